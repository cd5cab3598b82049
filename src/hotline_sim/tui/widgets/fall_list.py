"""The decisions that made the best still reachable fall: a list whose Enter plays from one."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotline_sim.tui.widgets.numbered_list import NumberedList


class FallList(NumberedList):
    """Turning points. Digits are left to the pages around it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "choose",
            "play from here",
            id="falls.play",
            tooltip="Play the call again from this decision, as practice",
        ),
    ]

    help_title = "Turning points"
    help_text = (
        "Where the best that could still come of the call fell, the largest fall first. ↑ ↓ goes"
        " from one to the next; Enter plays the call again from there. It is practice, and kept"
        " apart from your results."
    )
