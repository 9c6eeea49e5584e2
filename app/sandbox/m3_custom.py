"""Transactions that a customer made: CMS100MI over an information category, MDBREADMI over one table and index.

They exist only where an administrator built them, under names of his choice. Their fields carry the table's prefix.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from app.sandbox.business import Business
from app.sandbox.m3_fields import Field, written
from app.sandbox.m3_tables import Table, known_table
from app.sandbox.m3_transactions import Inputs, Session, Transaction

MOST_ROWS = 10_000
"""CMS100MI lists no more, whatever is asked for."""


def custom_programs(business: Business) -> Mapping[str, Mapping[str, Transaction]]:
    """`business` only serves to tell the fields of the tables; every call reads its own session's company."""
    return {
        "CMS100MI": {
            "Lst_POLines": _listing(
                business,
                "Purchase order lines by change date",
                "MPLINE",
                "IBLMDT",
                "IBPUNO IBPNLI IBPNLS IBSUNO IBITNO IBPITD IBPUSL IBORQA IBRVQA IBIVQA IBPUUN IBPUPR IBLNAM IBDWDT"
                " IBCODT IBLMDT",
            )
        },
        "MDBREADMI": {
            "LstMPHEAD00": _listing(
                business,
                "Purchase order heads",
                "MPHEAD",
                "IAPUNO",
                "IACONO IADIVI IAPUNO IASUNO IAPUSL IAPUST IAPUDT IADWDT IACUCD IABUYE IACOAM IANTAM IAWHLO IALMDT",
            )
        },
    }


def _listing(business: Business, label: str, table_name: str, key: str, columns: str) -> Transaction:
    table = known_table(table_name, business)
    fields = tuple(_read_through(table.columns[name]) for name in columns.split())
    return Transaction(label, {key: (table.columns[key].length, False)}, fields, _from_key(table_name, key))


def _read_through(field: Field) -> Field:
    """The field of whichever company's table a row comes from."""

    def read(pair: tuple[Table, Any]) -> Any:
        return pair[0].columns[field.name].read(pair[1])

    return Field(field.name, field.kind, field.length, field.text, read, field.decimals)


def _from_key(table_name: str, key: str) -> Callable[[Session, Inputs], Iterator[Any]]:
    """From the key given on, in the order of the key."""

    def run(session: Session, given: Inputs) -> Iterator[tuple[Table, Any]]:
        table = known_table(table_name, session.business)
        read = table.columns[key].read
        ordered = sorted(table.visible(session.business, session.division), key=read)
        first = given.get(key, "")
        return islice(((table, row) for row in ordered if written(read(row)) >= first), MOST_ROWS)

    return run
