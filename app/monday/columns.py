"""What a board's description says about its columns. The settings' form changed over API versions: all are read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from app.domain.errors import BoardRefused, Unreachable
from app.domain.ports import BoardInfo, ColumnSpec
from app.monday.limits import count
from app.monday.queries import KEY_COLUMN

LABELLED = frozenset({"status", "dropdown"})
SUBITEMS = "subtasks"


def board_info(board: Mapping[str, Any]) -> BoardInfo:
    """Archived columns are left out. Odd or absent fields become empty ones."""
    columns = _columns(board)
    live = [column for column in columns if column.get("archived") is not True]
    group = board.get("top_group")
    return BoardInfo(
        id=str(board.get("id") or ""),
        name=str(board.get("name") or ""),
        columns={str(column["id"]): str(column.get("type") or "") for column in live},
        url=str(board.get("url") or ""),
        group_id=str(group.get("id") or "") if isinstance(group, dict) else "",
        subitem_board_id=_subitem_board(live),
        items_count=count(board.get("items_count")) or 0,
        items_limit=count(board.get("items_limit")),
        labels={
            str(column["id"]): frozenset(_labels(_settings(column)))
            for column in live
            if column.get("type") in LABELLED
        },
        groups=_groups(board),
    )


def archived_columns(board: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(str(column["id"]) for column in _columns(board) if column.get("archived") is True)


def missing_columns(board: Mapping[str, Any], wanted: Sequence[ColumnSpec]) -> list[ColumnSpec]:
    """Those that are still to be made.

    Raises BoardRefused where an id is taken by another type, or by an archived column: monday gives a column's id
    never twice on one board, not even after the column is deleted (seen by users of the API; monday docs say nothing).
    """
    info, archived = board_info(board), archived_columns(board)
    for column in wanted:
        there = info.columns.get(column.id)
        if there is not None and there != column.type:
            raise BoardRefused(
                f"Column {column.id} on board {info.name} is of type {there}, and {column.type} is needed.",
                hint="Choose another column for this field in the mapping, or another board.",
            )
        if there is None and column.id in archived:
            raise BoardRefused(
                f"Column {column.id} on board {info.name} is archived, and its id cannot be given again.",
                hint="Restore the column in monday, or choose another column for this field in the mapping.",
            )
    return [column for column in wanted if column.id not in info.columns]


def key_of(item: Mapping[str, Any]) -> str:
    """The item's `ext_key` cell; empty where it has none. Raises Unreachable for an odd one: a key that is not seen
    would be created again."""
    cells = item.get("column_values")
    for cell in cells if isinstance(cells, list) else []:
        if isinstance(cell, dict) and cell.get("id") == KEY_COLUMN:
            text = cell.get("text")
            if not (text is None or isinstance(text, str)):
                raise Unreachable("monday's list of items could not be read.", hint="It is asked for again.")
            return text or ""
    return ""


def _groups(board: Mapping[str, Any]) -> dict[str, str]:
    groups = board.get("groups")
    return {
        str(group["id"]): str(group.get("title") or "")
        for group in (groups if isinstance(groups, list) else [])
        if isinstance(group, dict) and group.get("id") and not (group.get("archived") or group.get("deleted"))
    }


def texts_of(item: Mapping[str, Any]) -> dict[str, str]:
    """Column id -> what the cell shows; of a connecting column the ids of the items, with commas between. Columns that
    the answer does not have, or has in an odd shape, are left out."""
    cells = item.get("column_values")
    found = [one for one in cells if isinstance(one, dict)] if isinstance(cells, list) else []
    texts: dict[str, str] = {}
    for cell in found:
        text, links = cell.get("text"), cell.get("linked_item_ids")
        if isinstance(links, list):
            text = ",".join(map(str, links))
        if isinstance(cell.get("id"), str) and cell["id"] != KEY_COLUMN and (text is None or isinstance(text, str)):
            texts[cell["id"]] = text or ""
    return texts


def _columns(board: Mapping[str, Any]) -> list[dict[str, Any]]:
    columns = board.get("columns")
    found = columns if isinstance(columns, list) else []
    return [column for column in found if isinstance(column, dict) and isinstance(column.get("id"), str)]


def _settings(column: Mapping[str, Any]) -> Mapping[str, Any]:
    """An object, or a text that holds one: monday's JSON type is both."""
    settings = column.get("settings")
    if isinstance(settings, str):
        try:
            settings = json.loads(settings)
        except (ValueError, RecursionError):
            return {}
    return settings if isinstance(settings, dict) else {}


def _subitem_board(columns: Sequence[Mapping[str, Any]]) -> str | None:
    for column in columns:
        if column.get("type") != SUBITEMS:
            continue
        settings = _settings(column)
        boards = settings.get("boardIds") or settings.get("board_ids") or [settings.get("boardId")]
        first = boards[0] if isinstance(boards, list) and boards else boards
        if isinstance(first, int | str) and str(first).isdecimal():
            return str(first)
    return None


def _labels(settings: Mapping[str, Any]) -> Iterator[str]:
    """From `{"1": "Done"}`, `{"1": {"label": "Done"}}`, `[{"label": "Done"}]` or `[{"name": "A"}]`; not the retired."""
    labels = settings.get("labels")
    entries = labels.values() if isinstance(labels, dict) else labels if isinstance(labels, list) else []
    retired = settings.get("deactivated_labels")
    hidden = {str(label_id) for label_id in retired} if isinstance(retired, list) else set()
    for entry in entries:
        if isinstance(entry, str) and entry:
            yield entry
        elif isinstance(entry, dict) and not entry.get("is_deactivated") and str(entry.get("id")) not in hidden:
            name = entry.get("label") or entry.get("name")
            if isinstance(name, str) and name:
                yield name
