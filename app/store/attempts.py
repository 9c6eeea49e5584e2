"""Requests to monday, each committed before its first byte leaves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from app.domain.delivery import Op, WriteRequest
from app.domain.routes import RouteId
from app.domain.storage import Attempt, AttemptRow
from app.store.codec import from_micros, maybe_time, pack, to_json, to_micros, unpack
from app.store.connection import Connection, Params, Row

_ROW_COLUMNS = "key, route, revision, op, name, cells, item_id, parent_item_id"


class SqliteAttempts:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def open(
        self,
        idempotency_key: str,
        board_id: str,
        request: WriteRequest,
        rows: Sequence[AttemptRow],
        run: str,
        now: datetime,
    ) -> int:
        with self._db.unit():
            attempt = self._db.insert(
                "INSERT INTO attempt (idempotency_key, board_id, body, body_hash, size, run, sent_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (idempotency_key, board_id, request.body, request.body_hash, request.size, run, to_micros(now)),
            )
            self._db.many(
                f"INSERT INTO attempt_row (attempt, position, {_ROW_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (_to_columns(attempt, position, row) for position, row in enumerate(rows)),
            )
        return attempt

    def unsettled(self) -> list[Attempt]:
        found = self._db.rows(
            "SELECT id, idempotency_key, board_id, body, body_hash, size, run, sent_at, checked_at"
            " FROM attempt WHERE settled_at IS NULL ORDER BY id"
        )
        return [self._attempt(row) for row in found]

    def checked(self, attempt: int, now: datetime) -> None:
        self._db.run("UPDATE attempt SET checked_at = ? WHERE id = ?", (to_micros(now), attempt))

    def settle(self, attempt: int, outcome: str, request_id: str, now: datetime) -> None:
        with self._db.unit():
            self._db.run(
                "UPDATE attempt SET settled_at = ?, outcome = ?, request_id = ?, body = NULL WHERE id = ?",
                (to_micros(now), outcome, request_id, attempt),
            )
            self._db.run("DELETE FROM attempt_row WHERE attempt = ?", (attempt,))

    def _attempt(self, row: Row) -> Attempt:
        attempt, idempotency_key, board_id, body, body_hash, size, run, sent_at, checked_at = row
        rows = self._db.each(f"SELECT {_ROW_COLUMNS} FROM attempt_row WHERE attempt = ? ORDER BY position", (attempt,))
        return Attempt(
            id=attempt,
            idempotency_key=idempotency_key,
            board_id=board_id,
            request=WriteRequest(body, body_hash, size),
            rows=tuple(_attempt_row(found) for found in rows),
            run=run,
            sent_at=from_micros(sent_at),
            checked_at=maybe_time(checked_at),
        )


def _to_columns(attempt: int, position: int, row: AttemptRow) -> Params:
    cells = pack(to_json(row.cells))
    return (
        *(attempt, position, row.key, row.route.value, row.revision),
        *(row.op.value, row.name, cells, row.item_id, row.parent_item_id),
    )


def _attempt_row(row: Row) -> AttemptRow:
    key, route, revision, op, name, cells, item_id, parent_item_id = row
    return AttemptRow(key, RouteId(route), revision, Op(op), name, json.loads(unpack(cells)), item_id, parent_item_id)
