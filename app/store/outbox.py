"""The outbox: one row per record that monday does not have yet as it should stand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from app.domain.delivery import LEGAL, RowState
from app.domain.records import Draft, Json, Problem
from app.domain.routes import RouteId
from app.domain.storage import OutboxRow
from app.store.codec import from_micros, key_list, maybe_micros, maybe_time, pack, to_json, to_micros, unpack
from app.store.connection import Connection, Params, Row

_COLUMNS = "id, key, route, draft, state, revision, run, staged_at, attempts, reason, code, not_before, attempt"
_KEYS = "key IN (SELECT value FROM json_each(?))"

# A draft with problems is never sent, whichever way its row comes back to be staged.
_STAGED_AGAIN = (
    "state = iif(problems = '', 'staged', 'invalid'),"
    " reason = problems, code = '', not_before = NULL, attempt = NULL, claimed_revision = NULL"
)

_STAGE = """
INSERT INTO outbox (key, route, draft, state, problems, reason, removes, run, staged_at, revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
ON CONFLICT (key) DO UPDATE SET
    draft = excluded.draft, problems = excluded.problems, run = excluded.run, staged_at = excluded.staged_at,
    route = excluded.route, removes = excluded.removes, revision = outbox.revision + 1,
    state = iif(outbox.state = 'claimed', 'claimed', excluded.state),
    reason = excluded.reason, code = '', not_before = NULL, attempts = 0
"""


class SqliteOutbox:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def stage(self, drafts: Sequence[Draft], run: str, now: datetime) -> None:
        at = to_micros(now)
        self._db.many(_STAGE, (_staged(draft, run, at) for draft in drafts))

    def resolve(self, keys: Sequence[str]) -> list[str]:
        sql = f"DELETE FROM outbox WHERE {_KEYS} AND state <> 'claimed' RETURNING key, state"
        with self._db.unit():
            removed = self._db.rows(sql, (key_list(keys),))
        return sorted(key for key, state in removed if state in (RowState.INVALID, RowState.REJECTED))

    def open(self, keys: Iterable[str]) -> dict[str, OutboxRow]:
        return {row.key: row for row in self._select(f"{_KEYS} ORDER BY id", (key_list(keys),))}

    def claimed(self, attempt: int) -> list[str]:
        return [key for (key,) in self._db.rows("SELECT key FROM outbox WHERE attempt = ? ORDER BY id", (attempt,))]

    def standing(self, revisions: Mapping[str, int]) -> set[str]:
        sql = f"SELECT key, revision FROM outbox WHERE {_KEYS} AND state IN ('staged', 'waiting')"
        return {key for key, revision in self._db.rows(sql, (key_list(revisions),)) if revisions[key] == revision}

    def ready_counts(self, route: RouteId, now: datetime) -> tuple[int, int, int]:
        ((rows, items, archives),) = self._db.rows(
            "SELECT count(*), count(item.key), sum(removes) FROM outbox LEFT JOIN item ON item.key = outbox.key"
            " WHERE route = ? AND (state = 'staged' OR (state = 'waiting' AND not_before <= ?))",
            (route.value, to_micros(now)),
        )
        return rows - items, items - (archives or 0), archives or 0

    def ready(
        self, route: RouteId, now: datetime, limit: int, after_id: int = 0, run: str | None = None
    ) -> list[OutboxRow]:
        of_run, values = (" AND run = ?", (run,)) if run is not None else ("", ())
        staged = self._select(
            f"route = ? AND state = 'staged' AND id > ?{of_run} ORDER BY id LIMIT ?",
            (route.value, after_id, *values, limit),
        )
        due = self._select(
            f"route = ? AND state = 'waiting' AND id > ? AND not_before <= ?{of_run} ORDER BY id LIMIT ?",
            (route.value, after_id, to_micros(now), *values, limit),
        )
        return sorted(staged + due, key=lambda row: row.id)[:limit]

    def claim(self, keys: Sequence[str], attempt: int) -> None:
        self._move(keys, RowState.CLAIMED, "state = 'claimed', attempt = ?, claimed_revision = revision", (attempt,))

    def done(self, key: str, revision: int) -> None:
        with self._db.unit():
            if not self._db.run("DELETE FROM outbox WHERE key = ? AND revision = ?", (key, revision)):
                self._move([key], RowState.STAGED, f"{_STAGED_AGAIN}, attempts = 0", (), {RowState.CLAIMED})

    def requeue(self, keys: Sequence[str], *, count_attempt: bool = False) -> None:
        self._move(keys, RowState.STAGED, f"{_STAGED_AGAIN}, attempts = attempts + ?", (int(count_attempt),))

    def wait(self, keys: Sequence[str], reason: str, not_before: datetime | None) -> None:
        self._move(
            keys,
            RowState.WAITING,
            "state = iif(problems = '', 'waiting', 'invalid'), reason = iif(problems = '', ?, problems), code = '',"
            " not_before = iif(problems = '', ?, NULL), attempt = NULL, claimed_revision = NULL",
            (reason, maybe_micros(not_before)),
            # A row whose time has come may find that it has to wait again; that is no move.
            _sources(RowState.WAITING) | {RowState.WAITING},
        )

    def wake(self) -> int:
        return self._db.run(f"UPDATE outbox SET {_STAGED_AGAIN} WHERE state = 'waiting' AND not_before IS NULL")

    def reject(self, key: str, reason: str, code: str) -> None:
        with self._db.unit():
            newer = "SELECT 1 FROM outbox WHERE key = ? AND state = 'claimed' AND revision > claimed_revision"
            if self._db.row(newer, (key,)):
                self._move([key], RowState.STAGED, f"{_STAGED_AGAIN}, attempts = 0")
                return
            self._move(
                [key],
                RowState.REJECTED,
                "state = 'rejected', reason = ?, code = ?, not_before = NULL, attempt = NULL,"
                " claimed_revision = NULL, attempts = attempts + 1",
                (reason, code),
            )

    def failed(self, route: RouteId | None = None, limit: int = 200, after_id: int = 0) -> list[OutboxRow]:
        return self._select(
            "state IN ('invalid', 'rejected') AND id > ?1 AND (?2 IS NULL OR route = ?2) ORDER BY id LIMIT ?3",
            (after_id, route and route.value, limit),
        )

    def by_id(self, ids: Sequence[int]) -> list[OutboxRow]:
        return self._select("id IN (SELECT value FROM json_each(?)) ORDER BY id", (key_list(ids),))

    def counts(self) -> dict[tuple[RouteId, RowState], int]:
        rows = self._db.rows("SELECT route, state, count(*) FROM outbox GROUP BY route, state")
        return {(RouteId(route), RowState(state)): count for route, state, count in rows}

    def next_time(self) -> datetime | None:
        return maybe_time(self._db.value("SELECT min(not_before) FROM outbox WHERE state = 'waiting'"))

    def _select(self, where: str, params: Params) -> list[OutboxRow]:
        return [_row(row) for row in self._db.each(f"SELECT {_COLUMNS} FROM outbox WHERE {where}", params)]

    def _move(
        self,
        keys: Sequence[str],
        to: RowState,
        change: str,
        params: Params = (),
        sources: AbstractSet[RowState] | None = None,
    ) -> None:
        """Moves all of `keys`, or none and raises ValueError where a row is absent or may not become `to`."""
        sources = sources or _sources(to)
        listed = ", ".join(f"'{state}'" for state in sorted(sources))
        wanted = set(keys)
        with self._db.unit():
            moved = self._db.run(
                f"UPDATE outbox SET {change} WHERE {_KEYS} AND state IN ({listed})", (*params, key_list(wanted))
            )
            if moved != len(wanted):
                # Inside the unit, so that what did move is undone.
                raise ValueError(f"of {len(wanted)} outbox rows only {moved} may become {to}: {sorted(wanted)[:5]}")


def _sources(to: RowState) -> AbstractSet[RowState]:
    return {state for state, targets in LEGAL.items() if to in targets}


def _staged(draft: Draft, run: str, at: int) -> Params:
    problems = "; ".join(map(str, draft.problems))
    state = RowState.INVALID if draft.problems else RowState.STAGED
    text = pack(to_json(_draft_json(draft)))
    return draft.key, draft.route.value, text, state.value, problems, problems, draft.is_removed, run, at


def _draft_json(draft: Draft) -> dict[str, Json]:
    group: dict[str, Json] = {"group": draft.group} if draft.group else {}
    return group | {
        "name": draft.name,
        "cells": dict(draft.cells),
        "parent": draft.parent,
        "once": list[Json](sorted(draft.once)),
        "problems": [[problem.column, problem.field, problem.reason] for problem in draft.problems],
        "removed": draft.is_removed,
    }


def _row(row: Row) -> OutboxRow:
    row_id, key, route, draft, state, revision, run, staged_at, attempts, reason, code, not_before, attempt = row
    plain = json.loads(unpack(draft))
    return OutboxRow(
        id=row_id,
        draft=Draft(
            RouteId(route),
            key,
            plain["name"],
            plain["cells"],
            plain["parent"],
            frozenset(plain["once"]),
            tuple(Problem(*problem) for problem in plain["problems"]),
            plain["removed"],
            plain.get("group", ""),
        ),
        state=RowState(state),
        revision=revision,
        run=run,
        staged_at=from_micros(staged_at),
        attempts=attempts,
        reason=reason,
        code=code,
        not_before=maybe_time(not_before),
        attempt=attempt,
    )
