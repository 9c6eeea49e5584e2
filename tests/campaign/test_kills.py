"""kill -9 at moments drawn by seed, and start again: every record on the boards exactly once, and none left over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.campaign.kills import Prepared, kill, prepared

SAMPLE = range(4)
ALL = range(4, 200)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    with prepared(tmp_path_factory.mktemp("small"), purchase_orders=40) as made:
        yield made


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prepared]:
    """2,000 records."""
    with prepared(tmp_path_factory.mktemp("large"), purchase_orders=172) as made:
        yield made


@pytest.mark.parametrize("seed", SAMPLE)
def test_a_load_that_is_killed_ends_as_if_it_had_not_been(tmp_path: Path, small: Prepared, seed: int) -> None:
    killed = kill(seed, small, tmp_path)
    assert not killed.wrong, str(killed)


@pytest.mark.long
@pytest.mark.parametrize("seed", [*SAMPLE, *ALL])
def test_a_large_load_that_is_killed_ends_as_if_it_had_not_been(tmp_path: Path, large: Prepared, seed: int) -> None:
    killed = kill(seed, large, tmp_path)
    assert not killed.wrong, str(killed)
