"""Two product lines on the same business: the boards agree cell by cell, but for what the help says they cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.cursor import Window
from app.domain.derived import FIELDS as DERIVED
from app.domain.mapping import RouteMapping, apply
from app.domain.mapping_check import check
from app.domain.mapping_file import load_mapping
from app.domain.ports import Source, SourceField
from app.domain.records import Draft, Json, Record, Value
from app.domain.routes import RouteId
from app.infor.m3 import M3Source
from tests.csi_rig import CsiTenant, csi_tenant
from tests.infor_rig import CATALOG

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 11, 24)

WITHOUT_COUNTERPART = {RouteId.SUPPLIERS: {"buyer"}}
"""Columns of the default boards that CSI does not offer, as resources/help/fields.md says."""

Records = dict[RouteId, dict[str, Record]]


class Known:
    """The look-up over everything that one product line gave."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._all = {key: record for found in records.values() for key, record in found.items()}
        self._lines: dict[str, list[Record]] = {}
        for record in self._all.values():
            if record.parent:
                self._lines.setdefault(record.parent, []).append(record)

    def field(self, key: str, name: str) -> Value:
        return self._all[key].fields.get(name) if key in self._all else None

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        found = [line.fields.get(name) for line in self._lines.get(parent_key, []) if line.route is route]
        numbers = [value for value in found if isinstance(value, Decimal)]
        return sum(numbers, Decimal(0)) if numbers else None


@pytest.fixture(name="one", scope="module")
def both_lines() -> Iterator[CsiTenant]:
    with csi_tenant(purchase_orders=100) as one:
        yield one


@pytest.fixture(name="read", scope="module")
def read_both(one: CsiTenant) -> dict[str, Records]:
    m3 = M3Source(one.connection.gateway, CATALOG)
    return {"csi": read_all(one, one.source), "m3": read_all(one, m3)}


def read_all(one: CsiTenant, source: Source) -> Records:
    window = Window(None, one.clock())
    return {
        route: {record.key: record for page in source.pages(route, window, one.patience) for record in page.records}
        for route in RouteId
        if route is not RouteId.INVOICE_LINES
    }


def default(route: RouteId) -> RouteMapping:
    return load_mapping((RESOURCES / "mappings" / f"{route}.toml").read_text("utf-8"), f"{route}.toml")


def same_name(draft: Draft) -> str:
    """What names the record in both product lines: the key without its place; the voucher of an invoice."""
    if draft.route is RouteId.INVOICES:
        return str(draft.cells["voucher"])
    return draft.key.rpartition(":")[2]


def board(records: Records, mapping: RouteMapping) -> dict[str, dict[str, Json]]:
    lookup = Known(records)
    types = {column.column: column.type for column in mapping.columns}
    shown: dict[str, dict[str, Json]] = {}
    for record in records[mapping.route].values():
        draft = apply(mapping, record, lookup, TODAY)
        cells: dict[str, Json] = {"name": draft.name}
        for column, cell in draft.cells.items():
            cells[column] = plain(types[column], cell)
        del cells["ext_key"]
        shown[same_name(draft)] = cells
    return shown


def plain(type_name: str, cell: Json) -> Json:
    """A connection without the place."""
    if type_name == "board_relation" and isinstance(cell, dict):
        return [str(key).rpartition(":")[2] for key in cell.get("$ref", [])]  # type: ignore[union-attr]
    return cell


def differing(read: dict[str, Records], one: CsiTenant, mapping: RouteMapping) -> set[str]:
    boards = {product: board(records, mapping) for product, records in read.items()}
    if mapping.route is RouteId.INVOICES:
        for row in one.business.pending:
            del boards["csi"][str(row.voucher)]
    assert boards["csi"].keys() == boards["m3"].keys()
    assert len(boards["csi"]) > 4
    return {
        column
        for key, cells in boards["m3"].items()
        for column, cell in cells.items()
        if boards["csi"][key][column] != cell
    }


ROUTES = [route for route in RouteId if route is not RouteId.INVOICE_LINES]


@pytest.mark.parametrize("route", ROUTES)
def test_the_default_boards_agree_whole(read: dict[str, Records], one: CsiTenant, route: RouteId) -> None:
    assert differing(read, one, default(route)) == WITHOUT_COUNTERPART.get(route, set())


@pytest.mark.parametrize("route", ROUTES)
def test_what_a_default_board_needs_and_csi_lacks_is_named(one: CsiTenant, route: RouteId) -> None:
    fields: dict[RouteId, list[SourceField]] = {other: one.source.fields(other) for other in ROUTES}
    missing = [problem.field for problem in check(default(route), fields[route], fields)]
    assert set(missing) <= set(one.source.not_offered(route))
    assert missing == (["buyer"] if route is RouteId.SUPPLIERS else [])


@pytest.mark.parametrize(
    ("route", "names"),
    [
        (RouteId.PURCHASE_ORDERS, ("order_state", "progress", "overdue", "days_overdue")),
        (
            RouteId.PO_LINES,
            ("days_late", "on_time", "open_quantity", "open_amount", "overdue", "days_overdue", "order_state"),
        ),
    ],
)
def test_derived_fields_agree_too(
    read: dict[str, Records], one: CsiTenant, route: RouteId, names: tuple[str, ...]
) -> None:
    mapping = default(route)
    model = next(column for column in mapping.columns if column.type == "text" and column.column != "ext_key")
    types = {"number": "numbers", "text": "text"}
    columns = (replace(model, column=f"x_{name}", field=name, type=types[DERIVED[route][name].kind]) for name in names)
    wide = replace(mapping, columns=(*mapping.columns, *columns))
    assert differing(read, one, wide) == WITHOUT_COUNTERPART.get(route, set())
    for product in ("csi", "m3"):
        cells = board(read[product], wide).values()
        for name in names:
            assert len({str(one_[f"x_{name}"]) for one_ in cells}) > 1, "told apart"
