"""What a call is written up with, within reach of whoever takes it: record and directory."""

from enum import Enum, auto

from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.plain.asking import Asking
from hotline_sim.plain.directory import OpenDirectory
from hotline_sim.plain.record import OpenRecord

NO_RECORD = "This call has no record to fill in."

NO_DIRECTORY = "This call has no directory to refer from."

RECORD_GOES_ON = "A field, field: value, ? for empty, list, help, Enter to go on: "

DIRECTORY_GOES_ON = "Words to search, a number, refer, withdraw, list, help, Enter to go on: "


class Visit(Enum):
    """What a line came to that may have been meant for the record or the directory."""

    NOT_MEANT = auto()
    AT_ONCE = auto()
    """It was done in one line."""
    OPENED = auto()
    """Something was open for a while."""


class Papers:
    """Opens the record and the directory of a call, each also from within the other."""

    def __init__(self, ask: Asking, call: Call, sheets: Sheets) -> None:
        """Write up `call`; it may have a record, a directory, both or none."""
        self._ask = ask
        self._call = call
        form, directory = sheets.form, sheets.directory
        self._record = OpenRecord(ask, call, form, self._from_record) if form else None
        self._directory = (
            OpenDirectory(ask, call, directory, sheets, self._from_directory) if directory else None
        )

    @property
    def any(self) -> bool:
        """Whether there is anything to write up."""
        return self._record is not None or self._directory is not None

    def visit(self, said: str) -> Visit:
        """Do what a line asks of the record or the directory: `r`, `r f: v`, `d`, `d words`."""
        key, _, rest = said.partition(" ")
        if key.lower() == "r":
            return self._visit_record(rest.strip())
        if key.lower() == "d":
            return self._visit_directory(rest.strip())
        return Visit.NOT_MEANT

    def write_so_far(self) -> None:
        """Write what was written before, for who comes back."""
        if self._record is not None and self._call.record:
            self._ask.page.line(f"Your record: {self._record.in_short()}")
        if self._directory is not None and self._call.referrals:
            self._directory.write_decisions()

    def finish(self) -> None:
        """Go through the record, then the referrals, until an empty line each.

        BrokenOff where the lines end before.
        """
        page = self._ask.page
        if self._record is not None:
            page.line("The line is closed. Your record is still open; look at it once more.")
            page.line()
            self._record.write_filled()
            page.line()
            self._record.write_empty()
            self._record.run(RECORD_GOES_ON)
        if self._directory is not None:
            page.line()
            page.line("To whom do you pass the caller on?")
            self._directory.write_decisions()
            self._directory.run(DIRECTORY_GOES_ON)
            page.line()

    def _from_record(self, said: str) -> bool:
        """Open the directory where a line in the record asks for it."""
        meant = said.partition(" ")[0].lower() == "d"
        return meant and self.visit(said) is not Visit.NOT_MEANT

    def _from_directory(self, said: str) -> bool:
        """Open the record where a line in the directory asks for it."""
        meant = said.partition(" ")[0].lower() == "r"
        return meant and self.visit(said) is not Visit.NOT_MEANT

    def _visit_record(self, rest: str) -> Visit:
        if self._record is None:
            self._ask.page.line(NO_RECORD)
            return Visit.AT_ONCE
        if rest:
            return Visit.OPENED if self._record.at_once(rest) else Visit.AT_ONCE
        self._record.open()
        return Visit.OPENED

    def _visit_directory(self, rest: str) -> Visit:
        if self._directory is None:
            self._ask.page.line(NO_DIRECTORY)
            return Visit.AT_ONCE
        if rest:
            self._directory.do(rest)
        self._directory.run()
        return Visit.OPENED
