"""Tenants whose M3 answers REST v1 only: found out by itself, kept, and read alike to the last digit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

import pytest

from app.domain.cursor import Window
from app.domain.errors import SourceRefused, Unreachable
from app.domain.ports import Page, Source
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.mi import discover
from app.sandbox.http import Proceed, Request, Response
from tests.infor_rig import Tenant, tenant

V1, V2 = "/M3/m3api-rest/execute/", "/M3/m3api-rest/v2/execute"


@pytest.fixture(name="old")
def old_tenant() -> Iterator[Tenant]:
    with tenant(purchase_orders=40) as one:
        one.m3.settings.has_v2 = False
        yield one


def read(one: Tenant, route: RouteId, source: Source | None = None, window: Window | None = None) -> list[Page]:
    return list((source or one.source).pages(route, window or Window(None, one.clock()), one.patience))


def by_key(pages: Iterable[Page]) -> dict[str, Record]:
    return {record.key: record for page in pages for record in page.records}


def paths(one: Tenant) -> list[str]:
    return [seen.path for seen in one.server.requests_seen if "m3api-rest" in seen.path]


def test_the_version_is_found_out_by_one_call_and_kept(old: Tenant) -> None:
    old.source.check(old.patience)
    read(old, RouteId.PURCHASE_ORDERS)
    assert old.source.rest.version == "v1"
    asked_v2 = [path for path in paths(old) if V2 in path]
    assert len(asked_v2) == 1
    known = old.new_source(version="v1")
    before = len(paths(old))
    read(old, RouteId.PURCHASE_ORDERS, known)
    assert not [path for path in paths(old)[before:] if V2 in path]


def test_a_tenant_that_has_moved_on_to_v2_is_noticed(old: Tenant) -> None:
    old.m3.settings.has_v1, old.m3.settings.has_v2 = False, True
    source = old.new_source(version="v1")
    assert by_key(read(old, RouteId.SUPPLIERS, source))
    assert source.rest.version == "v2"


def test_a_tenant_without_either_is_a_refusal(old: Tenant) -> None:
    old.m3.settings.has_v1 = False
    with pytest.raises(SourceRefused, match="MNS150MI/GetUserData"):
        discover(old.connection.gateway, old.patience)


@pytest.mark.parametrize("collapses", [True, False])
@pytest.mark.parametrize("route", list(RouteId))
def test_every_record_equals_the_one_read_over_v2(route: RouteId, collapses: bool) -> None:
    with tenant(purchase_orders=40, page_size=30) as one:
        expected = by_key(read(one, route))
        one.m3.settings.has_v2 = False
        one.m3.settings.collapses_single = collapses
        found = by_key(read(one, route, one.new_source()))
        assert {key: dict(record.fields) for key, record in found.items()} == {
            key: dict(record.fields) for key, record in expected.items()
        }


def test_options_are_matrix_parameters_and_inputs_are_not(old: Tenant) -> None:
    requests: list[Request] = []

    def note(request: Request, proceed: Proceed) -> Response:
        requests.append(request)
        return proceed()

    old.intercept(note)
    read(old, RouteId.SUPPLIERS)
    (asked,) = [request for request in requests if "LstSuppliers;" in request.path]
    options = dict(part.split("=") for part in asked.path.partition(";")[2].split(";"))
    assert options["cono"] == "100"
    assert options["divi"] == "AAA"
    assert options["maxrecs"] == "1001"
    assert "SUNO" in options["returncols"].split(",")
    assert "maxrecs" not in asked.query


def test_windows_and_rereads_work_as_over_v2(old: Tenant) -> None:
    old.source.check(old.patience)
    old.clock.forward(days=30)
    for route in (RouteId.PURCHASE_ORDERS, RouteId.INVOICE_LINES, RouteId.SUPPLIERS):
        key = old.business.keys(route)[2]
        old.business.change(route, key)
        window = Window(old.clock() - timedelta(days=2), old.clock())
        assert key in by_key(read(old, route, window=window))
        again = [record.key for page in old.source.reread(route, [key], old.patience) for record in page.records]
        assert again == [key]


def test_a_refusal_inside_http_200_names_program_and_function(old: Tenant) -> None:
    old.m3.deny("CRS620MI")
    with pytest.raises(SourceRefused, match="CRS620MI") as refused:
        read(old, RouteId.SUPPLIERS)
    assert "CRS620 (Supplier)" in refused.value.hint


def test_a_list_that_breaks_half_way_gives_what_came_and_then_says_so(old: Tenant) -> None:
    old.m3.settings.breaks_after["CRS630MI"] = 4
    seen: dict[str, Record] = {}
    with pytest.raises(Unreachable, match="interrupted"):
        for page in old.source.pages(RouteId.GL_ACCOUNTS, Window(None, old.clock()), old.patience):
            seen |= by_key([page])
    assert len(seen) == 4


def test_a_v2_without_its_bulk_call_is_read_one_by_one() -> None:
    with tenant(purchase_orders=20) as one:

        def without_bulk(request: Request, proceed: Proceed) -> Response:
            return Response(404) if request.method == "POST" and request.path.endswith("/v2/execute") else proceed()

        one.intercept(without_bulk)
        assert set(by_key(read(one, RouteId.SUPPLIERS))) == set(one.business.keys("suppliers"))
        assert one.source.rest.version == "v2"


UNREADABLE: dict[str, Callable[[], Response]] = {
    "html": lambda: Response(200, b"<html>maintenance</html>"),
    "empty": lambda: Response(200, b""),
}


@pytest.mark.parametrize("body", UNREADABLE)
def test_what_is_no_answer_is_never_an_empty_list(old: Tenant, body: str) -> None:
    old.source.check(old.patience)

    def spoil(request: Request, proceed: Proceed) -> Response:
        return UNREADABLE[body]() if "LstAccountID" in request.path else proceed()

    old.intercept(spoil)
    with pytest.raises(Unreachable, match="not understood"):
        read(old, RouteId.GL_ACCOUNTS)
