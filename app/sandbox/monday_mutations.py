"""The root of GraphQL mutations that write items. Those of boards and columns are in `monday_board_mutations`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.sandbox.monday_board_mutations import BoardMutations
from app.sandbox.monday_errors import Json, Refusal, bad_argument, no_group, no_item
from app.sandbox.monday_model import Board, Cell, Item, require_room
from app.sandbox.monday_session import USER_ID
from app.sandbox.monday_value_rules import Scope
from app.sandbox.monday_values import cell_for, decode, decode_values, require_cells_fit, simple_cell
from app.sandbox.monday_views import Info, ItemView

MAX_NAME = 255

Cells = dict[str, Cell | None]
"""New cells by column id; None clears."""


class Mutations(BoardMutations):
    """Methods are the fields of the SDL's type Mutation. Each does its work or raises Refusal and changes no item.

    A refused first subitem leaves the empty subitem board behind.
    """

    def create_item(
        self,
        _info: Info,
        board_id: str,
        item_name: str,
        group_id: str | None = None,
        column_values: Json = None,
        create_labels_if_missing: bool = False,
        **_: Any,
    ) -> ItemView:
        board = self.tenant.board(board_id)
        if board.type == "sub_items_board":
            raise bad_argument("Items of a subitems board are created with create_subitem", board_id=board_id)
        group = group_id if group_id is not None else next(iter(board.groups))
        if group not in board.groups:
            raise no_group(group)
        return self._create(board, group, item_name, column_values, create_labels_if_missing)

    def create_subitem(
        self,
        _info: Info,
        parent_item_id: str,
        item_name: str,
        column_values: Json = None,
        create_labels_if_missing: bool = False,
    ) -> ItemView:
        parent = self.tenant.item(parent_item_id)
        if parent.parent is not None:
            raise bad_argument("A subitem of a classic board has no subitems", parent_item_id=parent_item_id)
        check_name(item_name)
        board = self.tenant.subitem_board(parent.board, self.now)
        group = next(iter(board.groups))
        view = self._create(board, group, item_name, column_values, create_labels_if_missing)
        child = self.tenant.items[int(view.id)]
        child.parent = parent
        parent.subitems.append(child)
        return view

    def _create(self, board: Board, group: str, name: str, values: Json, create_labels: bool) -> ItemView:
        check_name(name)
        require_room(board, self.session.meter.limits.items_per_board)
        given = decode_values(values)
        given.pop("name", None)
        cells = self._cells(board, given, {}, create_labels)
        kept = {column_id: cell for column_id, cell in cells.items() if cell is not None}
        item = self.tenant.new_item(board, group, name, kept, self.now)
        return ItemView(item, self.session)

    def _cells(self, board: Board, given: dict[str, Json], held: dict[str, Cell], create_labels: bool) -> Cells:
        """New cells for all given values, or Refusal and no new label."""
        return cells_of(board, given, held, self.scope(create_labels), cell_for)

    def scope(self, create_labels: bool | None) -> Scope:
        return Scope(self.tenant, (USER_ID,), self.now, create_labels=bool(create_labels))

    def change_multiple_column_values(
        self,
        _info: Info,
        board_id: str,
        column_values: Json,
        item_id: str | None = None,
        create_labels_if_missing: bool = False,
    ) -> ItemView:
        item = self._item_on(board_id, item_id)
        given = decode_values(column_values)
        name = given.pop("name", item.name)
        check_name(name)
        cells = self._cells(item.board, given, item.cells, create_labels_if_missing)
        item.name = name
        return self._changed(item, cells)

    def change_column_value(
        self,
        _info: Info,
        board_id: str,
        column_id: str,
        value: Json,
        item_id: str | None = None,
        create_labels_if_missing: bool = False,
    ) -> ItemView:
        item = self._item_on(board_id, item_id)
        if not isinstance(value, str):
            raise bad_argument("value must be a string that holds JSON")
        given = {column_id: decode(value)}
        return self._changed(item, self._cells(item.board, given, item.cells, create_labels_if_missing))

    def change_simple_column_value(
        self,
        _info: Info,
        board_id: str,
        column_id: str,
        item_id: str | None = None,
        value: str | None = None,
        create_labels_if_missing: bool = False,
    ) -> ItemView:
        item = self._item_on(board_id, item_id)
        if column_id == "name":
            check_name(value or "")
            item.name = value or ""
            return self._changed(item, {})
        scope = self.scope(create_labels_if_missing)
        return self._changed(item, cells_of(item.board, {column_id: value}, item.cells, scope, simple_cell))

    def _item_on(self, board_id: str, item_id: str | None) -> Item:
        board, item = self.tenant.board(board_id), self.tenant.item(item_id)
        if item.board is not board:
            raise no_item(item_id)
        return item

    def _changed(self, item: Item, cells: Cells) -> ItemView:
        apply_cells(item, cells)
        item.updated_at = self.now
        return ItemView(item, self.session)

    def archive_item(self, _info: Info, item_id: str | None = None) -> ItemView:
        item = self.tenant.item(item_id)
        item.set_state("archived")
        return ItemView(item, self.session)

    def delete_item(self, _info: Info, item_id: str | None = None) -> ItemView:
        item = self.tenant.items.get(int(item_id)) if item_id and item_id.isdecimal() else None
        if item is None or item.state == "deleted":
            raise no_item(item_id)
        item.set_state("deleted")
        return ItemView(item, self.session)

    def ingest_items(
        self, _info: Info, board_id: str, group_id: str, on_match: dict[str, str] | None = None
    ) -> dict[str, Any]:
        return self.session.start_import(board_id, group_id, on_match)

    def move_item_to_group(self, _info: Info, group_id: str, item_id: str | None = None) -> ItemView:
        item = self.tenant.item(item_id)
        if group_id not in item.board.groups:
            raise no_group(group_id)
        item.group_id = group_id
        return self._changed(item, {})


def check_name(name: Json) -> None:
    """Raises Refusal unless it is a text of 1 to 255 characters."""
    if not isinstance(name, str) or not name.strip():
        raise bad_argument("Item name must not be empty")
    if len(name) > MAX_NAME:
        message = f"Item name has {len(name)} characters, the limit is {MAX_NAME}"
        raise Refusal("ItemNameTooLongException", message, item_name=name[:40])


def cells_of(
    board: Board,
    given: dict[str, Json],
    held: dict[str, Cell],
    scope: Scope,
    convert: Callable[[Any, Any, Scope], Cell | None],
) -> Cells:
    """New cells by column id. Raises Refusal, and then labels made on the way are gone again."""
    try:
        cells = {column_id: convert(board.column(column_id), value, scope) for column_id, value in given.items()}
        after = {**held, **{column_id: cell for column_id, cell in cells.items() if cell is not None}}
        require_cells_fit(after)
    except Refusal:
        scope.take_back_labels()
        raise
    return cells


def apply_cells(item: Item, cells: Cells) -> None:
    for column_id, cell in cells.items():
        if cell is None:
            item.cells.pop(column_id, None)
        else:
            item.cells[column_id] = cell
