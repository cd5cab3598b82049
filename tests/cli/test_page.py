"""docs/commands.md and the command line say the same."""

import re

from hotline_sim.cli.arguments import Parser
from hotline_sim.cli.parser import parser
from hotline_sim.library import content_root

PAGE = (content_root() / "docs" / "commands.md").read_text(encoding="utf-8")


def commands() -> dict[str, Parser]:
    """Return the parsers of the commands."""
    (found,) = (one.choices for one in parser()._actions if one.dest == "command")
    assert isinstance(found, dict)
    return found


def test_every_command_stands_on_the_page() -> None:
    assert set(re.findall(r"`hotline-sim ([\w-]+) ?[^`]*` \|", PAGE)) == set(commands())


def test_every_command_stands_in_the_readme() -> None:
    readme = (content_root() / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^hotline-sim ([\w-]+)", readme, re.MULTILINE)) == set(commands())


def test_every_flag_stands_on_the_page_with_the_commands_that_take_it() -> None:
    rows = dict(re.findall(r"^\| `(--[a-z-]+)[^`]*` \| ([^|]*) \|", PAGE, re.MULTILINE))
    common = {"-h", "--help", "--version"}
    assert set(rows) == parser().flags() - common
    for flag, takers in rows.items():
        takes = {name for name, one in commands().items() if flag in one.flags()}
        assert takes == {name for name in commands() if f"`{name}`" in takers}, flag
        assert ("before any command" in takers) == (flag in parser()._option_string_actions)
