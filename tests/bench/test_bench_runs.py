"""Each bench still runs, at its smallest size; what it measures there means nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench.spent import ROOT


@pytest.mark.parametrize("name", ["calls", "unchanged", "store"])
def test_bench_prints_its_table(name: str) -> None:
    prints_its_table(name)


@pytest.mark.long
@pytest.mark.parametrize("name", ["load", "start", "window_activity", "window_run"])
def test_long_bench_prints_its_table(name: str) -> None:
    prints_its_table(name)


def prints_its_table(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{name}", "--small"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    table = done.stdout.partition("(small)")[2].splitlines()
    assert table[1].startswith("what ")
    assert len(table) > 3
    assert "MISSED" not in done.stdout
