"""What monday's answers tell about its limits, and how large a request gets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.monday.limits import BatchSizer, Cost, Limit, exhausted_wait_s, read_cost, read_limits, until_midnight_s

HEADERS = {
    "ratelimit-policy": '"minuteRate";q=5000;w=60, "concurrency";q=250;qu="concurrent-requests", '
    '"complexityMinute";q=5000000;w=60;qu="content-bytes"',
    "ratelimit": '"minuteRate";r=0;t=38, "concurrency";r=249, "complexityMinute";r=4950000;t=45',
}


def test_limits_are_read_from_both_headers() -> None:
    assert read_limits(HEADERS) == {
        "minuteRate": Limit("minuteRate", 5000, 0, 38.0),
        "concurrency": Limit("concurrency", 250, 249, None),
        "complexityMinute": Limit("complexityMinute", 5_000_000, 4_950_000, 45.0),
    }


def test_only_a_used_up_limit_asks_to_wait() -> None:
    assert exhausted_wait_s(read_limits(HEADERS)) == 38.0
    assert exhausted_wait_s(read_limits({"ratelimit": '"minuteRate";r=1;t=38'})) is None
    assert exhausted_wait_s(read_limits({"ratelimit": '"a";r=0;t=5, "b";r=0;t=9'})) == 9.0


@given(st.text(max_size=80), st.text(max_size=80))
def test_odd_headers_harm_nothing(policy: str, limit: str) -> None:
    read_limits({"ratelimit-policy": policy, "ratelimit": limit})
    read_limits({"ratelimit-policy": f'"a";q={policy}', "ratelimit": f'"a";r=0;t={limit}'})


@pytest.mark.parametrize(
    ("data", "cost"),
    [
        ({"complexity": {"before": 10, "after": 4, "query": 6, "reset_in_x_seconds": 30}}, Cost(6, 4, 30.0)),
        ({"complexity": {"query": 6}}, Cost(6)),
        ({"complexity": {"query": "6"}}, None),
        ({"complexity": {"query": True}}, None),
        ({"complexity": None}, None),
        ([], None),
        (None, None),
    ],
)
def test_cost_is_read_where_it_is_told(data: object, cost: Cost | None) -> None:
    assert read_cost(data) == cost


@pytest.mark.parametrize(
    ("now", "wait_s"),
    [
        (datetime(2026, 11, 24, 23, 59, 59, tzinfo=UTC), 2.0),
        (datetime(2026, 11, 24, 0, 0, tzinfo=UTC), 86_401.0),
        (datetime(2026, 11, 25, 0, 30, tzinfo=timezone(timedelta(hours=1))), 1_801.0),
    ],
)
def test_the_day_ends_at_midnight_utc(now: datetime, wait_s: float) -> None:
    assert until_midnight_s(now) == wait_s


def test_forty_to_begin_with() -> None:
    assert BatchSizer().size() == 40


@pytest.mark.parametrize(("seconds", "size"), [(0.5, 50), (16.0, 50), (20.0, 40), (32.0, 25), (80.0, 10)])
def test_slow_writes_make_small_requests(seconds: float, size: int) -> None:
    assert BatchSizer().answered(40, 40 * 30_001, seconds).size() == size


def test_costly_writes_stay_under_the_cap_of_one_request() -> None:
    sizer = BatchSizer().answered(40, 40 * 110_000, 2.0)
    assert sizer.size() * 110_000 <= 5_000_000
    assert sizer.size() == 36


def test_a_small_account_gets_requests_that_fit_its_minute() -> None:
    """Trial and free accounts have 1,000,000 points a minute (monday docs, rate limits)."""
    sizer = BatchSizer().allowed(1_000_000)
    assert 20 <= sizer.size() <= 33
    assert sizer.answered(20, 20 * 1_000, 1.0).size(has_creates=True) <= 33


def test_a_time_out_halves_and_good_answers_double_again() -> None:
    sizer = BatchSizer().timed_out(40)
    assert sizer.size() == 20
    assert sizer.timed_out(20).size() == 10
    back = sizer.answered(20, 600_020, 2.0)
    assert back.size() == 40
    assert back.answered(40, 1_200_040, 4.0).size() == 50


def test_a_rise_is_believed_at_once_a_fall_by_and_by() -> None:
    slow = BatchSizer().answered(40, 0, 4.0).answered(40, 0, 80.0)
    assert slow.size() == 10
    assert 10 < slow.answered(10, 0, 1.0).size() < 20


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 10**9), st.floats(0, 10**6), st.booleans(), st.integers(0, 10**8))
    )
)
def test_any_history_leaves_a_usable_size(history: list[tuple[int, int, float, bool, int]]) -> None:
    sizer = BatchSizer()
    for writes, points, seconds, timed_out, budget in history:
        sizer = sizer.timed_out(writes) if timed_out else sizer.answered(writes, points, seconds).allowed(budget)
        assert 1 <= sizer.size() <= 50
