"""A directory as JSON and back, so that referring a caller imports no YAML and no validator.

And as its author would have written it, which is also how one laid over another is kept.
"""

import json
from typing import Any

from hotline_sim.referral.directory import Directory, Service

FORMAT = 1
"""Raised whenever the form changes."""

MARK = "(fictitious)"
"""What stands in every contact that is invented."""


def encode(directory: Directory) -> str:
    """Return a directory as JSON text."""
    return json.dumps(directory, ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Directory:
    """Return what `encode` wrote; ValueError, TypeError or KeyError where it did not."""
    flat = Directory(*json.loads(text))
    services = {name: _service(Service(*one)) for name, one in flat.services.items()}
    return flat._replace(services=services)


def _service(one: Service) -> Service:
    return one._replace(
        needs=tuple(one.needs),
        serves=tuple(one.serves),
        area=tuple(one.area),
        languages=tuple(one.languages),
        contacts=tuple((whom, where) for whom, where in one.contacts),
        accepts=tuple(one.accepts),
        sources=tuple(one.sources),
    )


def as_written(directory: Directory) -> dict[str, Any]:
    """Return the plain value of the file that reads as this directory."""
    places: dict[str, tuple[str, ...]] = {}
    for place, around in directory.within.items():
        places[around] = (*places.get(around, ()), place)
    contacts = [text for one in directory.services.values() for _, text in one.contacts]
    return {
        "id": directory.id,
        "title": directory.title,
        "about": directory.about,
        "numbers": "fictitious" if all(MARK in text for text in contacts) else "real",
        "places": places,
        "services": {name: _written(one) for name, one in directory.services.items()},
        "sources": directory.sources,
    }


def _written(one: Service) -> dict[str, Any]:
    value = one._asdict() | {"contacts": dict(one.contacts)}
    del value["id"]
    return value


def text_of(directory: Directory) -> str:
    """Return a file that reads as this directory: JSON, which is YAML too.

    It is what is kept with a call: one text, however many files were laid over each other.
    """
    return json.dumps(as_written(directory), ensure_ascii=False)
