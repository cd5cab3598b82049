"""Lao: few words, so that what is found is mostly meant. Not yet read by native practitioners.

Lao puts no spaces between words, so a pattern also finds a word within a longer one; “not” (ບໍ່)
before it is left alone. Patterns are compared after NFKC, letter by letter.
"""

from hotline_sim.intake.narrative_words.watch import BLAME, LABEL, OPINION, Watch

WORDS = (
    Watch(
        LABEL,
        "ໂສເພນີ",
        "It turns what was done to somebody into what they are. Leave it to the law.",
        "what the person was made to do, as they told it",
    ),
    Watch(
        LABEL,
        "ເຫຍື່ອ",
        "It means prey. It makes a person small.",
        "ຜູ້ປະສົບເຄາະ, or simply: the caller",
    ),
    Watch(
        LABEL,
        "(?:ເຂົ້າເມືອງ|ແຮງງານ|ຄົນ)(?:ແບບ|ໂດຍ)?ຜິດກົດໝາຍ",
        "Nobody is illegal, and how somebody came is not for a call record to judge.",
        "without papers",
    ),
    Watch(
        BLAME,
        "(?<!ບໍ່)ສະໝັກໃຈ",
        "Once there was force, deceit or need, a yes proves nothing; for a child it never does.",
        "what was promised, and what the person said to it",
    ),
    Watch(
        OPINION,
        "ຂີ້ຕົວະ",
        "Fear makes stories broken. Whether it is true is not found out on the phone.",
        "what does not fit with what, and who said each",
    ),
    Watch(
        OPINION,
        "(?<!ບໍ່)ແນ່ນອນ",
        "What is certain to you is your conclusion. Somebody may act on it as if it had been said.",
        "what you heard that makes you think so",
    ),
)
