"""Pages from templates: everything in them is text, in the language of whoever reads."""

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from hotline_sim.language.catalogue import Catalogue
from hotline_sim.language.names import OWN
from hotline_sim.language.text import Foreign, capital, worded
from hotline_sim.storage.characters import REFUSED
from hotline_sim.web.seat import LANGUAGES
from hotline_sim.web.words import DIFFICULTY, kind_of, pack_name, paragraphs

Texts = Mapping[tuple[str, str], str]

FOLDER = Path(__file__).parent / "templates"

UNSHOWN = "\ufffd"
"""Stands for what would steer a terminal or turn the writing round, wherever it came from."""


class Pages:
    """The templates, read once."""

    def __init__(self, static: Callable[[str], str]) -> None:
        """Make pages whose files lie where `static` says."""
        self._sayings: dict[str, tuple[Texts, dict[tuple[str, str], str]]] = {}
        self._environment = Environment(
            loader=FileSystemLoader(FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            cache_size=-1,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "DIFFICULTY": DIFFICULTY,
            "LANGUAGES": LANGUAGES,
            "TONGUES": OWN,
            "capital": capital,
            "kind_of": kind_of,
            "pack_name": pack_name,
            "paragraphs": paragraphs,
            "static": static,
        }

    def page(self, template: str, catalogue: Catalogue, values: Mapping[str, object]) -> str:
        """Return a page; what it says of its own is said from the catalogue.

        In a template `say(id, text)` is a sentence of ours, `words(id, text)` the same for
        attributes, and `told(text)` a text that was found elsewhere.
        """
        known = self._sayings_in(catalogue)

        def words(context: str, text: str, **values: object) -> str:
            return str(catalogue.again(worded(context, text, **values)))

        def say(context: str, text: str, **values: object) -> str:
            if values:
                return told(catalogue.again(worded(context, text, **values)))
            said = known.get((context, text))
            if said is None:
                said = known[context, text] = told(catalogue.again(worded(context, text)))
            return said

        def again(text: str) -> str:
            return told(catalogue.again(text))

        own = {"say": say, "words": words, "told": again, "language": catalogue.language}
        text = self._environment.get_template(template).render({**own, **values})
        return REFUSED.sub(UNSHOWN, text)

    def read_ahead(self) -> None:
        """Read every template now: where many come at once, the first is not kept waiting."""
        for name in self._environment.list_templates():
            self._environment.get_template(name)

    def _sayings_in(self, catalogue: Catalogue) -> dict[tuple[str, str], str]:
        """Return what templates say without values, as it was said before from a catalogue."""
        texts, known = self._sayings.get(catalogue.language, (None, {}))
        if texts is not catalogue.texts:
            texts, known = self._sayings[catalogue.language] = catalogue.texts, {}
        return known


def told(text: str) -> str:
    """Return a text for the inside of an element: one in another language is marked so."""
    if not isinstance(text, Foreign):
        return escape(text)
    why = "Not translated yet" if text.why == "missing" else "Translation out of date"
    begins = f'<span lang="{escape(text.language)}" class="foreign" title="{why}">'
    # `Markup.format` escapes as well, and takes ten times as long; a page says a hundred such.
    return Markup(f"{begins}{escape(str(text))}</span>")  # noqa: S704
