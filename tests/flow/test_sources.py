"""What the connected CloudSuite offers is found out, shown, found out again, and chosen from."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.cli_output import status_json
from app.domain.discovery import CustomField, CustomSource, Standing
from app.domain.errors import ConfigError, SourceRefused
from app.domain.mapping import ColumnMapping
from app.domain.routes import RouteId
from app.domain.status import ConnectionStatus, Outcome
from app.sandbox.business import PENDING
from app.sandbox.business_views import expected
from app.sandbox.m3_agreements import agreements
from app.sandbox.monday_hands import ItemSnapshot
from tests.flow.world import World, world

ORDERS_BY_TABLE = CustomSource(
    RouteId.PURCHASE_ORDERS,
    "MDBREADMI",
    "LstMPHEAD00",
    key=("IAPUNO",),
    fields=(
        CustomField("po_number", "IAPUNO"),
        CustomField("supplier_no", "IASUNO"),
        CustomField("amount", "IACOAM"),
        CustomField("wish", "IAWHLO", title="Where to"),
    ),
    start="IAPUNO",
    modified="IALMDT",
)


def connection(here: World) -> ConnectionStatus:
    return here.facade.status().connections[0]


def items(here: World, route: RouteId) -> list[ItemSnapshot]:
    return [item for found in here.items(route).values() for item in found]


def reconnect(here: World, **options: str) -> ConnectionStatus:
    raw = here.sandbox.endpoints.ionapi.read_bytes()
    return here.facade.connect_infor(raw, "acme.ionapi", **options)


@pytest.mark.parametrize(
    ("profile", "product"), [("m3", "M3"), ("csi", "CSI (SyteLine)"), ("both", "M3 and CSI (SyteLine)")]
)
def test_what_answers_is_shown(tmp_path: Path, profile: str, product: str) -> None:
    with world(tmp_path, purchase_orders=3, profile=profile) as here:
        assert (connection(here).detail, connection(here).message) == (product, "")
        found = here.facade.discovered()
        assert found is not None
        assert found.product == profile
        assert {one.standing for one in found.sources if not one.is_on_request} == {Standing.READY}
        shown = status_json(here.facade.status(), [])
        assert json.loads(json.dumps(shown))["connections"]["infor"]["detail"] == product


def test_what_is_closed_to_the_account_is_counted_and_named_with_the_way_out(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=3, profile="m3-denied") as here:
        assert "sources are not open to this account" in connection(here).detail
        assert "Invoice lines cannot be read: M3 refuses EXPORTMI/Select" in connection(here).message
        assert "SES400" in connection(here).message


def test_a_source_that_starts_to_fail_is_looked_into(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=3) as here:
        here.sync()
        here.sandbox.ion.m3.deny("EXPORTMI")
        here.clock.forward(hours=4)
        here.sync()
        assert "Invoice lines cannot be read" in connection(here).message
        calls = here.sync().calls["infor"]
        assert calls < 40, "what is known to be closed is not found out again by every run"
        here.sandbox.ion.m3.allow("EXPORTMI")
        here.clock.forward(hours=4)
        assert here.sync().outcome is Outcome.OK
        assert (connection(here).detail, connection(here).message) == ("M3", ""), "what is open again says so by itself"
        assert here.sync().calls["infor"] < 40


def test_a_route_that_no_source_gives_is_left_out_until_a_check_finds_one(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=3, profile="m3-denied") as here:
        assert RouteId.INVOICE_LINES not in here.facade.bindings()
        assert here.sync().outcome is Outcome.OK
        with pytest.raises(ConfigError, match=r"EXPORTMI.*SES400.*check the connection"):
            here.sync(RouteId.INVOICE_LINES)
        here.sandbox.ion.m3.allow("EXPORTMI")
        assert here.facade.check("infor").message == ""
        here.facade.create_boards()
        assert here.sync().outcome is Outcome.OK
        assert here.differences() == []
        here.sandbox.ion.m3.deny("EXPORTMI")
        here.clock.forward(hours=4)
        for report in (here.sync(), here.sync()):
            assert report.outcome is Outcome.ERROR, "what was readable says so for as long as it is not"
            assert set(report.problems) == {RouteId.INVOICE_LINES}
        assert here.facade.check("infor").message
        assert here.sync().outcome is Outcome.ERROR


def test_a_check_finds_out_again(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=3) as here:
        assert here.facade.check("infor").message == ""
        here.sandbox.ion.m3.deny("EXPORTMI")
        assert "EXPORTMI" in here.facade.check("infor").message


def test_a_list_of_the_users_own_is_the_source_of_its_route_and_can_be_given_back(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5, profile="m3-custom") as here:
        _, outputs = here.facade.describe_transaction("MDBREADMI", "LstMPHEAD00")
        assert {"IAPUNO", "IAWHLO"} <= {field.name for field in outputs}
        here.facade.set_custom_source(RouteId.PURCHASE_ORDERS, ORDERS_BY_TABLE)
        assert here.facade.custom_sources() == {RouteId.PURCHASE_ORDERS: ORDERS_BY_TABLE}
        assert here.facade.source_fields(RouteId.PURCHASE_ORDERS)[-1].title == "Where to"
        mapping = here.facade.mapping(RouteId.PURCHASE_ORDERS)
        columns = tuple(replace(one, field="wish") if one.column == "warehouse" else one for one in mapping.columns)
        here.facade.save_mapping(replace(mapping, columns=columns))
        here.sync(RouteId.PURCHASE_ORDERS)
        shown = {item.texts["ext_key"]: item.texts["warehouse"] for item in items(here, RouteId.PURCHASE_ORDERS)}
        source = here.sandbox.expected(RouteId.PURCHASE_ORDERS)
        assert shown == {key: view["warehouse"] for key, view in source.items()}
        here.facade.set_custom_source(RouteId.PURCHASE_ORDERS, None)
        here.facade.save_mapping(here.facade.default_mapping(RouteId.PURCHASE_ORDERS))
        here.sync()
        assert here.differences(RouteId.PURCHASE_ORDERS) == []


@pytest.mark.parametrize(
    ("program", "transaction"),
    [("PPS200MI", "DltHead"), ("MDBREADMI", "ChgMPHEAD"), ("CRS620MI", "AddSupplier"), ("EXPORTMI", "Select")],
)
def test_a_custom_source_that_writes_is_refused_before_anything_is_asked(
    tmp_path: Path, program: str, transaction: str
) -> None:
    with world(tmp_path, purchase_orders=3, profile="m3-custom") as here:
        seen = len(here.sandbox.server.requests_seen)
        writing = replace(ORDERS_BY_TABLE, program=program, transaction=transaction)
        with pytest.raises(ConfigError, match=f"{program}/{transaction}"):
            here.facade.set_custom_source(RouteId.PURCHASE_ORDERS, writing)
        if program != "EXPORTMI":
            with pytest.raises(ConfigError, match=f"{program}/{transaction}"):
                here.facade.describe_transaction(program, transaction)
        assert here.facade.custom_sources() == {}
        assert len(here.sandbox.server.requests_seen) == seen
        assert here.sandbox.ion.write_attempts == []


def test_pending_batches_come_to_the_board_where_they_are_asked_for(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5, profile="m3-no-exportmi") as here:
        here.facade.set_pending_batches(wanted=True)
        here.sync(RouteId.INVOICES)
        waiting = expected(here.sandbox.business, PENDING)
        shown = {item.texts["ext_key"]: item.texts["status"] for item in items(here, RouteId.INVOICES)}
        assert waiting
        assert shown.keys() == waiting.keys() | here.sandbox.expected(RouteId.INVOICES).keys()
        assert {shown[key] for key in waiting} == {"Pending"}


def test_purchase_agreements_can_be_chosen_where_the_tenant_lists_them(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5, profile="m3-pps100") as here:
        (preset,) = here.facade.preset_sources(RouteId.PURCHASE_ORDERS)
        here.facade.set_custom_source(RouteId.PURCHASE_ORDERS, preset)
        here.sync(RouteId.PURCHASE_ORDERS)
        business = here.sandbox.business
        agreed = {f"purchase-order:100:{row.supplier.number}/{row.number}" for row in agreements(business)}
        assert agreed
        assert set(here.items(RouteId.PURCHASE_ORDERS)) == agreed | set(business.keys("purchase-orders"))


def test_the_absence_of_a_program_that_only_some_tenants_have_is_explained(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        assert here.facade.preset_sources(RouteId.PURCHASE_ORDERS) == []
        found = here.facade.discovered()
        assert found is not None
        told = {one.name: one.reason for one in found.sources if one.standing is Standing.MISSING}
        assert "purchase orders are read without it" in told["PPS100MI"]
        assert "invoices are read from the ledger" in told["APS100MI"]


def test_what_a_product_line_does_not_offer_is_named(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=2, profile="csi") as here:
        assert "buyer" in here.facade.not_offered(RouteId.SUPPLIERS)
        assert here.facade.not_offered(RouteId.INVOICE_LINES)
        offered = {field.name for field in here.facade.source_fields(RouteId.SUPPLIERS)}
        assert not offered & here.facade.not_offered(RouteId.SUPPLIERS).keys()
    with world(tmp_path / "m3", purchase_orders=2) as here:
        assert "M3" in here.facade.not_offered(RouteId.PO_LINES)["received_date"]


def test_product_company_division_and_site_can_be_named(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=15, profile="m3-three-companies") as here:
        assert reconnect(here, product="m3", company="300", division="CCC").who.startswith("ACME_TST, company 300")
        here.sync(RouteId.SUPPLIERS)
        assert {key.split(":")[1] for key in here.items(RouteId.SUPPLIERS)} == {"300"}
        with pytest.raises(SourceRefused, match="CSI"):
            reconnect(here, product="csi")
        with pytest.raises(ConfigError, match="without its company"):
            reconnect(here, division="CCC")


def test_a_site_and_a_product_line_can_be_chosen(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=15, profile="csi-three-sites") as here:
        assert reconnect(here, product="csi", csi_config="ACME_TST_CHIC").who == "ACME_TST, site CHIC"
        here.sync(RouteId.SUPPLIERS)
        assert {key.split(":")[1] for key in here.items(RouteId.SUPPLIERS)} == {"CHIC"}
    with world(tmp_path / "both", purchase_orders=2, profile="both") as here:
        assert reconnect(here, product="m3").detail == "M3"
        assert reconnect(here, product="csi").detail == "CSI (SyteLine)"


def test_a_first_load_begins_on_the_named_day_of_each_site_s_own_clock(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=60, profile="csi-three-sites") as here:
        with pytest.raises(ConfigError, match="no time zone"):
            here.facade.set_site_zone("ACME_TST_BERL", "Mars/Olympus")
        here.facade.set_site_zone("ACME_TST_BERL", "Europe/Berlin")
        here.facade.set_site_zone("ACME_TST_DALS", "America/Chicago")
        assert here.facade.site_zones() == {"ACME_TST_BERL": "Europe/Berlin", "ACME_TST_DALS": "America/Chicago"}
        csi = here.sandbox.ion.csi
        assert csi is not None
        changed = {"DALS": "2026-05-31 23:00", "CHIC": "2026-06-01", "BERL": "2026-06-01 00:30"}
        for site in csi.sites.values():
            site.business.stamp_all("suppliers", datetime.fromisoformat(changed[site.name]).replace(tzinfo=site.zone))
        here.facade.set_first_load(RouteId.SUPPLIERS, datetime(2026, 6, 1, tzinfo=UTC))
        here.sync(RouteId.SUPPLIERS)
        assert {key.split(":")[1] for key in here.items(RouteId.SUPPLIERS)} == {"CHIC", "BERL"}


@pytest.mark.parametrize("profile", ["m3", "csi"])
def test_what_is_worked_out_stands_on_the_board(tmp_path: Path, profile: str) -> None:
    with world(tmp_path, purchase_orders=30, profile=profile) as here:
        add_columns(here, RouteId.PURCHASE_ORDERS, progress="numbers", overdue="text")
        add_columns(here, RouteId.PO_LINES, open_amount="numbers", on_time="text", days_late="numbers")
        add_columns(here, RouteId.INVOICES, invoice_state="text", paid_amount="numbers")
        here.facade.create_boards()
        here.sync()
        states = Counter(item.texts["x_invoice_state"] for item in items(here, RouteId.INVOICES))
        assert {"paid", "approved"} <= states.keys()
        for item in items(here, RouteId.INVOICES):
            if item.texts["x_invoice_state"] == "paid":
                assert Decimal(item.texts["x_paid_amount"]) == Decimal(item.texts["amount"])
        lines = items(here, RouteId.PO_LINES)
        progress = {item.texts["po_number"]: item.texts["x_progress"] for item in items(here, RouteId.PURCHASE_ORDERS)}
        for number, percent in progress.items():
            of_order = [item for item in lines if item.texts["po_number"] == number]
            ordered = sum(Decimal(item.texts["quantity"]) for item in of_order)
            received = sum(Decimal(item.texts["received"]) for item in of_order)
            assert not ordered or 0 <= received * 100 / ordered - Decimal(percent) < Decimal("0.01")
        dated = [item for item in items(here, RouteId.PURCHASE_ORDERS) if item.texts["due_date"]]
        assert {item.texts["x_overdue"] for item in dated} == {"yes", "no"}
        assert len({item.texts["x_open_amount"] for item in lines}) > 1


def add_columns(here: World, route: RouteId, **fields: str) -> None:
    mapping = here.facade.mapping(route)
    more = tuple(ColumnMapping(f"x_{name}", name, kind, name) for name, kind in fields.items())
    here.facade.save_mapping(replace(mapping, columns=(*mapping.columns, *more)))


def test_invoices_of_aps100_can_be_chosen_where_the_tenant_lists_it(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5, profile="m3-pps100") as here:
        (preset,) = here.facade.preset_sources(RouteId.INVOICES)
        assert (preset.key, preset.modified) == (("SUNO", "SINO", "INYR"), "LMDT")
        _, outputs = here.facade.describe_transaction(preset.program, preset.transaction)
        codes = {preset.modified, *preset.key, *(field.code for field in preset.fields)}
        assert codes <= {field.name for field in outputs} | {"DIVI"}
        here.facade.set_custom_source(RouteId.INVOICES, replace(preset, is_beside=False))
        here.sync(RouteId.INVOICES)
        shown = {item.texts["ext_key"]: Decimal(item.texts["amount"]) for item in items(here, RouteId.INVOICES)}
        wanted = here.sandbox.expected(RouteId.INVOICES)
        assert {key: view["amount"] for key, view in wanted.items()} == {key: shown.get(key) for key in wanted}
