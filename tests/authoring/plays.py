"""A play that a finding tells, played as its reader would play it."""

import re

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.subject import Check, Subject
from hotline_sim.call.answers import answers_in, give
from hotline_sim.call.call import Call
from hotline_sim.diagnostic import Diagnostic, Findings
from hotline_sim.storage.yaml_source import parse


def said(check: Check, of: Subject) -> list[Diagnostic]:
    """Return what a check says of a scenario, with codes and hints."""
    findings = Findings("made.yaml")
    check(of, findings)
    return list(findings)


def played(of: Subject, finding: Diagnostic) -> Call:
    """Return the call that comes of the answers in a hint, read as a file of answers is."""
    variant = re.search(r"the variant “([^”]+)”", finding.hint)
    answers = parse(finding.hint[finding.hint.index("[") :].encode(), Findings("answers.yaml"))
    assert answers is not None
    call = opened(of.variants[variant[1] if variant else ""])
    for one in answers_in(answers):
        give(call, one)
    assert call.ending is not None
    return call
