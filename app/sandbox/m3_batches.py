"""Invoices that are entered and not in the ledger yet: APS450MI, and the invoice list APS100MI.

APS450MI as a customer's MRS001MI lists it. **APS100MI is unconfirmed**: no public list of transactions has it, so its
`LstInvoices` here is a guess at what a tenant that does have it may offer. It must be asked for, never assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from app.sandbox.business_rows import Invoice, PurchaseOrderLine
from app.sandbox.m3_fields import day, number, text
from app.sandbox.m3_purchasing import COMPANY, INVOICE
from app.sandbox.m3_tables import lmts
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction

NEW, VALIDATED = 10, 20
"""Invoice status of a batch (SUPA; from memory). 90 means updated in the ledger: such are not listed here."""
NORMAL_INVOICE = "20"


@dataclass(frozen=True, slots=True)
class _BatchLine:
    invoice: Invoice
    number: int
    line: PurchaseOrderLine


def status(row: Invoice) -> int:
    return VALIDATED if row.is_approved else NEW


def _batches(session: Session, given: Inputs) -> Iterator[Invoice]:
    """Of one payee, who has to be named, from the batch number given on."""
    tests: list[Callable[[Invoice], bool]] = [
        lambda row: row.payee == given["SPYN"],
        lambda row: given.get("SUNO", "") in ("", row.supplier),
        lambda _row: given.get("IBTP", "") in ("", NORMAL_INVOICE),
        lambda row: given.get("SUPA", "") in ("", str(status(row))),
        lambda row: row.journal >= int(given.get("INBN") or 0),
        lambda row: given.get("DIVI", "") in ("", row.division or session.business.division),
    ]
    ordered = sorted(session.business.pending, key=attrgetter("journal"))
    return (row for row in ordered if all(test(row) for test in tests))


def _batch(session: Session, given: Inputs) -> list[Invoice]:
    found = [row for row in session.business.pending if str(row.journal) == given["INBN"].strip()]
    if not found:
        raise Nok("XRE0103", "INBN", f"Invoice batch number {given['INBN']} does not exist")
    return found


def _batch_lines(session: Session, given: Inputs) -> Iterator[_BatchLine]:
    invoice = _batch(session, given)[0]
    lines = session.business.lines_of(invoice.po_number)
    return (_BatchLine(invoice, place, line) for place, line in enumerate(lines, 1))


def _invoices(session: Session, given: Inputs) -> Iterator[Invoice]:
    supplier, division = given.get("SUNO", ""), given.get("DIVI", "") or session.division
    return (
        row
        for row in session.business.invoices
        if row.supplier >= supplier and division in ("", row.division or session.business.division)
    )


_LISTED = (
    number("INBN", 10, "Invoice batch number", attrgetter("journal")),
    text("SUNO", 10, "Supplier", attrgetter("supplier")),
    text("SINO", 24, "Supplier invoice number", attrgetter("number")),
    text("IBTP", 2, "Invoice batch type", lambda _row: NORMAL_INVOICE),
    number("SUPA", 2, "Invoice status", status),
)
_HEAD = (
    *_LISTED,
    text("SPYN", 10, "Payee", attrgetter("payee")),
    day("IVDT", "Invoice date", attrgetter("invoice_date")),
    day("DUDT", "Due date", attrgetter("due_date")),
    day("ACDT", "Accounting date", attrgetter("accounting_date")),
    text("CUCD", 3, "Currency", attrgetter("currency")),
    number("CUAM", 17, "Foreign currency amount", attrgetter("amount"), 2),
    number("VTAM", 17, "VAT amount", attrgetter("vat"), 2),
    text("PUNO", 10, "Purchase order number", attrgetter("po_number")),
    number("VONO", 8, "Voucher number", lambda _row: 0),
    text("TEPY", 3, "Payment terms", attrgetter("payment_terms")),
    day("LMDT", "Change date", attrgetter("modified")),
    number("LMTS", 18, "Timestamp", lmts),
)
_LINES = (
    number("INBN", 10, "Invoice batch number", attrgetter("invoice.journal")),
    number("TRNO", 5, "Transaction number", attrgetter("number")),
    text("PUNO", 10, "Purchase order number", attrgetter("line.po_number")),
    number("PNLI", 3, "Purchase order line", attrgetter("line.line")),
    number("PNLS", 3, "Purchase order line subnumber", attrgetter("line.subline")),
    text("ITNO", 15, "Item number", attrgetter("line.item")),
    number("IVQA", 17, "Invoiced quantity - alternate U/M", attrgetter("line.ordered"), 6),
    number("NLAM", 17, "Net amount", attrgetter("line.amount"), 2),
)
_BATCH_KEY = {"INBN": (10, True), **COMPANY}

BATCHES: Mapping[str, Mapping[str, Transaction]] = {
    "APS450MI": {
        "LstInvBatchNo": Transaction(
            "List invoice batch numbers",
            {"SPYN": (10, True), "DIVI": (3, False), "SUNO": (10, False), "IBTP": (2, False)}
            | {"SUPA": (2, False), "INBN": (10, False), **COMPANY},
            _LISTED,
            _batches,
        ),
        "GetHead": Transaction("Get invoice head", _BATCH_KEY, _HEAD, _batch, owner=("CONO", "DIVI")),
        "LstLines": Transaction("List invoice lines", _BATCH_KEY, _LINES, _batch_lines, owner=("CONO",)),
    },
}
INVOICE_LIST: Mapping[str, Mapping[str, Transaction]] = {
    "APS100MI": {
        "LstInvoices": Transaction(
            "List supplier invoices",
            {"DIVI": (3, False), "SUNO": (10, False), **COMPANY},
            INVOICE,
            _invoices,
            owner=("CONO", "DIVI"),
        ),
    },
}
