"""For those who do not see the window, or do not use a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.status import AppState
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import StubFacade

PAGES = ("overview", "attention", "activity", "mapping", "connections", "settings", "help")
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QTextEdit)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Those a person meets; not the parts that Qt builds its own controls of."""
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox, QScrollBar, QLineEdit))
        of_a_table = isinstance(widget, (QHeaderView, QAbstractButton)) and isinstance(
            widget.parentWidget(), QAbstractItemView
        )
        of_a_list = widget.window() is not root.window()
        if isinstance(widget, CONTROLS) and not inner and not of_a_table and not of_a_list:
            yield widget


@pytest.mark.parametrize("state", [AppState.ATTENTION, AppState.NOT_CONNECTED])
def test_every_control_has_a_name_and_takes_the_focus(make_desktop: MakeDesktop, qtbot: QtBot, state: AppState) -> None:
    desktop = make_desktop(StubFacade(state))
    for page in PAGES:
        desktop.window.open_page(page)
        qtbot.wait(30)
    found = list(controls(desktop.window))
    assert len(found) > 60
    nameless = [f"{type(widget).__name__} {widget.objectName()}" for widget in found if not widget.accessibleName()]
    assert nameless == []
    unreachable = [
        widget.accessibleName()
        for widget in found
        if not (widget.focusPolicy() & Qt.FocusPolicy.TabFocus or _in_exclusive_group(widget))
    ]
    assert unreachable == []


def test_every_page_is_reached_by_its_key(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    window = desktop.window
    window.activateWindow()
    for number, page in enumerate(PAGES, 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier)
        assert window.stack.currentWidget() is window.pages[page]
        assert window.navigation.buttons[page].isChecked()


def test_the_whole_of_each_page_can_be_walked_with_tab(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    for page in PAGES:
        desktop.window.open_page(page)
        qtbot.wait(30)
        wanted = {
            widget.accessibleName()
            for widget in controls(desktop.window.pages[page])
            if widget.isVisible() and widget.isEnabled() and not _in_exclusive_group(widget)
        }
        met = set()
        widget: QWidget | None = desktop.window
        for _step in range(3_000):
            widget = widget.nextInFocusChain() if widget else None
            if widget is not None:
                met.add(widget.accessibleName())
        assert wanted <= met, page


def _in_exclusive_group(widget: QWidget) -> bool:
    """Of a group, Tab reaches the chosen one and the arrow keys reach the others."""
    return isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group() is not None)


def test_a_narrow_window_keeps_the_names_of_its_icons(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    desktop.window.resize(800, 600)
    qtbot.wait(20)
    button = desktop.window.navigation.buttons["attention"]
    assert button.text() == ""
    assert button.accessibleName() == "Needs attention (3)"
    assert "Needs attention" in button.toolTip()
    desktop.window.resize(1180, 780)
    qtbot.wait(20)
    assert button.text().strip() == "Needs attention"


def test_a_state_is_told_in_words_beside_its_colour(make_desktop: MakeDesktop) -> None:
    overview = make_desktop().window.pages["overview"]
    words = {card.state.word() for card in overview.cards.values()}  # type: ignore[attr-defined]
    assert words == {"Needs attention", "Up to date"}
