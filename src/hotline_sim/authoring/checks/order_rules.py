"""Rules of order of the rubric that no path of the call can keep."""

from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import of_move, of_place
from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.rubric import OrderRule


def unkeepable_rules(subject: Subject, findings: Findings) -> None:
    """Report rules of order that are not waived, and that no path keeps."""
    for rule in subject.rubric.order:
        if rule.do in subject.scenario.waived:
            continue
        if rule.within:
            _too_late(subject, rule, findings)
        else:
            _out_of_order(subject, rule, findings)


HINT = "Let an earlier response show it, or waive the rule and say why."


def _too_late(subject: Subject, rule: OrderRule, findings: Findings) -> None:
    """Report a rule of turns where nothing can show its do in time."""
    turns = [subject.reach.moves[one].turns[0] for one in subject.showing.get(rule.do, ())]
    if turns and min(turns) <= rule.within:
        return
    first = f"turn {min(turns)} is the first that can show it" if turns else "nothing shows it"
    message = f"“{rule.do}” should come within {rule.within} turns, and {first}."
    opening = subject.scenario.places[subject.scenario.opens_at]
    findings.warn("unkeepable-rule", subject.at(*of_place(opening)), message, HINT)


def _out_of_order(subject: Subject, rule: OrderRule, findings: Findings) -> None:
    """Report a rule of order where nothing can show its do before what it should come before."""
    later = [one for name in rule.before for one in subject.showing.get(name, ())]
    first = subject.showing.get(rule.do, ())
    if not later or any(_comes_before(subject, one, later) for one in first):
        return
    move = subject.scenario.moves[min(later)]
    name = next(one for one in move.shows if one in rule.before)
    message = f"“{rule.do}” should come before “{name}”, and no path can show it by then."
    findings.warn("unkeepable-rule", subject.at(*of_move(move), "shows"), message, HINT)


def _comes_before(subject: Subject, first: int, later: list[int]) -> bool:
    """Return whether a move can be made before one of some others, or in its place."""
    ahead = subject.onward.ahead[subject.scenario.moves[first].beat]
    return any(ahead >> one & 1 for one in later)
