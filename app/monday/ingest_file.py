"""Writes into the file of an import: which can go that way, which cells cannot, and the CSV itself."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO

from app.domain.columns import MAX_NAME
from app.domain.delivery import Op, Write, WriteRequest
from app.domain.ingest import MAX_ROWS, IngestRow, Sorted
from app.domain.ports import BoardInfo
from app.domain.records import Json
from app.monday.ingest_cells import cell_text, is_faithful, labels_of
from app.monday.queries import KEY_COLUMN

MAX_FILE_BYTES = 32 * 1024 * 1024
"""monday takes 150 MB; this much is held in memory and in the local database while the import runs."""

MAX_RELATIONS = 5
"""Board relation columns of one file (monday docs, importing items in bulk)."""


def sort(writes: Sequence[Write], board: BoardInfo) -> Sorted:
    """Which writes go by file. Pure; see `Ingest.sort`."""
    seeds: list[Write] = []
    rows: list[IngestRow] = []
    others: list[tuple[Write, str]] = []
    known = {(column_id, label) for column_id, labels in board.labels.items() for label in labels}
    keys: set[str] = set()
    relations = _relations(board)
    for write in writes:
        # Two keys that differ in case only: monday's matching may take them for the same.
        reason = _unfit(write, board) or ("" if write.key.casefold() not in keys else "Its key is in the file already.")
        if reason:
            others.append((write, reason))
            continue
        keys.add(write.key.casefold())
        missing = set(_labels(write, board)) - known
        known |= missing
        if missing:
            seeds.append(write)
        else:
            rows.append(_row(write, board, relations))
    return Sorted(tuple(seeds), tuple(rows), tuple(others))


def file_limit(rows: Sequence[IngestRow]) -> int:
    """How many of these, from the first on, fit into one file; at least 1 where there are any."""
    size = 0
    for count, row in enumerate(rows[:MAX_ROWS]):
        size += _size(row)
        if size > MAX_FILE_BYTES:
            return max(1, count)
    return min(len(rows), MAX_ROWS)


def prepare(rows: Sequence[IngestRow]) -> WriteRequest:
    """CSV by RFC 4180: name, key, then every column that any of the rows has, by id."""
    columns = sorted({column_id for row in rows for column_id in row.texts})
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["name", KEY_COLUMN, *columns])
    writer.writerows(
        [row.write.name, row.write.key, *(row.texts.get(column_id, "") for column_id in columns)] for row in rows
    )
    body = text.getvalue()
    return WriteRequest(body, hashlib.sha256(body.encode()).hexdigest(), len(rows))


def _text(write: Write, column_id: str, board: BoardInfo) -> str | None:
    column_type = board.columns.get(column_id, "")
    return cell_text(column_type, write.cells[column_id], is_update=write.op is Op.UPDATE)


def _row(write: Write, board: BoardInfo, relations: frozenset[str]) -> IngestRow:
    """The key is in the file anyway."""
    texts: dict[str, str] = {}
    leftover: dict[str, Json] = {}
    for column_id in write.cells.keys() - {KEY_COLUMN}:
        text = _text(write, column_id, board)
        is_over = board.columns.get(column_id) == "board_relation" and column_id not in relations
        if text is None or is_over:
            leftover[column_id] = write.cells[column_id]
        else:
            texts[column_id] = text
    kept = {column_id: value for column_id, value in write.cells.items() if column_id not in leftover}
    return IngestRow(replace(write, cells=kept), texts, leftover)


def _relations(board: BoardInfo) -> frozenset[str]:
    found = [column_id for column_id, column_type in sorted(board.columns.items()) if column_type == "board_relation"]
    return frozenset(found[:MAX_RELATIONS])


def _labels(write: Write, board: BoardInfo) -> Iterator[tuple[str, str]]:
    """Labels that the file would carry; those of leftover cells are made by their request."""
    for column_id, value in write.cells.items():
        if _text(write, column_id, board) is not None:
            column_type = board.columns.get(column_id, "")
            yield from ((column_id, label) for label in labels_of(column_type, value))


def _unfit(write: Write, board: BoardInfo) -> str:
    """Why a write cannot go by file; empty where it can."""
    if write.op not in (Op.CREATE, Op.UPDATE):
        return "Imports only create and update items that are not subitems."
    if write.op is Op.UPDATE and write.group_id:
        return "Imports move no item to another group (monday docs, importing items in bulk)."
    if board.columns.get(KEY_COLUMN) != "text":
        return f"Imports match items by {KEY_COLUMN}, which is no text column on this board."
    if not is_faithful(write.key) or "\n" in write.key:
        return "A file does not carry its key as it is."
    name = write.name or ""
    if not is_faithful(name) or "\n" in name or len(name) > MAX_NAME:
        return "A file does not carry its name as it is."
    return "" if write.group_id or board.group_id else "The board has no group for new items."


def _size(row: IngestRow) -> int:
    """Bytes of its line, generously."""
    return sum(len(text.encode()) + 4 for text in (row.write.key, row.write.name or "", *row.texts.values()))
