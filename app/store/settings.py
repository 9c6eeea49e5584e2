"""What is kept by name: settings, boards, how far each route was read, and what was spent."""

from __future__ import annotations

import json
from datetime import date

from app.domain.cursor import Cursor
from app.domain.records import Json
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import BoardBinding
from app.store.codec import maybe_micros, maybe_time, to_json
from app.store.connection import Connection

_LAST = chr(0x10FFFF)
"""Sorts after every character: the end of a prefix's range."""


class SqliteState:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def get(self, name: str) -> Json:
        text = self._db.value("SELECT value FROM state WHERE name = ?", (name,))
        value: Json = None if text is None else json.loads(text)
        return value

    def set(self, name: str, value: Json) -> None:
        if value is None:
            self._db.run("DELETE FROM state WHERE name = ?", (name,))
        else:
            self._db.run("INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)", (name, to_json(value)))

    def names(self, prefix: str) -> list[str]:
        sql = "SELECT name FROM state WHERE name >= ? AND name < ? ORDER BY name"
        return [name for (name,) in self._db.each(sql, (prefix, prefix + _LAST))]


class SqliteBindings:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def all(self) -> dict[RouteId, BoardBinding]:
        rows = self._db.rows("SELECT route, board_id, name, url, group_id, placement, indexed FROM binding")
        found = {
            RouteId(route): BoardBinding(
                RouteId(route), board_id, name, url, group_id, LinesPlacement(placement), bool(indexed)
            )
            for route, board_id, name, url, group_id, placement, indexed in rows
        }
        return {route: found[route] for route in RouteId if route in found}

    def save(self, binding: BoardBinding) -> None:
        self._db.run(
            "INSERT OR REPLACE INTO binding (route, board_id, name, url, group_id, placement, indexed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(binding.route.value, binding.board_id, binding.name, binding.url, binding.group_id),
                *(binding.placement.value, binding.indexed),
            ),
        )

    def remove(self, route: RouteId) -> None:
        self._db.run("DELETE FROM binding WHERE route = ?", (route.value,))


class SqliteCursors:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def load(self, route: RouteId) -> Cursor:
        row = self._db.row("SELECT since, initial FROM cursor WHERE route = ?", (route.value,))
        return Cursor(maybe_time(row[0]), maybe_time(row[1])) if row else Cursor()

    def save(self, route: RouteId, cursor: Cursor) -> None:
        self._db.run(
            "INSERT OR REPLACE INTO cursor (route, since, initial) VALUES (?, ?, ?)",
            (route.value, maybe_micros(cursor.since), maybe_micros(cursor.initial)),
        )


class SqliteSpending:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, vendor: str, day: date, *, calls: int = 0, tokens: int = 0, complexity: int = 0) -> None:
        self._db.run(
            "INSERT INTO spending (vendor, day, calls, tokens, complexity) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (vendor, day) DO UPDATE SET calls = calls + excluded.calls,"
            " tokens = tokens + excluded.tokens, complexity = complexity + excluded.complexity",
            (vendor, day.isoformat(), calls, tokens, complexity),
        )

    def on(self, vendor: str, day: date) -> tuple[int, int, int]:
        sql = "SELECT calls, tokens, complexity FROM spending WHERE vendor = ? AND day = ?"
        row = self._db.row(sql, (vendor, day.isoformat()))
        return (row[0], row[1], row[2]) if row else (0, 0, 0)
