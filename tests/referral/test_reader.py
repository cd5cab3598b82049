"""Reading a directory: all that is wrong in one run, each finding at its place."""

from datetime import date

from hotline_sim.diagnostic import Findings
from hotline_sim.referral.codec import decode, encode, text_of
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory
from tests.diagnostics.reading import lines
from tests.referral.directories import OVER, SMALL, over, said_of, small


def test_a_sound_directory_is_read_in_the_order_of_the_file() -> None:
    directory = small()
    assert list(directory.services) == ["house", "union", "clinic"]
    house = directory.services["house"]
    assert house.contacts == (("desk", "00-0101 (fictitious)"),)
    assert house.needs == ("shelter", "psychosocial")
    assert list(directory.around("Old Town")) == ["Old Town", "North", "Land"]
    assert decode(encode(directory)) == directory


def test_mistakes_of_every_kind_are_found_in_one_run() -> None:
    assert said_of(
        ("title:", "titel:"),
        ("needs: [shelter, psychosocial]", "needs: [sheltr]"),
        ("serves: [men]", "serves: [man]"),
        ("area: [Old Town]", "area: [Oldtown]"),
        ("00-0101 (fictitious)", "00-0101"),
        ("verified_on: 2026-05-04", "verified_on: 2026-02-30"),
        ("accepts: [information, warm]", "accepts: []"),
        ("short: Union", "short: River House"),
        ("hours: Mornings.\n    ", ""),
    ) == lines("""
        s.yaml:1:1 missing-key error The file has no “title”. Add it.
        s.yaml:2:1 unknown-key error The key “titel” is not known. Did you mean “title”?
        s.yaml:12:13 dangling-reference error There is no need “sheltr”. Did you mean “shelter”?
        s.yaml:13:14 wrong-value error Item 1 of “serves” is “man”; it can be anyone, women, men,
            children, families, workers, migrants, foreigners or journalists. Did you mean “men”?
        s.yaml:14:12 dangling-reference error There is no place “Oldtown”. Did you mean “Old Town”?
        s.yaml:17:22 unmarked-contact error The contact “desk” of “house” does not say it is
            invented. Write (fictitious) behind it, or numbers: real at the head of the file.
        s.yaml:18:18 bad-date error “verified_on” is “2026-02-30”, and no date. Write it like
            2026-05-04.
        s.yaml:19:14 wrong-value error “accepts” is empty, and needs at least one.
        s.yaml:20:3 missing-key error “union” has no “hours”. Add it.
        s.yaml:22:12 duplicate-id error “house” is called “River House” too. A list shows services
            by this name.
    """)


def test_needs_are_looked_up_only_where_they_are_known() -> None:
    findings = Findings("s.yaml")
    data = SMALL.replace("[shelter, psychosocial]", "[tea]").encode()
    assert read_directory(data, findings) is not None
    assert findings.found == []


def test_a_directory_of_real_numbers_says_so_once() -> None:
    assert (
        said_of(("numbers: fictitious", "numbers: real"), ("00-0101 (fictitious)", "the door"))
        == []
    )


def test_a_file_that_overrides_changes_what_it_names_and_keeps_the_rest() -> None:
    read = over(("house: {", "house: {contacts: {door: Knock (fictitious)}, "))
    assert read.id == "small"
    house = read.services["house"]
    assert house.hours == "At night."
    assert house.contacts == (("door", "Knock (fictitious)"),), "a field is replaced as a whole"
    assert house.name == "House by the River"
    assert read.services["union"] == small().services["union"]
    assert read.digest != small().digest


def test_a_file_that_overrides_adds_services_and_places() -> None:
    new = (
        "  barn: {name: Barn, short: Barn, about: Hay., needs: [shelter], serves: [anyone],"
        " area: [Field], hours: Always., languages: [Lao], contacts: {gate: Push (fictitious)},"
        " verified_on: 2026-01-01, accepts: [cold]}\n"
    )
    head = ("overrides: small\n", "overrides: small\nplaces: {South: [Field]}\n")
    read = over(head, ("services:\n", f"services:\n{new}"))
    assert list(read.services) == ["house", "union", "clinic", "barn"]
    assert list(read.around("Field")) == ["Field", "South", "Land"]


def test_what_is_wrong_with_a_change_is_said_at_its_place() -> None:
    assert said_of(
        ("hours: At night.", "hours: [], area: [Nowhere], short: Clinic"),
        ("services:\n", "services:\n  barn: {name: Barn}\n  union: {needs: [x]}\n"),
        text=OVER,
    ) == lines("""
        s.yaml:3:3 missing-key error “barn” has no “about”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “accepts”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “area”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “contacts”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “hours”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “languages”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “needs”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “serves”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “short”. Add it.
        s.yaml:3:3 missing-key error “barn” has no “verified_on”. Add it.
        s.yaml:4:19 dangling-reference error There is no need “x”. Known here: information, legal,
            medical, psychosocial, shelter, wages-labour.
        s.yaml:5:18 wrong-type error “hours” should be text; it is an empty list. Take the brackets
            off, or the hyphen.
        s.yaml:5:29 dangling-reference error There is no place “Nowhere”. Known here: Land, North,
            Old Town, South.
        s.yaml:5:46 duplicate-id error “clinic” is called “Clinic” too. A list shows services by
            this name.
    """)


def test_a_file_overrides_a_directory_that_is_there_and_has_no_id_itself() -> None:
    assert said_of(("overrides: small", "overrides: smal"), text=OVER) == lines("""
        s.yaml:1:12 dangling-reference error There is no directory “smal”. Did you mean “small”?
    """)
    assert said_of(("overrides: small", "overrides: small\nid: mine"), text=OVER) == lines("""
        s.yaml:2:1 wrong-value error A file that overrides a directory has no id of its own. Take
            out “id”, or “overrides”.
    """)


def kept(directory: Directory) -> Directory | None:
    """Return what the text that is kept with a call reads as."""
    return read_directory(text_of(directory).encode(), Findings("kept"))


def test_what_is_kept_of_a_directory_reads_as_the_same() -> None:
    real = ("overrides: small", "overrides: small\nnumbers: real")
    for directory in (small(), over(), over(real, ("house: {", "house: {contacts: {a: b}, "))):
        assert kept(directory) == directory


def test_an_entry_nobody_tried_for_a_year_is_old() -> None:
    house = small().services["house"]
    assert not house.is_old(date(2027, 5, 4))
    assert house.is_old(date(2027, 5, 5))
    assert [one.whom for one in small().services.values()] == [
        "men",
        "workers",
        "anyone, above all women",
    ]
