"""The mappings that come with the app: the boards of the design, and nothing that CloudSuite does not give."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.mapping import RouteMapping, apply, borrows, column_specs, for_boards, labels_of, sums
from app.domain.mapping_check import check
from app.domain.mapping_file import load_mapping
from app.domain.ports import SourceField
from app.domain.records import Json, Record, Value
from app.domain.routes import LinesPlacement, RouteId

FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])

FOLDER = Path(__file__).parents[2] / "resources" / "mappings"

FIELDS = {
    RouteId.SUPPLIERS: "supplier_no supplier_name status country currency phone email buyer payment_terms language"
    " supplier_group vat_no",
    RouteId.GL_ACCOUNTS: "account description short_name account_type division valid_from:date valid_to:date currency",
    RouteId.PURCHASE_ORDERS: "po_number supplier_no status highest_status order_date:date due_date:date amount:number"
    " net_amount:number currency buyer warehouse facility order_type division payment_terms",
    RouteId.PO_LINES: "po_number line_no line_suffix item_no description quantity:number received:number"
    " invoiced:number unit unit_price:number amount:number currency status highest_status due_date:date"
    " confirmed_date:date supplier_no warehouse order_date:date",
    RouteId.INVOICES: "invoice_no supplier_no invoice_year voucher status invoice_date:date due_date:date"
    " amount:number currency vat_amount:number division accounting_date:date payment_terms",
    RouteId.INVOICE_LINES: "invoice_no supplier_no invoice_year po_number line_no line_suffix quantity:number"
    " amount:number",
}
"""The canonical fields of both product lines, text unless told."""

SOURCE_FIELDS = {
    route: [
        SourceField(name, name, name.upper(), kind or "text")
        for name, _, kind in (word.partition(":") for word in text.split())
    ]
    for route, text in FIELDS.items()
}

BOARDS = {
    RouteId.SUPPLIERS: "ext_key text, supplier_no text, status status, country text, currency text, phone text,"
    " email email, buyer text, payment_terms text",
    RouteId.GL_ACCOUNTS: "ext_key text, account text, description text, account_type text, valid_from date,"
    " valid_to date",
    RouteId.PURCHASE_ORDERS: "ext_key text, po_number text, supplier_no text, supplier_name text,"
    " supplier board_relation, status status, order_date date, due_date date, amount numbers, currency text,"
    " buyer text, warehouse text",
    RouteId.PO_LINES: "ext_key text, po_number text, line_no text, item_no text, description text, quantity numbers,"
    " received numbers, invoiced numbers, unit text, unit_price numbers, amount numbers, currency text,"
    " status status, due_date date, confirmed_date date, days_late numbers, purchase_order board_relation",
    RouteId.INVOICES: "ext_key text, invoice_no text, supplier_no text, supplier_name text, voucher text,"
    " status status, invoice_date date, due_date date, amount numbers, currency text",
    RouteId.INVOICE_LINES: "ext_key text, invoice_no text, po_number text, line_no text, quantity numbers,"
    " amount numbers, invoice board_relation",
}
"""design: default boards and columns."""


def default(route: RouteId) -> RouteMapping:
    path = FOLDER / f"{route}.toml"
    return load_mapping(path.read_text(encoding="utf-8"), path.name)


class Nothing:
    """No other record is known."""

    def field(self, key: str, name: str) -> Value:
        return None

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        return None


def cells(record: Record) -> dict[str, Json]:
    draft = apply(default(record.route), record, Nothing(), date(2026, 11, 24))
    assert not draft.problems
    return dict(draft.cells)


@pytest.mark.parametrize("route", RouteId)
def test_default_uses_only_what_cloudsuite_gives(route: RouteId) -> None:
    assert check(default(route), SOURCE_FIELDS[route], SOURCE_FIELDS) == []


@pytest.mark.parametrize("route", RouteId)
def test_default_board_has_these_columns(route: RouteId) -> None:
    mapping = default(route)
    assert mapping.route is route
    specs = column_specs(mapping, {"supplier": "1", "purchase_order": "2", "invoice": "3"})
    assert ", ".join(f"{spec.id} {spec.type}" for spec in specs) == BOARDS[route]
    assert len({spec.title for spec in specs}) == len(specs), "titles tell columns apart"


@pytest.mark.parametrize("route", [RouteId.PO_LINES, RouteId.INVOICE_LINES])
def test_subitem_board_has_no_connection_to_its_parent(route: RouteId) -> None:
    subitems = for_boards(default(route), LinesPlacement.SUBITEMS, list(RouteId))
    assert "board_relation" not in {column.type for column in subitems.columns}
    assert for_boards(default(route), LinesPlacement.BOARD, list(RouteId)) == default(route)


def test_defaults_borrow_and_sum_this_much() -> None:
    borrowed = {route: borrows(default(route)) for route in RouteId}
    assert {route: found for route, found in borrowed.items() if found} == {
        RouteId.PURCHASE_ORDERS: {("supplier", "supplier_name")},
        RouteId.PO_LINES: {("purchase_order", "currency")},
        RouteId.INVOICES: {("supplier", "supplier_name")},
    }
    assert {route for route in RouteId if sums(default(route))} == {RouteId.PURCHASE_ORDERS}


def test_every_known_po_status_has_words() -> None:
    mapping = default(RouteId.PO_LINES)
    codes = set(mapping.label_tables["po_status"])
    m3 = "00 05 06 10 11 12 13 14 15 20 25 31 32 33 35 40 45 50 51 60 64 65 69 70 75 80 85 90 99"
    assert codes == set(m3.split())
    assert mapping.label_tables == default(RouteId.PURCHASE_ORDERS).label_tables
    status = next(column for column in mapping.columns if column.column == "status")
    assert len(labels_of(mapping, status)) <= 40


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("20", "Printed"),
        ("35", "Confirmed"),
        ("50", "Received"),
        ("75", "Put away"),
        ("80", "Invoicing started"),
        ("85", "Invoiced"),
        ("99", "Deleted"),
        ("42", "Status 42"),
    ],
)
def test_po_status_in_words(code: str, words: str) -> None:
    record = Record(RouteId.PURCHASE_ORDERS, "purchase-order:100:1", {"po_number": "1", "status": code})
    assert cells(record)["status"] == {"label": words}


@pytest.mark.parametrize(
    ("route", "code", "words"),
    [
        (RouteId.SUPPLIERS, "10", "Preliminary"),
        (RouteId.SUPPLIERS, "20", "Active"),
        (RouteId.SUPPLIERS, "90", "Blocked"),
        (RouteId.INVOICES, "open", "Open"),
        (RouteId.INVOICES, "approved", "Approved"),
        (RouteId.INVOICES, "on hold", "On hold"),
    ],
)
def test_status_in_words(route: RouteId, code: str, words: str) -> None:
    assert cells(Record(route, "supplier:100:1", {"status": code}))["status"] == {"label": words}


def test_po_line_as_it_stands_on_the_board() -> None:
    record = Record(
        RouteId.PO_LINES,
        "po-line:100:7000001/10/0",
        {
            "po_number": "7000001",
            "line_no": "10",
            "description": "Hex bolt M8",
            "quantity": Decimal("12.000000"),
            "unit_price": Decimal("-0.123456"),
            "status": "35",
            "due_date": date(2026, 11, 20),
            "confirmed_date": date(2026, 11, 24),
        },
        {"purchase_order": "purchase-order:100:7000001"},
    )
    draft = apply(default(RouteId.PO_LINES), record, Nothing(), date(2026, 11, 24))
    assert draft.name == "7000001/10 Hex bolt M8"
    assert draft.parent == "purchase-order:100:7000001"
    assert draft.cells["quantity"] == "12.000000"
    assert draft.cells["unit_price"] == "-0.123456"
    assert draft.cells["days_late"] == "4"
    assert draft.cells["confirmed_date"] == {"date": "2026-11-24"}


@pytest.mark.parametrize(
    ("due", "confirmed", "days"),
    [(20, 24, "4"), (24, 24, "0"), (24, 20, "0"), (20, None, None), (None, 24, None)],
)
def test_days_late_of_a_po_line(due: int | None, confirmed: int | None, days: str | None) -> None:
    dates: dict[str, Value] = {
        "due_date": date(2026, 11, due) if due else None,
        "confirmed_date": date(2026, 11, confirmed) if confirmed else None,
    }
    assert cells(Record(RouteId.PO_LINES, "po-line:100:1/1/0", dates))["days_late"] == days


def test_supplier_with_a_bad_phone_goes_out_and_one_with_a_bad_email_needs_attention() -> None:
    supplier = Record(
        RouteId.SUPPLIERS, "supplier:100:S1", {"supplier_name": "A", "phone": "ask for Ann", "email": "x"}
    )
    draft = apply(default(RouteId.SUPPLIERS), supplier, Nothing(), date(2026, 11, 24))
    assert draft.cells["phone"] == "ask for Ann"
    assert [problem.field for problem in draft.problems] == ["email"]


VALUES = st.one_of(st.none(), st.text(), st.decimals(), st.dates())


@given(st.sampled_from(RouteId), st.data())
@FUZZ
def test_no_record_breaks_a_default_mapping(route: RouteId, data: st.DataObject) -> None:
    names = [field.name for field in SOURCE_FIELDS[route]]
    fields = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(names, VALUES)))
    record = Record(route, "supplier:100:1", fields, {"supplier": "supplier:100:S1"})
    draft = apply(DEFAULTS[route], record, Nothing(), date(2026, 11, 24))
    assert set(draft.cells) == {column.column for column in DEFAULTS[route].columns}
    assert draft.cells["ext_key"] == record.key


DEFAULTS = {route: default(route) for route in RouteId}
