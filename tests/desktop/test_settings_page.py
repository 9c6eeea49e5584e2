"""Settings beside the schedules: what they keep, and what they tell the system."""

from __future__ import annotations

import plistlib
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.pages.settings import SettingsPage
from app.desktop.preferences import Notifications, load
from app.desktop.system.autostart import autostart
from app.domain.errors import ConnectorError
from app.domain.routes import Removal, RouteId
from tests.desktop.conftest import PATIENCE_MS, MakeDesktop
from tests.desktop.facts import NOW, report
from tests.desktop.stub import StubFacade


@pytest.fixture
def facade() -> StubFacade:
    return StubFacade()


@pytest.fixture
def desktop(make_desktop: MakeDesktop, facade: StubFacade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return make_desktop(facade)


@pytest.fixture
def page(desktop: Desktop) -> SettingsPage:
    desktop.window.open_page("settings")
    made = desktop.window.pages["settings"]
    assert isinstance(made, SettingsPage)
    return made


def choose(box: Any, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_how_far_back_is_told_to_the_product(page: SettingsPage, facade: StubFacade, qtbot: QtBot) -> None:
    box = page.first_load.everything[RouteId.INVOICES]
    qtbot.waitUntil(box.isChecked)
    box.click()
    page.first_load.since[RouteId.INVOICES].setDate(QDate(2026, 1, 1))
    page.first_load.since[RouteId.INVOICES].editingFinished.emit()
    qtbot.waitUntil(lambda: len(facade.asked("set_first_load")) == 2)
    route, since = facade.asked("set_first_load")[-1]
    assert (route, since.date().isoformat()) == (RouteId.INVOICES, "2026-01-01")


def test_a_part_of_the_calls_is_kept_for_others(page: SettingsPage, facade: StubFacade, qtbot: QtBot) -> None:
    page.calls.own.click()
    page.calls.number.setValue(400)
    page.calls.number.editingFinished.emit()
    qtbot.waitUntil(lambda: facade.asked("set_calls_a_day")[-1:] == [(400,)])
    page.calls.own.click()
    qtbot.waitUntil(lambda: facade.asked("set_calls_a_day")[-1] == (None,))


def test_an_answer_that_comes_late_leaves_the_choice_that_was_made_meanwhile(
    page: SettingsPage, facade: StubFacade, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answer = Event(), Event()

    def slowly() -> int | None:
        kept = facade.own_calls
        asked.set()
        assert answer.wait(PATIENCE_MS / 1000)
        return kept

    monkeypatch.setattr(facade, "calls_a_day", slowly)
    page.calls.refresh()
    qtbot.waitUntil(asked.is_set)
    page.calls.own.click()
    page.calls.number.setValue(400)
    page.calls.number.editingFinished.emit()
    qtbot.waitUntil(lambda: facade.own_calls == 400)
    asked.clear()
    answer.set()
    qtbot.waitUntil(asked.is_set)
    assert page.calls.own.isChecked()
    assert page.calls.number.value() == 400


def test_a_choice_that_could_not_be_kept_goes_back_to_what_is_kept(
    page: SettingsPage, facade: StubFacade, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_calls: int | None) -> None:
        raise ConnectorError("The disk is full.", hint="Make room.")

    monkeypatch.setattr(facade, "set_calls_a_day", refused)
    with qtbot.waitSignal(page.calls.failed):
        page.calls.own.click()
    qtbot.waitUntil(lambda: not page.calls.own.isChecked())


def test_a_choice_that_was_kept_is_shown_again(make_desktop: MakeDesktop, facade: StubFacade, qtbot: QtBot) -> None:
    facade.own_calls = 400
    facade.removals[RouteId.INVOICES] = Removal.ARCHIVE
    window = make_desktop(facade).window
    window.open_page("settings")
    page: Any = window.pages["settings"]
    qtbot.waitUntil(page.calls.own.isChecked)
    assert page.calls.number.value() == 400
    qtbot.waitUntil(lambda: page.removal.choices[RouteId.INVOICES].currentData() == Removal.ARCHIVE)
    assert facade.asked("set_calls_a_day") == []


def test_items_of_gone_records_are_archived_where_wanted_and_many_only_when_asked(
    page: SettingsPage, facade: StubFacade, qtbot: QtBot
) -> None:
    allow = page.removal.allowances[RouteId.PURCHASE_ORDERS]
    assert not allow.isEnabled()
    choose(page.removal.choices[RouteId.PURCHASE_ORDERS], Removal.ARCHIVE)
    qtbot.waitUntil(lambda: facade.asked("set_removal") == [(RouteId.PURCHASE_ORDERS, Removal.ARCHIVE)])
    allow.click()
    assert facade.asked("allow_removals") == []
    next(one for one in page.removal.question.buttons() if one.text().replace("&", "") == "Allow once").click()
    qtbot.waitUntil(lambda: facade.asked("allow_removals") == [(RouteId.PURCHASE_ORDERS,)])


def test_storage_is_told_and_the_history_can_be_limited(page: SettingsPage, facade: StubFacade, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.storage.folder.text().endswith("ml-connector"))
    assert "1,004,211 entries of the history" in page.storage.amount.text()
    assert page.storage.retention.currentData() is None
    choose(page.storage.retention, 24)
    qtbot.waitUntil(lambda: facade.asked("set_retention") == [(24,)])
    facade.months = 60
    page.storage.refresh()
    qtbot.waitUntil(lambda: page.storage.retention.currentText() == "For 60 months")


def test_messages_and_language_are_kept(page: SettingsPage, tmp_path: Path) -> None:
    choose(page.system.messages, Notifications.NONE)
    choose(page.system.language, "sv")
    assert load(tmp_path).notifications is Notifications.NONE
    assert load(tmp_path).language == "sv"
    assert "start again" in page.system.restart.text()


def test_start_with_the_computer_is_written_where_the_system_looks(page: SettingsPage, tmp_path: Path) -> None:
    entry = tmp_path / "config" / "autostart" / "ml-connector.desktop"
    assert not page.system.start.isChecked()
    page.system.start.click()
    assert "--background" in entry.read_text()
    assert page.system.start.isChecked()
    entry.unlink()
    page.opened()
    assert not page.system.start.isChecked()


def test_a_mac_starts_it_by_a_launch_agent(tmp_path: Path) -> None:
    made = autostart(["/Applications/ml-connector", "--background"], {}, tmp_path, "darwin")
    made.set(True)
    (file,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/ml-connector", "--background"]
    assert made.is_on()
    made.set(False)
    made.set(False)
    assert not made.is_on()


def test_news_of_good_runs_is_told_to_those_who_want_all(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(desktop.tray.icon, "showMessage", lambda title, *_more: told.append(title))
    desktop.kept.keep(notifications=Notifications.ALL)
    desktop.bridge.run_ended.emit(report("run-1", NOW, 5))
    assert told == ["Done"]
    desktop.kept.keep(notifications=Notifications.NONE)
    told.clear()
    desktop.tray.tell("anything", "at all")
    assert told == []
