"""Screens that write into a call: what cannot be kept is said calmly, and can be tried again."""

from collections.abc import Callable

from textual.screen import Screen

from hotline_sim.errors import CallElsewhere, UserError
from hotline_sim.tui.screens.messages import CallLeftForLater


class CommittingScreen(Screen[None]):
    """Does what is to be committed; where that fails, nothing has changed."""

    def attempt(self, deed: Callable[[], object], then: Callable[[], object] | None = None) -> None:
        """Do it, then go on; where it could not be kept, say so and offer it again."""

        def answered(answer: str | None) -> None:
            if answer == "again":
                self.attempt(deed, then)
            elif answer == "home":
                self.post_message(CallLeftForLater())

        try:
            deed()
        except UserError as problem:
            from hotline_sim.tui.screens.ask import trouble

            self.not_kept()
            elsewhere = isinstance(problem, CallElsewhere)
            self.app.push_screen(trouble(str(problem), elsewhere=elsewhere), answered)
        else:
            (then or self.kept)()

    def kept(self) -> None:
        """Go on after something was committed."""

    def not_kept(self) -> None:
        """Stand as before: something could not be committed."""
