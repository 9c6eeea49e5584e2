"""The business data as a CSI site says it: keys, statuses, site time, vouchers and their payments."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.sandbox import business_views, csi_views
from app.sandbox.business import PENDING, ROUTES, Business
from app.sandbox.csi import CsiApi
from app.sandbox.csi_site import CsiSettings, CsiSite, po_num, po_stat
from tests.unit.sandbox_csi import CONFIG, NOW, MovableClock, every, items

REFERENCES = ("supplier", "purchase_order")


@pytest.fixture(name="clock")
def movable_clock() -> MovableClock:
    return MovableClock()


@pytest.fixture(name="business")
def one_company(clock: MovableClock) -> Business:
    return Business(seed=1, purchase_orders=300, clock=clock, pending=12)


@pytest.fixture(name="site")
def one_site(business: Business) -> CsiSite:
    return CsiSite("DALS", CONFIG, business, CsiSettings())


@pytest.fixture(name="csi")
def api(site: CsiSite) -> CsiApi:
    return CsiApi([site], site.settings)


@pytest.mark.parametrize(
    ("number", "stored"),
    [("7000001", "   7000001"), ("K700005", "K000700005"), ("PO07000001", "PO07000001"), ("MISC", "      MISC")],
)
def test_order_numbers_are_filled_up(number: str, stored: str) -> None:
    assert po_num(number) == stored


def test_statuses_become_letters() -> None:
    codes = ("00", "12", "15", "20", "35", "42", "50", "69", "75", "80", "85", "90", "99")
    assert "".join(map(po_stat, codes)) == "PPPOOOOOFFCCH"


def test_record_date_is_in_site_time(csi: CsiApi, business: Business, clock: MovableClock) -> None:
    clock.now = NOW + timedelta(hours=1)
    business.change("suppliers", "S1003", phone="1")
    changed = items(csi, "SLVendors", properties="VendNum,RecordDate", filter="RecordDate >= '20261124 06:30:00.000'")
    assert [(row["VendNum"], row["RecordDate"]) for row in changed] == [("  S1003", "20261124 07:00:00.000")]
    berlin = CsiApi([CsiSite("BERL", CONFIG, business, csi.settings, ZoneInfo("Europe/Berlin"))], csi.settings)
    assert items(berlin, "SLVendors", filter="VendNum = '  S1003'")[0]["RecordDate"] == "20261124 14:00:00.000"


def test_an_address_may_have_a_stamp_of_its_own(csi: CsiApi, business: Business, clock: MovableClock) -> None:
    csi.settings.has_address_stamps = True
    clock.now = NOW + timedelta(hours=1)
    business.change("suppliers", "S1003", phone="1")
    since = "'20261124 06:30:00.000'"
    assert items(csi, "SLVendors", filter=f"RecordDate >= {since}") == []
    assert len(items(csi, "SLVendors", filter=f"VadRecordDate >= {since}")) == 1


def test_a_line_with_releases_makes_a_blanket_order(csi: CsiApi, business: Business) -> None:
    released = next(line for line in business.po_lines if line.subline)
    stored = po_num(released.po_number)
    assert items(csi, "SLPos", filter=f"PoNum = '{stored}'")[0]["Type"] == "B"
    line = items(csi, "SLPoItems", filter=f"PoNum = '{stored}' AND PoRelease = 1")[0]
    assert (line["PoType"], line["PoLine"], line["PoRelease"]) == ("B", str(released.line), "1")


def test_open_entries_are_vouchers_and_their_payments(csi: CsiApi, business: Business) -> None:
    entries = every(csi, "SLAptrxps", "InvNum,VendNum,Voucher,VouchSeq,Type,InvAmt,AmtPaid,DerAmtBal,DueDate")
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for entry in entries:
        paid[entry["Voucher"]] += Decimal(entry["AmtPaid"])
    vouchers = {entry["Voucher"]: entry for entry in entries if entry["Type"] == "V"}
    assert len(vouchers) == len(business.invoices)
    for invoice in business.invoices:
        own = vouchers[str(invoice.voucher)]
        assert Decimal(own["InvAmt"]) == invoice.amount
        assert paid[str(invoice.voucher)] == invoice.paid
        assert Decimal(own["DerAmtBal"]) == invoice.amount - invoice.paid
    payments = [entry for entry in entries if entry["Type"] == "P"]
    assert {Decimal(entry["InvAmt"]) for entry in payments} == {Decimal(0)}
    states = {(invoice.paid == invoice.amount, bool(invoice.paid)) for invoice in business.invoices}
    assert states == {(True, True), (False, True), (False, False)}


def test_a_payment_is_a_change_of_its_own(csi: CsiApi, business: Business, clock: MovableClock) -> None:
    invoice = next(invoice for invoice in business.invoices if not invoice.paid and invoice.amount > 1)
    clock.now = NOW + timedelta(hours=1)
    business.add_payment(invoice.tail, Decimal("1.00"))
    changed = items(csi, "SLAptrxps", filter="RecordDate > '20261124 06:00:00'")
    assert [(entry["Type"], entry["AmtPaid"]) for entry in changed] == [("P", "1.00000000")]
    business.add_payment(invoice.tail)
    changed = items(csi, "SLAptrxps", filter="RecordDate > '20261124 06:00:00' AND Type = 'V'")
    assert [entry["DerAmtBal"] for entry in changed] == ["0.00000000"]


def test_an_unposted_voucher_leaves_when_it_is_posted(csi: CsiApi, business: Business) -> None:
    first = business.pending[0]
    mine = {"filter": f"Voucher = {first.voucher}"}
    assert len(items(csi, "SLAptrxs", recordcap=0)) == 12
    assert [row["PoNum"] for row in items(csi, "SLAptrxs", **mine)] == [po_num(first.po_number)]
    assert items(csi, "SLVchHdrs", **mine) == []
    business.post_pending(first.tail)
    assert items(csi, "SLAptrxs", **mine) == []
    assert len(items(csi, "SLVchHdrs", **mine)) == len(items(csi, "SLAptrxps", **mine)) == 1


def test_a_window_of_open_vouchers(csi: CsiApi, business: Business) -> None:
    whole = len(every(csi, "SLAptrxps", "Voucher", filter="Type = 'V'"))
    csi.settings.open_days = 180
    assert 0 < len(every(csi, "SLAptrxps", "Voucher", filter="Type = 'V'")) < whole
    assert len(every(csi, "SLVchHdrs", "Voucher")) == whole == len(business.invoices)


def test_adjustments_lower_the_balance(csi: CsiApi) -> None:
    csi.settings.has_adjustments = True
    found = every(csi, "SLAptrxps", "Voucher,InvAmt", filter="Type = 'A'")
    voucher = items(csi, "SLAptrxps", filter=f"Voucher = {found[0]['Voucher']} AND Type <> 'A'")
    amount = Decimal(voucher[0]["InvAmt"]) + Decimal(found[0]["InvAmt"])
    paid = sum(Decimal(entry["AmtPaid"]) for entry in voucher)
    assert Decimal(voucher[0]["DerAmtBal"]) == amount - paid


@pytest.mark.parametrize("ido", ["SLCharts", "SLChartAccts"])
def test_the_chart_of_accounts(csi: CsiApi, business: Business, ido: str) -> None:
    rows = every(csi, ido, "Acct,Description,Type,EffDate,ObsDate")
    assert {row["Acct"] for row in rows} == {account.number for account in business.accounts}
    assert {row["Type"] for row in rows} == {"A", "E"}


def test_what_is_expected_of_a_board_has_the_keys_of_the_site(site: CsiSite) -> None:
    assert "supplier:DALS:S1000" in csi_views.expected(site, "suppliers")
    assert "purchase-order:DALS:K000700005" in csi_views.expected(site, "purchase-orders")
    invoices = csi_views.expected(site, "invoices")
    assert len(invoices) == len(site.business.invoices) + len(site.business.rows(PENDING))
    assert csi_views.expected(site, "invoice-lines") == {}


def test_common_data_shows_the_same_on_both_sides(clock: MovableClock) -> None:
    """Keys aside: what `both` profiles let a test compare cell by cell."""
    business = Business(seed=1, purchase_orders=200, clock=clock, is_common=True)
    site = CsiSite("DALS", CONFIG, business, CsiSettings())
    for route in ROUTES[:5]:
        theirs = csi_views.expected(site, route)
        for key, mine in business_views.expected(business, route).items():
            tail = key.removeprefix(f"{key.split(':')[0]}:100:").removeprefix("AAA:")
            if route == "invoices":
                tail = f"{mine['supplier_no']}/{mine['voucher']}"
            other = theirs.pop(f"{key.split(':')[0]}:DALS:{tail}")
            same = {name: value for name, value in mine.items() if name in other and name not in REFERENCES}
            assert {name: other[name] for name in same} == same
        assert theirs == {}
