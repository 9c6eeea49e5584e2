"""Each step between a field and its column does what its text in the editor says, exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.records import Value
from app.domain.transforms import TRANSFORMS, transform
from app.domain.values import InvalidCell, exact_sum

FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])

EXAMPLES: list[tuple[str, Value, dict[str, str], Value]] = [
    ("text", Decimal("12.50"), {}, "12.50"),
    ("upper", "bolt å", {}, "BOLT Å"),
    ("lower", "BOLT Å", {}, "bolt å"),
    ("title", "HEX BOLT M8", {}, "Hex Bolt M8"),
    ("trim", "  hex   bolt ", {}, "hex bolt"),
    ("first_chars", "Bolt M8", {"n": "5"}, "Bolt"),
    ("last_chars", "Bolt M8", {"n": "2"}, "M8"),
    ("prefix", "100", {"before": "PO "}, "PO 100"),
    ("suffix", "100", {"after": " kg"}, "100 kg"),
    ("join", "Bolt", {"with": "M8", "separator": ", "}, "Bolt, M8"),
    ("join", "Bolt", {"with": ""}, "Bolt"),
    ("replace", "a-b-c", {"find": "-", "by": "/"}, "a/b/c"),
    ("replace", "a-b", {"find": "-"}, "ab"),
    ("strip_leading_zeros", "000120", {}, "120"),
    ("strip_leading_zeros", "000", {}, "0"),
    ("date", "20261124", {}, date(2026, 11, 24)),
    ("number", "-12.50", {}, Decimal("-12.50")),
    ("days_between", date(2026, 11, 24), {"since": "2026-11-20"}, Decimal(4)),
    ("days_between", date(2026, 11, 18), {"since": "2026-11-20"}, Decimal(-2)),
    ("days_between", date(2026, 11, 18), {"since": "2026-11-20", "at_least": "0"}, Decimal(0)),
    ("days_between", date(2026, 11, 18), {"since": ""}, None),
    ("multiply", Decimal("1.10"), {"by": "3"}, Decimal("3.30")),
    ("multiply", Decimal("1.2345678901234567890123456789"), {"by": "1.0000000000000000000000000001"},
     Decimal("1.23456789012345678901234567902345678901234567890123456789")),
    ("divide", Decimal("12.50"), {"by": "100"}, Decimal("0.125")),
    ("divide", Decimal(2), {"by": "3", "places": "2"}, Decimal("0.67")),
    ("negate", Decimal("-12.50"), {}, Decimal("12.50")),
    ("abs", "-12.50", {}, Decimal("12.50")),
    ("round", Decimal("2.345"), {}, Decimal("2.35")),
    ("round", Decimal("-2.5"), {"places": "0"}, Decimal("-3")),
    ("default", None, {"value": "none"}, "none"),
    ("default", "  ", {"value": "none"}, "none"),
    ("default", Decimal(0), {"value": "1"}, Decimal(0)),
    ("phone", "(+46) 8-123 45", {}, "+46812345"),
    ("phone", "0046 8 123 45", {}, "+46812345"),
    ("phone", "08-123 45", {}, "0812345"),
    ("country_name", "se", {}, "Sweden"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value", "args", "result"), EXAMPLES)
def test_step(name: str, value: Value, args: dict[str, str], result: Value) -> None:
    assert transform(name, value, args) == result
    assert str(transform(name, value, args)) == str(result), "the same digits, not only the same number"


def test_every_step_has_an_example_and_a_text_for_the_editor() -> None:
    assert {name for name, *_ in EXAMPLES} == set(TRANSFORMS)
    assert all(entry.title and entry.doc.endswith(".") for entry in TRANSFORMS.values())


@pytest.mark.parametrize("name", [name for name in TRANSFORMS if name != "default"])
@pytest.mark.parametrize("nothing", [None, "", " "])
def test_nothing_stays_nothing(name: str, nothing: Value) -> None:
    assert transform(name, nothing, {}) is None


@pytest.mark.parametrize(
    ("name", "value", "args", "reason"),
    [
        ("explode", "x", {}, "no step named"),
        ("prefix", "x", {}, "needs “before”"),
        ("first_chars", "x", {"n": "many"}, "not a number"),
        ("first_chars", "x", {"n": "0"}, "whole number from 1"),
        ("multiply", "x", {"by": "2"}, "not a number"),
        ("multiply", "2", {"by": ""}, "A number is needed"),
        ("divide", "1", {"by": "0"}, "divided by 0"),
        ("replace", "x", {"find": ""}, "to find is empty"),
        ("round", Decimal("NaN"), {}, "not a number"),
        ("days_between", "soon", {"since": "2026-01-01"}, "not a date"),
        ("country_name", "XX", {}, "not a country"),
    ],
)
def test_user_reads_what_a_step_cannot_do(name: str, value: Value, args: dict[str, str], reason: str) -> None:
    with pytest.raises(InvalidCell, match=reason):
        transform(name, value, args)


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=15)


@given(NUMBERS)
@FUZZ
def test_sign_changes_keep_every_digit(number: Decimal) -> None:
    assert transform("negate", transform("negate", number, {}), {}) == number
    assert transform("abs", number, {}) in {number, number.copy_negate()}


@given(st.lists(NUMBERS))
@FUZZ
def test_sum_is_exact(numbers: list[Decimal]) -> None:
    assert _scaled(exact_sum(numbers)) == sum(map(_scaled, numbers))


def _scaled(number: Decimal) -> int:
    """In units of 10^-15, computed with integers only."""
    sign, digits, exponent = number.as_tuple()
    whole = int("".join(map(str, digits))) * int(10 ** (int(exponent) + 15))
    return -whole if sign else whole


@given(
    st.sampled_from(list(TRANSFORMS)),
    st.one_of(st.none(), st.text(), st.decimals(), st.dates()),
    st.one_of(st.text(), st.decimals().map(str), st.integers().map(str)),
)
@FUZZ
def test_any_value_gives_a_value_or_a_reason(name: str, value: Value, argument: str) -> None:
    args = {parameter.name: argument for parameter in TRANSFORMS[name].parameters}
    try:
        result = transform(name, value, args)
    except InvalidCell as error:
        assert error.reason
    else:
        assert result is None or isinstance(result, str | Decimal | date)
