"""The window comes before the product: what it asks in the meantime, and what it says when there is none."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import application
from app.desktop.late import late
from app.domain.errors import ConnectorError, StoreBroken
from app.sync.facade import Facade
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import NOW, RESOURCES, StubFacade


def test_the_window_is_there_before_the_product_and_shows_it_once_it_is(
    make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    opened = threading.Event()
    stub = StubFacade()

    def opening() -> Facade:
        assert opened.wait(10)
        return stub

    facade = late(opening)
    facade.stop()
    timer = threading.Timer(0.05, opened.set)
    timer.start()
    desktop = make_desktop(facade)
    assert desktop.window.isVisible()
    assert desktop.bridge.status is not None
    desktop.window.stop()
    assert ("stop", ()) in stub.calls


def test_quitting_before_the_product_is_open_ends_it_as_soon_as_it_is() -> None:
    stub = StubFacade()
    facade = late(lambda: stub)
    facade.quit()
    facade.engine_loop(lambda _event: None)
    assert stub.asked("engine_loop") == []


def test_a_product_that_cannot_be_opened_is_told_in_a_box_and_ends_the_start(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[ConnectorError] = []

    def show(problem: ConnectorError) -> int:
        told.append(problem)
        return 2

    def opening() -> Facade:
        raise StoreBroken("The database cannot be read.")

    monkeypatch.setattr(application, "show_trouble", show)
    code = application.run(
        opening, background=False, demo=None, resources=RESOURCES, folder=tmp_path, clock=lambda: NOW
    )
    assert code == 2
    assert [str(problem) for problem in told] == ["The database cannot be read."]
