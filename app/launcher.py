"""How the product is started: the window, the command line and the demo are each handed what they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import ConfigError
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.paths import Folders, resources_folder

if TYPE_CHECKING:
    from app.sandbox.sandbox import Sandbox
    from app.sync.facade import Facade, RunningSandbox


class PlayedSandbox:
    """The sandbox as the command line sees it."""

    def __init__(self, sandbox: Sandbox) -> None:
        from app.sandbox.day import working_day  # noqa: PLC0415
        from app.sync.facade import SandboxAccess  # noqa: PLC0415

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
    neither the sandbox's GraphQL nor Qt, and the window is painted before the product is imported."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def facade(self) -> Facade:
        from app.vault import KeyringVault  # noqa: PLC0415
        from app.wiring import DATABASE, build  # noqa: PLC0415

        return build(self._folders.data / DATABASE, KeyringVault())

    def demo_facade(self, folder: Path) -> Facade:
        from app.vault import MemoryVault  # noqa: PLC0415
        from app.wiring import DATABASE, build  # noqa: PLC0415

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

    def open_app(self, *, background: bool) -> int:
        """The desktop app on the user's own folders. Returns the exit code."""
        return self._open(self.facade, background=background, folder=self._folders.config)

    def open_window(self, facade: Facade, *, background: bool, demo: RunningSandbox | None = None) -> int:
        folder = demo.access.ionapi.parent if demo else self._folders.config
        return self._open(lambda: facade, background=background, folder=folder, demo=demo)

    def _open(
        self, opened: Callable[[], Facade], *, background: bool, folder: Path, demo: RunningSandbox | None = None
    ) -> int:
        from app.desktop import application  # noqa: PLC0415

        return application.run(
            opened, background=background, demo=demo, resources=resources_folder(), folder=folder, clock=_utc_now
        )

    def now(self) -> datetime:
        return _utc_now()


def _utc_now() -> datetime:
    return datetime.now(UTC)
