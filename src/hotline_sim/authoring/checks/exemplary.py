"""The exemplary call, where there is one: what plays it is loaded only then."""

from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings


def model_paths(subject: Subject, findings: Findings) -> None:
    """Report each model path that cannot be played to its end, or is not ready."""
    if _is_there_one(subject):
        from hotline_sim.authoring.model_path import check_model_paths

        check_model_paths(subject, findings)


def model_turns(subject: Subject, findings: Findings) -> None:
    """Report each model path on which the best still reachable falls."""
    if _is_there_one(subject):
        from hotline_sim.authoring.model_path import check_model_turns

        check_model_turns(subject, findings)


def _is_there_one(subject: Subject) -> bool:
    return any(one.model_path for one in subject.variants.values())
