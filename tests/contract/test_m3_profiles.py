"""M3 without EXPORTMI, and however else a tenant is set up: the same records, field by field, from every reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.domain.cursor import Window
from app.domain.discovery import Standing
from app.domain.errors import SourceRefused, Unreachable
from app.domain.ports import Page, Source
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor import m3_search
from app.infor.catalog import Enrichment
from app.infor.m3 import M3Source, MemoryNotes
from app.infor.m3_enrich import enrich
from app.infor.mi import M3Context, Mi
from app.sandbox.business_rows import PurchaseOrder
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.m3_export import EXPORT
from app.sandbox.m3_purchasing import PURCHASING
from tests.infor_rig import Tenant, tenant

WITHOUT_EXPORT = [RouteId.SUPPLIERS, RouteId.GL_ACCOUNTS, RouteId.PURCHASE_ORDERS, RouteId.PO_LINES, RouteId.INVOICES]
SEARCHED = [RouteId.PURCHASE_ORDERS, RouteId.PO_LINES, RouteId.INVOICES]

GET_HEAD = [Enrichment("PPS200MI", "GetHead", {"PUNO": "PUNO"}, ("SUNO",))]

PROFILES: dict[str, dict[str, list[str]]] = {
    "no EXPORTMI": {"missing": ["EXPORTMI"]},
    "EXPORTMI denied": {"denied": ["EXPORTMI"]},
    "no EXPORTMI, no PPS001MI": {"missing": ["EXPORTMI", "PPS001MI"]},
    "no EXPORTMI, no list of programs": {"missing": ["EXPORTMI"], "denied": ["MRS001MI"]},
    "v1 only": {"v1": []},
    "v1 only, no EXPORTMI": {"v1": [], "missing": ["EXPORTMI"]},
}


def play(one: Tenant, profile: str) -> None:
    for program in PROFILES[profile].get("missing", []):
        one.m3.remove(program)
    for program in PROFILES[profile].get("denied", []):
        one.m3.deny(program)
    one.m3.settings.has_v2 = "v1" not in PROFILES[profile]


@pytest.fixture(name="one")
def one_tenant() -> Iterator[Tenant]:
    with tenant(purchase_orders=60) as one:
        yield one


def pages(one: Tenant, route: RouteId, since: datetime | None = None, source: Source | None = None) -> list[Page]:
    return list((source or one.source).pages(route, Window(since, one.clock()), one.patience))


def by_key(pages: Iterable[Page]) -> dict[str, Record]:
    return {record.key: record for page in pages for record in page.records}


def order_of(one: Tenant, lines: int) -> PurchaseOrder:
    order = one.business.add_purchase_order(lines=0)
    for number in range(1, lines + 1):
        one.business.add_line(order.number, line=number)
    return order


def without_export(one: Tenant, **options: Any) -> M3Source:
    one.m3.remove("EXPORTMI")
    return one.new_source(**options)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_reader_gives_the_same_records_field_by_field(one: Tenant, profile: str) -> None:
    expected = {route: by_key(pages(one, route)) for route in WITHOUT_EXPORT}
    play(one, profile)
    source = one.new_source()
    for route, records in expected.items():
        found = by_key(pages(one, route, source=source))
        assert set(found) == set(records) == set(one.business.keys(route))
        for key, record in records.items():
            assert dict(found[key].fields) == dict(record.fields)
            assert found[key].refs == record.refs
    assert one.ion.write_attempts == []


@pytest.mark.parametrize("page_size", [3, 40, 1000])
def test_pages_of_any_size_bring_every_record(page_size: int) -> None:
    with tenant(purchase_orders=60, page_size=page_size) as one:
        source = without_export(one)
        for route in WITHOUT_EXPORT:
            assert set(by_key(pages(one, route, source=source))) == set(one.business.keys(route))


def test_a_change_to_a_line_that_leaves_its_header_alone_arrives(one: Tenant) -> None:
    source = without_export(one)
    open_line = next(line for line in one.business.po_lines if line.lowest_status < "85")
    key = one.business.ext_key("po-lines", open_line)
    pages(one, RouteId.PO_LINES, source=source)
    one.clock.forward(days=3)
    one.business.change_line(key, received="7.000000")
    recent = by_key(pages(one, RouteId.PO_LINES, one.clock() - timedelta(days=2), source))
    assert str(recent[key].fields["received"]) == "7"


def test_an_order_that_closes_between_two_runs_arrives_closed(one: Tenant) -> None:
    notes = MemoryNotes()
    pages(one, RouteId.PURCHASE_ORDERS, source=without_export(one, notes=notes, slice_size=2))
    order = [order for order in one.business.purchase_orders if order.lowest_status < "85"][-1]
    one.business.close_purchase_order(order.number)
    since = one.clock() - timedelta(days=2)
    recent = by_key(pages(one, RouteId.PURCHASE_ORDERS, since, one.new_source(notes=notes, slice_size=2)))
    assert len(recent) < len(one.business.purchase_orders)
    assert recent[f"purchase-order:100:{order.number}"].fields["status"] == "85"


def test_notes_of_a_read_that_moved_no_cursor_are_not_believed(one: Tenant) -> None:
    source = without_export(one, slice_size=4)
    pages(one, RouteId.PURCHASE_ORDERS, source=source)
    since = one.clock() - timedelta(days=2)
    one.clock.forward(days=1)
    added = one.business.add_purchase_order().number
    one.business.close_purchase_order(added)
    trial = by_key(pages(one, RouteId.PURCHASE_ORDERS, since, source))
    again = by_key(pages(one, RouteId.PURCHASE_ORDERS, since, source))
    assert f"purchase-order:100:{added}" in trial
    assert f"purchase-order:100:{added}" in again


def test_a_large_table_is_read_in_turns_and_what_is_open_or_new_every_time(one: Tenant) -> None:
    source = without_export(one, slice_size=4)
    pages(one, RouteId.PURCHASE_ORDERS, source=source)
    since = one.clock() - timedelta(days=2)
    still_open = {
        f"purchase-order:100:{order.number}" for order in one.business.purchase_orders if order.lowest_status < "85"
    }
    seen: set[str] = set()
    for _ in range(60 // 3):
        added = f"purchase-order:100:{one.business.add_purchase_order().number}"
        run = set(by_key(pages(one, RouteId.PURCHASE_ORDERS, since, source)))
        assert still_open | {added} <= run
        still_open.add(added)
        assert len(run) <= len(still_open) + 4
        seen |= run
    assert set(one.business.keys("purchase-orders")) <= seen


def test_an_invoice_posted_since_and_one_paid_since_arrive(one: Tenant) -> None:
    notes = MemoryNotes()
    source = without_export(one, notes=notes)
    pages(one, RouteId.INVOICES, source=source)
    posted = one.business.add_invoice(number="NEW/1")
    recent = by_key(pages(one, RouteId.INVOICES, one.clock() - timedelta(days=2), source))
    assert one.business.ext_key("invoices", posted) in recent


def test_a_record_changed_during_the_read_is_not_lost(one: Tenant) -> None:
    for source in (one.new_source(page_size=20), without_export(one, page_size=20)):
        started = one.clock()
        first = next(order for order in one.business.purchase_orders if order.lowest_status < "85")
        key = f"purchase-order:100:{first.number}"
        seen: dict[str, Record] = {}
        for page in source.pages(RouteId.PURCHASE_ORDERS, Window(None, started), one.patience):
            if key in by_key([page]):
                one.clock.forward(minutes=1)
                one.business.change("purchase-orders", first.number, buyer="CHANGED")
            seen |= by_key([page])
        assert seen[key].fields["buyer"] != "CHANGED"
        later = by_key(pages(one, RouteId.PURCHASE_ORDERS, started - timedelta(days=2), source))
        assert later[key].fields["buyer"] == "CHANGED"
        one.business.change("purchase-orders", first.number, buyer="NILS")


def test_an_order_of_600_lines_comes_whole_from_every_reader(one: Tenant) -> None:
    order = order_of(one, 600)
    for source in (one.new_source(page_size=100), without_export(one)):
        keys = {key for key in by_key(pages(one, RouteId.PO_LINES, source=source)) if f":{order.number}/" in key}
        assert len(keys) == 600


def test_a_server_that_cuts_lines_at_a_hundred_is_asked_to_go_on(one: Tenant) -> None:
    order = order_of(one, 250)
    source = without_export(one)
    real = one.m3._rows  # the sandbox's limit is what the test is about

    def cut(program: str, called: str, *rest: object) -> list[object]:
        rows = list(real(program, called, *rest))  # type: ignore[arg-type]
        return rows[:100] if called == "LstLine" else rows

    one.m3._rows = cut  # type: ignore[method-assign, assignment]
    keys = {key for key in by_key(pages(one, RouteId.PO_LINES, source=source)) if f":{order.number}/" in key}
    assert len(keys) == 250


def test_a_search_that_cuts_at_a_round_number_is_looked_into_behind_any_sign(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(m3_search, "ROUND", 20)
    with tenant(purchase_orders=1) as one:
        for number in range(85, 115):
            one.business.add_purchase_order(f"E-26{number:03}", lines=0)
        source = without_export(one)
        real = one.m3._rows

        def cut(program: str, called: str, *rest: object) -> list[object]:
            return list(real(program, called, *rest))[: 20 if called == "SearchHead" else None]  # type: ignore[arg-type]

        one.m3._rows = cut  # type: ignore[method-assign, assignment]
        assert set(by_key(pages(one, RouteId.PURCHASE_ORDERS, source=source))) == set(
            one.business.keys("purchase-orders")
        )
        for odd in ('E-26 "A', "E-26", "E-26(1)"):
            one.business.add_purchase_order(odd, lines=0)
        came: list[Page] = []
        with pytest.raises(Unreachable, match="may be cut"):
            for page in source.pages(RouteId.PURCHASE_ORDERS, Window(None, one.clock()), one.patience):
                came.append(page)  # noqa: PERF402 - what came before the error is the point
        assert len(by_key(came)) >= len(one.business.keys("purchase-orders")) - 2, "what can be asked for comes"
        key = 'purchase-order:100:E-26 "A'
        assert set(by_key(source.reread(RouteId.PURCHASE_ORDERS, [key], one.patience))) == {key}


def test_five_thousand_records_of_one_day_page_correctly() -> None:
    with tenant(purchase_orders=5000, page_size=500) as one:
        since = one.clock()
        for order in one.business.purchase_orders:
            one.business.change("purchase-orders", order.number, buyer="SAMEDAY")
        found = by_key(pages(one, RouteId.PURCHASE_ORDERS, since))
        assert len(found) == 5000
        assert {record.fields["buyer"] for record in found.values()} == {"SAMEDAY"}


@pytest.mark.parametrize("route", SEARCHED)
def test_reread_without_export_gives_the_same_records(one: Tenant, route: RouteId) -> None:
    source = without_export(one)
    full = by_key(pages(one, route, source=source))
    wanted = list(full)[::9]
    again = by_key(source.reread(route, [*wanted, wanted[0] + "X"], one.patience))
    assert {key: record.content_hash() for key, record in again.items()} == {
        key: full[key].content_hash() for key in wanted
    }


def test_a_search_that_breaks_gives_what_came_then_says_so_and_notes_nothing(one: Tenant) -> None:
    notes = MemoryNotes()
    source = without_export(one, notes=notes)

    def break_off(request: Request, proceed: Proceed) -> Response:
        one.m3.settings.breaks_after = {"PPS200MI": 20} if "SearchHead" in request.path else {}
        return proceed()

    one.intercept(break_off)
    seen: list[Page] = []
    with pytest.raises(Unreachable, match="interrupted"):
        for page in source.pages(RouteId.PURCHASE_ORDERS, Window(None, one.clock()), one.patience):
            seen.append(page)  # noqa: PERF402 - what came before the error is the point
    assert len(by_key(seen)) == 20
    assert notes.get("m3.search.purchase-orders.100.AAA") is None


def test_a_source_refused_in_mid_run_gives_way_to_the_next_and_is_told(one: Tenant) -> None:
    source = one.new_source()
    pages(one, RouteId.PURCHASE_ORDERS, source=source)
    one.m3.deny("EXPORTMI")
    assert set(by_key(pages(one, RouteId.PURCHASE_ORDERS, source=source))) == set(one.business.keys("purchase-orders"))
    (finding,) = source.refusals()
    assert finding.name == "EXPORTMI/Select of MPHEAD"
    assert finding.standing is Standing.REFUSED
    assert "EXPORTMI" in finding.hint


def test_where_nothing_is_left_each_way_out_is_named(one: Tenant) -> None:
    one.m3.remove("EXPORTMI")
    one.m3.deny("PPS200MI")
    source = one.new_source()
    with pytest.raises(SourceRefused, match="EXPORTMI") as refused:
        pages(one, RouteId.PURCHASE_ORDERS, source=source)
    assert "PPS200MI and its function PPS200 (Purchase Order)" in refused.value.hint
    one.m3.add({"EXPORTMI": EXPORT})
    assert by_key(pages(one, RouteId.PURCHASE_ORDERS, source=source))


def test_a_transaction_that_is_missing_below_a_search_is_named_and_spoils_no_record(one: Tenant) -> None:
    orders = PURCHASING["PPS200MI"]
    one.m3.add({"PPS200MI": {name: orders[name] for name in orders if name != "GetHead"}})
    with pytest.raises(SourceRefused) as refused:
        pages(one, RouteId.PURCHASE_ORDERS, source=without_export(one))
    assert "EXPORTMI" in refused.value.message
    with pytest.raises(SourceRefused, match="PPS200MI/GetHead"):
        enrich(
            Mi(one.source.rest, M3Context("100")), GET_HEAD, [{"PUNO": "7000001"}, {"PUNO": "7000002"}], one.patience
        )


def test_suppliers_come_from_the_list_by_number_where_that_is_all_there_is(one: Tenant) -> None:
    expected = by_key(pages(one, RouteId.SUPPLIERS))

    def hide(request: Request, proceed: Proceed) -> Response:
        return Response(400) if "LstSuppliers" in request.path else proceed()

    one.intercept(hide)
    found = by_key(pages(one, RouteId.SUPPLIERS, source=one.new_source(page_size=30)))
    assert {key: dict(record.fields) for key, record in found.items()} == {
        key: dict(record.fields) for key, record in expected.items()
    }
