"""Items in groups by a field: each in its own, moved when the field changes, and left where a person put it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import ConfigError
from app.domain.routes import RouteId
from app.domain.status import AuditFilter, Outcome
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.monday_hands import BoardSnapshot
from app.sync import groups
from tests.flow.test_lost_answers import Fault, lost_after, lost_before, settle_down
from tests.flow.world import World, world

ORDERS = RouteId.PURCHASE_ORDERS


@contextmanager
def grouped(folder: Path, field: str = "buyer", route: RouteId = ORDERS) -> Iterator[World]:
    """A world whose boards are there and empty, with the route's items to be sorted by the field."""
    with world(folder, purchase_orders=15) as here:
        here.facade.save_mapping(replace(here.facade.mapping(route), group_by=field))
        yield here


def board(here: World, route: RouteId = ORDERS) -> BoardSnapshot:
    board_id = here.facade.bindings()[route].board_id
    return next(one for one in here.sandbox.monday.boards() if one.id == board_id)


def placed(here: World, route: RouteId = ORDERS) -> dict[str, str]:
    """`ext_key` -> title of the group that the item is in."""
    titles = board(here, route).groups
    return {key: titles[items[0].group_id] for key, items in here.items(route).items()}


def group_id(here: World, title: str) -> str:
    return next(group_id for group_id, known in board(here).groups.items() if known == title)


def an_order(here: World) -> tuple[str, str, str]:
    """Its number, its key, its buyer."""
    key = here.sandbox.business.keys(str(ORDERS))[0]
    order = here.sandbox.business.purchase_orders[0]
    return order.number, key, order.buyer


def change(here: World, number: str, **fields: object) -> None:
    here.clock.forward(days=1)
    here.sandbox.business.change(str(ORDERS), number, **fields)


def test_orders_land_in_the_groups_of_their_buyers_and_an_unchanged_run_asks_monday_nothing(tmp_path: Path) -> None:
    with grouped(tmp_path) as here:
        report = here.sync()
        assert report.outcome is Outcome.OK, report
        wanted = {key: str(view["buyer"]) or "No buyer" for key, view in here.sandbox.expected(ORDERS).items()}
        assert placed(here) == wanted
        assert len(set(wanted.values())) > 1
        assert here.differences() == []
        titles = Counter(board(here).groups.values())
        assert max(titles.values()) == 1
        calls = here.sandbox.monday.calls
        assert here.sync(full=True).outcome is Outcome.OK
        assert here.sandbox.monday.calls == calls


def test_a_changed_buyer_moves_the_item_and_what_a_person_moved_stays(tmp_path: Path) -> None:
    with grouped(tmp_path) as here:
        here.sync()
        number, key, buyer = an_order(here)
        other = next(title for title in placed(here).values() if title != buyer)
        here.sandbox.monday.move_item(here.items(ORDERS)[key][0].id, group_id(here, other))
        change(here, number, warehouse="W99")
        here.sync()
        assert here.items(ORDERS)[key][0].texts["warehouse"] == "W99"
        assert placed(here)[key] == other

        change(here, number, buyer="NEWMAN")
        calls = here.sandbox.monday.calls
        assert here.sync().outcome is Outcome.OK
        assert here.sandbox.monday.calls - calls == 3, "the board, the new group, the change with its move"
        assert placed(here)[key] == "NEWMAN"
        change(here, number, buyer="")
        here.sync()
        assert placed(here)[key] == "No buyer"

        here.sandbox.monday.rename_group(board(here).id, group_id(here, "NEWMAN"), "Newman and team")
        change(here, number, buyer="NEWMAN")
        here.sync()
        assert placed(here)[key] == "Newman and team"
        assert here.differences() == []


def test_groups_of_a_labelled_field_have_the_labels_words(tmp_path: Path) -> None:
    with grouped(tmp_path, "status") as here:
        here.sync()
        shown = {key: items[0].texts["status"] for key, items in here.items(ORDERS).items()}
        assert placed(here) == shown
        assert not any(title.isdigit() for title in shown.values())


def test_a_deleted_group_is_made_again_also_when_it_goes_in_the_middle_of_a_run(tmp_path: Path) -> None:
    with grouped(tmp_path) as here:
        here.sync()
        number, key, buyer = an_order(here)
        here.sandbox.monday.delete_group(board(here).id, group_id(here, buyer))
        change(here, number, warehouse="W99")
        settle_down(here)
        assert placed(here)[key] == buyer

        other = next(title for title in placed(here).values() if title != buyer)
        change(here, number, buyer=other, warehouse="W1")
        board_id, doomed = board(here).id, group_id(here, other)

        def vanish(request: Request, proceed: Proceed) -> Response | None:
            if b"move_item_to_group" in request.body and doomed in board(here).groups:
                here.sandbox.monday.delete_group(board_id, doomed)
            return proceed()

        here.sandbox.server.interceptors.append(vanish)
        settle_down(here)
        assert doomed not in board(here).groups
        assert placed(here)[key] == other
        assert here.items(ORDERS)[key][0].texts["warehouse"] == "W1"


@pytest.mark.parametrize("strike", [lost_before, lost_after])
@pytest.mark.parametrize("word", [b"create_group", b"move_item_to_group"])
def test_a_lost_answer_makes_no_second_group_and_loses_no_move(
    tmp_path: Path, strike: Callable[[Request, Proceed], Response | None], word: bytes
) -> None:
    with grouped(tmp_path) as here:
        here.sync()
        number, key, _buyer = an_order(here)
        change(here, number, buyer="NEWMAN", warehouse="W99")
        struck: list[bytes] = []

        def lose(request: Request, proceed: Proceed) -> Response | None:
            if word not in request.body or struck:
                return proceed()
            struck.append(word)
            return strike(request, proceed)

        here.sandbox.server.interceptors.append(lose)
        settle_down(here)
        assert struck
        assert placed(here)[key] == "NEWMAN"
        assert list(board(here).groups.values()).count("NEWMAN") == 1
        assert here.differences() == []


def test_a_change_whose_answer_is_lost_brings_no_item_back_that_a_person_moved(tmp_path: Path) -> None:
    with grouped(tmp_path) as here:
        here.sync()
        number, key, buyer = an_order(here)
        other = next(title for title in placed(here).values() if title != buyer)
        here.sandbox.monday.move_item(here.items(ORDERS)[key][0].id, group_id(here, other))
        change(here, number, warehouse="W99")
        here.sandbox.server.interceptors.append(Fault(lost_after, 1, 2))
        settle_down(here)
        assert here.items(ORDERS)[key][0].texts["warehouse"] == "W99"
        assert placed(here)[key] == other


def test_a_mapping_that_begins_to_group_moves_what_is_there_and_one_that_ends_moves_nothing(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=15) as here:
        here.sync()
        assert set(board(here).groups.values()) == {"Group Title"}
        here.facade.save_mapping(replace(here.facade.mapping(ORDERS), group_by="buyer"))
        here.sync()
        sorted_in = placed(here)
        assert "Group Title" not in sorted_in.values()
        here.facade.save_mapping(replace(here.facade.mapping(ORDERS), group_by=""))
        assert here.sync().write_calls == 0
        change(here, an_order(here)[0], buyer="NEWMAN")
        here.sync()
        assert placed(here) == sorted_in


def test_beyond_the_last_group_items_go_to_the_first_one_and_the_audit_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "MAX_GROUPS", 2)
    with grouped(tmp_path) as here:
        assert here.sync().outcome is Outcome.OK
        assert len(board(here).groups) == 2
        assert "Group Title" in placed(here).values()
        said = [entry for entry in here.facade.audit(AuditFilter(limit=1000)) if "no further group" in entry.text]
        assert len(said) == 1
        assert here.sync(full=True).write_calls == 0


def test_a_bulk_import_takes_the_rows_of_one_group_at_a_time(tmp_path: Path) -> None:
    suppliers = RouteId.SUPPLIERS
    with grouped(tmp_path, "country", suppliers) as here:
        for number in range(800):
            country = "SE" if number % 2 else "DE" if number < 790 else ""
            here.sandbox.business.add_supplier(f"X{number:05}", name=f"Bulk {number}", country=country)
        before = here.sandbox.monday.calls
        assert here.sync(suppliers).outcome is Outcome.OK
        assert here.sandbox.monday.calls - before <= 20
        wanted = here.sandbox.expected(suppliers)
        assert placed(here, suppliers) == {key: str(view["country"]) or "No country" for key, view in wanted.items()}
        assert here.differences(suppliers) == []
        assert here.sync(suppliers, full=True).write_calls == 0


def test_lines_as_subitems_have_no_groups(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=15) as here:
        lines = here.facade.mapping(RouteId.PO_LINES)
        with pytest.raises(ConfigError, match="Subitems have no groups"):
            here.facade.save_mapping(replace(lines, group_by="status"))
