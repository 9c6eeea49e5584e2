"""The CSI site of the sandbox: Mongoose's IDO REST as SyteLine answers it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from app.sandbox.business import Business
from app.sandbox.csi import CsiApi
from app.sandbox.csi_site import CsiSettings, CsiSite
from app.sandbox.http import Request, Response

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CONFIG = "ACME_TST_DALS"


class MovableClock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def business(clock: MovableClock) -> Business:
    return Business(seed=1, purchase_orders=300, clock=clock)


@pytest.fixture
def csi(business: Business) -> CsiApi:
    settings = CsiSettings()
    return CsiApi([CsiSite("DALS", CONFIG, business, settings)], settings)


def answer(csi: CsiApi, below: str, method: str = "GET", config: str = CONFIG, **given: Any) -> Response:
    headers = {"x-infor-mongooseconfig": config} if config else {}
    request = Request(method, f"/ACME_TST/CSI/IDORequestService/{below}", urlencode(given), headers, b"")
    return csi.handle(request, f"IDORequestService/{below}")


def body(csi: CsiApi, below: str, **given: Any) -> dict[str, Any]:
    response = answer(csi, below, **given)
    assert response.status == 200
    told: dict[str, Any] = json.loads(response.body)
    return told


def items(csi: CsiApi, ido: str, **given: Any) -> list[dict[str, Any]]:
    told = body(csi, f"ido/load/{ido}", **given)
    assert told["Success"], told["Message"]
    found: list[dict[str, Any]] = told["Items"]
    return found


def every(csi: CsiApi, ido: str, properties: str, **given: Any) -> list[dict[str, Any]]:
    """All pages, one after the other."""
    asked = {"properties": properties, "readonly": "true", **given}
    told = body(csi, f"ido/load/{ido}", **asked, loadtype="FIRST")
    found: list[dict[str, Any]] = told["Items"]
    while told["MoreRowsExist"]:
        told = body(csi, f"ido/load/{ido}", **asked, loadtype="NEXT", bookmark=told["Bookmark"])
        found += told["Items"]
    return found


def refusal(csi: CsiApi, ido: str, **given: Any) -> str:
    told = body(csi, f"ido/load/{ido}", **given)
    assert told["Success"] is False
    assert not told["Items"]
    return str(told["Message"])


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


def test_record_date_is_in_site_time(csi: CsiApi, business: Business, clock: MovableClock) -> None:
    clock.now = NOW + timedelta(hours=1)
    business.change("suppliers", "S1003", phone="1")
    since = "20261124 06:30:00.000"
    changed = items(csi, "SLVendors", properties="VendNum,RecordDate", filter=f"RecordDate >= '{since}'")
    assert [(row["VendNum"], row["RecordDate"]) for row in changed] == [("  S1003", "20261124 07:00:00.000")]
