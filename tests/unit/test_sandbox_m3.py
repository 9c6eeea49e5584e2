"""The sandbox's M3: the shapes of REST v1 and v2, how lists start and end, EXPORTMI's replies, refusals."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from app.sandbox.business import Business
from app.sandbox.http import Request, Response
from app.sandbox.m3 import M3Api

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
Record = dict[str, str]


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
    return Business(seed=1, purchase_orders=600, clock=clock)


@pytest.fixture
def m3(business: Business) -> M3Api:
    return M3Api([business])


def answer(m3: M3Api, path: str, query: Mapping[str, object] | None = None) -> Response:
    below = f"m3api-rest/{path}"
    return m3.handle(Request("GET", f"/ACME_TST/M3/{below}", urlencode(query or {}), {}, b""), below)


def v1(m3: M3Api, path: str, **query: object) -> dict[str, Any]:
    return dict(json.loads(answer(m3, f"execute/{path}", query).body))


def v2(m3: M3Api, path: str, **query: object) -> dict[str, Any]:
    return dict(json.loads(answer(m3, f"v2/execute/{path}", {"righttrim": "true", **query}).body))


def records(m3: M3Api, path: str, **query: object) -> list[Record]:
    result = v2(m3, path, **query)["results"][0]
    assert "errorMessage" not in result, result
    return list(result["records"])


def export(m3: M3Api, query: str, **more: object) -> list[str]:
    return [record["REPL"] for record in records(m3, "EXPORTMI/Select", QERY=query, SEPC=";", maxrecs=0, **more)]


def bulk(m3: M3Api, body: dict[str, Any], query: str = "") -> dict[str, Any]:
    below = "m3api-rest/v2/execute"
    response = m3.handle(Request("POST", f"/ACME_TST/M3/{below}", query, {}, json.dumps(body).encode()), below)
    assert response.status == 200
    return dict(json.loads(response.body))


def test_the_url_that_infors_own_sdk_emits(m3: M3Api) -> None:
    path = "CRS620MI/LstSuppliers;metadata=true;maxrecs=5;excludempty=false;cono=100;returncols=SUNO,SUNM"
    body = v1(m3, path, FRSU="A", _rid="NV5CN01J4AS0HAKF")
    assert body["Program"] == "CRS620MI"
    assert body["Metadata"]["Field"][0] == {
        "@name": "SUNO",
        "@type": "A",
        "@length": 10,
        "@description": "Supplier number",
    }
    assert [record["RowIndex"] for record in body["MIRecord"]] == [0, 1, 2, 3, 4]
    assert body["MIRecord"][0]["NameValue"][0] == {"Name": "SUNO", "Value": "S1000     "}
    assert len(body["MIRecord"][0]["NameValue"][1]["Value"]) == 36


def test_v1_may_write_an_array_of_one_as_its_element(m3: M3Api) -> None:
    assert isinstance(v1(m3, "CRS620MI/LstSuppliers;maxrecs=1")["MIRecord"], list)
    m3.settings.collapses_single = True
    body = v1(m3, "CRS620MI/LstSuppliers;maxrecs=1;metadata=true;returncols=SUNO")
    assert body["MIRecord"]["NameValue"]["Name"] == "SUNO"
    assert body["Metadata"]["Field"]["@name"] == "SUNO"
    assert v1(m3, "CRS620MI/LstSuppliers", FRSU="ZZZ")["MIRecord"] == []


def test_v1_says_nok_with_http_200(m3: M3Api) -> None:
    response = answer(m3, "execute/PPS200MI/GetHead", {"PUNO": "nope"})
    body = json.loads(response.body)
    assert response.status == 200
    assert (body["@type"], body["@code"], body["@field"]) == ("ServerReturnedNOK", "WPU0103", "PUNO")
    assert body["Message"].startswith("Purchase order number nope does not exist")


def test_a_list_that_breaks_midway_has_records_and_an_error(m3: M3Api) -> None:
    m3.settings.breaks_after["CRS620MI"] = 3
    old, new = v1(m3, "CRS620MI/LstSuppliers"), v2(m3, "CRS620MI/LstSuppliers")
    assert len(old["MIRecord"]) == 3
    assert old["ErrorMessage"]["@type"] == "ServerReturnedNOK"
    assert len(new["results"][0]["records"]) == 3
    assert new["results"][0]["errorCode"] == "CPF9898"
    assert (new["nrOfSuccessfullTransactions"], new["nrOfFailedTransactions"]) == (0, 1)


def test_v2_takes_options_in_the_matrix_and_in_the_query(m3: M3Api) -> None:
    as_query = v2(m3, "CRS620MI/LstSuppliers", maxrecs=2, returncols="SUNO")
    as_matrix = v2(m3, "CRS620MI/LstSuppliers;maxrecs=2;returncols=SUNO")
    assert as_query == as_matrix
    assert as_query["results"] == [{"transaction": "LstSuppliers", "records": [{"SUNO": "S1000"}, {"SUNO": "S1001"}]}]


def test_padding_and_empty_values(m3: M3Api) -> None:
    padded = records(m3, "CRS620MI/LstSuppliers", maxrecs=1, righttrim="false")[0]
    assert padded["SUNO"] == "S1000     "
    full = records(m3, "CRS620MI/LstSuppliers", maxrecs=1)[0]
    lean = records(m3, "CRS620MI/LstSuppliers", maxrecs=1, excludeempty="true")[0]
    assert full["ECAR"] == ""
    assert lean == {name: value for name, value in full.items() if value}


def test_a_hundred_records_unless_told_otherwise(m3: M3Api, business: Business) -> None:
    assert len(records(m3, "CRS620MI/LstSuppliers")) == 100
    assert len(records(m3, "CRS620MI/LstSuppliers", maxrecs=7)) == 7
    assert len(records(m3, "CRS620MI/LstSuppliers", maxrecs=0)) == len(business.suppliers) == 120


def test_lists_start_at_the_given_key(m3: M3Api) -> None:
    page = records(m3, "CRS620MI/LstSuppliers", maxrecs=3, FRSU="S1003")
    assert [record["SUNO"] for record in page] == ["S1003", "S1004", "S1005"]
    assert [r["SUNO"] for r in records(m3, "CRS620MI/LstByNumber", SUNO="S1003X", maxrecs=1)] == ["S1004"]
    assert len(records(m3, "CRS620MI/LstSuppliers", FRSU="S1003", TOSU="S1004")) == 2
    assert records(m3, "CRS620MI/LstSuppliers", FRSU="T") == []


def test_suppliers_since_a_timestamp(m3: M3Api, business: Business, clock: MovableClock) -> None:
    clock.now += timedelta(hours=1)
    business.change("suppliers", "S1007", name="Renamed")
    since = int(clock.now.timestamp() * 1000)
    changed = records(m3, "CRS620MI/LstSuppliers", LMTS=since)
    assert [(record["SUNO"], record["SUNM"]) for record in changed] == [("S1007", "Renamed")]
    assert "STAT" not in changed[0]
    assert "LMDT" not in changed[0]


def test_accounts_of_the_division(m3: M3Api, business: Business) -> None:
    account = business.accounts[3]
    listed = records(m3, "CRS630MI/LstAccountID", AITP=1, DIVI="AAA", AITM=account.number, dateformat="YMD8")
    assert listed[0]["AITM"] == account.number
    assert listed[0]["LMDT"] == f"{account.modified:%Y%m%d}"
    assert listed[0]["LMTS"] == str(int(account.modified.timestamp()) * 1000 + account.modified.microsecond // 1000)
    assert records(m3, "CRS630MI/LstAccountID", AITP=2) == []
    assert records(m3, "CRS630MI/LstAccountID", AITP=1, DIVI="BBB") == []


def test_dates_follow_the_user_unless_eight_digits_are_asked(m3: M3Api, business: Business) -> None:
    order = next(order for order in business.purchase_orders if order.order_date)
    assert order.order_date
    own = records(m3, "PPS200MI/GetHead", PUNO=order.number)[0]
    eight = records(m3, "PPS200MI/GetHead", PUNO=order.number, dateformat="YMD8")[0]
    assert own["PUDT"] == f"{order.order_date:%d%m%y}"
    assert (eight["PUDT"], eight["LEDT"]) == (f"{order.order_date:%Y%m%d}", "0")
    assert eight["COAM"] == str(order.amount)
    old = v1(m3, "PPS200MI/GetHead;returncols=PUDT,PUNO", PUNO=order.number)["MIRecord"][0]
    assert {"Name": "PUDT", "Value": f"{order.order_date:%Y%m%d}  "} in old["NameValue"]


def test_mistakes_of_the_caller_are_http_400_with_the_reason_on_top(m3: M3Api) -> None:
    missing = answer(m3, "v2/execute/CRS630MI/LstAccountID")
    too_long = answer(m3, "v2/execute/CRS620MI/GetBasicData", {"SUNO": "S1000000000000"})
    assert (missing.status, json.loads(missing.body)["errorType"]) == (400, "MandatoryInputFieldNotFound")
    assert (too_long.status, json.loads(too_long.body)["errorType"]) == (400, "InputFieldTooLong")


def test_nok_in_v2_either_way(m3: M3Api) -> None:
    inside = v2(m3, "PPS200MI/GetHead", PUNO="nope")["results"][0]
    assert (inside["errorCode"], inside["errorField"], inside["records"]) == ("WPU0103", "PUNO", [])
    m3.settings.nok_status = 400
    on_top = answer(m3, "v2/execute/PPS200MI/GetHead", {"PUNO": "nope"})
    assert (on_top.status, json.loads(on_top.body)["errorCode"]) == (400, "WPU0103")


def test_an_empty_list_may_be_a_nok(m3: M3Api) -> None:
    m3.settings.empty_list_is_nok = True
    assert v2(m3, "CRS620MI/LstSuppliers", FRSU="T")["results"][0]["errorCode"] == "XRE0103"


def test_denied_and_missing_programs(m3: M3Api) -> None:
    m3.deny("EXPORTMI")
    assert v2(m3, "EXPORTMI/Select", QERY="IAPUNO from MPHEAD")["results"][0]["errorCode"] == "XAU0008"
    m3.allow("EXPORTMI")
    assert export(m3, "count(*) from MPHEAD") == ["600"]
    m3.remove("EXPORTMI")
    bare = answer(m3, "v2/execute/EXPORTMI/Select", {"QERY": "IAPUNO from MPHEAD"})
    assert (bare.status, bare.body) == (400, b"")
    assert "EXPORTMI" not in [record["MINM"] for record in records(m3, "MRS001MI/LstPrograms")]


def test_other_companies_and_divisions_are_not_authorized(m3: M3Api) -> None:
    assert v2(m3, "MNS150MI/GetUserData", cono=200)["results"][0]["errorField"] == "CONO"
    assert v2(m3, "MNS150MI/GetUserData", cono=100, divi="BBB")["results"][0]["errorField"] == "DIVI"
    assert records(m3, "MNS150MI/GetUserData", cono=100, divi="AAA")[0]["DIVI"] == "AAA"


def test_a_tenant_with_one_version_only(m3: M3Api) -> None:
    m3.settings.has_v2 = False
    assert answer(m3, "v2/execute/MNS150MI/GetUserData").status == 404
    m3.settings.has_v1, m3.settings.has_v2 = False, True
    assert answer(m3, "execute/MNS150MI/GetUserData").status == 404


def test_bulk_answers_in_order_with_failures_in_their_place(m3: M3Api) -> None:
    wanted = [
        {"transaction": "GetBasicData", "record": {"SUNO": "S1001"}, "selectedColumns": ["SUNO", "STAT"]},
        {"transaction": "GetBasicData", "record": {"SUNO": "S9999"}},
        {"transaction": "GetNothing", "record": {}},
        {"transaction": "GetBasicData", "record": {"SUNO": "S1000"}, "selectedColumns": ["SUNO"]},
    ]
    body = bulk(m3, {"program": "CRS620MI", "cono": 100, "rightTrim": True, "transactions": wanted})
    assert [result.get("errorType") for result in body["results"]] == [
        None,
        "ServerReturnedNOK",
        "TransactionNotFound",
        None,
    ]
    assert body["results"][0]["records"][0].keys() == {"SUNO", "STAT"}
    assert body["results"][3]["records"] == [{"SUNO": "S1000"}]
    assert (body["nrOfSuccessfullTransactions"], body["nrOfFailedTransactions"]) == (2, 2)


def test_bulk_options_in_body_and_url(m3: M3Api) -> None:
    lists = [{"transaction": "LstSuppliers", "record": {}}]
    asked = {"program": "CRS620MI", "maxReturnedRecords": 3, "transactions": lists}
    assert len(bulk(m3, asked)["results"][0]["records"]) == 3
    assert len(bulk(m3, asked, "maxrecs=2&righttrim=true")["results"][0]["records"]) == 2


def test_exported_rows_come_in_key_order_separated_and_trimmed(m3: M3Api, business: Business) -> None:
    rows = export(m3, "IAPUNO, IASUNO, IAPUSL, IAPUDT, IACOAM from MPHEAD", HDRS=1)
    assert rows[0] == "IAPUNO;IASUNO;IAPUSL;IAPUDT;IACOAM"
    assert [row.split(";")[0] for row in rows[1:]] == [order.number for order in business.purchase_orders]
    first = business.purchase_orders[0]
    assert rows[1].split(";")[4] == str(first.amount)
    undated = next(order for order in business.purchase_orders if order.order_date is None)
    assert any(row.split(";")[3] == "0" for row in rows[1:] if row.startswith(undated.number))


def test_export_by_change_date_and_key(m3: M3Api, business: Business, clock: MovableClock) -> None:
    clock.now += timedelta(days=1)
    line = business.change_line(business.po_lines[40].tail, received="1.000000")
    query = "IBPUNO, IBPNLI, IBPNLS, IBLMDT from MPLINE where IBLMDT >= 20261125 and IBPUNO >= '7000001'"
    assert export(m3, query) == [f"{line.po_number};{line.line};{line.subline};20261125"]


def test_paging_an_export_by_key_reaches_every_row(m3: M3Api, business: Business) -> None:
    """Ask from the last key on, drop what was had: the way integrators page EXPORTMI."""
    seen: set[tuple[str, ...]] = set()
    start = ""
    for _ in range(1000):
        query = f"IBPUNO, IBPNLI, IBPNLS from MPLINE where IBPUNO >= '{start}'"
        page = records(m3, "EXPORTMI/Select", QERY=query, SEPC=";", maxrecs=50)
        keys = [tuple(record["REPL"].split(";")) for record in page]
        seen.update(keys)
        if len(keys) < 50:
            break
        start = keys[-1][0]
    assert len(seen) == len(business.po_lines)


def test_values_that_hold_the_separator_are_not_quoted(m3: M3Api, business: Business) -> None:
    odd = next(seller for seller in business.suppliers if ";" in seller.name)
    assert export(m3, f"IDSUNO, IDSUNM from CIDMAS where IDSUNO = '{odd.number}'") == [f"{odd.number};{odd.name}"]


def test_replies_are_cut_at_984_characters(m3: M3Api, business: Business) -> None:
    business.change_line(business.po_lines[0].tail, description="x" * 990)
    assert {len(row) for row in export(m3, "IBPITT from MPLINE where IBPITT like 'xxx%'")} == {984}
    padded = records(m3, "EXPORTMI/SelectPad", QERY="IDSUNO from CIDMAS", SEPC=";", maxrecs=1, righttrim="false")
    assert len(padded[0]["REPL"]) == 984


def test_without_separator_columns_have_their_width(m3: M3Api) -> None:
    row = records(m3, "EXPORTMI/Select", QERY="IDSUNO, IDSTAT from CIDMAS where IDSUNO = 'S1000'", maxrecs=1)[0]["REPL"]
    assert row[:10] == "S1000     "
    star = records(m3, "EXPORTMI/Select", QERY="IDSUNO from CIDMAS", SEPC="*", maxrecs=1)[0]["REPL"]
    assert star == "IDSUNOS1000"


def test_headers_count_as_a_record_or_not(m3: M3Api) -> None:
    asked = {"QERY": "IDSUNO from CIDMAS", "SEPC": ";", "HDRS": 1, "maxrecs": 3}
    assert len(records(m3, "EXPORTMI/Select", **asked)) == 3
    m3.settings.header_counts = False
    assert len(records(m3, "EXPORTMI/Select", **asked)) == 4


def test_the_ledger_holds_invoices_and_payments(m3: M3Api, business: Business) -> None:
    counts = {code: export(m3, f"count(*) from FPLEDG where EPTRCD = {code}") for code in (40, 50)}
    assert counts == {40: [str(len(business.invoices))], 50: [str(len(business.payments))]}
    assert business.payments
    assert export(m3, "count(*) from FGINLI") == [str(len(business.invoice_lines))]
    rows = export(m3, "EPYEA4, EPJRNO, EPJSNO from FPLEDG")
    assert rows == sorted(rows, key=lambda row: tuple(map(int, row.split(";"))))


def test_a_query_that_cannot_run_is_a_nok(m3: M3Api) -> None:
    for query in (
        "select IAPUNO from MPHEAD",
        "IAPUNO from NOWHERE",
        "IAXXXX from MPHEAD",
        "IAPUNO from MPHEAD order by X",
    ):
        assert v2(m3, "EXPORTMI/Select", QERY=query)["results"][0]["errorField"] == "QERY"


def test_a_thousand_exported_rows_come_quickly(m3: M3Api) -> None:
    query = (
        "IBPUNO,IBPNLI,IBPNLS,IBSUNO,IBITNO,IBPITD,IBPITT,IBPUSL,IBORQA,IBRVQA,IBPUPR,IBLNAM,IBDWDT,IBLMDT"
        " from MPLINE where IBLMDT >= 20250101"
    )
    best = min(_seconds(m3, query) for _ in range(3))
    assert best < 0.1


def _seconds(m3: M3Api, query: str) -> float:
    begun = time.process_time()
    assert len(records(m3, "EXPORTMI/Select", QERY=query, SEPC=";", maxrecs=1000)) == 1000
    return time.process_time() - begun


def test_what_the_system_tells_of_itself(m3: M3Api) -> None:
    names = [record["TRNM"] for record in records(m3, "MRS001MI/LstTransactions", MINM="PPS200MI")]
    assert names == ["GetHead", "LstLine", "SearchHead", "SearchLine"]
    fields = records(m3, "MRS001MI/LstFields", MINM="CRS630MI", TRNM="LstAccountID", TRTP="I")
    assert [(field["FLNM"], field["MAND"]) for field in fields][:2] == [("AITP", "1"), ("DIVI", "0")]
    assert v2(m3, "MRS001MI/LstTransactions", MINM="APS100MI")["results"][0]["errorCode"] == "WMI0103"
    columns = records(m3, "EXPORTMI/LstFields", FILE="MPLINE", maxrecs=0)
    assert {"FLDN": "IBLNAM", "FLDS": "Line amount", "FLTY": "N", "FLLE": "15", "FLDP": "2"} in columns
    assert records(m3, "GENERAL/GetCurrentUser")[0]["USID"] == "MLCONN"


def test_searches(m3: M3Api, business: Business) -> None:
    order = business.purchase_orders[7]
    found = records(m3, "PPS200MI/SearchHead", SQRY=f"SUNO:{order.supplier} PUNO:{order.number[:4]}*", maxrecs=0)
    assert order.number in [record["PUNO"] for record in found]
    assert len(records(m3, "PPS200MI/SearchHead", SQRY="LMDT:[20260101 TO 20261231]", maxrecs=0)) < 600
    assert records(m3, "PPS200MI/SearchHead", SQRY="COLOUR:red") == []
    invoices = records(m3, "APS200MI/SearchSupInvoic", SQRY="*:*", maxrecs=0)
    assert len(invoices) == len(business.invoices)


def test_lines_of_one_order_and_totals_of_one_invoice(m3: M3Api, business: Business) -> None:
    number = business.purchase_orders[3].number
    lines = records(m3, "PPS200MI/LstLine", PUNO=number, maxrecs=0)
    assert [record["LNAM"] for record in lines] == [str(line.amount) for line in business.lines_of(number)]
    entry = business.invoices[5]
    key = {"DIVI": "AAA", "SPYN": entry.payee, "SINO": entry.number, "INYR": entry.year, "SUNO": entry.supplier}
    assert records(m3, "APS200MI/GetInvTotInfo", **key)[0]["CUAM"] == str(entry.amount)


def test_an_address_that_is_none_is_not_an_empty_list(m3: M3Api) -> None:
    assert answer(m3, "v3/execute/CRS620MI/LstSuppliers").status == 404
    assert answer(m3, f"v2/execute/{quote('CRS620MI')}").status == 404
    assert m3.write_attempts == []
