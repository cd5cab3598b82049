"""The crosswalk of a form: read, and proven to say what becomes of everything.

A finding stands at the key it is about; what is missing altogether, at the crosswalk itself.
"""

from collections.abc import Collection, Mapping

from hotline_sim.diagnostic import Findings
from hotline_sim.intake.bridges import Answer, Bridge, Condition, Crosswalk, Meaning, Target
from hotline_sim.intake.crosswalk_losses import losses_of
from hotline_sim.intake.crosswalk_model import AuthoredCrosswalk, AuthoredMeaning, Coded, FieldGroup
from hotline_sim.intake.crosswalk_proof import Proof
from hotline_sim.intake.form import Field, Form
from hotline_sim.storage.authored import dangling
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node


def read_crosswalk(
    form: Form,
    authored: AuthoredCrosswalk,
    known: Mapping[str, Form],
    tree: Node,
    findings: Findings,
) -> Crosswalk | None:
    """Return the crosswalk of a form, or None where the findings say why not."""
    place = place_of(tree, ("crosswalk", "to"))
    shared = known.get(authored.to)
    if shared is None or shared.id == form.id:
        dangling(findings, place, "other form", authored.to, known.keys() - {form.id})
        return None
    if shared.crosswalk is not None:
        message = f"{quoted(shared.id)} has a crosswalk itself, so it is not the shared form."
        hint = f"Lead to {quoted(shared.crosswalk.to)}."
        findings.error("crosswalk-mismatch", place, message, hint)
        return None
    bridges = _BridgeReader(form, shared, tree, findings).bridges(authored.fields)
    cannot, shared_cannot = losses_of(form, shared, authored, tree, findings)
    if findings.refused:
        return None
    crosswalk = Crosswalk(shared.id, bridges, _targets(shared), cannot, shared_cannot)
    Proof(form, shared, crosswalk, tree, findings).check()
    return crosswalk


def _targets(shared: Form) -> dict[str, Target]:
    return {
        path: Target(leaf.kind == "several", tuple(one.id for one in leaf.answers))
        for path, leaf in shared.leaves.items()
    }


class _BridgeReader:
    """Reads the bridges of one form."""

    def __init__(self, form: Form, shared: Form, tree: Node, findings: Findings) -> None:
        self.form = form
        self.shared = shared
        self.tree = tree
        self.findings = findings
        self.path: tuple[str, ...] = ()
        """Where in the crosswalk the reader is."""

    def bridges(self, authored: Mapping[str, "str | FieldGroup"]) -> tuple[Bridge, ...]:
        """Return the bridges in the order of the form."""
        found: dict[str, Bridge] = {}
        for name, one in authored.items():
            self.path = ("fields", name)
            leaf = self.form.leaves.get(name)
            if leaf is None:
                self.unknown("field", name, self.form.leaves)
            else:
                group = FieldGroup.model_validate({"is": one}) if isinstance(one, str) else one
                found[name] = self.bridge(name, leaf, group)
        return tuple(found[path] for path in self.form.leaves if path in found)

    def bridge(self, path: str, leaf: Field, group: FieldGroup) -> Bridge:
        """Return the bridge of one leaf."""
        if group.is_ is not None and self.target(path, group.is_) is None:
            return Bridge(path, leaf.kind == "several", "", ())
        if leaf.answers:
            return Bridge(path, leaf.kind == "several", "", self.meanings(path, leaf, group))
        for code in group.codes:
            self.path = ("fields", path, "codes", code)
            self.unknown("code", code, ())
        return Bridge(path, several=False, copies=self.copied(path, leaf, group), meanings=())

    def copied(self, path: str, leaf: Field, group: FieldGroup) -> str:
        """Return the leaf of the shared form that holds the same text, date or number."""
        target = self.target(path, group.is_) if group.is_ else None
        if group.is_ is None or target is None:
            self.mismatch(f"{quoted(path)} has no “is”.", "Name the field of the shared form.")
        elif _shape(leaf) != _shape(target):
            other = f"{quoted(group.is_)} is {_called(target)}"
            message = f"{quoted(path)} is {_called(leaf)}, and {other}."
            self.mismatch(message, "Only fields of the same kind can hold each other's words.")
        return group.is_ or ""

    def target(self, path: str, name: str) -> Field | None:
        """Return a leaf of the shared form, on the same footing as the one that leads to it."""
        leaf = self.shared_leaf(name)
        if leaf is None:
            self.unknown(f"field of {quoted(self.shared.id)} called", name, self.shared.leaves)
            return None
        if ("*" in path) != ("*" in name):
            message = f"Of {quoted(path)} and {quoted(name)}, only one is repeated."
            self.mismatch(message, "A single field can be one row, such as “referrals.1.how”.")
            return None
        return leaf

    def shared_leaf(self, name: str) -> Field | None:
        """Return a leaf of the shared form, or of one row of it."""
        return self.shared.leaves.get(name) or self.shared.leaf(name)

    def meanings(self, path: str, leaf: Field, group: FieldGroup) -> tuple[Meaning, ...]:
        """Return what the codes of a leaf say."""
        codes = [one.id for one in leaf.answers]
        for code in group.codes:
            self.path = ("fields", path, "codes", code)
            if code not in codes:
                self.unknown("code", code, codes)
        found = (self.meaning(path, code, group) for code in codes)
        return tuple(one for one in found if one is not None)

    def meaning(self, path: str, code: str, group: FieldGroup) -> Meaning | None:
        """Return what one code says, or None where nothing is said of it."""
        one = group.codes.get(code)
        self.path = ("fields", path, "codes", code)
        if one is None:
            target = self.shared_leaf(group.is_ or "")
            if target is None or code not in {one.id for one in target.answers}:
                return None
            one = code
        authored = (
            one if isinstance(one, AuthoredMeaning) else AuthoredMeaning.model_validate({"is": one})
        )
        condition = () if authored.is_ is None else self.condition(path, authored.is_, group.is_)
        means = tuple((leaf, code) for leaf, codes in condition for code in codes)
        own = (_all_of(means),) if means and not authored.one_way else ()
        return Meaning(code, means, (*own, *self.also(path, authored, group)))

    def also(
        self, path: str, authored: AuthoredMeaning, group: FieldGroup
    ) -> tuple[Condition, ...]:
        """Return what a code is written for beside what it says."""
        listed = (authored.also,) if isinstance(authored.also, str) else authored.also
        return tuple(self.condition(path, one, group.is_) for one in listed)

    def condition(self, path: str, coded: Coded, is_: str | None) -> Condition:
        """Return codes by leaf; a code alone belongs to the leaf the field is."""
        if isinstance(coded, str):
            if is_ is None:
                message = f"{quoted(coded)} is a code of no field: {quoted(path)} has no “is”."
                self.mismatch(message, "Write the field and its code.")
                return ()
            coded = {is_: coded}
        wanted = {
            leaf: (codes,) if isinstance(codes, str) else codes for leaf, codes in coded.items()
        }
        for leaf, codes in wanted.items():
            self.known_codes(path, leaf, codes)
        return tuple(wanted.items())

    def known_codes(self, path: str, name: str, codes: tuple[str, ...]) -> None:
        """Report codes that a leaf of the shared form does not have."""
        leaf = self.target(path, name)
        if leaf is None:
            return
        if not leaf.answers:
            self.mismatch(f"{quoted(name)} is {_called(leaf)}, and takes no codes.", "")
        answers = [one.id for one in leaf.answers]
        for code in codes if answers else ():
            if code not in answers:
                self.unknown(f"code of {quoted(name)} called", code, answers)

    def unknown(self, what: str, name: str, known: Collection[str]) -> None:
        """Report a name that nothing answers to."""
        place = place_of(self.tree, ("crosswalk", *self.path), key=True)
        dangling(self.findings, place, what, name, known)

    def mismatch(self, message: str, hint: str) -> None:
        """Report what cannot be said in the shared form this way."""
        place = place_of(self.tree, ("crosswalk", *self.path), key=True)
        self.findings.error("crosswalk-mismatch", place, message, hint)


def _all_of(means: tuple[Answer, ...]) -> Condition:
    return tuple((leaf, (code,)) for leaf, code in means)


def _shape(leaf: Field) -> tuple[object, ...]:
    """Return what decides whether two leaves can hold each other's words."""
    if leaf.answers:
        return (leaf.kind, "codes")
    kind = "text" if leaf.kind == "auto" else leaf.kind
    return kind, leaf.holds or "line", leaf.range


def _called(leaf: Field) -> str:
    """Return what kind of field a leaf is, in words."""
    if leaf.answers:
        return "a field with codes"
    return {"line": "one line", "lines": "a long text", "phone": "a phone number"}.get(
        leaf.holds, f"a {leaf.holds or leaf.kind}"
    )
