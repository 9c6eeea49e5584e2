"""The six routes: what moves from CloudSuite to monday, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RouteId(StrEnum):
    SUPPLIERS = "suppliers"
    GL_ACCOUNTS = "gl-accounts"
    PURCHASE_ORDERS = "purchase-orders"
    PO_LINES = "po-lines"
    INVOICES = "invoices"
    INVOICE_LINES = "invoice-lines"


class LinesPlacement(StrEnum):
    """Where the lines of a PO or an invoice go: the user's choice per route."""

    SUBITEMS = "subitems"
    BOARD = "board"


class Removal(StrEnum):
    """What becomes of an item whose record CloudSuite no longer has: the user's choice per route."""

    KEEP = "keep"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Route:
    id: RouteId
    title: str
    """The board's name, and the route's name in the window."""
    noun: str
    """One record of it, as in "3 purchase orders need attention"."""
    key_prefix: str
    """First part of its `ext_key` values."""
    parent: RouteId | None = None
    parent_ref: str | None = None
    """Name of the reference in a record's `refs` that points to the parent."""


ROUTES: dict[RouteId, Route] = {
    route.id: route
    for route in (
        Route(RouteId.SUPPLIERS, "Suppliers", "supplier", "supplier"),
        Route(RouteId.GL_ACCOUNTS, "GL accounts", "GL account", "gl-account"),
        Route(RouteId.PURCHASE_ORDERS, "Purchase orders", "purchase order", "purchase-order"),
        Route(RouteId.PO_LINES, "PO lines", "PO line", "po-line", RouteId.PURCHASE_ORDERS, "purchase_order"),
        Route(RouteId.INVOICES, "Invoices", "invoice", "invoice"),
        Route(
            RouteId.INVOICE_LINES,
            "Invoice lines",
            "invoice line",
            "invoice-line",
            RouteId.INVOICES,
            "invoice",
        ),
    )
}
"""In delivery order: parents before children, what is referred to before what refers to it."""

DELIVERY_ORDER: tuple[RouteId, ...] = tuple(ROUTES)


def head_of(route: RouteId) -> RouteId:
    """The route itself, or that of the records whose lines its records are."""
    return ROUTES[route].parent or route


def lines_of(route: RouteId) -> RouteId | None:
    """The route whose records are the lines of this one's."""
    return next((other.id for other in ROUTES.values() if other.parent is route), None)
