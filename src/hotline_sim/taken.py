"""A call that was taken, and what with: kept, and read again as it was, whatever was edited."""

from typing import TYPE_CHECKING, NamedTuple, Self

from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.intake.form import Form
from hotline_sim.library import Library, ReadScenario
from hotline_sim.referral.codec import text_of
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.lease import Lease
from hotline_sim.storage.rows import CallRow, ContentRow

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store


class Content(NamedTuple):
    """What one call is played, written up and marked with."""

    scenario: CompiledScenario
    rubric: Rubric
    form: Form | None = None
    """The form of its record; None where it has none."""
    directory: Directory | None = None
    """The services the caller can be passed on to."""

    @property
    def sheets(self) -> Sheets:
        """What answers may write down."""
        return Sheets(self.form, self.directory, tuple(self.rubric.competencies))


class TakenCall(NamedTuple):
    """A call on the line, held by this window until it is closed."""

    id: str
    person: str
    call: Call
    content: Content
    lease: Lease

    @property
    def rubric(self) -> Rubric:
        """The rubric the call is marked with."""
        return self.content.rubric

    @property
    def form(self) -> Form | None:
        """The form of its record; None where it has none."""
        return self.content.form

    @property
    def directory(self) -> Directory | None:
        """The services the caller can be passed on to."""
        return self.content.directory

    def close(self) -> None:
        """Let the call go, so that it can be resumed elsewhere."""
        self.lease.release()

    def __enter__(self) -> Self:
        """Hold the call for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the call go, whatever happened."""
        self.close()


def content_in(read: ReadScenario, scenario: CompiledScenario) -> Content:
    """Return what a call of one variant of a scenario just read is taken with."""
    form = read.form.form if read.form else None
    return Content(scenario, read.rubric.rubric, form, read.directory)


def rows_of(read: ReadScenario) -> tuple[ContentRow, ...]:
    """Return the texts a call is taken with, to be kept with it."""
    scenario, rubric = read.variants[""], read.rubric.rubric
    rows = [
        ContentRow(scenario.digest, "scenario", scenario.id, read.text),
        ContentRow(rubric.digest, "rubric", rubric.id, read.rubric.text),
    ]
    if read.form is not None:
        form = read.form.form
        rows.append(ContentRow(form.digest, "form", form.id, read.form.text))
    if read.directory is not None:
        services = read.directory
        rows.append(ContentRow(services.digest, "services", services.id, text_of(services)))
    return tuple(rows)


def content_of(row: CallRow, store: "Store", library: Library) -> Content:
    """Return what a call was taken with, as it was then."""

    def kept(what: str, digest: str) -> tuple[bytes, str]:
        return store.content(digest).encode(), f"{what} of call {row.id}"

    rubric = library.rubric_of(*kept("rubric", row.rubric_digest))
    form = library.form_of(*kept("form", row.form_digest)) if row.form_digest else None
    variants = library.scenario_of(*kept("scenario", row.scenario_digest), rubric, form)
    directory = None
    if row.directory_digest:
        directory = library.directory_of(*kept("directory", row.directory_digest))
    return Content(variants[row.variant or ""], rubric, form, directory)
