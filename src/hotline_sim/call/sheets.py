"""What a call is written up with: what answers and faces may fill in."""

from typing import NamedTuple

from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory


class Sheets(NamedTuple):
    """A form, a directory, and the competencies there are; None where there is nothing to fill."""

    form: Form | None = None
    directory: Directory | None = None
    competencies: tuple[str, ...] = ()
    """Those that somebody can say how sure they are of."""


NO_SHEETS = Sheets()
