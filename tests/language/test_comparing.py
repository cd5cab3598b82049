"""The two spellings of the vowel AM look the same, and are the same wherever texts are compared."""

import pytest

from hotline_sim.errors import near_miss
from hotline_sim.intake.form import Code, Form
from hotline_sim.intake.sheet import found_fields
from hotline_sim.intake.wording import code_of
from hotline_sim.language.comparing import alike
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.entry import _service
from hotline_sim.referral.search import found
from tests.samples import small_directory, small_form

SPELLINGS = [("ຕຳຫຼວດ", "ຕໍາຫຼວດ"), ("ตำรวจ", "ตํารวจ")]
"""“Police” in Lao and in Thai: in one letter, and in two."""

both = pytest.mark.parametrize(("one", "two"), SPELLINGS)


@both
def test_they_are_not_the_same_letters_and_compare_equal(one: str, two: str) -> None:
    assert one != two
    assert alike(one) == alike(two)
    assert alike("Straße") == alike("STRASSE")


@both
def test_a_near_miss_is_near_in_either_spelling(one: str, two: str) -> None:
    assert near_miss(two, [one, "ສາຍດ່ວນ"]) == one
    assert near_miss(one, [two, "ສາຍດ່ວນ"]) == two


@both
def test_a_service_is_found_and_named_in_either_spelling(one: str, two: str) -> None:
    directory = _named(small_directory(), one)
    (first, *_) = directory.services.values()
    assert [service.id for service in found(directory, two)] == [first.id]
    assert _service(directory, two) == first.id


def _named(directory: Directory, name: str) -> Directory:
    """Return a directory whose first service is called so."""
    services = dict(directory.services)
    first = next(iter(services))
    services[first] = services[first]._replace(name=name, short=name)
    return directory._replace(services=services)


@both
def test_a_field_is_found_and_answered_in_either_spelling(one: str, two: str) -> None:
    form = _answered(small_form(), one)
    field = next(one for one in form.fields if one.codes)
    assert found_fields(form, two)[0] == field.id
    assert code_of(field, two) == field.codes[0].id


def _answered(form: Form, label: str) -> Form:
    """Return a form of which the first choice has an answer that is called so."""
    field = next(one for one in form.fields if one.codes)
    code = Code(*field.codes[0])._replace(label=label)
    changed = field._replace(codes=(code, *field.codes[1:]))
    fields = tuple(changed if one.id == field.id else one for one in form.fields)
    return form._replace(fields=fields, leaves={**form.leaves, field.id: changed})
