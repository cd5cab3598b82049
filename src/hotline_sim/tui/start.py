"""What the app is started for."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hotline_sim.authoring.draft import Draft
    from hotline_sim.authoring.moment import Start as Moment


class Start(NamedTuple):
    """What the app was started for."""

    person: str = ""
    """The trainee's code; empty takes the one in the settings."""
    scenario: str = ""
    """A call to pick up."""
    variant: str | None = None
    seed: int | None = None
    resume: str = ""
    """The id of a call to go on with."""
    where: str = ""
    """A part of the app to go to, as by the first screen."""
    draft: "Draft | None" = None
    """A call to write at."""
    rehearsal: "Moment | None" = None
    """The moment of it to play from at once."""
    minutes: int = 0
    """How long a sitting of refreshers is to be; 0 for as long as they are."""
    language: str = ""
    """The language of calls; empty takes the one in the settings."""
