"""The company of the sandbox: the same seed gives the same data, the dirt is in it, and people can change it."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from app.sandbox.business import ROUTES, Business
from app.sandbox.business_views import expected

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class MovableClock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def decimals(value: Decimal) -> int:
    return len(f"{value:f}".partition(".")[2])


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def business(clock: MovableClock) -> Business:
    return Business(seed=1, purchase_orders=1000, clock=clock)


def test_same_seed_same_data(clock: MovableClock, business: Business) -> None:
    again = Business(seed=1, purchase_orders=1000, clock=clock)
    other = Business(seed=2, purchase_orders=1000, clock=clock)
    assert all(again.rows(route) == business.rows(route) for route in ROUTES)
    assert other.po_lines != business.po_lines


def test_default_sizes(business: Business) -> None:
    assert [len(business.rows(route)) for route in ROUTES if not route.endswith("lines")] == [200, 150, 1000, 800]
    per_order = [len(business.lines_of(order.number)) for order in business.purchase_orders[:200]]
    assert (min(per_order), max(per_order)) == (1, 12)


def test_another_size_is_in_proportion(clock: MovableClock) -> None:
    small = Business(seed=3, purchase_orders=100, clock=clock)
    assert [len(small.rows(route)) for route in ROUTES if not route.endswith("lines")] == [20, 15, 100, 80]


def test_changes_of_the_past_spread_over_eighteen_months(business: Business) -> None:
    stamps = [row.modified for route in ROUTES for row in business.rows(route)]
    assert max(stamps) <= NOW
    assert min(stamps) >= NOW - timedelta(days=546)
    assert sum(stamp < NOW - timedelta(days=270) for stamp in stamps) > len(stamps) / 10


def test_every_record_has_a_key_of_its_own_in_key_order(business: Business) -> None:
    for route in ROUTES:
        keys = business.keys(route)
        assert len(set(keys)) == len(keys)
    numbers = [order.number for order in business.purchase_orders]
    assert numbers == sorted(numbers)


def test_keys_read_as_on_the_board(business: Business) -> None:
    assert business.keys("suppliers")[0] == "supplier:100:S1000"
    assert business.keys("gl-accounts")[0].startswith("gl-account:100:AAA:")
    line = business.po_lines[0]
    assert business.ext_key("po-lines", line) == f"po-line:100:{line.po_number}/{line.line}/{line.subline}"
    bill = business.invoice_lines[0]
    assert business.ext_key("invoice-lines", bill).startswith(
        f"invoice-line:100:AAA:{bill.supplier}/{bill.invoice}/{bill.year}/"
    )


def test_suppliers_are_as_dirty_as_in_real_life(business: Business) -> None:
    names = [seller.name for seller in business.suppliers]
    assert len(set(names)) < len(names)
    assert "Consolidated Manufacturing Co. of NY" in names
    assert max(len(name) for name in names) == 36
    assert any("\u0301" in name for name in names)
    assert any(unicodedata.name(letter, "").startswith("CJK") for name in names for letter in name)
    assert any(letter in name for name in names for letter in "\"';\\|,")
    emails = [seller.email for seller in business.suppliers]
    assert "" in emails
    assert "renée@cafe.example" in emails
    assert "brak" in [seller.phone for seller in business.suppliers]
    assert {"20", "42", "90"} <= {seller.status for seller in business.suppliers}


def test_orders_and_lines_are_as_dirty_as_in_real_life(business: Business) -> None:
    orders, lines = business.purchase_orders, business.po_lines
    assert {"20", "35", "42", "85", "99"} <= {order.lowest_status for order in orders}
    assert any(order.order_date is None for order in orders)
    hollow = next(order for order in orders if order.amount == 0)
    assert sum(line.amount for line in business.lines_of(hollow.number)) != 0
    assert any(line.amount < 0 for line in lines)
    assert any("\n" in line.description for line in lines)
    assert any(line.unit_price.scaleb(6) > 2**53 for line in lines)
    assert {decimals(line.amount) for line in lines} == {2}
    assert {decimals(line.unit_price) for line in lines} == {6}


def test_amounts_fit_the_fields_of_the_ledger(business: Business) -> None:
    """DECIMAL(15,2) in FPLEDG and MPLINE: at most 13 digits before the point."""
    amounts = [entry.amount for entry in business.invoices] + [line.amount for line in business.po_lines]
    assert max(abs(amount) for amount in amounts) < Decimal(10) ** 13


def test_invoices_are_as_dirty_as_in_real_life(business: Business) -> None:
    numbers = [entry.number for entry in business.invoices]
    assert any("/" in number for number in numbers)
    assert any(" " in number for number in numbers)
    assert not all(number.isascii() for number in numbers)
    sellers: dict[str, set[str]] = {}
    for entry in business.invoices:
        sellers.setdefault(entry.number, set()).add(entry.supplier)
    assert any(len(whose) > 1 for whose in sellers.values())
    assert any(entry.amount < 0 for entry in business.invoices)
    lines = business.invoice_lines
    assert any(line.row == 2 and line.tail.endswith("#2") for line in lines)
    assert any(line.po_number == "" for line in lines)
    assert all(payment.transaction == 50 for payment in business.payments)


def test_a_change_is_stamped_by_the_clock(clock: MovableClock, business: Business) -> None:
    clock.now = NOW + timedelta(hours=3)
    before = business.purchase_orders
    changed = business.change("purchase-orders", "purchase-order:100:7000001", amount="12.30", due_date="2026-12-24")
    assert changed.modified == clock.now
    assert business.find("purchase-orders", "7000001") == changed
    assert expected(business, "purchase-orders")["purchase-order:100:7000001"]["amount"] == Decimal("12.30")
    assert expected(business, "purchase-orders")["purchase-order:100:7000001"]["due_date"] == date(2026, 12, 24)
    assert before[0] != changed, "rows handed out earlier stay as they were"


@pytest.mark.parametrize("fields", [{"colour": "red"}, {"number": "7999999"}, {"amount": "much"}, {"due_date": "soon"}])
def test_a_senseless_change_is_refused(business: Business, fields: dict[str, str]) -> None:
    before = business.find("purchase-orders", "7000001")
    with pytest.raises(ValueError, match=r"field|key|number|isoformat"):
        business.change("purchase-orders", "7000001", **fields)
    assert business.find("purchase-orders", "7000001") == before


def test_a_line_changes_without_its_header(clock: MovableClock, business: Business) -> None:
    clock.now += timedelta(minutes=1)
    line = business.change_line(business.po_lines[0].tail, received=Decimal("1.000000"))
    assert line.modified == clock.now
    assert business.find("purchase-orders", line.po_number).modified < clock.now


def test_added_records_take_their_place_in_key_order(business: Business) -> None:
    order = business.add_purchase_order(lines=3, buyer="DSMITH")
    invoice = business.add_invoice(order.number)
    business.add_supplier("S0001", name="First")
    account = business.add_account()
    assert business.suppliers[0].number == "S0001"
    assert [line.line for line in business.lines_of(order.number)] == [10, 20, 30]
    assert order.amount == sum(line.amount for line in business.lines_of(order.number))
    assert invoice.amount == order.amount
    assert business.ext_key("gl-accounts", account) in business.keys("gl-accounts")
    for route in ROUTES:
        assert len(set(business.keys(route))) == len(business.rows(route))


def test_a_taken_number_is_refused(business: Business) -> None:
    with pytest.raises(ValueError, match="supplier:100:S1000 exists already"):
        business.add_supplier("S1000")


def test_closing_and_deleting_an_order_take_its_lines_along(business: Business) -> None:
    business.close_purchase_order("7000001")
    business.delete_purchase_order("purchase-order:100:7000002")
    assert {line.lowest_status for line in business.lines_of("7000001")} == {"85"}
    assert {line.highest_status for line in business.lines_of("7000002")} == {"99"}


def test_a_removed_record_is_gone(business: Business) -> None:
    assert "supplier:100:S1000" in expected(business, "suppliers")
    business.remove("suppliers", "S1000")
    assert "supplier:100:S1000" not in expected(business, "suppliers")
    with pytest.raises(KeyError):
        business.find("suppliers", "S1000")


def test_an_order_without_an_amount_is_expected_at_the_sum_of_its_lines(business: Business) -> None:
    hollow = next(order for order in business.purchase_orders if order.amount == 0)
    view = expected(business, "purchase-orders")[business.ext_key("purchase-orders", hollow)]
    assert view["amount"] == sum(line.amount for line in business.lines_of(hollow.number))
    assert view["supplier"] == f"supplier:100:{hollow.supplier}"
