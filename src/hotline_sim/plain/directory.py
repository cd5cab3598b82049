"""The directory on plain lines: searched by words, read by number, referred from."""

from collections.abc import Callable, Sequence

from hotline_sim.call.call import Call
from hotline_sim.call.entries import ReferralEntry
from hotline_sim.call.sheets import Sheets
from hotline_sim.plain.asking import MOST_LISTED, MOST_REPEATED, Asking, numbered, write_numbered
from hotline_sim.plain.keys import DIRECTORY_KEYS, write_key_list
from hotline_sim.plain.referring import Referring
from hotline_sim.plain.service import in_words, needs_of, write_service
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.referral.search import found

PROMPT = "Words to search, a number, refer, withdraw, list, help, Enter to go back: "


class OpenDirectory:
    """The directory, open on the page until an empty line, with what was decided from it."""

    def __init__(
        self,
        ask: Asking,
        call: Call,
        directory: Directory,
        sheets: Sheets,
        also: Callable[[str], bool],
    ) -> None:
        """Refer from a directory; `also` does what other keys ask, or returns False."""
        self._ask = ask
        self._page = ask.page
        self._call = call
        self._directory = directory
        self._sheets = sheets
        self._also = also
        self._listed: tuple[Service, ...] = ()
        self._read: Service | None = None

    def run(self, prompt: str = PROMPT) -> None:
        """Take lines until an empty one. BrokenOff where they end."""
        while said := self._ask.line(prompt):
            self.do(said)

    def do(self, said: str) -> None:
        """Do what one line asks for, and say what came of it."""
        number = numbered(said, len(self._listed))
        word, _, rest = said.partition(" ")
        if number >= 0:
            self._show(self._listed[number])
        elif word.lower() == "refer":
            self._refer(rest.strip())
        elif word.lower() == "withdraw":
            self._withdraw(rest.strip())
        elif said.lower() == "list":
            self.write_decisions()
        elif said.lower() in {"help", "?"}:
            write_key_list(self._page, DIRECTORY_KEYS)
        elif not self._also(said):
            self._search("" if said.lower() == "all" else said)

    def write_decisions(self) -> None:
        """Write to whom the caller is passed on, as decided so far."""
        if not self._call.referrals:
            self._page.line("You have passed the caller on to nobody so far.")
        write_numbered(
            self._page,
            [
                in_words(one, self._directory, self._sheets.form)
                for one in self._call.referrals.values()
            ],
        )

    def _search(self, words: str) -> None:
        services = found(self._directory, words)
        self._listed = services if not words else services[:MOST_LISTED]
        if not services:
            self._page.line(f"No service fits “{words[:MOST_REPEATED]}”. Try one word, or all.")
        self._write_listed()
        more = len(services) - len(self._listed)
        if more > 0:
            self._page.line(f"And {more} more; all lists every service.")

    def _show(self, service: Service) -> None:
        self._read = service
        today = self._call.events[-1].at.date()
        write_service(self._page, service, today, self._sheets.form)

    def _refer(self, name: str) -> None:
        service = self._named(name) if name else self._read or self._asked_for()
        if service is None:
            return
        given = Referring(self._ask, self._call, self._sheets).decision(service)
        if given is None:
            self._page.line("Nothing was decided.")
            return
        self._ask.told(lambda: self._decided(ReferralEntry((given,)), service))

    def _decided(self, entry: ReferralEntry, service: Service) -> str:
        earlier = service.id in self._call.referrals
        entry.put(self._call, self._sheets)
        words = in_words(self._call.referrals[service.id], self._directory, self._sheets.form)
        instead = " It takes the place of what you decided before." if earlier else ""
        return f"Decided. {words}{instead}"

    def _asked_for(self) -> Service | None:
        said = self._ask.line("To whom? A number of the list, or a name; Enter for nobody: ")
        return self._named(said) if said else None

    def _named(self, name: str) -> Service | None:
        """Return the service that a number or a name means; None, having said why."""
        number = numbered(name, len(self._listed))
        if number >= 0:
            return self._listed[number]
        services = self._directory.services.values()
        same = [one for one in services if name.lower() in {one.id, one.short.lower()}]
        fitting = same or list(found(self._directory, name))
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            self._page.line("That can be several. refer and a number:")
            self._list(fitting)
        else:
            self._page.line(f"There is no service “{name[:MOST_REPEATED]}”. Search for it first.")
        return None

    def _list(self, services: Sequence[Service]) -> None:
        self._listed = tuple(services[:MOST_LISTED])
        self._write_listed()

    def _write_listed(self) -> None:
        form = self._sheets.form
        write_numbered(self._page, [f"{one.short}: {needs_of(one, form)}" for one in self._listed])

    def _withdraw(self, name: str) -> None:
        decided = list(self._call.referrals)
        if not decided or (not name and len(decided) > 1):
            self.write_decisions()
            name = self._ask.line("Which one? A number, Enter for none: ") if decided else ""
            if not name:
                return
        number = numbered(name, len(decided)) if name else 0
        service = decided[number] if number >= 0 else self._decided_on(name)
        self._ask.told(lambda: self._withdrawn(service))

    def _decided_on(self, name: str) -> str:
        """Return the id of the service that somebody names, as far as it is known."""
        services = self._directory.services.values()
        return next((one.id for one in services if one.short.lower() == name.lower()), name)

    def _withdrawn(self, service: str) -> str:
        self._call.withdraw(service)
        known = self._directory.services.get(service)
        return f"Taken back: {known.short if known else service}."
