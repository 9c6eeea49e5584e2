"""M3 as a source: every record of the tenant, exactly, whatever the tenant's habits; and nothing silently left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.cursor import Window
from app.domain.derived import value_of
from app.domain.errors import Cancelled, SourceRefused, Unreachable
from app.domain.ports import Page, Source, Unreadable
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.m3 import M3Source
from app.infor.mi import discover
from app.net.cancel import CancelFlag
from app.sandbox.business_rows import GlAccount, Invoice, InvoiceLine, PurchaseOrder, PurchaseOrderLine, Supplier
from app.sandbox.http import Proceed, Request, Response
from tests.infor_rig import Tenant, tenant

ROUTES = list(RouteId)


@pytest.fixture(name="one")
def one_tenant() -> Iterator[Tenant]:
    with tenant() as one:
        yield one


def window(one: Tenant, since: datetime | None = None) -> Window:
    return Window(since, one.clock())


def read(one: Tenant, route: RouteId, since: datetime | None = None, source: Source | None = None) -> list[Page]:
    return list((source or one.source).pages(route, window(one, since), one.patience))


def by_key(pages: Iterable[Page]) -> dict[str, Record]:
    return {record.key: record for page in pages for record in page.records}


def unreadable(pages: Iterable[Page]) -> list[Unreadable]:
    return [problem for page in pages for problem in page.unreadable]


def calls(one: Tenant, action: Callable[[], object]) -> int:
    before = one.connection.meter.calls
    action()
    return one.connection.meter.calls - before


def test_it_is_a_source(one: Tenant) -> None:
    source: Source = one.source
    assert source.check(one.patience) == "ACME_TST, company 100, division AAA, user MLCONN"
    found = discover(one.connection.gateway, one.patience)
    assert (found.company, found.division, found.user) == ("100", "AAA", "MLCONN")


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("page_size", [7, 50, 1000])
def test_every_record_comes_whatever_the_size_of_a_page(route: RouteId, page_size: int) -> None:
    with tenant(page_size=page_size) as one:
        pages = read(one, route)
        assert set(by_key(pages)) == set(one.business.keys(route))
        assert unreadable(pages) == []
        assert one.ion.write_attempts == []
        if page_size == 7:
            assert len(pages) > 2


def test_pages_stay_small_when_the_table_grows() -> None:
    with tenant(purchase_orders=300, page_size=100) as one:
        assert max(len(page.records) for page in read(one, RouteId.PO_LINES)) <= 100


EXPECTED: dict[type, Callable[[Any], dict[str, Any]]] = {
    Supplier: lambda row: {
        "supplier_no": row.number,
        "supplier_name": row.name,
        "status": row.status,
        "country": row.country,
        "currency": row.currency,
        "phone": row.phone,
        "email": row.email,
        "buyer": row.buyer,
        "payment_terms": row.payment_terms,
        "language": row.language,
        "vat_no": row.vat_number,
    },
    GlAccount: lambda row: {
        "account": row.number,
        "description": row.name,
        "short_name": row.short_name,
        "account_type": row.group,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "currency": row.currency,
        "division": "AAA",
    },
    PurchaseOrder: lambda row: {
        "po_number": row.number,
        "supplier_no": row.supplier,
        "status": row.lowest_status,
        "highest_status": row.highest_status,
        "order_date": row.order_date,
        "due_date": row.due_date,
        "amount": row.amount or None,
        "net_amount": row.amount,
        "currency": row.currency,
        "buyer": row.buyer,
        "warehouse": row.warehouse,
        "facility": row.facility,
        "order_type": row.order_type,
        "payment_terms": row.payment_terms,
        "division": "AAA",
    },
    PurchaseOrderLine: lambda row: {
        "po_number": row.po_number,
        "line_no": str(row.line),
        "line_suffix": str(row.subline),
        "item_no": row.item,
        "description": row.name,
        "quantity": row.ordered,
        "received": row.received,
        "invoiced": row.invoiced,
        "unit": row.unit,
        "unit_price": row.unit_price,
        "amount": row.amount,
        "status": row.lowest_status,
        "highest_status": row.highest_status,
        "due_date": row.due_date,
        "confirmed_date": row.confirmed_date,
        "supplier_no": row.supplier,
        "warehouse": row.warehouse,
    },
    Invoice: lambda row: {
        "invoice_no": row.number,
        "supplier_no": row.supplier,
        "invoice_year": str(row.year),
        "voucher": str(row.voucher),
        "status": "on hold" if row.is_stopped else "approved" if row.is_approved else "open",
        "invoice_date": row.invoice_date,
        "due_date": row.due_date,
        "amount": row.amount,
        "currency": row.currency,
        "vat_amount": row.vat,
        "paid_amount": row.paid,
        "division": "AAA",
        "accounting_date": row.accounting_date,
        "payment_terms": row.payment_terms,
    },
    InvoiceLine: lambda row: {
        "invoice_no": row.invoice,
        "supplier_no": row.supplier,
        "invoice_year": str(row.year),
        "po_number": row.po_number,
        "line_no": str(row.line),
        "line_suffix": str(row.subline),
        "quantity": row.quantity,
        "amount": row.amount,
    },
}


@pytest.mark.parametrize("route", ROUTES)
def test_every_value_equals_the_source_to_the_last_digit(one: Tenant, route: RouteId) -> None:
    records = by_key(read(one, route))
    for row in one.business.rows(route):
        fields = records[one.business.ext_key(route, row)].fields
        for name, value in EXPECTED[type(row)](row).items():
            found = fields[name]
            expected = (value.rstrip() or None) if isinstance(value, str) else value
            assert found == expected, (name, row)
            if isinstance(value, Decimal) and isinstance(found, Decimal):
                assert str(found) == f"{value:f}".rstrip("0").rstrip(".") or not value


def test_lines_carry_currency_and_date_of_their_header(one: Tenant) -> None:
    orders = {order.number: order for order in one.business.purchase_orders}
    for since in (None, one.clock() - timedelta(days=30)):
        for record in by_key(read(one, RouteId.PO_LINES, since)).values():
            order = orders[str(record.fields["po_number"])]
            assert (record.fields["currency"], record.fields["order_date"]) == (order.currency, order.order_date)


@pytest.mark.parametrize("route", ROUTES)
def test_references_point_to_records_of_the_tenant(one: Tenant, route: RouteId) -> None:
    known = {key for other in RouteId for key in one.business.keys(other)}
    for record in by_key(read(one, route)).values():
        assert set(record.refs.values()) <= known


@pytest.mark.parametrize("route", ROUTES)
def test_a_window_brings_what_changed_since_and_little_else(one: Tenant, route: RouteId) -> None:
    key = one.business.keys(route)[3]
    one.clock.forward(days=30)
    one.business.change(route, key)
    since = one.clock() - timedelta(days=2)
    pages = read(one, route, since)
    assert key in by_key(pages)
    assert len(by_key(pages)) < 20
    highest = max((page.highest for page in pages if page.highest), default=None)
    midnight = one.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    assert highest == (None if route is RouteId.SUPPLIERS else midnight)


@pytest.mark.parametrize("program", ["EXPORTMI", "APS200MI"])
def test_a_payment_brings_its_invoice_whose_own_row_stays_as_it_is(one: Tenant, program: str) -> None:
    if program == "APS200MI":
        one.m3.remove("EXPORTMI")
    read(one, RouteId.INVOICES)
    invoice = next(row for row in one.business.invoices if row.amount > 10 and not row.paid)
    key = one.business.ext_key("invoices", invoice)
    one.clock.forward(days=30)
    for amount, state in ((Decimal("4.00"), "part paid"), (Decimal("1.50"), "part paid"), (None, "paid")):
        paid = one.business.add_payment(key, amount)
        settled = next(row for row in one.business.invoices if row.tail == invoice.tail)
        assert settled.modified == (invoice.modified if amount else paid.modified)
        record = by_key(read(one, RouteId.INVOICES, one.clock() - timedelta(days=2)))[key]
        assert record.fields["paid_amount"] == settled.paid
        assert value_of(record, "open_invoice_amount", lambda *_: None, one.clock().date()) == (
            invoice.amount - settled.paid
        )
        if not invoice.is_stopped or state == "paid":
            assert value_of(record, "invoice_state", lambda *_: None, one.clock().date()) == state


def test_payments_are_read_in_few_calls(one: Tenant) -> None:
    one.source.check(one.patience)
    read(one, RouteId.INVOICES)
    assert len(one.business.payments) > 20
    assert calls(one, lambda: read(one, RouteId.INVOICES)) <= 4, "the invoices, and once all their payments"
    one.clock.forward(days=30)
    one.source.check(one.patience)
    since = one.clock() - timedelta(days=2)
    assert calls(one, lambda: read(one, RouteId.INVOICES, since)) <= 2
    one.business.add_payment(one.business.keys("invoices")[0], Decimal(1))
    assert calls(one, lambda: read(one, RouteId.INVOICES, since)) <= 4


@pytest.mark.parametrize("route", ROUTES)
def test_a_record_read_in_a_window_equals_the_one_of_a_full_read(one: Tenant, route: RouteId) -> None:
    one.business.change(route, one.business.keys(route)[0])
    full = by_key(read(one, route))
    since = one.clock() - timedelta(days=60)
    recent = by_key(read(one, route, since))
    assert recent
    for key, record in recent.items():
        assert record.content_hash() == full[key].content_hash()


@pytest.mark.parametrize("route", ROUTES)
def test_reread_gives_the_same_records_and_leaves_absent_ones_out(one: Tenant, route: RouteId) -> None:
    full = by_key(read(one, route))
    wanted = list(full)[::9]
    absent = wanted[0].replace("100", "200", 1)
    again = by_key(one.source.reread(route, [*wanted, absent, wanted[0] + "X"], one.patience))
    assert {key: record.content_hash() for key, record in again.items()} == {
        key: full[key].content_hash() for key in wanted
    }
    assert list(one.source.reread(route, [], one.patience)) == []


def repeated(one: Tenant) -> tuple[InvoiceLine, InvoiceLine]:
    """Two rows of one invoice for the same PO line."""
    second = next(line for line in one.business.invoice_lines if line.row == 2)
    first = one.business.find("invoice-lines", replace(second, row=1).tail)
    assert isinstance(first, InvoiceLine)
    return first, second


@pytest.mark.parametrize("which", [0, 1])
def test_further_rows_of_a_po_line_keep_their_number_when_one_changes(one: Tenant, which: int) -> None:
    lines = repeated(one)
    one.clock.forward(days=30)
    one.business.change("invoice-lines", lines[which].tail, amount=Decimal("-99999.99"))
    recent = by_key(read(one, RouteId.INVOICE_LINES, one.clock() - timedelta(days=2)))
    keys = [one.business.ext_key("invoice-lines", line) for line in lines]
    assert keys[1] == keys[0] + "#2"
    expected = [line.amount for line in lines]
    expected[which] = Decimal("-99999.99")
    assert [recent[key].fields["amount"] for key in keys] == expected


TENANTS: dict[str, Callable[[Tenant], None]] = {
    "collapsed": lambda one: setattr(one.m3.settings, "collapses_single", True),
    "stray separator": lambda one: setattr(one.m3.settings, "stray_separator", "§"),
    "stray blank": lambda one: setattr(one.m3.settings, "stray_separator", " "),
    "header beside maxrecs": lambda one: setattr(one.m3.settings, "header_counts", False),
    "nok as 400": lambda one: setattr(one.m3.settings, "nok_status", 400),
    "empty is nok": lambda one: setattr(one.m3.settings, "empty_list_is_nok", True),
    "mail address program missing": lambda one: one.m3.remove("CRS111MI"),
    "program list refused": lambda one: one.m3.deny("MRS001MI"),
}


@pytest.mark.parametrize("habit", TENANTS)
def test_tenants_with_other_habits_give_the_same_records(habit: str) -> None:
    with tenant(purchase_orders=60, page_size=40) as one:
        TENANTS[habit](one)
        for route in RouteId:
            pages = read(one, route)
            assert set(by_key(pages)) == set(one.business.keys(route))
            assert unreadable(pages) == []
            far = one.clock() + timedelta(days=400)
            assert by_key(read(one, route, far)) == {}


def test_without_the_mail_program_suppliers_come_without_mail(one: Tenant) -> None:
    one.m3.deny("CRS111MI")
    assert {record.fields["email"] for record in by_key(read(one, RouteId.SUPPLIERS)).values()} == {None}


@pytest.mark.parametrize(
    ("program", "route"),
    [
        ("CRS620MI", RouteId.SUPPLIERS),
        ("CRS630MI", RouteId.GL_ACCOUNTS),
        ("EXPORTMI", RouteId.INVOICE_LINES),
    ],
)
def test_what_the_user_may_not_read_or_the_tenant_lacks_is_named(one: Tenant, program: str, route: RouteId) -> None:
    one.m3.deny(program)
    with pytest.raises(SourceRefused, match=program) as denied:
        read(one, route)
    assert "SES400" in denied.value.hint
    one.m3.remove(program)
    with pytest.raises(SourceRefused, match=program) as missing:
        read(one, route, source=one.new_source())
    assert program in missing.value.hint


@pytest.mark.parametrize(
    ("program", "route"), [("CRS630MI", RouteId.GL_ACCOUNTS), ("EXPORTMI", RouteId.PURCHASE_ORDERS)]
)
def test_a_list_that_breaks_half_way_gives_what_came_and_then_says_so(
    one: Tenant, program: str, route: RouteId
) -> None:
    # What the table's columns are is known by then; a list of columns that breaks off is refused before any row.
    read(one, route)
    one.m3.settings.breaks_after[program] = 20
    seen: list[Page] = []
    with pytest.raises(Unreachable, match="interrupted"):
        for page in one.source.pages(route, window(one), one.patience):
            seen.append(page)  # noqa: PERF402 - what came before the error is the point
    assert 15 <= len(by_key(seen)) <= 20


def test_a_row_that_cannot_be_told_apart_is_named_and_stops_no_other(one: Tenant) -> None:
    key = one.business.keys("po-lines")[5]
    one.business.change("po-lines", key, name="Steel § plate")
    pages = read(one, RouteId.PO_LINES)
    (problem,) = unreadable(pages)
    assert "values in place of" in problem.reason
    assert problem.field == "REPL"
    assert set(by_key(pages)) == set(one.business.keys("po-lines")) - {key}


def test_a_malformed_value_names_record_field_and_reason(one: Tenant) -> None:
    def spoil(request: Request, proceed: Proceed) -> Response:
        response = proceed()
        # The order date stands behind the two statuses.
        spoilt = re.sub(rb"(\xc2\xa7\d\d\xc2\xa7\d\d\xc2\xa7)2026", rb"\g<1>2O26", response.body, count=1)
        return replace(response, body=spoilt)

    one.intercept(spoil)
    pages = read(one, RouteId.PURCHASE_ORDERS)
    (problem,) = unreadable(pages)
    assert problem.field == "IAPUDT"
    assert problem.key.startswith("purchase-order:100:70000")
    assert len(by_key(pages)) == len(one.business.purchase_orders) - 1


def test_a_token_that_ends_in_the_middle_of_a_read_is_not_noticed(one: Tenant) -> None:
    found: dict[str, Record] = {}
    source = one.new_source(page_size=30)
    for page in source.pages(RouteId.PO_LINES, window(one), one.patience):
        found |= by_key([page])
        if len(found) < 60:
            one.ion.revoke_all()
    assert set(found) == set(one.business.keys("po-lines"))


def test_a_long_run_renews_its_token_before_it_ends(one: Tenant) -> None:
    source = one.new_source(page_size=20)
    for page in source.pages(RouteId.PO_LINES, window(one), one.patience):
        assert page.records
        one.clock.forward(minutes=10)
    statuses = {seen.status for seen in one.server.requests_seen}
    assert statuses == {200}
    assert one.ion.tokens.issued_today > 2


def test_stop_is_heard_between_pages(one: Tenant) -> None:
    stop = CancelFlag()
    with pytest.raises(Cancelled):
        for _ in one.new_source(page_size=20).pages(RouteId.PO_LINES, window(one), stop):
            stop.press()


def test_a_passing_outage_is_not_noticed(one: Tenant) -> None:
    answers = iter([Response(502, b"<html>Bad gateway</html>"), Response(503), None])

    def fail(request: Request, proceed: Proceed) -> Response | None:
        return next(answers, None) or proceed() if "execute" in request.path else proceed()

    one.intercept(fail)
    assert set(by_key(read(one, RouteId.GL_ACCOUNTS))) == set(one.business.keys("gl-accounts"))
    assert one.patience.waited == [1.0, 3.0]


def test_suppliers_cost_one_call_per_hundred_for_each_enrichment(one: Tenant) -> None:
    one.source.check(one.patience)
    count = len(one.business.suppliers)
    hundreds = -(-count // 100)
    assert calls(one, lambda: read(one, RouteId.SUPPLIERS)) <= 2 * hundreds + 2 + 2


def test_what_the_tenant_offers_is_asked_once(one: Tenant) -> None:
    read(one, RouteId.PURCHASE_ORDERS)
    since = one.clock() - timedelta(days=1)
    assert calls(one, lambda: read(one, RouteId.PURCHASE_ORDERS, since)) == 1


def test_company_and_division_can_be_given(one: Tenant) -> None:
    source = one.new_source(company="100", division="AAA")
    assert calls(one, lambda: source.context(one.patience)) == 0
    with pytest.raises(SourceRefused, match="company 300"):
        read(one, RouteId.SUPPLIERS, source=one.new_source(company="300", division="AAA"))


def test_a_user_of_all_divisions_gets_the_division_of_each_row(one: Tenant) -> None:
    source = one.new_source(company="100", division="", page_size=20)
    for route in (RouteId.INVOICES, RouteId.INVOICE_LINES, RouteId.GL_ACCOUNTS):
        assert set(by_key(read(one, route, source=source))) == set(one.business.keys(route))


def test_quotes_and_slashes_in_an_invoice_number_are_part_of_it(one: Tenant) -> None:
    order = one.business.purchase_orders[0].number
    one.clock.forward(days=30)
    added = [one.business.add_invoice(order, number=name) for name in ("O'NEIL/7", "50% & more; x=1", "A or B = 'C'")]
    expected = {one.business.ext_key("invoices", invoice) for invoice in added}
    since = one.clock() - timedelta(days=2)
    assert set(by_key(read(one, RouteId.INVOICES, since))) == expected
    lines = by_key(read(one, RouteId.INVOICE_LINES, since, one.new_source(page_size=2)))
    assert {record.parent for record in lines.values()} == expected
    assert set(by_key(one.source.reread(RouteId.INVOICES, sorted(expected), one.patience))) == expected
    assert set(by_key(one.source.reread(RouteId.INVOICE_LINES, sorted(lines), one.patience))) == set(lines)


@pytest.mark.parametrize("route", ROUTES)
def test_the_fields_of_a_route_are_those_its_records_carry(one: Tenant, route: RouteId) -> None:
    described = one.source.fields(route)
    record = next(iter(by_key(read(one, route)).values()))
    assert [field.name for field in described] == list(record.fields)
    assert all(field.title and field.code and field.kind in ("text", "number", "date") for field in described)


def test_a_source_needs_no_connection_to_tell_its_fields(one: Tenant) -> None:
    one.server.stop()
    assert isinstance(one.source, M3Source)
    codes = {field.name: field.code for field in one.source.fields(RouteId.PURCHASE_ORDERS)}
    assert codes["due_date"] == "IADWDT"
