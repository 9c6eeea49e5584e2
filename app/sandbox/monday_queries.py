"""The root of GraphQL queries."""

from __future__ import annotations

from typing import Any

from app.sandbox.monday_cursors import MAX_PAGE
from app.sandbox.monday_errors import Json, bad_argument
from app.sandbox.monday_filters import MAX_IDS, by_column_values
from app.sandbox.monday_model import MAIN_WORKSPACE, Board, number
from app.sandbox.monday_session import VERSIONS, Cost, Session
from app.sandbox.monday_views import (
    BoardView,
    Info,
    ItemView,
    account_view,
    page_view,
    user_view,
    workspace_view,
)


class Queries:
    """Methods are the fields of the SDL's type Query. All may raise Refusal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def me(self, _info: Info) -> dict[str, Any]:
        return user_view(self._session)

    def users(self, _info: Info, ids: list[str] | None = None, **_: Any) -> list[dict[str, Any]]:
        user = user_view(self._session)
        return [user] if not ids or user["id"] in ids else []

    def account(self, _info: Info) -> dict[str, Any]:
        return account_view(self._session)

    def complexity(self, _info: Info) -> Cost:
        return self._session.cost

    def version(self, _info: Info) -> dict[str, str]:
        return _version(self._session.version)

    def versions(self, _info: Info) -> list[dict[str, str]]:
        return [_version(value) for value in VERSIONS]

    def platform_api(self, _info: Info) -> dict[str, Any]:
        limits = self._session.meter.limits
        return {"daily_limit": {"base": limits.of_plan.daily_calls, "total": limits.daily}}

    def workspaces(self, _info: Info, ids: list[str] | None = None, **_: Any) -> list[dict[str, Any]]:
        wanted = not ids or str(MAIN_WORKSPACE) in ids
        return [workspace_view(MAIN_WORKSPACE)] if wanted else []

    def tags(self, _info: Info, ids: list[str] | None = None) -> list[dict[str, Any]]:
        tags = self._session.tenant.tags
        chosen = [tag_id for tag_id in tags if not ids or str(tag_id) in ids]
        return [{"id": str(tag_id), "name": tags[tag_id], "color": "#00c875"} for tag_id in chosen]

    def boards(
        self,
        _info: Info,
        limit: int = 25,
        page: int = 1,
        ids: list[str] | None = None,
        **filters: Any,
    ) -> list[BoardView]:
        boards = self._session.tenant.boards
        if ids is None:
            found = sorted(boards.values(), key=lambda board: -board.id)
        else:
            found = [board for board_id in dict.fromkeys(ids) if (board := boards.get(number(board_id)))]
        kept = [board for board in found if _board_matches(board, filters)]
        return [BoardView(board, self._session) for board in kept[(page - 1) * limit : page * limit]]

    def items(
        self,
        _info: Info,
        limit: int = 25,
        page: int = 1,
        ids: list[str] | None = None,
        newest_first: bool = False,
        exclude_nonactive: bool = False,
    ) -> list[ItemView]:
        """Archived and deleted items too, with their state; unknown ids are left out; lowest ids first."""
        if (ids is not None and len(ids) > MAX_IDS) or limit > MAX_IDS:
            raise bad_argument(f"items takes at most {MAX_IDS} ids and a limit of {MAX_IDS}")
        items = self._session.tenant.items
        if ids is None:
            chosen = [item for item in items.values() if item.state == "active"]
        else:
            chosen = [item for item_id in set(map(number, ids)) if (item := items.get(item_id))]
        if exclude_nonactive:
            chosen = [item for item in chosen if item.state == "active" and item.board.state == "active"]
        chosen.sort(key=lambda item: item.id, reverse=bool(newest_first))
        return [ItemView(item, self._session) for item in chosen[(page - 1) * limit : page * limit]]

    def items_page_by_column_values(
        self,
        _info: Info,
        board_id: str,
        limit: int = 25,
        columns: list[dict[str, Json]] | None = None,
        cursor: str | None = None,
        **_: Any,
    ) -> dict[str, Any]:
        session = self._session
        if (columns is None) == (cursor is None):
            raise bad_argument("Either columns or cursor must be given, not both")
        if cursor is not None:
            return page_view(session.cursors.next(cursor, limit, session.now), session)
        board = session.tenant.board(board_id)
        matches = by_column_values(board, columns or [])
        found = [item for item in board.active_items() if session.sees(item) and matches(item)]
        return page_view(session.cursors.first(found, limit, session.now), session)

    def fetch_job_status(self, _info: Info, job_id: str) -> dict[str, Any]:
        return self._session.import_status(job_id)

    def next_items_page(self, _info: Info, cursor: str, limit: int = MAX_PAGE) -> dict[str, Any]:
        session = self._session
        return page_view(session.cursors.next(cursor, limit, session.now), session)


def _version(value: str) -> dict[str, str]:
    kind = VERSIONS[value]
    return {"value": value, "kind": kind, "display_name": kind.replace("_", " ").title()}


def _board_matches(board: Board, filters: dict[str, Any]) -> bool:
    state, kind = filters.get("state") or "active", filters.get("board_kind")
    workspaces, hierarchies = filters.get("workspace_ids"), filters.get("hierarchy_types")
    return (
        state in ("all", board.state)
        and (kind is None or board.kind == kind)
        and (not workspaces or str(board.workspace_id) in workspaces)
        and (not hierarchies or "classic" in hierarchies)
    )
