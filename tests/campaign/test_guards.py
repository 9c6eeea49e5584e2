"""Guards that only a rare course of events needs: each test goes red when its guard is taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.routes import RouteId
from app.sandbox.http import Proceed, Request, Response
from tests.campaign.equality import until_quiet
from tests.campaign.steps import EndingCancel, Killed
from tests.flow.world import World, world


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


@pytest.mark.parametrize("check", range(1, 15))
def test_a_run_that_dies_at_any_moment_of_reading_loses_nothing(tmp_path: Path, check: int) -> None:
    with world(tmp_path, purchase_orders=4) as here:
        with pytest.raises(Killed):
            here.facade.sync(cancel=EndingCancel(here, check, Killed))
        here.facade.close()
        here.facade = here.open()
        assert until_quiet(here) == []
        assert here.differences() == []
