"""Every action has a key. The rule: what is in sight and can be pressed is reached by Tab and has a key of its own.

A button's key is its shortcut (F5, Ctrl+S, Ctrl+1 of the navigation) or Alt with a letter that no other button in sight
has; Alt shows them. What is scrolled out of sight has one as soon as it is seen, and Tab brings it there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.preferences import Preferences, save
from app.desktop.widgets.key_tips import give_keys, key_of
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import StubFacade
from tests.desktop.test_accessibility import PAGES, controls
from tests.desktop.test_every_control import scenes


def views(scene: QWidget) -> Iterator[None]:
    """The scene at each place that its page can be scrolled to."""
    areas = [area for area in scene.findChildren(QScrollArea) if area.isVisible() and area.window() is scene]
    yield
    for bar in (area.verticalScrollBar() for area in areas):
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep())
            yield


def pressable(scene: QWidget) -> list[QAbstractButton]:
    return [
        one
        for one in controls(scene)
        if isinstance(one, QAbstractButton) and one.isEnabled() and not one.visibleRegion().isEmpty()
    ]


def check_keys(name: str, scene: QWidget) -> int:
    give_keys(scene)
    buttons = pressable(scene)
    keys = [key_of(button) for button in buttons]
    keyless = [button.accessibleName() for button in buttons if not key_of(button)]
    assert keyless == [], name
    owners = scene.findChildren(QShortcut) + [one for one in scene.findChildren(QAction) if one.parent() is scene]
    elsewhere = {one.key().toString() if isinstance(one, QShortcut) else one.shortcut().toString() for one in owners}
    given = [key for key in keys if key.startswith("Alt+")]
    assert len(set(keys)) == len(keys), f"{name}: {sorted(keys)}"
    assert elsewhere.isdisjoint(given), name
    for button in buttons:
        by_arrows = button.autoExclusive() or button.group() is not None
        assert by_arrows or button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.accessibleName()
        assert "&" not in button.accessibleName()
    return len(buttons)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_action_in_sight_has_a_key_of_its_own(
    language: str, make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: object, qapp: QApplication
) -> None:
    before = QLocale()
    save(tmp_path, Preferences(language=language))  # type: ignore[arg-type]
    desktop = make_desktop(StubFacade())
    seen = 0
    if language == "en":
        for name, scene in scenes(desktop, qtbot):
            seen += sum(check_keys(name, scene) for _view in views(scene))
    else:
        for name in (*PAGES, "set up"):
            desktop.window.open_page(name)
            seen += sum(check_keys(name, desktop.window) for _view in views(desktop.window))
    desktop.language.remove()
    QLocale.setDefault(before)
    assert seen > 100


def test_alt_shows_the_keys_and_a_letter_presses_its_button(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    window = desktop.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    shown = {tip.text() for tip in desktop.key_tips._tips}
    assert {"F5", *(f"Ctrl+{number}" for number in range(1, 8))} <= shown
    overview = window.pages["overview"]
    wanted = next(iter(overview.cards.values())).sync  # type: ignore[attr-defined]
    letter = key_of(wanted).removeprefix("Alt+")
    assert letter in shown
    with qtbot.waitSignal(wanted.clicked):
        QTest.keyClick(handle, Qt.Key(ord(letter)), Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert desktop.key_tips._tips == []
    qtbot.waitUntil(lambda: len(facade.asked("request_sync")) == 1)


def test_a_shortcut_given_for_one_state_is_taken_back_in_the_next(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    window = make_desktop(StubFacade()).window
    window.open_page("settings")
    give_keys(window)
    window.open_page("overview")
    give_keys(window)
    keys = [one.shortcut().toString() for one in window.findChildren(QAbstractButton) if not one.shortcut().isEmpty()]
    assert len(set(keys)) == len(keys)
