"""Forms from the texts of their files, kept by the hash of each and the forms it may lead to."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.intake import codec
from hotline_sim.intake.form import Form
from hotline_sim.storage.cache import Cache, key_of
from hotline_sim.storage.shelf import CROSSWALK, bytes_in

ID = re.compile(rb"^id:[ \t]*([^\s#]+)", re.MULTILINE)


class Forms(NamedTuple):
    """What came of reading several files, by the form they hold."""

    found: dict[str, Form]
    """Of two with the same id, the later."""
    problems: dict[str, UserError]
    """Of files with errors."""


def forms_of(cache: Cache, files: Iterable[Path]) -> Forms:
    """Return the forms in files; those that lead to others may stand before them."""
    read = Forms({}, {})
    leading: list[tuple[Path, bytes]] = []
    for path in files:
        try:
            data = bytes_in(path)
        except UserError as problem:
            read.problems[path.stem] = problem
            continue
        if CROSSWALK.search(data):
            leading.append((path, data))
        else:
            _add(read, cache, data, path, {})
    shared = dict(read.found)
    for path, data in leading:
        _add(read, cache, data, path, shared)
    return read


def _add(read: Forms, cache: Cache, data: bytes, path: Path, known: Mapping[str, Form]) -> None:
    try:
        one = form_of(cache, data, str(path), known)
    except UserError as problem:
        said = ID.search(data)
        read.problems[said[1].decode(errors="replace") if said else path.stem] = problem
    else:
        read.found[one.id] = one


def form_of(cache: Cache, data: bytes, name: str, known: Mapping[str, Form] | None) -> Form:
    """Return the form in a text; `name` is the file's. UserError where it has errors.

    `known` are the forms its crosswalk may lead to; None leaves a crosswalk out.
    """
    others = "-" if known is None else "".join(one.digest for one in known.values())
    key = key_of("form", codec.FORMAT, others.encode() + data)
    kept = cache.made(key, codec.decode)
    if kept is None:
        kept = _read(data, name, known)
        cache.put(key, codec.encode(kept))
    return kept


def _read(data: bytes, name: str, known: Mapping[str, Form] | None) -> Form:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.intake.reader import read_form

    findings = Findings(name)
    found = read_form(data, known, findings)
    if found is None:
        raise UserError(findings.refusal())
    return found
