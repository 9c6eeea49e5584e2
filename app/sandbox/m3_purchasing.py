"""The purchasing and finance programs of M3: CRS620MI, CRS111MI, CRS630MI, PPS001MI, PPS200MI and APS200MI.

Fields and lengths as a customer's MRS001MI lists them (13.x/15.x), less those that hold nothing in this company.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any

from app.sandbox.business_rows import GlAccount, Invoice, PurchaseOrder, PurchaseOrderLine, Supplier
from app.sandbox.m3_fields import Field, day, number, text
from app.sandbox.m3_search import matcher
from app.sandbox.m3_tables import lmts, table_of
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction

COMPANY = {"CONO": (3, False)}
_SEARCH = {"SQRY": (1024, True)}


def blank(_row: Any) -> str:
    return ""


_SUPPLIER_BASICS = (
    text("SUNO", 10, "Supplier number", attrgetter("number")),
    number("SUTY", 1, "Supplier type", lambda _row: 0),
    text("SUNM", 36, "Supplier name", attrgetter("name")),
    text("ALSU", 10, "Search key", lambda row: row.name[:10].rstrip()),
    text("STAT", 2, "Status", attrgetter("status")),
    text("LNCD", 2, "Language", attrgetter("language")),
    text("PHNO", 16, "Telephone number 1", attrgetter("phone")),
    text("PHN2", 16, "Telephone number 2", blank),
    text("TFNO", 16, "Facsimile transmission number", blank),
    text("CSCD", 3, "Country", attrgetter("country")),
    text("VRNO", 16, "VAT registration number", attrgetter("vat_number")),
    text("ECAR", 2, "Area/State", blank),
)
_SUPPLIER_PURCHASING = (
    text("ORTY", 3, "Order type", blank),
    text("CUCD", 3, "Currency", attrgetter("currency")),
    number("CRTP", 2, "Exchange rate type", lambda _row: 1),
    text("TEPY", 3, "Payment terms", attrgetter("payment_terms")),
    text("PYME", 3, "Payment method - accounts payable", blank),
    text("BUYE", 10, "Buyer", attrgetter("buyer")),
)
_LIST_SUPPLIERS = (
    text("SUNO", 10, "Supplier number", attrgetter("number")),
    text("SUNM", 36, "Supplier name", attrgetter("name")),
    text("LNCD", 2, "Language code", attrgetter("language")),
    text("PHNO", 16, "Phone number", attrgetter("phone")),
    text("CSCD", 3, "Country", attrgetter("country")),
    text("ECAR", 2, "Area/State", blank),
    text("PNOD", 15, "Planning node", blank),
    text("SUCL", 3, "Supplier group", blank),
    *_SUPPLIER_PURCHASING,
)


def _suppliers(session: Session, given: Inputs) -> Iterator[Supplier]:
    since = whole_input(given, "LMTS")
    listed = _from(session.business.suppliers, given.get("FRSU", ""))
    last = given.get("TOSU") or "\U0010ffff"
    return (row for row in listed if row.number <= last and lmts(row) >= since)


def _suppliers_by_number(session: Session, given: Inputs) -> Sequence[Supplier]:
    return _from(session.business.suppliers, given["SUNO"])


def _supplier(session: Session, given: Inputs) -> list[Supplier]:
    return [found(session, "suppliers", given["SUNO"], Nok("WSU0103", "SUNO", _absent("Supplier", given["SUNO"])))]


def _mail(session: Session, given: Inputs) -> list[Any]:
    absent = Nok("XRE0103", "EMKY", "Record does not exist")
    seller = found(session, "suppliers", given["EMKY"], absent)
    if not seller.email:
        raise absent
    return [(given["EMTP"], seller)]


def _accounts(session: Session, given: Inputs) -> Sequence[GlAccount]:
    """Dimension 1 of the session's division; a division of another name has no accounts."""
    if given["AITP"] != "1":
        return ()
    own = session.business.division
    division = given.get("DIVI", "") or session.division or own
    ordered = [row for row in session.business.accounts if (row.division or own) == division]
    return ordered[bisect_left(ordered, given.get("AITM", ""), key=attrgetter("number")) :]


def _order(session: Session, given: Inputs) -> list[PurchaseOrder]:
    absent = Nok("WPU0103", "PUNO", _absent("Purchase order number", given["PUNO"]))
    return [found(session, "purchase-orders", given["PUNO"], absent)]


def _order_lines(session: Session, given: Inputs) -> Iterator[PurchaseOrderLine]:
    _order(session, given)
    lines = session.business.po_lines
    key = attrgetter("po_number")
    own = islice(lines, bisect_left(lines, given["PUNO"], key=key), bisect_right(lines, given["PUNO"], key=key))
    start = (whole_input(given, "PNLI"), whole_input(given, "PNLS"))
    return (line for line in own if (line.line, line.subline) >= start)


def _orders_requested(session: Session, given: Inputs) -> Iterator[PurchaseOrder]:
    """Of one requester, who has to be named: no way to all of them."""
    return (row for row in session.business.purchase_orders if row.requester == given["PURC"])


def _order_search(session: Session, given: Inputs) -> Iterator[Any]:
    return _search(session, "MPHEAD", given)


def _line_search(session: Session, given: Inputs) -> Iterator[Any]:
    return _search(session, "MPLINE", given)


def _supplier_search(session: Session, given: Inputs) -> Iterator[Any]:
    return _search(session, "CIDMAS", given)


def _invoice_search(session: Session, given: Inputs) -> Iterator[Any]:
    return (row for row in _search(session, "FPLEDG", given) if row.transaction == 40)


def _invoice(session: Session, given: Inputs) -> list[Invoice]:
    prefix = "" if given["DIVI"] == session.business.division else f"{given['DIVI']}:"
    tail = f"{prefix}{given['SUNO']}/{given['SINO']}/{given['INYR']}"
    return [found(session, "invoices", tail, Nok("XRE0103", "SINO", "Record does not exist"))]


def _invoice_entry(session: Session, given: Inputs) -> list[Invoice]:
    """An entry of the ledger by its journal; payments are entries too."""
    journal = tuple(whole_input(given, name) for name in ("YEA4", "JRNO", "JSNO"))
    entries = [row for row in session.business.ledger if (row.fiscal_year, row.journal, row.sequence) == journal]
    if not entries:
        raise Nok("XRE0103", "JRNO", "Record does not exist")
    return entries[:1]


def _from(rows: Sequence[Supplier], first: str) -> Sequence[Supplier]:
    """Lists start at the given key, which need not exist, and go on to the end."""
    return rows[bisect_left(rows, first, key=attrgetter("number")) :]


def found(session: Session, route: str, tail: str, absent: Nok) -> Any:
    try:
        return session.business.find(route, tail)
    except KeyError:
        raise absent from None


def _absent(what: str, key: str) -> str:
    return f"{what} {key} does not exist"


def whole_input(given: Inputs, name: str) -> int:
    value = given.get(name, "").strip() or "0"
    if not value.isdigit():
        raise Nok("XNU0001", name, f"{value} is not numeric")
    return int(value)


def _search(session: Session, table_name: str, given: Inputs) -> Iterator[Any]:
    table = table_of(table_name, session.business)
    if table is None:
        return iter(())
    matches = matcher(given["SQRY"], {name[2:]: column for name, column in table.columns.items()})
    return (row for row in table.visible(session.business, session.division) if matches(row))


def _of_supplier(field: str) -> Callable[[tuple[str, Supplier]], Any]:
    read = attrgetter(field)
    return lambda pair: read(pair[1])


_MAIL = (
    text("EMTP", 2, "E-mail type", lambda pair: pair[0]),
    text("EMKY", 10, "E-mail key value", _of_supplier("number")),
    text("EMAL", 60, "Electronic mail address", _of_supplier("email")),
)

_ACCOUNT = (
    number("AITP", 1, "Accounting dimension", lambda _row: 1),
    text("AITM", 10, "Accounting identity", attrgetter("number")),
    text("AICL", 8, "Account group", attrgetter("group")),
    text("TX40", 40, "Description", attrgetter("name")),
    text("TX15", 15, "Name", attrgetter("short_name")),
    number("AT01", 1, "Balance account", lambda row: int(row.is_balance)),
    number("AT02", 1, "Profit or loss account", lambda row: int(not row.is_balance)),
    number("LCCD", 1, "Blocked accounting identity", lambda row: int(row.is_blocked)),
    day("VFDT", "Valid from", lambda row: row.valid_from or ""),
    day("VTDT", "Valid to", lambda row: row.valid_to or ""),
    number("VTCD", 2, "VAT code", lambda _row: 0),
    text("CUCD", 3, "Currency", attrgetter("currency")),
    day("RGDT", "Entry date", attrgetter("modified")),
    day("LMDT", "Change date", attrgetter("modified")),
    text("CHID", 10, "Changed by", lambda _row: "ANNALI"),
    number("LMTS", 18, "Timestamp", lmts),
    text("LNCD", 2, "Language", blank),
    text("LX40", 40, "Description", blank),
    text("LX15", 15, "Name", blank),
)

_ORDER = (
    text("PUNO", 10, "Purchase order number", attrgetter("number")),
    day("PUDT", "Order date", attrgetter("order_date")),
    day("DWDT", "Requested delivery date", attrgetter("due_date")),
    day("LEDT", "First printout date", lambda _row: None),
    text("SUNO", 10, "Supplier number", attrgetter("supplier")),
    text("BUYE", 10, "Buyer", attrgetter("buyer")),
    text("CUCD", 3, "Currency", attrgetter("currency")),
    text("REMK", 30, "Remark", blank),
    number("COAM", 17, "Total order cost", attrgetter("amount"), 2),
    text("FACI", 3, "Facility", attrgetter("facility")),
    text("WHLO", 3, "Warehouse", attrgetter("warehouse")),
    text("ORTY", 3, "Order type", attrgetter("order_type")),
    text("TEPY", 3, "Payment terms", attrgetter("payment_terms")),
    number("NTAM", 17, "Net order value", attrgetter("amount"), 2),
)

_LINE = (
    text("PUNO", 10, "Purchase order number", attrgetter("po_number")),
    number("PNLI", 3, "Purchase order line", attrgetter("line")),
    number("PNLS", 3, "Purchase order line subnumber", attrgetter("subline")),
    text("ITNO", 15, "Item number", attrgetter("item")),
    text("SITE", 30, "Supplier item number", attrgetter("supplier_item")),
    day("CODT", "Confirmed delivery date", attrgetter("confirmed_date")),
    number("CFQA", 17, "Confirmed quantity", attrgetter("confirmed"), 6),
    text("PUUN", 3, "Purchase order U/M", attrgetter("unit")),
    text("FACI", 3, "Facility", attrgetter("facility")),
    text("WHLO", 3, "Warehouse", attrgetter("warehouse")),
    text("PUST", 2, "Highest status - purchase order", attrgetter("highest_status")),
    text("PUSL", 2, "Lowest status - purchase order", attrgetter("lowest_status")),
    text("SUNO", 10, "Supplier number", attrgetter("supplier")),
    text("PITD", 30, "Purchase order item name", attrgetter("name")),
    text("PITT", 60, "Purchase order item description", attrgetter("description")),
    number("PUPR", 17, "Purchase price", attrgetter("unit_price"), 6),
    text("PPUN", 3, "Purchase price U/M", attrgetter("price_unit")),
    number("PUCD", 5, "Purchase price quantity", lambda _row: 1),
    number("LNAM", 17, "Line amount - order currency", attrgetter("amount"), 2),
    day("DWDT", "Requested delivery date", attrgetter("due_date")),
    number("ORQA", 17, "Ordered quantity - alternate U/M", attrgetter("ordered"), 6),
    number("RVQA", 17, "Received quantity", attrgetter("received"), 6),
    number("IVQA", 17, "Invoiced quantity - alternate U/M", attrgetter("invoiced"), 6),
    text("BUYE", 10, "Buyer", attrgetter("buyer")),
)

_ORDER_SEARCH = (
    text("PUNO", 10, "Purchase order number", attrgetter("number")),
    text("WHLO", 3, "Warehouse", attrgetter("warehouse")),
    text("SUNO", 10, "Supplier", attrgetter("supplier")),
    text("PUSL", 2, "Lowest status - purchase order", attrgetter("lowest_status")),
    text("PUST", 2, "Highest status - purchase order", attrgetter("highest_status")),
    day("PUDT", "Order date", attrgetter("order_date")),
    text("BUYE", 10, "Buyer", attrgetter("buyer")),
    text("FACI", 3, "Facility", attrgetter("facility")),
    text("ORTY", 3, "Order type", attrgetter("order_type")),
    text("POTC", 2, "Purchase order category", lambda _row: "20"),
    text("PURC", 10, "Requisition by", attrgetter("requester")),
)

_BASIC_ORDER = (
    *_ORDER_SEARCH[:1],
    *_ORDER_SEARCH[2:6],
    *(field for field in _ORDER if field.name in ("DWDT", "CUCD", "BUYE", "FACI", "WHLO", "ORTY", "TEPY")),
    _ORDER_SEARCH[-1],
)

_INVOICE_SEARCH = (
    number("YEA4", 4, "Year", attrgetter("fiscal_year")),
    number("JRNO", 7, "Journal number", attrgetter("journal")),
    number("JSNO", 10, "Journal sequence number", attrgetter("sequence")),
    text("SPYN", 10, "Payee", attrgetter("payee")),
    number("IVBL", 1, "Payment stop", lambda row: int(row.is_stopped)),
    number("INYR", 4, "Invoice year", attrgetter("year")),
    day("DUDT", "Due date", attrgetter("due_date")),
    text("SINO", 24, "Supplier invoice number", attrgetter("number")),
)


INVOICE = (
    *(field for field in _INVOICE_SEARCH if field.name not in ("JSNO",)),
    number("JSNO", 7, "Journal sequence number", attrgetter("sequence")),
    number("TRCD", 2, "Transaction code", attrgetter("transaction")),
    text("SUNO", 10, "Supplier", attrgetter("supplier")),
    text("VSER", 3, "Voucher number series", attrgetter("voucher_series")),
    number("VONO", 8, "Voucher number", attrgetter("voucher")),
    number("APRV", 1, "Approved for payment", lambda row: int(row.is_approved)),
    text("CUCD", 3, "Currency", attrgetter("currency")),
    number("ARAT", 13, "Exchange rate", attrgetter("rate"), 6),
    number("CUAM", 17, "Foreign currency amount", attrgetter("amount"), 2),
    number("VTAM", 17, "VAT", attrgetter("vat"), 2),
    day("IVDT", "Invoice date", attrgetter("invoice_date")),
    day("ACDT", "Accounting date", attrgetter("accounting_date")),
    text("TEPY", 3, "Payment terms", attrgetter("payment_terms")),
    number("RECO", 1, "Internal reconciliation code", lambda row: 9 if row.is_reconciled else 0),
    day("LMDT", "Change date", attrgetter("modified")),
    number("LMTS", 18, "Timestamp", lmts),
    number("PCUA", 17, "Paid currency amount", attrgetter("paid"), 2),
    number("OCUA", 17, "Outstanding currency amount", lambda row: row.amount - row.paid, 2),
)
_SUPPLIER_KEY = {"SUNO": (10, True), **COMPANY}
_ORDER_KEY = {"PUNO": (10, True), **COMPANY}
_INVOICE_KEY = {"DIVI": (3, True), "SPYN": (10, True), "SINO": (24, True), "INYR": (4, True), "SUNO": (10, True)}
_LINE_SEARCH: tuple[Field, ...] = tuple(
    field for field in _LINE if field.name in ("PUNO", "PNLI", "PNLS", "SUNO", "ITNO", "PITD", "ORQA")
)

PURCHASING: Mapping[str, Mapping[str, Transaction]] = {
    "CRS620MI": {
        "LstSuppliers": Transaction(
            "List suppliers",
            {"FRSU": (10, False), "TOSU": (10, False), "LMTS": (18, False), **COMPANY},
            _LIST_SUPPLIERS,
            _suppliers,
            owner=("CONO",),
        ),
        "LstByNumber": Transaction(
            "List by number", _SUPPLIER_KEY, _SUPPLIER_BASICS, _suppliers_by_number, owner=("CONO",)
        ),
        "GetBasicData": Transaction(
            "Get basic data", _SUPPLIER_KEY, (*_SUPPLIER_BASICS, *_SUPPLIER_PURCHASING), _supplier, owner=("CONO",)
        ),
        "SearchSupplier": Transaction("Search supplier", _SEARCH, _SUPPLIER_BASICS[:5], _supplier_search),
    },
    "CRS111MI": {"Get": Transaction("Get e-mail address", {"EMTP": (2, True), "EMKY": (10, True)}, _MAIL, _mail)},
    "CRS630MI": {
        "LstAccountID": Transaction(
            "List accounting identities",
            {"AITP": (1, True), "DIVI": (3, False), "AITM": (10, False), "LNCD": (2, False), **COMPANY},
            _ACCOUNT,
            _accounts,
            owner=("CONO", "DIVI"),
        )
    },
    "PPS001MI": {
        "ListHeadBasic": Transaction(
            "List basic purchase order heads",
            {"PURC": (10, True), **COMPANY},
            _BASIC_ORDER,
            _orders_requested,
            owner=("CONO", "DIVI"),
        ),
        "GetHeadBasic": Transaction(
            "Get basic purchase order head", _ORDER_KEY, _BASIC_ORDER, _order, owner=("CONO", "DIVI")
        ),
    },
    "PPS200MI": {
        "GetHead": Transaction("Get purchase order head", _ORDER_KEY, _ORDER, _order, owner=("CONO", "DIVI")),
        "LstLine": Transaction(
            "List purchase order lines",
            {**_ORDER_KEY, "PNLI": (3, False), "PNLS": (3, False)},
            _LINE,
            _order_lines,
            owner=("CONO",),
        ),
        "SearchHead": Transaction("Search purchase order head", _SEARCH, _ORDER_SEARCH, _order_search, owner=("DIVI",)),
        "SearchLine": Transaction("Search purchase order line", _SEARCH, _LINE_SEARCH, _line_search),
    },
    "APS200MI": {
        "SearchSupInvoic": Transaction(
            "Search supplier invoice", _SEARCH, _INVOICE_SEARCH, _invoice_search, owner=("DIVI",)
        ),
        "GetInvoice": Transaction(
            "Get supplier invoice",
            {"YEA4": (4, True), "JRNO": (7, True), "JSNO": (7, True), "DIVI": (3, False), **COMPANY},
            tuple(field for field in INVOICE if field.name not in ("LMDT", "LMTS", "PCUA", "OCUA")),
            _invoice_entry,
            owner=("CONO", "DIVI"),
        ),
        "GetInvTotInfo": Transaction("Get invoice totals", {**_INVOICE_KEY, **COMPANY}, INVOICE, _invoice),
    },
}
