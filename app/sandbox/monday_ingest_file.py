"""The CSV file of a bulk import: its header, and its cells as the values that a board stores.

Source: monday documentation, importing items in bulk.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import StringIO

from app.sandbox.monday_errors import Json, Refusal
from app.sandbox.monday_model import Board, Cell, Column
from app.sandbox.monday_value_rules import Scope
from app.sandbox.monday_values import cell_for

CLEAR = "<NULL>"
MAX_RELATIONS = 5
MAX_LINKS = 50


class UploadRefused(Exception):
    """The file as a whole cannot be imported; `reason` is a BulkImportFailureReason."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


@dataclass(frozen=True, slots=True)
class ImportFile:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def cell(self, row: int, column_id: str) -> str:
        return self.rows[row][self.header.index(column_id)]


def read_file(content: bytes, board: Board, max_rows: int) -> ImportFile:
    """Raises UploadRefused for what is not RFC 4180 in UTF-8, or does not fit the board's columns."""
    try:
        lines = list(csv.reader(StringIO(content.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise UploadRefused("INVALID_UPLOAD", f"The file is not valid CSV in UTF-8: {error}") from None
    header, rows = tuple(lines[0]) if lines else (), [line for line in lines[1:] if line]
    _check_header(header, board)
    for number, row in enumerate(rows, start=1):
        if len(row) != len(header):
            raise UploadRefused("INVALID_UPLOAD", f"Row {number} has {len(row)} cells, the header {len(header)}")
    if not rows or len(rows) > max_rows:
        raise UploadRefused("INVALID_UPLOAD", f"The file has {len(rows)} rows, it must have 1 to {max_rows}")
    return ImportFile(header, tuple(map(tuple, rows)))


def _check_header(header: tuple[str, ...], board: Board) -> None:
    if header[:1] != ("name",):
        raise UploadRefused("INVALID_UPLOAD", "The first header must be name")
    unknown = [column_id for column_id in header if column_id not in board.columns]
    if unknown:
        raise UploadRefused("INVALID_UPLOAD", f"Unknown columns: {', '.join(unknown)}")
    if len(set(header)) != len(header):
        raise UploadRefused("INVALID_UPLOAD", "A header appears twice")
    if sum(board.columns[column_id].type == "board_relation" for column_id in header) > MAX_RELATIONS:
        raise UploadRefused("INVALID_UPLOAD", f"At most {MAX_RELATIONS} board relation columns can be imported")


def row_cells(cells: Mapping[str, str], board: Board, scope: Scope) -> tuple[dict[str, Cell | None], dict[str, str]]:
    """New cells by column id (None clears; empty ones are left out), and what is wrong, by column id."""
    made: dict[str, Cell | None] = {}
    problems: dict[str, str] = {}
    for column_id, text in cells.items():
        if text == "" or column_id == "name":
            continue
        column = board.columns[column_id]
        try:
            made[column_id] = None if text == CLEAR else cell_for(column, _value(column, text, scope), scope)
        except (Refusal, ValueError) as error:
            problems[column_id] = _problem(column, text, error)
    return made, problems


def _problem(column: Column, text: str, error: Exception) -> str:
    if column.type in ("status", "dropdown"):
        return f'Label "{text}" is invalid for column "{column.id}"'
    return f'Value "{text}" is invalid for column "{column.id}": {error}'


def _value(column: Column, text: str, scope: Scope) -> Json:
    """The JSON form of a cell. Raises ValueError for a type that imports do not take, or a malformed cell."""
    if column.type == "status":
        return _status(column, text)
    if column.type == "board_relation":
        return _relation(column, text, scope)
    convert = _FORMS.get(column.type)
    if convert is None:
        raise ValueError(f"columns of type {column.type} cannot be imported")
    return convert(text)


def _status(column: Column, text: str) -> Json:
    for label in column.labels:
        if label["label"] == text and not label["is_deactivated"]:
            return {"index": label["id"]}
    raise ValueError(text)


def _relation(column: Column, text: str, scope: Scope) -> Json:
    """Item ids, or names on the one connected board; `board:item` where several are connected."""
    boards = [int(board_id) for board_id in column.settings.get("boardIds") or []]
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > MAX_LINKS:
        raise ValueError(f"at most {MAX_LINKS} links")
    if len(boards) != 1:
        pairs = [re.fullmatch(r"(\d+):(\d+)", part) for part in parts]
        return {"item_ids": [int(pair[2]) if pair else _malformed(text) for pair in pairs]}
    board = scope.tenant.boards[boards[0]]
    named = {item.name: item.id for item in board.active_items()} if not all(map(str.isdecimal, parts)) else {}
    return {"item_ids": [int(part) if part.isdecimal() else named.get(part, -1) for part in parts]}


def _malformed(text: str) -> int:
    raise ValueError(f"malformed: {text}")


def _date(text: str) -> Json:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        _malformed(text)
    return {"date": text}


def _email(text: str) -> Json:
    named = re.fullmatch(r"(?P<name>[^<>]*[^<> ]) *<(?P<address>[^<>]+)>", text)
    return {"email": named["address"], "text": named["name"]} if named else {"email": text, "text": text}


def _link(text: str) -> Json:
    named = re.fullmatch(r"\[(?P<text>[^\]]*)\]\((?P<url>[^)]*)\)", text)
    return {"url": named["url"], "text": named["text"]} if named else {"url": text, "text": text}


def _phone(text: str) -> Json:
    phone, _, country = text.rpartition(" ")
    if re.fullmatch("[A-Z]{2}", country):
        return {"phone": phone, "countryShortName": country}
    return {"phone": text, "countryShortName": "US"}


def _people(text: str) -> Json:
    parts = [re.fullmatch(r"(user|team):(\d+)", part.strip()) for part in text.split(",")]
    people = [
        {"id": part[2] if part else _malformed(text), "kind": "team" if part and part[1] == "team" else "person"}
        for part in parts
    ]
    return {"personsAndTeams": people}


def _timeline(text: str) -> Json:
    first, slash, last = text.partition("/")
    return {"from": first, "to": last} if slash else _malformed(text)


def _checkbox(text: str) -> Json:
    return {"checked": text} if text.lower() in ("true", "false") else _malformed(text)


def _location(text: str) -> Json:
    lat, _, rest = text.partition("|")
    lng, _, address = rest.partition("|")
    return {"lat": lat, "lng": lng, "address": address}


_FORMS: Mapping[str, Callable[[str], Json]] = {
    "text": lambda text: text,
    "long_text": lambda text: {"text": text},
    "numbers": lambda text: text,
    "dropdown": lambda text: {"labels": [part.strip() for part in text.split(",")]},
    "date": _date,
    "email": _email,
    "link": _link,
    "phone": _phone,
    "people": _people,
    "timeline": _timeline,
    "checkbox": _checkbox,
    "location": _location,
}
"""Column types that an import takes, beside status and board_relation."""
