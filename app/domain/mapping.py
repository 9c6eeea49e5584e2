"""How a record becomes the draft of a monday item: one mapping per route, as data that the user can edit.

`mapping_check.check` says what is wrong with a mapping; `mapping_file` reads and writes it as TOML.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.columns import MAX_CELLS_BYTES, MAX_LABELS, MAX_NAME, WRITABLE_TYPES, encode
from app.domain.derived import FIELDS as DERIVED
from app.domain.derived import Derived
from app.domain.errors import ConfigError
from app.domain.expressions import (
    REFERENCES,
    Expression,
    Lookup,
    expressions_in,
    fill,
    parse,
)
from app.domain.ports import ColumnSpec
from app.domain.records import Draft, Json, Problem, Record, Value, cells_json
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.transforms import transform
from app.domain.values import InvalidCell, text_of

MAPPING_VERSION = 1
MAX_GROUP = MAX_NAME
"""Characters of a group's title. monday's documentation tells none; a title that it refuses is left out."""

MAX_NEW_COLUMN_ID = 20
"""Of a column that we create (monday docs, create_column)."""


class Owner(StrEnum):
    """Who a column belongs to."""

    CLOUDSUITE = "cloudsuite"
    """Kept equal to CloudSuite."""
    TEAM = "team"
    """Made with the board, and never written."""
    ONCE = "once"
    """Set when the item is created; the team's afterwards."""


class OnInvalid(StrEnum):
    """What a value that does not fit does."""

    REJECT = "reject"
    """The record is invalid, and is shown with field and reason."""
    CLEAR = "clear"
    """The column stays empty, and the record goes out."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One column of the board, and where its value comes from: field, step, label table, column type."""

    column: str
    """Its id on the board."""
    title: str
    type: str
    field: str = ""
    """An expression (`domain.expressions`). Empty only where the column is the team's."""
    otherwise: str = ""
    """An expression to use where `field` is blank."""
    transform: str = ""
    args: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """For the step and for the column type; `{due_date}` in a value is filled in from the record, `{{` is a brace."""
    labels: str = ""
    """Name of the label table that turns codes into words, after the step."""
    owner: Owner = Owner.CLOUDSUITE
    on_invalid: OnInvalid = OnInvalid.REJECT


class FilterOp(StrEnum):
    IS = "is"
    IS_NOT = "is_not"
    BLANK = "blank"
    NOT_BLANK = "not_blank"


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on a record: `Filter("status", FilterOp.IS_NOT, ("99",))`. Values are compared as text."""

    field: str
    op: FilterOp
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteMapping:
    route: RouteId
    name: str
    """The item's name as a template: `{po_number}/{line_no} {description}`."""
    columns: tuple[ColumnMapping, ...]
    label_tables: Mapping[str, Mapping[str, str]] = dataclasses.field(default_factory=dict)
    """Name of a table -> code -> label. An unknown code becomes `Status 42` in a status column, else stays."""
    filters: tuple[Filter, ...] = ()
    """A record goes to the board only if all of them hold."""
    group_by: str = ""
    """A field: the board has a group for each of its values. Empty: new items go to the board's own group."""
    version: int = MAPPING_VERSION
    """Of the form of this mapping, not of its content."""


def apply(mapping: RouteMapping, record: Record, lookup: Lookup, today: date) -> Draft:
    """The item as it should stand. Never raises for data: all that does not fit is among the draft's problems."""
    cells: dict[str, Json] = {}
    problems: list[Problem] = []
    for column in mapping.columns:
        if column.owner is Owner.TEAM:
            continue
        try:
            cells[column.column] = _cell(mapping, column, record, lookup, today)
        except (InvalidCell, ConfigError) as error:
            cells[column.column] = _cleared(column)
            if column.on_invalid is OnInvalid.REJECT:
                problems.append(Problem(column.column, column.field, str(error)))
    if len(cells_json(cells).encode(errors="replace")) > MAX_CELLS_BYTES:
        problems.append(Problem("all columns", "", f"Together they exceed monday's {MAX_CELLS_BYTES:,} bytes an item."))
    name = _item_name(mapping, record, lookup, today, problems)
    once = frozenset(column.column for column in mapping.columns if column.owner is Owner.ONCE)
    group = group_title(mapping, record, lookup, today)
    return Draft(mapping.route, record.key, name, cells, record.parent, once, tuple(problems), group=group)


def _cell(mapping: RouteMapping, column: ColumnMapping, record: Record, lookup: Lookup, today: date) -> Json:
    value = mapped_value(mapping, column, record, lookup, today)
    return encode(column.type, value, _filled(column, record, lookup, today))


def mapped_value(mapping: RouteMapping, column: ColumnMapping, record: Record, lookup: Lookup, today: date) -> Value:
    """What the column shows, before its monday form; for the editor's preview. Raises InvalidCell, ConfigError."""
    value = parse(column.field).value(record, lookup, today)
    if column.otherwise and _is_blank(value):
        value = parse(column.otherwise).value(record, lookup, today)
    if column.transform:
        value = transform(column.transform, value, _filled(column, record, lookup, today))
    if column.labels and not _is_blank(value):
        value = _labelled(mapping.label_tables.get(column.labels, {}), column.type, text_of(value).strip())
    return value


def _is_blank(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _filled(column: ColumnMapping, record: Record, lookup: Lookup, today: date) -> Mapping[str, str]:
    return {name: fill(template, record, lookup, today) for name, template in column.args.items()}


def _labelled(table: Mapping[str, str], type_name: str, code: str) -> str:
    """The label of a code; `5` finds `05`, since an answer may carry the code as a number."""
    for known in (code, code.zfill(2)):
        if known in table:
            return table[known]
    return f"Status {code}" if type_name == "status" else code


def _cleared(column: ColumnMapping) -> Json:
    type_ = WRITABLE_TYPES.get(column.type)
    return type_.clear if type_ else None


def _item_name(mapping: RouteMapping, record: Record, lookup: Lookup, today: date, problems: list[Problem]) -> str:
    """One line, never blank, cut to monday's limit: the whole text is in the columns it is made of."""
    try:
        values = [expression.value(record, lookup, today) for expression in expressions_in(mapping.name)]
        text = " ".join(fill(mapping.name, record, lookup, today).split())
    except (InvalidCell, ConfigError) as error:
        problems.append(Problem("name", mapping.name, str(error)))
        return record.key[:MAX_NAME]
    if not text or (values and all(_is_blank(value) for value in values)):
        text = record.key
    return text if len(text) <= MAX_NAME else text[: MAX_NAME - 1].rstrip() + "…"


def group_title(mapping: RouteMapping, record: Record, lookup: Lookup, today: date) -> str:
    """The group that the item belongs into; empty where the mapping does not group. Never raises.

    Where a column shows the field with labels, the group has the label's words; a blank field has a group of its own.
    """
    if not mapping.group_by:
        return ""
    shown = [c for c in mapping.columns if c.field == mapping.group_by and c.owner is not Owner.TEAM]
    labelled = next((column for column in shown if column.labels), None)
    try:
        value = (
            mapped_value(mapping, labelled, record, lookup, today)
            if labelled
            else parse(mapping.group_by).value(record, lookup, today)
        )
        title = " ".join(text_of(value).split())
    except (InvalidCell, ConfigError):
        title = ""
    name = shown[0].title if shown else mapping.group_by.rpartition(".")[2].replace("_", " ")
    return (title or f"No {name if name[1:2].isupper() else name[:1].lower() + name[1:]}")[:MAX_GROUP]


def selects(mapping: RouteMapping, record: Record, lookup: Lookup, today: date) -> bool:
    """Whether the record goes to the board at all. Raises ConfigError for a filter that is not well-formed."""
    return all(_holds(condition, parse(condition.field).value(record, lookup, today)) for condition in mapping.filters)


def _holds(condition: Filter, value: Value) -> bool:
    if condition.op in {FilterOp.BLANK, FilterOp.NOT_BLANK}:
        return _is_blank(value) is (condition.op is FilterOp.BLANK)
    text = str(value) if isinstance(value, Decimal) and not value.is_finite() else text_of(value)
    return (text.strip() in condition.values) is (condition.op is FilterOp.IS)


def expressions(mapping: RouteMapping) -> list[Expression]:
    """Everything that the mapping reads. Raises ConfigError."""
    return [expression for text in _templates(mapping) for expression in expressions_in(text)]


def _templates(mapping: RouteMapping) -> Iterable[str]:
    yield mapping.name
    for condition in mapping.filters:
        yield f"{{{condition.field}}}"
    if mapping.group_by:
        yield f"{{{mapping.group_by}}}"
    for column in mapping.columns:
        if column.owner is Owner.TEAM:
            continue
        yield from (f"{{{text}}}" for text in (column.field, column.otherwise) if text)
        yield from column.args.values()


def borrows(mapping: RouteMapping) -> set[tuple[str, str]]:
    """Reference and field of everything borrowed: `{("supplier", "supplier_name")}`.

    When such a field of the other record changes, the records that refer to it must be mapped again.
    """
    return {(found.ref, found.name) for found in expressions(mapping) if found.kind == "borrowed"}


def sums(mapping: RouteMapping) -> set[RouteId]:
    """Routes whose records are summed up: when a line changes, its parent must be mapped again."""
    summed = {found.route for found in expressions(mapping)}
    summed |= {derived.lines for derived in _derived(mapping)}
    return {route for route in summed if route is not None}


def depends_on_today(mapping: RouteMapping) -> bool:
    """Whether a day that passes can change what the route's items show: then all of them are mapped again each day."""
    return any(found.kind == "today" for found in expressions(mapping)) or any(
        derived.uses_today for derived in _derived(mapping)
    )


def _derived(mapping: RouteMapping) -> Iterable[Derived]:
    known = DERIVED[mapping.route]
    return (known[found.name] for found in expressions(mapping) if found.kind == "own" and found.name in known)


def referred(mapping: RouteMapping) -> dict[str, str]:
    """Connected-board columns: column id -> name of the reference."""
    return {column.column: column.field[1:] for column in mapping.columns if column.field.startswith("@")}


def for_boards(mapping: RouteMapping, placement: LinesPlacement, boards: Collection[RouteId]) -> RouteMapping:
    """The mapping without what cannot be: a connection to the parent of a subitem, or to a route without a board, and
    groups of subitems."""
    group_by = "" if placement is LinesPlacement.SUBITEMS else mapping.group_by
    parent_ref = ROUTES[mapping.route].parent_ref if placement is LinesPlacement.SUBITEMS else None
    targets = REFERENCES[mapping.route]
    left_out = {
        column for column, ref in referred(mapping).items() if ref == parent_ref or targets.get(ref) not in boards
    }
    columns = tuple(column for column in mapping.columns if column.column not in left_out)
    return replace(mapping, columns=columns, group_by=group_by)


def labels_of(mapping: RouteMapping, column: ColumnMapping) -> tuple[str, ...]:
    """The labels that the column's table can give, each once, in the table's order."""
    return tuple(dict.fromkeys(mapping.label_tables.get(column.labels, {}).values()))


def column_specs(mapping: RouteMapping, relation_boards: Mapping[str, str]) -> list[ColumnSpec]:
    """The columns to make on a new board, in order. `relation_boards`: name of a reference -> board id.

    A connection to a route without a board is left out. Raises ConfigError for an id that monday does not take.
    """
    connections = referred(mapping)
    specs = []
    for column in mapping.columns:
        ref = connections.get(column.column)
        if ref is not None and ref not in relation_boards:
            continue
        if len(column.column) > MAX_NEW_COLUMN_ID:
            raise ConfigError(
                f"The column id “{column.column}” is too long for a new column.",
                hint=f"monday takes {MAX_NEW_COLUMN_ID} characters.",
            )
        labels = labels_of(mapping, column)[:MAX_LABELS] if column.type in {"status", "dropdown"} else ()
        board_ids = (relation_boards[ref],) if ref is not None else ()
        specs.append(ColumnSpec(column.column, column.title, column.type, labels, board_ids))
    return specs
