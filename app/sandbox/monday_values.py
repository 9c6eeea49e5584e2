"""From what a client writes into a column to the cell that is stored, or the refusal.

`cell_for` is the one door: JSON values, the simple string forms, and clearing. The rules of the single types are in
`monday_value_rules`; source throughout: monday's documentation, the page of each column type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from app.sandbox.monday_errors import Json, Refusal, bad_argument
from app.sandbox.monday_model import Cell, Column
from app.sandbox.monday_value_rules import RULES, Scope, refuse

MAX_CELLS_BYTES = 65_536
"""All column values of one item together."""


def decode_values(given: Json) -> dict[str, Json]:
    """The argument `column_values`: a string that holds a JSON object. Numbers keep their digits.

    Raises Refusal when an object is passed instead of a string, or the string holds something else.
    """
    if given is None:
        return {}
    if not isinstance(given, str):
        raise bad_argument("column_values must be a string that holds JSON")
    values = decode(given)
    if not isinstance(values, dict):
        raise bad_argument("column_values must hold a JSON object")
    return values


def decode(text: str) -> Json:
    """Raises Refusal for malformed JSON."""
    try:
        return json.loads(text, parse_float=ExactNumber, parse_constant=_no_constant)
    except ValueError:
        raise Refusal("JsonParseException", "The JSON of the column values is malformed", status=400) from None


class ExactNumber(float):
    """A JSON number that remembers how it was written: 4.50 stays 4.50."""

    def __new__(cls, written: str) -> ExactNumber:
        number = super().__new__(cls, written)
        number.written = written
        return number

    written: str

    def __str__(self) -> str:
        return self.written


def _no_constant(name: str) -> Json:
    raise ValueError(name)


def cell_for(column: Column, value: Json, scope: Scope) -> Cell | None:
    """The cell to store, None to clear it. Raises Refusal; `scope` is untouched but for labels it may create."""
    if column.type not in RULES:
        raise refuse(column, value, f"Column type {column.type} cannot be written")
    if value is None or value == {}:
        return None
    if isinstance(value, str) and column.type not in ("text", "numbers"):
        if value == "":
            return None
        value = from_simple(column, value)
    return RULES[column.type](value, column, scope)


def simple_cell(column: Column, value: str | None, scope: Scope) -> Cell | None:
    """What `change_simple_column_value` stores. Raises Refusal for types without a string form."""
    if column.type in RULES and column.type not in SIMPLE and value:
        raise refuse(column, value, f"Column type {column.type} has no string form")
    return cell_for(column, value, scope)


def require_cells_fit(cells: dict[str, Cell]) -> None:
    """Raises Refusal when the item's values together are over about 64 KB."""
    size = sum(cell.size for cell in cells.values())
    if size > MAX_CELLS_BYTES:
        raise Refusal("ColumnValueException", f"Column values take {size} bytes, the limit is {MAX_CELLS_BYTES}")


def from_simple(column: Column, text: str) -> Json:
    """The JSON form of a string form. Raises Refusal where the type has none."""
    convert = SIMPLE.get(column.type)
    if convert is None:
        raise refuse(column, text, f"Column type {column.type} has no string form")
    return convert(text)


def _status(text: str) -> Json:
    return {"index": int(text)} if text.isdecimal() else {"label": text}


def _dropdown(text: str) -> Json:
    parts = [part.strip() for part in text.split(",")]
    return {"ids": [int(part) for part in parts]} if all(map(str.isdecimal, parts)) else {"labels": parts}


def _date(text: str) -> Json:
    date, _, time = text.partition(" ")
    return {"date": date, "time": time} if time else {"date": date}


def _email(text: str) -> Json:
    email, _, label = text.partition(" ")
    return {"email": email, "text": label or email}


def _phone(text: str) -> Json:
    phone, _, country = text.rpartition(" ")
    if re.fullmatch("[A-Z]{2}", country):
        return {"phone": phone, "countryShortName": country}
    return {"phone": text, "countryShortName": "US"}


def _link(text: str) -> Json:
    url, _, label = text.partition(" ")
    return {"url": url, "text": label or url}


def _people(text: str) -> Json:
    return {"personsAndTeams": [{"id": part.strip(), "kind": "person"} for part in text.split(",")]}


def _hour(text: str) -> Json:
    hour, _, minute = text.partition(":")
    return {"hour": hour, "minute": minute or "0"}


def _location(text: str) -> Json:
    lat, _, rest = text.partition(" ")
    lng, _, address = rest.partition(" ")
    return {"lat": lat, "lng": lng, "address": address}


SIMPLE: dict[str, Callable[[str], Any]] = {
    "text": lambda text: text,
    "numbers": lambda text: text,
    "long_text": lambda text: {"text": text},
    "status": _status,
    "dropdown": _dropdown,
    "date": _date,
    "email": _email,
    "phone": _phone,
    "link": _link,
    "people": _people,
    "checkbox": lambda text: {"checked": text},
    "tags": lambda text: {"tag_ids": [part.strip() for part in text.split(",")]},
    "hour": _hour,
    "rating": lambda text: {"rating": text},
    "location": _location,
}
