"""All that the window and the command line can ask for: verbs in, frozen facts out.

Every method may wait for SQL, HTTP or the keychain: the window calls it from its worker, never from the GUI thread.
Errors are those of `domain.errors`, with sentences for the user.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from app.domain.events import Listener
from app.domain.mapping import RouteMapping
from app.domain.ports import Cancel, SourceField
from app.domain.routes import LinesPlacement, RouteId
from app.domain.schedules import Schedule
from app.domain.status import (
    AppStatus,
    AuditCheck,
    AuditEntry,
    AuditFilter,
    BoardBinding,
    ConnectionStatus,
    Example,
    FailedRecord,
    RunReport,
    Trigger,
)


class Facade:
    """The product. Made once by wiring."""

    # Connections

    def connect_infor(
        self,
        raw: bytes,
        file_name: str,
        *,
        product: str = "auto",
        company: str | None = None,
        division: str | None = None,
        csi_config: str | None = None,
    ) -> ConnectionStatus:
        """Checks an .ionapi file whole, signs in with it, and keeps it: secrets in the keychain, the rest in the
        store. Raises ConfigError for the file, AuthRefused, Unreachable, SourceRefused; then nothing is kept."""
        raise NotImplementedError

    def connect_monday(self, token: str, *, api_url: str | None = None) -> ConnectionStatus:
        """Tries the token and keeps it in the keychain. Raises AuthRefused, ConfigError, Unreachable."""
        raise NotImplementedError

    def disconnect(self, vendor: str) -> None:
        """Revokes and removes the secrets of "infor" or "monday". Boards, ledger and audit stay."""
        raise NotImplementedError

    # Boards

    def create_boards(
        self, routes: Sequence[RouteId] = (), *, lines: LinesPlacement | None = None, workspace_id: str | None = None
    ) -> list[BoardBinding]:
        """Makes the boards that these routes (all, when empty) do not have yet; safe to repeat."""
        raise NotImplementedError

    def use_board(self, route: RouteId, board_id: str) -> BoardBinding:
        """Sends a route to an existing board: missing columns are added, what is there is found by `ext_key`."""
        raise NotImplementedError

    def bindings(self) -> dict[RouteId, BoardBinding]:
        raise NotImplementedError

    # Runs

    def sync(
        self,
        routes: Sequence[RouteId] = (),
        *,
        full: bool = False,
        dry_run: bool = False,
        trigger: Trigger = Trigger.COMMAND,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> RunReport:
        """One run of these routes (all that have a board, when empty): pull, plan, deliver. Never raises for what
        a vendor does: the report's outcome says it. Raises ConfigError when another run is under way."""
        raise NotImplementedError

    def replay(
        self,
        ids: Sequence[int] = (),
        *,
        route: RouteId | None = None,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> RunReport:
        """Reads failed records again and sends them with the current mapping: these ids (`FailedRecord.id`), all
        of a route, or all."""
        raise NotImplementedError

    def status(self) -> AppStatus:
        raise NotImplementedError

    def failed(self, route: RouteId | None = None, *, limit: int = 200, after_id: int = 0) -> list[FailedRecord]:
        raise NotImplementedError

    def recent_runs(self, limit: int = 50) -> list[RunReport]:
        raise NotImplementedError

    # Audit

    def audit(self, wanted: AuditFilter) -> list[AuditEntry]:
        raise NotImplementedError

    def audit_entries(self, wanted: AuditFilter) -> Iterator[AuditEntry]:
        """All that match, a page at a time; `wanted.limit` is the page."""
        raise NotImplementedError

    def verify_audit(self) -> AuditCheck:
        raise NotImplementedError

    # Mapping

    def mapping(self, route: RouteId) -> RouteMapping:
        """The route's mapping: the user's, or the default."""
        raise NotImplementedError

    def save_mapping(self, mapping: RouteMapping) -> RouteMapping:
        """Keeps it as the next version; the next run sends what it changes. Raises ConfigError, naming the column."""
        raise NotImplementedError

    def export_mapping(self, route: RouteId) -> str:
        """The mapping as TOML."""
        raise NotImplementedError

    def import_mapping(self, route: RouteId, text: str, file_name: str) -> RouteMapping:
        """`save_mapping` from TOML. Raises ConfigError that names the file, the column and the way out."""
        raise NotImplementedError

    def source_fields(self, route: RouteId) -> list[SourceField]:
        raise NotImplementedError

    def example(self, route: RouteId, position: int = 0, mapping: RouteMapping | None = None) -> Example | None:
        """The record at that position as this mapping (default: the saved one) would put it on the board. None
        before the first run has read any."""
        raise NotImplementedError

    # Schedule and engine

    def set_schedule(self, route: RouteId, schedule: Schedule) -> None:
        raise NotImplementedError

    def schedules(self) -> Mapping[RouteId, Schedule]:
        raise NotImplementedError

    def pause(self, period: timedelta | None = None) -> None:
        """No scheduled run for that long, or until `resume`; Sync now still works. Remembered over restarts."""
        raise NotImplementedError

    def resume(self) -> None:
        raise NotImplementedError

    def engine_loop(self, listener: Listener) -> None:
        """Runs due and requested syncs until `quit`; the window gives it a QThread. Never raises."""
        raise NotImplementedError

    def request_sync(self, routes: Sequence[RouteId] = (), *, full: bool = False) -> None:
        """Asks the engine for a run; returns at once. Asking again while it waits or runs is not a second run."""
        raise NotImplementedError

    def request_replay(self, ids: Sequence[int] = (), route: RouteId | None = None) -> None:
        """Asks the engine for a replay; returns at once."""
        raise NotImplementedError

    def stop(self) -> None:
        """Ends the run under way within 2 seconds, keeping what was done. Returns at once; any thread."""
        raise NotImplementedError

    def quit(self) -> None:
        """`stop`, and `engine_loop` returns. Returns at once; any thread."""
        raise NotImplementedError

    def close(self) -> None:
        """Closes the store. After `engine_loop` has returned."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class SandboxAccess:
    """What a running sandbox tells: `sandbox` prints it as its one line."""

    ionapi: Path
    monday_url: str
    monday_token: str


class RunningSandbox(Protocol):
    access: SandboxAccess

    def counts(self) -> dict[RouteId, int]:
        """Records that CloudSuite holds, per route."""

    def change_some(self) -> dict[RouteId, int]:
        """Changes, adds and closes a few records, as a working day would. Returns how many, per route."""


class Launcher(Protocol):
    """What `__main__` hands to the command line: the product, and the things that only wiring can build."""

    def facade(self) -> Facade:
        """The user's own, under the usual folders or ML_CONNECTOR_HOME."""

    def demo_facade(self, folder: Path) -> Facade:
        """One that keeps everything, secrets in memory included, apart from the user's own."""

    def sandbox(
        self, folder: Path, *, product: str, purchase_orders: int, seed: int, port: int, latency_s: float
    ) -> AbstractContextManager[RunningSandbox]: ...

    def open_window(self, facade: Facade, *, background: bool, demo: RunningSandbox | None = None) -> int:
        """The desktop app, until it quits; its exit code."""

    def now(self) -> datetime: ...
