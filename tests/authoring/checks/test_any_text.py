"""Whatever stands in the lines of a call, the checks of its looks and wording come to an end."""

from hypothesis import given, strategies as st

from hotline_sim.authoring.checks.registry import TEST_WISENESS, WORDING
from hotline_sim.diagnostic import Diagnostic, Findings, Severity
from tests.authoring.subjects import DO, DONT, HARM, RED_LINE, Said, call

SIGNS = "aA bB.,;:?!…—-’'\"“”«»()[]{}*@/\\+0123456789ລາວไทย\n😶"
PIECES = st.sampled_from(
    ["never", "Please", "victims", "1300", "ring", "Facebook", "hit me", "TIP"]
)
TEXTS = st.lists(PIECES | st.text(SIGNS, max_size=8), min_size=1, max_size=8).map(" ".join)
SAID = st.builds(Said, TEXTS.filter(str.strip), st.sampled_from(["", DO, DONT, HARM, RED_LINE]))
BEATS = st.lists(st.lists(SAID, min_size=1, max_size=5), min_size=1, max_size=8)


def found(beats: list[list[Said]], language: str, note: str) -> list[Diagnostic]:
    findings = Findings("made.yaml")
    made = call(*beats, language=language, content_note=note)
    for check in (*TEST_WISENESS, *WORDING):
        check(made, findings)
    return list(findings)


@given(beats=BEATS, language=st.sampled_from(["en", "en-GB", "lo"]), note=TEXTS)
def test_they_say_the_same_each_time_and_refuse_nothing(
    beats: list[list[Said]], language: str, note: str
) -> None:
    said = found(beats, language, note)
    assert all(one.severity is not Severity.ERROR for one in said)
    assert found(beats, language, note) == said
