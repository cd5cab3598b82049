"""Whether what is said can be followed by ear, by somebody tired, in English.

The grade is that of Flesch and Kincaid: 0.39 words a sentence and 11.8 syllables a word, less
15.59. It was made for American schools, and is used here as it is for leaflets: sixth grade is what
guides on plain language ask for. It sees short words and sentences, and nothing of what they mean.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil

from hotline_sim.authoring.lines import Line, Voice
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.word_index import words_in
from hotline_sim.diagnostic import Findings

HARDEST = 6.0
"""The highest grade that is not too hard by ear."""

LAST_GRADE = 12
"""Above it, the figure means nothing but “hard”."""

LONGEST = 25
"""How many words a sentence may have."""

ENOUGH = 60
"""In fewer words than this, a grade says little."""

END = re.compile(r"[.!?…:;]+[\"”’)]*(?:\s|$)")
"""Where a sentence ends: by ear, a colon or semicolon ends one, too."""

VOWELS = re.compile("[aeiouy]+")

SPOKEN = {Voice.RESPONDER: "The responder speaks", Voice.CALLER: "The caller speaks"}


def reading_level(subject: Subject, findings: Findings) -> None:
    """Say where the responder's models, or the caller, speak too hard on the whole."""
    for voice, who in SPOKEN.items() if subject.lines.english else ():
        text = " ".join(f"{one.text}." for one in _heard(subject, voice))
        words, sentences = words_in(text), sentences_of(text)
        level = grade(words, sentences)
        if len(words) >= ENOUGH and level > HARDEST:
            pace = f"{len(words) / sentences:.0f} words a sentence"
            hard = f"as schoolbooks do in grade {ceil(level)}"
            if level > LAST_GRADE:
                hard = "harder than any schoolbook"
            message = f"{who} {hard}, {pace}."
            hint = f"Take shorter sentences and words, for grade {HARDEST:.0f} at most."
            findings.advise("reading-level", subject.at("beats"), message, hint)


def long_sentence(subject: Subject, findings: Findings) -> None:
    """Report a sentence that is too long to follow by ear."""
    for voice in SPOKEN if subject.lines.english else ():
        for line in _heard(subject, voice):
            if line.text.count(" ") >= LONGEST:
                longest = max(len(words_in(one)) for one in END.split(line.text))
                if longest > LONGEST:
                    message = f"A sentence here has {longest} words, and is heard only once."
                    findings.advise("long-sentence", line.place, message, "Make two of it.")


def _heard(subject: Subject, voice: Voice) -> Iterator[Line]:
    """Yield what the caller says, or what the responder says that may be taken for a model."""
    model = voice is Voice.RESPONDER
    return (one for one in subject.lines.all if one.voice is voice and one.model == model)


def sentences_of(text: str) -> int:
    """Return how many sentences a text has."""
    return max(len(END.findall(text)), 1)


def grade(words: Sequence[str], sentences: int) -> float:
    """Return the grade of words in so many sentences; of none, grade zero."""
    if not words:
        return 0.0
    syllables = sum(count * syllables_of(word) for word, count in Counter(words).items())
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


@lru_cache(maxsize=20_000)
def syllables_of(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels."""
    groups = len(VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1
    return max(groups - silent, 1)
