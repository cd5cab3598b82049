"""The words a debrief is said in, the same on every face."""

from hotline_sim.debrief.model import Verdict

LEVELS = {
    None: "not observed",
    1: "harm",
    2: "partly",
    3: "sound",
    4: "strong",
}
"""What each level is called; the number stands beside it."""

VERDICTS = {
    Verdict.READY: "You are ready for a call like this one.",
    Verdict.PRACTISE: "Nothing harmful was left standing. Some things need practice.",
    Verdict.UNSAFE: "Not yet safe. On a real line this call could have cost the caller.",
    Verdict.UNFINISHED: "This call was left before it ended.",
}
"""What each verdict says, in one sentence."""

RATINGS = {
    1: "badly",
    2: "not so well",
    3: "quite well",
    4: "well",
}
"""How the trainee says it went, before any score is shown."""

ENDINGS = {
    "safe": "The call ended safely.",
    "partial": "The call ended with only a part of what was needed.",
    "lost": "The call ended with the caller lost.",
    "harm": "The call ended in harm to the caller.",
}
"""What each kind of ending is, in one sentence."""
