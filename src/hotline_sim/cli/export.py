"""`hotline-sim export`: the record of a call as data for other programs."""

import os
import sys
from argparse import Namespace

from hotline_sim.cli.face import print_json
from hotline_sim.cli.recorded import recorded
from hotline_sim.desk import Desk, checked_code
from hotline_sim.intake.htcds import as_csv, as_htcds


def run(arguments: Namespace) -> int:
    """Print the record of a call under the names of the standard, as JSON or CSV."""
    person = None if arguments.person is None else checked_code(arguments.person)
    with Desk.of(os.environ) as desk:
        found = recorded(desk, arguments.call, person)
    if arguments.format == "csv":
        sys.stdout.write(as_csv(found.shared, found.record))
    else:
        print_json(as_htcds(found.shared, found.record))
    return 0
