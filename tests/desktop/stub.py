"""A facade of facts made up by hand, for what a page does with them. The flow tests use the real one."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.delivery import RowState
from app.domain.errors import AuthRefused, ConfigError
from app.domain.events import Listener, Phase, Planned, Progress, RunEnded, RunStarted, StatusChanged
from app.domain.expressions import Lookup
from app.domain.mapping import RouteMapping, apply
from app.domain.mapping_file import dump_mapping, load_mapping
from app.domain.plan import RoutePlan, RunPlan
from app.domain.ports import SourceField
from app.domain.records import Record, Value
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import (
    AppState,
    AppStatus,
    AuditEntry,
    AuditEvent,
    AuditFilter,
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

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NOW = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
LAST = NOW - timedelta(minutes=28)
NEXT = NOW + timedelta(hours=3, minutes=30)
ON_BOARD = {
    RouteId.SUPPLIERS: 204,
    RouteId.GL_ACCOUNTS: 150,
    RouteId.PURCHASE_ORDERS: 1_204,
    RouteId.PO_LINES: 6_481,
    RouteId.INVOICES: 803,
    RouteId.INVOICE_LINES: 2_917,
}
SCHEDULES = {
    RouteId.SUPPLIERS: Schedule(ScheduleKind.DAILY, times=(time(6, 30), time(18, 0))),
    RouteId.GL_ACCOUNTS: Schedule(ScheduleKind.OFF),
}
FIELDS = (
    SourceField("po_number", "PO number", "IAPUNO", "text"),
    SourceField("supplier_no", "Supplier number", "IASUNO", "text"),
    SourceField("status", "Status", "IAPUSL", "text"),
    SourceField("order_date", "Order date", "IAPUDT", "date"),
    SourceField("due_date", "Due date", "IADWDT", "date"),
    SourceField("amount", "Amount", "IANTAM", "number"),
    SourceField("currency", "Currency", "IACUCD", "text"),
    SourceField("buyer", "Buyer", "IABUYE", "text"),
    SourceField("warehouse", "Warehouse", "IAWHLO", "text"),
)


class NoOthers(Lookup):
    def field(self, key: str, name: str) -> Value:
        return "Nordström Bolt & Nut AB" if name == "supplier_name" else None

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        return Decimal("12500.50")


class StubFacade(Facade):
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
        self.audit_size = 1_000
        self.wanted = threading.Event()
        self.ending = threading.Event()
        self.stopping = threading.Event()
        self.run_steps = 5
        self.boards: dict[RouteId, BoardBinding] = {}

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
        who = {"infor": "ACME_TST, company 100, division AAA", "monday": "Acme Ltd, Standard plan"}
        detail = {
            "infor": "M3 · sign-in 12 min old, 3 of 100 sign-ins used today",
            "monday": "anna@acme.example · 84 of 1,000 calls used today",
        }
        connected = self.connected[vendor]
        return ConnectionStatus(
            vendor, connected, who[vendor] if connected else "", detail[vendor] if connected else ""
        )

    # Boards

    def create_boards(
        self, routes: Sequence[RouteId] = (), *, lines: LinesPlacement | None = None, workspace_id: str | None = None
    ) -> list[BoardBinding]:
        self._called("create_boards", tuple(routes), lines)
        self.boards = {route: _binding(route) for route in ROUTES}
        return list(self.boards.values())

    def use_board(self, route: RouteId, board_id: str) -> BoardBinding:
        self._called("use_board", route, board_id)
        self.boards[route] = replace(_binding(route), board_id=board_id)
        return self.boards[route]

    def bindings(self) -> dict[RouteId, BoardBinding]:
        self._called("bindings")
        if self.boards or self.state is AppState.NOT_CONNECTED:
            return dict(self.boards)
        return {route: _binding(route) for route in ROUTES}

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
            paused_until=self.paused_until,
            message=_MESSAGES.get(self.state, ""),
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
        return [_report(f"run-{place}", LAST - timedelta(hours=4 * place), changes[place]) for place in range(12)]

    # Audit

    def audit(self, wanted: AuditFilter) -> list[AuditEntry]:
        self._called("audit", wanted)
        newest = (wanted.before_id or self.audit_size + 1) - 1
        entries = (audit_entry(place) for place in range(newest, 0, -1))
        found = [
            entry
            for entry in entries
            if wanted.route in (None, entry.route)
            and wanted.event in (None, entry.event)
            and wanted.key in ("", entry.key)
            and wanted.text.lower() in f"{entry.key} {entry.text}".lower()
        ]
        return found[: wanted.limit]

    # Mapping

    def mapping(self, route: RouteId) -> RouteMapping:
        self._called("mapping", route)
        return self.mappings.get(route) or _default_mapping(route)

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
        names = dict.fromkeys(column.field for column in self.mapping(route).columns)
        own = [name for name in names if name.isidentifier() and name not in {"ext_key", "today"}]
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
        listener(Planned("run-1", RunPlan({RouteId.SUPPLIERS: RoutePlan(create=5)}, 3, 916)))
        for done in range(self.run_steps):
            if self.stopping.wait(0.02):
                break
            listener(Progress("run-1", Phase.WRITING, RouteId.SUPPLIERS, done, self.run_steps))
        self.state = before
        stopped = self.stopping.is_set()
        report = _report("run-1", NOW, 12)
        listener(RunEnded(replace(report, outcome=Outcome.STOPPED) if stopped else report))
        listener(StatusChanged())

    def request_sync(self, routes: Sequence[RouteId] = (), *, full: bool = False) -> None:
        self._called("request_sync", tuple(routes))
        self.wanted.set()

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


_MESSAGES = {
    AppState.WAITING: "monday's daily limit is used up (1,000 of 1,000). Nothing is lost: 212 changes wait and go out "
    "after midnight UTC (01:00 here).",
    AppState.OFFLINE: "monday cannot be reached. It is tried again at 10:35.",
    AppState.ERROR: "CloudSuite refuses EXPORTMI/Select. Ask your M3 administrator to allow EXPORTMI for this account.",
}


def _binding(route: RouteId) -> BoardBinding:
    return BoardBinding(
        route, str(10 + list(ROUTES).index(route)), ROUTES[route].title, "https://acme.monday.example/b"
    )


def _default_mapping(route: RouteId) -> RouteMapping:
    path = RESOURCES / "mappings" / f"{route.value}.toml"
    return load_mapping(path.read_text(encoding="utf-8"), path.name)


def example_record(route: RouteId, position: int = 0) -> Record:
    fields: dict[str, Value] = {
        "po_number": str(7_000_001 + position),
        "supplier_no": "S1000",
        "supplier_name": "Nordström Bolt & Nut AB",
        "status": "35",
        "order_date": date(2026, 11, 2),
        "due_date": date(2026, 12, 15),
        "amount": Decimal("12500.50"),
        "currency": "SEK",
        "buyer": "ANNA",
        "warehouse": "110",
        "phone": "not a number",
        "invoice_no": "INV-17",
        "account": "5010",
        "description": "Hex bolt M8 × 40",
        "line_no": "10",
    }
    key = f"{ROUTES[route].key_prefix}:100:{7_000_001 + position}"
    return Record(route, key, fields, {"supplier": "supplier:100:S1000"})


def failed_records(count: int = 3) -> list[FailedRecord]:
    made = [
        FailedRecord(
            1,
            "supplier:100:S1000",
            RouteId.SUPPLIERS,
            "Nordström Bolt & Nut AB",
            RowState.INVALID,
            "phone → Phone: “+46 8-12 ext 4” is not a telephone number.",
            "",
            0,
            LAST,
            "run-1",
        ),
        FailedRecord(
            2,
            "purchase-order:100:7000042",
            RouteId.PURCHASE_ORDERS,
            "7000042",
            RowState.REJECTED,
            "Label “Claim activated” does not exist on board Purchase orders.",
            "ColumnValueException",
            2,
            LAST - timedelta(days=1),
            "run-1",
        ),
    ]
    return made + [
        FailedRecord(
            place,
            f"purchase-order:100:{7_000_040 + place}",
            RouteId.PURCHASE_ORDERS,
            str(7_000_040 + place),
            RowState.REJECTED,
            "Label “Claim activated” does not exist on board Purchase orders.",
            "ColumnValueException",
            1,
            LAST - timedelta(days=1),
            "run-1",
        )
        for place in range(3, count + 1)
    ]


def audit_entry(place: int) -> AuditEntry:
    route = list(ROUTES)[place % 6]
    events = (AuditEvent.SETTLED, AuditEvent.SENT, AuditEvent.STAGED, AuditEvent.PULLED)
    event = events[place % 4]
    details: dict[AuditEvent, dict[str, Any]] = {
        AuditEvent.SETTLED: {"item_id": str(9_000_000 + place)},
        AuditEvent.SENT: {"attempt": 1, "idempotency_key": f"6f1c-{place}"},
        AuditEvent.STAGED: {
            "before": {"status": {"label": "Printed"}, "due_date": {"date": "2026-12-01"}, "buyer": None},
            "after": {"status": {"label": "Confirmed"}, "due_date": {"date": "2026-12-15"}, "buyer": "ANNA"},
        },
        AuditEvent.PULLED: {
            "po_number": str(7_000_000 + place),
            "status": "35",
            "amount": ["n", "12500.50"],
            "due_date": ["d", "2026-12-15"],
        },
    }
    words = {
        AuditEvent.SETTLED: "Updated on board Purchase orders",
        AuditEvent.SENT: "3 columns in a batch of 25",
        AuditEvent.STAGED: "update",
        AuditEvent.PULLED: "Changed since 2026-11-23",
    }
    return AuditEntry(
        at=LAST - timedelta(seconds=1_000 - place),
        event=event,
        run="20261124-1002",
        route=route,
        key=f"{ROUTES[route].key_prefix}:100:{7_000_000 + place}",
        text=words[event],
        detail=details[event],
        request_id=f"req-{place}" if event is AuditEvent.SENT else "",
        id=place,
    )


def _report(run: str, at: datetime, changes: int) -> RunReport:
    bad = 1 if changes in (8, 12) else 0
    counts = {
        route: Counts(read=40, unchanged=28, created=changes // 3, updated=changes - changes // 3, invalid=bad)
        for route in ROUTES
    }
    outcome = Outcome.FAILURES if bad else Outcome.OK
    started = at - timedelta(seconds=41)
    return RunReport(run, Trigger.SCHEDULE, outcome, started, at, counts, {"infor": 9, "monday": 4}, 3)
