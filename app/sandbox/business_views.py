"""The company's data as the boards of the default mapping should show it: what tests hold the boards against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from app.sandbox.business import PENDING, Business
from app.sandbox.business_rows import GlAccount, Invoice, InvoiceLine, PurchaseOrder, PurchaseOrderLine, Supplier

View = dict[str, str | bool | Decimal | date | None]
"""Values by column id. Status is the company's raw code; numbers are exact; an absent date is None."""


def expected(business: Business, route: str) -> dict[str, View]:
    """The records of a route, or of PENDING, by `ext_key`. References are an `ext_key`, or None."""
    return _VIEWS[route](business)


def _suppliers(business: Business) -> dict[str, View]:
    return _keyed(business, "suppliers", business.suppliers, _supplier)


def _supplier(row: Supplier) -> View:
    return {
        "name": row.name,
        "supplier_no": row.number,
        "status": row.status,
        "country": row.country,
        "currency": row.currency,
        "phone": row.phone,
        "email": row.email,
        "buyer": row.buyer,
        "payment_terms": row.payment_terms,
    }


def _accounts(business: Business) -> dict[str, View]:
    return _keyed(business, "gl-accounts", business.accounts, _account)


def _account(row: GlAccount) -> View:
    return {
        "name": row.number,
        "account": row.number,
        "description": row.name,
        "account_type": row.group,
        "is_balance": row.is_balance,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
    }


def _orders(business: Business) -> dict[str, View]:
    sellers = {seller.number: seller for seller in business.suppliers}
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for line in business.po_lines:
        totals[line.po_number] += line.amount

    def view(row: PurchaseOrder) -> View:
        seller = sellers.get(row.supplier)
        return {
            "name": row.number,
            "po_number": row.number,
            "supplier_no": row.supplier,
            "supplier_name": seller.name if seller else "",
            "supplier": business.ext_key("suppliers", seller) if seller else None,
            "status": row.lowest_status,
            "highest_status": row.highest_status,
            "order_date": row.order_date,
            "due_date": row.due_date,
            "amount": row.amount or totals[row.number],
            "currency": row.currency,
            "buyer": row.buyer,
            "warehouse": row.warehouse,
        }

    return _keyed(business, "purchase-orders", business.purchase_orders, view)


def _po_lines(business: Business) -> dict[str, View]:
    orders = {order.number: order for order in business.purchase_orders}

    def view(row: PurchaseOrderLine) -> View:
        order = orders.get(row.po_number)
        return {
            "po_number": row.po_number,
            "line_no": str(row.line),
            "line_suffix": str(row.subline),
            "item_no": row.item,
            "description": row.name,
            "long_description": row.description,
            "quantity": row.ordered,
            "received": row.received,
            "invoiced": row.invoiced,
            "unit": row.unit,
            "unit_price": row.unit_price,
            "amount": row.amount,
            "currency": order.currency if order else "",
            "status": row.lowest_status,
            "due_date": row.due_date,
            "confirmed_date": row.confirmed_date,
            "purchase_order": business.ext_key("purchase-orders", order) if order else None,
        }

    return _keyed(business, "po-lines", business.po_lines, view)


def _invoices(business: Business) -> dict[str, View]:
    return _keyed(business, "invoices", business.invoices, _invoice(business))


def _pending(business: Business) -> dict[str, View]:
    return _keyed(business, PENDING, business.pending, _invoice(business))


def _invoice(business: Business) -> Callable[[Invoice], View]:
    sellers = {seller.number: seller for seller in business.suppliers}

    def view(row: Invoice) -> View:
        seller = sellers.get(row.supplier)
        return {
            "name": row.number,
            "invoice_no": row.number,
            "supplier_no": row.supplier,
            "supplier_name": seller.name if seller else "",
            "voucher": str(row.voucher),
            "is_approved": row.is_approved,
            "is_stopped": row.is_stopped,
            "is_reconciled": row.is_reconciled,
            "invoice_date": row.invoice_date,
            "due_date": row.due_date,
            "amount": row.amount,
            "currency": row.currency,
            "paid": row.paid,
        }

    return view


def _invoice_lines(business: Business) -> dict[str, View]:
    def view(row: InvoiceLine) -> View:
        prefix = f"invoice:{business.company}:{row.division or business.division}:"
        return {
            "invoice_no": row.invoice,
            "po_number": row.po_number,
            "line_no": str(row.line),
            "quantity": row.quantity,
            "amount": row.amount,
            "invoice": f"{prefix}{row.supplier}/{row.invoice}/{row.year}",
        }

    return _keyed(business, "invoice-lines", business.invoice_lines, view)


def _keyed(business: Business, route: str, rows: Any, view: Callable[[Any], View]) -> dict[str, View]:
    return {business.ext_key(route, row): view(row) for row in rows}


_VIEWS: dict[str, Callable[[Business], dict[str, View]]] = {
    "suppliers": _suppliers,
    "gl-accounts": _accounts,
    "purchase-orders": _orders,
    "po-lines": _po_lines,
    "invoices": _invoices,
    PENDING: _pending,
    "invoice-lines": _invoice_lines,
}
