"""The tray: shape, words and menu of each state, and when it speaks up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
import shiboken6
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pausing import until_morning
from app.desktop.tray import Tray
from app.domain.status import AppState, AppStatus
from tests.desktop.stub import NOW, StubFacade


@pytest.fixture
def tray(qtbot: QtBot, look: Look) -> Iterator[Tray]:
    bridge = Bridge(StubFacade(), lambda: NOW)
    made = Tray(bridge, look, bridge)
    yield made
    made.close()
    bridge.close()
    shiboken6.delete(bridge)


@pytest.fixture
def said(tray: Tray) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    tray.tell = lambda title, words: found.append((title, words))  # type: ignore[method-assign]
    return found


def status(state: AppState) -> AppStatus:
    return StubFacade(state).status()


@pytest.mark.parametrize("state", list(AppState))
def test_every_state_has_its_own_icon_and_words(tray: Tray, state: AppState) -> None:
    pictures = {}
    for other in AppState:
        tray.show_status(status(other))
        image = tray.icon.icon().pixmap(32, 32).toImage()
        assert not image.isNull()
        pictures[other] = bytes(image.constBits())
    assert [other for other in AppState if pictures[other] == pictures[state]] == [state]
    assert text.state(state)
    assert tray.tooltip(status(state)).startswith("ml-connector: ")


def test_the_tooltip_tells_last_and_next(tray: Tray) -> None:
    last, following = (text.clock(at) for at in (NOW - timedelta(minutes=28), NOW + timedelta(hours=3, minutes=30)))
    facade = StubFacade(AppState.UP_TO_DATE)
    assert tray.tooltip(facade.status()) == f"ml-connector: up to date. Last {last}, 12 changes. Next {following}."


def test_the_menu_offers_what_can_be_done(tray: Tray) -> None:
    tray.show_status(status(AppState.ATTENTION))
    assert (tray.review.isVisible(), tray.review.text()) == (True, "Review 3 records")
    assert tray.sync.isEnabled()
    tray.show_status(status(AppState.SYNCING))
    assert not tray.sync.isEnabled()
    calm = StubFacade(AppState.UP_TO_DATE)
    calm.records = []
    tray.show_status(calm.status())
    assert not tray.review.isVisible()


def test_pause_becomes_resume_while_it_lasts(tray: Tray) -> None:
    paused = replace(status(AppState.PAUSED), is_paused=True, paused_until=NOW + timedelta(hours=1))
    tray.show_status(paused)
    assert tray.pause.resume_action.isVisible()
    tray.show_status(status(AppState.UP_TO_DATE))
    assert not tray.pause.resume_action.isVisible()


def test_runs_that_go_well_say_nothing(tray: Tray, said: list[tuple[str, str]]) -> None:
    for state in (AppState.UP_TO_DATE, AppState.SYNCING, AppState.UP_TO_DATE, AppState.SYNCING, AppState.UP_TO_DATE):
        tray.show_status(status(state))
    assert said == []


def test_trouble_is_told_once_and_so_is_its_end(tray: Tray, said: list[tuple[str, str]]) -> None:
    for state in (AppState.UP_TO_DATE, AppState.OFFLINE, AppState.SYNCING, AppState.OFFLINE, AppState.OFFLINE):
        tray.show_status(status(state))
    assert [title for title, _words in said] == ["Offline"]
    assert "monday cannot be reached" in said[0][1]
    for state in (AppState.SYNCING, AppState.UP_TO_DATE, AppState.UP_TO_DATE):
        tray.show_status(status(state))
    assert [title for title, _words in said] == ["Offline", "Working again"]


def test_what_was_so_at_the_start_is_no_news(tray: Tray, said: list[tuple[str, str]]) -> None:
    tray.show_status(status(AppState.ATTENTION))
    assert said == []


def test_a_first_run_that_leaves_records_behind_is_news(tray: Tray, said: list[tuple[str, str]]) -> None:
    for state in (AppState.NOT_CONNECTED, AppState.SYNCING, AppState.ATTENTION):
        tray.show_status(status(state))
    assert [title for title, _words in said] == ["Needs attention"]


def test_until_tomorrow_means_six_in_the_morning() -> None:
    assert until_morning(NOW.astimezone(UTC)) == timedelta(hours=19, minutes=30)


def test_numbers_are_grouped_as_the_locale_has_it(tray: Tray) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert text.number(1_204) == "1.204"
        assert text.clock(NOW).count(":") == 1
    finally:
        QLocale.setDefault(before)
