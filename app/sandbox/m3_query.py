"""The query language of EXPORTMI: one table, a column list, one condition.

`IAPUNO, IASUNO from MPHEAD where IALMDT >= 20260101 and (IAPUSL = '20' or IABUYE like 'A%') order by IAPUNO`

Infor asks for lower-case keywords; tenants were seen to take upper case, so both are read. The query starts with its
columns: the word select is refused, as are joins, functions but count, and dates with dashes.
"""

from __future__ import annotations

import operator
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from app.sandbox.m3_fields import Field

Condition = Callable[[Any], bool]


class QueryError(Exception):
    """The query cannot be run; the text is what M3 would answer."""


@dataclass(frozen=True, slots=True)
class Comparison:
    column: str
    operator: str
    literal: str
    is_quoted: bool


@dataclass(frozen=True, slots=True)
class Junction:
    word: str
    """and, or"""
    parts: tuple[Expression, ...]


Expression = Comparison | Junction


@dataclass(frozen=True, slots=True)
class Query:
    columns: tuple[str, ...]
    """Empty for all columns."""
    is_count: bool
    table: str
    where: Expression | None
    order_by: tuple[tuple[str, bool], ...]
    """Column and whether it is descending."""


_TOKEN = re.compile(
    r"\s*(?:(?P<quoted>'(?:[^']|'')*')|(?P<number>-?\d+(?:\.\d+)?)(?![\w-])"
    r"|(?P<word>[A-Za-z_]\w*)|(?P<sign><>|<=|>=|!=|[=<>(),*#])|(?P<bad>\S))"
)


def parse(query: str) -> Query:
    """Raises QueryError, saying what was met where something else was expected."""
    return _Parser(query).query()


class _Parser:
    def __init__(self, query: str) -> None:
        self._tokens = _tokens(query)
        self._at = 0

    def query(self) -> Query:
        is_count, columns = self._columns()
        self._expect("from")
        table = self._word("a table").upper()
        where = self._either() if self._take("where") else None
        order_by = self._order() if self._take("order") else ()
        if self._peek() != ("end", ""):
            raise QueryError(f"Unexpected {self._peek()[1]} in query")
        return Query(columns, is_count, table, where, order_by)

    def _columns(self) -> tuple[bool, tuple[str, ...]]:
        if self._take("*"):
            return False, ()
        first = self._word("a column").upper()
        if first == "SELECT":
            raise QueryError("A query starts with its columns, not with select")
        if first == "COUNT" and self._take("("):
            if not (self._take("*") or self._take("#")):
                raise QueryError("Only count(*) is supported")
            self._expect(")")
            return True, ()
        names = [first]
        while self._take(","):
            names.append(self._word("a column").upper())
        return False, tuple(names)

    def _order(self) -> tuple[tuple[str, bool], ...]:
        self._expect("by")
        keys = [self._order_key()]
        while self._take(","):
            keys.append(self._order_key())
        return tuple(keys)

    def _order_key(self) -> tuple[str, bool]:
        name = self._word("a column").upper()
        if self._take("desc"):
            return name, True
        self._take("asc")
        return name, False

    def _either(self) -> Expression:
        return self._joined("or", self._both)

    def _both(self) -> Expression:
        return self._joined("and", self._term)

    def _joined(self, word: str, part: Callable[[], Expression]) -> Expression:
        parts = [part()]
        while self._take(word):
            parts.append(part())
        return parts[0] if len(parts) == 1 else Junction(word, tuple(parts))

    def _term(self) -> Expression:
        if self._take("("):
            inner = self._either()
            self._expect(")")
            return inner
        column = self._word("a column").upper()
        _, sign = self._peek()
        if sign.lower() != "like" and sign not in _SIGNS:
            raise QueryError(f"Unexpected {sign or 'end'} after {column}")
        self._at += 1
        literal_kind, literal = self._peek()
        if literal_kind not in ("quoted", "number"):
            raise QueryError(f"Expected a value after {column} {sign}")
        self._at += 1
        return Comparison(column, sign.lower(), literal, literal_kind == "quoted")

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at]

    def _take(self, wanted: str) -> bool:
        kind, value = self._peek()
        if kind in ("word", "sign") and value.lower() == wanted:
            self._at += 1
            return True
        return False

    def _expect(self, wanted: str) -> None:
        if not self._take(wanted):
            raise QueryError(f"Expected {wanted}, found {self._peek()[1] or 'the end of the query'}")

    def _word(self, what: str) -> str:
        kind, value = self._peek()
        if kind != "word":
            raise QueryError(f"Expected {what}, found {value or 'the end of the query'}")
        self._at += 1
        return value


def _tokens(query: str) -> list[tuple[str, str]]:
    tokens = []
    for match in _TOKEN.finditer(query):
        kind, value = match.lastgroup or "bad", match[match.lastgroup or "bad"]
        if kind == "bad":
            raise QueryError(f"Unexpected {value} in query")
        tokens.append((kind, value[1:-1].replace("''", "'") if kind == "quoted" else value))
    return [*tokens, ("end", "")]


_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def condition(where: Expression | None, columns: Mapping[str, Field]) -> Condition:
    """The test of one row. Text compares without trailing blanks, numbers by value. Raises QueryError."""
    if where is None:
        return _always
    if isinstance(where, Junction):
        parts = [condition(part, columns) for part in where.parts]
        return _conjunction(parts) if where.word == "and" else _disjunction(parts)
    field = known(where.column, columns)
    read = field.read
    if where.operator == "like":
        pattern = _like(where.literal)
        return lambda row: pattern.fullmatch(read(row)) is not None
    compare, literal = _SIGNS[where.operator], comparable(where, field)
    return lambda row: compare(read(row), literal)


def known(name: str, columns: Mapping[str, Field]) -> Field:
    if name not in columns:
        raise QueryError(f"Field {name} does not exist")
    return columns[name]


def comparable(comparison: Comparison, field: Field) -> str | Decimal:
    """The literal in the column's own kind: `IDSTAT = 20` means the text 20, `IALMDT >= '20260101'` the number."""
    if field.kind == "A":
        return comparison.literal.rstrip(" ")
    try:
        return Decimal(comparison.literal.strip() or "0")
    except InvalidOperation:
        raise QueryError(f"{comparison.literal} is not numeric ({field.name})") from None


def narrowed(rows: Sequence[Any], where: Expression | None, lead: Field) -> Sequence[Any]:
    """The stretch of rows, sorted by `lead`, that can pass: what an index does for a database."""
    first, beyond = _span(rows, where, lead)
    return rows if (first, beyond) == (0, len(rows)) else rows[first:beyond]


def _span(rows: Sequence[Any], where: Expression | None, lead: Field) -> tuple[int, int]:
    """Where the rows that can pass begin and end; everything for what says nothing of `lead`."""
    if isinstance(where, Junction):
        spans = [_span(rows, part, lead) for part in where.parts]
        firsts, beyonds = [first for first, _ in spans], [beyond for _, beyond in spans]
        return (max(firsts), min(beyonds)) if where.word == "and" else (min(firsts), max(beyonds))
    if where is None or where.column != lead.name or where.operator not in _INDEXED:
        return 0, len(rows)
    literal = comparable(where, lead)
    left, right = bisect_left(rows, literal, key=lead.read), bisect_right(rows, literal, key=lead.read)
    return _INDEXED[where.operator](left, right, len(rows))


_INDEXED: dict[str, Callable[[int, int, int], tuple[int, int]]] = {
    "=": lambda left, right, _end: (left, right),
    "<": lambda left, _right, _end: (0, left),
    "<=": lambda _left, right, _end: (0, right),
    ">": lambda _left, right, end: (right, end),
    ">=": lambda left, _right, end: (left, end),
}
"""What a comparison leaves of sorted rows, by where rows of the value itself begin and end."""


def _always(_row: Any) -> bool:
    return True


def _conjunction(parts: Sequence[Condition]) -> Condition:
    return lambda row: all(part(row) for part in parts)


def _disjunction(parts: Sequence[Condition]) -> Condition:
    return lambda row: any(part(row) for part in parts)


def _like(pattern: str) -> re.Pattern[str]:
    wild = {"%": ".*", "_": "."}
    return re.compile("".join(wild.get(letter, re.escape(letter)) for letter in pattern.rstrip(" ")), re.DOTALL)
