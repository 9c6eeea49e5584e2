"""Every tenant that the sandbox plays, end to end: nothing but the .ionapi file, and the boards equal the source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

from app.domain.mapping import RouteMapping
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
COMMON_WORDS = {RouteId.SUPPLIERS: "active", RouteId.PURCHASE_ORDERS: "order_state", RouteId.PO_LINES: "order_state"}
"""Where each product line has statuses of its own: the field, and label table, in whose words they agree."""
M3_ALONE = {RouteId.SUPPLIERS: {"buyer"}}
"""Columns that stay empty for CSI, as resources/help/fields.md says."""

Cells = dict[str, dict[str, object]]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_credentials_alone_bring_every_board_to_equal_the_source(tmp_path: Path, profile: str) -> None:
    with world(tmp_path, purchase_orders=ORDERS, profile=profile) as here:
        boards = here.facade.bindings()
        assert set(boards) == {route for route in RouteId if here.sandbox.expected(route)}
        unreadable = NOT_READABLE.get(profile, frozenset())
        readable = [route for route in boards if route not in unreadable]
        first = here.sync()
        assert here.differences(*readable) == []
        assert set(first.problems) == unreadable
        assert first.outcome is (Outcome.ERROR if unreadable else Outcome.OK), first.message
        for problem in (*first.problems.values(), *([first.message] if unreadable else [])):
            assert all(name in problem for name in WHOM_TO_ASK[profile][:2])
        assert all(name in " ".join(first.problems.values()) for name in WHOM_TO_ASK.get(profile, ()))
        assert_second_run_writes_nothing(here)
        assert_a_line_s_change_arrives(here, readable)
        assert here.sandbox.ion.write_attempts == []


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
    assert report.routes[RouteId.PO_LINES].updated == (shown_by if RouteId.PO_LINES in readable else 0)


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
            for route in COMMON_WORDS:
                here.facade.save_mapping(in_common_words(here.facade.mapping(route)))
            here.sync()
        m3, csi = worlds
        for route in RouteId:
            if route in csi.facade.bindings() and route is not RouteId.INVOICE_LINES:
                ours, theirs = cells(m3, route, "100"), cells(csi, route, "DALS")
                assert len(ours) > 4
                assert ours.keys() == theirs.keys()
                assert differing(ours, theirs) == M3_ALONE.get(route, set())


def in_common_words(mapping: RouteMapping) -> RouteMapping:
    word = COMMON_WORDS[mapping.route]
    columns = (replace(one, field=word, labels=word) if one.column == "status" else one for one in mapping.columns)
    return replace(mapping, columns=tuple(columns))


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


def differing(ours: Cells, theirs: Cells) -> set[str]:
    return {
        name for key, row in ours.items() for name, value in row.items() if plain(theirs[key][name]) != plain(value)
    }


def plain(cell: object) -> object:
    """A number without the zeros behind it: M3 has six places, CSI eight, and monday shows neither."""
    try:
        return Decimal(str(cell)) if isinstance(cell, str) and "." in cell else cell
    except InvalidOperation:
        return cell
