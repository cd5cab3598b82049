"""What is wrong or weak in a file: a list whose Enter goes to the moment that is meant."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotline_sim.tui.widgets.outline import Outline


class FindingList(Outline):
    """Findings, each with its sign and where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "open", "go there", id="findings.open", tooltip="Go to the moment it means"
        ),
    ]

    help_title = "Findings"
    help_text = (
        "What the check says of the file, as hotline-sim check does: ✕ an error, mend it first;"
        " ! a warning; ? advice, which is a question and not an order; ✎ a note you left yourself."
        " Enter goes to the moment that is meant. The word in brackets is its name: each has a page"
        " in docs/diagnostics. They are looked for anew whenever the file is saved."
    )

    @property
    def marks_current(self) -> bool:
        """Whether the current row is to be seen: while the keys go here."""
        return self.has_focus
