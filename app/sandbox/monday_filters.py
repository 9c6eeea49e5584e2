"""Which items a filtered read returns, in which order. Source: monday documentation, items_page filters.

Two silences are kept as monday has them, because clients lose records to them: a status or dropdown rule given label
text matches nothing, and a relation rule given ids as strings matches nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from app.sandbox.monday_errors import Json, bad_argument
from app.sandbox.monday_model import Board, Cell, Column, Item

MAX_IDS = 100

Match = Callable[[Item], bool]


def matcher(board: Board, query: dict[str, Json]) -> Match:
    """The predicate of an ItemsQuery (`ids`, `rules`, `groups`, `operator`).

    Raises Refusal for more than 100 ids, an unknown column, or an operator that has no meaning here.
    """
    ids = query.get("ids")
    if ids is not None and len(ids) > MAX_IDS:
        raise bad_argument(f"query_params.ids holds at most {MAX_IDS} ids", ids=len(ids))
    inner = _combined(board, query)
    if ids is None:
        return inner
    wanted = {str(item_id) for item_id in ids}
    return lambda item: str(item.id) in wanted and inner(item)


def ordered(items: Iterable[Item], order_by: list[dict[str, Json]] | None) -> list[Item]:
    result = list(items)
    for order in reversed(order_by or []):
        column_id = order["column_id"]
        result.sort(key=lambda item: _sort_key(item, column_id), reverse=order.get("direction") == "desc")
    return result


def _sort_key(item: Item, column_id: str) -> Any:
    if column_id == "__creation_log__":
        return (0, item.created_at.isoformat())
    if column_id == "__last_updated__":
        return (0, item.updated_at.isoformat())
    column = item.board.column(column_id)
    amount = _decimal(item.text(column_id)) if column.type == "numbers" else None
    return (0, item.text(column_id).casefold()) if column.type != "numbers" else (amount is None, amount or 0)


def by_column_values(board: Board, columns: list[dict[str, Json]]) -> Match:
    """Of each column one of the values, the whole value, upper and lower case alike. Raises Refusal."""
    wanted: list[tuple[str, set[str]]] = []
    for entry in columns:
        board.column(entry["column_id"])
        values = {(value or "").casefold() for value in entry["column_values"]}
        wanted.append((entry["column_id"], values))
    return lambda item: all(item.text(column_id).casefold() in values for column_id, values in wanted)


def _combined(board: Board, query: dict[str, Json]) -> Match:
    parts = [_rule(board, rule) for rule in query.get("rules") or []]
    parts += [_combined(board, group) for group in query.get("groups") or []]
    if not parts:
        return lambda _item: True
    if len(parts) == 1:
        return parts[0]
    join = any if query.get("operator") == "or" else all
    return lambda item: join(part(item) for part in parts)


def _rule(board: Board, rule: dict[str, Json]) -> Match:
    column_id, operator = str(rule["column_id"]), rule.get("operator") or "any_of"
    column = board.column(column_id)
    given = rule["compare_value"]
    values = given if isinstance(given, list) else [given]
    if operator == "is_empty":
        return lambda item: _is_empty(item, column_id)
    if operator == "is_not_empty":
        return lambda item: not _is_empty(item, column_id)
    if operator in ("any_of", "not_any_of"):
        matches = _any_of(column, values)
        return matches if operator == "any_of" else lambda item: not matches(item)
    if operator in _TEXT_TESTS:
        return _text_rule(column_id, operator, values)
    if operator in _ORDER_TESTS:
        return _order_rule(column, operator, values)
    raise bad_argument(f"The operator {operator} cannot be used with column {column_id}")


def _is_empty(item: Item, column_id: str) -> bool:
    return not item.name if column_id == "name" else column_id not in item.cells


def _any_of(column: Column, values: list[Json]) -> Match:
    column_id = column.id
    if column.type in _IDS:
        chosen = {value for value in values if isinstance(value, int)}
        ids = _IDS[column.type]
        return lambda item: column_id in item.cells and not chosen.isdisjoint(ids(item.cells[column_id]))
    if column.type == "numbers":
        amounts = {_decimal(str(value)) for value in values} - {None}
        return lambda item: _decimal(item.text(column_id)) in amounts
    texts = {str(value) for value in values}
    return lambda item: item.text(column_id) in texts


_IDS: dict[str, Callable[[Cell], Iterable[int]]] = {
    "status": lambda cell: (cell.value["index"],),
    "dropdown": lambda cell: cell.value["ids"],
    "board_relation": lambda cell: cell.value["linked"],
    "tags": lambda cell: cell.value["tag_ids"],
}

_TEXT_TESTS: dict[str, Callable[[str, str], bool]] = {
    "contains_text": lambda text, wanted: wanted in text,
    "not_contains_text": lambda text, wanted: wanted not in text,
    "contains_terms": lambda text, wanted: all(term in text for term in wanted.split()),
    "starts_with": lambda text, wanted: text.startswith(wanted),
    "ends_with": lambda text, wanted: text.endswith(wanted),
}


def _text_rule(column_id: str, operator: str, values: list[Json]) -> Match:
    test, wanted = _TEXT_TESTS[operator], str(values[0]).casefold() if values else ""
    return lambda item: test(item.text(column_id).casefold(), wanted)


_ORDER_TESTS: dict[str, Callable[[Any, list[Any]], bool]] = {
    "greater_than": lambda value, bounds: bool(value > bounds[0]),
    "greater_than_or_equals": lambda value, bounds: bool(value >= bounds[0]),
    "lower_than": lambda value, bounds: bool(value < bounds[0]),
    "lower_than_or_equal": lambda value, bounds: bool(value <= bounds[0]),
    "between": lambda value, bounds: bool(bounds[0] <= value <= bounds[1]),
}


def _order_rule(column: Column, operator: str, values: list[Json]) -> Match:
    needed = 2 if operator == "between" else 1
    # A date may come as ["EXACT", "2026-06-15"].
    written = [str(value) for value in values if value != "EXACT"]
    read: Callable[[str], Any] = _decimal if column.type == "numbers" else _text_or_none
    bounds = [read(value) for value in written]
    if len(bounds) != needed or None in bounds:
        raise bad_argument(f"The operator {operator} needs {needed} value(s)", compare_value=values)
    test, column_id = _ORDER_TESTS[operator], column.id

    def matches(item: Item) -> bool:
        value = read(item.text(column_id))
        return value is not None and test(value, bounds)

    return matches


def _text_or_none(text: str) -> str | None:
    return text or None


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
