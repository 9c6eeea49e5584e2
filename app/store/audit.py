"""The append-only audit, chained by hashes.

Each entry's hash is sha256(hash of the entry before + the entry), and the newest one's id and hash stand apart in
`audit_head`: so a changed, removed or inserted entry breaks the chain, and so does one cut off at the end. Entries
are appended inside an immediate transaction, which makes a single chain of what several processes write.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Sequence

from app.domain.routes import RouteId
from app.domain.status import AuditCheck, AuditEntry, AuditEvent, AuditFilter
from app.store.codec import from_micros, pack, to_json, to_micros, unpack
from app.store.connection import Connection, Params, Row

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
SHORT_SPAN = 50_000
"""Entries. Finding the ids of more than that takes longer than it saves."""

Term = tuple[str, Params]
"""A condition, and the values bound in it."""

_COLUMNS = "id, at, event, route, run, key, text, detail, request_id"


class SqliteAudit:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def append(self, entries: Sequence[AuditEntry]) -> None:
        if not entries:
            return
        with self._db.unit():
            last_id, last_hash = self._head()
            rows = list(_chained(entries, last_id, last_hash))
            self._db.many(f"INSERT INTO audit ({_COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self._db.run("UPDATE audit_head SET id = ?, hash = ?", (rows[-1][0], rows[-1][-1]))

    def query(self, wanted: AuditFilter) -> list[AuditEntry]:
        order = "ASC" if wanted.oldest_first else "DESC"
        found, params = self._matching(wanted)
        sql = (
            f"SELECT {_COLUMNS} FROM audit WHERE id IN (SELECT id {found} ORDER BY id {order} LIMIT ?)"
            f" ORDER BY id {order}"
        )
        return [_entry(row) for row in self._db.each(sql, (*params, wanted.limit))]

    def count(self, wanted: AuditFilter) -> int:
        """All that match, whatever `limit` is."""
        found, params = self._matching(wanted)
        return int(self._db.value(f"SELECT count(*) {found}", params))

    def verify(self) -> AuditCheck:
        """Follows the chain from the first entry; reads a million in some 8 s, and keeps one in memory."""
        entries, last_id, last_hash = 0, 0, bytes(32)
        head_id, head_hash = self._head()
        for *stored, stored_hash in self._db.each(f"SELECT {_COLUMNS}, hash FROM audit ORDER BY id"):
            entries += 1
            last_hash = _link(last_hash, stored)
            # Others may append meanwhile, so the head that was read may be an entry on the way.
            if stored_hash != last_hash or (stored[0] == head_id and stored_hash != head_hash):
                return AuditCheck(entries, broken_at=stored[0])
            last_id = stored[0]
        return AuditCheck(entries, broken_at=last_id + 1 if last_id < head_id else None)

    def _head(self) -> tuple[int, bytes]:
        row = self._db.row("SELECT id, hash FROM audit_head")
        return (row[0], row[1]) if row else (0, bytes(32))

    def _matching(self, wanted: AuditFilter) -> tuple[str, Params]:
        """The FROM and WHERE of a filter, and what is bound in it."""
        terms = [*_equalities(wanted), *_text(wanted), *_page(wanted), *self._span(wanted)]
        where = " AND ".join(term for term, _ in terms) or "1"
        # Named, because without statistics SQLite cannot tell a rare value from a common one.
        return f"FROM audit {_index(wanted)} WHERE {where}", [value for _, values in terms for value in values]

    def _span(self, wanted: AuditFilter) -> list[Term]:
        """`since` is included, `until` is not. A short span also gives the ids it lies between.

        Ids and times mostly grow together, but not always: a clock may be set, and two processes may write.
        """
        if wanted.since is None and wanted.until is None:
            return []
        since = to_micros(wanted.since) if wanted.since else -(2**62)
        until = to_micros(wanted.until) if wanted.until else 2**62
        count, first, last = self._db.rows(
            "SELECT count(*), min(id), max(id) FROM (SELECT id FROM audit WHERE at >= ? AND at < ? LIMIT ?)",
            (since, until, SHORT_SPAN),
        )[0]
        span: list[Term] = [("at >= ? AND at < ?", (since, until))]
        if count < SHORT_SPAN:
            span.append(("id BETWEEN ? AND ?", (first or 0, last or 0)))
        return span


def _equalities(wanted: AuditFilter) -> Iterator[Term]:
    if wanted.route is not None:
        yield "route = ?", (ROUTE_CODES[wanted.route],)
    if wanted.event is not None:
        yield "event = ?", (EVENT_CODES[wanted.event],)
    if wanted.key:
        yield "key = ? AND key <> ''", (wanted.key,)
    if wanted.run:
        yield "run = ? AND run <> ''", (wanted.run,)


def _text(wanted: AuditFilter) -> Iterator[Term]:
    if wanted.text:
        like = "%" + wanted.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        yield r"(text LIKE ? ESCAPE '\' OR key LIKE ? ESCAPE '\')", (like, like)


def _page(wanted: AuditFilter) -> Iterator[Term]:
    if wanted.before_id is not None:
        yield "id > ?" if wanted.oldest_first else "id < ?", (wanted.before_id,)


def _index(wanted: AuditFilter) -> str:
    """The index that leaves the least to read, whatever the values are."""
    choices = (
        (wanted.key, "audit_key"),
        (wanted.run, "audit_run"),
        (wanted.text, "audit_text"),
        (wanted.route, "audit_route"),
        (wanted.event, "audit_event"),
        (wanted.since or wanted.until, "audit_text"),
    )
    return next((f"INDEXED BY {name}" for value, name in choices if value), "")


def _chained(entries: Sequence[AuditEntry], last_id: int, last_hash: bytes) -> Iterator[Row]:
    for number, entry in enumerate(entries, start=last_id + 1):
        row = (
            *(number, to_micros(entry.at), EVENT_CODES[entry.event], ROUTE_CODES[entry.route], entry.run, entry.key),
            *(entry.text, pack(to_json(entry.detail)), entry.request_id),
        )
        last_hash = _link(last_hash, row)
        yield (*row, last_hash)


def _link(last_hash: bytes, row: Sequence[object]) -> bytes:
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


def _entry(row: Row) -> AuditEntry:
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
