"""`graph`: the shape of a call, printed or written."""

import os
import re
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from tests.authoring.drawing.flowchart import read
from tests.cli.running import UNSAFE, Command, real, refused

TITLE = "Eleven minutes in the stairwell"


def test_without_a_format_it_is_mermaid_on_stdout(command: Command) -> None:
    ran = command("graph", "tower-room")
    assert ran.code == 0 and ran.err == ""
    drawn = read(ran.out)
    assert drawn.title == TITLE
    assert {"b_pickup", "e_safe_plan", "i_guard_back", "h_hanging_up"} <= drawn.nodes.keys()


@pytest.mark.parametrize(("what", "start"), [("svg", "<svg "), ("html", "<!doctype html>")])
def test_a_picture_or_a_page_is_printed_too(command: Command, what: str, start: str) -> None:
    ran = command("graph", "tower-room", "--format", what)
    assert ran.code == 0 and ran.err == ""
    assert ran.out.startswith(start) and TITLE in ran.out


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("g.svg", "<svg "),
        ("g.HTML", "<!doctype html>"),
        ("g.json", "{"),
        ("g.mmd", "---\n"),
        ("g", "---\n"),
    ],
)
def test_a_file_has_the_format_of_its_name(command: Command, name: str, start: str) -> None:
    file = command.folder / name
    ran = command("graph", "tower-room", "--output", file)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"Written to {file}.\n"
    assert file.read_text("utf-8").startswith(start)


def test_a_format_that_is_asked_for_goes_before_the_name(command: Command) -> None:
    file = command.folder / "g.txt"
    command("graph", "tower-room", "--output", file, "--format", "svg")
    assert file.read_text("utf-8").startswith("<svg ")
    assert command("graph", "tower-room", "--output", "-").out.startswith("---\n")


def test_a_graph_is_written_over_no_authored_file(command: Command) -> None:
    file = command.folder / "call.yaml"
    file.write_text("mine", "utf-8")
    assert "authored file" in refused(command("graph", "tower-room", "--output", file))
    assert file.read_text("utf-8") == "mine"


def test_a_page_is_made_again_in_its_place_and_in_a_folder_that_is_not_there(
    command: Command,
) -> None:
    file = command.folder / "drawn" / "g.html"
    for _ in range(2):
        assert command("graph", "tower-room", "--output", file).code == 0
        assert file.read_text("utf-8").startswith("<!doctype html>")
        file.write_text("old", "utf-8")


def test_a_place_that_cannot_be_written_is_said(command: Command) -> None:
    where = command.folder / "file" / "g.html"
    where.parent.write_text("", "utf-8")
    assert f"{where} cannot be written" in refused(
        command("graph", "tower-room", "--output", where)
    )


@pytest.mark.parametrize("asked", ["--output x.png", "--format html --output x.svg"])
def test_a_name_that_says_otherwise_than_what_is_written_is_refused(
    command: Command, asked: str
) -> None:
    said = refused(command("graph", "tower-room", *asked.split()))
    assert said.endswith("Name it .svg, .html, .htm, .json, or .mmd for Mermaid.")


def test_what_is_not_there_is_refused_with_the_near_miss(command: Command) -> None:
    assert "Did you mean “tower-room”?" in refused(command("graph", "towerroom"))
    assert "has no variants" in refused(command("graph", "tower-room", "--variant", "x"))
    assert "--format cannot be “png”" in refused(command("graph", "tower-room", "--format", "png"))
    near = refused(command("graph", "tower-room", "--visits", "stor"))
    assert "Did you mean “store”?" in near
    nowhere = refused(command("graph", "tower-room", "--visits", "nowhere.json"))
    assert nowhere.startswith("nowhere.json cannot be read: No such file or directory. Check")


def test_a_scenario_with_errors_is_not_drawn(command: Command) -> None:
    file = command.folder / "call.yaml"
    file.write_text("id: broken\n", "utf-8")
    assert "cannot be used" in refused(command("graph", file))


def test_calls_that_people_took_here_are_counted(command: Command) -> None:
    with Desk.of(os.environ) as desk:
        for _ in range(2):
            with desk.pick_up("tower-room", person="T01", seed=1) as taken:
                taken.call.respond("safe-to-talk")
                taken.call.hang_up()
    ran = command("graph", "tower-room", "--visits", "store")
    nodes = read(ran.out).nodes
    assert [nodes[one][1][-1] for one in ("b_pickup", "e_you_hung_up", "b_plan")] == [
        "2×",
        "2×",
        "0×",
    ]
    assert ran.err.startswith("2 calls are counted: from so few")
    assert "T01" not in ran.out


def test_virtual_trainees_are_counted_each_temperament_by_itself(command: Command) -> None:
    ran = command("graph", "tower-room", "--visits", "careful", "--visits", "random")
    assert ran.code == 0 and ran.err == ""
    *_, careful, random = read(ran.out).nodes["b_pickup"][1]
    assert careful.endswith("× (virtual, careful)") and random.endswith("× (virtual, random)")
    assert careful != random.replace("random", "careful")


def test_counts_go_from_one_machine_to_another_and_no_call_with_them(command: Command) -> None:
    file = command.folder / "counts.json"
    command("graph", "tower-room", "--visits", "careful", "--output", file)
    here, there = (
        command("graph", "tower-room", "--visits", one).out for one in ("careful", str(file))
    )
    assert here == there
    other = refused(command("graph", "medicine-price", "--visits", file))
    assert "It is not of “medicine-price”." in other


def test_calls_played_from_a_file_are_not(command: Command) -> None:
    command.play(UNSAFE)
    assert "No call of “tower-room”" in refused(command("graph", "tower-room", "--visits", "store"))


def test_the_same_scenario_is_the_same_page_to_the_letter() -> None:
    one, other = (
        real("graph", "tower-room", "--format", "html", env={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    )
    assert one.code == 0 and one.out == other.out


def test_a_page_names_no_place_on_any_network(command: Command) -> None:
    page = command("graph", "tower-room", "--format", "html").out
    assert re.findall(r"\w+://[^\s\"'<]+", page) == ["http://www.w3.org/2000/svg"]


def test_a_document_is_utf8_whatever_the_terminal_is(command: Command, tmp_path: Path) -> None:
    ran = real("graph", "tower-room", env={"PYTHONIOENCODING": "ascii"})
    assert "…hello? Please. Quick." in ran.out
