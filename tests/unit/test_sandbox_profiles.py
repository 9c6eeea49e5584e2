"""Every tenant that the sandbox can play, asked over HTTP with nothing but its credentials file."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from app.sandbox.profiles import PROFILES
from app.sandbox.sandbox import Sandbox

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
M3 = sorted(name for name, profile in PROFILES.items() if profile.has_m3)
CSI = sorted(name for name, profile in PROFILES.items() if profile.sites)


class Caller:
    """Signs in with the credentials file and asks below the gateway."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self._file = json.loads(sandbox.endpoints.ionapi.read_text(encoding="utf-8"))
        self._root = urlsplit(sandbox.server.url)
        basic = base64.b64encode(f"{self._file['ci']}:{self._file['cs']}".encode()).decode()
        grant = {"grant_type": "password", "username": self._file["saak"], "password": self._file["sask"]}
        headers = {"Authorization": f"Basic {basic}", "Content-Type": "application/x-www-form-urlencoded"}
        told = self._send("POST", f"/{self._file['ti']}/as/token.oauth2", urlencode(grant), headers)[1]
        self._headers = {"Authorization": f"Bearer {told['access_token']}"}

    def m3(self, name: str, version: str = "v2/", **given: Any) -> tuple[int, Any]:
        asked = urlencode({"righttrim": "true", "dateformat": "YMD8", **given})
        return self._get(f"M3/m3api-rest/{version}execute/{name}?{asked}")

    def records(self, name: str, **given: Any) -> list[dict[str, str]]:
        status, told = self.m3(name, maxrecs=0, **given)
        assert status == 200, told
        assert "errorCode" not in told["results"][0], told
        found: list[dict[str, str]] = told["results"][0]["records"]
        return found

    def refused(self, name: str, **given: Any) -> str:
        _, told = self.m3(name, **given)
        return str(told["results"][0]["errorCode"])

    def csi(self, below: str, config: str = "", **given: Any) -> tuple[int, Any]:
        return self._get(f"CSI/IDORequestService/{below}?{urlencode(given)}", {"X-Infor-MongooseConfig": config})

    def _get(self, below: str, more: dict[str, str] | None = None) -> tuple[int, Any]:
        return self._send("GET", f"/{self._file['ti']}/{below}", None, self._headers | (more or {}))

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> tuple[int, Any]:
        connection = HTTPConnection(self._root.hostname or "", self._root.port, timeout=20)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            content = response.read()
            return response.status, json.loads(content) if content else None
        finally:
            connection.close()


@contextmanager
def playing(folder: Path, profile: str, purchase_orders: int = 30) -> Iterator[Caller]:
    clock = lambda: NOW  # noqa: E731
    with Sandbox(folder=folder, purchase_orders=purchase_orders, clock=clock, profile=profile) as sandbox:
        yield Caller(sandbox)


def test_there_are_enough_and_each_says_what_it_is() -> None:
    assert len(PROFILES) >= 10
    assert all(profile.text.endswith(".") for profile in PROFILES.values())


@pytest.mark.parametrize("name", M3)
def test_each_m3_tenant_knows_its_user(tmp_path: Path, name: str) -> None:
    with playing(tmp_path, name) as caller:
        status, told = caller.m3("GENERAL/GetCurrentUser", "" if name == "m3-v1-only" else "v2/")
        assert status == 200
        assert "MLCONN" in json.dumps(told)


@pytest.mark.parametrize("name", sorted(PROFILES.keys() - set(M3)))
def test_a_tenant_without_m3_says_so(tmp_path: Path, name: str) -> None:
    with playing(tmp_path, name) as caller:
        assert caller.m3("MNS150MI/GetUserData")[0] == 404


@pytest.mark.parametrize("name", sorted(PROFILES.keys() - set(CSI)))
def test_a_tenant_without_csi_says_so(tmp_path: Path, name: str) -> None:
    with playing(tmp_path, name) as caller:
        assert caller.csi("ido/configurations")[0] == 404


@pytest.mark.parametrize("name", CSI)
def test_each_csi_tenant_lists_its_configurations(tmp_path: Path, name: str) -> None:
    path = "MGRESTService.svc/json/configurations" if name == "csi-v1-only" else "ido/configurations"
    with playing(tmp_path, name) as caller:
        status, told = caller.csi(path)
        assert status == 200
        assert told["Configurations"] == [site.config for site in PROFILES[name].sites]


def test_a_tenant_without_exportmi_has_the_other_ways(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-no-exportmi") as caller:
        business = caller.sandbox.business
        assert caller.m3("EXPORTMI/Select", QERY="IAPUNO from MPHEAD") == (400, None)
        assert "EXPORTMI" not in [row["MINM"] for row in caller.records("MRS001MI/LstPrograms")]
        heads = caller.records("PPS200MI/SearchHead", SQRY="*:*")
        assert [row["PUNO"] for row in heads] == [order.number for order in business.purchase_orders]
        order = business.purchase_orders[4]
        basic = caller.records("PPS001MI/GetHeadBasic", PUNO=order.number)[0]
        assert (basic["PUSL"], basic["PUST"]) == (order.lowest_status, order.highest_status)
        found = caller.records("APS200MI/SearchSupInvoic", SQRY="*:*")
        assert len(found) == len(business.invoices)
        key = {name: found[0][name] for name in ("YEA4", "JRNO", "JSNO")}
        assert caller.records("APS200MI/GetInvoice", **key)[0]["SINO"] == found[0]["SINO"]


def test_batches_are_listed_by_payee_and_told_by_number(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-no-exportmi") as caller:
        business = caller.sandbox.business
        listed = [
            row for seller in business.suppliers for row in caller.records("APS450MI/LstInvBatchNo", SPYN=seller.number)
        ]
        assert sorted(row["SINO"] for row in listed) == sorted(row.number for row in business.pending)
        assert {row["SUPA"] for row in listed} == {"10", "20"}
        batch = business.pending[0]
        head = caller.records("APS450MI/GetHead", INBN=batch.journal)[0]
        assert (head["SINO"], head["CUAM"], head["PUNO"]) == (batch.number, str(batch.amount), batch.po_number)
        lines = caller.records("APS450MI/LstLines", INBN=batch.journal)
        assert [row["PNLI"] for row in lines] == [str(line.line) for line in business.lines_of(batch.po_number)]


def test_v1_only_has_no_v2_and_no_bulk(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-v1-only") as caller:
        assert caller.m3("CRS620MI/LstSuppliers")[0] == 404
        status, told = caller.m3("CRS620MI/LstSuppliers", "")
        assert (status, told["Transaction"]) == (200, "LstSuppliers")


def test_denied_programs_are_listed_and_refused(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-denied-orders") as caller:
        assert "PPS200MI" in [row["MINM"] for row in caller.records("MRS001MI/LstPrograms")]
        assert caller.refused("EXPORTMI/Select", QERY="IAPUNO from MPHEAD") == "XAU0008"
        assert caller.refused("PPS200MI/SearchHead", SQRY="*:*") == "XAU0008"
    with playing(tmp_path, "m3-denied") as caller:
        assert caller.refused("EXPORTMI/Select", QERY="IAPUNO from MPHEAD") == "XAU0008"
        assert caller.records("PPS200MI/SearchHead", SQRY="*:*")


def test_agreements_and_the_unconfirmed_invoice_list(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-pps100", 100) as caller:
        programs = [row["MINM"] for row in caller.records("MRS001MI/LstPrograms")]
        assert {"PPS100MI", "APS100MI"} <= set(programs)
        heads = caller.records("PPS100MI/LstAgrHead")
        assert [row["SUNO"] for row in heads] == ["S1000", "S1010"]
        lines = caller.records("PPS100MI/LstAgrLine", SUNO="S1000", AGNB=heads[0]["AGNB"])
        own = {line.item for line in caller.sandbox.business.po_lines if line.supplier == "S1000" and line.item}
        assert {row["OBV1"] for row in lines} == own
        assert len(caller.records("APS100MI/LstInvoices")) == len(caller.sandbox.business.invoices)
    with playing(tmp_path, "m3") as caller:
        assert caller.m3("PPS100MI/LstAgrHead")[0] == 400


def test_lists_of_the_customer_carry_the_prefix_of_their_table(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-custom") as caller:
        business = caller.sandbox.business
        fields = caller.records("MRS001MI/LstFields", MINM="CMS100MI", TRNM="Lst_POLines", TRTP="O")
        assert {"IBPUNO", "IBLMDT", "IBLNAM"} <= {row["FLNM"] for row in fields}
        lines = caller.records("CMS100MI/Lst_POLines", IBLMDT="20260601")
        assert len(lines) == sum(f"{line.modified:%Y%m%d}" >= "20260601" for line in business.po_lines)
        heads = caller.records("MDBREADMI/LstMPHEAD00")
        assert [row["IAPUNO"] for row in heads] == [order.number for order in business.purchase_orders]


def test_three_companies_and_two_divisions(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-three-companies", 90) as caller:
        assert [row["CONO"] for row in caller.records("MNS095MI/Lst")] == ["100", "200", "300"]
        assert [row["DIVI"] for row in caller.records("MNS100MI/LstDivisions", CONO=100)] == ["", "AAA", "BBB"]
        for business in caller.sandbox.businesses:
            orders = caller.records("EXPORTMI/Select", QERY="IAPUNO from MPHEAD", cono=business.company)
            assert len(orders) == len(business.purchase_orders) == 30
        assert caller.refused("MNS150MI/GetUserData", cono=300, divi="AAA") == "XAU0008"
        assert caller.records("MNS150MI/GetUserData", cono=300)[0]["DIVI"] == "CCC"
        first = caller.sandbox.business
        both = caller.records("EXPORTMI/Select", QERY="EPDIVI, EPSINO from FPLEDG where EPTRCD = 40", SEPC="|")
        assert len(both) == len(first.invoices)
        for division in ("AAA", "BBB"):
            listed = caller.records("CRS630MI/LstAccountID", AITP=1, cono=100, divi=division)
            assert {row["DIVI"] for row in listed} == {division}
            keys = {f"gl-account:100:{division}:{row['AITM']}" for row in listed}
            assert keys == {key for key in first.keys("gl-accounts") if f":{division}:" in key}
            ledger = caller.records(
                "EXPORTMI/Select", QERY="EPSUNO, EPSINO, EPINYR from FPLEDG where EPTRCD=40", SEPC="|", divi=division
            )
            tails = {row["REPL"].replace("|", "/") for row in ledger}
            assert {f"invoice:100:{division}:{tail}" for tail in tails} == {
                key for key in first.keys("invoices") if f":{division}:" in key
            }


def test_an_invoice_of_the_second_division_is_found_there(tmp_path: Path) -> None:
    with playing(tmp_path, "m3-three-companies", 90) as caller:
        one = next(row for row in caller.sandbox.business.invoices if row.division == "BBB")
        key = {"SPYN": one.payee, "SINO": one.number, "INYR": one.year, "SUNO": one.supplier}
        found = caller.records("APS200MI/GetInvTotInfo", DIVI="BBB", **key)[0]
        assert (found["PCUA"], found["OCUA"]) == (f"{one.paid:.2f}", f"{one.amount - one.paid:.2f}")
        assert caller.refused("APS200MI/GetInvTotInfo", DIVI="AAA", **key) == "XRE0103"


def test_three_sites_hold_three_businesses(tmp_path: Path) -> None:
    with playing(tmp_path, "csi-three-sites", 90) as caller:
        csi = caller.sandbox.ion.csi
        assert csi is not None
        for site in csi.sites.values():
            told = caller.csi("ido/load/SLVendors", site.config, properties="Name", readonly="true", recordcap=1)[1]
            assert told["Items"] == [{"Name": site.business.suppliers[0].name}]
            assert caller.csi("ido/load/SLParms", site.config)[1]["Items"][0]["Site"] == site.name
        names = [tuple(row.name for row in one.suppliers) for one in caller.sandbox.businesses]
        assert len(set(names)) == 3


def test_both_product_lines_share_one_business(tmp_path: Path) -> None:
    with playing(tmp_path, "both") as caller:
        caller.sandbox.business.change("suppliers", "S1001", name="Renamed Ltd")
        assert caller.records("CRS620MI/GetBasicData", SUNO="S1001")[0]["SUNM"] == "Renamed Ltd"
        told = caller.csi("ido/load/SLVendors", "ACME_TST_DALS", filter="VendNum = '  S1001'")[1]
        assert told["Items"][0]["Name"] == "Renamed Ltd"


def test_writes_are_kept_whatever_the_suite(tmp_path: Path) -> None:
    with playing(tmp_path, "both") as caller:
        caller.m3("CRS620MI/ChgBasicData", SUNO="S1000")
        caller.csi("ido/invoke/SLVendors", "ACME_TST_DALS")
        assert caller.sandbox.ion.write_attempts == ["GET CRS620MI/ChgBasicData", "GET IDO invoke/SLVendors"]


def test_an_unknown_profile_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Sandbox(folder=tmp_path, profile="m4")
