"""All that the window and the command line can ask for: verbs in, frozen facts out.

Every method may wait for SQL, HTTP or the keychain: the window calls it from its worker, never from the GUI thread.
Errors are those of `domain.errors`, with sentences for the user.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from app.domain.cursor import Cursor
from app.domain.discovery import CustomSource, MiField, Tenant
from app.domain.errors import ConfigError, ConnectorError, StoreBroken
from app.domain.events import Listener
from app.domain.mapping import RouteMapping, apply
from app.domain.mapping_file import dump_mapping, load_mapping
from app.domain.ports import Cancel, SourceField
from app.domain.routes import LinesPlacement, Removal, RouteId
from app.domain.schedules import Schedule
from app.domain.status import (
    AppStatus,
    AuditCheck,
    AuditEntry,
    AuditEvent,
    AuditFilter,
    AuditStretch,
    BoardBinding,
    ConnectionStatus,
    Example,
    FailedRecord,
    RunReport,
    Trigger,
)
from app.sync import removal
from app.sync.budget import CALLS_A_DAY
from app.sync.care import Care, silent
from app.sync.deps import Deps
from app.sync.engine import Engine, StoppableCancel
from app.sync.mappings import StoredMappings
from app.sync.overview import app_status
from app.sync.replay import edit_failed
from app.sync.retention import retention, set_retention
from app.sync.run import Order, run_sync
from app.sync.schedule import FOREVER, PAUSED, load_schedules, save_schedule
from app.sync.setup import create_boards, use_board
from app.sync.sources import custom_sources, discovered, keep_site_zone, pending_batches, site_zones
from app.sync.stage import StoredLookup


@dataclass(frozen=True, slots=True)
class Storage:
    """What is kept on this computer."""

    data_folder: Path
    bytes: int
    """Of the database with its log."""
    audit_entries: int
    oldest: datetime | None
    """Time of the first audit entry that is kept."""


class Facade(Care):
    """The product. Made once by wiring; any thread may call it."""

    def __init__(self, deps: Deps, mappings: StoredMappings, new_cancel: Callable[[], StoppableCancel]) -> None:
        self._deps = deps
        self._mappings = mappings
        self._new_cancel = new_cancel
        self._engine = Engine(deps, self._carry_out, new_cancel)
        self._running: frozenset[RouteId] = frozenset()

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
        status = self._deps.connections.connect_infor(raw, file_name, product, company, division, csi_config)
        self._note(f"Connected to CloudSuite: {status.who}.")
        return status

    def connect_monday(self, token: str, *, api_url: str | None = None) -> ConnectionStatus:
        """Tries the token and keeps it in the keychain. Raises AuthRefused, ConfigError, Unreachable."""
        status = self._deps.connections.connect_monday(token, api_url)
        self._note(f"Connected to monday: {status.who}.")
        return status

    def disconnect(self, vendor: str) -> None:
        """Revokes and removes the secrets of "infor" or "monday". Boards, ledger and audit stay."""
        self._deps.connections.disconnect(vendor)
        self._note(f"Disconnected from {vendor}.")

    def check(self, vendor: str) -> ConnectionStatus:
        """Tries the connection, and finds out again what CloudSuite offers. Never raises: the status says what is
        wrong, and who can help."""
        connections = self._deps.connections
        (status,) = (each for each in connections.status() if each.vendor == vendor)
        try:
            if vendor == "infor":
                connections.source(self._new_cancel()).check(self._new_cancel())
                connections.rediscover(self._new_cancel())
                return next(each for each in connections.status() if each.vendor == vendor)
            who = connections.boards(self._new_cancel()).account().name
        except ConnectorError as problem:
            return replace(status, message=str(problem))
        return replace(status, who=status.who or who, message="")

    def discovered(self) -> Tenant | None:
        """What CloudSuite offers: product lines, companies, and how each source stands. None before the first time."""
        return discovered(self._deps.store.state)

    def not_offered(self, route: RouteId) -> Mapping[str, str]:
        """Field -> why the connected CloudSuite does not give it, for the editor."""
        return self._deps.connections.not_offered(route)

    def describe_transaction(self, program: str, transaction: str) -> tuple[tuple[MiField, ...], tuple[MiField, ...]]:
        """Input and output fields of an M3 transaction, for the form of a custom source. Raises ConfigError for one
        that does not read, SourceRefused and Unreachable."""
        return self._deps.connections.describe_transaction(program, transaction, self._new_cancel())

    def custom_sources(self) -> Mapping[RouteId, CustomSource]:
        return custom_sources(self._deps.store.state)

    def preset_sources(self, route: RouteId) -> list[CustomSource]:
        """Ready ones that this tenant has: purchase agreements (PPS100MI) beside the purchase orders."""
        return self._deps.connections.presets(route)

    def set_custom_source(self, route: RouteId, custom: CustomSource | None) -> None:
        """Reads the route from another list transaction of M3; None: from the usual ones again. The next run reads
        the route whole. Raises ConfigError for a transaction that does not read, or makes no records."""
        self._deps.connections.set_custom_source(route, custom)
        what = f"{custom.program}/{custom.transaction}" if custom else "its usual source"
        self._note(f"{route} is read from {what}.")

    def pending_batches(self) -> bool:
        """The choice of `set_pending_batches`."""
        return pending_batches(self._deps.store.state)

    def set_pending_batches(self, *, wanted: bool) -> None:
        """Whether M3 invoices that are entered and not in the ledger yet (APS450) are on the board too."""
        self._deps.connections.set_pending_batches(wanted=wanted)
        self._note(f"Pending invoice batches are {'read' if wanted else 'left out'}.")

    def site_zones(self) -> dict[str, str]:
        """Configuration of each CSI site that has a time zone of its own -> its name."""
        return {config: zone.key for config, zone in site_zones(self._deps.store.state).items()}

    def set_site_zone(self, config: str, zone: str) -> None:
        """In which CSI's dates of changes stand at that site, `America/Chicago`; empty: in this computer's zone.
        Raises ConfigError for a name that is no zone's."""
        keep_site_zone(self._deps.store, config, zone)
        self._note(f"Site {config} keeps {zone or 'the time of this computer'}.")

    def set_calls_a_day(self, calls: int | None) -> None:
        """How many monday calls a day are ours, where other programs use the account too; None: all of the plan's."""
        self._deps.store.state.set(CALLS_A_DAY, calls)

    def calls_a_day(self) -> int | None:
        """The figure of `set_calls_a_day`."""
        calls = self._deps.store.state.get(CALLS_A_DAY)
        return calls if isinstance(calls, int) else None

    # Boards

    def create_boards(
        self, routes: Sequence[RouteId] = (), *, lines: LinesPlacement | None = None, workspace_id: str | None = None
    ) -> list[BoardBinding]:
        """Makes the boards that these routes (all, when empty) do not have yet; safe to repeat."""
        boards = self._deps.connections.boards(self._new_cancel())
        routes = routes or self._deps.connections.offered_routes()
        with self._alone():
            made = create_boards(routes, lines, workspace_id, boards, self._mappings, self._deps)
        self._deps.keep_settings()
        return made

    def use_board(self, route: RouteId, board_id: str) -> BoardBinding:
        """Sends a route to an existing board: missing columns are added, what is there is found by `ext_key`."""
        boards = self._deps.connections.boards(self._new_cancel())
        with self._alone():
            binding = use_board(route, board_id, boards, self._mappings, self._deps)
        self._deps.keep_settings()
        return binding

    def bindings(self) -> dict[RouteId, BoardBinding]:
        return self._deps.store.bindings.all()

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
        order = Order(trigger, tuple(routes), full=full, dry_run=dry_run)
        return self._carry_out(order, cancel or self._new_cancel(), listener or silent)

    def replay(
        self,
        ids: Sequence[int] = (),
        *,
        route: RouteId | None = None,
        as_mapped_then: bool = False,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> RunReport:
        """Reads failed records again and sends them: these ids (`FailedRecord.id`), all of a route, or all.

        With the mapping in force, or with the one that was when each of them failed.
        """
        order = _replay_order(ids, route, as_mapped_then=as_mapped_then)
        return self._carry_out(order, cancel or self._new_cancel(), listener or silent)

    def send_waiting(self, *, cancel: Cancel | None = None, listener: Listener | None = None) -> RunReport:
        """Delivers what is staged, without reading CloudSuite."""
        order = Order(Trigger.MANUAL, resume=True)
        return self._carry_out(order, cancel or self._new_cancel(), listener or silent)

    def edit_failed(self, failed_id: int, column: str, value: str) -> None:
        """Gives one column of a failed record another value and lets it go out with the next run. The value holds
        until the record changes in CloudSuite. Raises ConfigError where monday would not take it."""
        edit_failed(failed_id, column, value, self._deps)

    def _carry_out(self, order: Order, cancel: Cancel, listener: Listener) -> RunReport:
        with self._alone():
            self._running = frozenset(order.routes or self._deps.store.bindings.all())
            try:
                report = run_sync(order, self._deps, cancel, listener)
            except StoreBroken as broken:
                self._deps.report_damage(broken)
                raise
            finally:
                self._running = frozenset()
        self._deps.keep_settings()
        return report

    def status(self) -> AppStatus:
        return app_status(self._deps, self._running)

    def failed(self, route: RouteId | None = None, *, limit: int = 200, after_id: int = 0) -> list[FailedRecord]:
        rows = self._deps.store.outbox.failed(route, limit, after_id)
        return [
            FailedRecord(
                row.id,
                row.key,
                row.draft.route,
                row.draft.name,
                row.state,
                row.reason,
                row.code,
                row.attempts,
                row.staged_at,
                row.run,
            )
            for row in rows
        ]

    def recent_runs(self, limit: int = 50) -> list[RunReport]:
        return self._deps.store.runs.recent(limit)

    # Audit

    def audit(self, wanted: AuditFilter) -> list[AuditEntry]:
        return self._deps.store.audit.query(wanted)

    def audit_stretch(self, wanted: AuditFilter) -> AuditStretch:
        return self._deps.store.audit.stretch(wanted)

    def audit_entries(self, wanted: AuditFilter) -> Iterator[AuditEntry]:
        """All that match, a page at a time; `wanted.limit` is the page."""
        while page := self._deps.store.audit.query(wanted):
            yield from page
            wanted = replace(wanted, before_id=page[-1].id)

    def verify_audit(self) -> AuditCheck:
        return self._deps.store.audit.verify()

    def retention(self) -> int | None:
        """Months that the audit is kept; None: for ever."""
        return retention(self._deps.store.state)

    def set_retention(self, months: int | None) -> None:
        """What is older is removed once a day when nothing else is due; None keeps everything. Raises ConfigError."""
        set_retention(months, self._deps.store.state)
        self._note(f"The audit is kept {'for ever' if months is None else f'for {months} months'}.")

    def storage(self) -> Storage:
        """Where the data is, and how much."""
        audit, files = self._deps.store.audit, [Path(file) for file in self._deps.store.files()]
        first = audit.query(AuditFilter(oldest_first=True, limit=1))
        return Storage(
            data_folder=files[0].parent,
            bytes=sum(file.stat().st_size for file in files),
            audit_entries=audit.count(AuditFilter()),
            oldest=first[0].at if first else None,
        )

    def _note(self, text: str) -> None:
        self._deps.keep_settings()
        self._deps.store.audit.append([AuditEntry(self._deps.clock(), AuditEvent.CHANGED, text=text)])

    # Mapping

    def mapping(self, route: RouteId) -> RouteMapping:
        """The route's mapping: the user's, or the default."""
        return self._mappings.whole(route)

    def save_mapping(self, mapping: RouteMapping) -> RouteMapping:
        """Keeps it as the next version; the next run sends what it changes. Raises ConfigError, naming the column."""
        saved = self._mappings.save(mapping, self._deps.connections.known_fields(mapping.route))
        self._deps.keep_settings()
        return saved

    def default_mapping(self, route: RouteId) -> RouteMapping:
        """The one that ships."""
        return self._mappings.default(route)

    def mapping_history(self, route: RouteId) -> list[tuple[datetime, RouteMapping]]:
        """The mappings that the user has saved and when, newest first."""
        return self._mappings.history(route)

    def export_mapping(self, route: RouteId) -> str:
        """The mapping as TOML."""
        return dump_mapping(self._mappings.whole(route))

    def import_mapping(self, route: RouteId, text: str, file_name: str) -> RouteMapping:
        """`save_mapping` from TOML. Raises ConfigError that names the file, the column and the way out."""
        mapping = load_mapping(text, file_name)
        if mapping.route is not route:
            raise ConfigError(f"{file_name} is a mapping of {mapping.route}, not of {route}.", hint="Name that route.")
        try:
            return self.save_mapping(mapping)
        except ConfigError as problem:
            raise ConfigError(f"{file_name}: {problem.message}", hint=problem.hint) from problem

    def source_fields(self, route: RouteId) -> list[SourceField]:
        return self._deps.connections.source_fields(route)

    def example(self, route: RouteId, position: int = 0, mapping: RouteMapping | None = None) -> Example | None:
        """The record at that position as this mapping (default: the saved one) would put it on the board. None
        before the first run has read any."""
        store = self._deps.store
        total = store.records.count(route)
        record = store.records.at(route, max(0, min(position, total - 1)))
        if record is None:
            return None
        today = self._deps.clock().astimezone(self._deps.zone).date()
        lookup = StoredLookup(store.records, record.refs.values())
        draft = apply(mapping or self._mappings.of(route), record, lookup, today)
        known = store.items.known([record.key]).get(record.key)
        return Example(record, draft, known.cells if known else {}, position, total)

    # Schedule and engine

    def set_schedule(self, route: RouteId, schedule: Schedule) -> None:
        save_schedule(self._deps.store.state, route, schedule, self._deps.clock())

    def schedules(self) -> Mapping[RouteId, Schedule]:
        return load_schedules(self._deps.store.state)

    def first_load(self, route: RouteId) -> datetime | None:
        """From when the route's history is brought; None: all of it."""
        return self._deps.store.cursors.load(route).initial

    def set_first_load(self, route: RouteId, since: datetime | None) -> None:
        """Records that were last changed before that stay in CloudSuite, unless something changes them later; open
        purchase orders and their lines come all the same. An earlier time than before lets the next run read what lies
        between."""
        cursors = self._deps.store.cursors
        before = cursors.load(route)
        is_earlier = before.initial is not None and (since is None or since < before.initial)
        cursors.save(route, Cursor(None if is_earlier else before.since, since))

    def removal(self, route: RouteId) -> Removal:
        """What becomes of items whose record CloudSuite no longer has; lines follow their PO or invoice."""
        return removal.wanted_removal(route, self._deps.store.state)

    def set_removal(self, route: RouteId, wanted: Removal) -> None:
        removal.set_removal(route, wanted, self._deps.store.state)

    def allow_removals(self, route: RouteId) -> None:
        """The next run may archive more of the route's items at once than is done unasked."""
        removal.allow(route, self._deps.store.state)

    def pause(self, period: timedelta | None = None) -> None:
        """No scheduled run for that long, or until `resume`; Sync now still works. Remembered over restarts."""
        until = (self._deps.clock() + period).isoformat() if period else FOREVER
        self._deps.store.state.set(PAUSED, until)

    def resume(self) -> None:
        self._deps.store.state.set(PAUSED, None)

    def engine_loop(self, listener: Listener) -> None:
        """Runs due and requested syncs until `quit`; the window gives it a QThread. Never raises."""
        self._engine.loop(listener)

    def request_sync(self, routes: Sequence[RouteId] = (), *, full: bool = False, dry_run: bool = False) -> None:
        """Asks the engine for a run, or with `dry_run` for its plan; returns at once. Asking again while it waits is
        not a second run."""
        self._engine.ask(Order(Trigger.MANUAL, tuple(routes), full=full, dry_run=dry_run))

    def request_send(self) -> None:
        """Asks the engine to deliver what is staged; returns at once."""
        self._engine.ask(Order(Trigger.MANUAL, resume=True))

    def request_replay(self, ids: Sequence[int] = (), route: RouteId | None = None) -> None:
        """Asks the engine for a replay; returns at once."""
        self._engine.ask(_replay_order(ids, route))

    def stop(self) -> None:
        """Ends the run under way within 2 seconds, keeping what was done. Returns at once; any thread."""
        self._engine.stop()

    def quit(self) -> None:
        """`stop`, and `engine_loop` returns. Returns at once; any thread."""
        self._engine.quit()

    def close(self) -> None:
        """Closes the store. After `engine_loop` has returned."""
        self._deps.store.close()


def _replay_order(ids: Sequence[int], route: RouteId | None, *, as_mapped_then: bool = False) -> Order:
    routes = (route,) if route else ()
    return Order(Trigger.REPLAY, routes, replay=True, ids=tuple(ids), as_mapped_then=as_mapped_then)


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
        self,
        folder: Path,
        *,
        product: str,
        purchase_orders: int,
        seed: int,
        port: int,
        latency_s: float,
        faults: Path | None = None,
    ) -> AbstractContextManager[RunningSandbox]:
        """`product` is m3, csi, both or a tenant's profile; `faults` names a script of what goes wrong. Raises
        ConfigError for a profile that there is not and a script that is not well-formed."""

    def open_window(self, facade: Facade, *, background: bool, demo: RunningSandbox | None = None) -> int:
        """The desktop app, until it quits; its exit code."""

    def now(self) -> datetime: ...
