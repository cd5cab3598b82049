"""What a crosswalk declares to be lost: by leaf, or by leaf and code, with the reason."""

from collections.abc import Iterator, Mapping

from hotline_sim.diagnostic import Findings
from hotline_sim.intake.bridges import MORE_THAN_ONE
from hotline_sim.intake.crosswalk_model import AuthoredCrosswalk
from hotline_sim.intake.form import Field, Form
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node

CANNOT, SHARED_CANNOT = "cannot_hold", "shared_cannot_hold"


def losses_of(
    form: Form, shared: Form, authored: AuthoredCrosswalk, tree: Node, findings: Findings
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the declared losses of either side, by `leaf` or `leaf=code`."""
    read = _LossReader(tree, findings)
    return (
        read.losses(CANNOT, shared, authored.cannot_hold),
        read.losses(SHARED_CANNOT, form, authored.shared_cannot_hold),
    )


class _LossReader:
    """Reads declared losses."""

    def __init__(self, tree: Node, findings: Findings) -> None:
        self.tree = tree
        self.findings = findings

    def losses(
        self, key: str, form: Form, authored: Mapping[str, str | dict[str, str]]
    ) -> dict[str, str]:
        """Return the reasons by leaf, or by leaf and code."""
        found: dict[str, str] = {}
        for name, why in authored.items():
            alone = isinstance(why, dict) and name in form.leaves
            leaves = [name] if alone else leaves_under(form, name)
            if not leaves:
                place = place_of(self.tree, ("crosswalk", key, name), key=True)
                dangling(
                    self.findings, place, f"field of {quoted(form.id)} called", name, form.leaves
                )
            for path in leaves:
                if isinstance(why, str):
                    found[path] = why.strip()
                else:
                    found |= self.of_codes(key, name, path, form.leaves[path], why)
        return found

    def of_codes(
        self, key: str, name: str, path: str, leaf: Field, why: dict[str, str]
    ) -> Iterator[tuple[str, str]]:
        """Yield the reason of each code."""
        known = [*(one.id for one in leaf.answers), MORE_THAN_ONE]
        for code, reason in why.items():
            if code not in known:
                place = place_of(self.tree, ("crosswalk", key, name, code), key=True)
                dangling(self.findings, place, "code", code, known)
            yield f"{path}={code}", reason.strip()


def leaves_under(form: Form, name: str) -> list[str]:
    """Return the leaves of a field, a part, or a leaf itself."""
    return [path for path in form.leaves if path == name or path.startswith(f"{name}.")]
