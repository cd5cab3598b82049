"""Thai: few words, so that what is found is mostly meant. Not yet read by native practitioners.

Thai puts no spaces between words, so a pattern also finds a word within a longer one; “not” (ไม่)
before it is left alone. Patterns are compared after NFKC, letter by letter.
"""

from hotline_sim.intake.narrative_words.watch import BLAME, LABEL, OPINION, Watch

WORDS = (
    Watch(
        LABEL,
        "โสเภณี|กะหรี่",
        "It turns what was done to somebody into what they are, and shuts doors on them.",
        "what the person was made to do, as they told it",
    ),
    Watch(
        LABEL,
        "เหยื่อ",
        "It means prey. It makes a person small.",
        "ผู้เสียหาย only where it is decided; else simply: the caller",
    ),
    Watch(
        LABEL,
        "(?:เข้าเมือง|แรงงาน|คน|ต่างด้าว)(?:โดย)?ผิดกฎหมาย",
        "Nobody is illegal, and how somebody came is not for a call record to judge.",
        "without papers",
    ),
    Watch(
        BLAME,
        "(?<!ไม่)สมัครใจ",
        "Once there was force, deceit or need, a yes proves nothing; for a child it never does.",
        "what was promised, and what the person said to it",
    ),
    Watch(
        OPINION,
        "โกหก",
        "Fear makes stories broken. Whether it is true is not found out on the phone.",
        "what does not fit with what, and who said each",
    ),
    Watch(
        OPINION,
        "(?<!ไม่)แน่นอน",
        "What is certain to you is your conclusion. Somebody may act on it as if it had been said.",
        "what you heard that makes you think so",
    ),
)
