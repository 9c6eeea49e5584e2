"""What a monday account holds: boards with columns and groups, items with cells, tags. No rules about values.

Not locked: whoever owns the account serialises access.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from app.sandbox.monday_errors import Json, Refusal, bad_argument, gone_item, no_board, no_column, no_item

COLUMN_ID = re.compile(r"[a-z_][a-z0-9_]{0,23}")
"""Lower case, digits, underscore, no digit first, 24 at most (seen live; the documentation says 20)."""

AUTO_ID_PREFIX = {
    "numbers": "numeric",
    "status": "color",
    "people": "multiple_person",
    "checkbox": "boolean",
    "tags": "tag",
    "timeline": "timerange",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as stored. `text` is what the board shows; `value` the decoded JSON of the field `value`."""

    value: Json
    text: str | None
    updated_at: datetime

    @property
    def size(self) -> int:
        return len(json.dumps(self.value))


@dataclass(slots=True)
class Column:
    id: str
    title: str
    type: str
    settings: dict[str, Json] = field(default_factory=dict)
    description: str | None = None
    revision: int = 1
    archived: bool = False

    @property
    def labels(self) -> list[dict[str, Json]]:
        """Labels of a status or dropdown column, each with at least id and label."""
        labels: list[dict[str, Json]] = self.settings.setdefault("labels", [])
        return labels


@dataclass(slots=True)
class Group:
    id: str
    title: str
    color: str = "#037f4c"


@dataclass(slots=True, eq=False)
class Item:
    id: int
    board: Board
    group_id: str
    name: str
    created_at: datetime
    updated_at: datetime
    parent: Item | None = None
    state: str = "active"
    cells: dict[str, Cell] = field(default_factory=dict)
    subitems: list[Item] = field(default_factory=list)

    def text(self, column_id: str) -> str:
        """What a filter compares: the name, or the cell's text; empty when there is none."""
        if column_id == "name":
            return self.name
        cell = self.cells.get(column_id)
        return "" if cell is None or cell.text is None else cell.text

    def set_state(self, state: str) -> None:
        """Archive or delete; what hangs below goes with it."""
        self.state = state
        for child in self.subitems:
            child.set_state(state if child.state != "deleted" else "deleted")


@dataclass(slots=True, eq=False)
class Board:
    id: int
    name: str
    kind: str
    created_at: datetime
    workspace_id: int
    description: str | None = None
    type: str = "board"
    state: str = "active"
    columns: dict[str, Column] = field(default_factory=dict)
    used_column_ids: set[str] = field(default_factory=set)
    groups: dict[str, Group] = field(default_factory=dict)
    items: dict[int, Item] = field(default_factory=dict)

    def column(self, column_id: str) -> Column:
        """Raises Refusal when the board has no such column."""
        column = self.columns.get(column_id)
        if column is None:
            raise no_column(column_id)
        return column

    def active_items(self) -> Iterator[Item]:
        return (item for item in self.items.values() if item.state == "active")

    def add_column(self, column: Column, after: str | None = None) -> Column:
        """Raises Refusal for an id that is malformed, taken, or was ever used on this board."""
        if not COLUMN_ID.fullmatch(column.id):
            raise bad_argument("Column id must be lowercase letters, digits and underscores", id=column.id)
        if column.id in self.used_column_ids:
            raise bad_argument("Column id was already used on this board", id=column.id)
        self.used_column_ids.add(column.id)
        order = list(self.columns)
        order.insert(order.index(after) + 1 if after in self.columns else len(order), column.id)
        known = {**self.columns, column.id: column}
        self.columns = {column_id: known[column_id] for column_id in order}
        return column

    def subitem_board_id(self) -> int | None:
        subtasks = next((c for c in self.columns.values() if c.type == "subtasks"), None)
        return None if subtasks is None else int(subtasks.settings["boardIds"][0])


class Tenant:
    """Everything of one account, found by id."""

    def __init__(self) -> None:
        self.boards: dict[int, Board] = {}
        self.items: dict[int, Item] = {}
        self.tags: dict[int, str] = {}
        self._board_ids = count(18_390_000_001)
        self._item_ids = count(12_559_470_001)
        self._tag_ids = count(295_001)
        self._column_ids = count(10_001)
        self._group_ids = count(10_001)

    def board(self, board_id: str | int) -> Board:
        """A board that can be written to; archived ones count. Raises Refusal when absent or deleted."""
        board = self.boards.get(number(board_id))
        if board is None or board.state == "deleted":
            raise no_board(board_id)
        return board

    def item(self, item_id: str | int | None) -> Item:
        """An active item. Raises Refusal: one code for an unknown id, another for an archived or deleted item."""
        item = self.items.get(number(item_id))
        if item is None:
            raise no_item(item_id)
        if item.state != "active":
            raise gone_item(item_id, item.state)
        return item

    def new_board(self, name: str, kind: str, now: datetime, **more: Json) -> Board:
        board = Board(next(self._board_ids), name, kind, now, more.pop("workspace_id", MAIN_WORKSPACE), **more)
        board.add_column(Column("name", "Name", "name"))
        board.groups["topics"] = Group("topics", "Group Title")
        self.boards[board.id] = board
        return board

    def new_column_id(self, column_type: str) -> str:
        return f"{AUTO_ID_PREFIX.get(column_type, column_type)[:15]}_mm{next(self._column_ids):05d}"

    def new_group(self, board: Board, title: str) -> Group:
        group = Group(f"group_mm{next(self._group_ids):05d}", title)
        board.groups[group.id] = group
        return group

    def new_item(self, board: Board, group_id: str, name: str, cells: dict[str, Cell], now: datetime) -> Item:
        item = Item(next(self._item_ids), board, group_id, name, now, now, cells=cells)
        board.items[item.id] = item
        self.items[item.id] = item
        return item

    def subitem_board(self, board: Board, now: datetime) -> Board:
        """The hidden board of a board's subitems, made with its `subtasks` column when there is none yet."""
        known = board.subitem_board_id()
        if known is not None:
            return self.boards[known]
        hidden = self.new_subitem_board(board, now)
        column_id = self.new_column_id("subtasks")
        board.add_column(Column(column_id, "Subitems", "subtasks", subtasks_settings(hidden)))
        return hidden

    def new_subitem_board(self, board: Board, now: datetime) -> Board:
        hidden = self.new_board(f"Subitems of {board.name}", board.kind, now, workspace_id=board.workspace_id)
        hidden.type = "sub_items_board"
        hidden.groups["topics"].title = "Subitems"
        return hidden

    def tag(self, name: str) -> int:
        """The id of a tag of that name, made when there is none."""
        known = next((tag_id for tag_id, known_name in self.tags.items() if known_name == name), None)
        if known is not None:
            return known
        tag_id = next(self._tag_ids)
        self.tags[tag_id] = name
        return tag_id


MAIN_WORKSPACE = 9_100_001


def subtasks_settings(hidden: Board) -> dict[str, Json]:
    return {"allowMultipleItems": True, "itemTypeName": "column.subtasks.title", "boardIds": [hidden.id]}


def number(given: str | int | None) -> int:
    """An id as a number; -1, which nothing has, when it is not one."""
    try:
        return int(given) if given is not None else -1
    except ValueError:
        return -1


def require_room(board: Board, limit: int) -> None:
    """Raises Refusal when the board is full. Archived items count, deleted ones do not."""
    held = sum(item.state != "deleted" for item in board.items.values()) if len(board.items) >= limit else 0
    if held >= limit:
        message = f"The board has reached its limit of {limit} items"
        raise Refusal("ItemsLimitationException", message, board_id=board.id)
