"""A site's data as the boards of the default mapping should show it: what tests hold a CSI board against.

The keys and columns are those of `business_views`, as far as CSI offers them (see csi_site): the status is the code
of M3 that CSI's letter, quantities and dates come to, an order's due date its earliest line's, a line's amount quantity
times unit cost to two places (half to even).
Invoices are the posted ones and the unposted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import cast

from app.sandbox import business_views as views
from app.sandbox.business import PENDING
from app.sandbox.business_rows import GlAccount, Invoice, PurchaseOrder, PurchaseOrderLine, Row, Supplier
from app.sandbox.business_views import View
from app.sandbox.csi_site import CsiSite, account_type, key_of, ledger_entries, po_num, po_stat, vendor_stat

CENT = Decimal("0.01")
_PLAIN = {"P": "15", "O": "20", "F": "75", "C": "85", "H": "99"}


def expected(site: CsiSite, route: str) -> dict[str, View]:
    """The records of a route by `ext_key`; none for invoice lines, which CSI does not offer."""
    return _VIEWS[route](site) if route in _VIEWS else {}


def _of_company(site: CsiSite, route: str) -> dict[str, tuple[Row, View]]:
    """By the key in this site: each row and what M3's board would show of it."""
    business = site.business
    shown = views.expected(business, route)
    return {key_of(site, route, row): (row, shown[business.ext_key(route, row)]) for row in business.rows(route)}


def _without(view: View, *columns: str) -> View:
    return {name: value for name, value in view.items() if name not in columns}


def _suppliers(site: CsiSite) -> dict[str, View]:
    return {
        key: _without(view, "buyer") | {"status": "20" if vendor_stat(cast(Supplier, row).status) == "A" else "90"}
        for key, (row, view) in _of_company(site, "suppliers").items()
    }


def _accounts(site: CsiSite) -> dict[str, View]:
    return {
        key: _without(view, "is_balance") | {"account_type": account_type(cast(GlAccount, row).group)}
        for key, (row, view) in _of_company(site, "gl-accounts").items()
    }


def _orders(site: CsiSite) -> dict[str, View]:
    dues: dict[str, list[date]] = defaultdict(list)
    codes: dict[str, list[str]] = defaultdict(list)
    for line in site.business.po_lines:
        dues[line.po_number] += [line.due_date] if line.due_date else []
        codes[line.po_number].append(_line_code(line))

    def view(row: PurchaseOrder, shown: View) -> View:
        number = po_num(row.number).strip()
        supplier = f"supplier:{site.name}:{row.supplier}" if shown["supplier"] else None
        return _without(shown, "highest_status") | {
            "name": number,
            "po_number": number,
            "supplier": supplier,
            "status": "15"
            if row.lowest_status < "20"
            else min(codes[row.number], default=_PLAIN[po_stat(row.lowest_status)]),
            "due_date": min(dues[row.number], default=None),
        }

    return {
        key: view(cast(PurchaseOrder, row), shown) for key, (row, shown) in _of_company(site, "purchase-orders").items()
    }


def _line_code(row: PurchaseOrderLine) -> str:
    """What a person would call the line in M3's terms who sees CSI's letter, its quantities and its promise date."""
    match po_stat(row.lowest_status):
        case "P":
            return "15"
        case "C":
            return "85"
        case "H":
            return "85" if row.received or row.invoiced else "99"
        case letter:
            has_all = letter == "F" or abs(row.received) >= abs(row.ordered)
    if has_all and row.invoiced:
        return "85" if abs(row.invoiced) >= abs(row.ordered) else "80"
    if has_all:
        return "75" if letter == "F" else "50"
    return "35" if row.confirmed_date else "20"


def _lines(site: CsiSite) -> dict[str, View]:
    def view(row: PurchaseOrderLine, shown: View) -> View:
        number = po_num(row.po_number).strip()
        order = f"purchase-order:{site.name}:{number}" if shown["purchase_order"] else None
        return _without(shown, "long_description") | {
            "po_number": number,
            "amount": (row.ordered * row.unit_price).quantize(CENT),
            "status": _line_code(row),
            "purchase_order": order,
        }

    return {
        key: view(cast(PurchaseOrderLine, row), shown) for key, (row, shown) in _of_company(site, "po-lines").items()
    }


def _invoices(site: CsiSite) -> dict[str, View]:
    """`paid` is what AmtPaid comes to; a posted voucher is approved; the currency is the vendor's.

    What stands in the ledger alone (due date, hold, adjustments) goes with the purge of what is paid.
    """
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    for entry in ledger_entries(site):
        amounts[entry.voucher.tail] += entry.amount
    currencies = {seller.number: seller.currency for seller in site.business.suppliers}

    def view(row: Invoice, shown: View, is_posted: bool) -> View:
        return shown | {
            "is_posted": is_posted,
            "is_approved": is_posted or row.is_approved,
            "is_stopped": row.is_stopped and is_posted and row.tail in amounts,
            "due_date": row.due_date if not is_posted or row.tail in amounts else None,
            "amount": amounts.get(row.tail, row.amount) if is_posted else row.amount,
            "currency": currencies.get(row.supplier, ""),
            "paid": row.paid,
        }

    return {
        key: view(cast(Invoice, row), shown, route == "invoices")
        for route in ("invoices", PENDING)
        for key, (row, shown) in _of_company(site, route).items()
    }


_VIEWS: dict[str, Callable[[CsiSite], dict[str, View]]] = {
    "suppliers": _suppliers,
    "gl-accounts": _accounts,
    "purchase-orders": _orders,
    "po-lines": _lines,
    "invoices": _invoices,
}
