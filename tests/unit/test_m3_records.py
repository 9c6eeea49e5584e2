"""Rows of M3 become records with exact values, and what is malformed is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ports import Unreadable
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.m3_records import PAID, PENDING, Malformed, RecordMaker, day, number, whole
from app.infor.mi import M3Context
from tests.infor_rig import CATALOG


def make(route: RouteId, row: dict[str, str], repeat: int = 1, division: str = "AAA") -> Record | Unreadable:
    return RecordMaker(route, CATALOG[route].fields, M3Context("100", division)).make(row, repeat)


def record(route: RouteId, row: dict[str, str], repeat: int = 1, division: str = "AAA") -> Record:
    made = make(route, row, repeat, division)
    assert isinstance(made, Record)
    return made


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0.10", "0.10"),
        ("  12.500000", "12.500000"),
        ("-17.30", "-17.30"),
        ("17.30-", "-17.30"),
        (".5", "0.5"),
        ("99999999999.999999", "99999999999.999999"),
        ("0", "0"),
    ],
)
def test_numbers_are_exact(raw: str, value: str) -> None:
    found = number("X", raw)
    assert found is not None
    assert found.as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize("raw", ["1,234.50", "12.3.4", "NaN", "Infinity", "1e5", "-1-", "x", "--1", "١٢"])
def test_what_is_no_number_is_malformed(raw: str) -> None:
    with pytest.raises(Malformed, match="not a number"):
        number("X", raw)


@pytest.mark.parametrize(("raw", "value"), [("10", "10"), ("010", "10"), ("10.0", "10"), ("", "0"), ("  7 ", "7")])
def test_identifiers_kept_as_numbers_are_plain_text(raw: str, value: str) -> None:
    assert whole("X", raw) == value


def test_days_are_days_and_nothing_is_nothing() -> None:
    assert day("X", "20260228") == date(2026, 2, 28)
    assert [day("X", raw) for raw in ("", "0", "00000000", "99999999", "  ")] == [None] * 5
    for raw in ("20260230", "260228", "2026-02-28", "yesterday", "20261301"):
        with pytest.raises(Malformed):
            day("X", raw)


ORDER = {
    "IAPUNO": "7000001",
    "IASUNO": "S1000",
    "IAPUSL": "20",
    "IAPUST": "35",
    "IAPUDT": "20260104",
    "IADWDT": "0",
    "IACOAM": "15432.36",
    "IANTAM": "15432.36",
    "IACUCD": "SEK",
}


def test_a_purchase_order_has_both_statuses_dates_and_amounts() -> None:
    made = record(RouteId.PURCHASE_ORDERS, ORDER)
    assert made.key == "purchase-order:100:7000001"
    assert made.refs == {"supplier": "supplier:100:S1000"}
    expected: dict[str, Any] = {
        "po_number": "7000001",
        "status": "20",
        "highest_status": "35",
        "order_date": date(2026, 1, 4),
        "due_date": None,
        "amount": Decimal("15432.36"),
        "buyer": None,
    }
    assert {name: made.fields[name] for name in expected} == expected


@pytest.mark.parametrize("amount", ["0", "0.00", "", "  "])
def test_a_header_without_an_amount_leaves_it_to_the_lines(amount: str) -> None:
    assert record(RouteId.PURCHASE_ORDERS, {**ORDER, "IACOAM": amount}).fields["amount"] is None


def test_a_po_line_points_to_its_order_and_supplier() -> None:
    row = {"IBPUNO": "7000001", "IBPNLI": "10", "IBPNLS": "0", "IBSUNO": "S1000", "IBORQA": "0.333333"}
    made = record(RouteId.PO_LINES, row)
    assert made.key == "po-line:100:7000001/10/0"
    assert made.parent == "purchase-order:100:7000001"
    assert made.refs["supplier"] == "supplier:100:S1000"
    assert made.fields["quantity"] == Decimal("0.333333")
    assert made.fields["line_no"] == "10"


INVOICE = {
    "EPSUNO": "S1000",
    "EPSINO": "INV-17",
    "EPINYR": "2026",
    "EPDIVI": "AAA",
    "EPCUAM": "-100.10",
    "EPVONO": "51",
}


@pytest.mark.parametrize(
    ("approved", "stopped", "status"),
    [("0", "0", "open"), ("1", "0", "approved"), ("1", "1", "on hold"), ("", "", "open"), ("0", "1", "on hold")],
)
def test_the_status_of_an_invoice_is_made_of_approval_and_payment_stop(
    approved: str, stopped: str, status: str
) -> None:
    made = record(RouteId.INVOICES, {**INVOICE, "EPAPRV": approved, "EPIVBL": stopped})
    assert made.key == "invoice:100:AAA:S1000/INV-17/2026"
    assert made.fields["status"] == status
    assert made.fields["amount"] == Decimal("-100.10"), "the sign stays as the source has it"


@pytest.mark.parametrize(
    ("row", "paid"),
    [
        ({}, None),
        ({PAID: "0"}, "0"),
        ({PAID: "40.00"}, "-40"),
        ({PAID: "-40.00"}, "-40"),
        ({PAID: "40.00", "EPRECO": "9"}, "-100.1"),
        ({"EPOCUA": "-60.10"}, "-40"),
        ({"EPOCUA": "60.10", "EPRECO": "0"}, "-40"),
        ({PENDING: "1"}, "0"),
        ({"EPRECO": "9", "EPCUAM": ""}, None),
    ],
)
def test_what_is_paid_counts_in_the_invoice_s_own_sign_however_the_ledger_signs_it(
    row: dict[str, str], paid: str | None
) -> None:
    found = record(RouteId.INVOICES, {**INVOICE, **row}).fields["paid_amount"]
    assert found == (None if paid is None else Decimal(paid))


LINE = {"F5SUNO": "S1000", "F5SINO": "INV/17", "F5INYR": "2026", "F5PUNO": "7000001", "F5PNLI": "10", "F5PNLS": "0"}


def test_an_invoice_line_points_to_invoice_order_and_order_line() -> None:
    made = record(RouteId.INVOICE_LINES, LINE)
    assert made.key == "invoice-line:100:AAA:S1000/INV/17/2026/7000001/10/0"
    assert made.refs == {
        "invoice": "invoice:100:AAA:S1000/INV/17/2026",
        "purchase_order": "purchase-order:100:7000001",
        "po_line": "po-line:100:7000001/10/0",
    }
    assert record(RouteId.INVOICE_LINES, LINE, repeat=2).key == made.key + "#2"


def test_an_invoice_line_without_an_order_is_a_record_too() -> None:
    made = record(RouteId.INVOICE_LINES, {**LINE, "F5PUNO": "", "F5PNLI": "0"})
    assert made.key == "invoice-line:100:AAA:S1000/INV/17/2026//0/0"
    assert set(made.refs) == {"invoice"}


def test_the_division_is_the_rows_own_where_it_has_one() -> None:
    assert record(RouteId.INVOICES, {**INVOICE, "EPDIVI": "BBB"}, division="").key.startswith("invoice:100:BBB:")
    assert record(RouteId.GL_ACCOUNTS, {"AITM": "5010"}).key == "gl-account:100:AAA:5010"


def test_a_blank_text_is_nothing_and_trailing_blanks_go() -> None:
    made = record(RouteId.SUPPLIERS, {"SUNO": "S1", "SUNM": " Ærø A/S  ", "PHNO": "   "})
    assert (made.fields["supplier_name"], made.fields["phone"], made.fields["email"]) == (" Ærø A/S", None, None)


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"IAPUDT": "20261399"}, "IAPUDT", "calendar"),
        ({"IACOAM": "many"}, "IACOAM", "not a number"),
    ],
)
def test_a_malformed_row_is_named_by_key_field_and_reason(change: dict[str, str], field: str, reason: str) -> None:
    made = make(RouteId.PURCHASE_ORDERS, {**ORDER, **change})
    assert isinstance(made, Unreadable)
    assert (made.key, made.field) == ("purchase-order:100:7000001", field)
    assert reason in made.reason
    assert made.row["IASUNO"] == "S1000"


def test_a_row_without_its_key_gets_a_name_that_does_not_change() -> None:
    row = {**ORDER, "IAPUNO": ""}
    first, again = make(RouteId.PURCHASE_ORDERS, row), make(RouteId.PURCHASE_ORDERS, dict(reversed(row.items())))
    assert isinstance(first, Unreadable)
    assert first.key == again.key
    assert (first.field, first.key[:20]) == ("IAPUNO", "purchase-order:100:?")


ROW = st.dictionaries(st.sampled_from([*ORDER, *INVOICE, *LINE, "SUNO", "AITM"]), st.text(max_size=12))


@settings(derandomize=True, deadline=None, database=None)
@given(st.sampled_from(RouteId), ROW)
def test_any_row_becomes_a_record_or_is_named(route: RouteId, row: dict[str, str]) -> None:
    made = make(route, row)
    assert made.key
    assert made.route is route
