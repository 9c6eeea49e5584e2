"""Values of CSI: exact numbers, days, padded keys; and vouchers made of several rows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.cursor import Window
from app.domain.errors import ConfigError
from app.domain.ports import Unreadable
from app.domain.records import Record, Value
from app.domain.routes import RouteId
from app.domain.values import text_of
from app.infor.allow import check_path
from app.infor.csi import site_of, source_fields
from app.infor.csi_catalog import load_csi_catalog
from app.infor.csi_ido import both, literal
from app.infor.csi_reader import SiteClock, stored_forms
from app.infor.csi_records import CODES_OF_LINES, Malformed, RecordMaker, asked_for, moment, number, stamp_of, whole
from app.infor.csi_reply import Row
from app.infor.csi_vouchers import HISTORY, LEDGER, UNPOSTED, Rows, values_of

RESOURCES = Path(__file__).parents[2] / "resources" / "catalog"
CATALOG = load_csi_catalog(RESOURCES / "csi.toml")
D = Decimal


def made(route: RouteId, **row: str) -> Record | Unreadable:
    return RecordMaker(route, "DALS", CATALOG[route].fields).make(row)


def fields(route: RouteId, **row: str) -> dict[str, Value]:
    record = made(route, **row)
    assert isinstance(record, Record), record
    return dict(record.fields)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("100.00000000", "100.00000000"),
        ("-.5", "-.5"),
        ("98765432109.12345678", "98765432109.12345678"),
        ("1E-8", "0.00000001"),
    ],
)
def test_numbers_are_exact(raw: str, value: str) -> None:
    assert number("X", raw) == D(value)


def test_blank_is_nothing_and_nonsense_is_told() -> None:
    assert number("X", " ") is None
    assert moment("X", "") is None
    for raw in ("1,5", "12a", "--1", "NaN"):
        with pytest.raises(Malformed, match="not a number"):
            number("X", raw)
    with pytest.raises(Malformed, match="whole"):
        whole("X", "1.5")
    for raw in ("2016-12", "20161332", "5 Dec 2016"):
        with pytest.raises(Malformed):
            moment("X", raw)


@pytest.mark.parametrize(
    "raw", ["20161205 00:00:00.000", "20161205", "2016-12-05", "2016-12-05T00:00:00", "2016-12-05 00:00"]
)
def test_days_are_read_in_every_form(raw: str) -> None:
    assert moment("X", raw) == datetime(2016, 12, 5)  # noqa: DTZ001 - the site's own time


def test_stamps_are_site_time() -> None:
    row = {"RecordDate": "20260701 07:30:15.123", "VadRecordDate": "20260701 06:00:00.000", "Odd": "x"}
    found = stamp_of(row, ("RecordDate", "VadRecordDate", "Odd"), ZoneInfo("America/Chicago"))
    assert found == datetime(2026, 7, 1, 12, 30, 15, tzinfo=UTC)
    assert stamp_of({}, ("RecordDate",), UTC) is None


@pytest.mark.parametrize(
    ("zone", "day"), [("America/Chicago", "'20260131'"), ("Asia/Tokyo", "'20260201'"), (None, "'20260131'")]
)
def test_a_window_begins_on_the_site_s_own_day(zone: str | None, day: str) -> None:
    clock = SiteClock(ZoneInfo(zone) if zone else None)
    since = datetime(2026, 2, 1, 3, tzinfo=UTC)
    window = Window(since, since)
    assert clock.changed(("RecordDate", "VadRecordDate"), window) == f"RecordDate >= {day} OR VadRecordDate >= {day}"
    assert clock.changed(("RecordDate",), Window(None, since)) == ""


@pytest.mark.parametrize(("home", "site"), [("Europe/Berlin", "America/Chicago"), ("America/Chicago", "Asia/Tokyo")])
def test_a_day_that_the_user_named_is_that_day_at_a_site_elsewhere(home: str, site: str) -> None:
    named = datetime(2026, 1, 1, tzinfo=ZoneInfo(home)).astimezone(UTC)
    clock = SiteClock(ZoneInfo(site), ZoneInfo(home))
    assert clock.since(named) == "'20260101'"
    later = datetime(2026, 1, 5, 3, tzinfo=UTC)
    assert clock.since(later) == f"'{later.astimezone(ZoneInfo(site)):%Y%m%d}'"


@pytest.mark.parametrize(
    ("letter", "ordered", "received", "vouchered", "promise", "code"),
    [
        ("P", "5", "0", "0", "20260101", "15"),
        ("O", "5", "0", "0", "", "20"),
        ("o", "5", "2", "2", "20260101", "35"),
        ("O", "5", "5", "0", "20260101", "50"),
        ("O", "5", "5", "1", "", "80"),
        ("F", "5", "4", "0", "", "75"),
        ("F", "5", "5", "5", "", "85"),
        ("F", "-5", "-5", "-2", "", "80"),
        ("C", "5", "0", "0", "", "85"),
        ("H", "5", "5", "5", "", "85"),
        ("H", "5", "0", "0", "", "99"),
        ("X", "5", "0", "0", "", "X"),
        ("", "5", "0", "0", "", None),
        ("O", "", "", "", "", "20"),
    ],
)
def test_a_line_s_letter_quantities_and_promise_are_one_of_m3_s_codes(
    letter: str, ordered: str, received: str, vouchered: str, promise: str, code: str | None
) -> None:
    row = {"Stat": letter, "QtyOrdered": ordered, "QtyReceived": received, "QtyVoucher": vouchered}
    found = fields(RouteId.PO_LINES, PoNum="1", PoLine="1", PoRelease="0", PromiseDate=promise, **row)
    assert found["status"] == code


@pytest.mark.parametrize(
    ("letter", "lines", "code"),
    [("O", "", "20"), ("O", "75 85 80", "75"), ("P", "20 35", "15"), ("C", "85 85", "85"), ("", "", None)],
)
def test_an_order_stands_where_its_lowest_line_does_unless_it_is_planned(
    letter: str, lines: str, code: str | None
) -> None:
    assert fields(RouteId.PURCHASE_ORDERS, PoNum="1", Stat=letter, **{CODES_OF_LINES: lines})["status"] == code


def test_vendors_are_active_or_blocked() -> None:
    found = [fields(RouteId.SUPPLIERS, VendNum="1", Stat=letter)["status"] for letter in ("A", "I", "Q", " ")]
    assert found == ["20", "90", "Q", None]


def test_numbers_lose_the_zeros_behind_them_and_nothing_else() -> None:
    price = "98765432109876543210987654321.12345678"
    line = {"PoNum": "1", "PoLine": "1", "PoRelease": "0", "UM": "EA"}
    for raw, text in (("12.50000000", "12.5"), ("100.00000000", "100"), ("0.00000000", "0"), (price, price)):
        assert text_of(fields(RouteId.PO_LINES, **line, ItemCost=raw)["unit_price"]) == text


def test_padded_keys_are_trimmed_and_found_again() -> None:
    record = made(RouteId.PURCHASE_ORDERS, PoNum="   7000001", VendNum="  S1000", Stat="O")
    assert isinstance(record, Record)
    assert (record.key, record.refs) == ("purchase-order:DALS:7000001", {"supplier": "supplier:DALS:S1000"})
    assert stored_forms("VendNum", "S1000") == ["N'S1000'", "N'  S1000'"]
    assert stored_forms("PoNum", "PO00000021") == ["N'PO00000021'"]
    assert literal("O'Neill") == "N'O''Neill'"
    assert both("", "A = 1", "B = 2") == "(A = 1) AND (B = 2)"


def test_a_line_has_its_release_in_its_key_and_belongs_to_its_order() -> None:
    record = made(RouteId.PO_LINES, PoNum="PO00000021", PoLine="1", PoRelease="0", PoVendNum="  S1000")
    assert isinstance(record, Record)
    assert (record.key, record.parent) == ("po-line:DALS:PO00000021/1/0", "purchase-order:DALS:PO00000021")


def test_receipts_are_told_in_the_unit_of_the_order() -> None:
    boxes = {"PoNum": "1", "PoLine": "1", "PoRelease": "0", "QtyOrdered": "120.0", "QtyOrderedConv": "10.0"}
    assert fields(RouteId.PO_LINES, **boxes, QtyReceived="60.0")["received"] == 5
    assert fields(RouteId.PO_LINES, **boxes, QtyReceived="60.0", DerQtyReceivedConv="5.5")["received"] == D("5.5")
    same = {**boxes, "QtyOrdered": "10.0"}
    assert fields(RouteId.PO_LINES, **same, QtyReceived="6.333333")["received"] == D("6.333333")


def test_the_amount_of_a_line_is_csi_s_own_or_quantity_times_cost() -> None:
    line = {"PoNum": "1", "PoLine": "1", "PoRelease": "0", "QtyOrderedConv": "2.5", "ItemCostConv": "0.333333"}
    assert fields(RouteId.PO_LINES, **line)["amount"] == D("0.83")
    assert fields(RouteId.PO_LINES, **line, DerExtItemCostConv="0.80")["amount"] == D("0.80")
    assert fields(RouteId.PO_LINES, PoNum="1", PoLine="1", PoRelease="0")["amount"] is None


def test_a_row_without_its_key_is_named_the_same_each_time() -> None:
    first, second = (made(RouteId.SUPPLIERS, VendNum=" ", Name="Nobody") for _ in range(2))
    assert isinstance(first, Unreadable)
    assert first == second
    assert first.key.startswith("supplier:DALS:?")


def voucher(**roles: list[Row]) -> dict[str, Value]:
    rows = Rows()
    for role, found in roles.items():
        for row in found:
            rows.add(role, {"VendNum": "  S1000", "Voucher": "5", **row})
    assert rows.is_invoice
    return values_of(rows, CATALOG[RouteId.INVOICES].fields)


def test_an_unposted_voucher_is_open_until_it_is_authorised() -> None:
    for status, word in (("U", "open"), ("", "open"), ("A", "approved")):
        values = voucher(**{UNPOSTED: [{"InvAmt": "100.00", "AuthStatus": status, "DueDate": "20261201"}]})
        assert (values["status"], values["amount"], values["paid_amount"]) == (word, D(100), D(0))
        assert values["due_date"] == date(2026, 12, 1)


def test_payments_and_adjustments_count_and_payments_count_by_what_was_paid() -> None:
    ledger: list[Row] = [
        {"Type": "V", "InvAmt": "100.00", "HoldFlag": "0"},
        {"Type": "A", "InvAmt": "-10.00", "VouchSeq": "1"},
        {"Type": "P", "InvAmt": "100.00", "AmtPaid": "40.00", "AmtDisc": "1.00", "VouchSeq": "2"},
        {"Type": "P", "InvAmt": "100.00", "AmtPaid": "9.00", "VouchSeq": "3"},
    ]
    values = voucher(**{LEDGER: [*ledger, ledger[2]], HISTORY: [{"Type": "V", "InvAmt": "100.00"}]})
    assert (values["amount"], values["paid_amount"], values["discount_taken"]) == (D(90), D(49), D(1))
    assert values["status"] == "approved"


def test_a_held_voucher_is_on_hold_and_a_purged_one_is_paid() -> None:
    history: list[Row] = [{"Type": "V", "InvAmt": "100.00", "InvDate": "20260105"}]
    held = voucher(**{LEDGER: [{"Type": "V", "InvAmt": "100.00", "HoldFlag": "1"}], HISTORY: history})
    assert (held["status"], held["paid_amount"]) == ("on hold", D(0))
    purged = voucher(**{HISTORY: history})
    assert (purged["status"], purged["paid_amount"], purged["invoice_year"]) == ("approved", D(100), "2026")


def test_a_payment_alone_is_no_invoice() -> None:
    rows = Rows()
    rows.add(LEDGER, {"Type": "P", "AmtPaid": "5"})
    assert not rows.is_invoice


def test_only_what_the_site_has_is_asked_for() -> None:
    vendors = CATALOG[RouteId.SUPPLIERS].fields
    assert asked_for(vendors, ("VendNum",), frozenset({"VendNum", "VadPhone", "Other"})) == ("VendNum", "VadPhone")
    assert asked_for(vendors, ("VendNum",), None) == ("*",)


@pytest.mark.parametrize(
    ("config", "site"), [("ACME_TST_DALS", "DALS"), ("TMSManager", "TMSManager"), ("ACME_TST_", "ACME_TST_")]
)
def test_the_site_is_told_from_the_configuration(config: str, site: str) -> None:
    assert site_of("ACME_TST", config) == site


def test_every_default_field_is_offered_or_said_to_be_missing() -> None:
    for route, described in CATALOG.items():
        offered = {field.name for field in source_fields(CATALOG, route)}
        assert not offered & described.not_offered.keys()
        assert described.fields or described.reason


def test_a_damaged_catalog_is_told(tmp_path: Path) -> None:
    (tmp_path / "csi.toml").write_text("[routes.suppliers]\nnonsense = 1\n")
    with pytest.raises(ConfigError, match=r"csi\.toml"):
        load_csi_catalog(tmp_path / "csi.toml")


IDO = "CSI/IDORequestService"


@pytest.mark.parametrize(
    "path", [f"{IDO}/ido/load/SLPos", f"{IDO}/MGRESTService.svc/json/SLPos/adv", f"{IDO}/ido/configurations"]
)
def test_loads_are_allowed_and_running_a_method_in_place_of_one_is_not(path: str) -> None:
    check_path(path, ["properties", "props", "filter", "orderby", "recordcap", "rowcap", "loadtype", "bookmark"])
    for parameter in ("clm", "clmparam", "pqc", "_method", "Filter"):
        with pytest.raises(ConfigError):
            check_path(path, [parameter])


@pytest.mark.parametrize(
    "path",
    [
        f"{IDO}/ido/update/SLPos",
        f"{IDO}/ido/invoke/SLPos",
        f"{IDO}/ido/token/X",
        f"{IDO}/MGRESTService.svc/json/token/adv",
        f"{IDO}/MGRESTService.svc/json/method/adv",
        f"{IDO}/MGRESTService.svc/json/SLPos/additem",
        f"{IDO}/MGRESTService.svc/json/SLPos/additem/adv",
        f"{IDO}/MGRESTService.svc/json/SLPos/updateitems",
        f"{IDO}/MGRESTService.svc/xml/SLPos/adv",
        f"{IDO}/MGRESTServiceXsvc/json/SLPos/adv",
    ],
)
def test_nothing_but_loads_is_allowed(path: str) -> None:
    with pytest.raises(ConfigError):
        check_path(path, [])
