"""Every CSI tenant that the sandbox can play, read whole: each board's values equal the site's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from zoneinfo import ZoneInfo

import pytest

from app.domain.cursor import Window
from app.domain.discovery import Standing
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.csi import CsiSource, configurations
from app.sandbox.csi_site import CsiSite
from app.sandbox.csi_views import expected
from app.sandbox.ion import IonGateway
from app.sandbox.profiles import PROFILES, companies_of, tenant_of
from app.sandbox.server import LoopbackServer
from tests.csi_rig import CSI_CATALOG, ionapi_of
from tests.infor_rig import Connection, MovedClock

NAMES = [name for name, profile in PROFILES.items() if profile.sites]
SEEN_ELSEWHERE = {"name", "supplier_name", "supplier", "purchase_order", "status", "paid"}
"""Columns of a view that are not fields of the record, or are put in words."""


@contextmanager
def playing(name: str) -> Iterator[tuple[Connection, IonGateway]]:
    clock = MovedClock()
    profile = PROFILES[name]
    ion = tenant_of(profile, companies_of(profile, 1, 90, clock), clock)
    server = LoopbackServer({f"/{ion.tenant}": ion})
    connection = Connection(ionapi_of(ion, server.url), clock)
    server.start()
    try:
        yield connection, ion
    finally:
        connection.http.close()
        server.stop()


def source_of(connection: Connection, site: CsiSite) -> CsiSource:
    zone = ZoneInfo(site.zone.key)
    return CsiSource(connection.gateway, CSI_CATALOG, config=site.config, zone=zone, page_size=60)


def records(connection: Connection, source: CsiSource, route: RouteId) -> dict[str, Record]:
    pages = source.pages(route, Window(None, connection.clock()), connection.patience)
    found = [record for page in pages for record in page.records]
    return {record.key: record for record in found}


@pytest.mark.parametrize("name", NAMES)
def test_each_tenant_s_boards_equal_the_source(name: str) -> None:
    with playing(name) as (connection, ion):
        assert ion.csi is not None
        assert configurations(connection.gateway, connection.patience) == list(ion.csi.sites)
        for site in ion.csi.sites.values():
            compare_site(connection, site)
        assert ion.write_attempts == []


def compare_site(connection: Connection, site: CsiSite) -> None:
    source = source_of(connection, site)
    for route in source.routes():
        views = expected(site, route)
        found = records(connection, source, route)
        assert found.keys() == views.keys()
        for key, view in views.items():
            compare(found[key], dict(view), site)


def compare(record: Record, view: dict[str, object], site: CsiSite) -> None:
    for column, value in view.items():
        if column in record.fields and column not in SEEN_ELSEWHERE:
            assert record.fields[column] == (value or None if isinstance(value, str) else value), column
    if record.route is not RouteId.INVOICES:
        assert record.fields.get("status") == view.get("status")
        return
    assert record.fields["status"] == (
        "on hold" if view["is_stopped"] else "approved" if view["is_approved"] else "open"
    )
    if not site.settings.has_adjustments:
        assert record.fields["paid_amount"] == view["paid"]


def test_what_each_site_offers_is_found_out() -> None:
    with playing("csi") as (connection, ion):
        assert ion.csi is not None
        (site,) = ion.csi.sites.values()
        ion.csi.deny("SLAptrxps")
        ion.csi.remove("SLVchHdrs")
        found = {one.name: one for one in source_of(connection, site).findings(connection.patience)}
        assert {one.place for one in found.values()} == {"ACME_TST_DALS"}
        standings = {name: one.standing for name, one in found.items()}
        assert standings == {
            "SLVendors": Standing.READY,
            "SLChartAccts": Standing.READY,
            "SLPos": Standing.READY,
            "SLPoItems": Standing.READY,
            "SLAptrxs": Standing.READY,
            "SLAptrxps": Standing.REFUSED,
            "SLVchHdrs": Standing.MISSING,
        }
        assert "Read on the IDO SLAptrxps" in found["SLAptrxps"].hint
