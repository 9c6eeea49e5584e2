"""The rows of the sandbox's company, named as a buyer names them; M3 and any other product line dress them up.

Amounts are exact decimals with two places, quantities and unit prices with six. `modified` is aware UTC. A date that
the company never entered is None. No text has trailing blanks: padding belongs to the vendor that serves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Supplier:
    number: str
    name: str
    status: str
    country: str
    language: str
    currency: str
    phone: str
    email: str
    buyer: str
    payment_terms: str
    vat_number: str
    modified: datetime

    @property
    def tail(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class GlAccount:
    number: str
    name: str
    short_name: str
    group: str
    is_balance: bool
    is_blocked: bool
    valid_from: date | None
    valid_to: date | None
    currency: str
    modified: datetime
    division: str = ""
    """Empty for the company's first division."""

    @property
    def tail(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class PurchaseOrder:
    number: str
    supplier: str
    lowest_status: str
    highest_status: str
    order_date: date | None
    due_date: date | None
    currency: str
    buyer: str
    requester: str
    warehouse: str
    facility: str
    order_type: str
    payment_terms: str
    amount: Decimal
    """Zero where the company leaves the header blank: the lines carry it then."""
    modified: datetime
    division: str = ""
    """Empty for the company's first division."""

    @property
    def tail(self) -> str:
        return self.number


@dataclass(frozen=True, slots=True)
class PurchaseOrderLine:
    po_number: str
    line: int
    subline: int
    supplier: str
    item: str
    supplier_item: str
    name: str
    description: str
    lowest_status: str
    highest_status: str
    ordered: Decimal
    confirmed: Decimal
    received: Decimal
    invoiced: Decimal
    unit: str
    price_unit: str
    unit_price: Decimal
    amount: Decimal
    due_date: date | None
    confirmed_date: date | None
    buyer: str
    warehouse: str
    facility: str
    modified: datetime

    @property
    def tail(self) -> str:
        return f"{self.po_number}/{self.line}/{self.subline}"


@dataclass(frozen=True, slots=True)
class Invoice:
    """An entry of the accounts-payable ledger: the invoice itself (transaction 40) or a payment of it (50).

    A pending invoice is not in the ledger yet: its `journal` is the number of its batch.
    """

    supplier: str
    number: str
    year: int
    transaction: int
    fiscal_year: int
    journal: int
    sequence: int
    voucher_series: str
    voucher: int
    payee: str
    is_approved: bool
    is_stopped: bool
    is_reconciled: bool
    currency: str
    rate: Decimal
    amount: Decimal
    vat: Decimal
    invoice_date: date | None
    due_date: date | None
    accounting_date: date | None
    payment_terms: str
    modified: datetime
    po_number: str = ""
    paid: Decimal = Decimal("0.00")
    """What its payments come to; on the invoice itself."""
    division: str = ""
    """Empty for the company's first division."""

    @property
    def tail(self) -> str:
        return f"{self.supplier}/{self.number}/{self.year}"

    @property
    def journal_tail(self) -> str:
        return f"{self.fiscal_year}/{self.journal}/{self.sequence}"


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    supplier: str
    invoice: str
    year: int
    po_number: str
    line: int
    subline: int
    row: int
    """1 for the first row that invoices this PO line, 2 for the next of the same invoice."""
    quantity: Decimal
    amount: Decimal
    modified: datetime
    division: str = ""
    """Empty for the company's first division."""

    @property
    def tail(self) -> str:
        more = f"#{self.row}" if self.row > 1 else ""
        return f"{self.supplier}/{self.invoice}/{self.year}/{self.po_number}/{self.line}/{self.subline}{more}"


Row = Supplier | GlAccount | PurchaseOrder | PurchaseOrderLine | Invoice | InvoiceLine
Fields = dict[str, Any]


def division_of(row: Row) -> str:
    """Empty for the company's first division, and for rows of the whole company."""
    return getattr(row, "division", "")


def slot(row: Row) -> str:
    """What sets a row apart from the others of its route, whatever division it is of."""
    is_divisional = not isinstance(row, PurchaseOrder) and division_of(row)
    return f"{division_of(row)}:{row.tail}" if is_divisional else row.tail


def sort_key(row: Row) -> tuple[str | int, ...]:
    """The order in which the source lists a route: by its primary key."""
    match row:
        case PurchaseOrderLine():
            return (row.po_number, row.line, row.subline)
        case Invoice():
            return (row.division, row.supplier, row.number, row.year)
        case InvoiceLine():
            place = (row.po_number, row.line, row.subline, row.row)
            return (row.division, row.supplier, row.invoice, row.year, *place)
        case GlAccount():
            return (row.division, row.number)
        case _:
            return (row.number,)
