"""The M3 tables that EXPORTMI reads here, as columns over the company's rows.

Names and sizes as in published table descriptions (MPLINE, FPLEDG, FGINLI) and in what integrators select from
MPHEAD and CIDMAS.
Dates are the number YYYYMMDD in a table, 0 for none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from app.sandbox.business import Business
from app.sandbox.business_rows import division_of
from app.sandbox.m3_fields import Field, Value, number, text, ymd

Rows = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    label: str
    columns: dict[str, Field]
    lead: str
    """The first column of the primary key after company and division."""
    rows: Callable[[Business], Rows]
    """In primary-key order."""

    def visible(self, business: Business, division: str) -> Rows:
        """The rows of one division, of all for an empty one; what no division owns is seen from each."""
        rows = self.rows(business)
        if not division or len(business.divisions) == 1 or not self.is_divisional:
            return rows
        return tuple(row for row in rows if (division_of(row) or business.division) == division)

    @property
    def is_divisional(self) -> bool:
        return f"{self.lead[:2]}DIVI" in self.columns

    def is_sorted_by_lead(self, business: Business) -> bool:
        """Not where the division comes first in the key, and there are several. Orders are the company's."""
        return len(business.divisions) == 1 or not self.is_divisional or self.name == "MPHEAD"


def lmdt(row: Any) -> int:
    return ymd(row.modified)


def lmts(row: Any) -> int:
    """Milliseconds since 1970 (the unit as integrators read it; Infor gives only the length)."""
    return epoch_ms(row.modified)


def epoch_ms(moment: datetime) -> int:
    return int(moment.timestamp()) * 1000 + moment.microsecond // 1000


def table_of(name: str, business: Business) -> Table | None:
    """None for a table that this system does not have. Company and division are the session's own."""
    make = _TABLES.get(name)
    return make(business) if make else None


def known_table(name: str, business: Business) -> Table:
    """Raises KeyError for a table that this system does not have."""
    return _TABLES[name](business)


def _dates(name: str) -> Callable[[Any], Value]:
    read = attrgetter(name)
    return lambda row: ymd(read(row))


def _flag(name: str) -> Callable[[Any], Value]:
    read = attrgetter(name)
    return lambda row: int(read(row))


def _constant(value: Value) -> Callable[[Any], Value]:
    return lambda _row: value


def _table(
    name: str, label: str, prefix: str, lead: str, columns: list[Field], rows: Callable[[Business], Rows]
) -> Table:
    named = {
        prefix + column.name: Field(
            prefix + column.name, column.kind, column.length, column.text, column.read, column.decimals
        )
        for column in columns
    }
    return Table(name, label, named, prefix + lead, rows)


def _whose(business: Business) -> list[Field]:
    return [
        number("CONO", 3, "Company", _constant(business.company)),
        text("DIVI", 3, "Division", lambda row: division_of(row) or business.division),
    ]


_CHANGED = [
    number("LMDT", 8, "Change date", lmdt),
    number("LMTS", 18, "Timestamp", lmts),
    text("CHID", 10, "Changed by", _constant("ANNALI")),
]


def _mphead(business: Business) -> Table:
    columns = [
        *_whose(business),
        text("PUNO", 10, "Purchase order", attrgetter("number")),
        text("SUNO", 10, "Supplier", attrgetter("supplier")),
        text("PUSL", 2, "Lowest status", attrgetter("lowest_status")),
        text("PUST", 2, "Highest status", attrgetter("highest_status")),
        number("PUDT", 8, "Order date", _dates("order_date")),
        number("DWDT", 8, "Req dely date", _dates("due_date")),
        text("CUCD", 3, "Currency", attrgetter("currency")),
        text("BUYE", 10, "Buyer", attrgetter("buyer")),
        text("PURC", 10, "Requisition by", attrgetter("requester")),
        number("COAM", 15, "Total ord cost", attrgetter("amount"), 2),
        number("NTAM", 15, "Net order value", attrgetter("amount"), 2),
        text("ORTY", 3, "Order type", attrgetter("order_type")),
        text("FACI", 3, "Facility", attrgetter("facility")),
        text("WHLO", 3, "Warehouse", attrgetter("warehouse")),
        text("TEPY", 3, "Payment terms", attrgetter("payment_terms")),
        *_CHANGED,
    ]
    return _table("MPHEAD", "PO head", "IA", "PUNO", columns, lambda owner: owner.purchase_orders)


def _mpline(business: Business) -> Table:
    columns = [
        number("CONO", 3, "Company", _constant(business.company)),
        text("PUNO", 10, "Purchase order", attrgetter("po_number")),
        number("PNLI", 3, "PO line", attrgetter("line")),
        number("PNLS", 3, "PO line subno", attrgetter("subline")),
        text("FACI", 3, "Facility", attrgetter("facility")),
        text("WHLO", 3, "Warehouse", attrgetter("warehouse")),
        text("PUST", 2, "Highest status", attrgetter("highest_status")),
        text("PUSL", 2, "Lowest status", attrgetter("lowest_status")),
        text("SUNO", 10, "Supplier", attrgetter("supplier")),
        text("ITNO", 15, "Item number", attrgetter("item")),
        text("SITE", 30, "Supp item no", attrgetter("supplier_item")),
        text("PITD", 30, "Item name", attrgetter("name")),
        text("PITT", 60, "Item descr", attrgetter("description")),
        number("PUPR", 17, "Purchase price", attrgetter("unit_price"), 6),
        text("PUUN", 3, "PO U/M", attrgetter("unit")),
        text("PPUN", 3, "Price U/M", attrgetter("price_unit")),
        number("PUCD", 5, "Price quantity", _constant(1)),
        number("CPUC", 5, "Cnf price qty", _constant(1)),
        number("LNAM", 15, "Line amount", attrgetter("amount"), 2),
        number("DWDT", 8, "Req dely date", _dates("due_date")),
        number("CODT", 8, "Cnf dely date", _dates("confirmed_date")),
        number("ORQA", 15, "Ordered qty", attrgetter("ordered"), 6),
        number("CFQA", 15, "Confirmed qty", attrgetter("confirmed"), 6),
        number("RVQA", 15, "Received qty", attrgetter("received"), 6),
        number("IVQA", 15, "Invoiced qty", attrgetter("invoiced"), 6),
        number("VTCD", 2, "VAT code", _constant(10)),
        text("BUYE", 10, "Buyer", attrgetter("buyer")),
        *_CHANGED,
    ]
    return _table("MPLINE", "PO line", "IB", "PUNO", columns, lambda owner: owner.po_lines)


def _fpledg(business: Business) -> Table:
    columns = [
        *_whose(business),
        number("YEA4", 4, "Year", attrgetter("fiscal_year")),
        number("JRNO", 7, "Journal number", attrgetter("journal")),
        number("JSNO", 7, "Journal seq no", attrgetter("sequence")),
        text("TRCD", 2, "Trans code", lambda row: str(row.transaction)),
        text("SPYN", 10, "Payee", attrgetter("payee")),
        text("SUNO", 10, "Supplier", attrgetter("supplier")),
        text("SINO", 24, "Supp invoice no", attrgetter("number")),
        number("INYR", 4, "Invoice year", attrgetter("year")),
        text("VSER", 3, "Voucher series", attrgetter("voucher_series")),
        number("VONO", 8, "Voucher number", attrgetter("voucher")),
        text("IVTP", 2, "Inf type", _constant("")),
        text("APCD", 10, "Auth user", _constant("BJENSE")),
        number("IVBL", 1, "Payment stop", _flag("is_stopped")),
        number("APRV", 1, "Approved", _flag("is_approved")),
        text("CUCD", 3, "Currency", attrgetter("currency")),
        number("CRTP", 2, "Exch rate type", _constant(1)),
        number("ARAT", 11, "Exchange rate", attrgetter("rate"), 6),
        number("CUAM", 15, "Foreign cur amt", attrgetter("amount"), 2),
        number("VTAM", 15, "VAT", attrgetter("vat"), 2),
        number("IVDT", 8, "Invoice date", _dates("invoice_date")),
        number("DUDT", 8, "Due date", _dates("due_date")),
        number("ACDT", 8, "Acctg date", _dates("accounting_date")),
        text("TEPY", 3, "Payment terms", attrgetter("payment_terms")),
        number("RECO", 1, "Int recon code", lambda row: 9 if row.is_reconciled else 0),
        number("REDE", 8, "Int recon date", lambda row: ymd(row.accounting_date) if row.is_reconciled else 0),
        number("PYST", 1, "Status - paymnt", _constant(0)),
        *_CHANGED,
    ]
    return _table("FPLEDG", "AP ledger", "EP", "YEA4", columns, lambda owner: owner.ledger)


def _fginli(business: Business) -> Table:
    columns = [
        *_whose(business),
        text("SUNO", 10, "Supplier", attrgetter("supplier")),
        text("SINO", 24, "Supp invoice no", attrgetter("invoice")),
        number("INYR", 4, "Invoice year", attrgetter("year")),
        text("PUNO", 10, "Purchase order", attrgetter("po_number")),
        number("PNLI", 3, "PO line", attrgetter("line")),
        number("PNLS", 3, "PO line subno", attrgetter("subline")),
        number("REPN", 10, "Receiving no", attrgetter("row")),
        number("IVQA", 15, "Invoiced qty", attrgetter("quantity"), 6),
        number("IVNA", 15, "Invoiced amount", attrgetter("amount"), 2),
        number("LMDT", 8, "Change date", lmdt),
    ]
    return _table("FGINLI", "Invoice lines", "F5", "SUNO", columns, lambda owner: owner.invoice_lines)


def _cidmas(business: Business) -> Table:
    columns = [
        number("CONO", 3, "Company", _constant(business.company)),
        text("SUNO", 10, "Supplier", attrgetter("number")),
        text("SUNM", 36, "Supplier name", attrgetter("name")),
        text("STAT", 2, "Status", attrgetter("status")),
        text("PHNO", 16, "Telephone no", attrgetter("phone")),
        text("TFNO", 16, "Facsimile no", _constant("")),
        text("CSCD", 3, "Country", attrgetter("country")),
        text("LNCD", 2, "Language", attrgetter("language")),
        text("VRNO", 16, "VAT reg no", attrgetter("vat_number")),
        *_CHANGED,
    ]
    return _table("CIDMAS", "Supplier", "ID", "SUNO", columns, lambda owner: owner.suppliers)


_TABLES: dict[str, Callable[[Business], Table]] = {
    "MPHEAD": _mphead,
    "MPLINE": _mpline,
    "FPLEDG": _fpledg,
    "FGINLI": _fginli,
    "CIDMAS": _cidmas,
}
