"""What is found out about a tenant: enough to connect with nothing but the credentials file, and to tell an
administrator what is missing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote_plus

import pytest

from app.domain.discovery import CustomField, CustomSource, Place, Standing, Tenant
from app.domain.errors import AuthRefused, SourceRefused
from app.domain.ports import Cancel
from app.domain.routes import RouteId
from app.infor.discovery import discover_tenant
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.m3_agreements import AGREEMENTS
from app.sandbox.m3_batches import INVOICE_LIST
from tests.infor_rig import CATALOG, CountingMeter, as_json
from tests.m3_group import Group, group

NOT_AUTHORIZED = {
    "results": [
        {
            "transaction": "Select",
            "errorType": "ServerReturnedNOK",
            "errorCode": "XAU0008",
            "errorMessage": "User MLCONN is not authorized to use program EXPORTMI",
        }
    ]
}


@pytest.fixture(name="firm")
def a_group() -> Iterator[Group]:
    with group(purchase_orders=5) as firm:
        yield firm


def csi_of(*names: str) -> object:
    def probe(_cancel: Cancel) -> Sequence[str]:
        if not names:
            raise SourceRefused("CloudSuite does not have it: ido/configurations (HTTP 404).", code="404")
        return names

    return probe


def discovered(firm: Group, **options: object) -> Tenant:
    return discover_tenant(firm.connection.gateway, CATALOG, firm.patience, **options)  # type: ignore[arg-type]


def test_the_file_alone_tells_product_user_companies_and_divisions(firm: Group) -> None:
    tenant = discovered(firm)
    assert (tenant.name, tenant.user, tenant.product) == ("ACME_TST", "MLCONN", "m3")
    m3 = tenant.found("m3")
    assert m3.interface == "v2"
    assert [str(place) for place in m3.places] == ["100/AAA", "100/BBB", "200/AAA"]
    assert m3.places[1].name == "Sandbox division BBB"


@pytest.mark.parametrize(("configurations", "product"), [((), "m3"), (("ACME_TST_DALS", "ACME_TST_OHIO"), "both")])
def test_both_product_lines_are_asked(firm: Group, configurations: tuple[str, ...], product: str) -> None:
    tenant = discovered(firm, csi=csi_of(*configurations))
    assert tenant.product == product
    assert tuple(place.company for place in tenant.found("csi").places) == configurations
    assert bool(tenant.found("csi").reason) is not bool(configurations)


def test_a_tenant_of_csi_alone_needs_no_m3(firm: Group) -> None:
    firm.m3.settings.has_v1 = firm.m3.settings.has_v2 = False
    tenant = discovered(firm, csi=csi_of("ACME_TST_DALS"))
    assert (tenant.product, tenant.sources) == ("csi", ())
    assert "MNS150MI" in tenant.found("m3").reason
    with pytest.raises(SourceRefused, match="MNS150MI"):
        discovered(firm, csi=csi_of())


def test_a_refused_sign_in_is_no_finding(firm: Group) -> None:
    firm.ion.settings.is_impersonation_refused = True
    with pytest.raises(AuthRefused):
        discovered(firm)


def test_each_source_is_tried_and_every_route_has_one(firm: Group) -> None:
    tenant = discovered(firm)
    named = {one.name: one.standing for one in tenant.sources}
    assert set(named.values()) == {Standing.READY, Standing.MISSING}
    assert {name for name, standing in named.items() if standing is Standing.MISSING} == {"PPS100MI", "APS100MI"}
    used = {route: tenant.used(route, "100/AAA") for route in RouteId}
    assert {route: one.name for route, one in used.items() if one} == {
        RouteId.SUPPLIERS: "CRS620MI/LstSuppliers",
        RouteId.GL_ACCOUNTS: "CRS630MI/LstAccountID",
        RouteId.PURCHASE_ORDERS: "EXPORTMI/Select of MPHEAD",
        RouteId.PO_LINES: "EXPORTMI/Select of MPLINE",
        RouteId.INVOICES: "EXPORTMI/Select of FPLEDG",
        RouteId.INVOICE_LINES: "EXPORTMI/Select of FGINLI",
    }
    assert firm.ion.write_attempts == []


def test_a_refused_source_names_program_function_and_authorisation(firm: Group) -> None:
    firm.m3.deny("EXPORTMI")
    firm.m3.deny("PPS200MI")
    firm.m3.remove("APS200MI")
    tenant = discovered(firm)
    told = {one.name: one for one in tenant.refusals()}
    denied, missing = told["PPS200MI/SearchHead"], told["APS200MI/SearchSupInvoic"]
    assert (denied.standing, denied.code) == (Standing.REFUSED, "XAU0008")
    assert all(part in denied.hint for part in ("PPS200MI", "PPS200 (Purchase Order)", "SES400"))
    assert missing.standing is Standing.MISSING
    assert all(part in missing.hint for part in ("APS200MI", "SearchSupInvoic", "APS200 (Accounts Payable)", "MRS001"))
    assert tenant.used(RouteId.PURCHASE_ORDERS, "100/AAA") is None


def test_programs_that_only_some_tenants_have_are_explained(firm: Group) -> None:
    absent = {one.name: one for one in discovered(firm).sources if one.name in ("PPS100MI", "APS100MI")}
    assert "purchase orders are read without it" in absent["PPS100MI"].reason
    assert "APS200" in absent["APS100MI"].reason
    firm.m3.add(AGREEMENTS)
    firm.m3.add(INVOICE_LIST)
    present = {one.name: one for one in discovered(firm).sources if one.name in absent}
    assert {one.standing for one in present.values()} == {Standing.READY}
    assert "LstAgrHead" in present["PPS100MI"].hint
    assert "LstInvoices" in present["APS100MI"].hint


def test_the_places_that_a_user_names_are_each_tried(firm: Group) -> None:
    tenant = discovered(firm, places=(Place("200", "AAA"), Place("300", "AAA")))
    assert {one.place for one in tenant.sources} == {"200/AAA", "300/AAA"}
    assert tenant.used(RouteId.SUPPLIERS, "200/AAA") is not None
    assert tenant.used(RouteId.SUPPLIERS, "300/AAA") is None


def test_a_tenant_of_rest_v1_is_told_apart(firm: Group) -> None:
    firm.m3.settings.has_v2 = False
    assert discovered(firm).found("m3").interface == "v1"


def test_where_companies_are_not_listed_the_accounts_own_is_known(firm: Group) -> None:
    firm.m3.deny("MNS095MI")
    firm.m3.remove("MNS100MI")
    assert [str(place) for place in discovered(firm).found("m3").places] == ["100/AAA"]


def test_what_was_found_survives_being_kept(firm: Group) -> None:
    firm.m3.deny("PPS200MI")
    tenant = discovered(firm, csi=csi_of("ACME_TST_DALS"))
    assert Tenant.from_json(json.loads(json.dumps(tenant.to_json()))) == tenant


def test_a_custom_source_survives_being_kept() -> None:
    custom = CustomSource(
        RouteId.INVOICES,
        "CMS100MI",
        "Lst_X",
        ("EGVONO",),
        (CustomField("voucher", "EGVONO", "number", "V"),),
        {"A": "1"},
    )
    assert CustomSource.from_json(json.loads(json.dumps(custom.to_json()))) == custom
    beside = replace(custom, is_beside=True, modified="EGLMDT")
    assert CustomSource.from_json(json.loads(json.dumps(beside.to_json()))) == beside
    with pytest.raises((KeyError, TypeError, ValueError)):
        CustomSource.from_json({"route": "invoices", "program": "CMS100MI", "transaction": "Lst_X", "key": "EGVONO"})


def test_every_place_is_tried_in_few_calls_and_a_denial_names_its_own(firm: Group) -> None:
    meter = firm.connection.meter
    alone = _calls_of(lambda: discovered(firm, places=(Place("100", "AAA"),)), meter)

    def denied_in_200(request: Request, proceed: Proceed) -> Response:
        is_theirs = "FGINLI" in unquote_plus(request.query) and "cono=200" in request.query
        return as_json(NOT_AUTHORIZED) if is_theirs else proceed()

    firm.intercept(denied_in_200)
    found: list[Tenant] = []
    every = _calls_of(lambda: found.append(discovered(firm)), meter)
    assert (alone, every - alone) == (40, 12)
    (tenant,) = found
    assert {one.place for one in tenant.sources} == {"100/AAA", "100/BBB", "200/AAA"}
    (closed,) = (one for one in tenant.sources if one.standing is Standing.REFUSED)
    assert (closed.route, closed.place) == (RouteId.INVOICE_LINES, "200/AAA")
    assert tenant.used(RouteId.INVOICE_LINES, "100/BBB") is not None
    assert tenant.used(RouteId.SUPPLIERS, "100/BBB") is None, "suppliers are the company's"


def _calls_of(ask: Callable[[], object], meter: CountingMeter) -> int:
    before = meter.calls
    ask()
    return meter.calls - before
