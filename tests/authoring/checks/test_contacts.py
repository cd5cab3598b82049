"""What could reach somebody real is found, and what only looks like it is not."""

import pytest

from hotline_sim.authoring.checks.contacts import email_address, phone_number, web_address
from tests.authoring.subjects import Said, call, messages, subject


@pytest.mark.parametrize(
    ("say", "number"),
    [
        ("My number is 020 5512 3487.", "020 5512 3487"),
        ("Ring +856 20 55 123 487 tonight.", "856 20 55 123 487"),
        ("It was 99-123-4567, I think.", "99-123-4567"),
        ("Not 000-117 8888 but 020 5512 3487.", "020 5512 3487"),
        ("Next time call 1300.", "1300"),
        ("Ring us on 1362, day and night.", "1362"),
        ("The hotline number is 191.", "191"),
    ],
)
def test_a_number_that_may_ring_is_found(say: str, number: str) -> None:
    found = messages(phone_number, call([Said(say), Said("No.")]))
    assert found == [f"The number “{number}” may be somebody's."]


@pytest.mark.parametrize(
    "say",
    [
        "The display shows 000-117 8888.",
        "It is 00-0101 00, for the inside line.",
        "My number is 020 5512 3487 (fictitious).",
        "020 5512 3487 is an invented number.",
        "On 2026-05-04 at 13:00, or 04.05.2026.",
        "They want 40,000,000 kip, or 1 500 000 baht.",
        "Room 1300, on the 13th floor.",
        "Call at 1300 hours, or ring 1200 times.",
        "We were 191 people. Call me.",
        "I counted 1, 2, 3 and 4.",
    ],
)
def test_a_date_a_sum_an_hour_or_an_invented_number_is_not(say: str) -> None:
    assert messages(phone_number, call([Said(say), Said("No.")])) == []


def test_a_number_in_what_a_fact_gives_the_record_is_found() -> None:
    facts = {"phone": {"says": "Here.", "record": {"number": "020 5512 3487"}}}
    assert len(messages(phone_number, subject(facts=facts))) == 1


def test_an_address_is_found_and_a_page_is_no_mail() -> None:
    mail = call([Said("Write to night.desk@kettle-line.org, please."), Said("No.")])
    page = call([Said("It is on www.kettle-line.org. Read it."), Said("No.")])
    assert messages(email_address, mail) == [
        "The e-mail address “night.desk@kettle-line.org” may be somebody's."
    ]
    assert messages(web_address, mail) == []
    assert messages(email_address, page) == []
    assert messages(web_address, page) == [
        "“www.kettle-line.org” leads to a page that may be real."
    ]


@pytest.mark.parametrize(
    "say", ["See https://a.example/x", "Look at jobs-here.com!", "Ask @uncle.k"]
)
def test_a_page_is_found_however_it_is_written(say: str) -> None:
    assert len(messages(web_address, call([Said(say), Said("No.")]))) == 1


@pytest.mark.parametrize(
    "say", ["Come.organise it.", "No.\nCome.", "At home @ night.", "A.m. or p.m."]
)
def test_a_full_stop_makes_no_page(say: str) -> None:
    assert messages(web_address, call([Said(say), Said("No.")])) == []


def test_authors_may_say_where_they_are() -> None:
    made = subject(authors=["Somebody <me@home.example>"], sources=["https://home.example"])
    assert messages(email_address, made) == messages(web_address, made) == []
