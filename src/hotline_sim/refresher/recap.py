"""What of a call is told again before a question: the last exchange, and what the answers mean.

An answer may speak of something that was said long before. The line in which it was said stands
in the recap, too: so that no response means something unsaid.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hotline_sim.call.transcript import Line as Heard, Voice
from hotline_sim.refresher.drill import Line
from hotline_sim.refresher.ways import Way
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


def recap_of(
    scenario: CompiledScenario, way: Way, moves: Iterable[Move], exchanges: int = EXCHANGES
) -> tuple[Line, ...] | None:
    """Return what is told again before some moves are offered; None where it would be too much."""
    offered = tuple(moves)
    lines = [line for line in way.lines if _is_heard(line)]
    own = [number for number, line in enumerate(way.lines) if line.voice in _OWN]
    since = way.lines[own[-exchanges]].at if len(own) >= exchanges else -1
    near = [line for line in lines if line.at >= since]
    before = [line for line in lines if line.at < since]
    meant = _meant(scenario, way, offered, before, near)
    if len(meant) > MOST_EARLIER:
        return None
    return tuple(_with_gaps([line for line in lines if line in meant], near, before))


def _is_heard(line: Heard) -> bool:
    return bool(line.text) or line.voice is Voice.SILENCE


def told(line: Heard, number: int = 0) -> Line:
    """Return a line of a call as a drill tells it."""
    return Line(line.voice.value, line.text, number)


def _with_gaps(
    meant: Sequence[Heard], near: Sequence[Heard], before: Sequence[Heard]
) -> Iterator[Line]:
    """Yield the lines in order, with a gap where some are left out between two."""
    place = {id(line): number for number, line in enumerate(before)}
    last = -1
    for line in meant:
        if place[id(line)] != last + 1 and last >= 0:
            yield Line("gap", "")
        last = place[id(line)]
        yield told(line)
    if meant and last != len(before) - 1:
        yield Line("gap", "")
    yield from (told(line) for line in near)


def _meant(
    scenario: CompiledScenario,
    way: Way,
    offered: Sequence[Move],
    before: Sequence[Heard],
    near: Sequence[Heard],
) -> list[Heard]:
    """Return the earlier lines that what is offered speaks of."""
    found: list[Heard] = []
    heard = words_of(line.text for line in near)
    rare = _rare(scenario)
    for move in offered:
        for line in _needed(scenario, way, move, before):
            if line not in found:
                found.append(line)
    for move in offered:
        for word in sorted(words_of([move.say]) - heard):
            if word not in rare or any(word in words_of([line.text]) for line in found):
                continue
            said = [line for line in before if line.facts and word in words_of([line.text])]
            if said:
                found.append(said[-1])
    return found


def _needed(
    scenario: CompiledScenario, way: Way, move: Move, before: Sequence[Heard]
) -> Iterator[Heard]:
    """Yield the earlier lines without which a move would not be open."""
    facts, used = _asked(move.when, way)
    names = {scenario.facts[one].id for one in numbers_in(facts)}
    mended = {
        number
        for number in way.moves
        if scenario.moves[number].slips & move.mends & way.state.unmended
    }
    wanted = mended | set(numbers_in(used))
    for line in before:
        if names.intersection(line.facts) or (line.voice in _OWN and line.move in wanted):
            yield line


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


def words_of(texts: Iterable[str]) -> set[str]:
    """Return the words of some texts, as they are compared."""
    return {_stem(word) for text in texts for word in WORD.findall(text)}


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
