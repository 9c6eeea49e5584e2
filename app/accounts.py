"""The two accounts of the user: what is known of them is in the store, what is secret in the keychain."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime
from functools import partial

from app import logs
from app.domain.discovery import CustomSource, MiField, Place, Standing, Tenant, checked_place, require_readable
from app.domain.errors import (
    Cancelled,
    ConfigError,
    ConnectorError,
    CredentialsMissing,
    SourceRefused,
    VaultUnavailable,
)
from app.domain.ingest import Ingest
from app.domain.ports import Boards, Cancel, Clock, Source, SourceField, Vault
from app.domain.records import Json
from app.domain.routes import DELIVERY_ORDER, ROUTES, RouteId
from app.domain.status import ConnectionStatus
from app.domain.storage import Store
from app.infor.auth import TOKENS_A_DAY, TokenKeeper, forget_secrets, held_secrets, keep_secrets, recall
from app.infor.catalogs import Catalogs
from app.infor.csi import CsiSource, configurations
from app.infor.discovery import discover_tenant
from app.infor.gateway import Gateway
from app.infor.ionapi import IonApi, parse_ionapi
from app.infor.joined import JoinedSource, Part
from app.infor.m3 import M3Source
from app.infor.m3_custom import check_custom
from app.infor.mi_rest import Version
from app.infor.pace import CallPace
from app.monday.boards import MondayBoards
from app.monday.client import API_URL, MondayClient
from app.monday.ingest import MondayIngest
from app.monday.limits import BatchSizer
from app.net.cancel import CancelFlag
from app.net.http import Http
from app.sync.budget import ACCOUNT, calls_limit, calls_today, refuse_when_used_up
from app.sync.passes import read_anew
from app.sync.sources import (
    PENDING_BATCHES,
    READING,
    StateNotes,
    beside,
    closed_routes,
    custom_sources,
    discovered,
    keep_beside,
    keep_custom_source,
    keep_tenant,
    places_of,
    rows_of,
    site_zones,
)
from app.vault import MemoryVault

log = logging.getLogger(__name__)

MONDAY_TOKEN = "monday.token"  # noqa: S105 - the name of the keychain's entry
API_URL_STATE = "monday.api_url"
INFOR_PUBLIC = "infor.public"
"""State: what of the .ionapi file is no secret."""
INFOR_CONTEXT = "infor.context"
"""State: `product` (m3, csi, both), `version`, `places` (company and division each), `configs`, `who`, `routes`."""
SIGNED_IN = "infor.signed_in"
"""State: when the sign-in in use was given and from when on it is renewed, both ISO."""
PROBE = "probe"
"""The keychain's entry that is written and removed to try it."""
CLOCK_TIMEOUT_S = 15.0
LONGEST_TOKEN = 4000
"""Characters; monday's are some 200 long."""

PRODUCTS = {"m3": "M3", "csi": "CSI (SyteLine)", "both": "M3 and CSI (SyteLine)"}


class SpendingMeter:
    """Counts what the adapters spend: for this process in memory, for the day in the store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._calls: dict[str, int] = {"infor": 0, "monday": 0}
        self._under_way = 0

    def require(self, vendor: str) -> None:
        if vendor == "monday":
            with self._lock:
                refuse_when_used_up(self._store, self._clock(), self._under_way)
                self._under_way += 1

    def ended(self, vendor: str) -> None:
        if vendor == "monday":
            with self._lock:
                self._under_way -= 1

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        with self._lock:
            self._calls[vendor] = self._calls.get(vendor, 0) + calls
        day = self._clock().date()
        self._store.spending.add(vendor, day, calls=calls, tokens=tokens, complexity=complexity)

    def calls(self) -> Mapping[str, int]:
        """Vendor -> requests since the process began."""
        with self._lock:
            return dict(self._calls)


class Accounts:
    """The two connections: secrets in the keychain, the rest in the store."""

    def __init__(
        self, store: Store, vault: Vault, meter: SpendingMeter, catalogs: Catalogs, clock: Clock, zone: tzinfo
    ) -> None:
        self._store = store
        self._vault = vault
        self._meter = meter
        self._catalogs = catalogs
        self._zone = zone
        self._clock = clock
        self._sizer = BatchSizer()
        self._pace = CallPace()

    # CloudSuite

    def connect_infor(
        self,
        raw: bytes,
        file_name: str,
        product: str,
        company: str | None,
        division: str | None,
        csi_config: str | None,
    ) -> ConnectionStatus:
        """Finds out what answers, and tries it. Nothing is kept unless the sign-in and a read work."""
        ionapi = parse_ionapi(raw, file_name)
        register_secrets(ionapi)
        cancel = CancelFlag()
        tokens = TokenKeeper(ionapi, MemoryVault(), Http(cancel=cancel), self._clock, self._meter)
        gateway = self._gateway(ionapi, tokens, cancel)
        if division and not company:
            raise ConfigError("A division is named without its company.", hint="Name the company too, such as 100.")
        asks_csi = product in {"auto", "csi"} or bool(csi_config)
        named = (checked_place(company, division),) if company else ()
        tenant = self._discover(gateway, cancel, named, asks_csi=asks_csi, config=csi_config)
        require_readable(tenant, named)
        context = self._context_of(tenant, product, named, csi_config)
        source = self._joined(gateway, context)
        who = source.check(cancel)
        keep_secrets(self._vault, ionapi)
        public: dict[str, Json] = dict(ionapi.public())
        kept: dict[str, Json] = {**context, "who": who, "routes": list(source.routes())}
        with self._store.unit():
            if not self._is_same_source(public, kept):
                # What the old tenant or company was read up to says nothing about the new one.
                for route in DELIVERY_ORDER:
                    read_anew(route, self._store)
                for name in self._store.state.names(READING):
                    self._store.state.set(name, None)
            self._store.state.set(INFOR_PUBLIC, public)
            self._store.state.set(INFOR_CONTEXT, kept)
            keep_tenant(self._store.state, tenant, places_of(context), is_new=True)
        return self._infor_status()

    def _discover(
        self, gateway: Gateway, cancel: Cancel, places: Sequence[Place], *, asks_csi: bool, config: str | None = None
    ) -> Tenant:
        """What answers, and each source of its catalog tried once."""
        probe = partial(configurations, gateway) if asks_csi else None
        tenant = discover_tenant(gateway, self._catalogs.m3, cancel, csi=probe, places=places)
        configs = [config] if config else [place.company for place in tenant.found("csi").places]
        sites = [CsiSource(gateway, self._catalogs.csi, config=one) for one in configs]
        return replace(tenant, sources=(*tenant.sources, *(one for site in sites for one in site.findings(cancel))))

    def rediscover(self, cancel: Cancel) -> Tenant:
        """Asks CloudSuite again what it offers this account, and keeps the answer. Raises as `source`, and as reads."""
        gateway = self._connected(cancel)
        context = self._context()
        places = [Place(row[0], row[1]) for row in rows_of(context.get("places"))]
        configs = context.get("configs")
        named = str(configs[0]) if isinstance(configs, list) and len(configs) == 1 else None
        tenant = self._discover(gateway, cancel, places, asks_csi=bool(configs), config=named)
        with self._store.unit():
            keep_tenant(self._store.state, tenant, places_of(context), is_new=False)
        return tenant

    def source_failed(self, route: RouteId, cancel: Cancel) -> None:
        tenant = discovered(self._store.state)
        if tenant is not None and route in tenant.unreadable():
            return
        try:
            self.rediscover(cancel)
        except Cancelled:
            raise
        except ConnectorError as problem:
            log.info("What CloudSuite offers was not found out again: %s", problem)

    def set_custom_source(self, route: RouteId, custom: CustomSource | None) -> None:
        if custom is not None:
            check_custom(custom)
        keep_custom_source(self._store, route, custom)

    def presets(self, route: RouteId) -> list[CustomSource]:
        return self._catalogs.ready(route, discovered(self._store.state))

    def describe_transaction(
        self, program: str, transaction: str, cancel: Cancel
    ) -> tuple[tuple[MiField, ...], tuple[MiField, ...]]:
        places = [Place(row[0], row[1]) for row in rows_of(self._context().get("places"))]
        if not places:
            raise ConfigError("Only M3 has transactions to choose from.", hint="Connect an M3 account.")
        version: Version = "v1" if self._context().get("version") == "v1" else "v2"
        source = M3Source(self._connected(cancel), self._catalogs.m3, places=places, version=version)
        return source.describe(program, transaction, cancel)

    def set_pending_batches(self, *, wanted: bool) -> None:
        keep_beside(self._store, frozenset({PENDING_BATCHES} if wanted else ()), (RouteId.INVOICES,))

    def _context_of(
        self, tenant: Tenant, product: str, named: Sequence[Place], csi_config: str | None
    ) -> dict[str, Json]:
        """Which product lines are read, and where. Raises SourceRefused for one that does not answer."""
        m3, csi = tenant.found("m3"), tenant.found("csi")
        wanted = {"auto": tenant.product, "m3": "m3", "csi": "csi"}[product]
        if csi_config and product == "auto":
            wanted = "csi"
        for found in (m3, csi):
            if found.product == wanted and not found.answers:
                raise SourceRefused(f"{PRODUCTS[wanted]} does not answer for this account. {found.reason}".strip())
        configs = [csi_config] if csi_config else [place.company for place in csi.places]
        places = list(named or m3.places)
        return {
            "product": wanted,
            "version": m3.interface or "v2",
            "places": [[place.company, place.division] for place in places] if wanted != "csi" else [],
            "configs": list(configs) if wanted != "m3" else [],
        }

    def _is_same_source(self, public: Mapping[str, Json], context: Mapping[str, Json]) -> bool:
        before = self._store.state.get(INFOR_PUBLIC)
        tenant = before.get("tenant") if isinstance(before, dict) else None
        names = ("product", "places", "configs")
        return tenant == public.get("tenant") and all(self._context().get(name) == context[name] for name in names)

    def _gateway(self, ionapi: IonApi, tokens: TokenKeeper, cancel: Cancel) -> Gateway:
        return Gateway(ionapi, tokens, Http(cancel=cancel), self._meter, self._clock, pace=self._pace)

    def _joined(self, gateway: Gateway, context: Mapping[str, Json]) -> JoinedSource:
        parts: list[Part] = []
        if places := rows_of(context.get("places")):
            version: Version = "v1" if context.get("version") == "v1" else "v2"
            given = [Place(place[0], place[1]) for place in places]
            notes = StateNotes(self._store.state)
            state = self._store.state
            parts.append(
                M3Source(
                    gateway,
                    self._catalogs.m3,
                    places=given,
                    custom=tuple(custom_sources(state).values()),
                    on_request=beside(state),
                    notes=notes,
                    known=self._store.records,
                    version=version,
                )
            )
        configs, zones = context.get("configs"), site_zones(self._store.state)
        parts += [
            CsiSource(
                gateway,
                self._catalogs.csi,
                config=name,
                zone=zones.get(name, self._zone),
                home=self._zone,
                known=self._store.records,
            )
            for name in map(str, configs if isinstance(configs, list) else ())
        ]
        return JoinedSource(parts)

    def _recall(self) -> IonApi:
        public = self._store.state.get(INFOR_PUBLIC)
        if not isinstance(public, dict):
            raise CredentialsMissing(
                "CloudSuite is not connected.", hint="Connect it with the .ionapi file from your administrator."
            )
        ionapi = recall(self._vault, {name: str(value) for name, value in public.items()})
        register_secrets(ionapi)
        return ionapi

    def source(self, cancel: Cancel) -> Source:
        return self._joined(self._connected(cancel), self._context())

    def _connected(self, cancel: Cancel) -> Gateway:
        ionapi = self._recall()
        tokens = TokenKeeper(
            ionapi, self._vault, Http(cancel=cancel), self._clock, self._meter, signed_in=self._note_sign_in
        )
        return self._gateway(ionapi, tokens, cancel)

    def _note_sign_in(self, at: datetime, renewed_at: datetime) -> None:
        self._store.state.set(SIGNED_IN, [at.isoformat(), renewed_at.isoformat()])

    def offered_routes(self) -> tuple[RouteId, ...]:
        kept, closed = self._context().get("routes"), closed_routes(self._store.state)
        every = [RouteId(str(route)) for route in kept] if isinstance(kept, list) else DELIVERY_ORDER
        return tuple(route for route in every if route not in closed)

    def source_fields(self, route: RouteId) -> list[SourceField]:
        product = self._context().get("product") or "m3"
        fields = {} if product == "m3" else {field.name: field for field in self._catalogs.csi_fields(route)}
        fields |= {} if product == "csi" else {field.name: field for field in self._catalogs.m3_fields(route)}
        return [*fields.values(), *self._custom_fields(route, fields)]

    def known_fields(self, route: RouteId) -> list[SourceField]:
        fields = {field.name: field for field in self._catalogs.csi_fields(route)}
        fields |= {field.name: field for field in self._catalogs.m3_fields(route)}
        return [*fields.values(), *self._custom_fields(route, fields)]

    def _custom_fields(self, route: RouteId, known: Mapping[str, SourceField]) -> list[SourceField]:
        """What the user's own source of the route gives besides."""
        custom = custom_sources(self._store.state).get(route)
        fields = custom.fields if custom else ()
        return [
            SourceField(one.name, one.title or one.name, one.code, one.kind) for one in fields if one.name not in known
        ]

    def not_offered(self, route: RouteId) -> Mapping[str, str]:
        return self._catalogs.not_offered(route, str(self._context().get("product") or "m3"))

    def _context(self) -> dict[str, Json]:
        kept = self._store.state.get(INFOR_CONTEXT)
        return kept if isinstance(kept, dict) else {}

    # monday

    def connect_monday(self, token: str, api_url: str | None) -> ConnectionStatus:
        token = token.strip()
        if not token or len(token) > LONGEST_TOKEN or not token.isascii() or any(map(str.isspace, token)):
            raise ConfigError(
                "That is not a monday token.",
                hint="In monday: your picture, Developers, My access tokens, Show, Copy. Paste it whole.",
            )
        logs.register_secret(token)
        known = self._store.state.get(API_URL_STATE)
        api_url = api_url or (known if isinstance(known, str) else None)
        client = self._client(token, api_url or API_URL, CancelFlag())
        account = MondayBoards(client, self._sizer, self._clock).account()
        self._vault.set(MONDAY_TOKEN, token)
        kept: dict[str, Json] = {
            "name": account.name,
            "user": account.user,
            "plan": account.plan,
            "daily_limit": account.daily_limit,
            "slug": account.slug,
        }
        with self._store.unit():
            self._store.state.set(API_URL_STATE, api_url)
            self._store.state.set(ACCOUNT, kept)
        return self._monday_status()

    def boards(self, cancel: Cancel) -> Boards:
        return MondayBoards(self._recalled_client(cancel), self._sizer, self._clock)

    def ingest(self, cancel: Cancel) -> Ingest:
        return MondayIngest(self._recalled_client(cancel), Http(cancel=cancel), self._clock)

    def _recalled_client(self, cancel: Cancel) -> MondayClient:
        token = self._vault.get(MONDAY_TOKEN)
        if not token:
            raise CredentialsMissing("monday is not connected.", hint="Paste your monday token under Connections.")
        logs.register_secret(token)
        api_url = self._store.state.get(API_URL_STATE)
        return self._client(token, api_url if isinstance(api_url, str) else API_URL, cancel)

    def _client(self, token: str, api_url: str, cancel: Cancel) -> MondayClient:
        return MondayClient(
            Http(cancel=cancel), lambda: token, api_url=api_url, clock=self._clock, meter=self._meter, cancel=cancel
        )

    # Both

    def try_keychain(self) -> None:
        self._vault.set(PROBE, "a try")
        read = self._vault.get(PROBE)
        self._vault.delete(PROBE)
        if read != "a try":
            raise VaultUnavailable("The keychain does not keep what it is given.", hint="Ask your administrator.")

    def hide_secrets(self) -> None:
        for secret in [*held_secrets(self._vault), self._vault.get(MONDAY_TOKEN) or ""]:
            logs.register_secret(secret)

    def vendor_clock(self, vendor: str, cancel: Cancel) -> tuple[datetime, datetime] | None:
        public, api_url = self._store.state.get(INFOR_PUBLIC), self._store.state.get(API_URL_STATE)
        if vendor == "infor":
            url = public.get("gateway_url") if isinstance(public, dict) else None
        else:
            url = (api_url or API_URL) if isinstance(self._store.state.get(ACCOUNT), dict) else None
        if not url:
            return None
        reply = Http(cancel=cancel).send("GET", str(url), timeout_s=CLOCK_TIMEOUT_S)
        try:
            return self._clock(), parsedate_to_datetime(reply.headers.get("date", "")).astimezone(UTC)
        except ValueError:
            return None

    def disconnect(self, vendor: str) -> None:
        if vendor == "infor":
            self._revoke()
            forget_secrets(self._vault)
            self._store.state.set(INFOR_PUBLIC, None)
            self._store.state.set(SIGNED_IN, None)
        elif vendor == "monday":
            self._vault.delete(MONDAY_TOKEN)
            self._store.state.set(ACCOUNT, None)
        else:
            raise ConfigError(f"There is no connection called {vendor}.", hint="infor or monday.")

    def _revoke(self) -> None:
        try:
            ionapi = self._recall()
        except (CredentialsMissing, ConfigError):
            return
        TokenKeeper(ionapi, self._vault, Http(cancel=CancelFlag()), self._clock, self._meter).revoke()

    def status(self) -> tuple[ConnectionStatus, ...]:
        return (self._infor_status(), self._monday_status())

    def _infor_status(self) -> ConnectionStatus:
        if not isinstance(self._store.state.get(INFOR_PUBLIC), dict):
            return ConnectionStatus("infor", connected=False)
        context, tenant = self._context(), discovered(self._store.state)
        detail, message = PRODUCTS.get(str(context.get("product")), ""), ""
        if tenant is not None:
            closed = [one for one in tenant.sources if one.standing is not Standing.READY and not one.is_on_request]
            detail += f"; {len(closed)} of {len(tenant.sources)} sources are not open to this account" if closed else ""
            missed = tenant.unreadable().keys() - custom_sources(self._store.state).keys()
            several = len({one.place for one in tenant.sources}) > 1
            message = " ".join(
                f"{ROUTES[route].title} cannot be read{f' in {why.place}' if several else ''}: "
                f"{why.reason} {why.hint}".strip()
                for route, why in tenant.unreadable().items()
                if route in missed
            )
        kept = self._store.state.get(SIGNED_IN)
        signed_in = [datetime.fromisoformat(str(at)) for at in kept] if isinstance(kept, list) else [None, None]
        return ConnectionStatus(
            "infor",
            connected=True,
            who=str(context.get("who") or ""),
            detail=detail,
            message=message,
            signed_in_at=signed_in[0],
            renewed_at=signed_in[1],
            used=self._store.spending.on("infor", self._clock().date())[1],
            limit=TOKENS_A_DAY,
        )

    def _monday_status(self) -> ConnectionStatus:
        account = self._store.state.get(ACCOUNT)
        if not isinstance(account, dict):
            return ConnectionStatus("monday", connected=False)
        return ConnectionStatus(
            "monday",
            connected=True,
            who=str(account.get("name") or ""),
            detail=str(account.get("user") or ""),
            plan=str(account.get("plan") or ""),
            used=calls_today(self._store, self._clock()),
            limit=calls_limit(self._store),
        )


def register_secrets(ionapi: IonApi) -> None:
    for secret in ionapi.secrets().values():
        logs.register_secret(secret)
