"""CSI as a source: every record of the site, exactly, whatever the site's habits; and nothing silently left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.cursor import Window
from app.domain.derived import value_of
from app.domain.errors import Cancelled, SourceRefused, Unreachable
from app.domain.ports import Page, Source, Unreadable
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.csi import configurations, discover_site
from app.net.cancel import CancelFlag
from app.sandbox.business_rows import GlAccount, Invoice, PurchaseOrder, PurchaseOrderLine, Supplier
from app.sandbox.http import Interceptor, Proceed, Request, Response
from tests.csi_rig import CONFIG, CsiTenant, csi_tenant

ROUTES = [route for route in RouteId if route is not RouteId.INVOICE_LINES]
PLAIN = [route for route in ROUTES if route is not RouteId.INVOICES]


@pytest.fixture(name="one")
def one_tenant() -> Iterator[CsiTenant]:
    with csi_tenant() as one:
        yield one


def read(one: CsiTenant, route: RouteId, since: datetime | None = None, source: Source | None = None) -> list[Page]:
    return list((source or one.source).pages(route, Window(since, one.clock()), one.patience))


def by_key(pages: Iterable[Page]) -> dict[str, Record]:
    return {record.key: record for page in pages for record in page.records}


def unreadable(pages: Iterable[Page]) -> list[Unreadable]:
    return [problem for page in pages for problem in page.unreadable]


def key(route: RouteId, row: Any) -> str:
    if route is RouteId.INVOICES:
        return f"invoice:DALS:{row.supplier}/{row.voucher}"
    return f"{route.removesuffix('s')}:DALS:{row.tail}"


def rows(one: CsiTenant, route: RouteId) -> list[Any]:
    found = list(one.business.rows(route))
    return found + list(one.business.pending) if route is RouteId.INVOICES else found


def keys(one: CsiTenant, route: RouteId) -> set[str]:
    return {key(route, row) for row in rows(one, route)}


def paid(one: CsiTenant, row: Invoice) -> Decimal:
    return -sum((entry.amount for entry in one.business.payments if entry.tail == row.tail), Decimal(0))


def test_it_is_a_source(one: CsiTenant) -> None:
    source: Source = one.source
    assert source.check(one.patience) == "ACME_TST, site DALS"
    assert one.source.interface == "v2"
    assert configurations(one.connection.gateway, one.patience) == [CONFIG]
    assert discover_site(one.connection.gateway, one.patience) == (CONFIG, "DALS")


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("page_size", [7, 50, 1000])
def test_every_record_comes_whatever_the_size_of_a_page(route: RouteId, page_size: int) -> None:
    with csi_tenant(page_size=page_size) as one:
        pages = read(one, route)
        assert set(by_key(pages)) == keys(one, route)
        assert unreadable(pages) == []
        assert one.ion.write_attempts == []
        assert max(len(page.records) for page in pages) <= page_size


LETTERS = {"15": "P", "20": "O", "35": "O", "50": "O", "75": "F", "80": "F", "85": "C", "99": "H"}

EXPECTED: dict[type, Callable[[CsiTenant, Any], dict[str, Any]]] = {
    Supplier: lambda _one, row: {
        "supplier_no": row.number,
        "supplier_name": row.name,
        "status": row.status,
        "country": row.country,
        "currency": row.currency,
        "phone": row.phone,
        "email": row.email,
        "payment_terms": row.payment_terms,
        "language": row.language,
        "vat_no": row.vat_number,
    },
    GlAccount: lambda _one, row: {
        "account": row.number,
        "description": row.name,
        "account_type": row.group,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
    },
    PurchaseOrder: lambda one, row: {
        "po_number": row.number,
        "supplier_no": row.supplier,
        "status": row.lowest_status,
        "status_letter": LETTERS[row.lowest_status],
        "order_date": row.order_date,
        "due_date": min((one_.due_date for one_ in one.business.lines_of(row.number) if one_.due_date), default=None),
        "amount": row.amount or sum(one_.amount for one_ in one.business.lines_of(row.number)),
        "currency": row.currency,
        "buyer": row.buyer,
        "warehouse": row.warehouse,
        "payment_terms": row.payment_terms,
    },
    PurchaseOrderLine: lambda one, row: {
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
        "currency": next(o.currency for o in one.business.purchase_orders if o.number == row.po_number),
        "status": row.lowest_status,
        "status_letter": LETTERS[row.lowest_status],
        "due_date": row.due_date,
        "confirmed_date": row.confirmed_date,
        "supplier_no": row.supplier,
        "warehouse": row.warehouse,
    },
    Invoice: lambda one, row: {
        "invoice_no": row.number,
        "supplier_no": row.supplier,
        "invoice_year": str(row.invoice_date.year),
        "voucher": str(row.voucher),
        "status": "on hold" if row.is_stopped else "approved" if row.is_approved else "open",
        "invoice_date": row.invoice_date,
        "due_date": row.due_date,
        "amount": row.amount,
        "currency": row.currency,
        "paid_amount": paid(one, row),
    },
}


@pytest.mark.parametrize("route", ROUTES)
def test_every_value_equals_the_source_to_the_last_digit(one: CsiTenant, route: RouteId) -> None:
    records = by_key(read(one, route))
    for row in rows(one, route):
        fields = records[key(route, row)].fields
        for name, value in EXPECTED[type(row)](one, row).items():
            expected = (value.strip() or None) if isinstance(value, str) else value
            assert fields[name] == expected, (name, row)


@pytest.mark.parametrize("page_size", [2, 3, 5])
def test_an_invoice_is_read_whole_where_its_rows_lie_on_two_pages(page_size: int) -> None:
    with csi_tenant(page_size=page_size, has_adjustments=True) as one:
        whole = by_key(read(one, RouteId.INVOICES, source=one.new_source(page_size=1000)))
        assert by_key(read(one, RouteId.INVOICES)) == whole


@pytest.mark.parametrize("route", ROUTES)
def test_references_point_to_records_of_the_site(one: CsiTenant, route: RouteId) -> None:
    known = {found for other in ROUTES for found in keys(one, other)}
    for record in by_key(read(one, route)).values():
        assert set(record.refs.values()) <= known


@pytest.mark.parametrize("route", ROUTES)
def test_a_window_brings_what_changed_since_and_little_else(one: CsiTenant, route: RouteId) -> None:
    row = one.business.rows(route)[3]
    one.clock.forward(days=30)
    one.business.change(route, row.tail)
    since = one.clock() - timedelta(days=2)
    pages = read(one, route, since)
    assert key(route, row) in by_key(pages)
    assert len(by_key(pages)) < 20
    # RecordDate is site time with milliseconds, of which we keep seconds.
    assert max(page.highest for page in pages if page.highest) == one.clock()


@pytest.mark.parametrize("route", ROUTES)
def test_a_record_read_in_a_window_equals_the_one_of_a_full_read(one: CsiTenant, route: RouteId) -> None:
    full = by_key(read(one, route))
    recent = by_key(read(one, route, one.clock() - timedelta(days=90)))
    assert recent
    assert {k: record.content_hash() for k, record in recent.items()} == {k: full[k].content_hash() for k in recent}


def test_a_site_whose_zone_nobody_told_reads_further_back(one: CsiTenant) -> None:
    row = one.business.suppliers[0]
    one.clock.forward(days=30, hours=14)
    one.business.change("suppliers", row.tail)
    source = one.new_source(zone=None)
    # The site's clock is 6 hours behind: a change at 02:00 UTC stands there as of the day before.
    pages = read(one, RouteId.SUPPLIERS, one.clock(), source)
    assert key(RouteId.SUPPLIERS, row) in by_key(pages)


def test_a_changed_address_brings_its_vendor() -> None:
    with csi_tenant(has_address_stamps=True) as one:
        row = one.business.suppliers[2]
        one.clock.forward(days=30)
        one.business.change("suppliers", row.tail, name="Renamed GmbH")
        recent = by_key(read(one, RouteId.SUPPLIERS, one.clock() - timedelta(days=2)))
        assert recent[key(RouteId.SUPPLIERS, row)].fields["supplier_name"] == "Renamed GmbH"


def test_a_line_that_changes_without_its_header_arrives_and_moves_the_order_s_due_date(one: CsiTenant) -> None:
    order = next(order for order in one.business.purchase_orders if order.due_date)
    line = one.business.lines_of(order.number)[0]
    one.clock.forward(days=30)
    early = order.due_date - timedelta(days=300) if order.due_date else None
    one.business.change_line(line.tail, due_date=early, received=Decimal("0.333333"))
    since = one.clock() - timedelta(days=2)
    lines = by_key(read(one, RouteId.PO_LINES, since))
    assert lines[key(RouteId.PO_LINES, line)].fields["received"] == Decimal("0.333333")
    orders = by_key(read(one, RouteId.PURCHASE_ORDERS, since))
    assert orders[key(RouteId.PURCHASE_ORDERS, order)].fields["due_date"] == early


@pytest.mark.parametrize("route", ROUTES)
def test_reread_gives_the_same_records_and_leaves_absent_ones_out(one: CsiTenant, route: RouteId) -> None:
    full = by_key(read(one, route))
    wanted = list(full)[::9]
    other_site = wanted[0].replace(":DALS:", ":BERL:")
    again = by_key(one.source.reread(route, [*wanted, other_site, wanted[0] + "9"], one.patience))
    assert {k: record.content_hash() for k, record in again.items()} == {k: full[k].content_hash() for k in wanted}
    assert list(one.source.reread(route, [], one.patience)) == []


def test_padded_keys_are_found_in_their_stored_form() -> None:
    with csi_tenant(is_common=False) as one:
        records = by_key(read(one, RouteId.PURCHASE_ORDERS))
        assert "purchase-order:DALS:7000001" in records
        assert "purchase-order:DALS:K000700005" in records
        for found in ("purchase-order:DALS:7000001", "purchase-order:DALS:K000700005"):
            (again,) = by_key(one.source.reread(RouteId.PURCHASE_ORDERS, [found], one.patience)).values()
            assert again.refs["supplier"] in keys(one, RouteId.SUPPLIERS)


@pytest.mark.parametrize(("route", "orders"), [(RouteId.PO_LINES, 1450), (RouteId.INVOICES, 300)])
def test_thousands_of_records_of_one_and_the_same_stamp_all_come(route: RouteId, orders: int) -> None:
    with csi_tenant(purchase_orders=orders, page_size=700) as one:
        stamp = one.clock()
        for row in one.business.rows(route):
            one.business.change(route, row.tail)
        pages = read(one, route, stamp)
        assert {key(route, row) for row in one.business.rows(route)} <= set(by_key(pages))
        assert len(by_key(pages)) > (5000 if route is RouteId.PO_LINES else 200)


def test_an_invoice_that_is_posted_while_we_read_is_not_taken_for_paid(one: CsiTenant) -> None:
    row = next(row for row in one.business.invoices if not paid(one, row))
    one.business.change("invoices", row.tail)

    def not_yet(request: Request, proceed: Proceed) -> Response:
        response = proceed()
        if "/load/SLAptrxps" not in request.path or "IN" in request.query:
            return response
        body = json.loads(response.body)
        body["Items"] = [item for item in body["Items"] if item["Voucher"] != str(row.voucher)]
        return replace(response, body=json.dumps(body).encode())

    one.intercept(not_yet)
    records = by_key(read(one, RouteId.INVOICES))
    assert set(records) == keys(one, RouteId.INVOICES)
    assert records[key(RouteId.INVOICES, row)].fields["paid_amount"] == 0


SITES: dict[str, dict[str, Any]] = {
    "v1 only": {"has_v2": False},
    "the other name": {"po_ido": "SLPOs"},
    "items null": {"is_empty_null": True},
    "stalled bookmarks": {"is_bookmark_stalled": True},
    "short filters": {"most_or_terms": 2},
    "quoted numbers refused": {"rejects_quoted_numbers": True},
}


@pytest.mark.parametrize("habit", SITES)
def test_sites_with_other_habits_give_the_same_records(habit: str) -> None:
    with csi_tenant(page_size=30, **SITES[habit]) as one:
        for route in ROUTES:
            pages = read(one, route)
            assert set(by_key(pages)) == keys(one, route)
            assert unreadable(pages) == []
            assert by_key(read(one, route, one.clock() + timedelta(days=400))) == {}
        assert one.source.interface == ("v1" if habit == "v1 only" else "v2")
        assert configurations(one.connection.gateway, one.patience) == [CONFIG]


@pytest.mark.parametrize(
    ("ido", "route"),
    [
        ("SLVendors", RouteId.SUPPLIERS),
        ("SLPos", RouteId.PURCHASE_ORDERS),
        ("SLVchHdrs", RouteId.INVOICES),
        ("SLAptrxps", RouteId.INVOICES),
    ],
)
def test_what_the_user_may_not_read_or_the_site_lacks_is_named(one: CsiTenant, ido: str, route: RouteId) -> None:
    one.csi.deny(ido)
    with pytest.raises(SourceRefused, match=ido) as denied:
        read(one, route)
    assert denied.value.code == "NoPrivilege"
    assert ido in denied.value.hint
    one.csi.allow(ido)
    one.csi.remove(ido)
    with pytest.raises(SourceRefused, match=ido) as missing:
        read(one, route, source=one.new_source())
    assert missing.value.code == "IdoNotFound"


def test_a_configuration_that_is_not_there_and_a_user_without_licence_are_told(one: CsiTenant) -> None:
    with pytest.raises(SourceRefused, match="ACME_TST_BERL") as config:
        one.new_source(config="ACME_TST_BERL").check(one.patience)
    assert config.value.code == "NoConfiguration"
    one.settings.is_licensed = False
    with pytest.raises(SourceRefused, match="licensed") as licence:
        one.source.check(one.patience)
    assert licence.value.code == "NotLicensed"


def test_invoice_lines_are_refused_in_words_and_not_empty(one: CsiTenant) -> None:
    with pytest.raises(SourceRefused, match="lines of a voucher"):
        read(one, RouteId.INVOICE_LINES)
    assert one.source.fields(RouteId.INVOICE_LINES) == []
    assert one.source.routes() == tuple(ROUTES)
    assert "buyer" in one.source.not_offered(RouteId.SUPPLIERS)
    assert "buyer" not in {field.name for field in one.source.fields(RouteId.SUPPLIERS)}


def test_paid_invoices_that_the_site_has_purged_stay_and_count_as_paid() -> None:
    with csi_tenant(open_days=30) as one:
        records = by_key(read(one, RouteId.INVOICES))
        assert set(records) == keys(one, RouteId.INVOICES)
        settled = [row for row in one.business.invoices if paid(one, row) == row.amount]
        assert settled
        for row in settled:
            fields = records[key(RouteId.INVOICES, row)].fields
            assert (fields["paid_amount"], fields["status"]) == (row.amount, "approved")


def test_payments_arrive_although_the_voucher_itself_stays_as_it_is(one: CsiTenant) -> None:
    row = next(row for row in one.business.invoices if not row.paid and row.amount > 10 and not row.is_stopped)
    where = key(RouteId.INVOICES, row)
    assert_state(by_key(read(one, RouteId.INVOICES))[where], row.amount, "approved")
    for amount, rest, state in ((Decimal("2.50"), row.amount - Decimal("2.50"), "part paid"), (None, 0, "paid")):
        one.clock.forward(days=30)
        one.business.add_payment(row.tail, amount)
        recent = by_key(read(one, RouteId.INVOICES, one.clock() - timedelta(days=2)))
        assert len(recent) < 20
        assert_state(recent[where], rest, state)


def assert_state(record: Record, rest: Decimal | int, state: str) -> None:
    found = [value_of(record, name, lambda *_: None, date.max) for name in ("open_invoice_amount", "invoice_state")]
    assert found == [rest, state]


def test_a_voucher_keeps_its_key_when_it_is_posted(one: CsiTenant) -> None:
    row = one.business.pending[0]
    where = key(RouteId.INVOICES, row)
    assert by_key(read(one, RouteId.INVOICES))[where].fields["status"] == "open"
    one.clock.forward(days=30)
    one.business.post_pending(row.tail)
    recent = by_key(read(one, RouteId.INVOICES, one.clock() - timedelta(days=2)))
    assert recent[where].fields["status"] == "approved"


def test_adjustments_belong_to_the_amount_of_their_voucher() -> None:
    with csi_tenant(has_adjustments=True) as one:
        records = by_key(read(one, RouteId.INVOICES))
        adjusted = [row for row in one.business.invoices if row.voucher % 17 == 0]
        assert adjusted
        for row in adjusted:
            less = (row.amount / 10).quantize(Decimal("0.01"))
            assert records[key(RouteId.INVOICES, row)].fields["amount"] == row.amount - less


def test_a_malformed_value_names_record_field_and_reason(one: CsiTenant) -> None:
    def spoil(request: Request, proceed: Proceed) -> Response:
        response = proceed()
        return replace(response, body=response.body.replace(b'"OrderDate":"2026', b'"OrderDate":"2O26', 1))

    one.intercept(spoil)
    pages = read(one, RouteId.PURCHASE_ORDERS)
    (problem,) = unreadable(pages)
    assert (problem.field, problem.key[:20]) == ("OrderDate", "purchase-order:DALS:")
    assert "2O26" in problem.reason
    assert len(by_key(pages)) == len(one.business.purchase_orders) - 1


def answer_loads(body: Any) -> Interceptor:
    def answer(request: Request, proceed: Proceed) -> Response:
        return Response(200, json.dumps(body).encode()) if "/load/" in request.path else proceed()

    return answer


@pytest.mark.parametrize(
    "body",
    [
        {"Message": "hello"},
        {"Items": "none", "Success": True},
        {"Items": [["a", "b", "c"]], "Success": True},
        {"Items": [{"VendNum": {"x": 1}}], "Success": True},
        {"Items": [], "Success": "perhaps"},
        [],
        "<html>",
    ],
)
def test_an_answer_of_unknown_shape_is_never_an_empty_list(one: CsiTenant, body: Any) -> None:
    one.intercept(answer_loads(body))
    with pytest.raises(Unreachable, match="not understood"):
        read(one, RouteId.SUPPLIERS)


def test_pages_that_do_not_advance_at_all_are_told_and_end(one: CsiTenant) -> None:
    item = {"VendNum": "  S1000", "Name": "A", "RowPointer": "x"}
    one.intercept(answer_loads({"Items": [item], "Bookmark": "<B/>", "MoreRowsExist": True, "Success": True}))
    with pytest.raises(Unreachable, match="do not advance"):
        read(one, RouteId.SUPPLIERS)


def test_stop_is_heard_between_pages(one: CsiTenant) -> None:
    stop = CancelFlag()
    with pytest.raises(Cancelled):
        for _ in one.new_source(page_size=20).pages(RouteId.PO_LINES, Window(None, one.clock()), stop):
            stop.press()


def test_a_token_that_ends_in_the_middle_of_a_read_is_not_noticed(one: CsiTenant) -> None:
    found: dict[str, Record] = {}
    for page in one.new_source(page_size=30).pages(RouteId.PO_LINES, Window(None, one.clock()), one.patience):
        found |= by_key([page])
        if len(found) < 60:
            one.ion.revoke_all()
    assert set(found) == keys(one, RouteId.PO_LINES)
