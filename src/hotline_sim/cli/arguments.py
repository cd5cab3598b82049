"""A command line that says what is wrong with it in one paragraph."""

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn

UNRECOGNIZED = "unrecognized arguments: "
"""How argparse begins its complaint about words it cannot place."""

PLAINLY = (
    (re.compile(r"the following arguments are required: (.+)"), r"Something is missing: \1"),
    (re.compile(r"argument (\S+): expected one argument"), r"\1 needs a value after it"),
    (re.compile(r"argument (\S+): ignored explicit argument .+"), r"\1 takes no value"),
    (re.compile(r"argument \S+: ([A-Z“].+)", re.DOTALL), r"\1"),
)
"""What argparse says, and what is said in its place."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one paragraph, with the near miss, and exits with 2."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Read the arguments; what a command cannot place, it says itself, and not the program."""
        found, left = super().parse_known_args(args, namespace)
        if left:
            self.error(UNRECOGNIZED + " ".join(left))
        return found, left

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and end."""
        if message.startswith(UNRECOGNIZED):
            message = self._misplaced(message.removeprefix(UNRECOGNIZED))
        for said, plainly in PLAINLY:
            message = said.sub(plainly, message)
        from hotline_sim.diagnostic import shown

        stop = "" if message.endswith((".", "?")) else "."
        self.exit(2, f"{shown(message)}{stop} See {self.prog} --help.\n")

    def _misplaced(self, words: str) -> str:
        """Say which words have no place, and what was probably meant."""
        from hotline_sim.errors import near_miss

        first = words.split(" ", 1)[0].partition("=")[0]
        near = near_miss(first, sorted(self._option_string_actions))
        hint = f" Did you mean “{near}”?" if first.startswith("-") and near else ""
        if first in self.flags():
            hint = " It stands after its command."
        return f"“{words[:60]}” has no place in this command.{hint}"

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a value that is none of the choices, with the near miss."""
        if action.choices is None or value in action.choices:
            return
        from hotline_sim.errors import near_miss

        choices = [str(one) for one in action.choices]
        near = near_miss(str(value), choices)
        hint = f"Did you mean “{near}”?" if near else f"There are: {', '.join(choices)}."
        given = f"“{str(value)[:60]}”"
        flag = "".join(action.option_strings[:1])
        message = f"{flag} cannot be {given}." if flag else f"There is no {action.dest} {given}."
        message = f"{message} {hint}"
        raise argparse.ArgumentError(None, message)

    def flags(self) -> set[str]:
        """Return every flag of this parser and of its commands."""
        found = set(self._option_string_actions)
        for action in self._actions:
            for command in action.choices.values() if isinstance(action.choices, dict) else ():
                found |= command.flags()
        return found


class Help(argparse.HelpFormatter):
    """Lists commands and what each does in one line; the longest is indented as well."""

    def __init__(self, prog: str) -> None:
        """Leave room for the longest command."""
        super().__init__(prog)
        self._action_max_length = len("    walkthrough")


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]  # noqa: SLF001 - argparse has no other name for it


def added(commands: "Commands", name: str, what: str) -> Parser:
    """Add a command. Its flags are written out in full: scripts outlive abbreviations."""
    text = f"{what[:1].upper()}{what[1:]}."
    return commands.add_parser(
        name, help=what, description=text, allow_abbrev=False, formatter_class=Help
    )


def printed(command: Parser, *formats: str) -> None:
    """Add the flag that says how what was asked for is printed; the first is the usual way."""
    command.add_argument(
        "--format",
        choices=formats,
        default=formats[0],
        help=f"how it is printed; else {formats[0]}",
    )


def shared(command: Parser, flag: str, **settings: Any) -> None:
    """Add a flag that may stand before the command too, and is not undone by its absence here."""
    command.add_argument(flag, default=argparse.SUPPRESS, **settings)


def in_language(command: Parser) -> None:
    """Add the flag that names the language of a call."""
    command.add_argument(
        "--language",
        type=language,
        default="",
        metavar="LANG",
        help="in another language, as far as it is translated: lo, th, …",
    )


def language(text: str) -> str:
    """Return the language that was typed, as its tag; nothing where none was."""
    from hotline_sim.language.shelf import TAG

    if text and TAG.fullmatch(text) is None:
        message = f"“{text[:60]}” is no language. Give its short name in letters: en, lo, th"
        raise argparse.ArgumentTypeError(message)
    return text


def seed(text: str) -> int:
    """Return the number that was typed, as far as it makes a seed."""
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number < 2**63:
        message = f"A seed is a whole number from 0 to {2**63 - 1}, and not “{text[:60]}”"
        raise argparse.ArgumentTypeError(message)
    return number


MOST_PLAYS = 100_000_000
"""More would take an hour, and tell nothing more."""


def plays(text: str) -> int:
    """Return the number that was typed, as far as so many calls can be played."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= MOST_PLAYS:
        message = f"Plays are a whole number from 1 to {MOST_PLAYS:,}, and not “{text[:60]}”"
        raise argparse.ArgumentTypeError(message)
    return number


MOST_MINUTES = 120
"""Two hours of refreshers are a workshop."""


def minutes(text: str) -> int:
    """Return the number of minutes that was typed."""
    if not (text.isdecimal() and 1 <= int(text) <= MOST_MINUTES):
        message = f"Minutes are a whole number from 1 to {MOST_MINUTES}, and not “{text[:60]}”"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def decision(text: str) -> int:
    """Return the number of a decision, as it was typed."""
    if not (text.isdecimal() and int(text)):
        message = f"A decision is a number from 1, as the debrief counts, and not “{text[:60]}”"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def port(text: str) -> int:
    """Return the port that was typed."""
    if not (text.isdecimal() and int(text[:9]) < 65536):
        message = f"A port is a whole number from 0 to 65535, and not “{text[:60]}”"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def gauge_set(text: str) -> tuple[str, int]:
    """Return the gauge and the number that `GAUGE=N` sets it to."""
    name, sign, number = text.partition("=")
    try:
        return name.strip(), int(number) if sign else int("")
    except ValueError:
        wanted = f"--set {(name.strip() or 'trust')[:30]}=5"
        message = f"“{text[:60]}” sets no gauge. Write it with a whole number: {wanted}"
        raise argparse.ArgumentTypeError(message) from None
