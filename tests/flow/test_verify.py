"""The boards held against the ledger: what people do to them is found, and set right where that is ours to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.care import CheckOutcome, Kind, Tally, Verification
from app.domain.errors import ConfigError, Throttled
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import AuditFilter, Outcome
from tests.flow.world import World, world

SUPPLIERS, ORDERS, LINES = RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS, RouteId.PO_LINES


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, purchase_orders=14) as made:
        made.sync()
        yield made


def keys(tally: Tally, kind: Kind) -> set[str]:
    return {one.key for one in tally.shown[kind]}


def found(result: Verification) -> dict[tuple[RouteId, Kind], int]:
    return {(r, k): count for r, tally in result.routes.items() for k, count in tally.counts.items() if count}


def forget_in_ledger(here: World, key: str) -> None:
    """As when the database was restored from an older copy."""
    with closing(sqlite3.connect(here.folder / "app.sqlite3")) as database, database:
        database.execute("DELETE FROM item WHERE key = ?", (key,))


def make_twice(here: World, key: str) -> tuple[str, str]:
    """A second item of ours; returns the older one and the one in the ledger."""
    (first,) = here.items(SUPPLIERS)[key]
    forget_in_ledger(here, key)
    here.sandbox.business.change("suppliers", key.rpartition(":")[2], buyer="TWICE")
    assert here.sync(SUPPLIERS).routes[SUPPLIERS].created == 1
    second = next(item for item in here.items(SUPPLIERS)[key] if item.id != first.id)
    return first.id, second.id


@pytest.mark.parametrize("lines", LinesPlacement)
def test_boards_as_we_left_them_are_well_and_cost_a_call_each(tmp_path: Path, lines: LinesPlacement) -> None:
    with world(tmp_path, purchase_orders=14, lines=lines) as here:
        here.sync()
        result = here.facade.verify()
        assert (result.outcome, found(result), result.problem) == (CheckOutcome.OK, {}, None)
        assert {route: tally.checked for route, tally in result.routes.items()} == {
            route: len(here.items(route)) for route in here.facade.bindings()
        }
        assert result.calls == len(result.routes)
        assert here.facade.verify([SUPPLIERS]).routes.keys() == {SUPPLIERS}


def test_what_people_did_is_found_and_set_right(here: World) -> None:
    monday = here.sandbox.monday
    supplier, twice, copied, rekeyed, *_ = here.items(SUPPLIERS)
    order, edited, *_ = here.items(ORDERS)
    board = here.facade.bindings()[SUPPLIERS].board_id
    older, newer = make_twice(here, twice)
    monday.archive_item(here.items(ORDERS)[order][0].id)
    gone = here.items(SUPPLIERS)[supplier][0].id
    monday.delete_item(gone)
    monday.edit_item(here.items(ORDERS)[edited][0].id, {"amount": "1", "buyer": ""}, name="Mine")
    typed = monday.add_item(board, "Typed by a person", {"ext_key": copied})
    stray = monday.add_item(board, "Nobody's", {"ext_key": "supplier:100:NEVER"})
    monday.edit_item(here.items(SUPPLIERS)[rekeyed][0].id, {"ext_key": "look at this"})
    linked = {key for key, items in here.items(ORDERS).items() if gone in items[0].linked("supplier")}
    own = len(here.sandbox.business.lines_of(order.rpartition(":")[2]))

    pressed = here.facade.new_cancel()
    pressed.press()
    assert here.facade.verify(cancel=pressed).outcome is CheckOutcome.INCOMPLETE
    result = here.facade.verify()

    suppliers, orders = result.routes[SUPPLIERS], result.routes[ORDERS]
    assert (result.outcome, result.repaired) == (CheckOutcome.DIFFERENCES, 0)
    assert found(result) == {
        (SUPPLIERS, Kind.MISSING): 1,
        (SUPPLIERS, Kind.DUPLICATE): 2,
        (SUPPLIERS, Kind.EDITED): 1,
        (SUPPLIERS, Kind.ORPHANED): 1,
        (ORDERS, Kind.MISSING): 1,
        (ORDERS, Kind.EDITED): len({edited} | linked),
        (LINES, Kind.MISSING): own,
    }
    assert keys(suppliers, Kind.MISSING) == {supplier}
    assert {(one.key, one.item_id, one.others) for one in suppliers.shown[Kind.DUPLICATE]} == {
        (twice, newer, (older,)),
        (copied, here.items(SUPPLIERS)[copied][0].id, (typed,)),
    }
    assert [(one.key, one.columns) for one in suppliers.shown[Kind.EDITED]] == [(rekeyed, ("ext_key",))]
    columns = {one.key: set(one.columns) - {"supplier"} for one in orders.shown[Kind.EDITED]}
    assert columns == {key: set() for key in linked} | {edited: {"name", "amount", "buyer"}}, "a lost link is told too"

    repaired = here.facade.verify(repair=True)

    assert found(repaired) == found(result), "it tells what it found"
    assert (repaired.outcome, repaired.problem) == (CheckOutcome.DIFFERENCES, None)
    assert repaired.repaired == sum(found(result).values()) - 2
    assert monday.item(older).state == "archived"
    assert monday.item(typed).state == monday.item(stray).state == "active", "a person's are a person's"
    told = [entry.text for entry in here.facade.audit(AuditFilter(key=twice, limit=3))]
    assert any(f"A second item of ours ({older}) is archived; {newer} is kept." in text for text in told)

    left = here.facade.verify()
    assert found(left) == {(SUPPLIERS, Kind.DUPLICATE): 1, (SUPPLIERS, Kind.ORPHANED): 1}
    for item in (typed, stray):
        monday.delete_item(item)
    assert here.facade.verify().outcome is CheckOutcome.OK
    assert here.differences() == []
    assert here.facade.recent_runs(1)[0].outcome is Outcome.OK
    assert here.facade.verify(repair=True).calls == len(result.routes), "nothing to do costs no call"


def test_a_copy_that_stands_in_for_a_deleted_item_is_taken_over(here: World) -> None:
    """Duplicated by a person, and the first one deleted: a third item would be one too many. A column that is set once
    is the team's from then on."""
    text = here.facade.export_mapping(SUPPLIERS)
    at = text.index('column = "buyer"')
    here.facade.import_mapping(SUPPLIERS, text[:at] + 'owner = "once"\n' + text[at:], "suppliers.toml")
    here.sync()
    key, (item,) = next(iter(here.items(SUPPLIERS).items()))
    copy = here.sandbox.monday.add_item(here.facade.bindings()[SUPPLIERS].board_id, "Copy", {"ext_key": key})
    here.sandbox.monday.delete_item(item.id)
    other = next(items[0] for name, items in here.items(SUPPLIERS).items() if name != key)
    here.sandbox.monday.edit_item(other.id, {"buyer": "OURS"})
    assert [one.others for one in here.facade.verify([SUPPLIERS]).routes[SUPPLIERS].shown[Kind.MISSING]] == [(copy,)]
    result = here.facade.verify([SUPPLIERS], repair=True)
    assert (result.outcome, result.repaired) == (CheckOutcome.REPAIRED, 1)
    assert [one.id for one in here.items(SUPPLIERS)[key]] == [copy]
    assert here.facade.verify().outcome is CheckOutcome.OK
    assert here.sandbox.monday.item(other.id).texts["buyer"] == "OURS"


def test_it_keeps_within_the_days_calls_and_leaves_a_deleted_board_to_people(here: World) -> None:
    here.sandbox.monday.delete_board(here.facade.bindings()[RouteId.GL_ACCOUNTS].board_id)
    result = here.facade.verify()
    assert result.outcome is CheckOutcome.INCOMPLETE
    assert len(result.routes) == len(here.facade.bindings()), "the others are compared"
    here.facade.set_calls_a_day(here.facade.status().calls_today + 2)
    result = here.facade.verify()
    assert isinstance(result.problem, Throttled)
    assert result.calls == 0
    assert "2 are left today" in str(result.problem)
    with here.facade._deps.store.run_lock(), pytest.raises(ConfigError, match="under way"):
        here.facade.verify()
