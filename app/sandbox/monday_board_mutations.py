"""Mutations of boards, groups, columns and tags."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.sandbox.monday_errors import Json, bad_argument
from app.sandbox.monday_model import MAIN_WORKSPACE, Board, Column, Tenant, number, subtasks_settings
from app.sandbox.monday_session import Cost, Session
from app.sandbox.monday_settings import dropdown_settings, settings_from_defaults, status_settings
from app.sandbox.monday_views import BoardView, ColumnView, GroupView, Info


class BoardMutations:
    def __init__(self, session: Session, status_colors: list[str]) -> None:
        self.session = session
        self.status_colors = status_colors

    @property
    def tenant(self) -> Tenant:
        return self.session.tenant

    @property
    def now(self) -> datetime:
        return self.session.now

    def complexity(self, _info: Info) -> Cost:
        return self.session.cost

    def create_board(
        self,
        _info: Info,
        board_name: str,
        board_kind: str,
        description: str | None = None,
        workspace_id: str | None = None,
        **_: Any,
    ) -> BoardView:
        if not board_name.strip():
            raise bad_argument("Board name must not be empty")
        if workspace_id is not None and number(workspace_id) != MAIN_WORKSPACE:
            raise bad_argument("The workspace does not exist", workspace_id=workspace_id)
        board = self.tenant.new_board(board_name, board_kind, self.now, description=description)
        return BoardView(board, self.session)

    def archive_board(self, _info: Info, board_id: str) -> BoardView:
        return self._set_state(board_id, "archived")

    def delete_board(self, _info: Info, board_id: str) -> BoardView:
        return self._set_state(board_id, "deleted")

    def _set_state(self, board_id: str, state: str) -> BoardView:
        board = self.tenant.board(board_id)
        board.state = state
        hidden_id = board.subitem_board_id()
        if hidden_id is not None:
            self.tenant.boards[hidden_id].state = state
        return BoardView(board, self.session)

    def create_group(self, _info: Info, board_id: str, group_name: str, **_: Any) -> GroupView:
        board = self.tenant.board(board_id)
        if not group_name.strip():
            raise bad_argument("Group name must not be empty", board_id=board_id)
        return GroupView(self.tenant.new_group(board, group_name), board, self.session)

    def create_column(
        self,
        _info: Info,
        board_id: str,
        column_type: str,
        title: str,
        id: str | None = None,  # noqa: A002 - the argument's name in the schema
        description: str | None = None,
        after_column_id: str | None = None,
        defaults: Json = None,
        **_: Any,
    ) -> ColumnView:
        board = self.tenant.board(board_id)
        if column_type == "subtasks":
            return self._create_subtasks(board, id, title)
        settings = settings_from_defaults(column_type, defaults, self.status_colors)
        return self._add(board, column_type, title, id, settings, description, after_column_id)

    def _create_subtasks(self, board: Board, column_id: str | None, title: str) -> ColumnView:
        if board.type == "sub_items_board" or board.subitem_board_id() is not None:
            raise bad_argument("The board has its subitems column already", board_id=str(board.id))
        column = self._add(board, "subtasks", title, column_id, {"boardIds": []}, None, None)
        hidden = self.tenant.new_subitem_board(board, self.now)
        board.column(column.id).settings = subtasks_settings(hidden)
        return ColumnView(board.column(column.id))

    def _add(
        self,
        board: Board,
        column_type: str,
        title: str,
        column_id: str | None,
        settings: dict[str, Json],
        description: str | None,
        after: str | None,
    ) -> ColumnView:
        if not title.strip():
            raise bad_argument("Column title must not be empty")
        chosen = column_id or self.tenant.new_column_id(column_type)
        return ColumnView(board.add_column(Column(chosen, title, column_type, settings, description), after))

    def create_status_column(
        self,
        _info: Info,
        board_id: str,
        title: str,
        id: str | None = None,  # noqa: A002 - the argument's name in the schema
        description: str | None = None,
        after_column_id: str | None = None,
        defaults: dict[str, Json] | None = None,
        **_: Any,
    ) -> ColumnView:
        board = self.tenant.board(board_id)
        if defaults is None:
            settings = settings_from_defaults("status", None, self.status_colors)
        else:
            settings = status_settings(defaults["labels"], self.status_colors)
        return self._add(board, "status", title, id, settings, description, after_column_id)

    def create_dropdown_column(
        self,
        _info: Info,
        board_id: str,
        title: str,
        id: str | None = None,  # noqa: A002 - the argument's name in the schema
        description: str | None = None,
        after_column_id: str | None = None,
        defaults: dict[str, Json] | None = None,
    ) -> ColumnView:
        board = self.tenant.board(board_id)
        settings = dropdown_settings(**(defaults or {"labels": []}))
        return self._add(board, "dropdown", title, id, settings, description, after_column_id)

    def update_status_column(
        self,
        _info: Info,
        board_id: str,
        id: str,  # noqa: A002 - the argument's name in the schema
        revision: str,
        title: str | None = None,
        settings: dict[str, Json] | None = None,
        **_: Any,
    ) -> ColumnView:
        """Labels given replace all. Raises Refusal when `revision` is not the column's, or it is no status column."""
        column = self.tenant.board(board_id).column(id)
        if column.type != "status":
            raise bad_argument("The column is not a status column", column_id=id)
        if revision != ColumnView(column).revision:
            raise bad_argument("The column was changed since: revision is out of date", column_id=id)
        if settings is not None:
            column.settings = status_settings(settings["labels"], self.status_colors)
        column.title = title or column.title
        column.revision += 1
        return ColumnView(column)

    def change_column_title(self, _info: Info, board_id: str, column_id: str, title: str) -> ColumnView:
        column = self.tenant.board(board_id).column(column_id)
        column.title = title
        column.revision += 1
        return ColumnView(column)

    def delete_column(self, _info: Info, board_id: str, column_id: str) -> ColumnView:
        column = self.tenant.board(board_id).column(column_id)
        if column.type == "name":
            raise bad_argument("The name column cannot be deleted", column_id=column_id)
        delete_column(self.tenant.board(board_id), column_id)
        return ColumnView(column)

    def create_or_get_tag(self, _info: Info, tag_name: str | None = None, **_: Any) -> dict[str, Any]:
        if not tag_name:
            raise bad_argument("tag_name must not be empty")
        return {"id": str(self.tenant.tag(tag_name)), "name": tag_name, "color": "#00c875"}


def delete_column(board: Board, column_id: str) -> None:
    """The column and its cells go; its id stays used."""
    del board.columns[column_id]
    for item in board.items.values():
        item.cells.pop(column_id, None)
