"""An ordinary day at the sandbox's company: the demo's third run has something to find."""

from __future__ import annotations

from decimal import Decimal

from app.sandbox.business import Business


def working_day(business: Business) -> dict[str, int]:
    """Changes, adds and closes a few records. Returns how many of each route the boards must follow at least."""
    supplier = business.suppliers[3]
    business.change("suppliers", supplier.number, phone="+46 31 700 12 00", payment_terms="60")
    new_supplier = business.add_supplier(name="Åkerlund & Söner AB")
    open_orders = [order for order in business.purchase_orders if order.highest_status < "75"]
    business.close_purchase_order(open_orders[0].number)
    closed_lines = len(business.lines_of(open_orders[0].number))
    line = business.lines_of(open_orders[1].number)[0]
    business.change_line(line.tail, ordered=line.ordered + 5, confirmed=line.ordered + 5)
    business.add_purchase_order(supplier=new_supplier.number, lines=3)
    invoice = business.add_invoice(open_orders[2].number)
    business.change("invoices", business.invoices[5].tail, amount=business.invoices[5].amount + Decimal("0.05"))
    business.add_account(name="Freight, inbound")
    return {
        "suppliers": 2,
        "gl-accounts": 1,
        "purchase-orders": 2,
        "po-lines": closed_lines + 1 + 3,
        "invoices": 2,
        "invoice-lines": len([row for row in business.invoice_lines if row.invoice == invoice.number]),
    }
