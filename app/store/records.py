"""The last known source of every record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.domain.records import Record, decode_fields, encode_fields, route_of
from app.domain.routes import ROUTES, RouteId
from app.store.codec import key_list, to_json, to_micros
from app.store.connection import Connection, Row

_COLUMNS = "record.key, record.fields, record.refs"
_AT_ONCE = 500
"""Values bound in one statement: builds of SQLite allow 999 and more."""


def key_range(route: RouteId) -> tuple[str, str]:
    """All keys of a route lie between the two: ";" is the character after the ":" that ends the prefix."""
    prefix = ROUTES[route].key_prefix
    return f"{prefix}:", f"{prefix};"


class SqliteRecords:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def hashes(self, keys: Sequence[str]) -> dict[str, str]:
        sql = "SELECT key, hash FROM record WHERE key IN (SELECT value FROM json_each(?))"
        return dict(self._db.rows(sql, (key_list(keys),)))

    def save(self, records: Sequence[Record], now: datetime) -> None:
        at = to_micros(now)
        keys = key_list(record.key for record in records)
        with self._db.unit():
            self._db.run(
                "DELETE FROM ref WHERE record IN (SELECT id FROM record WHERE key IN (SELECT value FROM json_each(?)))",
                (keys,),
            )
            self._db.many(
                "INSERT INTO record (key, hash, fields, refs, saved_at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET hash = excluded.hash, fields = excluded.fields,"
                " refs = excluded.refs, saved_at = excluded.saved_at, row_hash = NULL",
                ((r.key, r.content_hash(), encode_fields(r.fields), to_json(dict(r.refs)), at) for r in records),
            )
            # One page may bring a record twice; the later one is the newer.
            latest = {record.key: record for record in records}
            self._db.many(
                "INSERT INTO ref (target, record) SELECT ?, id FROM record WHERE key = ?",
                ((target, r.key) for r in latest.values() for target in set(r.refs.values())),
            )

    def rows_known(self, row_hashes: Sequence[bytes]) -> dict[bytes, str]:
        known: dict[bytes, str] = {}
        for start in range(0, len(row_hashes), _AT_ONCE):
            some = row_hashes[start : start + _AT_ONCE]
            places = ",".join("?" * len(some))
            known |= self._db.rows(f"SELECT row_hash, key FROM record WHERE row_hash IN ({places})", some)
        return known

    def know_rows(self, row_hashes: Mapping[str, bytes | None]) -> None:
        self._db.many("UPDATE record SET row_hash = ?2 WHERE key = ?1 AND row_hash IS NOT ?2", list(row_hashes.items()))

    def get(self, keys: Iterable[str]) -> dict[str, Record]:
        sql = f"SELECT {_COLUMNS} FROM record WHERE key IN (SELECT value FROM json_each(?))"
        return {row[0]: _record(row) for row in self._db.each(sql, (key_list(keys),))}

    def lines(self, route: RouteId, parents: Sequence[str]) -> dict[str, list[Record]]:
        sql = (
            f"SELECT DISTINCT {_COLUMNS} FROM ref JOIN record ON record.id = ref.record"
            " WHERE ref.target IN (SELECT value FROM json_each(?)) AND record.key > ? AND record.key < ?"
            " ORDER BY record.key"
        )
        found: dict[str, list[Record]] = {}
        wanted = set(parents)
        for row in self._db.each(sql, (key_list(wanted), *key_range(route))):
            record = _record(row)
            if record.parent in wanted:
                found.setdefault(record.parent or "", []).append(record)
        return found

    def referring(self, route: RouteId, keys: Sequence[str]) -> list[str]:
        sql = (
            "SELECT DISTINCT record.key FROM ref JOIN record ON record.id = ref.record"
            " WHERE ref.target IN (SELECT value FROM json_each(?)) AND record.key > ? AND record.key < ?"
            " ORDER BY record.key"
        )
        return [key for (key,) in self._db.each(sql, (key_list(set(keys)), *key_range(route)))]

    def after(self, route: RouteId, key: str, limit: int) -> list[Record]:
        first, end = key_range(route)
        sql = f"SELECT {_COLUMNS} FROM record WHERE key > ? AND key < ? ORDER BY key LIMIT ?"
        return [_record(row) for row in self._db.each(sql, (max(first, key), end, limit))]

    def at(self, route: RouteId, position: int) -> Record | None:
        sql = (
            f"SELECT {_COLUMNS} FROM record WHERE key ="
            " (SELECT key FROM record WHERE key > ? AND key < ? ORDER BY key LIMIT 1 OFFSET ?)"
        )
        row = self._db.row(sql, (*key_range(route), position)) if position >= 0 else None
        return _record(row) if row else None

    def count(self, route: RouteId) -> int:
        return int(self._db.value("SELECT count(*) FROM record WHERE key > ? AND key < ?", key_range(route)))

    def remove(self, keys: Sequence[str]) -> None:
        self._db.run("DELETE FROM record WHERE key IN (SELECT value FROM json_each(?))", (key_list(keys),))


def _record(row: Row) -> Record:
    key, fields, refs = row
    return Record(route_of(key), key, decode_fields(fields), json.loads(refs))
