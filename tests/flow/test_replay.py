"""What is invalid or refused waits for a person, stops nothing else, and goes out once it is well."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.delivery import RowState
from app.domain.mapping import RouteMapping
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.domain.status import AuditEvent, AuditFilter, FailedRecord, Outcome
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.monday_errors import Refusal
from tests.flow.world import World, world

BAD = "no address"


def spoil(here: World, position: int = 0, email: str = BAD) -> str:
    """Gives a supplier a malformed e-mail address; its key."""
    business = here.sandbox.business
    supplier = business.suppliers[position]
    business.change("suppliers", supplier.number, email=email)
    return business.ext_key("suppliers", supplier)


def correct(here: World, position: int = 0) -> None:
    here.sandbox.business.change("suppliers", here.sandbox.business.suppliers[position].number, email="a@example.com")


def only_failed(here: World) -> FailedRecord:
    (failed,) = here.facade.failed()
    return failed


def test_a_malformed_address_is_told_with_its_field_and_stops_no_other_record(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = spoil(here)
        report = here.sync()
        assert report.outcome is Outcome.FAILURES
        assert report.routes[RouteId.SUPPLIERS].invalid == 1
        failed = only_failed(here)
        assert (failed.key, failed.state) == (key, RowState.INVALID)
        assert "email" in failed.reason
        assert BAD in failed.reason
        assert here.differences() == [f"missing: {key}", *relations_to(here, key)]
        held = sum(len(here.sandbox.business.rows(route)) for route in DELIVERY_ORDER)
        assert report.total("created") == held - 1


def relations_to(here: World, key: str) -> list[str]:
    """Differences of the orders whose supplier is not on its board."""
    business = here.sandbox.business
    number = key.rpartition(":")[2]
    keys = [business.ext_key("purchase-orders", o) for o in business.purchase_orders if o.supplier == number]
    return [line for line in here.differences() if line.split(" ")[0] in keys and " supplier: " in line]


def test_what_is_corrected_in_cloudsuite_goes_out_by_itself(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = spoil(here)
        here.sync()
        here.clock.forward(hours=1)
        correct(here)
        report = here.sync()
        assert (report.outcome, report.routes[RouteId.SUPPLIERS].created) == (Outcome.OK, 1)
        assert here.facade.failed() == []
        assert here.differences() == []
        events = [e.event for e in here.facade.audit(AuditFilter(key=key, oldest_first=True))]
        assert events[:2] == [AuditEvent.PULLED, AuditEvent.REFUSED]
        assert AuditEvent.SETTLED in events


def test_an_item_that_is_well_keeps_its_last_good_state_while_its_record_is_invalid(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        before = {key: items[0].texts for key, items in here.items(RouteId.SUPPLIERS).items()}
        here.clock.forward(days=1)
        key = spoil(here)
        assert here.sync().outcome is Outcome.FAILURES
        assert here.items(RouteId.SUPPLIERS)[key][0].texts == before[key]


def test_an_unchanged_invalid_record_is_not_noted_again_at_each_run(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = spoil(here)
        here.sync()
        noted = len(here.facade.audit(AuditFilter(key=key)))
        first = only_failed(here)
        for _ in range(3):
            here.clock.forward(hours=1)
            here.sync(full=True)
        assert only_failed(here) == first
        assert len(here.facade.audit(AuditFilter(key=key))) == noted


@pytest.mark.parametrize("how", ["id", "route", "all"])
def test_replay_reads_the_record_again_and_sends_it(tmp_path: Path, how: str) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = spoil(here)
        here.sync()
        correct(here)
        if how == "id":
            report = here.facade.replay([only_failed(here).id])
        elif how == "route":
            report = here.facade.replay(route=RouteId.SUPPLIERS)
        else:
            report = here.facade.replay()
        assert report.outcome is Outcome.OK
        assert len(here.items(RouteId.SUPPLIERS)[key]) == 1
        assert here.differences() == []
        assert AuditEvent.REPLAYED in {e.event for e in here.facade.audit(AuditFilter(key=key))}


def test_replay_of_one_leaves_the_others_waiting(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        first, second = spoil(here, 0), spoil(here, 1)
        here.sync()
        correct(here, 0)
        correct(here, 1)
        failed = {one.key: one.id for one in here.facade.failed()}
        here.facade.replay([failed[first]])
        assert [one.key for one in here.facade.failed()] == [second]
        here.facade.replay()
        assert here.differences() == []


def test_what_is_still_wrong_stays_with_its_reason_of_today(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        spoil(here)
        here.sync()
        spoil(here, email="still none")
        assert here.facade.replay().outcome is Outcome.FAILURES
        assert "still none" in only_failed(here).reason


def test_an_id_that_needs_no_attention_is_named(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        for unknown in (0, 4711, 2**70):
            report = here.facade.replay([unknown])
            assert report.outcome is Outcome.ERROR
            assert str(unknown) in report.message


def test_a_replay_without_any_failed_record_does_nothing(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        here.sync()
        report = here.facade.replay()
        assert (report.outcome, report.total("read"), report.write_calls) == (Outcome.OK, 0, 0)


def test_a_record_that_monday_refuses_waits_and_the_others_go_out(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = refuse_one(here)
        report = here.sync()
        assert (report.outcome, report.routes[RouteId.SUPPLIERS].failed) == (Outcome.FAILURES, 1)
        failed = only_failed(here)
        assert (failed.key, failed.state) == (key, RowState.REJECTED)
        assert "label" in failed.reason
        assert here.items(RouteId.SUPPLIERS).keys() >= set(here.sandbox.business.keys("suppliers")) - {key}
        here.clock.forward(hours=1)
        assert here.sync().write_calls == 0, "a refused record is not sent again at each run"
        here.facade.save_mapping(with_label(here.facade.mapping(RouteId.SUPPLIERS), UNHEARD_OF, "Active"))
        assert here.facade.replay([failed.id]).outcome is Outcome.OK
        assert here.items(RouteId.SUPPLIERS)[key][0].texts["status"] == "Active"
        assert here.facade.failed() == []


UNHEARD_OF = "77"
"""A status code that the mapping has no label for."""


def refuse_one(here: World) -> str:
    """A column whose labels are used up takes no further one: the supplier that brings it is refused."""
    board_id = here.facade.bindings()[RouteId.SUPPLIERS].board_id
    monday, business = here.sandbox.monday, here.sandbox.business
    for supplier in business.suppliers:
        business.change("suppliers", supplier.number, status="20")
    monday.delete_item(monday.add_item(board_id, "Active", {"status": "Active"}))
    with pytest.raises(Refusal):
        for number in range(100):
            monday.delete_item(monday.add_item(board_id, "Label", {"status": f"Label {number}"}))
    business.change("suppliers", business.suppliers[0].number, status=UNHEARD_OF)
    return business.keys("suppliers")[0]


def with_label(mapping: RouteMapping, code: str, label: str) -> RouteMapping:
    name = "supplier_status"
    return replace(mapping, label_tables={name: {**mapping.label_tables[name], code: label}})


def test_a_replay_never_brings_back_what_was_there_before(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = spoil(here)
        here.sync()
        business = here.sandbox.business
        business.change("suppliers", business.suppliers[0].number, email="new@example.com", buyer="NEWEST")
        here.facade.replay()
        item = here.items(RouteId.SUPPLIERS)[key][0]
        assert (item.texts["buyer"], item.texts["email"]) == ("NEWEST", "new@example.com")
        here.clock.forward(days=1)
        assert here.sync().write_calls == 0


def test_a_run_that_was_held_up_does_not_overwrite_what_is_newer(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        here.clock.forward(days=1)
        business = here.sandbox.business
        number, key = business.suppliers[0].number, business.keys("suppliers")[0]
        business.change("suppliers", number, buyer="OLDER")
        here.sandbox.server.interceptors.append(no_writes)
        assert here.sync().outcome is Outcome.PARKED
        here.sandbox.server.interceptors.clear()
        here.clock.forward(hours=1)
        business.change("suppliers", number, buyer="NEWER")
        assert here.sync().outcome is Outcome.OK
        assert here.items(RouteId.SUPPLIERS)[key][0].texts["buyer"] == "NEWER"
        assert here.differences() == []


def no_writes(request: Request, proceed: Proceed) -> Response | None:
    return None if "idempotency-key" in request.headers else proceed()


def test_a_failed_record_that_has_left_cloudsuite_needs_no_attention_once_it_is_replayed(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        key = spoil(here)
        here.sync()
        here.sandbox.business.remove("suppliers", key.rpartition(":")[2])
        assert here.facade.replay([only_failed(here).id]).outcome is Outcome.OK
        assert here.facade.failed() == []
