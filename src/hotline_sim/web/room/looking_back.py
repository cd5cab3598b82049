"""What the room looks back at, read from the store again only where something has moved."""

from hotline_sim.web.reading import content_for
from hotline_sim.web.room.place import Place
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.played import Played, played_in
from hotline_sim.workshop.progress import Progress
from hotline_sim.workshop.state import Round, Taking


class LookingBack:
    """The calls of the rounds of a room."""

    def __init__(self, place: Place) -> None:
        """Read the calls of a room; each again when it has moved."""
        self._place = place
        self._kept: dict[str, tuple[Progress | None, list[Played]]] = {}

    async def played(self, visit: Visit, one: Round) -> list[Played]:
        """Return the calls of a round as far as they went, in the language of a visit."""
        found = await visit.off(self._read, one)
        return [each._replace(content=content_for(visit, each.content)) for each in found]

    def _read(self, one: Round) -> list[Played]:
        return [each for taking in one.takings.values() for each in self._call(one, taking)]

    def _call(self, one: Round, taking: Taking) -> list[Played]:
        """Return a call, or nothing where it was never opened."""
        now = self._place.progress.get(taking.call)
        kept = self._kept.get(taking.call)
        if kept is None or kept[0] != now:
            alone = one._replace(takings={taking.call: taking})
            found = played_in(alone, self._place.desk.store, self._place.contents)
            kept = self._kept[taking.call] = now, found
        return kept[1]
