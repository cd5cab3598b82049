"""English words by which a response can be told: polite ones, absolute ones, crude ones."""

POLITE = frozenset({"please", "thank", "thanks", "sorry", "forgive", "pardon", "apologise"})
"""What somebody polite says."""

ABSOLUTE = frozenset(
    {
        *("always", "never", "definitely", "certainly", "absolutely", "completely", "totally"),
        *("guarantee", "guaranteed", "surely", "undoubtedly", "impossible", "must"),
    }
)
"""What leaves no exception: since schools set tests, a sign of the wrong answer."""

CRUDE = frozenset(
    {
        *("stupid", "idiot", "idiots", "fool", "moron", "dumb", "liar", "nonsense", "rubbish"),
        *("bullshit", "shit", "crap", "damn", "bloody", "fuck", "fucking", "pathetic"),
        *("loser", "lazy", "whining", "pest", "scum", "filthy"),
    }
)
"""What nobody says who answers such calls, however tired."""
