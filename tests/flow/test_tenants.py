"""Every tenant that the sandbox plays, end to end: nothing but the .ionapi file, and the boards equal the source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.derived import FIELDS as DERIVED
from app.domain.errors import ConfigError
from app.domain.mapping import ColumnMapping, RouteMapping
from app.domain.routes import ROUTES, RouteId
from app.domain.status import Outcome
from app.sandbox.business import Business
from app.sandbox.business_rows import PurchaseOrder
from app.sandbox.monday_hands import ItemSnapshot
from app.sandbox.profiles import PROFILES
from tests.flow.world import World, world

ORDERS = 9
NO_TABLES = frozenset({RouteId.INVOICE_LINES})
NOT_READABLE = {
    "m3-no-exportmi": NO_TABLES,
    "m3-custom": NO_TABLES,
    "m3-denied": NO_TABLES,
    "m3-denied-orders": NO_TABLES | {RouteId.PURCHASE_ORDERS, RouteId.PO_LINES},
}
"""The lines of posted invoices stand in a table that only EXPORTMI reads."""
WHOM_TO_ASK = {
    "m3-no-exportmi": ("EXPORTMI/Select", "MRS001", "SES400"),
    "m3-custom": ("EXPORTMI/Select", "MRS001", "SES400"),
    "m3-denied": ("program EXPORTMI", "function EXPORTMI", "SES400"),
    "m3-denied-orders": ("program EXPORTMI", "function EXPORTMI", "program PPS200MI", "function PPS200", "SES400"),
}
ALIKE = tuple(route for route in RouteId if route is not RouteId.INVOICE_LINES)
"""What both product lines offer."""
NOT_ALIKE = {RouteId.SUPPLIERS: {"buyer"}}
"""Columns that CSI does not offer, as the editor and resources/help/fields.md say."""
CSI_ALONE = {"days_late_received"}
"""M3's lines have no receipt date."""
TYPES = {"text": "text", "number": "numbers"}
MORE = {
    RouteId.INVOICES: {"paid_amount": "number", "amount": "number"},
    RouteId.PO_LINES: {"unit_price": "number", "quantity": "number", "received": "number"},
}

Cells = dict[str, dict[str, object]]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_credentials_alone_bring_every_board_to_equal_the_source(tmp_path: Path, profile: str) -> None:
    with world(tmp_path, purchase_orders=ORDERS, profile=profile) as here:
        boards = here.facade.bindings()
        unreadable = NOT_READABLE.get(profile, frozenset())
        assert set(boards) == {route for route in RouteId if here.sandbox.expected(route)} - unreadable
        readable = list(boards)
        first = here.sync()
        assert here.differences() == []
        assert (first.outcome, first.problems) == (Outcome.OK, {}), first.message
        assert_what_is_closed_is_told(here, profile)
        assert_second_run_writes_nothing(here)
        assert_a_line_s_change_arrives(here, readable)
        assert here.sandbox.ion.write_attempts == []


def assert_what_is_closed_is_told(here: World, profile: str) -> None:
    shown = here.facade.status().connections[0].message
    assert all(name in shown for name in WHOM_TO_ASK.get(profile, ()))
    for route in NOT_READABLE.get(profile, frozenset()):
        with pytest.raises(ConfigError, match="cannot be read") as refused:
            here.sync(route)
        assert all(name in str(refused.value) for name in WHOM_TO_ASK[profile][:2])


def assert_second_run_writes_nothing(here: World) -> None:
    here.clock.forward(hours=4)
    writes = here.sandbox.monday.write_calls
    report = here.sync()
    assert (report.total("created"), report.total("updated"), report.write_calls) == (0, 0, 0)
    assert here.sandbox.monday.write_calls == writes


def assert_a_line_s_change_arrives(here: World, readable: list[RouteId]) -> None:
    here.clock.forward(hours=4)
    business = here.sandbox.business
    head = open_order(business)
    line = business.lines_of(head.number)[0]
    today = here.clock.now.date()
    business.change_line(line.tail, ordered=line.ordered + 7, due_date=today, confirmed_date=today)
    assert business.find("purchase-orders", head.tail) == head
    report = here.sync()
    assert here.differences(*readable) == []
    sites = [site for site in here.sandbox.profile.sites if site.company == business.company]
    shown_by = len(sites) + (1 if here.sandbox.profile.has_m3 else 0)
    if RouteId.PO_LINES in readable:
        assert report.routes[RouteId.PO_LINES].updated == shown_by


def open_order(business: Business) -> PurchaseOrder:
    return next(
        order for order in business.purchase_orders if order.highest_status < "70" and business.lines_of(order.number)
    )


@contextmanager
def both_product_lines(folder: Path, profiles: tuple[str, str]) -> Iterator[tuple[World, World]]:
    with world(folder / "one", purchase_orders=ORDERS * 2, profile=profiles[0]) as m3:
        if profiles[0] == profiles[1]:
            yield m3, m3
            return
        with world(folder / "other", purchase_orders=ORDERS * 2, profile=profiles[1]) as csi:
            yield m3, csi


@pytest.mark.parametrize("profiles", [("m3-common", "csi-common"), ("both", "both")])
def test_both_product_lines_give_the_same_boards_cell_by_cell(tmp_path: Path, profiles: tuple[str, str]) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    with both_product_lines(tmp_path, profiles) as worlds:
        for here in worlds:
            here.sync()
        m3, csi = worlds
        assert set(csi.facade.not_offered(RouteId.SUPPLIERS)) >= NOT_ALIKE[RouteId.SUPPLIERS]
        assert compared(m3, csi) == {route: NOT_ALIKE.get(route, set()) for route in ALIKE}
        for here in {id(one): one for one in worlds}.values():
            for route in ALIKE:
                here.facade.save_mapping(with_all_that_is_worked_out(here.facade.mapping(route)))
            here.facade.create_boards()
            here.sync()
        assert compared(m3, csi) == {route: NOT_ALIKE.get(route, set()) for route in ALIKE}
        for here, place in ((m3, "100"), (csi, "DALS")):
            states = {row["x_invoice_state"] for row in cells(here, RouteId.INVOICES, place).values()}
            assert {"approved", "part paid", "paid"} <= states
            words = {row["status"] for row in cells(here, RouteId.PO_LINES, place).values()}
            assert len(words & {"Printed", "Confirmed", "Received", "Put away", "Invoicing started", "Invoiced"}) > 3


def compared(m3: World, csi: World) -> dict[RouteId, set[object]]:
    """Columns that differ somewhere, by route; both product lines must have the same records."""
    found: dict[RouteId, set[object]] = {}
    for route in ALIKE:
        ours, theirs = cells(m3, route, "100"), cells(csi, route, "DALS")
        assert len(ours) > 4
        assert ours.keys() == theirs.keys()
        found[route] = {name for key, row in ours.items() for name, value in row.items() if theirs[key][name] != value}
    return found


def with_all_that_is_worked_out(mapping: RouteMapping) -> RouteMapping:
    """And the paid amount, which both give themselves; numbers as texts too."""
    worked_out = {one.name: one.kind for one in DERIVED[mapping.route].values() if one.name not in CSI_ALONE}
    named = {**worked_out, **MORE.get(mapping.route, {})}
    more = [ColumnMapping(f"x_{name}"[:20], name, TYPES[kind], name) for name, kind in named.items()]
    texts = [
        ColumnMapping(f"t_{name}"[:20], f"{name} as text", "text", name, transform="text")
        for name, kind in named.items()
        if kind == "number"
    ]
    return replace(mapping, columns=(*mapping.columns, *more, *texts))


def cells(here: World, route: RouteId, place: str) -> Cells:
    """What a person sees of the items of one company or site, by their key without it; of an invoice, its voucher."""
    above = {items[0].id: key for other in ROUTES for key, items in of_board(here, other).items()}
    shown: Cells = {}
    for key, (item, *_) in of_board(here, route).items():
        if key.split(":")[1] == place:
            texts: dict[str, object] = {
                column.column: item.texts.get(column.column)
                for column in here.facade.mapping(route).columns
                if column.column != "ext_key"
            }
            for column in ("supplier", "purchase_order"):
                texts[column] = [above[one].rpartition(":")[2] for one in item.linked(column)]
            texts["name"], texts["parent"] = item.name, above.get(item.parent_id or "", "").rpartition(":")[2]
            shown[item.texts["voucher"] if route is RouteId.INVOICES else key.rpartition(":")[2]] = texts
    return shown


def of_board(here: World, route: RouteId) -> dict[str, list[ItemSnapshot]]:
    return here.items(route) if route in here.facade.bindings() else {}
