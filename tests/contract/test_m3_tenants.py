"""Every M3 tenant that the sandbox plays: discovered from the credentials alone, then read to the last record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from app.domain.cursor import Window
from app.domain.discovery import Tenant as Found
from app.domain.errors import SourceRefused
from app.domain.routes import RouteId
from app.infor.discovery import discover_tenant
from app.infor.m3 import M3Source
from app.sandbox.business import Business
from app.sandbox.profiles import PROFILES, companies_of, tenant_of
from tests.infor_rig import CATALOG, Tenant

M3_PROFILES = [name for name, profile in PROFILES.items() if profile.has_m3]
NOT_TO_BE_READ = {
    "m3-no-exportmi": {RouteId.INVOICE_LINES},
    "m3-denied": {RouteId.INVOICE_LINES},
    "m3-custom": {RouteId.INVOICE_LINES},
    "m3-denied-orders": {RouteId.PURCHASE_ORDERS, RouteId.PO_LINES, RouteId.INVOICE_LINES},
}
"""The lines of posted invoices stand in a table (FGINLI) that no other transaction lists."""


@contextmanager
def playing(profile: str) -> Iterator[tuple[Tenant, Sequence[Business]]]:
    one = Tenant(purchase_orders=1)
    businesses = companies_of(PROFILES[profile], 1, 60, one.clock)
    played = tenant_of(PROFILES[profile], businesses, one.clock)
    one.ion.m3, one.m3 = played.m3, played.m3
    one.server.start()
    try:
        yield one, businesses
    finally:
        one.connection.http.close()
        one.server.stop()


def connected(one: Tenant) -> tuple[Found, M3Source]:
    """As the app does it: nothing but what was discovered."""
    found = discover_tenant(one.connection.gateway, CATALOG, one.patience)
    m3 = found.found("m3")
    source = M3Source(one.connection.gateway, CATALOG, places=m3.places, version="v1" if m3.interface == "v1" else "v2")
    return found, source


def read(one: Tenant, source: M3Source, route: RouteId) -> tuple[set[str], SourceRefused | None]:
    keys: set[str] = set()
    try:
        for page in source.pages(route, Window(None, one.clock()), one.patience):
            assert page.unreadable == ()
            keys |= {record.key for record in page.records}
    except SourceRefused as refused:
        return keys, refused
    return keys, None


@pytest.mark.parametrize("profile", M3_PROFILES)
def test_each_tenant_is_read_to_the_last_record(profile: str) -> None:
    with playing(profile) as (one, businesses):
        found, source = connected(one)
        for route in set(RouteId) - NOT_TO_BE_READ.get(profile, set()):
            keys, refused = read(one, source, route)
            assert refused is None
            assert keys == {key for business in businesses for key in business.keys(route)}
            assert found.used(route, str(found.found("m3").places[0])) is not None
        assert one.ion.write_attempts == []


@pytest.mark.parametrize("profile", NOT_TO_BE_READ)
def test_what_cannot_be_read_says_what_to_ask_for(profile: str) -> None:
    with playing(profile) as (one, _businesses):
        found, source = connected(one)
        for route in NOT_TO_BE_READ[profile]:
            _keys, refused = read(one, source, route)
            assert refused is not None
            assert "EXPORTMI" in refused.hint
            assert "SES400" in refused.hint
            assert found.used(route, str(found.found("m3").places[0])) is None
