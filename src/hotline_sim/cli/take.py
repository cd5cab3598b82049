"""Taking a call on plain lines: the way of every command where there is no full screen."""

from collections.abc import Iterator

from hotline_sim.call.answers import Answer
from hotline_sim.cli.face import page
from hotline_sim.desk import Desk
from hotline_sim.language.catalogue import BASE
from hotline_sim.plain.asking import BrokenOff
from hotline_sim.plain.play import PlainCall
from hotline_sim.taken import TakenCall


def take(  # noqa: PLR0913 - a call, and who takes it how
    desk: Desk,
    taken: TakenCall,
    answers: list[Answer] | None,
    lines: Iterator[str],
    *,
    resumed: bool = False,
    language: str = "",
) -> int:
    """Take a call on plain lines, with answers from a file where there are any."""
    resumed = resumed or len(taken.call.events) > 1
    out = page(desk.library.catalogues.interface(language or BASE))
    plain = PlainCall(desk, taken, lines, out, resumed=resumed, language=language)
    with taken:
        try:
            if answers is None:
                plain.run()
            else:
                plain.run_answers(answers)
        except KeyboardInterrupt as stop:
            if taken.call.is_closed:
                raise
            raise Stopped(f"Stopped. {plain.how_to_resume()}") from stop
    return 0


class Stopped(BrokenOff):
    """The trainee pressed Ctrl-C in the middle of a call."""

    exit_code = 130
