"""Fields that are worked out: each formula of the help, by example, and how a mapping uses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.derived import FIELDS, LASTING, lasting_value, source_fields, value_of
from app.domain.mapping import ColumnMapping, RouteMapping, apply, depends_on_today, sums
from app.domain.mapping_check import check
from app.domain.mapping_file import load_mapping
from app.domain.ports import SourceField
from app.domain.records import Record, Value
from app.domain.routes import RouteId

TODAY = date(2026, 11, 24)
D = Decimal
RESOURCES = Path(__file__).parents[2] / "resources"


class Lines:
    """Sums over the lines of a record."""

    def __init__(self, **totals: Decimal) -> None:
        self.totals = totals

    def field(self, key: str, name: str) -> Value:
        return None

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        return self.totals.get(name)


def derived(route: RouteId, name: str, **fields: Value) -> Value:
    return value_of(Record(route, "key", fields), name, Lines().line_total, TODAY)


def progress(**totals: Decimal) -> Value:
    record = Record(RouteId.PURCHASE_ORDERS, "key", {})
    return value_of(record, "progress", Lines(**totals).line_total, TODAY)


def line(name: str, **fields: Value) -> Value:
    return derived(RouteId.PO_LINES, name, **fields)


def invoice(name: str, **fields: Value) -> Value:
    return derived(RouteId.INVOICES, name, **fields)


@pytest.mark.parametrize(
    ("codes", "state"),
    [
        ("00 10 15 19", "planned"),
        ("20 31 35 45 49", "ordered"),
        ("50 75 80 84", "received"),
        ("85 90 98", "complete"),
        ("99", "closed"),
        ("X 100 -", None),
    ],
)
def test_the_status_in_five_words(codes: str, state: str | None) -> None:
    for code in codes.split():
        assert line("order_state", status=code) == state, code
        assert derived(RouteId.PURCHASE_ORDERS, "order_state", status=code) == state


@pytest.mark.parametrize(("status", "active"), [("20", "yes"), ("10", "no"), ("90", "no"), (None, None)])
def test_active_suppliers(status: str | None, active: str | None) -> None:
    assert derived(RouteId.SUPPLIERS, "active", status=status) == active


@pytest.mark.parametrize(
    ("ordered", "received", "status", "open_"),
    [
        ("10", "4", "20", "6"),
        ("10", None, "O", "10"),
        ("10", "12", "35", "0"),
        ("10", "10", "50", "0"),
        ("10", "3", "85", "0"),
        ("10", "0", "99", "0"),
        ("-5", "-2", "20", "-3"),
        ("-5", "-7", "20", "0"),
    ],
)
def test_open_quantity(ordered: str, received: str | None, status: str, open_: str) -> None:
    fields: dict[str, Value] = {"quantity": D(ordered), "received": D(received) if received else None, "status": status}
    assert line("open_quantity", **fields) == D(open_)


@pytest.mark.parametrize(
    ("amount", "ordered", "received", "open_"),
    [
        ("125.00", "10", "0", "125.00"),
        ("125.00", "10", "4", "75.00"),
        ("10.00", "3", "1", "6.67"),
        ("-10.00", "-3", "-1", "-6.67"),
        ("98765432109876543210.12", "4", "2", "49382716054938271605.06"),
        ("125.00", "10", "10", "0"),
        ("125.00", "0", "0", "0"),
    ],
)
def test_open_amount_is_the_amount_s_share(amount: str, ordered: str, received: str, open_: str) -> None:
    found = line("open_amount", amount=D(amount), quantity=D(ordered), received=D(received), status="20")
    assert found == D(open_)


@pytest.mark.parametrize(
    ("due", "confirmed", "days", "on_time"),
    [(20, 24, 4, "no"), (24, 24, 0, "yes"), (24, 20, 0, "yes"), (20, None, None, None), (None, 24, None, None)],
)
def test_days_late_stand_still(due: int | None, confirmed: int | None, days: int | None, on_time: str | None) -> None:
    fields: dict[str, Value] = {
        "due_date": date(2026, 11, due) if due else None,
        "confirmed_date": date(2026, 11, confirmed) if confirmed else None,
    }
    assert line("days_late", **fields) == days
    assert line("on_time", **fields) == on_time


def test_days_late_at_receipt_where_the_product_line_knows_the_day() -> None:
    fields: dict[str, Value] = {"due_date": date(2026, 11, 1), "received_date": date(2026, 11, 4)}
    assert line("days_late_received", **fields) == 3
    assert line("days_late_received", due_date=date(2026, 11, 1)) is None


@pytest.mark.parametrize(
    ("due", "received", "overdue", "days"),
    [(23, "4", "yes", 1), (24, "4", "no", 0), (23, "10", "no", 0), (None, "4", None, None)],
)
def test_a_line_is_overdue_from_the_day_after_until_it_is_in(
    due: int | None, received: str, overdue: str | None, days: int | None
) -> None:
    fields: dict[str, Value] = {
        "due_date": date(2026, 11, due) if due else None,
        "quantity": D(10),
        "received": D(received),
        "status": "20",
    }
    assert line("overdue", **fields) == overdue
    assert line("days_overdue", **fields) == days


@pytest.mark.parametrize(("status", "overdue"), [("15", "yes"), ("20", "yes"), ("75", "no"), ("85", "no")])
def test_an_order_is_overdue_while_it_is_planned_or_ordered(status: str, overdue: str) -> None:
    found = derived(RouteId.PURCHASE_ORDERS, "overdue", due_date=date(2026, 11, 1), status=status)
    assert found == overdue


@pytest.mark.parametrize(
    ("ordered", "received", "percent"),
    [("10", "4", "40.00"), ("3", "1", "33.33"), ("30000", "29999", "99.99"), ("8", "8", "100.00"), ("0", "0", None)],
)
def test_progress_reaches_100_only_when_all_is_in(ordered: str, received: str, percent: str | None) -> None:
    assert progress(quantity=D(ordered), received=D(received)) == (D(percent) if percent else None)


def test_progress_of_an_order_of_which_nothing_is_known() -> None:
    assert progress() is None
    assert progress(quantity=D(5)) == 0


@pytest.mark.parametrize(
    ("status", "amount", "paid", "state", "rest"),
    [
        ("open", "100.00", "0", "open", "100.00"),
        ("approved", "100.00", "0", "approved", "100.00"),
        ("approved", "100.00", "40.00", "part paid", "60.00"),
        ("on hold", "100.00", "40.00", "on hold", "60.00"),
        ("on hold", "100.00", "100.00", "paid", "0.00"),
        ("approved", "100.00", "100.01", "paid", "-0.01"),
        ("approved", "-100.00", "-30.00", "part paid", "-70.00"),
        ("approved", "-100.00", "-100.00", "paid", "0"),
        ("approved", "0.00", "0", "approved", "0"),
        ("approved", "100.00", None, "approved", None),
    ],
)
def test_the_state_of_an_invoice(status: str, amount: str, paid: str | None, state: str, rest: str | None) -> None:
    fields: dict[str, Value] = {"status": status, "amount": D(amount), "paid_amount": D(paid) if paid else None}
    assert invoice("invoice_state", **fields) == state
    assert invoice("open_invoice_amount", **fields) == (D(rest) if rest else None)


def test_a_discount_that_was_taken_is_not_owed() -> None:
    fields: dict[str, Value] = {"status": "approved", "amount": D(100), "paid_amount": D(98), "discount_taken": D(2)}
    assert invoice("invoice_state", **fields) == "paid"
    assert invoice("open_invoice_amount", **fields) == 0


@pytest.mark.parametrize(("reconciled", "paid", "state"), [("9", D(100), "paid"), ("0", None, "approved")])
def test_where_payments_are_unknown_reconciliation_tells(reconciled: str, paid: Value, state: str) -> None:
    fields: dict[str, Value] = {"status": "approved", "amount": D(100), "reconciled": reconciled}
    assert invoice("paid_amount", **fields) == paid
    assert invoice("invoice_state", **fields) == state


@pytest.mark.parametrize(("paid", "overdue"), [("0", "yes"), ("100", "no")])
def test_an_invoice_is_overdue_until_it_is_paid(paid: str, overdue: str) -> None:
    found = invoice("overdue", status="approved", amount=D(100), paid_amount=D(paid), due_date=date(2026, 11, 1))
    assert found == overdue


def test_nothing_is_made_of_nothing_and_nothing_raises() -> None:
    odd: tuple[Value, ...] = (None, "", "x", D("NaN"), date.max)
    for route, fields in FIELDS.items():
        needed = {need for one in fields.values() for need in one.needs} | {"received", "paid_amount"}
        for value in odd:
            for name in fields:
                found = derived(route, name, **dict.fromkeys(needed, value))
                assert found is None or isinstance(found, str | Decimal)


def test_only_what_can_be_worked_out_is_offered() -> None:
    def offered(*names: str) -> set[str]:
        return {field.name for field in source_fields(RouteId.INVOICES, names)}

    assert offered("status", "amount") == {"invoice_state"}
    assert offered("status", "amount", "reconciled") == {"invoice_state", "paid_amount", "open_invoice_amount"}
    assert "paid_amount" not in offered("status", "amount", "paid_amount")


def field(name: str, kind: str = "text") -> SourceField:
    return SourceField(name, name, name, kind)


def mapping(route: RouteId, *expressions: str, type_name: str = "text") -> RouteMapping:
    key = ColumnMapping("ext_key", "Key", "text", "ext_key")
    columns = [ColumnMapping(f"c{at}", f"C{at}", type_name, text) for at, text in enumerate(expressions)]
    return RouteMapping(route, "{ext_key}", (key, *columns))


def test_a_mapping_uses_them_like_any_other_field() -> None:
    record = Record(RouteId.PO_LINES, "k", {"quantity": D(10), "received": D(4), "amount": D(50), "status": "20"})
    draft = apply(mapping(RouteId.PO_LINES, "open_quantity", "order_state"), record, Lines(), TODAY)
    assert (draft.cells["c0"], draft.cells["c1"]) == ("6", "ordered")
    given = replace(record, fields={**record.fields, "open_quantity": D(7)})
    assert apply(mapping(RouteId.PO_LINES, "open_quantity"), given, Lines(), TODAY).cells["c0"] == "7"


def test_an_order_follows_its_lines_when_it_shows_their_progress() -> None:
    assert sums(mapping(RouteId.PURCHASE_ORDERS, "progress")) == {RouteId.PO_LINES}
    assert sums(mapping(RouteId.PURCHASE_ORDERS, "order_state")) == set()


@pytest.mark.parametrize(
    ("name", "depends"), [("overdue", True), ("days_overdue", True), ("today", True), ("days_late", False)]
)
def test_what_a_new_day_can_change_is_known(name: str, depends: bool) -> None:
    assert depends_on_today(mapping(RouteId.PO_LINES, name)) is depends


def test_what_other_records_may_borrow_and_sum_up() -> None:
    lines = [field("quantity", "number"), field("received", "number"), field("amount", "number"), field("due_date")]
    orders = [field("status"), field("due_date", "date")]
    others = {RouteId.PO_LINES: lines, RouteId.PURCHASE_ORDERS: orders}

    def problems(route: RouteId, text: str, type_name: str = "numbers") -> list[str]:
        return [p.reason for p in check(mapping(route, text, type_name=type_name), others[route], others)]

    assert problems(RouteId.PURCHASE_ORDERS, "sum(po-lines.open_amount)") == []
    assert problems(RouteId.PO_LINES, "purchase_order.order_state", "text") == []
    assert "depends on the day" in problems(RouteId.PO_LINES, "purchase_order.overdue", "text")[0]
    assert "depends on the day" in problems(RouteId.PURCHASE_ORDERS, "sum(po-lines.days_overdue)")[0]
    assert "no field" in problems(RouteId.PO_LINES, "on_time", "text")[0]


def test_a_lasting_value_needs_neither_today_nor_lines() -> None:
    record = Record(RouteId.PO_LINES, "k", {"quantity": D(10), "received": D(4), "due_date": date(2026, 1, 1)})
    assert lasting_value(record, "open_quantity") == 6
    assert lasting_value(record, "quantity") == 10
    assert lasting_value(record, "overdue") is None
    assert not any(one.uses_today for route in LASTING for one in FIELDS[route].values() if one.name in LASTING[route])


def test_the_help_has_every_formula() -> None:
    text = (RESOURCES / "help" / "fields.md").read_text("utf-8")
    for fields in FIELDS.values():
        for name in fields:
            assert f"`{name}`" in text, name


@pytest.mark.parametrize(
    ("route", "name", "words"),
    [
        (RouteId.PO_LINES, "order_state", {"Planned", "Ordered", "Received", "Complete", "Closed"}),
        (RouteId.INVOICES, "invoice_state", {"Open", "Approved", "On hold", "Part paid", "Paid", "Pending"}),
        (RouteId.SUPPLIERS, "active", {"Active", "Inactive"}),
    ],
)
def test_the_default_mappings_have_words_for_each(route: RouteId, name: str, words: set[str]) -> None:
    text = (RESOURCES / "mappings" / f"{route}.toml").read_text("utf-8")
    assert set(load_mapping(text, "").label_tables[name].values()) == words
