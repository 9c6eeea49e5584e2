"""The gateway is asked for as many calls a minute as it takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.infor.pace import LEAST, MOST, CallPace

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_calls_within_the_rate_leave_at_once_and_one_more_waits_for_the_first_to_be_a_minute_old() -> None:
    pace = CallPace(rate=3)
    assert [pace.take(NOW + timedelta(seconds=second)) for second in (0, 10, 20)] == [0, 0, 0]
    assert pace.take(NOW + timedelta(seconds=30)) == 30
    assert pace.take(NOW + timedelta(seconds=95)) == 0


def test_a_refusal_halves_the_rate_but_never_below_the_least() -> None:
    pace = CallPace()
    pace.refused(NOW)
    assert pace.rate == MOST // 2
    for _ in range(5):
        pace.refused(NOW)
    assert pace.rate == LEAST


def test_good_minutes_bring_the_rate_back() -> None:
    pace = CallPace()
    pace.refused(NOW)
    pace.answered(NOW + timedelta(seconds=59))
    assert pace.rate == 250
    for minute in range(1, 30):
        pace.answered(NOW + timedelta(minutes=minute))
    assert pace.rate == MOST
