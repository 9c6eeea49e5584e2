"""Every writable monday column type gets its cell in the documented form, or the user a reason why not."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import phonenumbers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.columns import (
    MAX_LONG_TEXT,
    READ_ONLY_TYPES,
    WRITABLE_TYPES,
    encode,
)
from app.domain.countries import NAMES, country_of_number
from app.domain.records import Json, Value
from app.domain.values import MAX_DIGITS, InvalidCell

FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])

FITS: list[tuple[str, Value, dict[str, str], Json]] = [
    ("text", "Sample", {}, "Sample"),
    ("text", Decimal("12.50"), {}, "12.50"),
    ("text", date(2026, 6, 15), {}, "2026-06-15"),
    ("long_text", "a\nb", {}, {"text": "a\nb"}),
    ("long_text", "x" * MAX_LONG_TEXT, {}, {"text": "x" * MAX_LONG_TEXT}),
    ("numbers", Decimal("42.5"), {}, "42.5"),
    ("numbers", Decimal("-0.00"), {}, "0.00"),
    ("numbers", Decimal("1E+5"), {}, "100000"),
    ("numbers", "0012.50", {}, "12.50"),
    ("status", "Done", {}, {"label": "Done"}),
    ("status", "x" * 30, {}, {"label": "x" * 30}),
    ("dropdown", "A, B", {}, {"labels": ["A, B"]}),
    ("dropdown", "A, B,A", {"split_at": ","}, {"labels": ["A", "B"]}),
    ("date", date(2026, 6, 15), {}, {"date": "2026-06-15"}),
    ("date", "20260615", {}, {"date": "2026-06-15"}),
    ("timeline", "2026-03-01/2026-03-15", {}, {"from": "2026-03-01", "to": "2026-03-15"}),
    ("timeline", date(2026, 3, 1), {"to": "2026-03-15"}, {"from": "2026-03-01", "to": "2026-03-15"}),
    ("email", "å.b+c@ex-ample.co.uk", {}, {"email": "å.b+c@ex-ample.co.uk", "text": "å.b+c@ex-ample.co.uk"}),
    ("email", "a@b.se", {"text": "Ann"}, {"email": "a@b.se", "text": "Ann"}),
    ("phone", "+1 (202) 555-0169", {}, {"phone": "+12025550169", "countryShortName": "US"}),
    ("phone", "+46 8 123", {}, {"phone": "+468123", "countryShortName": "SE"}),
    ("phone", "0046 8 123 45 67", {}, {"phone": "+4681234567", "countryShortName": "SE"}),
    ("phone", "08-123 45 67", {"country": "se"}, {"phone": "081234567", "countryShortName": "SE"}),
    ("link", "https://x.se/a?b=c", {}, {"url": "https://x.se/a?b=c", "text": "https://x.se/a?b=c"}),
    ("link", "[The shop](http://x.se)", {}, {"url": "http://x.se", "text": "The shop"}),
    ("country", "us", {}, {"countryCode": "US", "countryName": "United States"}),
    ("country", "Sweden", {}, {"countryCode": "SE", "countryName": "Sweden"}),
    ("checkbox", "Yes", {}, {"checked": "true"}),
    ("checkbox", Decimal(1), {}, {"checked": "true"}),
    ("checkbox", Decimal(0), {}, None),
    ("people", "123", {}, {"personsAndTeams": [{"id": 123, "kind": "person"}]}),
    (
        "people",
        "user:123, team:5",
        {},
        {"personsAndTeams": [{"id": 123, "kind": "person"}, {"id": 5, "kind": "team"}]},
    ),
    ("board_relation", "supplier:100:S1000", {}, {"$ref": ["supplier:100:S1000"]}),
    ("tags", "295026, 295064", {}, {"tag_ids": [295026, 295064]}),
    ("hour", "14:30", {}, {"hour": 14, "minute": 30}),
    ("hour", "93000", {}, {"hour": 9, "minute": 30}),
    ("week", date(2026, 3, 18), {}, {"week": {"startDate": "2026-03-16", "endDate": "2026-03-22"}}),
    ("week", "20260322", {"first_day": "sunday"}, {"week": {"startDate": "2026-03-22", "endDate": "2026-03-28"}}),
    ("rating", Decimal("4.0"), {}, {"rating": 4}),
    ("rating", "0", {}, None),
    ("rating", "7", {"highest": "10"}, {"rating": 7}),
    ("location", "29.97|31.13|Giza", {}, {"lat": "29.97", "lng": "31.13", "address": "Giza"}),
]


@pytest.mark.parametrize(("type_name", "value", "options", "cell"), FITS)
def test_value_takes_the_form_of_its_column(type_name: str, value: Value, options: dict[str, str], cell: Json) -> None:
    assert encode(type_name, value, options) == cell


def test_every_writable_type_has_an_example() -> None:
    assert {type_name for type_name, *_ in FITS} == set(WRITABLE_TYPES)


REFUSED: list[tuple[str, Value, str]] = [
    ("long_text", "x" * (MAX_LONG_TEXT + 1), "2,001 characters"),
    ("numbers", "12,50", "not a number"),
    ("numbers", "1e5", "not a number"),
    ("numbers", date(2026, 1, 1), "not a number"),
    ("numbers", Decimal("NaN"), "not a number"),
    ("numbers", Decimal("1E+999999"), "digits"),
    ("text", Decimal("1E-999999"), "digits"),
    ("status", "x" * 31, "31 characters"),
    ("status", "2023", "label table"),
    ("date", "20260231", "calendar"),
    ("date", "24/11/2026", "not a date"),
    ("timeline", "2026-03-01", "two days"),
    ("timeline", "2026-03-15/2026-03-01", "before"),
    ("email", "ann.example.com", "not an e-mail address"),
    ("email", "a@b", "not an e-mail address"),
    ("email", "a@b..se", "not an e-mail address"),
    ("email", "a b@c.se", "not an e-mail address"),
    ("email", "a@b.se; c@d.se", "not an e-mail address"),
    ("phone", "ask for Ann", "not a telephone number"),
    ("phone", "12", "2 digits"),
    ("phone", "+46 81 234 567 890 123", "digits"),
    ("phone", "08-123 45 67", "country"),
    ("link", "www.x.se", "http"),
    ("link", "javascript:alert(1)", "http"),
    ("link", "http://[", "http"),
    ("country", "XX", "not a country"),
    ("checkbox", "perhaps", "neither"),
    ("people", "Ann", "id"),
    ("tags", "urgent", "ids"),
    ("hour", "25:00", "time of day"),
    ("week", date.max, "range"),
    ("rating", "6", "1 to 5"),
    ("rating", "2.5", "1 to 5"),
    ("location", "Stockholm", "not a number"),
    ("location", "91|0|", "not a place"),
]


@pytest.mark.parametrize(("type_name", "value", "reason"), REFUSED)
def test_user_reads_why_a_value_does_not_fit(type_name: str, value: Value, reason: str) -> None:
    with pytest.raises(InvalidCell, match=reason):
        encode(type_name, value, {})


@pytest.mark.parametrize("type_name", WRITABLE_TYPES)
@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_nothing_clears_the_column(type_name: str, nothing: Value) -> None:
    assert encode(type_name, nothing, {}) == ({} if type_name == "hour" else None)


@pytest.mark.parametrize("zeros", ["0", "00000000", "0000-00-00"])
def test_zero_date_clears_the_column(zeros: str) -> None:
    assert encode("date", zeros, {}) is None


@pytest.mark.parametrize("type_name", READ_ONLY_TYPES)
def test_read_only_type_is_refused_by_name(type_name: str) -> None:
    with pytest.raises(InvalidCell, match=f"{type_name} column cannot be written: {READ_ONLY_TYPES[type_name]}"):
        encode(type_name, "x", {})


def test_unknown_type_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(InvalidCell, match=r"hologram.*text, long_text"):
        encode("hologram", "x", {})


@given(st.decimals(allow_nan=False, allow_infinity=False))
@FUZZ
def test_numbers_are_exact_to_the_last_digit(number: Decimal) -> None:
    if number.adjusted() > MAX_DIGITS or -int(number.as_tuple().exponent) > MAX_DIGITS:
        with pytest.raises(InvalidCell):
            encode("numbers", number, {})
        return
    cell = encode("numbers", number, {})
    assert isinstance(cell, str)
    assert Decimal(cell) == number
    assert set(cell) <= set("-.0123456789")
    assert -int(Decimal(cell).as_tuple().exponent) == max(0, -int(number.as_tuple().exponent)), "digits of the source"


VALUES = st.one_of(st.none(), st.text(), st.decimals(), st.dates())


@given(st.sampled_from([*WRITABLE_TYPES, *READ_ONLY_TYPES]), VALUES, st.text())
@FUZZ
def test_any_value_gives_json_or_a_reason(type_name: str, value: Value, option: str) -> None:
    type_ = WRITABLE_TYPES.get(type_name)
    try:
        cell = encode(type_name, value, dict.fromkeys(type_.options if type_ else (), option))
    except InvalidCell as error:
        assert error.reason
    else:
        json.dumps(cell, allow_nan=False)


def example_digits(code: str) -> str:
    """A number of that country, as digits with the country's code; empty where libphonenumber has none."""
    number = phonenumbers.example_number(code)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:] if number else ""


def test_telephone_codes_agree_with_libphonenumber() -> None:
    for code in NAMES:
        digits = example_digits(code)
        if digits:
            found = country_of_number(digits)
            assert found is not None, code
            assert phonenumbers.country_code_for_region(found) == phonenumbers.country_code_for_region(code), code


@pytest.mark.parametrize("code", ["SE", "DE", "US", "GB", "FI", "NO", "DK", "IT", "RU", "IN", "CN", "JM", "KZ"])
def test_a_number_with_its_code_shows_its_own_flag(code: str) -> None:
    assert country_of_number(example_digits(code)) == code
