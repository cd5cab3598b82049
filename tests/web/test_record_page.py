"""The record on pages: every kind of field, what cannot be kept, and what is asked for then."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hotline_sim.call.events import RecordFieldSet
from hotline_sim.call.log import read_log
from tests.web.filling import Filling
from tests.web.served import Browser, sitting


class Recording:
    """A call on the line, and its record."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.call = browser.call

    @property
    def record(self) -> dict[str, object]:
        """What is kept in the record now."""
        desk = self.browser.app.state.face.desk
        events = (one.what for one in read_log(desk.store, self.call))
        found = {one.field: one.value for one in events if isinstance(one, RecordFieldSet)}
        return {path: value for path, value in found.items() if value is not None}

    async def open(self, asked: str) -> Filling:
        """Open a section, or what is looked for."""
        await self.browser.get(f"/call/{self.call}/record?{asked}")
        assert self.browser.answer.status_code == 200
        return Filling(self.browser.answer.text, "/record")


@pytest.fixture
async def recording(home: Path) -> AsyncIterator[Recording]:
    async with sitting(home) as browser:
        await browser.pick_up("pier-at-dawn")
        yield Recording(browser)


async def test_every_kind_of_field_is_kept_as_the_form_keeps_it(recording: Recording) -> None:
    danger = await recording.open("section=danger")
    danger.choose("f.urgency", "unknown").tick("f.risk_flags", "child", "in-transit")
    await danger.choose("f.safe_callback.allowed", "yes").send(recording.browser)
    person = await recording.open("section=person")
    person.write("f.given_name", "Mali").write("f.age", "17").write("f.moved_on", "2026-12-01")
    person.choose("f.consent_share", "overridden").choose(
        "f.consent_share.reason", "danger-to-life"
    )
    await person.send(recording.browser)
    after = await recording.open("section=after")
    await after.write("f.narrative", "At seven\r\nthe boat.").send(recording.browser)
    assert recording.record == {
        "urgency": "unknown",
        "risk_flags": ("child", "in-transit"),
        "safe_callback.allowed": "yes",
        "given_name": "Mali",
        "age": 17,
        "consent_share": "overridden",
        "consent_share.reason": "danger-to-life",
        "moved_on": "2026-12-01",
        "narrative": "At seven\nthe boat.",
    }


async def test_what_cannot_be_kept_is_told_at_its_field_and_the_rest_is_saved(
    recording: Recording,
) -> None:
    first = await recording.open("section=person")
    await first.write("f.age", "17").send(recording.browser)
    second = await recording.open("section=person")
    page = (
        await second.write("f.age", "seventeen")
        .write("f.given_name", "Mali")
        .send(recording.browser)
    )
    assert recording.browser.answer.status_code == 422
    assert recording.record == {"age": 17, "given_name": "Mali"}
    assert "holds a whole number" in page and 'value="seventeen"' in page
    assert "Kept so far: 17" in recording.browser.page.text
    assert 'aria-invalid="true"' in page and 'aria-describedby="f-age-problem f-age-hint"' in page


async def test_a_page_from_before_writes_only_what_was_changed_on_it(recording: Recording) -> None:
    stale = await recording.open("section=danger")
    fresh = await recording.open("section=danger")
    await fresh.choose("f.urgency", "U1").tick("f.risk_flags", "child").send(recording.browser)
    await stale.choose("f.safe_to_talk", "no").send(recording.browser)
    assert recording.record == {"urgency": "U1", "risk_flags": ("child",), "safe_to_talk": "no"}


async def test_the_same_form_sent_twice_writes_once(recording: Recording) -> None:
    form = (await recording.open("section=danger")).choose("f.urgency", "U1")
    await form.send(recording.browser)
    desk = recording.browser.app.state.face.desk
    count = len(desk.store.events(recording.call))
    await form.send(recording.browser)
    assert len(desk.store.events(recording.call)) == count


async def test_boxes_unticked_and_answers_left_empty_are_taken_out(recording: Recording) -> None:
    danger = await recording.open("section=danger")
    await danger.choose("f.urgency", "U1").tick("f.risk_flags", "child").send(recording.browser)
    again = await recording.open("section=danger")
    assert again.value("f.urgency") == "U1"
    await again.choose("f.urgency", "").tick("f.risk_flags").send(recording.browser)
    assert recording.record == {}


async def test_a_reason_goes_with_the_consent_it_belonged_to(recording: Recording) -> None:
    person = await recording.open("section=person")
    person.choose("f.consent_share", "overridden").choose(
        "f.consent_share.reason", "danger-to-life"
    )
    await person.send(recording.browser)
    again = await recording.open("section=person")
    await again.choose("f.consent_share", "yes").send(recording.browser)
    assert recording.record == {"consent_share": "yes"}


async def test_a_field_is_found_by_letters_and_saved_where_it_was_found(
    recording: Recording,
) -> None:
    found = await recording.open("find=urg")
    assert {name for name in found.options if name.startswith("f.")} == {"f.urgency"}
    await found.choose("f.urgency", "U2").send(recording.browser)
    assert "Fields for “urg”" in recording.browser.page.text
    await recording.browser.get(f"/call/{recording.call}/record?find=zebra")
    assert "No field, and no answer, is called “zebra”" in recording.browser.page.text


async def test_saving_can_go_on_to_the_next_part(recording: Recording) -> None:
    danger = await recording.open("section=danger")
    await danger.send(recording.browser, "then", "person")
    assert "Name or alias" in recording.browser.page.text


async def test_beside_the_call_a_part_is_opened_and_saved_on_the_page_of_the_call(
    recording: Recording,
) -> None:
    browser = recording.browser
    await browser.get(f"/call/{recording.call}?section=danger")
    form = Filling(browser.answer.text, "/record").choose("f.urgency", "U1")
    await form.send(browser)
    assert browser.path == f"/call/{recording.call}"
    assert "Saved." in browser.page.text and "What do you say?" in browser.page.text


async def test_leaves_that_nobody_fills_are_refused_and_told(recording: Recording) -> None:
    form = await recording.open("section=danger")
    form.pairs += [("has", "no.such.leaf"), ("f.no.such.leaf", "x")]
    await form.send(recording.browser)
    assert recording.browser.answer.status_code == 422
    assert recording.record == {}


async def test_a_text_that_is_too_long_is_told_and_not_cut(recording: Recording) -> None:
    form = await recording.open("section=after")
    await form.write("f.narrative", "ກ" * 4001).send(recording.browser)
    assert recording.browser.answer.status_code == 422
    assert "holds up to 4,000 characters" in recording.browser.page.text
    await form.write("f.narrative", "ກ" * 4000).send(recording.browser)
    assert recording.record == {"narrative": "ກ" * 4000}


async def test_a_call_without_a_form_has_no_record_page(home: Path) -> None:
    async with sitting(home) as browser:
        await browser.pick_up("ferry-landing")
        call = browser.call
        await browser.get(f"/call/{call}/record")
        assert browser.answer.status_code == 404
        await browser.get(f"/call/{call}/directory")
        assert browser.answer.status_code == 404
