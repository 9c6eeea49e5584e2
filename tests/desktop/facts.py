"""Facts made up by hand for the stub facade: a company with six boards and three records that need attention."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.domain.delivery import RowState
from app.domain.mapping import RouteMapping
from app.domain.mapping_file import load_mapping
from app.domain.ports import SourceField
from app.domain.records import Record, Value
from app.domain.routes import ROUTES, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import (
    AppState,
    AuditEntry,
    AuditEvent,
    BoardBinding,
    Counts,
    FailedRecord,
    Outcome,
    RunReport,
    Trigger,
)

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


MESSAGES = {
    AppState.WAITING: "monday's daily limit is used up (1,000 of 1,000). Nothing is lost: 212 changes wait and go out "
    "after midnight UTC (01:00 here).",
    AppState.OFFLINE: "monday cannot be reached. It is tried again at 10:35.",
    AppState.ERROR: "CloudSuite refuses EXPORTMI/Select. Ask your M3 administrator to allow EXPORTMI for this account.",
}


def binding(route: RouteId) -> BoardBinding:
    return BoardBinding(
        route, str(10 + list(ROUTES).index(route)), ROUTES[route].title, "https://acme.monday.example/b"
    )


def default_mapping(route: RouteId) -> RouteMapping:
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
            "phone -> phone: “+46 8-12 ext 4” is not a telephone number.",
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


def report(run: str, at: datetime, changes: int) -> RunReport:
    bad = 1 if changes in (8, 12) else 0
    counts = {
        route: Counts(read=40, unchanged=28, created=changes // 3, updated=changes - changes // 3, invalid=bad)
        for route in ROUTES
    }
    outcome = Outcome.FAILURES if bad else Outcome.OK
    started = at - timedelta(seconds=41)
    return RunReport(run, Trigger.SCHEDULE, outcome, started, at, counts, {"infor": 9, "monday": 4}, 3)
