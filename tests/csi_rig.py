"""A sandbox tenant with a CSI site on loopback, and a source that reads it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.infor.csi import CsiSource
from app.infor.csi_catalog import load_csi_catalog
from app.infor.ionapi import IonApi
from app.sandbox.business import Business
from app.sandbox.csi import CsiApi
from app.sandbox.csi_site import CsiSettings, CsiSite
from app.sandbox.http import Interceptor
from app.sandbox.ion import IonGateway
from app.sandbox.m3 import M3Api
from app.sandbox.server import LoopbackServer
from tests.infor_rig import Connection, MovedClock, Patience

CSI_CATALOG = load_csi_catalog(Path(__file__).parents[1] / "resources" / "catalog" / "csi.toml")
CONFIG = "ACME_TST_DALS"
ZONE = ZoneInfo("America/Chicago")


def ionapi_of(ion: IonGateway, url: str) -> IonApi:
    return IonApi(
        tenant=ion.tenant,
        app_name="test",
        gateway_url=url,
        token_url=f"{url}/{ion.tenant}/as/token.oauth2",
        revoke_url=f"{url}/{ion.tenant}/as/revoke_token.oauth2",
        client_id=ion.client_id,
        client_secret=ion.client_secret,
        account_key=ion.access_key,
        account_secret=ion.secret_key,
    )


class CsiTenant:
    """One site, DALS, of the tenant ACME_TST, with the business data that both product lines can say."""

    def __init__(self, purchase_orders: int, page_size: int, *, is_common: bool = True, **settings: Any) -> None:
        self.clock = MovedClock()
        self.business = Business(1, purchase_orders, clock=self.clock, is_common=is_common, pending=7)
        self.settings = CsiSettings(**settings)
        self.site = CsiSite("DALS", CONFIG, self.business, self.settings)
        self.csi = CsiApi([self.site], self.settings)
        self.ion = IonGateway(M3Api([self.business]), self.clock, csi=self.csi)
        self.server = LoopbackServer({f"/{self.ion.tenant}": self.ion})
        self.connection = Connection(ionapi_of(self.ion, self.server.url), self.clock)
        self.page_size = page_size
        self.source = self.new_source()

    def new_source(self, **options: Any) -> CsiSource:
        given = {"config": CONFIG, "zone": ZONE, "page_size": self.page_size, **options}
        return CsiSource(self.connection.gateway, CSI_CATALOG, **given)

    def intercept(self, interceptor: Interceptor) -> None:
        self.server.interceptors.append(interceptor)

    @property
    def patience(self) -> Patience:
        return self.connection.patience


@contextmanager
def csi_tenant(purchase_orders: int = 80, page_size: int = 1000, **options: Any) -> Iterator[CsiTenant]:
    one = CsiTenant(purchase_orders, page_size, **options)
    one.server.start()
    try:
        yield one
    finally:
        one.connection.http.close()
        one.server.stop()
