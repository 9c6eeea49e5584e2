"""The list of monday's odd behaviours names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_test_that_the_list_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "app/monday/BEHAVIOR.md").read_text(encoding="utf-8")))
    sources = [*ROOT.glob("tests/unit/test_monday_*.py"), *ROOT.glob("tests/contract/test_monday_*.py")]
    there = {name for path in sources for name in re.findall(r"def (test_\w+)", path.read_text(encoding="utf-8"))}
    assert named
    assert named <= there, sorted(named - there)
