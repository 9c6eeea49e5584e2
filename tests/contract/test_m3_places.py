"""Several companies and divisions at once, invoices that are not posted yet, and lists of the user's own choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

import pytest

from app.domain.cursor import Window
from app.domain.discovery import CustomField, CustomSource, Place
from app.domain.errors import ConfigError, SourceRefused, Unreachable
from app.domain.ports import Page, Source
from app.domain.records import Json, Record
from app.domain.routes import RouteId
from app.infor.catalog import load_presets
from app.sandbox.business import Business
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.m3_agreements import AGREEMENTS, agreements
from app.sandbox.m3_custom import custom_programs
from tests.infor_rig import Tenant, tenant
from tests.m3_group import Group, group

PLACES = (Place("100", "AAA"), Place("100", "BBB"), Place("200", "AAA"))
PRESETS = load_presets(Path(__file__).parents[2] / "resources" / "catalog" / "m3.toml")
FIRST = Window(None, datetime.fromisoformat("2026-11-24T12:00:00+00:00"))

ORDERS_BY_TABLE = CustomSource(
    RouteId.PURCHASE_ORDERS,
    "MDBREADMI",
    "LstMPHEAD00",
    key=("IAPUNO",),
    fields=(
        CustomField("po_number", "IAPUNO"),
        CustomField("supplier_no", "IASUNO"),
        CustomField("due_date", "IADWDT"),
        CustomField("amount", "IACOAM"),
        CustomField("wish", "IAWHLO", title="Where to"),
    ),
    start="IAPUNO",
    modified="IALMDT",
)
LINES_BY_CATEGORY = CustomSource(
    RouteId.PO_LINES,
    "CMS100MI",
    "Lst_POLines",
    key=("IBPUNO", "IBPNLI", "IBPNLS"),
    fields=(
        CustomField("po_number", "IBPUNO"),
        CustomField("line_no", "IBPNLI"),
        CustomField("line_suffix", "IBPNLS"),
        CustomField("quantity", "IBORQA"),
    ),
    modified="IBLMDT",
)


@pytest.fixture(name="firm")
def a_group() -> Iterator[Group]:
    with group() as firm:
        yield firm


@pytest.fixture(name="one")
def one_tenant() -> Iterator[Tenant]:
    with tenant(purchase_orders=40) as one:
        yield one


def read(one: Tenant, source: Source, route: RouteId, window: Window = FIRST) -> dict[str, Record]:
    pages: Iterable[Page] = source.pages(route, window, one.patience)
    return {record.key: record for page in pages for record in page.records}


def own_keys(route: RouteId, businesses: Sequence[Business]) -> set[str]:
    return {key for business in businesses for key in business.keys(route)}


WITH_AND_WITHOUT = [(route, has_export) for route in RouteId for has_export in (True, False)]
WITH_AND_WITHOUT.remove((RouteId.INVOICE_LINES, False))  # only EXPORTMI has the lines of posted invoices


@pytest.mark.parametrize(("route", "has_export"), WITH_AND_WITHOUT)
def test_each_record_of_each_place_comes_with_its_own_key(firm: Group, route: RouteId, has_export: bool) -> None:
    if not has_export:
        firm.m3.remove("EXPORTMI")
    source = firm.new_source(places=PLACES)
    found = read(firm, source, route)
    assert set(found) == own_keys(route, [firm.business, firm.second])
    if route in (RouteId.PURCHASE_ORDERS, RouteId.PO_LINES):
        assert all(record.fields["currency"] and record.fields["division"] for record in found.values())


def test_references_stay_within_the_company(firm: Group) -> None:
    for record in read(firm, firm.new_source(places=PLACES), RouteId.PO_LINES).values():
        company = record.key.split(":")[1]
        assert {ref.split(":")[1] for ref in record.refs.values()} == {company}


def test_reread_asks_each_place_for_its_own(firm: Group) -> None:
    source = firm.new_source(places=PLACES)
    for route in (RouteId.INVOICES, RouteId.PO_LINES):
        every = read(firm, source, route)
        wanted = sorted(every)[::7]
        again = {one.key: one for page in source.reread(route, wanted, firm.patience) for one in page.records}
        assert {key: record.fields for key, record in again.items()} == {key: every[key].fields for key in wanted}


def test_a_company_that_is_refused_stops_no_other_and_is_named(firm: Group) -> None:
    source = firm.new_source(places=(Place("300", "AAA"), *PLACES))
    found: set[str] = set()
    with pytest.raises(SourceRefused, match="company 300") as refused:
        for page in source.pages(RouteId.INVOICES, FIRST, firm.patience):
            found |= {record.key for record in page.records}
    assert found == own_keys(RouteId.INVOICES, [firm.business, firm.second])
    assert "MNS150" in refused.value.hint


def test_the_window_says_which_places_are_read(firm: Group) -> None:
    said = firm.new_source(places=PLACES).check(firm.patience)
    assert said == "ACME_TST, companies 100/AAA, 100/BBB, 200/AAA, user MLCONN"


def test_invoices_that_wait_to_be_posted_come_where_the_user_asks_for_them(firm: Group) -> None:
    plain = read(firm, firm.new_source(places=PLACES), RouteId.INVOICES)
    asked = firm.new_source(places=PLACES, on_request=frozenset({"APS450MI"}))
    more = read(firm, asked, RouteId.INVOICES)
    waiting = [(business, row) for business in (firm.business, firm.second) for row in business.pending]
    assert len(waiting) == 8
    assert set(more) - set(plain) == {business.ext_key("invoices", row) for business, row in waiting}
    for business, row in waiting:
        fields = more[business.ext_key("invoices", row)].fields
        assert (fields["status"], fields["amount"], fields["due_date"]) == ("pending", row.amount, row.due_date)


def test_a_posted_invoice_is_one_record_with_the_ledgers_status(firm: Group) -> None:
    source = firm.new_source(places=PLACES, on_request=frozenset({"APS450MI"}))
    row = firm.business.pending[0]
    key = firm.business.ext_key("invoices", row)
    assert read(firm, source, RouteId.INVOICES)[key].fields["status"] == "pending"
    firm.business.post_pending(key)
    assert read(firm, source, RouteId.INVOICES)[key].fields["status"] != "pending"


def test_a_batch_that_is_updated_in_the_ledger_is_left_to_the_ledger(firm: Group) -> None:
    def all_posted(request: Request, proceed: Proceed) -> Response:
        response = proceed()
        return replace(response, body=re.sub(rb'"SUPA":"\d\d"', b'"SUPA":"90"', response.body))

    firm.intercept(all_posted)
    source = firm.new_source(places=PLACES, on_request=frozenset({"APS450MI"}))
    assert set(read(firm, source, RouteId.INVOICES)) == own_keys(RouteId.INVOICES, [firm.business, firm.second])


def test_batches_that_may_not_be_read_stop_no_posted_invoice_and_are_named(firm: Group) -> None:
    firm.m3.deny("APS450MI")
    source = firm.new_source(places=PLACES[:1], on_request=frozenset({"APS450MI"}))
    found: set[str] = set()
    with pytest.raises(SourceRefused, match="APS450MI") as refused:
        for page in source.pages(RouteId.INVOICES, FIRST, firm.patience):
            found |= {record.key for record in page.records}
    assert found
    assert "APS450 (Supplier Invoice Batch)" in refused.value.hint


def test_purchase_agreements_come_beside_the_orders_where_the_tenant_has_them(one: Tenant) -> None:
    one.m3.add(AGREEMENTS)
    source = one.new_source(custom=[PRESETS["purchase-agreements"]])
    found = read(one, source, RouteId.PURCHASE_ORDERS)
    agreed = {f"purchase-order:100:{row.supplier.number}/{row.number}" for row in agreements(one.business)}
    assert set(found) == agreed | set(one.business.keys("purchase-orders"))
    assert found[min(agreed)].refs["supplier"].startswith("supplier:100:")
    one.m3.remove("PPS100MI")
    with pytest.raises(SourceRefused, match="PPS100MI/LstAgrHead"):
        read(one, one.new_source(custom=[PRESETS["purchase-agreements"]]), RouteId.PURCHASE_ORDERS)


@pytest.mark.parametrize("page_size", [7, 1000])
def test_a_list_of_the_users_own_becomes_the_source_of_a_route(one: Tenant, page_size: int) -> None:
    one.m3.add(custom_programs(one.business))
    source = one.new_source(custom=[ORDERS_BY_TABLE, LINES_BY_CATEGORY], page_size=page_size)
    usual = read(one, one.source, RouteId.PURCHASE_ORDERS)
    found = read(one, source, RouteId.PURCHASE_ORDERS)
    assert set(found) == set(usual)
    for key, record in found.items():
        same = ("po_number", "supplier_no", "due_date", "amount")
        assert {name: record.fields[name] for name in same} == {name: usual[key].fields[name] for name in same}
        assert record.fields["wish"] == usual[key].fields["warehouse"]
    assert set(read(one, source, RouteId.PO_LINES)) == set(one.business.keys("po-lines"))
    assert [field.title for field in source.fields(RouteId.PURCHASE_ORDERS)][-1] == "Where to"


def test_a_list_of_the_users_own_is_read_in_windows_and_reread_by_key(one: Tenant) -> None:
    one.m3.add(custom_programs(one.business))
    source = one.new_source(custom=[ORDERS_BY_TABLE, LINES_BY_CATEGORY])
    one.clock.forward(days=30)
    for route in (RouteId.PURCHASE_ORDERS, RouteId.PO_LINES):
        key = one.business.keys(route)[3]
        one.business.change(route, key)
        window = Window(one.clock() - timedelta(days=2), one.clock())
        assert set(read(one, source, route, window)) == {key}
        again = [record.key for page in source.reread(route, [key], one.patience) for record in page.records]
        assert again == [key]


def test_a_category_at_its_limit_of_10000_rows_is_said_to_be_cut(one: Tenant) -> None:
    lines = custom_programs(one.business)["CMS100MI"]["Lst_POLines"]
    full = replace(lines, run=lambda session, given: islice(cycle(lines.run(session, given)), 10_000))
    one.m3.add({"CMS100MI": {"Lst_POLines": full}})
    with pytest.raises(Unreachable, match="10000 rows"):
        read(one, one.new_source(custom=[LINES_BY_CATEGORY]), RouteId.PO_LINES)


def test_the_form_shows_the_fields_of_a_transaction(one: Tenant) -> None:
    one.m3.add(custom_programs(one.business))
    inputs, outputs = one.source.describe("MDBREADMI", "LstMPHEAD00", one.patience)
    assert [(field.name, field.is_mandatory) for field in inputs] == [("IAPUNO", False)]
    named = {field.name: field for field in outputs}
    assert (named["IACOAM"].kind, named["IAPUNO"].kind, named["IAPUNO"].length) == ("number", "text", 10)
    with pytest.raises(SourceRefused, match="MDBREADMI/LstNothing"):
        one.source.describe("MDBREADMI", "LstNothing", one.patience)
    with pytest.raises(ConfigError, match="only reads"):
        one.source.describe("PPS200MI", "AddHead", one.patience)


def test_a_full_read_that_breaks_off_goes_on_where_it_was_in_each_place(firm: Group) -> None:
    source = firm.new_source(places=PLACES, page_size=3)
    every = list(source.pages(RouteId.GL_ACCOUNTS, FIRST, firm.patience))
    for taken in (1, len(every) - 1, len(every)):
        reached: dict[str, Json] = {}
        for page in every[:taken]:
            reached |= page.reached
        rest = source.pages(RouteId.GL_ACCOUNTS, replace(FIRST, reached=reached), firm.patience)
        assert [page.records for page in rest] == [page.records for page in every[taken:]]
    gone = {name: "0000" if isinstance(at, str) else at for name, at in every[0].reached.items()}
    again = source.pages(RouteId.GL_ACCOUNTS, replace(FIRST, reached=gone), firm.patience)
    assert [page.records for page in again] == [page.records for page in every]
