"""Entries of the audit as rows, each with the hash that ties it to the one before."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence

from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent
from app.store.codec import from_micros, pack, to_json, to_micros, unpack
from app.store.connection import Row

EVENT_CODES: dict[AuditEvent, int] = {
    AuditEvent.RUN_STARTED: 1,
    AuditEvent.RUN_ENDED: 2,
    AuditEvent.PULLED: 3,
    AuditEvent.STAGED: 4,
    AuditEvent.SENT: 5,
    AuditEvent.SETTLED: 6,
    AuditEvent.REFUSED: 7,
    AuditEvent.UNCERTAIN: 8,
    AuditEvent.RESOLVED: 9,
    AuditEvent.REPLAYED: 10,
    AuditEvent.CHANGED: 11,
    AuditEvent.RETENTION: 12,
}
ROUTE_CODES: dict[RouteId | None, int] = {
    None: 0,
    RouteId.SUPPLIERS: 1,
    RouteId.GL_ACCOUNTS: 2,
    RouteId.PURCHASE_ORDERS: 3,
    RouteId.PO_LINES: 4,
    RouteId.INVOICES: 5,
    RouteId.INVOICE_LINES: 6,
}
"""As stored, one byte each: a code is never used for anything else."""

_EVENTS = {code: event for event, code in EVENT_CODES.items()}
_ROUTES = {code: route for route, code in ROUTE_CODES.items()}


def chained(entries: Sequence[AuditEntry], last_id: int, last_hash: bytes) -> Iterator[Row]:
    for number, entry in enumerate(entries, start=last_id + 1):
        row = (
            *(number, to_micros(entry.at), EVENT_CODES[entry.event], ROUTE_CODES[entry.route], entry.run, entry.key),
            *(entry.text, pack(to_json(entry.detail)), entry.request_id),
        )
        last_hash = link(last_hash, row)
        yield (*row, last_hash)


def link(last_hash: bytes, row: Sequence[object]) -> bytes:
    """The hash of an entry from its stored columns. The details follow the JSON list of the rest, which ends itself."""
    *start, detail, request_id = row
    text = json.dumps([*start, request_id], ensure_ascii=False, default=repr) + _readable(detail)
    return hashlib.sha256(last_hash + text.encode()).digest()


def _readable(detail: object) -> str:
    """The details as text; of what someone has put there instead, something that gives another hash."""
    try:
        return unpack(detail) if isinstance(detail, str | bytes) else repr(detail)
    except (zlib.error, UnicodeDecodeError):
        return repr(detail)


def entry_of(row: Row) -> AuditEntry:
    number, at, event, route, run, key, text, detail, request_id = row
    return AuditEntry(
        at=from_micros(at),
        event=_EVENTS[event],
        run=run,
        route=_ROUTES[route],
        key=key,
        text=text,
        detail=json.loads(unpack(detail)),
        request_id=request_id,
        id=number,
    )
