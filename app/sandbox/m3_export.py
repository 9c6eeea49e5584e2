"""EXPORTMI: rows of a table by a query, each as one text of at most 984 characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.sandbox.business import Business
from app.sandbox.m3_fields import Field, number, text, written
from app.sandbox.m3_query import Query, QueryError, condition, known, narrowed, parse
from app.sandbox.m3_tables import Table, table_of
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction

REPLY_LENGTH = 984

_REPLY = (text("REPL", REPLY_LENGTH, "Reply", lambda row: row),)
_SELECT_INPUTS = {"QERY": (4096, True), "SEPC": (1, False), "HDRS": (1, False)}


def select(session: Session, given: Inputs) -> Iterator[str]:
    """Rows come in primary-key order unless the query orders them. With HDRS=1 the names are the first record."""
    query, table = _prepared(session.business, given["QERY"])
    lead = table.columns[table.lead]
    separator = given.get("SEPC", "")
    rows: Sequence[Any] = table.visible(session.business, session.division)
    if table.is_sorted_by_lead(session.business):
        rows = narrowed(rows, query.where, lead)
    passes = condition(query.where, table.columns)
    if query.is_count:
        yield str(sum(1 for row in rows if passes(row)))
        return
    fields = [known(name, table.columns) for name in query.columns] or list(table.columns.values())
    if given.get("HDRS") == "1":
        yield _cut(_joined([field.name for field in fields], fields, separator), session)
    for row in _ordered(filter(passes, rows), query, table):
        yield _cut(_joined([written(field.read(row)) for field in fields], fields, separator), session)


def select_padded(session: Session, given: Inputs) -> Iterator[str]:
    return (reply.ljust(REPLY_LENGTH) for reply in select(session, given))


def list_fields(session: Session, given: Inputs) -> Sequence[Field]:
    table = table_of(given["FILE"].upper(), session.business)
    if table is None:
        raise Nok("WFI0103", "FILE", f"Table {given['FILE']} does not exist")
    return list(table.columns.values())


def _prepared(business: Business, query: str) -> tuple[Query, Table]:
    try:
        parsed = parse(query)
        table = _table(parsed.table, business)
        condition(parsed.where, table.columns)
        for name in (*parsed.columns, *(name for name, _ in parsed.order_by)):
            known(name, table.columns)
    except QueryError as error:
        raise Nok("XQE0001", "QERY", str(error)) from error
    return parsed, table


def _table(name: str, business: Business) -> Table:
    table = table_of(name, business)
    if table is None:
        raise QueryError(f"Table {name} does not exist")
    return table


def _ordered(rows: Iterable[Any], query: Query, table: Table) -> Iterable[Any]:
    for name, is_descending in reversed(query.order_by):
        rows = sorted(rows, key=table.columns[name].read, reverse=is_descending)
    return rows


def _joined(values: Sequence[str], fields: Sequence[Field], separator: str) -> str:
    """No separator: every value padded to its length. `*` and `#`: each value behind its field's name.

    Any other: trimmed values between separators, and nothing is quoted when a value holds the separator itself.
    """
    if separator in ("", " "):
        return "".join(value.ljust(field.length) for value, field in zip(values, fields, strict=True))
    if separator in "*#":
        return separator.join(f"{field.name}{value}" for value, field in zip(values, fields, strict=True))
    return separator.join(values)


def _cut(reply: str, session: Session) -> str:
    return (session.stray_separator + reply)[:REPLY_LENGTH]


EXPORT: Mapping[str, Transaction] = {
    "Select": Transaction("Select", _SELECT_INPUTS, _REPLY, select),
    "SelectPad": Transaction("Select with blank padded reply", _SELECT_INPUTS, _REPLY, select_padded),
    "LstFields": Transaction(
        "List table fields",
        {"FILE": (10, True)},
        (
            text("FLDN", 6, "Field name", lambda row: row.name),
            text("FLDS", 15, "Field description", lambda row: row.text),
            text("FLTY", 1, "Field type", lambda row: row.kind),
            number("FLLE", 3, "Field length", lambda row: row.length),
            number("FLDP", 2, "Number of decimal places", lambda row: row.decimals),
        ),
        list_fields,
    ),
}
