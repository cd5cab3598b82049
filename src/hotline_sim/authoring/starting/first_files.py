"""The text of a first file, from its template and what was answered."""

from datetime import date
from pathlib import Path
from string import Template

from hotline_sim.authoring.starting.channel_words import CHANNEL_WORDS
from hotline_sim.errors import UserError
from hotline_sim.intake.form import Form
from hotline_sim.storage.shelf import PATHS_SUFFIX
from hotline_sim.storage.yaml_writing import word

TEMPLATES = Path(__file__).parent / "templates"

TRUST = {"1": "4", "2": "3", "3": "2"}
"""How much the caller trusts the desk at first, by how hard the call is."""

MENDED = "role-and-limits"
"""The competency of the slip that the third declared play mends."""

SHARED_FORM = "hotline-call-record"
"""The form to which a first form of an agency leads."""

HELD = ("narrative", "urgency", "given_name", "consent_share", "safe_callback.allowed", "needs")
"""What of it the first form of an agency has a place for, besides whether it is safe to talk."""

NEEDS = frozenset({"shelter", "medical", "legal", "wages-labour"})

UNHELD = "The sheet does not ask about it."

Answers = dict[str, str]
"""What was answered, by key; with the id and the title of the file."""


def first_scenario(answers: Answers) -> dict[str, str]:
    """Return a call and its declared plays, by how their names end."""
    words = CHANNEL_WORDS[answers["channel"]]
    # Mended, a slip is no harm; yet what a call sets out to teach should have gone without it.
    mended = "practise" if MENDED in answers["teaches"].split(", ") else "ready"
    told = {**answers, **words, "trust": TRUST[answers["difficulty"]], "mended": mended}
    return {
        ".yaml": _filled("scenario.yaml", told),
        PATHS_SUFFIX: _filled("scenario.paths.yaml", told),
    }


def first_rubric(answers: Answers) -> dict[str, str]:
    """Return a rubric."""
    return {".yaml": _filled("rubric.yaml", answers)}


def first_service(answers: Answers, today: date) -> dict[str, str]:
    """Return a directory, in which every service was tried today."""
    return {".yaml": _filled("service.yaml", {**answers, "today": today.isoformat()})}


def first_form(answers: Answers, shared: Form) -> dict[str, str]:
    """Return the form of an agency, with a crosswalk to the shared one.

    UserError where a library has another form under its name.
    """
    missing = [one for one in ("safe_to_talk", *HELD) if one not in shared.leaves]
    if missing:
        message = f"Your form “{shared.id}” has no field “{missing[0]}”, which a new form leads to."
        raise UserError(message)
    needs = shared.leaves["needs"]
    codes = [code.id for code in needs.codes if code.id not in NEEDS]
    fields = dict.fromkeys(path.partition(".")[0] for path in shared.leaves)
    held = {"safe_to_talk", *HELD}
    unheld: list[str] = []
    for field in fields:
        leaves = [path for path in shared.leaves if path.partition(".")[0] == field]
        if held.isdisjoint(leaves):
            unheld.append(field)
        else:
            unheld += [one for one in leaves if one not in held and not one.endswith(".reason")]
    return {
        ".yaml": _filled(
            "form.yaml",
            {
                **answers,
                "agency": word(answers["agency"], "- {}"),
                "unheld_needs": _lines(codes, "      "),
                "unheld": _lines(unheld, "    "),
            },
        )
    }


def _lines(names: list[str], indent: str) -> str:
    return "\n".join(f"{indent}{name}: {UNHELD}" for name in names)


def _filled(name: str, answers: Answers) -> str:
    template = Template((TEMPLATES / name).read_text("utf-8"))
    return template.substitute({**answers, "title": word(answers["title"], "- {}")})
