"""Finding a service: by words, need, place and whom it serves, the best first.

Forgiving: upper and lower case, either spelling of a Lao or Thai vowel, a word not finished, and
one slip of the finger in a word of four letters or more.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from hotline_sim.referral.directory import ANYONE, Directory, Service

WEIGHTS = {"short": 6, "name": 5, "needs": 4, "area": 3, "about": 2}
"""What a word found there is worth: a name says more than a description."""

WHOLE, BEGUN, SLIPPED = 4, 3, 1
"""What a word is worth as it stands, not finished, or with a slip in it."""

SHORTEST_SLIP = 4
"""In shorter words one other letter makes another word."""

PASSED_OVER = frozenset(
    ("a", "an", "and", "at", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with")
)
"""Words that stand in every question, and find nothing."""

WORD = re.compile(r"[^\s.,;:!?()\[\]“”‘’\"'/…–—-]+")
"""A run of letters. Marks of Lao and Thai are no letters to a computer, and part of the word."""


def found(
    directory: Directory, words: str, *, need: str = "", place: str = "", serves: str = ""
) -> tuple[Service, ...]:
    """Return the services that fit, the best first; with nothing asked, all of them.

    Of several words, what more of them are found in comes first. `need` is a code; `place` any
    place of the directory, which a service fits that acts there, around it or within it;
    `serves` a kind of person. Equally good ones stay in the order of the file.
    """
    asked = [_meant(directory, word) for word in _asked(words)]
    near = places_meant(directory, place) if place else {}
    fitting = [
        one
        for one in directory.services.values()
        if (not need or need in one.needs)
        and (not serves or not {ANYONE, serves}.isdisjoint(one.serves))
        and (not place or not near.keys().isdisjoint(one.area))
    ]
    ranks = {one.id: (*_rank(one, asked, near), serves in one.serves) for one in fitting}
    kept = [one for one in fitting if not asked or ranks[one.id][0]]
    return tuple(sorted(kept, key=lambda one: ranks[one.id], reverse=True))


def places_meant(directory: Directory, place: str) -> dict[str, int]:
    """Return the places in which a service is of use to somebody in `place`: how near each is.

    Empty where the directory knows no such place, nor one that is written nearly so.
    """
    known = places_in(directory)
    likeness = {one: _likeness(_folded(place), _folded(one)) for one in known}
    best = max(likeness.values(), default=0)
    like = [one for one in known if best and likeness[one] == best]
    near: dict[str, int] = {}
    for meant in like or (one for one in known if _is_slip(_folded(place), _folded(one))):
        around = list(directory.around(meant))
        near |= {one: 0 for one in known if meant in directory.around(one)}
        near |= {one: len(around) - number for number, one in enumerate(around)}
    return near


def places_in(directory: Directory) -> tuple[str, ...]:
    """Return every place a directory knows."""
    listed = (*directory.within, *directory.within.values())
    acted_in = (area for one in directory.services.values() for area in one.area)
    return tuple(dict.fromkeys((*listed, *acted_in)))


def _asked(text: str) -> tuple[str, ...]:
    words = _words(text)
    return tuple(word for word in words if word not in PASSED_OVER) or words


def _meant(directory: Directory, word: str) -> dict[str, int]:
    """Return the words of a directory that a typed one may be, each with how like it is.

    Slips are looked for only where it is no word, nor the beginning of one.
    """
    services = directory.services.values()
    known = {one for service in services for key in WEIGHTS for one in _in(service, key)}
    like = {one: likeness for one in known if (likeness := _likeness(word, one))}
    return like or {one: SLIPPED for one in known if _is_slip(word, one)}


def _rank(
    service: Service, asked: list[dict[str, int]], near: dict[str, int]
) -> tuple[int, int, int]:
    """Return how many words are found in a service, how well, and how near it is."""
    worth = [_worth(service, meant) for meant in asked]
    nearest = max((near.get(area, 0) for area in service.area), default=0)
    return sum(1 for one in worth if one), sum(worth), nearest


def _worth(service: Service, meant: dict[str, int]) -> int:
    """Return what a word in a service is worth, wherever it stands; 0 where it does not."""
    return sum(
        weight * max((meant.get(one, 0) for one in _in(service, key)), default=0)
        for key, weight in WEIGHTS.items()
    )


def _in(service: Service, key: str) -> tuple[str, ...]:
    """Return the words of one part of a service."""
    value = getattr(service, key)
    return _words(value if isinstance(value, str) else " ".join(value))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    """Return a text as it is compared: two spellings of a vowel are one, and hyphens are spaces."""
    return unicodedata.normalize("NFKC", text).casefold().replace("-", " ").strip()


def _likeness(word: str, other: str) -> int:
    """Return how like another a typed word is: the same, its beginning, or not at all."""
    if word == other:
        return WHOLE
    within_a_line = not word.isascii() and word in other  # Lao and Thai put no spaces between words
    return BEGUN if other.startswith(word) or within_a_line else 0


def _is_slip(word: str, other: str) -> bool:
    """Return whether one slip is between a word and another, or what would be its beginning."""
    begun = (other[: len(word) + extra] for extra in (-1, 0, 1))
    return len(word) >= SHORTEST_SLIP and any(_one_slip(word, one) for one in begun)


def _one_slip(one: str, other: str) -> bool:
    """Return whether one letter is missing, other, or has changed places with the next."""
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = [(one[a], one[b]) == (other[b], other[a]) and b == a + 1 for a, b in pairwise(apart)]
    return len(apart) == 1 or swapped == [True]
