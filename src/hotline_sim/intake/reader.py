"""From a form file to a form, or to every finding about it."""

import hashlib
from collections.abc import Mapping

from pydantic import ValidationError

from hotline_sim.diagnostic import Findings
from hotline_sim.intake.compiler import compiled
from hotline_sim.intake.crosswalk_reader import read_crosswalk
from hotline_sim.intake.form import Form
from hotline_sim.intake.model import AuthoredForm
from hotline_sim.intake.references import check_references
from hotline_sim.storage.authored import errors_of, report
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse


def read_form(data: bytes, known: Mapping[str, Form] | None, findings: Findings) -> Form | None:
    """Return the form in `data`, or None where `findings` say why not.

    `known` are the forms its crosswalk may lead to; None leaves a crosswalk out.
    """
    tree = parse(data, findings)
    if tree is None:
        return None
    check_references(tree, findings)
    try:
        authored = AuthoredForm.model_validate(value_of(tree))
    except ValidationError as problems:
        report(errors_of(problems), AuthoredForm, tree, findings)
        return None
    if findings.refused:
        return None
    form = compiled(authored, hashlib.sha256(data).hexdigest())
    if authored.crosswalk is None or known is None:
        return form
    crosswalk = read_crosswalk(form, authored.crosswalk, known, tree, findings)
    return None if findings.refused else form._replace(crosswalk=crosswalk)
