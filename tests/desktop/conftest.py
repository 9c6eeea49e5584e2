"""No display chosen means offscreen: the tests run anywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.desktop.application import Desktop, name_application
from app.desktop.look import Look
from app.desktop.theme import Appearance, Theme
from app.sync.facade import Facade
from tests.desktop.stub import NOW, RESOURCES, StubFacade

MakeDesktop = Callable[..., Desktop]
PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits long for what will happen: a test that passes takes no longer, and a busy computer fails none."""

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802
        self, signal: SignalInstance, *, timeout: int = PATIENCE_MS, **how: Any
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    name_application(qapp)
    return Look(Theme(qapp, RESOURCES, Appearance.LIGHT), RESOURCES)


@pytest.fixture
def make_desktop(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MakeDesktop]:
    """A started desktop; it is taken down, its engine joined, when the test is over."""
    made: list[Desktop] = []
    name_application(qapp)

    def make(facade: Facade | None = None, *, background: bool = False) -> Desktop:
        desktop = Desktop(qapp, facade or StubFacade(), resources=RESOURCES, folder=tmp_path, clock=lambda: NOW)
        made.append(desktop)
        desktop.start(background=background)
        qtbot.waitUntil(lambda: desktop.bridge.status is not None)
        return desktop

    yield make
    for desktop in filter(shiboken6.isValid, made):
        assert desktop.close()
    qapp.processEvents()


@pytest.fixture
def facade() -> StubFacade:
    return StubFacade()


@pytest.fixture
def desktop(make_desktop: MakeDesktop, facade: StubFacade) -> Desktop:
    return make_desktop(facade)
