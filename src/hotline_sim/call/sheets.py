"""What a call is written up with: what answers and faces may fill in."""

from typing import NamedTuple

from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory

NEEDS = "needs"
"""The field of a form whose codes name what a service is for."""


class Sheets(NamedTuple):
    """A form, a directory, and the competencies there are; None where there is nothing to fill."""

    form: Form | None = None
    directory: Directory | None = None
    competencies: tuple[str, ...] = ()
    """Those that somebody can say how sure they are of."""

    @property
    def needs(self) -> dict[str, str]:
        """The needs that some service serves, by code, in the words of the form."""
        leaf = self.form.leaf(NEEDS) if self.form else None
        labels = {one.id: one.label for one in leaf.codes} if leaf else {}
        services = self.directory.services.values() if self.directory else ()
        served = {need for one in services for need in one.needs}
        ordered = [*(one for one in labels if one in served), *sorted(served - set(labels))]
        return {one: labels.get(one, one.replace("-", " ")) for one in ordered}


NO_SHEETS = Sheets()
