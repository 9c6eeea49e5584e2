"""EXPORTMI's query language: what it selects, and what it refuses."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sandbox.m3_fields import number, text
from app.sandbox.m3_query import QueryError, condition, narrowed, parse


@dataclass(frozen=True)
class Order:
    number: str
    changed: int
    amount: Decimal


COLUMNS = {
    "IAPUNO": text("IAPUNO", 10, "", attrgetter("number")),
    "IALMDT": number("IALMDT", 8, "", attrgetter("changed")),
    "IACOAM": number("IACOAM", 15, "", attrgetter("amount"), 2),
}
ORDERS = [Order(f"7{n:03d}", 20260100 + n % 28 + 1, Decimal(n * 100 - 500).scaleb(-2)) for n in range(40)]


def selected(query: str) -> list[str]:
    parsed = parse(query)
    passes = condition(parsed.where, COLUMNS)
    rows = [row for row in ORDERS if passes(row)]
    assert [row for row in narrowed(ORDERS, parsed.where, COLUMNS["IAPUNO"]) if passes(row)] == rows
    return [row.number for row in rows]


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        ("IAPUNO = '7001'", ["7001"]),
        ("IAPUNO = '7001   '", ["7001"]),
        ("IAPUNO=7001", ["7001"]),
        ("IAPUNO > '7037'", ["7038", "7039"]),
        ("IAPUNO >= '7037' and IAPUNO <> '7038'", ["7037", "7039"]),
        ("IALMDT = '20260101' and IAPUNO < '7010'", ["7000"]),
        ("IACOAM = -4.0", ["7001"]),
        ("IAPUNO = '7001' or IAPUNO = '7002' and IACOAM > 0", ["7001"]),
        ("(IAPUNO = '7001' or IAPUNO = '7006') and IACOAM > 0", ["7006"]),
        ("IAPUNO like '700_' and IACOAM >= 3", ["7008", "7009"]),
        ("IAPUNO like '%39'", ["7039"]),
        ("IAPUNO = 'it''s'", []),
    ],
)
def test_conditions(where: str, numbers: list[str]) -> None:
    assert selected(f"IAPUNO from MPHEAD where {where}") == numbers


def test_keywords_in_upper_case_are_read() -> None:
    assert selected("IAPUNO, IALMDT FROM MPHEAD WHERE IAPUNO >= '7038' AND IALMDT>0 ORDER BY IAPUNO") == [
        "7038",
        "7039",
    ]


def test_columns_order_and_count() -> None:
    query = parse("IAPUNO,IALMDT from MPHEAD order by IALMDT desc, IAPUNO")
    assert query.columns == ("IAPUNO", "IALMDT")
    assert query.order_by == (("IALMDT", True), ("IAPUNO", False))
    assert parse("count(*) from MPHEAD").is_count
    assert parse("count(#) from MPHEAD").is_count
    assert parse("* from MPHEAD").columns == ()


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("select IAPUNO from MPHEAD", "not with select"),
        ("IAPUNO MPHEAD", "Expected from"),
        ("IAPUNO from", "Expected a table"),
        ("IAPUNO from MPHEAD where IALMDT >= 2026-01-10", "after IALMDT|Unexpected"),
        ("IAPUNO from MPHEAD where IALMDT >= '2026-01-10'", "is not numeric"),
        ("IAPUNO from MPHEAD where IAPUNO", "after IAPUNO"),
        ("IAPUNO from MPHEAD where (IAPUNO = 1", r"Expected \)"),
        ("IAPUNO from MPHEAD where IAXXXX = 1", "IAXXXX does not exist"),
        ("IAPUNO from MPHEAD where IAPUNO in ('1','2')", "after IAPUNO"),
        ("IAPUNO from MPHEAD, MPLINE", "Unexpected ,"),
        ("IAPUNO from MPHEAD where IAPUNO = 'open", "Unexpected"),
        ("max(IAPUNO) from MPHEAD", "Expected from"),
        ("", "Expected a column"),
    ],
)
def test_refusals(query: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint):
        selected(query)


COMPARE: dict[str, Callable[[object, object], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,  # type: ignore[dict-item]
    "<=": operator.le,  # type: ignore[dict-item]
    ">": operator.gt,  # type: ignore[dict-item]
    ">=": operator.ge,  # type: ignore[dict-item]
}
conjuncts = st.lists(
    st.tuples(st.sampled_from(sorted(COMPARE)), st.text(alphabet="07'9 ", max_size=5), st.integers(20260099, 20260130)),
    min_size=1,
    max_size=4,
)


@given(conjuncts)
def test_any_conjunction_selects_what_its_parts_say(parts: list[tuple[str, str, int]]) -> None:
    """Held against Python's own comparisons; `selected` also holds the narrowed stretch against the full scan."""
    where = " and ".join(
        f"(IAPUNO {sign} '{value.replace(chr(39), chr(39) * 2)}' or IALMDT {sign} {day})"
        if index % 2
        else f"IAPUNO {sign} '{value.replace(chr(39), chr(39) * 2)}'"
        for index, (sign, value, day) in enumerate(parts)
    )
    want = [
        row.number
        for row in ORDERS
        if all(
            COMPARE[sign](row.number, value.rstrip(" ")) or (index % 2 == 1 and COMPARE[sign](row.changed, day))
            for index, (sign, value, day) in enumerate(parts)
        )
    ]
    assert selected(f"IAPUNO from MPHEAD where {where}") == want


@given(st.text(max_size=60))
def test_any_text_is_a_query_or_a_complaint(words: str) -> None:
    for query in (words, f"IAPUNO from MPHEAD where {words}", f"{words} from MPHEAD"):
        try:
            parse(query)
        except QueryError as complaint:
            assert str(complaint)
