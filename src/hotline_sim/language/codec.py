"""Compiled catalogues as text, to be kept."""

import json

from hotline_sim.language.catalogue import Catalogue

FORMAT = 1
"""Raised whenever what is kept, or how, changes."""


def encode(catalogue: Catalogue) -> str:
    """Return a catalogue as JSON."""
    texts = [[context, text, said] for (context, text), said in catalogue.texts.items()]
    kept = {
        "language": catalogue.language,
        "texts": texts,
        "ids": sorted(catalogue.ids),
        "draft": catalogue.draft,
    }
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Catalogue:
    """Return the catalogue in a text. ValueError, TypeError or KeyError where it is damaged."""
    kept = json.loads(text)
    return Catalogue(
        language=str(kept["language"]),
        texts={(context, text): said for context, text, said in kept["texts"]},
        ids=frozenset(kept["ids"]),
        draft=bool(kept["draft"]),
    )
