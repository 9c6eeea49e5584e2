"""The virtual office: 4-hourly polls, nights, DST changes, plans that are too small for the first load in one day."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.campaign.simulated_days import LONG, Office, broken_promises, simulate

SMALL = {
    "autumn": Office(datetime(2026, 10, 22, 6, tzinfo=UTC), 6, 90, 50, 1_000_000, 3_600, 6),
    "spring": Office(datetime(2026, 3, 26, 6, tzinfo=UTC), 6, 90, 50, 1_000_000, 86_400, 6, writers=3),
}


@pytest.mark.parametrize("name", SMALL)
def test_a_small_plan_is_kept_over_nights_and_the_change_of_time(tmp_path: Path, name: str) -> None:
    diary = simulate(SMALL[name], tmp_path)
    assert not broken_promises(SMALL[name], diary), str(diary)
    assert diary.parked


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", LONG)
def test_sixty_days_keep_to_the_plan(tmp_path: Path, name: str) -> None:
    diary = simulate(LONG[name], tmp_path)
    assert not broken_promises(LONG[name], diary), str(diary)
    assert diary.parked
