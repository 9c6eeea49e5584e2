"""Boards, items and cells as GraphQL reads them: each field of the SDL is an attribute or method of that name."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from app.sandbox.monday_cells import TYPENAMES, Reading, cell_text, cell_value, extra_fields
from app.sandbox.monday_cursors import Page
from app.sandbox.monday_errors import Json, bad_argument
from app.sandbox.monday_filters import matcher, ordered
from app.sandbox.monday_model import Board, Cell, Column, Group, Item
from app.sandbox.monday_session import ACCOUNT_ID, HOST, USER_ID, Session, stamp
from app.sandbox.monday_settings import settings_text

Info = Any
"""graphql-core's GraphQLResolveInfo, which no method here looks into."""


def account_view(session: Session) -> dict[str, Any]:
    plan = session.meter.limits.plan
    return {
        "id": str(ACCOUNT_ID),
        "name": "Sandbox",
        "slug": "sandbox",
        "tier": plan,
        "plan": {"tier": plan, "max_users": 10, "period": "yearly", "version": 9},
        "is_during_trial": False,
        "is_trial_expired": False,
        "country_code": "DE",
        "created_at": "2024-01-08",
        "first_day_of_the_week": "monday",
    }


def user_view(session: Session) -> dict[str, Any]:
    return {
        "id": str(USER_ID),
        "name": "Sandbox Analyst",
        "email": "analyst@example.com",
        "account": account_view(session),
        "created_at": "2024-01-08T09:00:00Z",
        "title": "Procurement analyst",
        "time_zone_identifier": "Europe/Berlin",
        "url": f"{HOST}/users/{USER_ID}",
        "kind": "admin",
        "is_deleted": False,
    }


class ColumnView:
    def __init__(self, column: Column) -> None:
        self.id = column.id
        self.title = column.title
        self.type = column.type
        self.description = column.description
        self.archived = column.archived
        self.width = None
        self.revision = f"{column.revision:032x}"
        self._column = column

    @property
    def settings(self) -> dict[str, Json]:
        """A copy: a later alias of the same request may add labels."""
        return deepcopy(self._column.settings)

    @property
    def settings_str(self) -> str:
        return settings_text(self._column)


class CellView:
    __slots__ = ("_cell", "_column", "_item", "_session", "id", "text", "type")
    is_leaf = True

    def __init__(self, item: Item, column: Column, cell: Cell | None, session: Session) -> None:
        self._item, self._column, self._cell, self._session = item, column, cell, session
        self.id = column.id
        self.type = column.type
        self.text = cell_text(item, column, cell)

    @property
    def typename(self) -> str:
        return TYPENAMES.get(self.type, "UnsupportedValue")

    @property
    def value(self) -> str | None:
        return cell_value(self._column, self._cell)

    @property
    def column(self) -> ColumnView:
        return ColumnView(self._column)

    def __getattr__(self, name: str) -> Any:
        """The fields that only some column types have."""
        session = self._session
        reading = Reading(self._item, self._column, self._cell, session.tenant, lambda other: ItemView(other, session))
        fields = extra_fields(reading)
        if name not in fields:
            raise AttributeError(name)
        return fields[name]


class ItemView:
    __slots__ = ("_item", "_session")
    creator_id = str(USER_ID)

    def __init__(self, item: Item, session: Session) -> None:
        self._item, self._session = item, session

    @property
    def id(self) -> str:
        return str(self._item.id)

    @property
    def name(self) -> str:
        return self._item.name

    @property
    def state(self) -> str:
        return self._item.state

    @property
    def created_at(self) -> str:
        return stamp(self._item.created_at)

    @property
    def updated_at(self) -> str:
        return stamp(self._item.updated_at)

    @property
    def relative_link(self) -> str:
        return f"/boards/{self._item.board.id}/pulses/{self._item.id}"

    @property
    def url(self) -> str:
        return f"{HOST}{self.relative_link}"

    @property
    def creator(self) -> dict[str, Any]:
        return user_view(self._session)

    @property
    def board(self) -> BoardView:
        return BoardView(self._item.board, self._session)

    @property
    def group(self) -> GroupView | None:
        group = self._item.board.groups.get(self._item.group_id)
        return None if group is None else GroupView(group, self._item.board, self._session)

    @property
    def parent_item(self) -> ItemView | None:
        return None if self._item.parent is None else ItemView(self._item.parent, self._session)

    def column_values(
        self, _info: Info, ids: list[str] | None = None, types: list[str] | None = None, **_: Any
    ) -> list[CellView]:
        item, cells, session = self._item, self._item.cells, self._session
        return [
            CellView(item, column, cells.get(column.id), session)
            for column in item.board.columns.values()
            if column.type != "name" and (ids is None or column.id in ids) and (types is None or column.type in types)
        ]

    def subitems(self, _info: Info) -> list[ItemView]:
        self._session.count_subitem_read()
        return [ItemView(child, self._session) for child in self._item.subitems if child.state == "active"]

    def updates(self, _info: Info, **_: Any) -> list[Any]:
        return []


class GroupView:
    archived = False
    deleted = False

    def __init__(self, group: Group, board: Board, session: Session) -> None:
        self.id, self.title, self.color = group.id, group.title, group.color
        self._board, self._session = board, session

    @property
    def position(self) -> str:
        return str(65_536 * (1 + list(self._board.groups).index(self.id)))

    def items_page(self, _info: Info, **arguments: Any) -> dict[str, Any]:
        items = (item for item in self._board.active_items() if item.group_id == self.id)
        return items_page(self._board, items, self._session, **arguments)


class BoardView:
    hierarchy_type = "classic"
    item_terminology = "item"
    permissions = "everyone"

    def __init__(self, board: Board, session: Session) -> None:
        self._board, self._session = board, session
        self.id = str(board.id)
        self.name, self.state, self.type = board.name, board.state, board.type
        self.board_kind, self.description = board.kind, board.description
        self.workspace_id = str(board.workspace_id)
        self.created_at = self.updated_at = stamp(board.created_at)
        self.url = f"{HOST}/boards/{board.id}"

    @property
    def items_count(self) -> int:
        return sum(1 for _ in self._board.active_items())

    @property
    def items_limit(self) -> int:
        return self._session.meter.limits.items_per_board

    @property
    def workspace(self) -> dict[str, Any]:
        return workspace_view(self._board.workspace_id)

    @property
    def creator(self) -> dict[str, Any]:
        return user_view(self._session)

    @property
    def owners(self) -> list[dict[str, Any]]:
        return [user_view(self._session)]

    @property
    def tags(self) -> list[Any]:
        return []

    @property
    def top_group(self) -> GroupView:
        return GroupView(next(iter(self._board.groups.values())), self._board, self._session)

    def columns(
        self, _info: Info, ids: list[str] | None = None, types: list[str] | None = None, **_: Any
    ) -> list[ColumnView]:
        return [
            ColumnView(column)
            for column in self._board.columns.values()
            if (ids is None or column.id in ids) and (types is None or column.type in types)
        ]

    def groups(self, _info: Info, ids: list[str] | None = None) -> list[GroupView]:
        groups = self._board.groups.values()
        return [GroupView(group, self._board, self._session) for group in groups if not ids or group.id in ids]

    def items_page(self, _info: Info, **arguments: Any) -> dict[str, Any]:
        return items_page(self._board, self._board.active_items(), self._session, **arguments)


def workspace_view(workspace_id: int) -> dict[str, Any]:
    return {
        "id": str(workspace_id),
        "name": "Main workspace",
        "kind": "open",
        "description": None,
        "state": "active",
        "is_default_workspace": True,
        "created_at": "2024-01-08",
    }


def items_page(
    board: Board,
    items: Iterable[Item],
    session: Session,
    limit: int = 25,
    cursor: str | None = None,
    query_params: dict[str, Json] | None = None,
    **_: Any,
) -> dict[str, Any]:
    """First page of a read, or with `cursor` a further one. Raises Refusal when both are given."""
    if cursor is not None:
        if query_params:
            raise bad_argument("cursor and query_params cannot be combined")
        return page_view(session.cursors.next(cursor, limit, session.now), session)
    if query_params:
        matches = matcher(board, query_params)
        items = (item for item in items if session.sees(item) and matches(item))
    found = ordered(items, (query_params or {}).get("order_by"))
    return page_view(session.cursors.first(found, limit, session.now), session)


def page_view(page: Page, session: Session) -> dict[str, Any]:
    return {"cursor": page.cursor, "items": [ItemView(item, session) for item in page.items]}
