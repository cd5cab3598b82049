"""What of a call is told again before a question: the last exchange, and what the answers mean.

An answer may speak of something that was said long before. The line in which it was said stands
in the recap, too: so that no response means something unsaid.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hotline_sim.call.transcript import Line as Heard, Voice
from hotline_sim.refresher.drill import Line
from hotline_sim.refresher.ways import Way, way_of
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import CompiledScenario, Move, Test
from hotline_sim.scenario.state import ALL, ANY, TOLD, TOLD_ANY, USED, USED_ANY

EXCHANGES = 2
"""How many of the trainee's last lines are told again, each with what it was answered."""

MOST_EARLIER = 3
"""How many lines from before them may stand in a recap; more would be a call of its own."""

RARE = 0.03
"""In what part of all lines of a call a word may stand, and still be taken to mean something."""

WORD = re.compile(r"[^\W\d_]{4,}")

_OWN = (Voice.RESPONSE, Voice.SILENCE)


class Recaps:
    """Tells again what went before the moments of one call."""

    def __init__(self, written: CompiledScenario, said: CompiledScenario) -> None:
        """Take a call as it is written, and as it is said to whoever is asked.

        What an answer means is found in the words as they are written.
        """
        self._scenario = written
        self._said = said
        self._rare = _rare(written)

    def of(
        self, way: Way, offered: Sequence[int], exchanges: int = EXCHANGES, *, cue: bool = False
    ) -> tuple[Line, ...] | None:
        """Return what is told again before some moves are offered; None where it is too much.

        With `cue`, what the first of the trainee's lines was an answer to stands before it.
        """
        moves = [self._scenario.moves[one] for one in offered]
        own = [line.at for line in way.lines if line.voice in _OWN]
        since = own[-exchanges] if len(own) >= exchanges else -1
        heard = [number for number, line in enumerate(way.lines) if is_heard(line)]
        near = [number for number in heard if way.lines[number].at >= since]
        if cue:
            near = [number for number in heard if _is_cue(way.lines[number], since)] + near
        before = heard[: len(heard) - len(near)]
        meant = self._meant(way, moves, before, near)
        if len(meant) > MOST_EARLIER:
            return None
        said = way_of(self._said, way.moves).lines
        return tuple(_with_gaps(said, sorted(meant), near, before))

    def _meant(
        self, way: Way, offered: Sequence[Move], before: Sequence[int], near: Sequence[int]
    ) -> set[int]:
        """Return the earlier lines that what is offered speaks of."""
        lines = way.lines
        found = {
            number for move in offered for number in _needed(self._scenario, way, move, before)
        }
        heard = words_of(lines[number].text for number in near)
        told = [number for number in before if lines[number].facts]
        for move in offered:
            for word in sorted(words_of([move.say]) - heard):
                known = words_of(lines[number].text for number in found)
                said = [number for number in told if word in words_of([lines[number].text])]
                if said and word in self._rare and word not in known:
                    found.add(said[-1])
        return found


def is_heard(line: Heard) -> bool:
    """Return whether there is anything to tell of a line; of a silence there is."""
    return bool(line.text) or line.voice is Voice.SILENCE


def _is_cue(line: Heard, since: int) -> bool:
    return line.at == since - 1 and line.voice not in _OWN


def told(line: Heard, number: int = 0) -> Line:
    """Return a line of a call as a drill tells it."""
    return Line(line.voice.value, line.text, number)


def _with_gaps(
    said: Sequence[Heard], meant: Sequence[int], near: Sequence[int], before: Sequence[int]
) -> Iterator[Line]:
    """Yield the lines in order, with a gap where some are left out between two."""
    kept = [*meant, *near]
    for last, number in zip([None, *kept], kept, strict=False):
        between = before[before.index(last) + 1 :] if last in before else ()
        if any(one < number for one in between):
            yield Line("gap", "")
        yield told(said[number])


def _needed(
    scenario: CompiledScenario, way: Way, move: Move, before: Sequence[int]
) -> Iterator[int]:
    """Yield the earlier lines without which a move would not be open."""
    facts, used = _asked(move.when, way)
    names = {scenario.facts[one].id for one in numbers_in(facts)}
    mended = {
        number
        for number in way.moves
        if scenario.moves[number].slips & move.mends & way.state.unmended
    }
    wanted = mended | set(numbers_in(used))
    for number in before:
        line = way.lines[number]
        if names.intersection(line.facts) or (line.voice in _OWN and line.move in wanted):
            yield number


def _asked(test: Test, way: Way) -> tuple[int, int]:
    """Return the facts and the moves that a guard asks for and that are there, as bits."""
    if not test:
        return 0, 0
    if test[0] in {TOLD, TOLD_ANY}:
        return test[1] & way.state.facts, 0
    if test[0] in {USED, USED_ANY}:
        return 0, test[1] & way.state.used
    if test[0] in {ALL, ANY}:
        both = [_asked(one, way) for one in test[1:]]
        facts, used = 0, 0
        for told_there, used_there in both:
            facts, used = facts | told_there, used | used_there
        return facts, used
    return 0, 0


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in WORD.findall(text))


def words_of(texts: Iterable[str]) -> set[str]:
    """Return the words of some texts, as they are compared."""
    return {word for text in texts for word in _words(text)}


def _stem(word: str) -> str:
    low = word.casefold()
    for end in ("ing", "ed", "s"):
        if low.endswith(end) and len(low) - len(end) >= 4:
            return low[: -len(end)]
    return low


def _rare(scenario: CompiledScenario) -> frozenset[str]:
    """Return the words of a call that stand in few of its lines: they mean something in it."""
    lines = [move.say for move in scenario.moves]
    lines += [fact.says for fact in scenario.facts]
    lines += [str(text or "") for place in scenario.places for _, text in place.caller]
    counts = Counter(word for line in lines for word in words_of([line]))
    most = max(2, RARE * len(lines))
    return frozenset(word for word, times in counts.items() if times <= most)
