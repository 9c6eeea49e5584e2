"""The ledger: which item on which board is which record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from app.domain.delivery import LedgerItem
from app.domain.routes import RouteId
from app.store.codec import key_list, pack, to_json, to_micros, unpack
from app.store.connection import Connection, Row
from app.store.records import key_range

_COLUMNS = "key, board_id, item_id, name, cells, parent_item_id"


class SqliteItems:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def known(self, keys: Iterable[str]) -> dict[str, LedgerItem]:
        sql = f"SELECT {_COLUMNS} FROM item WHERE key IN (SELECT value FROM json_each(?))"
        return {row[0]: _item(row) for row in self._db.each(sql, (key_list(keys),))}

    def save(self, items: Sequence[LedgerItem], now: datetime) -> None:
        at = to_micros(now)
        self._db.many(
            f"INSERT OR REPLACE INTO item ({_COLUMNS}, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((i.key, i.board_id, i.item_id, i.name, pack(to_json(i.cells)), i.parent_item_id, at) for i in items),
        )

    def forget(self, keys: Sequence[str]) -> None:
        self._db.run("DELETE FROM item WHERE key IN (SELECT value FROM json_each(?))", (key_list(keys),))

    def forget_with_subitems(self, keys: Sequence[str]) -> None:
        if keys:
            with self._db.unit():
                self._db.run(
                    "DELETE FROM item WHERE parent_item_id IN"
                    " (SELECT item_id FROM item WHERE key IN (SELECT value FROM json_each(?)))",
                    (key_list(keys),),
                )
                self.forget(keys)

    def forget_route(self, route: RouteId) -> None:
        self._db.run("DELETE FROM item WHERE key > ? AND key < ?", key_range(route))

    def count(self, route: RouteId) -> int:
        return int(self._db.value("SELECT count(*) FROM item WHERE key > ? AND key < ?", key_range(route)))

    def after(self, route: RouteId, key: str, limit: int) -> list[LedgerItem]:
        first, end = key_range(route)
        sql = f"SELECT {_COLUMNS} FROM item WHERE key > ? AND key < ? ORDER BY key LIMIT ?"
        return [_item(row) for row in self._db.each(sql, (max(first, key), end, limit))]


def _item(row: Row) -> LedgerItem:
    key, board_id, item_id, name, cells, parent_item_id = row
    return LedgerItem(key, board_id, item_id, name, json.loads(unpack(cells)), parent_item_id)
