"""What a content note warns of: by which words and codes it is found, and how a note names it.

English words, and the codes of the shared call record. A word that has a harmless use as well is
left out, or asked for in a longer phrase: “dead” is what a line goes, too.
"""

from typing import NamedTuple


class Theme(NamedTuple):
    """One hard thing that a call may hold."""

    name: str
    words: frozenset[str]
    """Words and phrases that tell of it."""
    codes: frozenset[str]
    """Codes that a fact gives the record where the caller tells of it."""
    named_by: tuple[str, ...]
    """Beginnings of words by which a note says it."""
    fewest: int = 2
    """In how many lines its words must stand: one alone may be meant otherwise."""


THEMES = (
    Theme(
        "violence",
        frozenset(
            {
                *("beat", "beats", "beaten", "beating", "hits", "hitting", "slap", "slaps"),
                *("slapped", "punched", "punches", "kicked", "kicks", "stabbed", "strangled"),
                *("choked", "whipped", "bruise", "bruises", "bruised", "bleeding", "bleeds"),
                *("hit me", "hit her", "hit him", "hit us", "hit you", "electric shocks"),
            }
        ),
        frozenset({"PhysicalAbuse", "violence"}),
        ("violen", "beat", "hit", "blow", "hurt", "injur", "assault", "attack", "fight", "tortur"),
    ),
    Theme(
        "sexual exploitation",
        frozenset(
            {
                *("rape", "raped", "rapes", "raping", "sex", "sexual", "brothel", "prostitution"),
                *("molested", "molests", "sell her body", "sell my body", "serve customers"),
                *("sleep with men", "sleep with customers", "touches me", "touched me"),
            }
        ),
        frozenset({"SexualExploitation", "SexualAbuse", "Prostitution", "Pornography"}),
        ("sex", "rape", "prostitut", "intima"),
        fewest=1,
    ),
    Theme(
        "suicide",
        frozenset(
            {
                *("suicide", "suicidal", "kill myself", "kill herself", "kill himself"),
                *("killed herself", "killed himself", "end my life", "end it all", "hang myself"),
                *("want to die", "not want to live", "not wake up", "cut myself", "hurt myself"),
            }
        ),
        frozenset({"suicide", "self-harm"}),
        ("suicid", "self-harm", "die", "dying", "death", "live", "living", "life"),
        fewest=1,
    ),
    Theme(
        "harm to a child",
        frozenset(
            {
                *("hits the child", "hits the children", "beats the child", "beats the children"),
                *("hurts the child", "child bride", "child marriage", "sell the child"),
                *("sells the child", "sold the child", "sold her child", "touches the child"),
            }
        ),
        frozenset({"child", "ChildLabour", "ForcedBegging", "child-at-risk"}),
        ("child", "girl", "boy", "young", "minor", "teen", "baby", "pupil", "daughter", "son"),
        fewest=1,
    ),
    Theme(
        "confinement",
        frozenset(
            {
                *("locked in", "lock us", "locks us", "lock me", "locks me", "locks the door"),
                *("locked up", "locked from outside", "chained", "tied up", "cannot get out"),
                *("not allowed out", "never let out", "keep us here", "keeps us here"),
                *("keep me here", "keeps me here", "behind a fence", "electric fence"),
            }
        ),
        frozenset({"RestrictsMovement", "confinement"}),
        ("confine", "lock", "captiv", "trap", "held", "kept", "leave", "imprison", "shut", "guard"),
    ),
    Theme(
        "drugs",
        frozenset(
            {
                *("drug", "drugs", "drugged", "heroin", "opium", "yaba", "methamphetamine"),
                *("overdose", "cocaine", "amphetamine", "amphetamines"),
            }
        ),
        frozenset({"PsychoactiveSubstance"}),
        ("drug", "alcohol", "substance", "addict", "drink", "pill", "overdose"),
    ),
    Theme(
        "death",
        frozenset(
            {
                *("died", "dies", "dying", "killed", "kills", "murder", "murdered", "drowned"),
                *("corpse", "dead body", "funeral", "thrown overboard", "he is dead"),
                *("she is dead", "they are dead", "is he dead", "is she dead"),
            }
        ),
        frozenset({"life-threat-now"}),
        ("death", "dead", "die", "dying", "kill", "murder", "loss", "grief", "threat", "danger"),
    ),
)
