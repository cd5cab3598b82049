"""The language calls are shown in: the one chosen, as far as they are translated."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hotline_sim.language.marks import Marked, how_translated
from hotline_sim.language.text import Again

if TYPE_CHECKING:
    from hotline_sim.desk import Desk
    from hotline_sim.taken import TakenCall


class Tongue:
    """What the app shows a call in, and whether what that leaves out has been explained."""

    def __init__(self, chosen: Callable[[], str]) -> None:
        """Follow what is chosen at each time."""
        self._chosen = chosen
        self._shown = ""
        self._how: Marked | None = None

    @property
    def language(self) -> str:
        """The language that is chosen."""
        return self._chosen()

    @property
    def is_another(self) -> bool:
        """Whether another was chosen since a call was last put into it."""
        return self._shown != self.language

    def said(self, desk: "Desk", taken: "TakenCall") -> "TakenCall":
        """Return a call just taken, in this language."""
        if self.language == taken.content.scenario.about.language:
            self._shown, self._how = self.language, None
            return taken
        return self.said_anew(desk, taken)

    def said_anew(self, desk: "Desk", taken: "TakenCall") -> "TakenCall":
        """Return a call in this language that was shown in another."""
        self._shown = self.language
        said, self._how = desk.in_language(taken, self.language)
        return said

    def again(self, desk: "Desk") -> Again:
        """Return what says our own sentences in this language."""
        return desk.library.catalogues.interface(self.language).again

    def explained(self) -> str:
        """Return what there is to say of texts that are not translated; once, then nothing."""
        how, self._how = self._how, None
        return "" if how is None else how_translated(how, self._shown)
