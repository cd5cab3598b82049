"""The author's bench in a test: a copy of a call in a folder of its own, and saving it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.moment import Start as Moment
from hotline_sim.tui.screens.author import AuthorScreen
from hotline_sim.tui.screens.following import Following
from hotline_sim.tui.start import Start
from hotline_sim.tui.widgets.finding_list import FindingList
from tests.tui.sitting import CONTENT, QUICK, Sitting, ferry_desk, sitting
from tools.tour_stage import settled

CALLS = CONTENT / "scenarios" / "river-pack"
SIZES = [(80, 24), (120, 40)]
WIDE = (120, 40)


class Writing(Sitting):
    """What an author does, beside the keys."""

    path: Path

    async def save(self, old: str, new: str) -> None:
        """Put a text in the place of another, which must be there, and save the file."""
        text = self.path.read_text("utf-8")
        assert old in text
        await self.write(text.replace(old, new))

    async def write(self, text: str | None) -> None:
        """Save the whole file, or with None delete it; then let the screen in front look."""
        if text is None:
            self.path.unlink()
        else:
            self.path.write_text(text, "utf-8")
        await self.look()

    async def look(self) -> None:
        """Look until what was saved has settled, and wait for all that comes of it."""
        await self.glance()
        await settled(self.pilot)

    async def glance(self) -> None:
        """Look until what was saved has settled."""
        for _ in range(2):
            assert isinstance(self.app.screen, Following)
            await self.app.screen.look()
        await self.pilot.pause()

    @property
    def author(self) -> AuthorScreen:
        """The author's screen, which must be in front."""
        assert isinstance(self.app.screen, AuthorScreen)
        return self.app.screen

    @property
    def at(self) -> str:
        """The current moment."""
        return self.author.outline.current

    @property
    def words(self) -> str:
        """Everything on the screen, with one space between any two words."""
        return " ".join(self.text.split())

    @property
    def found(self) -> list[str]:
        """What stands in the list of findings: sign and code of each."""
        rows = self.author.query_one(FindingList).rows
        return [f"{one.sign} {one.value.strip('[]')}" for one in rows if one.key]


@asynccontextmanager
async def writing(
    home: Path,
    call: str = "ferry-landing",
    *,
    size: tuple[int, int] = (80, 24),
    text: str | None = None,
    rehearsal: Moment | None = None,
) -> AsyncIterator[Writing]:
    """Open a copy of a call, or a text, on the author's screen."""
    path = home.parent / "mine" / f"{call}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text((CALLS / path.name).read_text("utf-8") if text is None else text, "utf-8")
    draft = Draft(ferry_desk(home).library, path, unfinished=True)
    start = Start(draft=draft, rehearsal=rehearsal)
    async with sitting(home, QUICK, start, size) as sat:
        writer = Writing(sat.app, sat.pilot, sat.clock)
        writer.path = path
        await settled(sat.pilot)
        yield writer


def kept_in(home: Path) -> list[Path]:
    """Return the records of practice in a home."""
    return list(home.rglob("*.sqlite3"))
