"""The CSI site of the sandbox: Mongoose's IDO REST as SyteLine answers it, v2 and v1."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from app.sandbox.business import Business
from app.sandbox.business_rows import Supplier
from app.sandbox.csi import CsiApi
from app.sandbox.csi_site import CsiSettings, CsiSite
from tests.unit.sandbox_csi import CONFIG, MovableClock, answer, body, every, items, refusal


@pytest.fixture(name="business")
def one_company() -> Business:
    return Business(seed=1, purchase_orders=300, clock=MovableClock())


@pytest.fixture(name="csi")
def one_site(business: Business) -> CsiApi:
    settings = CsiSettings()
    return CsiApi([CsiSite("DALS", CONFIG, business, settings)], settings)


def test_values_are_text_in_the_stored_form(csi: CsiApi, business: Business) -> None:
    seller = items(csi, "SLVendors", filter="VendNum = N'  S1000'")[0]
    assert (seller["VendNum"], seller["Stat"] in "AI", seller["VadAddr_1"]) == ("  S1000", True, None)
    order = next(order for order in business.purchase_orders if order.order_date and order.number.isdigit())
    head = items(csi, "SLPos", filter=f"PoNum = N'{order.number:>10}'")[0]
    assert head["OrderDate"] == f"{order.order_date:%Y%m%d} 00:00:00.000"
    assert head["PoCost"].endswith("000000")
    assert head["_ItemId"].startswith("PBT=[po] po.DT=[20")
    assert {head["PoNum"] for head in items(csi, "SLPos", filter="PoNum LIKE 'K%'")} >= {"K000700005"}


def test_readonly_has_no_item_id(csi: CsiApi) -> None:
    assert items(csi, "SLVendors", properties="VendNum", readonly="true", recordcap=1) == [{"VendNum": "  S1000"}]


@pytest.mark.parametrize(("cap", "count"), [(None, 200), (-1, 200), (0, 240), (7, 7)])
def test_record_cap(csi: CsiApi, cap: int | None, count: int) -> None:
    given = {} if cap is None else {"recordCap": cap}
    told = body(csi, "ido/load/SLVchHdrs", **given)
    assert (len(told["Items"]), told["MoreRowsExist"]) == (count, count < 240)


@pytest.mark.parametrize("orderby", ["", "RecordDate", "RecordDate desc, Stat", "Item", "UM DESC,Item"])
def test_bookmarks_reach_every_row_once_in_any_order(csi: CsiApi, business: Business, orderby: str) -> None:
    rows = every(csi, "SLPoItems", "PoNum,PoLine,PoRelease", orderby=orderby, recordcap=130)
    keys = [tuple(row.values()) for row in rows]
    assert len(keys) == len(set(keys)) == len(business.po_lines)


def test_a_bookmark_names_order_first_and_last(csi: CsiApi) -> None:
    told = body(csi, "ido/load/SLVendors", properties="Name", recordcap=3)
    assert told["Bookmark"] == (
        "<B><P><p>VendNum</p></P><D><f>false</f></D><F><v>  S1000</v></F><L><v>  S1002</v></L></B>"
    )
    assert refusal(csi, "SLPos", bookmark=told["Bookmark"], loadtype="NEXT").startswith("The bookmark is not valid")


def test_last_and_previous_pages(csi: CsiApi) -> None:
    asked: dict[str, Any] = {"properties": "VendNum", "readonly": "true", "recordcap": 2}
    last = body(csi, "ido/load/SLVendors", **asked, loadType="LAST")
    before = body(csi, "ido/load/SLVendors", **asked, loadtype="PREV", bookmark=last["Bookmark"])
    assert [row["VendNum"] for row in last["Items"]] == ["  S1058", "  S1059"]
    assert [row["VendNum"] for row in before["Items"]] == ["  S1056", "  S1057"]


def test_next_without_a_bookmark_is_the_first_page(csi: CsiApi) -> None:
    assert items(csi, "SLVendors", loadType="NEXT", recordcap=1)[0]["VendNum"] == "  S1000"


def test_a_stalled_bookmark_answers_the_same_page_for_ever(csi: CsiApi) -> None:
    csi.settings.is_bookmark_stalled = True
    first = body(csi, "ido/load/SLVendors", recordcap=5)
    again = body(csi, "ido/load/SLVendors", recordcap=5, loadtype="NEXT", bookmark=first["Bookmark"])
    assert again == first
    assert again["MoreRowsExist"]


def test_distinct_rows(csi: CsiApi) -> None:
    found = items(csi, "SLPoItems", properties="UM", distinct="true", readonly="true", orderby="UM")
    assert found == [{"UM": unit} for unit in ("BOX", "KG", "M", "PCS")]


FILTERS: dict[str, Callable[[Supplier], bool]] = {
    "VendNum = 'S1000'": lambda _row: False,
    "VendNum = N'  s1000'": lambda row: row.number == "S1000",
    "Stat <> 'A'": lambda row: row.status != "20",
    "NOT Stat = 'A' AND CurrCode IN ('EUR','USD')": lambda row: row.status != "20" and row.currency in ("EUR", "USD"),
    "Name LIKE N'O''N%'": lambda row: row.name.startswith("O'N"),
    "Name NOT LIKE '%a%'": lambda row: "a" not in row.name.lower(),
    "TermsCode IS NULL": lambda row: not row.payment_terms,
    "TermsCode <> 'N30'": lambda row: row.payment_terms not in ("", "N30"),
    "NOT TermsCode = 'N30'": lambda row: row.payment_terms not in ("", "N30"),
    "NOT (TermsCode = 'N30' OR CurrCode IS NOT NULL)": lambda _row: False,
    "VendNum >= '  S1010' and VendNum < '  S1020'": lambda row: "S1010" <= row.number < "S1020",
    "VadPayHold = 0 AND (CurrCode='SEK' OR CurrCode='PLN')": lambda row: row.currency in ("SEK", "PLN"),
}


@pytest.mark.parametrize("source", FILTERS)
def test_filters(csi: CsiApi, business: Business, source: str) -> None:
    found = {row["VendNum"].strip() for row in items(csi, "SLVendors", filter=source, recordcap=0)}
    assert found == {row.number for row in business.suppliers if FILTERS[source](row)}


@pytest.mark.parametrize("date", ["'20260601'", "'2026-06-01'", "'20260601 00:00:00.000'", "N'2026-06-01 00:00:00'"])
def test_dates_in_a_filter_are_read_in_every_form(csi: CsiApi, business: Business, date: str) -> None:
    found = items(csi, "SLPos", filter=f"OrderDate >= {date}", recordcap=0)
    dated = [order for order in business.purchase_orders if order.order_date]
    assert len(found) == sum(f"{order.order_date:%Y%m%d}" >= "20260601" for order in dated)


@pytest.mark.parametrize(
    "source",
    [
        "Site = 'DALS'",
        "UPPER(Name) = 'X'",
        "VendNum IN (SELECT VendNum FROM po)",
        "Name = ",
        "Name = 'x",
        "VendNum = 1000",
        "RecordDate > 'soon'",
        "VadPayHold = 'no'",
        "1 = 1",
        "Name = 'x'; DROP TABLE vendor",
        "Name 'x'",
    ],
)
def test_a_filter_that_cannot_be_run_says_so(csi: CsiApi, source: str) -> None:
    assert refusal(csi, "SLVendors", filter=source).startswith("IllegalFilterException")


def test_tenants_that_take_short_filters_only(csi: CsiApi) -> None:
    csi.settings.most_or_terms, csi.settings.rejects_quoted_numbers = 3, True
    chain = " OR ".join(f"VendNum = '  S100{digit}'" for digit in range(4))
    assert "too complex" in refusal(csi, "SLVendors", filter=chain)
    assert "is not a number" in refusal(csi, "SLPoItems", filter="PoLine = '10'")


def test_the_forms_of_a_refusal(csi: CsiApi) -> None:
    assert body(csi, "ido/load/SLNothing")["Items"] is None
    csi.settings.has_null_items = False
    assert body(csi, "ido/load/slvendors")["Items"] == []
    assert "does not exist" in refusal(csi, "SLVendors", properties="Colour")
    csi.deny("SLVendors")
    assert refusal(csi, "SLVendors") == "User requires [Read] privilege for SLVendors"
    csi.allow("SLVendors")
    csi.remove("SLCharts")
    assert refusal(csi, "SLCharts") == "IDO SLCharts does not exist."
    csi.settings.is_licensed = False
    assert refusal(csi, "SLVendors").startswith("User is not licensed")
    csi.settings.is_session_valid = False
    assert refusal(csi, "SLVendors") == "Invalid token"


def test_the_configuration_is_named_with_every_read(csi: CsiApi) -> None:
    assert body(csi, "ido/configurations", config="")["Configurations"] == [CONFIG]
    assert "X-Infor-MongooseConfig" in refusal(csi, "SLVendors", config="")
    assert refusal(csi, "SLVendors", config="ACME_TST_MARS") == "Configuration ACME_TST_MARS does not exist."
    csi.settings.needs_config = False
    assert items(csi, "SLParms", config="")[0]["Site"] == "DALS"


def test_an_empty_load(csi: CsiApi) -> None:
    nothing = {"filter": "VendNum = 'none'", "orderby": "Name"}
    assert body(csi, "ido/load/SLVendors", **nothing)["Items"] == []
    csi.settings.is_empty_null = True
    told = body(csi, "ido/load/SLVendors", **nothing)
    assert (told["Items"], told["Bookmark"], told["Success"], told["MoreRowsExist"]) == (None, None, True, False)


def test_the_other_spelling_of_purchase_orders(csi: CsiApi) -> None:
    csi.settings.po_ido = "SLPOs"
    assert len(items(csi, "SLPOs")) == 200
    assert refusal(csi, "SLPos") == "IDO SLPos does not exist."


def test_info_tells_the_properties(csi: CsiApi) -> None:
    told = body(csi, "ido/info/SLPoItems")
    kinds = {one["Name"]: one["DataType"] for one in told["Properties"]}
    assert (kinds["PoNum"], kinds["QtyOrdered"], kinds["DueDate"]) == ("String", "Decimal", "Date")
    assert body(csi, "ido/info/SLNothing")["Success"] is False


@pytest.mark.parametrize(
    ("method", "below"),
    [
        ("POST", "ido/update/SLVendors"),
        ("GET", "ido/invoke/SLVendors"),
        ("POST", "ido/load/SLVendors"),
        ("DELETE", "ido/load/SLVendors"),
        ("GET", "MGRESTService.svc/json/method/SLVendors"),
        ("POST", "MGRESTService.svc/json/SLVendors/additem"),
    ],
)
def test_what_would_change_something_is_refused_and_kept(csi: CsiApi, method: str, below: str) -> None:
    assert answer(csi, below, method).status == 405
    assert len(csi.write_attempts) == 1


def test_v1_basic_answers_arrays_in_the_order_asked(csi: CsiApi, business: Business) -> None:
    told = body(csi, "MGRESTService.svc/json/SLVendors/Name,VendNum")
    assert told["Items"][0] == [business.suppliers[0].name, "  S1000"]
    assert (told["MessageCode"], told["Message"]) == (0, None)
    assert len(body(csi, "MGRESTService.svc/json/SLPoItems/PoNum")["Items"]) == 200


def test_v1_adv_pages_by_bookmark(csi: CsiApi) -> None:
    path = "MGRESTService.svc/json/SLVendors/adv"
    first = body(csi, path, props="VendNum", rowcap=2, filter="Stat = 'A'", orderby="VendNum DESC")
    then = body(
        csi,
        path,
        props="VendNum",
        rowcap=2,
        filter="Stat = 'A'",
        orderby="VendNum DESC",
        loadtype="NEXT",
        bookmark=first["Bookmark"],
    )
    found = [item[0]["Value"] for told in (first, then) for item in told["Items"]]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 4
    assert [pair["Name"] for pair in first["Items"][0]] == ["VendNum", "_ItemId"]
    assert (first["Message"], first["MessageCode"], first["MoreRowsExist"]) == ("Success", 0, True)


def test_v1_refusals_have_another_code(csi: CsiApi) -> None:
    csi.deny("SLPos")
    told = body(csi, "MGRESTService.svc/json/SLPos/adv", props="PoNum")
    assert told == {"Items": None, "Message": "User requires [Read] privilege for SLPos", "MessageCode": 450}


def test_a_tenant_with_one_version_only(csi: CsiApi) -> None:
    csi.settings.has_v2 = False
    assert answer(csi, "ido/load/SLVendors").status == 404
    assert json.loads(answer(csi, "MGRESTService.svc/json/configurations").body)["Configurations"] == [CONFIG]
    csi.settings.has_v1, csi.settings.has_v2 = False, True
    assert answer(csi, "MGRESTService.svc/json/SLVendors/VendNum").status == 404
