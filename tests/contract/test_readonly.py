"""CloudSuite is never written to: whatever is asked, no writing request reaches a socket."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.discovery import CustomField, CustomSource
from app.domain.errors import ConfigError, ConnectorError
from app.domain.routes import RouteId
from app.infor.allow import check_path, check_transaction
from app.infor.m3 import M3Source
from app.infor.mi import M3Context, Mi
from app.infor.mi_rest import MiRest, Version
from app.sandbox.http import Request, Response
from tests.infor_rig import CATALOG, Connection, MovedClock, Patience, as_json, ionapi_for, serving

V2 = "M3/m3api-rest/v2/execute"
V1 = "M3/m3api-rest/execute"
IDO = "CSI/IDORequestService/ido"

READS = [
    f"{V2}/CRS620MI/LstSuppliers",
    f"{V2}/CRS620MI/GetBasicData",
    f"{V2}/PPS200MI/SearchHead",
    f"{V2}/PPS001MI/ListHeadBasic",
    f"{V2}/CMS100MI/Lst_MWS410_Tota",
    f"{V2}/EXPORTMI/Select",
    f"{V2}/EXPORTMI/SelectPad",
    f"{V2}/EXPORTMI/LstFields",
    f"{V2}/CRS111MI/Get",
    "M3/m3api-rest/execute/CRS620MI/LstSuppliers",
    f"{IDO}/load/SLVendors",
    f"{IDO}/info/SLPos",
    f"{IDO}/configurations",
]

WRITES = [
    f"{V2}/CRS620MI/AddSupplier",
    f"{V2}/CRS620MI/UpdSupplier",
    f"{V2}/PPS200MI/DltHead",
    f"{V2}/PPS200MI/ChgHead",
    f"{V2}/MMS200MI/CpyItmBasic",
    f"{V2}/PPS200MI/Confirm",
    f"{V2}/EXPORTMI/GetSomething",
    f"{V2}/EXPORTMI/Sel",
    f"{V2}/CRS620MI/lstSuppliers/../AddSupplier",
    f"{V2}/CRS620MI/LstSuppliers/../AddSupplier",
    f"{V2}/CRS620MI/LstSuppliers%2F..%2FAddSupplier",
    f"{V2}/CRS620MI/%41ddSupplier",
    f"{V2}/CRS620MI/LstSuppliers;x=/AddSupplier",
    f"{V2}/CRS620MI/LstSuppliers;maxrecs=0",
    f"{V2}/CRS620MI/LstSuppliers?x=1",
    f"{V2}/CRS620MI/LstSuppliers#x",
    f"{V2}/CRS620MI/LstSuppliers\\..\\AddSupplier",
    f"{V2}/CRS620MI/LstSuppliers/",
    f"{V2}/CRS620MI/LstSuppliers/AddSupplier",
    f"{V2}/CRS620MI/LstSuppliers\n",
    f"{V2}/CRS620MI/GETBASICDATA",
    f"{V2}/CRS620MI/getBasicData",
    f"{V2}/crs620mi/LstSuppliers",
    f"{V2}/CRS620MI/ LstSuppliers",
    f"{V2}/CRS620MI/Lstäöü",
    f"{V2}/CRS620MI//LstSuppliers",
    f"/{V2}/CRS620MI/LstSuppliers",
    f"{V2}/../execute/CRS620MI/LstSuppliers",
    "M3/m3api-rest/v2/executeAsyncSnd",
    V2,
    "M3/m3api-rest/v3/execute/CRS620MI/LstSuppliers",
    f"{IDO}/update/SLVendors",
    f"{IDO}/invoke/SLVendors",
    f"{IDO}/load/SLVendors/../../update/SLVendors",
    f"{IDO}/load/SLVendors%2f..%2fupdate",
    f"{IDO}/Load/SLVendors",
    f"{IDO}/load/",
    f"{IDO}/configurations/x",
    "CSI/IDORequestService/ido/token/X",
    "IONSERVICES/process/application/v1/workflow/start",
    "DATAFABRIC/compass/v2/jobs",
    "",
    "../OTHER_TENANT/M3/m3api-rest/v2/execute/CRS620MI/LstSuppliers",
]


def attempt(path: str, query: Mapping[str, str] | None = None) -> tuple[list[Request], ConnectorError | None]:
    """Asks, and tells what reached the server."""

    def answer(request: Request) -> Response:
        return as_json({"access_token": "t"} if "oauth2" in request.path else {"results": []})

    with serving(answer) as (url, endpoint):
        try:
            Connection(ionapi_for(url), MovedClock()).gateway.get(path, query or {}, Patience())
        except ConnectorError as error:
            return endpoint.seen, error
        return endpoint.seen, None


@pytest.mark.parametrize("path", READS)
def test_reads_pass(path: str) -> None:
    seen, error = attempt(path)
    assert error is None
    assert (seen[-1].method, seen[-1].path) == ("GET", f"/ACME_TST/{path}")


@pytest.mark.parametrize("path", WRITES)
def test_anything_else_is_refused_before_a_socket_is_opened(path: str) -> None:
    seen, error = attempt(path)
    assert isinstance(error, ConfigError)
    assert seen == []


@pytest.mark.parametrize("name", ["_method", "X-HTTP-Method-Override", "a b", "a=b&c", "a;b", "", "ä"])
def test_parameters_that_could_turn_a_read_into_something_else_are_refused(name: str) -> None:
    seen, error = attempt(READS[0], {name: "POST"})
    assert isinstance(error, ConfigError)
    assert seen == []


@pytest.mark.parametrize(
    "value", ["../AddSupplier", "x&transaction=AddSupplier", "a#b", "1;transaction=Add", "a/b\r\nX: y"]
)
def test_values_stay_values(value: str) -> None:
    seen, error = attempt(READS[0], {"FRSU": value})
    assert error is None
    assert seen[-1].path == f"/ACME_TST/{READS[0]}"
    name, _, sent = seen[-1].query.partition("=")
    assert (name, unquote(sent)) == ("FRSU", value)


@pytest.mark.parametrize(
    ("program", "transaction"),
    [
        ("CRS620MI", "AddSupplier"),
        ("CRS620MI", "addSupplier"),
        ("CRS620MI", ""),
        ("CRS620MI", "None"),
        ("CRS620MI", "Lst/../Add"),
        ("CRS620MI/LstX", "Get"),
        ("EXPORTMI", "GetX"),
        ("", "LstSuppliers"),
        ("CRS620MI ", "LstSuppliers"),
    ],
)
def test_one_write_in_a_bulk_call_stops_all_of_it(program: str, transaction: str) -> None:
    with serving(lambda _: as_json({"access_token": "t"})) as (url, endpoint):
        gateway = Connection(ionapi_for(url), MovedClock()).gateway
        items = [{"transaction": "GetBasicData", "record": {}}, {"transaction": transaction, "record": {}}]
        with pytest.raises(ConfigError):
            gateway.post_bulk(program, items, {}, {}, Patience())
        assert endpoint.seen == []


@pytest.mark.parametrize(
    "options",
    [
        {"maxrecs": "0;x=/../AddSupplier"},
        {"cono": "100/../../PPS200MI/DltHead"},
        {"cono": "100%2F..%2FAddSupplier"},
        {"divi": "A B"},
        {"divi": "A?transaction=AddHead"},
        {"divi": "A#x"},
        {"_method": "POST"},
        {"max;recs": "1"},
        {"a/b": "1"},
    ],
)
def test_options_in_the_path_cannot_lead_elsewhere(options: dict[str, str]) -> None:
    with serving(lambda _: as_json({"access_token": "t"})) as (url, endpoint):
        gateway = Connection(ionapi_for(url), MovedClock()).gateway
        with pytest.raises(ConfigError):
            gateway.get(f"{V1}/CRS620MI/LstSuppliers", {}, Patience(), options=options)
        assert endpoint.seen == []


CUSTOM = CustomSource(
    RouteId.SUPPLIERS, "CRS620MI", "LstSuppliers", key=("SUNO",), fields=(CustomField("supplier_no", "SUNO"),)
)
BREACHES: dict[str, dict[str, Any]] = {
    "add": {"transaction": "AddSupplier"},
    "change": {"transaction": "ChgBasicData"},
    "delete": {"transaction": "DltSupplier"},
    "update": {"transaction": "UpdSupplier"},
    "copy": {"transaction": "CpySupplier"},
    "a path": {"transaction": "LstSuppliers/../AddSupplier"},
    "another bulk": {"program": "../v2/execute", "transaction": "Lst"},
    "invoke": {"program": "CSI/IDORequestService/ido/invoke", "transaction": "SLVendors"},
    "table export": {"program": "EXPORTMI", "transaction": "Select"},
    "an option as an input": {"inputs": {"maxrecs": "0"}},
    "a verb as an input": {"inputs": {"_method": "POST"}},
    "a path as a field": {"fields": (CustomField("supplier_no", "SUNO/../AddSupplier"),)},
    "a path as a key": {"key": ("SUNO;x=/AddSupplier",)},
    "a start elsewhere": {"start": "FRSU=1&transaction=AddSupplier"},
}


@pytest.mark.parametrize("breach", BREACHES)
@pytest.mark.parametrize("beside", [False, True])
def test_a_custom_source_that_would_write_is_refused_before_a_socket_is_opened(breach: str, beside: bool) -> None:
    custom = replace(CUSTOM, is_beside=beside, **BREACHES[breach])
    kept = CustomSource.from_json(custom.to_json())
    with serving(lambda _: as_json({"access_token": "t"})) as (url, endpoint):
        gateway = Connection(ionapi_for(url), MovedClock()).gateway
        with pytest.raises(ConfigError):
            M3Source(gateway, CATALOG, company="100", division="", custom=[kept])
        assert endpoint.seen == []


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("transaction", ["AddHead", "ChgHead", "DltHead", "Confirm", "UpdHead", "GetHead/../AddHead"])
def test_neither_version_of_the_interface_can_write(version: Version, transaction: str) -> None:
    with serving(lambda _: as_json({"access_token": "t"})) as (url, endpoint):
        mi = Mi(MiRest(Connection(ionapi_for(url), MovedClock()).gateway, version), M3Context("100"))
        attempts: list[Callable[[], object]] = [
            lambda: mi.call("PPS200MI", transaction, {}, Patience()),
            lambda: mi.bulk("PPS200MI", transaction, [{"PUNO": "1"}, {"PUNO": "2"}], Patience()),
            lambda: mi.describe("PPS200MI", transaction, Patience()),
        ]
        for one in attempts:
            with pytest.raises(ConfigError):
                one()
        assert endpoint.seen == []


def test_options_of_a_bulk_call_cannot_replace_what_was_checked() -> None:
    def answer(request: Request) -> Response:
        return as_json({"access_token": "t"} if "oauth2" in request.path else {"results": []})

    with serving(answer) as (url, endpoint):
        gateway = Connection(ionapi_for(url), MovedClock()).gateway
        options = {"program": "PPS200MI", "transactions": [{"transaction": "DltHead"}]}
        gateway.post_bulk("CRS620MI", [{"transaction": "GetBasicData"}], options, {}, Patience())
    assert b"DltHead" not in endpoint.seen[-1].body
    assert b"PPS200MI" not in endpoint.seen[-1].body


FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
PIECES = st.sampled_from(
    ["M3", "m3api-rest", "v2", "execute", "CRS620MI", "Lst", "Get", "Add", "..", "/", "%2F", ";", "?"]
)


@FUZZ
@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=60))
def test_what_passes_has_the_plain_form_of_a_read(path: str) -> None:
    try:
        check_path(path, ())
    except ConfigError:
        return
    assert not set(path) & set("%;?#\\ .")
    assert path.rsplit("/", 1)[1].startswith(("Get", "Lst", "List", "Sel", "Search"))


@FUZZ
@given(
    st.sampled_from(["Add", "Chg", "Dlt", "Upd", "Crt", "Cpy", "Del", "Set", "Snd", "Run", "add", "ADD"]),
    st.text(max_size=20),
)
def test_verbs_that_write_never_pass(verb: str, rest: str) -> None:
    with pytest.raises(ConfigError):
        check_transaction("CRS620MI", verb + rest)
