"""`simulate`: the same bytes with and without numpy, and whatever is typed wrong is explained."""

import json
from functools import partial

import pytest

from hotline_sim.analysis.analysis import analyse
from hotline_sim.cli import simulate as cli
from tests.cli.running import Command, Ran, real, refused


def _run(command: Command, *arguments: str) -> Ran:
    ran = command("simulate", "deadline-at-six", "--plays", "600", *arguments)
    assert ran.code == 0, ran.err
    return ran


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_bytes_are_the_same_without_numpy(
    command: Command, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """And stderr says which way it was."""
    together = _run(command, "--format", form, "--seed", "5")
    monkeypatch.setattr(cli, "has_numpy", lambda: False)
    apart = _run(command, "--format", form, "--seed", "5")
    assert together.out == apart.out
    assert together.err == "All plays together, with numpy.\n"
    assert apart.err.startswith("One play after the other")


def test_another_process_comes_to_the_same_bytes(command: Command) -> None:
    """Nothing hangs on how a process orders its sets."""
    here = _run(command, "--seed", "3")
    there = real("simulate", "deadline-at-six", "--plays", "600", "--seed", "3")
    assert (there.code, there.out) == (0, here.out)
    assert _run(command, "--seed", "4").out != here.out


def test_it_tells_what_was_played_beside_what_there_is(command: Command) -> None:
    ran = _run(command)
    for part in ("VERDICTS", "ENDINGS", "WORTH", "THE BEST AND THE WORST", "DECISIONS", "NEVER"):
        assert part in ran.out
    assert "The best there is: a safe ending, worth 65" in ran.out
    assert "taken as written up right" in ran.out
    assert "- Endings, but by hanging up: " in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_as_json_nothing_is_left_out(command: Command) -> None:
    found = json.loads(_run(command, "--format", "json").out)
    assert found["schema"] == "hotline-sim/simulation/1"
    assert (found["scenario"], found["seed"], found["judged"]) == ("deadline-at-six", 1, "talk")
    assert found["all"]["plays"] == 600
    assert list(found["temperaments"]) == ["random", "careful", "hasty", "rule-bound", "improving"]
    assert all(one["plays"] == 120 for one in found["temperaments"].values())
    assert [one["plays"] for one in found["attempts"]["improving"]] == [15] * 8
    assert found["exact"]["best"]["worth"] == 65
    assert found["beats"]["pickup"]["plays"] == 600
    difficulties = found["beats"]["pickup"]["difficulties"]
    assert difficulties["careful"] > difficulties["random"]
    assert found["responses"]["pickup.safe-first"]["open"] == 600
    assert all(sum(levels) == 600 for levels in found["levels"].values())


def test_one_temperament_alone(command: Command) -> None:
    found = json.loads(_run(command, "--temperament", "careful", "--format", "json").out)
    assert list(found["temperaments"]) == ["careful"]
    assert found["temperaments"]["careful"]["plays"] == 600
    assert "random" not in _run(command, "--temperament", "careful").out.split("VERDICTS")[1]


def test_one_play_can_be_simulated(command: Command) -> None:
    ran = command("simulate", "deadline-at-six", "--plays", "1")
    assert ran.code == 0
    assert "1 play by virtual trainees" in ran.out


def test_where_not_every_state_is_looked_at_the_rest_is_told(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "analyse", partial(analyse, budget=100))
    assert "What there is cannot be said" in _run(command).out
    assert json.loads(_run(command, "--format", "json").out)["exact"] is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("nowhere", "There is no scenario “nowhere”."),
        ("tower-room --plays 0", "Plays are a whole number from 1 to 100,000,000, and not “0”."),
        ("tower-room --plays -5", "Plays are a whole number from 1"),
        ("tower-room --plays many", "Plays are a whole number from 1"),
        ("tower-room --plays 1e6", "Plays are a whole number from 1"),
        ("tower-room --plays 100000001", "Plays are a whole number from 1"),
        ("tower-room --seed x", "A seed is a whole number from 0"),
        ("tower-room --seed -1", "A seed is a whole number from 0"),
        ("tower-room --variant x", "“tower-room” has no variants."),
        ("tower-room --temperament carefull", "Did you mean “careful”?"),
        ("tower-room --temperament zzz", "There are: careful, hasty, improving, random"),
        ("tower-room --format xml", "--format cannot be “xml”."),
    ],
)
def test_what_is_typed_wrong_is_explained(command: Command, arguments: str, says: str) -> None:
    assert says in refused(command("simulate", *arguments.split()))


def test_a_broken_file_is_named_with_its_first_mistake(command: Command) -> None:
    (command.folder / "broken.yaml").write_text("id: x\n", "utf-8")
    said = refused(command("simulate", "broken.yaml"))
    assert said.startswith("broken.yaml has ")
    assert "hotline-sim check broken.yaml" in said
