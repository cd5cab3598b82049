"""Random scenarios and random plays of them, for the laws every call must keep."""

from typing import Any, NamedTuple

from hypothesis import strategies as st

from hotline_sim.call.call import Call
from hotline_sim.referral.decision import Referral
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.model import AuthoredScenario
from tests.samples import authored_scenario, compiled, opened

DOS = ["asks-safe", "asks-danger", "gives-cover", "names-feeling", "summarises"]
MENDABLE = ["rushes", "pushes", "ends-call-first"]
DONTS = [*MENDABLE, "promises"]


class RandomScenario(NamedTuple):
    """A scenario as an author would write it, and compiled."""

    authored: AuthoredScenario
    compiled: CompiledScenario


@st.composite
def _guards(draw: st.DrawFn, names: dict[str, list[str]], depth: int = 2) -> dict[str, Any]:
    """Draw a guard over the gauges, facts and moves of a scenario."""
    kinds = ["turns", "gauge", "disclosed", "used", "unmended"]
    kind = draw(st.sampled_from([*kinds, "all", "any", "not"] if depth else kinds))
    if kind in {"all", "any"}:
        inner = draw(st.lists(_guards(names, depth - 1), min_size=1, max_size=2))
        return {kind: tuple(inner)}
    if kind == "not":
        return {"not": draw(_guards(names, depth - 1))}
    low = draw(st.integers(0, 6))
    if kind == "unmended":
        some = st.lists(st.sampled_from(DONTS), min_size=1, max_size=2, unique=True)
        return {"unmended": draw(st.booleans() | some.map(tuple))}
    if kind == "gauge" and names["gauges"]:
        return {draw(st.sampled_from(names["gauges"])): {"at_least": low}}
    if kind in {"disclosed", "used"} and names[kind]:
        some = st.lists(st.sampled_from(names[kind]), min_size=1, max_size=2, unique=True)
        chosen = tuple(draw(some))
        return {kind: draw(st.sampled_from([chosen, {"any": chosen}, {"all": chosen}]))}
    return {"turns": draw(st.sampled_from([{"at_least": low}, {"at_most": low}]))}


@st.composite
def _choices(draw: st.DrawFn, names: dict[str, list[str]], values: st.SearchStrategy[Any]) -> Any:
    """Draw one value, or an ordered list of alternatives."""
    if draw(st.booleans()):
        return draw(values)
    return (
        {"when": draw(_guards(names)), "is": draw(values)},
        {"is": draw(values)},
    )


@st.composite
def _moves(
    draw: st.DrawFn, names: dict[str, list[str]], places: list[str], *, silence: bool
) -> dict[str, Any]:
    facts = st.lists(st.sampled_from(names["disclosed"]), max_size=2, unique=True).map(tuple)
    shows = st.lists(st.sampled_from([*DOS, *DONTS]), max_size=2, unique=True).map(tuple)
    move: dict[str, Any] = {
        "leads_to": draw(_choices(names, st.sampled_from(places))),
        "shows": draw(shows),
        "changes": {one: draw(st.integers(-3, 3)) for one in names["gauges"]},
        "discloses": draw(_choices(names, facts)) if names["disclosed"] else (),
    }
    if silence:
        return {**move, "after": draw(st.integers(1, 30))}
    move |= {"say": draw(st.sampled_from(["Yes.", "And then?", "I hear you."]))}
    move |= {"repeats": draw(st.booleans())}
    if draw(st.integers(0, 3)) == 0:
        move["repairs"] = tuple(draw(st.lists(st.sampled_from(MENDABLE), min_size=1, max_size=2)))
    if draw(st.integers(0, 3)) == 0:
        move["when"] = draw(_guards(names))
    return move


@st.composite
def _beats(
    draw: st.DrawFn, names: dict[str, list[str]], responses: int, places: list[str]
) -> dict[str, Any]:
    facts = st.lists(st.sampled_from(names["disclosed"]), max_size=1, unique=True).map(tuple)
    beat: dict[str, Any] = {
        "phase": draw(st.sampled_from(["open", "listen", "urgent"])),
        "caller": draw(_choices(names, st.sampled_from(["Hm.", "Yes.", ""]))),
        "invites": tuple(draw(st.lists(st.sampled_from(DOS), max_size=2, unique=True))),
        "discloses": draw(_choices(names, facts)) if names["disclosed"] else (),
        "responses": {
            f"r{number}": draw(_moves(names, places, silence=False)) for number in range(responses)
        },
        "keep_order": draw(st.booleans()),
    }
    if draw(st.booleans()):
        beat["again"] = "Still here."
        beat["sounds"] = ("a door",)
    if draw(st.booleans()):
        beat["silence"] = draw(_moves(names, places, silence=True))
    return beat


CODES = {
    "urgency": ("U1", "U2", "U3", "U4", "U0"),
    "assessment": ("possible-tip", "not-related"),
    "age_band": ("15-17", "18-24", "unknown"),
    "safe_to_talk": ("yes", "no", "partly", "not-asked", ""),
    "consent_share": ("yes", "no"),
}
"""Some leaves of the small form, and some of their codes."""


@st.composite
def _records(draw: st.DrawFn) -> dict[str, Any]:
    """Draw what a fact says for the record, in the small form."""
    flags = st.lists(st.sampled_from(["confinement", "child"]), min_size=1, unique=True)
    said = {
        "risk_flags": flags.map(tuple) | st.sampled_from(["child", "sold-on-threat"]),
        "age_band": st.sampled_from(CODES["age_band"]),
        "helpers": st.integers(0, 20),
        "safe_callback": st.sampled_from([{"allowed": "no"}, {"allowed": "yes", "number": "0100"}]),
    }
    return draw(st.fixed_dictionaries({}, optional=said))


@st.composite
def _keys(draw: st.DrawFn, names: dict[str, list[str]]) -> dict[str, Any]:
    """Draw a key over the facts of a scenario, the small form and the small directory."""
    facts = st.lists(st.sampled_from(names["disclosed"]), max_size=2, unique=True).map(tuple)
    some = st.sampled_from([(), ("night-desk",), ("night-desk", "womens-house")])
    each = st.sampled_from([{"all": ("night-desk",)}, {"any": ("night-desk", "womens-house")}])
    key = {
        "needed": draw(_choices(names, facts)) if names["disclosed"] else (),
        "record": {
            leaf: draw(_choices(names, st.sampled_from(CODES[leaf])))
            for leaf in draw(st.sets(st.sampled_from(["age_band", "safe_to_talk"])))
        },
        "accept": {"age_band": ("unknown",)} if draw(st.booleans()) else {},
        "referrals": {
            "none": draw(_choices(names, st.booleans())),
            "primary": draw(_choices(names, some | each)),
            "wrong": draw(_choices(names, some)),
        },
    }
    for leaf in ("urgency", "assessment"):
        if draw(st.booleans()):
            key[leaf] = draw(_choices(names, st.sampled_from(CODES[leaf])))
    return key


@st.composite
def random_scenarios(draw: st.DrawFn, *, keyed: bool = False) -> RandomScenario:
    """Draw a scenario with loops, guards, facts, gauges, silences, repairs and interruptions.

    Where it is keyed, its facts speak for the record of the small form, and it has a key.
    """
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=5))
    beats = [f"b{number}" for number in range(len(sizes))]
    scenes = [f"s{number}" for number in range(draw(st.integers(0, 2)))]
    endings = [f"e{number}" for number in range(draw(st.integers(1, 3)))]
    names: dict[str, list[str]] = {
        "gauges": [f"g{number}" for number in range(draw(st.integers(0, 2)))],
        "disclosed": [f"f{number}" for number in range(draw(st.integers(0, 4)))],
        "used": [
            f"{beat}.r{n}" for beat, size in zip(beats, sizes, strict=True) for n in range(size)
        ],
    }
    data: dict[str, Any] = {
        "gauges": {
            one: {"start": draw(st.integers(0, 5)), "range": (0, 5)} for one in names["gauges"]
        },
        "facts": {
            one: {"says": f"About {one}.", "record": draw(_records()) if keyed else {}}
            for one in names["disclosed"]
        },
        "opens_at": "b0",
        "beats": {
            **{
                beat: draw(_beats(names, size, [*beats, *endings]))
                for beat, size in zip(beats, sizes, strict=True)
            },
            **{scene: draw(_beats(names, 2, ["back", *scenes, *endings])) for scene in scenes},
        },
        "endings": {
            one: {
                "kind": draw(st.sampled_from(["safe", "partial", "lost", "harm"])),
                "caller": "End.",
            }
            for one in endings
        },
        "interruptions": {
            f"i{number}": {
                "when": draw(_guards(names)),
                "leads_to": draw(st.sampled_from([*scenes, *endings])),
                "repeats": draw(st.booleans()),
                **({"in": ("b0", "listen")} if draw(st.booleans()) else {}),
            }
            for number in range(draw(st.integers(0, 3)))
        },
        "on_hang_up": draw(
            st.sampled_from([(), ({"leads_to": endings[0], "shows": ("pushes",)},)])
        ),
    }
    if keyed:
        data |= {"form": "small-record", "services": "small-services", "key": draw(_keys(names))}
    return RandomScenario(authored_scenario(data), compiled(data))


FIELDS = ("urgency", "risk_flags", "age_band", "safe_callback.allowed", "narrative")
SERVICES = ("atd", "lwu", "lftu")


@st.composite
def random_plays(draw: st.DrawFn, *, keyed: bool = False) -> tuple[RandomScenario, Call]:
    """Draw a scenario and a play of it, ended, left, written up, or broken off anywhere."""
    scenario = draw(random_scenarios(keyed=keyed))
    call = opened(scenario.compiled, seed=draw(st.integers(0, 9)))
    for _ in range(draw(st.integers(0, 12))):
        if call.is_over:
            break
        take_random_turn(draw, call)
    if call.ending is not None:
        for _ in range(draw(st.integers(0, 3))):
            write_something(draw, call)
        if draw(st.booleans()):
            sure = draw(st.dictionaries(st.sampled_from(["safety", "danger"]), st.integers(1, 4)))
            call.rate(draw(st.integers(0, 4)), draw(st.sampled_from(["", "slow"])), sure)
    return scenario, call


def take_random_turn(draw: st.DrawFn, call: Call) -> None:
    """Do something that can be done now."""
    choices = [move.name for move in call.menu()]
    if call.silence:
        choices.append("silence")
    extra = draw(st.integers(0, 19))
    if extra == 0 or not choices:
        call.hang_up()
    elif extra == 1:
        call.leave()
    elif extra <= 6:
        write_something(draw, call)
    else:
        choice = draw(st.sampled_from(choices))
        _ = call.keep_silence() if choice == "silence" else call.respond(choice)


def write_something(draw: st.DrawFn, call: Call) -> None:
    """Write a note, into the record, or about a referral."""
    kind = draw(st.sampled_from(["note", "field", "field", "refer", "withdraw"]))
    service = draw(st.sampled_from(SERVICES))
    if kind == "note":
        call.note("a note")
    elif kind == "field":
        codes = st.lists(st.sampled_from(["child", "weapon", "unknown"]), unique=True, min_size=1)
        value = st.none() | st.sampled_from(["U1", "U2"]) | st.integers(0, 9) | codes.map(tuple)
        call.set_field(draw(st.sampled_from(FIELDS)), draw(value))
    elif kind == "refer":
        passes = draw(st.sampled_from([(), ("urgency",), ("urgency", "age_band")]))
        consent = draw(st.sampled_from(["yes", "not-asked"]))
        call.refer(Referral(service, "warm", consent, passes=passes))
    elif service in call.referrals:
        call.withdraw(service)
