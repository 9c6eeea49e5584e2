"""Guards that only a rare course of events needs: each test goes red when its guard is taken out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.routes import RouteId
from app.sandbox.http import Proceed, Request, Response
from tests.campaign.equality import until_quiet
from tests.campaign.steps import EndingCancel, Killed
from tests.flow.world import ClockCancel, World, world


class Lost:
    """The answers to the first writes of items are lost; the first is carried out, monday forgets its keys."""

    def __init__(self, here: World, times: int) -> None:
        self.here = here
        self.left = times

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if request.path != "/v2" or b"create_item" not in request.body or not self.left:
            return proceed()
        self.left -= 1
        proceed()
        return None


def test_a_look_up_is_believed_only_after_the_settle_delay(tmp_path: Path) -> None:
    """monday's filtered reads lag behind its writes: what is not found at once may be there."""
    with world(tmp_path, purchase_orders=10) as here:
        here.sandbox.monday.read_lag_s = 60
        here.sandbox.server.interceptors.append(Lost(here, 3))
        here.sync(RouteId.SUPPLIERS)
        assert until_quiet(here) == []
        assert here.differences() == []


def test_a_record_that_changes_while_it_is_sent_is_sent_again(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=10) as here:
        supplier = here.sandbox.business.suppliers[0]
        here.sandbox.server.interceptors.append(Lost(here, 4))
        here.sync(RouteId.SUPPLIERS)
        here.sandbox.business.change("suppliers", supplier.number, name="Changed while it was under way")
        here.clock.forward(minutes=20)
        assert until_quiet(here) == []
        assert here.differences() == []


class DyingInAnImport(ClockCancel):
    """The process dies when it first waits for a bulk import that is under way."""

    def __init__(self, here: World) -> None:
        super().__init__(here.clock)
        self._here = here

    def wait(self, seconds: float) -> None:
        if imports(self._here):
            raise Killed
        super().wait(seconds)


def imports(here: World) -> int:
    return sum("ingest_items" in asked.operations for asked in here.sandbox.monday.requests)


def test_no_import_is_begun_beside_one_that_is_under_way(tmp_path: Path) -> None:
    """monday matches the rows of two at once against the same board: both would create what neither finds."""
    with world(tmp_path, purchase_orders=4) as here:
        for number in range(400):
            here.sandbox.business.add_supplier(f"X{number:05}")
        here.sandbox.monday.ingest.job_seconds_per_row = 1.0
        with pytest.raises(Killed):
            here.facade.sync([RouteId.SUPPLIERS], cancel=DyingInAnImport(here))
        here.facade.close()
        here.facade = here.open()
        asked_before = len(here.sandbox.monday.requests)
        here.sync(RouteId.SUPPLIERS)
        assert imports(here) == 1
        written = [
            asked for asked in list(here.sandbox.monday.requests)[asked_before:] if "create_item" in asked.operations
        ]
        assert written == []
        assert here.differences(RouteId.SUPPLIERS) == []


def test_a_refusal_of_a_repeated_request_says_nothing_about_the_first(tmp_path: Path) -> None:
    """The first was carried out and its answer lost; the repeat is throttled, and so was not carried out."""
    with world(tmp_path, purchase_orders=4) as here:
        here.sandbox.monday.read_lag_s = 60
        here.sandbox.server.interceptors.append(Lost(here, 1))
        here.sandbox.server.interceptors.append(ThrottledRepeat())
        here.sync(RouteId.SUPPLIERS)
        assert until_quiet(here) == []
        assert here.differences() == []


class ThrottledRepeat:
    """The second write is refused; monday's memory of keys is gone, so a third would be carried out anew."""

    def __init__(self) -> None:
        self.writes = 0

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if request.path != "/v2" or b"create_item" not in request.body:
            return proceed()
        self.writes += 1
        if self.writes == 2:
            error = {"message": "Rate limit exceeded", "extensions": {"code": "RateLimitExceeded"}}
            return Response(429, json.dumps({"errors": [error]}).encode(), {"Retry-After": "1"})
        return proceed()


@pytest.mark.parametrize("check", [*range(1, 15, 2), 14])
def test_a_run_that_dies_at_any_moment_of_reading_loses_nothing(tmp_path: Path, check: int) -> None:
    with world(tmp_path, purchase_orders=4) as here:
        with pytest.raises(Killed):
            here.facade.sync(cancel=EndingCancel(here, check, Killed))
        here.facade.close()
        here.facade = here.open()
        assert until_quiet(here) == []
        assert here.differences() == []
