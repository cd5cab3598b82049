"""The responses that are open: a numbered list whose Enter says one."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotline_sim.tui.widgets.numbered_list import NumberedList


class ResponseList(NumberedList):
    """What can be said now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "say it", id="list.say", tooltip="Say what is selected"),
    ]

    help_title = "What you can say"
    help_text = (
        "A digit or ↑ ↓ selects a response, Enter says it; with the mouse, click twice. Past nine,"
        " letters go on. Where 0 is there, you can say nothing."
    )

    def allow_focus(self) -> bool:
        """Take no keys while it is hidden: the call is over."""
        return bool(self.display)
