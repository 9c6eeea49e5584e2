"""The filters of an IDO load: one condition over the properties of the collection, as a SQL WHERE.

`VendNum = N'  S1000' AND (RecordDate >= '20260101 00:00:00.000' OR Stat IN ('A', 'I')) AND NOT Name LIKE N'O''N%'`

No functions, no subqueries (Mongoose refuses them). Null is SQL's: a comparison with it is neither true nor false.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

from app.sandbox.csi_values import Comparable, Property

Truth = bool | None
Condition = Callable[[Any], Truth]

_TOKEN = re.compile(
    r"\s*(?:[Nn]?(?P<quoted>'(?:[^']|'')*')|(?P<number>-?\d+(?:\.\d+)?)(?![\w-])"
    r"|(?P<word>[A-Za-z_]\w*)|(?P<sign><>|<=|>=|!=|[=<>(),])|(?P<bad>\S))"
)
_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_RESERVED = frozenset(("and", "or", "not", "in", "like", "is", "null", "select", "exists", "between"))


class IllegalFilter(Exception):
    """The text is what Mongoose would answer."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"IllegalFilterException: The filter is not valid. {reason}")


def condition(
    source: str, properties: Mapping[str, Property], *, most_or_terms: int = 0, rejects_quoted_numbers: bool = False
) -> Condition:
    """The test of one row. Raises IllegalFilter. `most_or_terms` 0 means any number."""
    parser = _Parser(source, properties, rejects_quoted_numbers)
    test = parser.whole()
    if most_or_terms and parser.or_terms > most_or_terms:
        raise IllegalFilter("The filter is too complex.")
    return test


class _Parser:
    def __init__(self, source: str, properties: Mapping[str, Property], rejects_quoted_numbers: bool) -> None:
        self.or_terms = 1
        self._tokens = _tokens(source)
        self._at = 0
        self._properties = properties
        self._rejects_quoted_numbers = rejects_quoted_numbers

    def whole(self) -> Condition:
        test = self._either()
        if self._peek()[0] != "end":
            raise IllegalFilter(f"Incorrect syntax near '{self._peek()[1]}'.")
        return test

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._take("or"):
            self.or_terms += 1
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else lambda row: _any(part(row) for part in parts)

    def _both(self) -> Condition:
        parts = [self._term()]
        while self._take("and"):
            parts.append(self._term())
        return parts[0] if len(parts) == 1 else lambda row: _all(part(row) for part in parts)

    def _term(self) -> Condition:
        if self._take("not"):
            inner = self._term()
            return lambda row: _negated(inner(row))
        if self._take("("):
            inner = self._either()
            self._expect(")")
            return inner
        return self._comparison(self._property())

    def _comparison(self, compared: Property) -> Condition:
        if self._take("is"):
            return self._null_test(compared)
        is_negated = self._take("not")
        if self._take("in"):
            test = self._membership(compared)
        elif self._take("like"):
            test = self._likeness(compared)
        elif is_negated:
            raise IllegalFilter(f"Incorrect syntax near '{self._peek()[1]}'.")
        else:
            return self._sign(compared)
        return (lambda row: _negated(test(row))) if is_negated else test

    def _null_test(self, compared: Property) -> Condition:
        wants_null = not self._take("not")
        self._expect("null")
        return lambda row: (compared.comparable(row) is None) is wants_null

    def _membership(self, compared: Property) -> Condition:
        self._expect("(")
        members = {self._literal(compared)}
        while self._take(","):
            members.add(self._literal(compared))
        self._expect(")")
        return lambda row: None if (value := compared.comparable(row)) is None else value in members

    def _likeness(self, compared: Property) -> Condition:
        kind, pattern = self._next()
        if kind != "quoted":
            raise IllegalFilter(f"Incorrect syntax near '{pattern}'.")
        wild = {"%": ".*", "_": "."}
        expression = re.compile(
            "".join(wild.get(letter, re.escape(letter)) for letter in pattern), re.IGNORECASE | re.DOTALL
        )
        return lambda row: None if (value := compared.written(row)) is None else bool(expression.fullmatch(value))

    def _sign(self, compared: Property) -> Condition:
        _, sign = self._next()
        if sign not in _SIGNS:
            raise IllegalFilter(f"Incorrect syntax near '{sign}'.")
        compare, literal = _SIGNS[sign], self._literal(compared)
        return lambda row: None if (value := compared.comparable(row)) is None else compare(value, literal)

    def _property(self) -> Property:
        kind, name = self._next()
        if kind != "word" or name.lower() in _RESERVED:
            raise IllegalFilter(f"Incorrect syntax near '{name}'.")
        if self._peek() == ("sign", "("):
            raise IllegalFilter(f"Functions are not allowed in a filter: {name}.")
        if name not in self._properties:
            raise IllegalFilter(f"Property {name} does not exist.")
        return self._properties[name]

    def _literal(self, compared: Property) -> Comparable:
        kind, value = self._next()
        is_numeric = compared.kind in ("number", "whole")
        if kind not in ("quoted", "number") or (kind == "number" and not is_numeric):
            raise IllegalFilter(f"Incorrect syntax near '{value}'.")
        if kind == "quoted" and is_numeric and self._rejects_quoted_numbers:
            raise IllegalFilter(f"'{value}' is not a number ({compared.name}).")
        try:
            return compared.parsed(value)
        except ValueError as error:
            raise IllegalFilter(f"{error}.") from None

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at]

    def _next(self) -> tuple[str, str]:
        token = self._tokens[self._at]
        if token[0] != "end":
            self._at += 1
        return token

    def _take(self, wanted: str) -> bool:
        kind, value = self._peek()
        if kind in ("word", "sign") and value.lower() == wanted:
            self._at += 1
            return True
        return False

    def _expect(self, wanted: str) -> None:
        if not self._take(wanted):
            raise IllegalFilter(f"Incorrect syntax near '{self._peek()[1]}': {wanted.upper()} expected.")


def _tokens(source: str) -> list[tuple[str, str]]:
    tokens = []
    for match in _TOKEN.finditer(source):
        kind, value = match.lastgroup or "bad", match[match.lastgroup or "bad"]
        if kind == "bad":
            raise IllegalFilter(f"Incorrect syntax near '{value}'.")
        tokens.append((kind, value[1:-1].replace("''", "'") if kind == "quoted" else value))
    return [*tokens, ("end", "")]


def _negated(truth: Truth) -> Truth:
    return None if truth is None else not truth


def _all(truths: Any) -> Truth:
    """False wins, then unknown: SQL's AND."""
    told = list(truths)
    return False if False in told else None if None in told else True


def _any(truths: Any) -> Truth:
    told = list(truths)
    return True if True in told else None if None in told else False
