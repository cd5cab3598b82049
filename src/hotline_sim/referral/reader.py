"""From a directory file to a directory, or to every finding about it."""

from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from hotline_sim.diagnostic import Findings
from hotline_sim.referral.codec import as_written, text_of
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.referral.model import AuthoredDirectory, AuthoredService
from hotline_sim.referral.references import check_references
from hotline_sim.storage.authored import dangling, errors_of, report
from hotline_sim.storage.tree import child, entries, text
from hotline_sim.storage.values import Value, value_of
from hotline_sim.storage.yaml_source import Node, parse


def read_directory(
    data: bytes,
    findings: Findings,
    bases: Mapping[str, Directory] | None = None,
    needs: Collection[str] = (),
) -> Directory | None:
    """Return the directory in `data`, or None where `findings` say why not.

    A file that `overrides` another is laid over the one of `bases` it names. `needs` are the
    codes that services may serve; where there are none they are not looked up.
    """
    tree = parse(data, findings)
    if tree is None:
        return None
    overrides = "overrides" in entries(tree)
    base = _base(tree, bases or {}, findings) if overrides else None
    if overrides and base is None:
        return None
    check_references(tree, base, needs, findings)
    written = value_of(tree)
    value = _laid_over(base, written) if base and isinstance(written, dict) else written
    try:
        authored = AuthoredDirectory.model_validate(value)
    except ValidationError as problems:
        report(errors_of(problems), AuthoredDirectory, tree, findings)
        return None
    return None if findings.refused else _directory(authored)


def _base(tree: Node, bases: Mapping[str, Directory], findings: Findings) -> Directory | None:
    """Return the directory that a file overrides; report where there is none, or an id as well."""
    node = child(tree, "overrides")
    name = text(node) or ""
    if (own := entries(tree).get("id")) is not None:
        message = "A file that overrides a directory has no id of its own."
        findings.error("wrong-value", own.place, message, "Take out “id”, or “overrides”.")
    if name not in bases:
        place = tree.place if node is None else node.place
        dangling(findings, place, "directory", name, bases)
    return bases.get(name)


def _laid_over(base: Directory, written: dict[str, Value]) -> dict[str, Any]:
    """Return what a whole file would hold: the base, with what was written over it."""
    whole = as_written(base)
    return {
        **whole,
        **written,
        "id": base.id,
        "services": _merged(whole["services"], written.get("services", {}), 2),
        "places": _joined(whole["places"], written.get("places", {})),
        "sources": _merged(whole["sources"], written.get("sources", {}), 1),
    }


def _joined(base: dict[str, Any], over: Any) -> Any:
    """Return groups of lists with those of others added to them."""
    if not isinstance(over, dict):
        return over
    longer = {
        name: (*base.get(name, ()), *more) if isinstance(more, tuple) else more
        for name, more in over.items()
    }
    return {**base, **longer}


def _merged(base: Any, over: Any, depth: int) -> Any:
    """Return one group of keys with another over it, down to some depth."""
    if depth == 0 or not isinstance(base, dict) or not isinstance(over, dict):
        return over
    both = {name: _merged(base.get(name), one, depth - 1) for name, one in over.items()}
    return {**base, **both}


def _directory(authored: AuthoredDirectory) -> Directory:
    services = {name: _service(name, one) for name, one in authored.services.items()}
    within = {name: around for around, names in authored.places.items() for name in names}
    read = Directory(
        id=authored.id,
        title=authored.title,
        about=authored.about.strip(),
        digest="",
        services=services,
        within=within,
        sources=authored.sources,
    )
    return read._replace(digest=sha256(text_of(read).encode()).hexdigest())


def _service(name: str, one: AuthoredService) -> Service:
    return Service(
        id=name,
        name=one.name,
        short=one.short,
        about=one.about.strip(),
        needs=one.needs,
        serves=one.serves,
        area=one.area,
        hours=one.hours.strip(),
        languages=one.languages,
        contacts=tuple(one.contacts.items()),
        verified_on=one.verified_on,
        caution=one.caution.strip(),
        accepts=one.accepts,
        sources=one.sources,
    )
