"""A facade of facts made up by hand, for what a page does with them. The flow tests use the real one."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from app.domain.discovery import CustomField, CustomSource, MiField, SourceFinding, Standing, Tenant
from app.domain.errors import AuthRefused, ConfigError, SourceRefused
from app.domain.events import Listener, Phase, Planned, Progress, RunEnded, RunStarted, StatusChanged
from app.domain.expressions import Lookup
from app.domain.mapping import RouteMapping, apply, expressions
from app.domain.mapping_file import dump_mapping, load_mapping
from app.domain.plan import RoutePlan, RunPlan
from app.domain.ports import SourceField
from app.domain.records import Value
from app.domain.routes import ROUTES, LinesPlacement, Removal, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import (
    AppState,
    AppStatus,
    BoardBinding,
    ConnectionStatus,
    Counts,
    Example,
    FailedRecord,
    Outcome,
    RouteState,
    RouteStatus,
    RunReport,
    Trigger,
)
from app.sync.facade import Facade
from tests.desktop.facts import (
    FIELDS,
    LAST,
    MESSAGES,
    NEXT,
    NOW,
    ON_BOARD,
    RESOURCES,
    SCHEDULES,
    binding,
    default_mapping,
    example_record,
    failed_records,
    report,
)
from tests.desktop.stub_audit import StubAudit
from tests.desktop.stub_care import StubCare

__all__ = ["FIELDS", "NOW", "RESOURCES", "StubFacade", "failed_records"]


AGREEMENTS = CustomSource(
    RouteId.PURCHASE_ORDERS,
    "PPS100MI",
    "LstAgrHead",
    key=("SUNO", "AGNB"),
    fields=(CustomField("po_number", "AGNB"), CustomField("description", "TX30", title="Text")),
    is_beside=True,
)
TRANSACTIONS = {
    ("PPS100MI", "LstAgrHead"): (
        (MiField("CONO", "Company", "number", 3), MiField("SUNO", "Supplier number", "text", 10)),
        (
            MiField("AGNB", "Agreement number", "text", 10),
            MiField("SUNO", "Supplier number", "text", 10),
            MiField("TX30", "Text", "text", 30),
        ),
    ),
    ("MDBREADMI", "LstMPHEAD00"): (
        (MiField("IAPUNO", "Purchase order number", "text", 7), MiField("IAFACI", "Facility", "text", 3, True)),
        (
            MiField("IAPUNO", "Purchase order number", "text", 7),
            MiField("IASUNO", "Supplier number", "text", 10),
            MiField("IACOAM", "Order total", "number", 17),
            MiField("IAWHLO", "Warehouse", "text", 3),
            MiField("IALMDT", "Change date", "date", 8),
        ),
    ),
}
"""Inputs and outputs, as MRS001MI describes them."""
CLOSED = SourceFinding(
    RouteId.INVOICE_LINES,
    "EXPORTMI/Select of FGINLI",
    Standing.REFUSED,
    "100",
    "M3 refuses EXPORTMI/Select to this account.",
    "Ask for EXPORTMI in SES400 for the user MLCONN.",
)
OPEN = SourceFinding(RouteId.SUPPLIERS, "CRS620MI/LstByNumber", Standing.READY, "100")


class NoOthers(Lookup):
    def field(self, key: str, name: str) -> Value:
        return "Nordström Bolt & Nut AB" if name == "supplier_name" else None

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        return Decimal("12500.50")


class StubFacade(StubCare, StubAudit, Facade):
    """Everything is up to date but three records; each call is kept with the name of its thread."""

    def __init__(self, state: AppState = AppState.ATTENTION) -> None:
        self.state = state
        self.connected = {"infor": state is not AppState.NOT_CONNECTED, "monday": state is not AppState.NOT_CONNECTED}
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self.threads: set[int] = set()
        self.paused = False
        self.paused_until: datetime | None = None
        self.kept: dict[RouteId, Schedule] = dict(SCHEDULES)
        self.mappings: dict[RouteId, RouteMapping] = {}
        self.records = failed_records()
        self.wanted = threading.Event()
        self.ending = threading.Event()
        self.stopping = threading.Event()
        self.run_steps = 5
        self.dry_run = False
        self.first_loads: dict[RouteId, datetime | None] = {}
        self.boards: dict[RouteId, BoardBinding] = {}
        self.sources: dict[RouteId, CustomSource] = {}
        self.pending = False
        self.tenant: Tenant | None = None
        self.picked: tuple[str | None, ...] = ()
        """Product line, company, division and site of the last connection."""
        self.missing: dict[str, str] = {}
        self.troubles: dict[str, str] = {}
        self.own_calls: int | None = None
        self.removals: dict[RouteId, Removal] = {}
        self.start_care()

    def _called(self, name: str, *args: Any) -> None:
        self.threads.add(threading.get_ident())
        self.calls.append((name, args))

    def asked(self, name: str) -> list[tuple[Any, ...]]:
        return [args for called, args in self.calls if called == name]

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
        self._called("connect_infor", raw, file_name, company, division)
        self.picked = (product, company, division, csi_config)
        if not raw.startswith(b"{"):
            raise ConfigError(
                f"“{file_name}” is not an .ionapi file.",
                hint="Ask your administrator for a backend service file from ION API, Authorized Apps.",
            )
        self.connected["infor"] = True
        return self._connection("infor")

    def connect_monday(self, token: str, *, api_url: str | None = None) -> ConnectionStatus:
        self._called("connect_monday", token)
        if token == "wrong":
            raise AuthRefused("monday refuses this sign-in.", hint="Copy it again from monday, Developers, API token.")
        self.connected["monday"] = True
        return self._connection("monday")

    def disconnect(self, vendor: str) -> None:
        self._called("disconnect", vendor)
        self.connected[vendor] = False

    def _connection(self, vendor: str) -> ConnectionStatus:
        who = {"infor": "ACME_TST, company 100, division AAA", "monday": "Acme Ltd"}
        detail = {
            "infor": "M3",
            "monday": "anna@acme.example",
        }
        if not self.connected[vendor]:
            return ConnectionStatus(vendor, connected=False)
        shown = ConnectionStatus(vendor, True, who[vendor], detail[vendor], self.troubles.get(vendor, ""))
        if vendor == "monday":
            return replace(shown, plan="Standard", used=84, limit=1_000)
        signed_in = NOW - timedelta(minutes=12)
        return replace(shown, signed_in_at=signed_in, renewed_at=signed_in + timedelta(minutes=50), used=3, limit=100)

    def discovered(self) -> Tenant | None:
        self._called("discovered")
        return self.tenant

    def not_offered(self, route: RouteId) -> Mapping[str, str]:
        self._called("not_offered", route)
        return self.missing

    def describe_transaction(self, program: str, transaction: str) -> tuple[tuple[MiField, ...], tuple[MiField, ...]]:
        self._called("describe_transaction", program, transaction)
        if transaction.startswith(("Chg", "Add", "Dlt")):
            raise ConfigError(f"{program}/{transaction} does not only read.", hint="Choose one that lists.")
        try:
            return TRANSACTIONS[program, transaction]
        except KeyError:
            raise SourceRefused(f"M3 has no {program}/{transaction}.", hint="Look for it in MRS001.") from None

    def custom_sources(self) -> Mapping[RouteId, CustomSource]:
        self._called("custom_sources")
        return dict(self.sources)

    def preset_sources(self, route: RouteId) -> list[CustomSource]:
        self._called("preset_sources", route)
        return [AGREEMENTS] if route is AGREEMENTS.route else []

    def set_custom_source(self, route: RouteId, custom: CustomSource | None) -> None:
        self._called("set_custom_source", route, custom)
        if custom is not None and custom.start and len(custom.key) > 1:
            raise ConfigError("It cannot be continued from a key of 2 fields.", hint="Leave the start field empty.")
        self.sources = {**self.sources, route: custom} if custom else {}

    def pending_batches(self) -> bool:
        return self.pending

    def set_pending_batches(self, *, wanted: bool) -> None:
        self._called("set_pending_batches", wanted)
        self.pending = wanted

    # Boards

    def create_boards(
        self, routes: Sequence[RouteId] = (), *, lines: LinesPlacement | None = None, workspace_id: str | None = None
    ) -> list[BoardBinding]:
        self._called("create_boards", tuple(routes), lines)
        self.boards = {route: binding(route) for route in ROUTES}
        return list(self.boards.values())

    def use_board(self, route: RouteId, board_id: str) -> BoardBinding:
        self._called("use_board", route, board_id)
        self.boards[route] = replace(binding(route), board_id=board_id)
        return self.boards[route]

    def bindings(self) -> dict[RouteId, BoardBinding]:
        self._called("bindings")
        if self.boards or self.state is AppState.NOT_CONNECTED:
            return dict(self.boards)
        return {route: binding(route) for route in ROUTES}

    # Runs

    def status(self) -> AppStatus:
        self._called("status")
        connected = self.state is not AppState.NOT_CONNECTED
        routes = tuple(self._route(route) for route in ROUTES)
        return AppStatus(
            state=AppState.PAUSED if self.paused and self.state is AppState.UP_TO_DATE else self.state,
            routes=routes,
            connections=(self._connection("infor"), self._connection("monday")),
            calls_today=84 if connected else 0,
            calls_limit=1_000 if connected else None,
            last_success_at=LAST if connected else None,
            last_changes=12 if connected else 0,
            next_run_at=NEXT if connected and not self.paused else None,
            is_paused=self.paused,
            paused_until=self.paused_until,
            message=MESSAGES.get(self.state, ""),
        )

    def _route(self, route: RouteId) -> RouteStatus:
        if self.state is AppState.NOT_CONNECTED:
            return RouteStatus(route, ROUTES[route].title, RouteState.NOT_SET_UP)
        bad = [record for record in self.records if record.route is route]
        states = {
            AppState.SYNCING: RouteState.SYNCING,
            AppState.WAITING: RouteState.WAITING,
            AppState.OFFLINE: RouteState.WAITING,
            AppState.ERROR: RouteState.ERROR,
        }
        state = states.get(self.state, RouteState.ATTENTION if bad else RouteState.UP_TO_DATE)
        schedule = self.kept.get(route, Schedule())
        return RouteStatus(
            route=route,
            title=ROUTES[route].title,
            state=state,
            board_name=ROUTES[route].title,
            board_url=f"https://acme.monday.example/boards/{list(ROUTES).index(route) + 10}",
            on_board=ON_BOARD[route],
            last_run_at=LAST,
            last_success_at=LAST,
            last_counts=Counts(read=40, unchanged=28, created=2, updated=10, invalid=len(bad)),
            next_run_at=NEXT if schedule.kind is not ScheduleKind.OFF else None,
            schedule=schedule,
            invalid=len(bad),
        )

    def failed(self, route: RouteId | None = None, *, limit: int = 200, after_id: int = 0) -> list[FailedRecord]:
        self._called("failed", route, limit, after_id)
        found = [one for one in self.records if route in (None, one.route) and one.id > after_id]
        return found[:limit]

    def recent_runs(self, limit: int = 50) -> list[RunReport]:
        self._called("recent_runs", limit)
        if self.state is AppState.NOT_CONNECTED:
            return []
        changes = (3, 0, 8, 14, 0, 2, 21, 5, 5, 0, 9, 12)
        return [report(f"run-{place}", LAST - timedelta(hours=4 * place), changes[place]) for place in range(12)]

    # Mapping

    def mapping(self, route: RouteId) -> RouteMapping:
        self._called("mapping", route)
        return self.mappings.get(route) or default_mapping(route)

    def save_mapping(self, mapping: RouteMapping) -> RouteMapping:
        self._called("save_mapping", mapping)
        self.mappings[mapping.route] = mapping
        return mapping

    def export_mapping(self, route: RouteId) -> str:
        self._called("export_mapping", route)
        return dump_mapping(self.mapping(route))

    def import_mapping(self, route: RouteId, text: str, file_name: str) -> RouteMapping:
        self._called("import_mapping", route, file_name)
        return self.save_mapping(load_mapping(text, file_name))

    def source_fields(self, route: RouteId) -> list[SourceField]:
        self._called("source_fields", route)
        if route is RouteId.PURCHASE_ORDERS:
            return list(FIELDS)
        own = dict.fromkeys(found.name for found in expressions(self.mapping(route)) if found.kind == "own")
        return [SourceField(name, name.replace("_", " ").capitalize(), name[:6].upper(), "text") for name in own]

    def example(self, route: RouteId, position: int = 0, mapping: RouteMapping | None = None) -> Example | None:
        self._called("example", route, position, mapping)
        if self.state is AppState.NOT_CONNECTED:
            return None
        record = example_record(route, position)
        draft = apply(mapping or self.mapping(route), record, NoOthers(), NOW.date())
        return Example(record, draft, draft.cells, position, ON_BOARD[route])

    # Schedule and engine

    def set_schedule(self, route: RouteId, schedule: Schedule) -> None:
        self._called("set_schedule", route, schedule)
        self.kept[route] = schedule

    def schedules(self) -> Mapping[RouteId, Schedule]:
        self._called("schedules")
        return {route: self.kept.get(route, Schedule()) for route in ROUTES}

    def pause(self, period: timedelta | None = None) -> None:
        self._called("pause", period)
        self.paused = True
        self.paused_until = NOW + period if period else None

    def resume(self) -> None:
        self._called("resume")
        self.paused, self.paused_until = False, None

    def engine_loop(self, listener: Listener) -> None:
        self._called("engine_loop")
        while True:
            self.wanted.wait()
            if self.ending.is_set():
                return
            self.wanted.clear()
            self._run(listener)

    def _run(self, listener: Listener) -> None:
        self.stopping.clear()
        before, self.state = self.state, AppState.SYNCING
        listener(RunStarted("run-1", Trigger.MANUAL, tuple(ROUTES)))
        plan = RunPlan({RouteId.SUPPLIERS: RoutePlan(create=5, update=2, unchanged=197, invalid=1)}, 3, 916)
        listener(Planned("run-1", plan))
        for done in range(self.run_steps):
            if self.stopping.wait(0.02):
                break
            listener(Progress("run-1", Phase.WRITING, RouteId.SUPPLIERS, done, self.run_steps))
        self.state = before
        stopped = self.stopping.is_set()
        ended = replace(report("run-1", NOW, 12), dry_run=self.dry_run, plan=plan)
        listener(RunEnded(replace(ended, outcome=Outcome.STOPPED) if stopped else ended))
        listener(StatusChanged())

    def request_sync(self, routes: Sequence[RouteId] = (), *, full: bool = False, dry_run: bool = False) -> None:
        self._called("request_preview" if dry_run else "request_sync", tuple(routes))
        self.dry_run = dry_run
        self.wanted.set()

    def request_send(self) -> None:
        self._called("request_send")
        self.dry_run = False
        self.wanted.set()

    def edit_failed(self, failed_id: int, column: str, value: str) -> None:
        self._called("edit_failed", failed_id, column, value)
        if value == "wrong":
            raise ConfigError(f"Column {column} does not take “{value}”.")
        self.records = [one for one in self.records if one.id != failed_id]

    def check(self, vendor: str) -> ConnectionStatus:
        self._called("check", vendor)
        return self._connection(vendor)

    def set_calls_a_day(self, calls: int | None) -> None:
        self._called("set_calls_a_day", calls)
        self.own_calls = calls

    def calls_a_day(self) -> int | None:
        self._called("calls_a_day")
        return self.own_calls

    def removal(self, route: RouteId) -> Removal:
        return self.removals.get(route, Removal.KEEP)

    def set_removal(self, route: RouteId, wanted: Removal) -> None:
        self._called("set_removal", route, wanted)
        self.removals[route] = wanted

    def allow_removals(self, route: RouteId) -> None:
        self._called("allow_removals", route)

    def first_load(self, route: RouteId) -> datetime | None:
        return self.first_loads.get(route)

    def set_first_load(self, route: RouteId, since: datetime | None) -> None:
        self._called("set_first_load", route, since)
        self.first_loads[route] = since

    def default_mapping(self, route: RouteId) -> RouteMapping:
        return default_mapping(route)

    def mapping_history(self, route: RouteId) -> list[tuple[datetime, RouteMapping]]:
        self._called("mapping_history", route)
        older = replace(default_mapping(route), name="{ext_key}")
        return [(LAST, self.mapping(route)), (LAST - timedelta(days=3), older)]

    def request_replay(self, ids: Sequence[int] = (), route: RouteId | None = None) -> None:
        self._called("request_replay", tuple(ids), route)
        self.records = [one for one in self.records if ids and one.id not in ids]
        self.wanted.set()

    def stop(self) -> None:
        self.calls.append(("stop", ()))
        self.stopping.set()

    def quit(self) -> None:
        self.calls.append(("quit", ()))
        self.ending.set()
        self.stopping.set()
        self.wanted.set()

    def close(self) -> None:
        self.calls.append(("close", ()))
