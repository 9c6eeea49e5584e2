"""Shapes of the company's data: what both product lines can say, and several divisions.

Common data has purchase order numbers of ten characters (`PO07000001`), the statuses that CSI's letters stand for
together with its quantities and dates (P 15; O 20, 35 with a confirmed date, 50 with all of it received; F 75, 80 with
a part of it invoiced; C 85; H 99), suppliers that are active (20) or blocked (90), account types A and E, a total on
every order's head, the earliest line's due date as the head's, posted invoices that are all approved, and, where a
line has a subnumber, two more releases of the same line.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.sandbox.business_rows import GlAccount, Invoice, PurchaseOrder, PurchaseOrderLine, Supplier

Tables = dict[str, list[Any]]
CODES = (("20", "15"), ("50", "20"), ("70", "50"), ("80", "75"), ("85", "80"), ("99", "85"))
"""Status codes below the first become the second; from 99 on, 99."""
PLACES = Decimal("0.000001")
TYPES = {"BAL": "A", "RES": "E"}


def common_number(number: str) -> str:
    """`7000001` -> `PO07000001`, `K700005` -> `PO00700005`; a blank one stays blank."""
    return f"PO{number.lstrip('K').zfill(8)}" if number else ""


def common_status(code: str) -> str:
    return next((common for below, common in CODES if code < below), "99")


def made_common(tables: Tables) -> Tables:
    """The same tables, in rows that M3 and CSI both can say."""
    lines = [row for line in tables["po-lines"] for row in _releases(_line(line))]
    return {
        **tables,
        "suppliers": [_supplier(row) for row in tables["suppliers"]],
        "gl-accounts": [_account(row) for row in tables["gl-accounts"]],
        "purchase-orders": _orders(tables["purchase-orders"], lines),
        "po-lines": lines,
        "invoices": [replace(_invoice(row), is_approved=True) for row in tables["invoices"]],
        "payments": [_invoice(row) for row in tables["payments"]],
        "pending-invoices": [replace(_invoice(row), is_approved=False) for row in tables["pending-invoices"]],
        "invoice-lines": [replace(row, po_number=common_number(row.po_number)) for row in tables["invoice-lines"]],
    }


def divided(tables: Tables, divisions: tuple[str, ...]) -> Tables:
    """Every division has the whole chart of accounts; orders are dealt out, and invoices follow theirs."""
    of_order = {
        row.number: divisions[place % len(divisions)] if place % len(divisions) else ""
        for place, row in enumerate(tables["purchase-orders"])
    }
    charts = [replace(row, division=name) for name in ("", *divisions[1:]) for row in tables["gl-accounts"]]
    ledger = {
        route: [replace(row, division=of_order.get(row.po_number, "")) for row in tables[route]]
        for route in ("invoices", "payments", "pending-invoices")
    }
    of_invoice = {row.tail: row.division for row in ledger["invoices"]}
    return {
        **tables,
        **ledger,
        "gl-accounts": charts,
        "purchase-orders": [replace(row, division=of_order[row.number]) for row in tables["purchase-orders"]],
        "invoice-lines": [
            replace(row, division=of_invoice[f"{row.supplier}/{row.invoice}/{row.year}"])
            for row in tables["invoice-lines"]
        ],
    }


def _supplier(row: Supplier) -> Supplier:
    return replace(row, status="20" if row.status == "20" else "90")


def _account(row: GlAccount) -> GlAccount:
    return replace(row, group=TYPES.get(row.group, row.group), is_blocked=False)


def _invoice(row: Invoice) -> Invoice:
    return replace(row, po_number=common_number(row.po_number))


def _line(row: PurchaseOrderLine) -> PurchaseOrderLine:
    status = common_status(row.lowest_status)
    if status == "20" and row.confirmed_date:
        status = "35"
    invoiced = (row.received / 4).quantize(PLACES) if status == "80" else row.invoiced
    number = common_number(row.po_number)
    return replace(row, po_number=number, lowest_status=status, highest_status=status, invoiced=invoiced)


def _releases(row: PurchaseOrderLine) -> list[PurchaseOrderLine]:
    return [replace(row, subline=row.subline + more) for more in (range(3) if row.subline else (0,))]


def _orders(orders: list[PurchaseOrder], lines: list[PurchaseOrderLine]) -> list[PurchaseOrder]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    dues: dict[str, list[date]] = defaultdict(list)
    statuses: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        totals[line.po_number] += line.amount
        dues[line.po_number] += [line.due_date] if line.due_date else []
        statuses[line.po_number].append(line.lowest_status)
    return [
        replace(
            row,
            number=number,
            lowest_status=min(statuses[number]),
            highest_status=max(statuses[number]),
            amount=totals[number],
            due_date=min(dues[number], default=None),
        )
        for row in orders
        for number in (common_number(row.number),)
    ]
