"""The only place that builds concrete objects; read it first."""

from __future__ import annotations

import logging
import random
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from tzlocal import get_localzone

from app import logs
from app.domain.cursor import Cursor
from app.domain.errors import ConfigError, ConnectorError, CredentialsMissing
from app.domain.ports import Boards, Cancel, Clock, Source, SourceField, Vault
from app.domain.records import Json
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.domain.status import ConnectionStatus
from app.domain.storage import Store
from app.infor.auth import TokenKeeper, forget_secrets, keep_secrets, recall
from app.infor.catalog import Catalog, load_catalog
from app.infor.gateway import Gateway
from app.infor.ionapi import IonApi, parse_ionapi
from app.infor.m3 import M3Source
from app.infor.mi import discover
from app.infor.pace import CallPace
from app.monday.boards import MondayBoards
from app.monday.client import API_URL, MondayClient
from app.monday.limits import BatchSizer
from app.net.cancel import CancelFlag
from app.net.http import Http
from app.paths import Folders
from app.store.rescue import is_damage, keep_settings, mark_damaged, open_store
from app.sync.budget import ACCOUNT, refuse_when_used_up
from app.sync.deps import Deps
from app.sync.engine import StoppableCancel
from app.sync.facade import Facade, RunningSandbox, SandboxAccess
from app.sync.mappings import StoredMappings
from app.vault import KeyringVault, MemoryVault

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from app.sandbox.sandbox import Sandbox

MONDAY_TOKEN = "monday.token"  # noqa: S105 - the name of the keychain's entry
API_URL_STATE = "monday.api_url"
INFOR_PUBLIC = "infor.public"
"""State: what of the .ionapi file is no secret."""
INFOR_CONTEXT = "infor.context"
"""State: `product`, `company`, `division`, `who`."""
DATABASE = "ml-connector.sqlite3"


def resources_folder() -> Path:
    """`resources/` of a checkout, or the copy inside an installed package or a frozen app."""
    inside = Path(__file__).resolve().parent / "_resources"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "resources"


def utc_now() -> datetime:
    return datetime.now(UTC)


class SpendingMeter:
    """Counts what the adapters spend: for this process in memory, for the day in the store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._calls: dict[str, int] = {"infor": 0, "monday": 0}

    def require(self, vendor: str) -> None:
        if vendor == "monday":
            refuse_when_used_up(self._store, self._clock())

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

    def __init__(self, store: Store, vault: Vault, meter: SpendingMeter, catalog: Catalog, clock: Clock) -> None:
        self._store = store
        self._vault = vault
        self._meter = meter
        self._catalog = catalog
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
        """Nothing is kept unless the sign-in and one read work."""
        if product == "csi" or csi_config:
            raise ConfigError("This version reads M3.", hint="Connect with --product m3, or leave it out.")
        ionapi = parse_ionapi(raw, file_name)
        register_secrets(ionapi)
        cancel = CancelFlag()
        tokens = TokenKeeper(ionapi, MemoryVault(), Http(cancel=cancel), self._clock, self._meter)
        context = discover(self._gateway(ionapi, tokens, cancel), cancel)
        company, division = company or context.company, division or context.division
        who = ", ".join(
            part for part in (ionapi.tenant, f"company {company}", f"division {division}" if division else "") if part
        )
        keep_secrets(self._vault, ionapi)
        public: dict[str, Json] = dict(ionapi.public())
        kept: dict[str, Json] = {"product": "m3", "company": company, "division": division, "who": who}
        with self._store.unit():
            if not self._is_same_source(public, kept):
                # What the old tenant or company was read up to says nothing about the new one.
                for route in DELIVERY_ORDER:
                    self._store.cursors.save(route, Cursor(initial=self._store.cursors.load(route).initial))
            self._store.state.set(INFOR_PUBLIC, public)
            self._store.state.set(INFOR_CONTEXT, kept)
        return ConnectionStatus("infor", connected=True, who=who, detail="M3")

    def _is_same_source(self, public: Mapping[str, Json], context: Mapping[str, Json]) -> bool:
        before = self._store.state.get(INFOR_PUBLIC)
        tenant = before.get("tenant") if isinstance(before, dict) else None
        names = ("product", "company", "division")
        return tenant == public.get("tenant") and all(self._context().get(name) == context[name] for name in names)

    def _gateway(self, ionapi: IonApi, tokens: TokenKeeper, cancel: Cancel) -> Gateway:
        return Gateway(ionapi, tokens, Http(cancel=cancel), self._meter, self._clock, pace=self._pace)

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
        ionapi = self._recall()
        tokens = TokenKeeper(ionapi, self._vault, Http(cancel=cancel), self._clock, self._meter)
        context = self._context()
        return M3Source(
            self._gateway(ionapi, tokens, cancel),
            self._catalog,
            company=str(context.get("company") or ""),
            division=str(context.get("division") or ""),
        )

    def source_fields(self, route: RouteId) -> list[SourceField]:
        fields = self._catalog[route].fields
        return [SourceField(field.name, field.title, field.code, field.kind) for field in fields]

    def _context(self) -> dict[str, Json]:
        kept = self._store.state.get(INFOR_CONTEXT)
        return kept if isinstance(kept, dict) else {}

    # monday

    def connect_monday(self, token: str, api_url: str | None) -> ConnectionStatus:
        token = token.strip()
        if not token or any(character.isspace() for character in token):
            raise ConfigError(
                "That is not a monday token.",
                hint="In monday: your picture, Developers, My access tokens, Show, Copy. Paste it whole.",
            )
        logs.register_secret(token)
        known = self._store.state.get(API_URL_STATE)
        api_url = api_url or (known if isinstance(known, str) else None)
        account = self._boards(token, api_url or API_URL, CancelFlag()).account()
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
        token = self._vault.get(MONDAY_TOKEN)
        if not token:
            raise CredentialsMissing("monday is not connected.", hint="Paste your monday token under Connections.")
        logs.register_secret(token)
        api_url = self._store.state.get(API_URL_STATE)
        return self._boards(token, api_url if isinstance(api_url, str) else API_URL, cancel)

    def _boards(self, token: str, api_url: str, cancel: Cancel) -> MondayBoards:
        client = MondayClient(
            Http(cancel=cancel), lambda: token, api_url=api_url, clock=self._clock, meter=self._meter, cancel=cancel
        )
        return MondayBoards(client, self._sizer, self._clock)

    # Both

    def disconnect(self, vendor: str) -> None:
        if vendor == "infor":
            self._revoke()
            forget_secrets(self._vault)
            self._store.state.set(INFOR_PUBLIC, None)
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
        context = self._context()
        return ConnectionStatus("infor", connected=True, who=str(context.get("who") or ""), detail="M3")

    def _monday_status(self) -> ConnectionStatus:
        account = self._store.state.get(ACCOUNT)
        if not isinstance(account, dict):
            return ConnectionStatus("monday", connected=False)
        plan = str(account.get("plan") or "")
        who = ", ".join(part for part in (str(account.get("name") or ""), f"{plan} plan" if plan else "") if part)
        return ConnectionStatus("monday", connected=True, who=who, detail=str(account.get("user") or ""))


def register_secrets(ionapi: IonApi) -> None:
    for secret in ionapi.secrets().values():
        logs.register_secret(secret)


def build(
    database: Path,
    vault: Vault,
    *,
    clock: Clock = utc_now,
    zone: tzinfo | None = None,
    jitter: Callable[[], float] = random.random,
    new_cancel: Callable[[], StoppableCancel] = CancelFlag,
    settle_delay_s: float | None = None,
) -> Facade:
    """The product over this database and keychain. Raises StoreBroken."""
    resources = resources_folder()
    store = open_store(database, clock)
    meter = SpendingMeter(store, clock)
    catalog = load_catalog(resources / "catalog" / "m3.toml")
    mappings = StoredMappings(store, resources / "mappings", clock)
    deps = Deps(
        store=store,
        connections=Accounts(store, vault, meter, catalog, clock),
        mappings=mappings,
        clock=clock,
        random=jitter,
        calls=meter.calls,
        keep_settings=lambda: keep_settings(store, database),
        report_damage=lambda broken: mark_damaged(database) if is_damage(broken) else None,
        run_began=logs.run_id.set,
        new_id=lambda: uuid.uuid4().hex,
        zone=zone or get_localzone(),
    )
    if settle_delay_s is not None:
        deps = replace(deps, settle_delay_s=settle_delay_s)
    return Facade(deps, mappings, new_cancel)


class PlayedSandbox:
    """The sandbox as the command line sees it."""

    def __init__(self, sandbox: Sandbox) -> None:
        from app.sandbox.day import working_day  # noqa: PLC0415

        self._day = working_day
        self._business = sandbox.business
        ends = sandbox.endpoints
        self.access = SandboxAccess(ends.ionapi, ends.monday_url, ends.monday_token)

    def counts(self) -> dict[RouteId, int]:
        return {route: len(self._business.rows(route)) for route in DELIVERY_ORDER}

    def change_some(self) -> dict[RouteId, int]:
        return {RouteId(route): count for route, count in self._day(self._business).items()}


class AppLauncher:
    """Implements `Launcher`. What is expensive to import is imported where it is used: a plain `status` needs
    neither the sandbox's GraphQL nor Qt."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def facade(self) -> Facade:
        return build(self._folders.data / DATABASE, KeyringVault())

    def demo_facade(self, folder: Path) -> Facade:
        return build(folder / DATABASE, MemoryVault())

    @contextmanager
    def sandbox(
        self,
        folder: Path,
        *,
        product: str,
        purchase_orders: int,
        seed: int,
        port: int,
        latency_s: float,
        faults: Path | None = None,
    ) -> Iterator[RunningSandbox]:
        if product != "m3":
            raise ConfigError("The sandbox of this version plays M3 only.", hint="Say m3.")
        from app.sandbox.fault_script import FaultScriptError  # noqa: PLC0415
        from app.sandbox.sandbox import Sandbox  # noqa: PLC0415

        try:
            made = Sandbox(
                folder=folder,
                seed=seed,
                purchase_orders=purchase_orders,
                port=port,
                latency_s=latency_s,
                faults=faults,
            )
        except FaultScriptError as error:
            raise ConfigError(str(error)) from error
        with made as sandbox:
            # A real account takes some 333 new items a minute; nobody wants to watch that in a demo.
            sandbox.monday.limits.complexity_per_minute = 2_000_000_000
            sandbox.monday.limits.requests_per_minute = 1_000_000
            yield PlayedSandbox(sandbox)

    def open_window(self, facade: Facade, *, background: bool, demo: RunningSandbox | None = None) -> int:
        from app.desktop import application  # noqa: PLC0415

        return application.run(
            facade,
            background=background,
            demo=demo,
            resources=resources_folder(),
            folder=demo.access.ionapi.parent if demo else self._folders.config,
            clock=utc_now,
        )

    def show_trouble(self, problem: ConnectorError) -> int:
        """The app cannot start: says why in a window, for who started it from a menu. Returns the exit code."""
        from app.desktop import application  # noqa: PLC0415

        log.error("Cannot start: %s", problem)
        return application.show_trouble(problem)

    def now(self) -> datetime:
        return utc_now()


def make_launcher(folders: Folders) -> AppLauncher:
    return AppLauncher(folders)
