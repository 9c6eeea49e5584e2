"""What every test needs."""

from __future__ import annotations

import os

import pytest

LONG = "ML_CONNECTOR_LONG"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The long campaigns run with ML_CONNECTOR_LONG=1 only (`bootstrap.py test --long`), or when asked for by -m."""
    if os.environ.get(LONG) == "1" or config.getoption("-m"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches the folders of the person who runs it."""
    monkeypatch.setenv("ML_CONNECTOR_HOME", str(tmp_path_factory.getbasetemp() / "home"))
