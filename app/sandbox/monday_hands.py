"""What people do on the boards while a program works on them, and frozen pictures of the boards for tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import RLock

from app.sandbox.http import Clock
from app.sandbox.monday_board_mutations import delete_column
from app.sandbox.monday_cells import cell_text
from app.sandbox.monday_errors import Json
from app.sandbox.monday_model import Board, Cell, Item, Tenant
from app.sandbox.monday_mutations import apply_cells, cells_of, check_name
from app.sandbox.monday_session import USER_ID
from app.sandbox.monday_value_rules import Scope
from app.sandbox.monday_values import simple_cell


@dataclass(frozen=True, slots=True)
class ItemSnapshot:
    id: str
    name: str
    state: str
    group_id: str
    parent_id: str | None
    created_at: datetime
    updated_at: datetime
    texts: Mapping[str, str]
    """Column id to text; empty where the item has none."""
    values: Mapping[str, Json]
    """Column id to the stored JSON value; only columns that have one. A relation holds `{"linked": [item ids]}`."""

    def linked(self, column_id: str) -> tuple[str, ...]:
        """Ids of the items a relation column links to."""
        return tuple(str(item_id) for item_id in self.values.get(column_id, {}).get("linked", ()))


@dataclass(frozen=True, slots=True)
class BoardSnapshot:
    id: str
    name: str
    state: str
    type: str
    columns: Mapping[str, str]
    """Column id to type."""
    titles: Mapping[str, str]
    groups: Mapping[str, str]
    """Group id to title."""
    subitem_board_id: str | None
    items: tuple[ItemSnapshot, ...] = field(repr=False)
    """All that were ever created, archived and deleted ones with their state."""

    @property
    def active(self) -> tuple[ItemSnapshot, ...]:
        return tuple(item for item in self.items if item.state == "active")


def board_snapshot(board: Board) -> BoardSnapshot:
    hidden = board.subitem_board_id()
    return BoardSnapshot(
        str(board.id),
        board.name,
        board.state,
        board.type,
        {column.id: column.type for column in board.columns.values()},
        {column.id: column.title for column in board.columns.values()},
        {group.id: group.title for group in board.groups.values()},
        None if hidden is None else str(hidden),
        tuple(item_snapshot(item) for item in board.items.values()),
    )


def item_snapshot(item: Item) -> ItemSnapshot:
    columns = [column for column in item.board.columns.values() if column.type != "name"]
    return ItemSnapshot(
        str(item.id),
        item.name,
        item.state,
        item.group_id,
        None if item.parent is None else str(item.parent.id),
        item.created_at,
        item.updated_at,
        {column.id: cell_text(item, column, item.cells.get(column.id)) or "" for column in columns},
        {column_id: cell.value for column_id, cell in item.cells.items()},
    )


class Hands:
    """A colleague at the screen. No call is counted, no limit applies; values are the simple string forms.

    Unknown ids and values that the screen would not take raise Refusal.
    """

    def __init__(self, tenant: Tenant, clock: Clock, lock: RLock) -> None:
        self._tenant = tenant
        self._clock = clock
        self._lock = lock

    def catch_up(self) -> None:
        """Brings the content up to the clock, where something is at work on its own. Called under the lock."""

    def boards(self) -> tuple[BoardSnapshot, ...]:
        """All boards in the order of their creation, hidden subitem boards (type sub_items_board) too."""
        with self._lock:
            self.catch_up()
            return tuple(board_snapshot(board) for board in self._tenant.boards.values())

    def item(self, item_id: str | int) -> ItemSnapshot:
        """The item in whatever state. Raises KeyError when it never was."""
        with self._lock:
            self.catch_up()
            return item_snapshot(self._tenant.items[int(item_id)])

    def edit_item(
        self, item_id: str | int, values: Mapping[str, str] | None = None, *, name: str | None = None
    ) -> None:
        with self._lock:
            item = self._tenant.item(item_id)
            cells = self._cells(item.board, values or {}, item.cells)
            if name is not None:
                check_name(name)
                item.name = name
            apply_cells(item, cells)
            item.updated_at = self._clock()

    def add_item(self, board_id: str | int, name: str, values: Mapping[str, str] | None = None) -> str:
        """The new item's id. Nothing stops a colleague from typing a key that another item already has."""
        with self._lock:
            board = self._tenant.board(board_id)
            cells = self._cells(board, values or {}, {})
            kept = {column_id: cell for column_id, cell in cells.items() if cell is not None}
            return str(self._tenant.new_item(board, next(iter(board.groups)), name, kept, self._clock()).id)

    def _cells(self, board: Board, values: Mapping[str, str], held: dict[str, Cell]) -> dict[str, Cell | None]:
        scope = Scope(self._tenant, (USER_ID,), self._clock(), create_labels=True)
        return cells_of(board, dict(values), held, scope, simple_cell)

    def archive_item(self, item_id: str | int) -> None:
        with self._lock:
            self._tenant.item(item_id).set_state("archived")

    def delete_item(self, item_id: str | int) -> None:
        with self._lock:
            self._tenant.item(item_id).set_state("deleted")

    def restore_item(self, item_id: str | int) -> None:
        with self._lock:
            self._tenant.items[int(item_id)].set_state("active")

    def move_item(self, item_id: str | int, group_id: str) -> None:
        """To another group of its board. Raises KeyError where there is none."""
        with self._lock:
            item = self._tenant.item(item_id)
            item.group_id = item.board.groups[group_id].id

    def rename_group(self, board_id: str | int, group_id: str, title: str) -> None:
        with self._lock:
            self._tenant.board(board_id).groups[group_id].title = title

    def delete_group(self, board_id: str | int, group_id: str) -> None:
        """With its items, as monday does."""
        with self._lock:
            board = self._tenant.board(board_id)
            del board.groups[group_id]
            for item in board.active_items():
                if item.group_id == group_id:
                    item.set_state("deleted")

    def rename_column(self, board_id: str | int, column_id: str, title: str) -> None:
        with self._lock:
            column = self._tenant.board(board_id).column(column_id)
            column.title, column.revision = title, column.revision + 1

    def delete_column(self, board_id: str | int, column_id: str) -> None:
        with self._lock:
            board = self._tenant.board(board_id)
            board.column(column_id)
            delete_column(board, column_id)

    def delete_board(self, board_id: str | int) -> None:
        with self._lock:
            self._tenant.board(board_id).state = "deleted"
