"""From the bytes of a scenario file to what the checks look at, or to why they cannot."""

import hashlib

from hotline_sim.authoring.subject import Subject
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.kept import Nameable
from hotline_sim.scenario.reader import variants_in
from hotline_sim.storage.yaml_source import parse


def subject_in(data: bytes, nameable: Nameable, findings: Findings) -> Subject | None:
    """Return the scenario in `data` and all it stands on, or None where `findings` say why not."""
    tree = parse(data, findings)
    if tree is None:
        return None
    variants = variants_in(tree, hashlib.sha256(data).hexdigest(), nameable, findings)
    if variants is None:
        return None
    about = variants[""].about
    rubric = nameable.rubrics[about.rubric]
    form = (nameable.forms or {}).get(about.form)
    directory = (nameable.directories or {}).get(about.services)
    sheets = Sheets(form, directory, tuple(rubric.competencies))
    return Subject(tree, variants, rubric, sheets)
