"""`hotline-sim services`: who a caller can be passed on to, searched by words, need and place."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date

from hotline_sim.call.call import utc_now
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName
from hotline_sim.plain.service import write_service
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.referral.search import found, places_in, places_meant


def run(arguments: Namespace) -> int:
    """Print the services that fit, the best first."""
    read = Desk.of(os.environ).library.directories()
    _check_asked(arguments, read.found.values())
    words = " ".join(arguments.words)
    fitting = [
        (directory, one)
        for directory in read.found.values()
        for one in found(directory, words, need=arguments.need, place=arguments.place)
    ]
    today = utc_now().date()
    if arguments.format == "json":
        print_json([_row(directory, one, today) for directory, one in fitting])
    else:
        _print_text((one for _, one in fitting), today)
    _narrate(len(fitting), len(read.problems))
    return 0


def _check_asked(arguments: Namespace, directories: Iterable[Directory]) -> None:
    """Refuse a need that no service serves, or a place that is on no map. UnknownName."""
    if arguments.need:
        services = (one for directory in directories for one in directory.services.values())
        needs = {need for one in services for need in one.needs}
        if arguments.need not in needs:
            raise UnknownName("need", arguments.need, needs)
    if arguments.place and not any(places_meant(one, arguments.place) for one in directories):
        places = {place for one in directories for place in places_in(one)}
        raise UnknownName("place", arguments.place, places)


def _row(directory: Directory, one: Service, today: date) -> dict[str, object]:
    contacts = [{"whom": whom, "where": where} for whom, where in one.contacts]
    extra = {"contacts": contacts, "is_old": one.is_old(today)}
    return {"directory": directory.id, **one._asdict(), **extra}


def _print_text(services: Iterable[Service], today: date) -> None:
    out = page()
    for number, one in enumerate(services):
        if number:
            out.line()
        write_service(out, one, today)


def _narrate(count: int, broken: int) -> None:
    if not count:
        print("No service fits. Ask for less: a word, a need or a place.", file=sys.stderr)
    if broken:
        files = "1 file of services has" if broken == 1 else f"{broken} files of services have"
        print(f"{files} errors and cannot be used: hotline-sim check", file=sys.stderr)
