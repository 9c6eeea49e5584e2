"""The only place that builds concrete objects; read it first."""

from __future__ import annotations

import logging
import random
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from tzlocal import get_localzone

from app import logs
from app.accounts import Accounts, Catalogs, SpendingMeter
from app.domain.errors import ConfigError, ConnectorError
from app.domain.ports import Clock, Vault
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.net.cancel import CancelFlag
from app.paths import Folders
from app.store.rescue import is_damage, keep_settings, mark_damaged, open_store
from app.sync.deps import Deps
from app.sync.engine import StoppableCancel
from app.sync.facade import Facade, RunningSandbox, SandboxAccess
from app.sync.mappings import StoredMappings
from app.vault import KeyringVault, MemoryVault

if TYPE_CHECKING:
    from app.sandbox.sandbox import Sandbox

log = logging.getLogger(__name__)

DATABASE = "ml-connector.sqlite3"


def resources_folder() -> Path:
    """`resources/` of a checkout, or the copy inside an installed package or a frozen app."""
    inside = Path(__file__).resolve().parent / "_resources"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "resources"


def utc_now() -> datetime:
    return datetime.now(UTC)


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
    zone = zone or get_localzone()
    mappings = StoredMappings(store, resources / "mappings", clock)
    deps = Deps(
        store=store,
        connections=Accounts(store, vault, meter, Catalogs.load(resources / "catalog"), clock, zone),
        mappings=mappings,
        clock=clock,
        random=jitter,
        calls=meter.calls,
        keep_settings=lambda: keep_settings(store, database, clock()),
        report_damage=lambda broken: mark_damaged(database) if is_damage(broken) else None,
        run_began=logs.run_id.set,
        new_id=lambda: uuid.uuid4().hex,
        zone=zone,
    )
    if settle_delay_s is not None:
        deps = replace(deps, settle_delay_s=settle_delay_s)
    return Facade(deps, mappings, new_cancel)


class PlayedSandbox:
    """The sandbox as the command line sees it."""

    def __init__(self, sandbox: Sandbox) -> None:
        from app.sandbox.day import working_day  # noqa: PLC0415

        self._day = working_day
        self._sandbox = sandbox
        ends = sandbox.endpoints
        self.access = SandboxAccess(ends.ionapi, ends.monday_url, ends.monday_token)

    def counts(self) -> dict[RouteId, int]:
        return {route: len(self._sandbox.expected(route)) for route in DELIVERY_ORDER}

    def change_some(self) -> dict[RouteId, int]:
        changed = self._day(self._sandbox.business)
        return {RouteId(route): count for route, count in changed.items() if self._sandbox.expected(route)}


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
        from app.sandbox.fault_script import FaultScriptError  # noqa: PLC0415
        from app.sandbox.profiles import PROFILES  # noqa: PLC0415
        from app.sandbox.sandbox import Sandbox  # noqa: PLC0415

        if product not in PROFILES:
            raise ConfigError(f"The sandbox cannot play {product}.", hint=f"It plays {', '.join(PROFILES)}.")
        try:
            made = Sandbox(
                folder=folder,
                seed=seed,
                purchase_orders=purchase_orders,
                port=port,
                latency_s=latency_s,
                faults=faults,
                profile=product,
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
