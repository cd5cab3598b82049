"""`analyse`: everything a call can come to, told and as JSON."""

import json
from functools import partial
from pathlib import Path

import pytest

from hotline_sim.analysis.analysis import analyse
from hotline_sim.cli import analyse as cli
from tests.cli.running import Command, refused

HUB = """\
id: wide-hub
title: Everything at once
rubric: hotline-core
brief: It rings.
caller: {{name: Noy, voice: quiet}}
opens_at: hub
beats:
  hub:
    caller: Ask me.
    responses:
      leave: {{say: Goodbye., leads_to: end, repeats: true}}
{topics}
endings:
  end: {{kind: safe, caller: Goodbye., worth: 3}}
"""


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    """Return a call whose topics can be asked in too many orders to look at each state."""
    topics = "\n".join(
        f"      t{one}: {{say: And {one}?, leads_to: hub, shows: [names-feeling]}}"
        for one in range(20)
    )
    file = tmp_path / "wide-hub.yaml"
    file.write_text(HUB.format(topics=topics), "utf-8")
    return file


def test_a_call_we_ship_is_told_whole(command: Command) -> None:
    ran = command("analyse", "deadline-at-six")
    assert (ran.code, ran.err) == (0, "")
    for part in ("THE BEST AND THE WORST", "THE ENDINGS", "WHAT DON’TS COST", "HOW OFTEN A DO"):
        assert part in ran.out
    assert "box-at-the-end (safe, 8)" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_as_json_it_has_every_ending_and_every_response(command: Command) -> None:
    found = json.loads(command("analyse", "deadline-at-six", "--format", "json").out)
    assert found["schema"] == "hotline-sim/analysis/2"
    assert found["exact"] and found["states"] < 300_000
    assert found["best"]["ending"] == "safe" and found["best"]["red_lines"] == 0
    assert sum(one["chances"]["random"] for one in found["endings"].values()) == pytest.approx(1)
    assert sum(one["chances"]["careful"] for one in found["endings"].values()) == pytest.approx(1)
    assert "pickup.safe-first" in found["responses"]
    assert found["invited"]["asks-if-safe-to-talk"]["beats"] >= 1


def test_beyond_the_budget_it_gives_bounds_and_says_what_multiplies(
    command: Command, wide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "analyse", partial(analyse, budget=2000))
    ran = command("analyse", wide)
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "too many to look at every one" in said
    assert "which responses of “hub” were given" in said
    assert "The best is no better than this: a safe ending, worth" in said
    found = json.loads(command("analyse", wide, "--format", "json").out)
    assert not found["exact"]
    assert found["bounds"]["best"]["ending"] == found["bounds"]["worst"]["ending"] == "safe"


def test_a_name_or_variant_that_is_none_says_so(command: Command) -> None:
    assert "Did you mean “tower-room”?" in refused(command("analyse", "tower-rom"))
    assert "variant" in refused(command("analyse", "tower-room", "--variant", "xyzzy"))
