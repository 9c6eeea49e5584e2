"""The way a board's changes are written: cheap in calls, quick, within every budget, and explained."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ways import Budgets, Measured, Way, WayKind, choose, forecast

PLAIN = ("text", "numbers", "date", "status")
STANDARD = Budgets(calls_left=1000)
MEASURED = Measured()


def way(creates: int, updates: int = 0, budgets: Budgets = STANDARD, measured: Measured = MEASURED) -> Way:
    return choose(creates, updates, PLAIN, budgets, measured)


def test_a_first_load_of_ten_thousand_is_an_import_of_a_few_calls() -> None:
    chosen = way(10_000)
    assert (chosen.kind, chosen.writes) == (WayKind.INGEST, 10_000)
    assert chosen.calls <= 8
    assert "10,000 changes as a bulk import" in chosen.why
    assert "250 calls" in chosen.why


def test_a_few_changes_go_in_one_request() -> None:
    chosen = way(3, 4)
    assert (chosen.kind, chosen.calls) == (WayKind.BATCH, 1)
    assert "A bulk import would take" in chosen.why


def test_a_single_change_is_a_single_request() -> None:
    assert way(0, 1).kind is WayKind.SINGLE
    assert way(0, 1).why.startswith("1 change one by one: 1 call, ")


def test_a_hundred_changes_take_at_most_five_calls() -> None:
    assert way(0, 100).calls <= 5


def test_subitems_go_in_requests_however_many() -> None:
    chosen = choose(5000, 0, PLAIN, Budgets(), MEASURED, is_subitem=True)
    assert (chosen.kind, chosen.calls) == (WayKind.BATCH, 125)
    assert "Subitems" in chosen.why


def test_columns_that_imports_do_not_take_count_as_requests_afterwards() -> None:
    plain = choose(10_000, 0, PLAIN, Budgets(), MEASURED)
    more = choose(10_000, 0, (*PLAIN, "country"), Budgets(), MEASURED)
    assert more.calls >= plain.calls + 250


def test_what_this_hour_has_no_room_for_is_left_to_be_chosen_for_again() -> None:
    chosen = way(30_000)
    assert (chosen.kind, chosen.writes) == (WayKind.INGEST, 19_000)
    assert "11,000 more follow" in chosen.why
    used_up = way(11_000, budgets=replace(STANDARD, ingest_rows_left=0))
    assert used_up.kind is WayKind.BATCH
    assert "used up for this hour" in used_up.why
    assert way(11_000, budgets=replace(STANDARD, ingest_starts_left=0)).kind is WayKind.BATCH


def test_while_imports_are_used_up_the_day_is_not_spent_on_requests() -> None:
    used_up = replace(STANDARD, ingest_rows_left=0)
    chosen = way(40_000, budgets=used_up)
    assert (chosen.calls, chosen.writes) == (100, 4000)
    assert way(40, budgets=used_up).writes == 40
    soon = replace(used_up, calls_left=None, ingest_opens_in_s=63.0)
    assert way(40_000, budgets=soon).seconds <= 63.0


def test_today_s_calls_are_not_overdrawn() -> None:
    few = replace(STANDARD, calls_left=2, ingest_rows_left=0)
    assert (way(1000, budgets=few).writes, way(1000, budgets=few).calls) == (80, 2)
    none = replace(STANDARD, calls_left=0)
    assert way(1000, budgets=none).writes == 0
    assert "after midnight UTC" in way(1000, budgets=none).why


def test_scarce_calls_make_the_import_worth_its_wait() -> None:
    slow_import = replace(MEASURED, ingest_overhead_s=120.0)
    assert way(0, 400, Budgets(calls_left=10_000), slow_import).kind is WayKind.BATCH
    assert way(0, 400, Budgets(calls_left=20), slow_import).kind is WayKind.INGEST


def test_measured_times_decide() -> None:
    slow_rows = replace(MEASURED, seconds_per_row=1.0)
    assert way(1000, measured=slow_rows).kind is WayKind.BATCH
    assert way(1000).kind is WayKind.INGEST


def test_requests_are_not_faster_than_the_account_s_minute() -> None:
    no_import = replace(STANDARD, calls_left=None, ingest_rows_left=0)
    quick = replace(MEASURED, latency_s=0.01, seconds_per_write=0.001)
    assert 300 <= choose(2000, 0, PLAIN, no_import, quick).seconds <= 330
    small = replace(no_import, points_a_minute=1_000_000)
    assert choose(2000, 0, PLAIN, small, quick).seconds >= 3500


def test_what_requests_could_not_do_today_is_told() -> None:
    assert "enough for 400 in requests" in way(5000, budgets=replace(STANDARD, calls_left=10)).why


def test_nothing_to_write_takes_nothing() -> None:
    assert way(0) == Way(WayKind.BATCH, 0, 0, 0.0, "Nothing is to be written.")


def test_a_year_of_lines_is_foretold_with_its_days() -> None:
    told = forecast(100_000, 0, PLAIN, STANDARD, MEASURED, calls_a_day=1000, is_subitem=True)
    assert (told.writes, told.calls, told.days) == (100_000, 2500, 3)
    assert told.seconds > 2 * 86_400


def test_a_history_of_suppliers_is_foretold_with_its_hours() -> None:
    told = forecast(60_000, 0, PLAIN, STANDARD, MEASURED, calls_a_day=1000)
    assert told.writes == 60_000
    assert told.days <= 2
    assert told.calls < 60_000 / 40


def test_a_forecast_without_a_known_day_ends() -> None:
    assert forecast(5000, 0, PLAIN, replace(STANDARD, calls_left=3, ingest_rows_left=0), MEASURED).writes == 120


@given(
    creates=st.integers(0, 50_000),
    updates=st.integers(0, 50_000),
    calls_left=st.none() | st.integers(0, 3000),
    rows_left=st.integers(0, 19_000),
    starts_left=st.integers(0, 100),
    batch_size=st.integers(1, 50),
    is_subitem=st.booleans(),
)
def test_no_way_ever_spends_what_is_not_there(
    creates: int,
    updates: int,
    calls_left: int | None,
    rows_left: int,
    starts_left: int,
    batch_size: int,
    is_subitem: bool,
) -> None:
    budgets = Budgets(calls_left=calls_left, ingest_rows_left=rows_left, ingest_starts_left=starts_left)
    measured = Measured(batch_size=batch_size)
    chosen = choose(creates, updates, PLAIN, budgets, measured, is_subitem=is_subitem)
    assert chosen == choose(creates, updates, PLAIN, budgets, measured, is_subitem=is_subitem)
    assert 0 <= chosen.writes <= creates + updates
    assert calls_left is None or chosen.calls <= calls_left
    assert chosen.kind is not WayKind.INGEST or (chosen.writes <= rows_left and not is_subitem)
    assert chosen.writes > 0 or creates + updates == 0 or calls_left == 0
    assert chosen.why.endswith(".")


@pytest.mark.parametrize("total", [1_000, 10_000, 100_000])
def test_time_grows_no_faster_than_the_load(total: int) -> None:
    small = forecast(total, 0, PLAIN, Budgets(), MEASURED)
    large = forecast(total * 10, 0, PLAIN, Budgets(), MEASURED)
    assert large.writes == total * 10
    assert large.seconds <= total * 10 * MEASURED.seconds_per_write * 1.2
    assert large.calls >= small.calls
