"""The questions that make a decision to pass the caller on."""

from typing import Any, NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.debrief.paperwork.referral_words import REASONS
from hotline_sim.intake.form import Form
from hotline_sim.plain.asking import Asking, numbered, write_numbered
from hotline_sim.plain.field_names import leaf_at, meant
from hotline_sim.plain.service import CONSENT
from hotline_sim.referral.decision import HOW
from hotline_sim.referral.directory import Service
from hotline_sim.referral.entry import URGENCY

LEVEL = "urgency"

BREAKS_OFF = "Enter to decide nothing"


class Referring(NamedTuple):
    """Asks how the caller is passed on to one service."""

    ask: Asking
    call: Call
    sheets: Sheets

    def decision(self, service: Service) -> dict[str, Any] | None:
        """Return what was answered, by `referral.entry.KEYS`; None where it was broken off."""
        self.ask.page.line(f"To {service.name}.")
        hows = {one: HOWS[one] for one in HOW}
        how = self.ask.choice("How do you pass the caller on?", hows, BREAKS_OFF)
        consent = how and self.ask.choice("Did the caller agree to this?", CONSENT, BREAKS_OFF)
        if not consent:
            return None
        reason = ""
        if consent == "overridden":
            reason = self.ask.choice("Why without a yes?", REASONS, BREAKS_OFF)
            if not reason:
                return None
        return {
            "service": service.id,
            "how": how,
            "consent": consent,
            "reason": reason,
            "urgency": self._urgency(),
            "passes": self._passes(),
            "next": self.ask.line("The next contact: who does what, and when; Enter for none: "),
        }

    def _urgency(self) -> str:
        written = str(self.call.record.get(LEVEL, ""))
        default = written if written in URGENCY else ""
        enter = f"Enter for {default}, as in the record" if default else "Enter to leave it open"
        return self.ask.choice("How urgent is it?", self._levels(), enter) or default

    def _levels(self) -> dict[str, str]:
        """Return the levels as the form names them."""
        leaf = self.sheets.form.leaf(LEVEL) if self.sheets.form else None
        codes = leaf.codes if leaf else ()
        return {one.id: one.label for one in codes if one.id in URGENCY} or {
            one: one for one in URGENCY
        }

    def _passes(self) -> list[str]:
        """Return which fields of the record go along."""
        form = self.sheets.form
        if form is None:
            return []
        paths = [path for path in form.leaves if path in self.call.record]
        self.ask.page.line("What do you pass on from the record?")
        if not paths:
            self.ask.page.line("It is still empty. You can name what you will tell them.")
        words = Words(form)
        write_numbered(
            self.ask.page,
            [
                f"{words.label(path)}: {words.value(leaf_at(form, path), self.call.record[path])}"
                for path in paths
            ],
        )
        while True:
            said = self.ask.line("Numbers or fields with commas, all, Enter for nothing: ")
            if said.lower() == "all":
                return paths
            named = self._named(form, paths, said)
            if named is not None:
                return named

    def _named(self, form: Form, listed: list[str], said: str) -> list[str] | None:
        """Return the fields that are named; None, having said why, where one is not clear."""
        found = []
        for part in filter(None, (one.strip() for one in said.split(","))):
            number = numbered(part, len(listed))
            path = listed[number] if number >= 0 else self._field(form, part)
            if not path:
                return None
            found.append(path)
        return found

    def _field(self, form: Form, part: str) -> str:
        """Return a field as it is named, whole or in part; or nothing, having said why."""
        whole = (one.id for one in form.fields if part.lower() in {one.id, one.label.lower()})
        if field := next(whole, ""):
            return field
        paths, why = meant(form, self.call.record, part)
        if len(paths) == 1:
            return paths[0]
        words = Words(form)
        names = ", ".join(words.label(path) for path in paths[:4])
        self.ask.page.line(why or f"“{part}” can be several: {names}. Type more of the name.")
        return ""
