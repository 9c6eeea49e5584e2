"""What tests of the CloudSuite side share: a clock to move, a counting meter, a connection to a loopback server."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.infor.auth import TokenKeeper
from app.infor.catalog import load_catalog
from app.infor.gateway import Gateway
from app.infor.ionapi import IonApi
from app.infor.m3 import M3Source
from app.net.http import Http
from app.sandbox.business import Business
from app.sandbox.http import Interceptor, Request, Response
from app.sandbox.ion import IonGateway
from app.sandbox.m3 import M3Api
from app.sandbox.server import LoopbackServer
from app.vault import MemoryVault

CATALOG = load_catalog(Path(__file__).parents[1] / "resources" / "catalog" / "m3.toml")
TENANT = "ACME_TST"


class MovedClock:
    """A clock that only tests move."""

    def __init__(self, now: datetime = datetime(2026, 11, 24, 12, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


class CountingMeter:
    def __init__(self) -> None:
        self.calls = 0
        self.tokens = 0

    def ended(self, vendor: str) -> None: ...

    def require(self, vendor: str) -> None:
        """Nothing is ever used up here."""

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        assert vendor == "infor"
        self.calls += calls
        self.tokens += tokens


class Patience:
    """A Cancel that is never pressed, and notes for how long it was asked to wait in place of waiting."""

    def __init__(self) -> None:
        self.waited: list[float] = []

    def check(self) -> None:
        """Nobody presses Stop."""

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)


class Scripted:
    """An endpoint that answers by a function and keeps what it was asked."""

    def __init__(self, answer: Callable[[Request], Response]) -> None:
        self.answer = answer
        self.seen: list[Request] = []

    def handle(self, request: Request) -> Response:
        self.seen.append(request)
        return self.answer(request)


@contextmanager
def serving(answer: Callable[[Request], Response]) -> Iterator[tuple[str, Scripted]]:
    endpoint = Scripted(answer)
    server = LoopbackServer({"/": endpoint})
    server.start()
    try:
        yield server.url, endpoint
    finally:
        server.stop()


def as_json(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(status, json.dumps(body).encode(), {"Content-Type": "application/json", **(headers or {})})


def ionapi_for(url: str) -> IonApi:
    return IonApi(
        tenant=TENANT,
        app_name="test",
        gateway_url=url,
        token_url=f"{url}/{TENANT}/as/token.oauth2",
        revoke_url=f"{url}/{TENANT}/as/revoke_token.oauth2",
        client_id="ACME_TST~client",
        client_secret="client-secret",
        account_key="ACME_TST#account",
        account_secret="account-secret",
    )


class Connection:
    """The app's CloudSuite side, as wiring puts it together."""

    def __init__(self, ionapi: IonApi, clock: MovedClock, vault: MemoryVault | None = None) -> None:
        self.ionapi = ionapi
        self.clock = clock
        self.vault = vault or MemoryVault()
        self.meter = CountingMeter()
        self.http = Http()
        self.patience = Patience()
        self.tokens = TokenKeeper(ionapi, self.vault, self.http, clock, self.meter)
        self.gateway = Gateway(ionapi, self.tokens, self.http, self.meter, clock)


class Tenant:
    """A sandbox tenant on loopback, and a source that reads it."""

    def __init__(self, purchase_orders: int = 120, page_size: int = 1000) -> None:
        self.clock = MovedClock()
        self.business = Business(1, purchase_orders, clock=self.clock)
        self.m3 = M3Api([self.business])
        self.ion = IonGateway(self.m3, self.clock)
        self.server = LoopbackServer({f"/{self.ion.tenant}": self.ion})
        ionapi = IonApi(
            tenant=self.ion.tenant,
            app_name="test",
            gateway_url=self.server.url,
            token_url=f"{self.server.url}/{self.ion.tenant}/as/token.oauth2",
            revoke_url=f"{self.server.url}/{self.ion.tenant}/as/revoke_token.oauth2",
            client_id=self.ion.client_id,
            client_secret=self.ion.client_secret,
            account_key=self.ion.access_key,
            account_secret=self.ion.secret_key,
        )
        self.connection = Connection(ionapi, self.clock)
        self.page_size = page_size
        self.source = self.new_source()

    def new_source(self, **options: Any) -> M3Source:
        return M3Source(self.connection.gateway, CATALOG, **{"page_size": self.page_size, **options})

    def intercept(self, interceptor: Interceptor) -> None:
        self.server.interceptors.append(interceptor)

    @property
    def patience(self) -> Patience:
        return self.connection.patience


@contextmanager
def tenant(purchase_orders: int = 120, page_size: int = 1000) -> Iterator[Tenant]:
    one = Tenant(purchase_orders, page_size)
    one.server.start()
    try:
        yield one
    finally:
        one.connection.http.close()
        one.server.stop()
