"""A record as read from CloudSuite, and the draft of a monday item that the mapping makes of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.domain.routes import ROUTES, RouteId

Value = str | Decimal | date | None
"""A source field: text without trailing blanks, an exact number, a day, or nothing. `date`, never `datetime`."""


@dataclass(frozen=True, slots=True)
class Record:
    """One supplier, purchase order, line, invoice or account, in canonical fields that both product lines fill."""

    route: RouteId
    key: str
    """The `ext_key`: `purchase-order:100:7000001`."""
    fields: Mapping[str, Value]
    refs: Mapping[str, str] = field(default_factory=dict)
    """Name of the reference -> `ext_key` of the record it points to: `{"supplier": "supplier:100:S1000"}`."""

    @property
    def parent(self) -> str | None:
        """`ext_key` of the record that this one is a line of."""
        ref = ROUTES[self.route].parent_ref
        return self.refs.get(ref) if ref else None

    def content_hash(self) -> str:
        """Equal for equal content, whatever the order of the fields; 32 hexadecimal digits."""
        parts = [f"{name}\x1f{_tagged(value)}" for name, value in sorted(self.fields.items()) if value is not None]
        parts += [f"@{name}\x1f{key}" for name, key in sorted(self.refs.items())]
        return hashlib.blake2b("\x1e".join(parts).encode(), digest_size=16).hexdigest()


def encode_fields(fields: Mapping[str, Value]) -> str:
    """Fields as JSON that keeps decimals and dates exact: text as itself, `["n","12.50"]`, `["d","2026-11-24"]`."""
    plain = {name: _encode(value) for name, value in fields.items() if value is not None}
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def decode_fields(text: str) -> dict[str, Value]:
    """The inverse of `encode_fields`; a field that was None is left out."""
    return {name: _decode(value) for name, value in json.loads(text).items()}


def _tagged(value: Value) -> str:
    """The value with its kind, so that the text "12.50" is not the number 12.50."""
    if isinstance(value, str):
        return "t" + value
    return f"n{value:f}" if isinstance(value, Decimal) else f"d{value}"


def _encode(value: Value) -> object:
    if isinstance(value, Decimal):
        return ["n", format(value, "f")]
    if isinstance(value, date):
        return ["d", value.isoformat()]
    return value


def _decode(value: object) -> Value:
    if isinstance(value, list):
        tag, text = value
        return Decimal(text) if tag == "n" else date.fromisoformat(text)
    return str(value)


def record_key(route: RouteId, *parts: str) -> str:
    """`record_key(RouteId.GL_ACCOUNTS, "100", "AAA", "5010")` -> `gl-account:100:AAA:5010`."""
    return ":".join((ROUTES[route].key_prefix, *parts))


def route_of(key: str) -> RouteId:
    """The route that a key belongs to. Raises KeyError for a key that is not one of ours."""
    prefix = key.partition(":")[0]
    for route in ROUTES.values():
        if route.key_prefix == prefix:
            return route.id
    raise KeyError(key)


Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

Cells = Mapping[str, Json]
"""Column id -> value in the form that monday's `column_values` take (a string, an object, None clears).
A reference that is not resolved yet is `{"$ref": [ext_key, ...]}`; it becomes `{"item_ids": [...]}` at delivery."""

REF = "$ref"

GROUP = "$group"
"""Among the cells that the ledger remembers: the title of the group that we put the item into. Never a column, and
never sent as one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a record cannot go out as it is. Names what a person has to look at."""

    column: str
    field: str
    reason: str

    def __str__(self) -> str:
        return f"{self.field} -> {self.column}: {self.reason}" if self.field else f"{self.column}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Draft:
    """The item as it should stand on the board. `problems` makes the record `invalid`; it is not sent then."""

    route: RouteId
    key: str
    name: str
    cells: Cells
    parent: str | None = None
    """`ext_key` of the parent record, for lines."""
    once: frozenset[str] = frozenset()
    """Columns that are set when the item is created and belong to the team afterwards."""
    problems: tuple[Problem, ...] = ()
    is_removed: bool = False
    """CloudSuite no longer has the record: its item is archived."""
    group: str = ""
    """Title of the board's group that the item belongs into; empty leaves that to the board."""

    def refs(self) -> set[str]:
        """`ext_key` of every record that a cell of this draft points to."""
        return {key for cell in self.cells.values() for key in ref_keys(cell)}


def ref_keys(cell: Json) -> list[str]:
    """The keys in an unresolved reference; none for any other cell."""
    if isinstance(cell, dict) and REF in cell:
        keys = cell[REF]
        return [str(key) for key in keys] if isinstance(keys, list) else []
    return []


def resolve_refs(cells: Cells, item_ids: Mapping[str, str]) -> dict[str, Json]:
    """Cells with every reference turned into item ids. Keys without an item are left out of the list."""
    return {column: _resolve(cell, item_ids) for column, cell in cells.items()}


def _resolve(cell: Json, item_ids: Mapping[str, str]) -> Json:
    if not (isinstance(cell, dict) and REF in cell):
        return cell
    found: Iterable[str] = (item_ids[key] for key in ref_keys(cell) if key in item_ids)
    ids: list[Json] = [int(item_id) for item_id in found]
    return {"item_ids": ids} if ids else None


def cells_json(cells: Cells) -> str:
    """Cells as stable JSON, for comparing and for the store."""
    return json.dumps(dict(cells), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
