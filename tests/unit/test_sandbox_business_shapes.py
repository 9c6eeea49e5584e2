"""The company in other shapes: payments in parts, pending invoices, divisions, data both product lines can say."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.sandbox.business import PENDING, ROUTES, Business
from app.sandbox.business_views import expected

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture(name="business")
def one_company() -> Business:
    return Business(purchase_orders=200, clock=lambda: NOW, pending=8)


def payments_of(business: Business) -> dict[str, Decimal]:
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for entry in business.payments:
        paid[entry.tail] -= entry.amount
    return paid


def test_what_is_paid_of_an_invoice_is_the_sum_of_its_payments(business: Business) -> None:
    paid = payments_of(business)
    for invoice in business.invoices:
        assert invoice.paid == paid[invoice.tail]
        assert invoice.is_reconciled is (bool(paid[invoice.tail]) and invoice.paid == invoice.amount)
    assert max(entry.sequence for entry in business.payments) == 2
    assert max(entry.modified for entry in business.payments) <= NOW


def test_a_part_and_the_rest_are_paid(business: Business) -> None:
    open_one = next(row for row in business.invoices if not row.paid and row.amount > 10)
    business.add_payment(open_one.tail, Decimal("4.00"))
    part = expected(business, "invoices")[business.ext_key("invoices", open_one)]
    assert (part["paid"], part["is_reconciled"]) == (Decimal("4.00"), False)
    business.add_payment(open_one.tail)
    whole = expected(business, "invoices")[business.ext_key("invoices", open_one)]
    assert (whole["paid"], whole["is_reconciled"]) == (open_one.amount, True)


def test_pending_invoices_are_none_of_the_route_until_they_are_posted(business: Business) -> None:
    waiting = expected(business, PENDING)
    assert len(waiting) == 8
    assert not waiting.keys() & expected(business, "invoices").keys()
    key = next(iter(waiting))
    posted = business.post_pending(key)
    assert key not in expected(business, PENDING)
    assert expected(business, "invoices")[key]["amount"] == posted.amount
    assert len([row for row in business.invoice_lines if row.invoice == posted.number]) == len(
        business.lines_of(posted.po_number)
    )


def test_pending_invoices_change_nothing_else() -> None:
    with_them, without = (Business(purchase_orders=60, clock=lambda: NOW, pending=count) for count in (5, 0))
    assert all(with_them.rows(route) == without.rows(route) for route in ROUTES)


def test_divisions_have_a_chart_each_and_share_the_rest() -> None:
    business = Business(purchase_orders=60, clock=lambda: NOW, more_divisions=("BBB", "CCC"))
    plain = Business(purchase_orders=60, clock=lambda: NOW)
    assert len(business.accounts) == 3 * len(plain.accounts)
    assert len(business.invoices) == len(plain.invoices)
    for route in ROUTES:
        keys = business.keys(route)
        assert len(set(keys)) == len(keys)
        assert set(expected(business, route)) == set(keys)
        assert all(business.ext_key(route, business.find(route, key)) == key for key in keys)
    divisions = {row.po_number: row.division for row in business.invoices}
    assert all(divisions.get(order.number, order.division) == order.division for order in business.purchase_orders)
    changed = business.change("gl-accounts", "gl-account:100:BBB:5010", name="Bought")
    assert business.ext_key("gl-accounts", changed) == "gl-account:100:BBB:5010"
    assert business.find("gl-accounts", "gl-account:100:AAA:5010") != changed


def test_common_data_keeps_to_what_both_can_say() -> None:
    business = Business(purchase_orders=300, clock=lambda: NOW, is_common=True)
    said = {"15", "20", "35", "50", "75", "80", "85", "99"}
    assert {order.lowest_status for order in business.purchase_orders} <= said
    assert {len(order.number) for order in business.purchase_orders} == {10}
    assert {seller.status for seller in business.suppliers} == {"20", "90"}
    assert {account.group for account in business.accounts} == {"A", "E"}
    assert all(invoice.is_approved for invoice in business.invoices)
    for order in business.purchase_orders:
        lines = business.lines_of(order.number)
        assert order.amount == sum(line.amount for line in lines)
        assert order.due_date == min((line.due_date for line in lines if line.due_date), default=None)
    orders = {line.tail for line in business.po_lines}
    assert all(f"{row.po_number}/{row.line}/{row.subline}" in orders for row in business.invoice_lines if row.po_number)
    assert {line.subline for line in business.po_lines} == {0, 1, 2, 3}
    assert business.add_purchase_order().number == "PO07000301"


def test_an_order_of_six_hundred_lines(business: Business) -> None:
    order = business.add_purchase_order(lines=600)
    lines = business.lines_of(order.number)
    assert [line.line for line in lines] == list(range(1, 601))
    assert order.amount == sum(line.amount for line in lines)


def test_records_can_share_one_stamp(business: Business) -> None:
    moment = NOW - timedelta(days=3)
    business.stamp_all("po-lines", moment)
    assert {line.modified for line in business.po_lines} == {moment}
