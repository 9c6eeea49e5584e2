"""What each page shows, and what it asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.desktop import text
from app.desktop.models.causes import by_cause, column_of
from app.desktop.pages.activity import ActivityPage
from app.desktop.pages.attention import AttentionPage
from app.desktop.pages.connections import ConnectionsPage
from app.desktop.pages.help import HelpPage
from app.desktop.pages.mapping import MappingPage
from app.desktop.pages.overview import OverviewPage
from app.desktop.pages.set_up import SetUpPage
from app.desktop.pages.settings import SettingsPage
from app.desktop.theme import Appearance
from app.desktop.widgets.schedule_editor import ScheduleEditor
from app.domain.routes import LinesPlacement, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import AppState, AuditEvent
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import NOW, StubFacade, failed_records


def page_of(desktop: Any, name: str, wanted: object = None) -> Any:
    desktop.window.open_page(name, wanted)
    return desktop.window.pages[name]


# Overview


def test_overview_tells_each_route_and_the_budget(make_desktop: MakeDesktop) -> None:
    page: OverviewPage = page_of(make_desktop(), "overview")
    card = page.cards[RouteId.PURCHASE_ORDERS]
    assert page.verdict.word() == "3 records need attention; everything else is on the board."
    assert card.on_board.text() == "1,204 on the board"
    assert card.last.text().startswith("12 changes at ")
    assert card.failures.text() == "2 need attention"
    assert card.schedule.text() == "Every 4 hours"
    assert page.cards[RouteId.SUPPLIERS].schedule.text() == "Daily at 06:30, 18:00"
    assert page.cards[RouteId.GL_ACCOUNTS].schedule.text() == "Only by hand"
    assert page.meter_words.text() == "84 of 1,000 monday calls used today"


def test_overview_leads_a_newcomer_to_the_assistant(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop(StubFacade(AppState.NOT_CONNECTED))
    page: OverviewPage = page_of(desktop, "overview")
    assert page.first_steps.isVisible()
    assert not page.cards[RouteId.SUPPLIERS].isVisible()
    QTest.mouseClick(page.first_steps.connect_button, Qt.MouseButton.LeftButton)
    assert isinstance(desktop.window.stack.currentWidget(), SetUpPage)


def test_preview_tells_the_plan_and_starts_it(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    with qtbot.waitSignal(desktop.bridge.run_ended):
        QTest.keyClick(desktop.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    dialog = desktop.window.plan_dialog
    words = "Will create 5 items and change 2 on 1 board, with about 3 calls of the 916 left today."
    assert dialog.view.sentence.text() == words
    assert facade.asked("request_sync") == []
    with qtbot.waitSignal(desktop.bridge.run_ended):
        QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert facade.asked("request_sync") == [((),)]


def test_failures_on_a_card_lead_to_those_of_its_route(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    page: OverviewPage = page_of(desktop, "overview")
    QTest.mouseClick(page.cards[RouteId.SUPPLIERS].failures, Qt.MouseButton.LeftButton)
    shown: AttentionPage = desktop.window.pages["attention"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: shown.model.rowCount() == 1)
    assert shown.route.route() is RouteId.SUPPLIERS


def test_a_card_syncs_its_route_alone(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    with qtbot.waitSignal(desktop.bridge.run_ended):
        page_of(desktop, "overview").cards[RouteId.INVOICES].sync.click()
    assert facade.asked("request_sync") == [((RouteId.INVOICES,),)]


# Needs attention


def test_replay_by_keyboard_sends_what_is_selected(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    facade.records = failed_records(5)
    desktop = make_desktop(facade)
    page: AttentionPage = page_of(desktop, "attention")
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(desktop.bridge.run_ended):
        QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert facade.asked("request_replay") == [((2, 3), None)]
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_replay_all_and_then_nothing_needs_you(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    page: AttentionPage = page_of(desktop, "attention")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    with qtbot.waitSignal(desktop.bridge.run_ended):
        QTest.mouseClick(page.replay_all, Qt.MouseButton.LeftButton)
    assert facade.asked("request_replay") == [((), None)]
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title.text() == "Nothing needs you."


def test_the_selection_outlives_a_refresh(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    page: AttentionPage = page_of(make_desktop(facade), "attention")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    page.table.selectRow(2)
    facade.records = facade.records[1:]
    page.reload()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert page.table.chosen_rows() == [1]


def test_failures_are_grouped_by_cause_worst_first(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    facade.records = failed_records(16)
    desktop = make_desktop(facade)
    page: AttentionPage = page_of(desktop, "attention")
    qtbot.waitUntil(lambda: page.causes.rowCount() == 3)
    assert [page.causes.index(row, 0).data() for row in range(3)] == ["16", "15", "1"]
    page.groups.selectRow(1)
    assert page.model.rowCount() == 15
    assert page.replay_group.text() == "Replay 15"
    assert "label table" in page.way_out.text()
    with qtbot.waitSignal(desktop.bridge.run_ended):
        QTest.mouseClick(page.replay_group, Qt.MouseButton.LeftButton)
    assert facade.asked("request_replay") == [(tuple(range(2, 17)), None)]
    qtbot.waitUntil(lambda: page.causes.rowCount() == 1)


def test_a_cause_leads_to_the_column_that_makes_it(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    page: AttentionPage = page_of(desktop, "attention")
    qtbot.waitUntil(lambda: page.causes.rowCount() == 3)
    page.groups.selectRow(2)
    QTest.mouseClick(page.edit_mapping, Qt.MouseButton.LeftButton)
    mapping: MappingPage = desktop.window.pages["mapping"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: mapping.model.mapping is not None and mapping.route is RouteId.SUPPLIERS)
    qtbot.waitUntil(lambda: mapping.model.columns[mapping.table.currentIndex().row()].column == "phone")


def test_one_value_is_given_by_hand_and_sent(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    page: AttentionPage = page_of(desktop, "attention")
    qtbot.waitUntil(lambda: page.editor.isEnabled() and page.editor.column.count() > 3)
    assert page.editor.column.currentData() == "phone"
    QTest.keyClicks(page.editor.value, "wrong")
    QTest.keyClick(page.editor.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not take" in page.notice.text())
    page.editor.value.setText("+46 8 12 34")
    with qtbot.waitSignal(desktop.bridge.run_ended):
        QTest.mouseClick(page.editor.send, Qt.MouseButton.LeftButton)
    assert facade.asked("edit_failed")[-1] == (1, "phone", "+46 8 12 34")
    assert len(facade.asked("request_send")) == 1
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_reasons_that_differ_in_the_records_own_value_are_one_cause() -> None:
    first = failed_records()[0]
    reasons = (
        "phone -> phone: “12 ext 4” is not a telephone number.",
        "phone -> phone: “7” is not a telephone number.",
    )
    groups = by_cause([replace(first, id=place, reason=reason) for place, reason in enumerate(reasons)])
    assert [group.headline for group in groups] == ["phone -> phone: “…” is not a telephone number."]
    assert column_of(groups[0].records[0]) == "phone"


def test_a_failed_record_leads_to_its_history(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    page: AttentionPage = page_of(desktop, "attention")
    qtbot.waitUntil(page.life.isVisible)
    QTest.mouseClick(page.life, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(facade.asked("audit")))
    assert facade.asked("audit")[-1][0].key == "supplier:100:S1000"


# Activity


def test_activity_filters_and_shows_before_and_after(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    page: ActivityPage = page_of(make_desktop(facade), "activity")
    page.event_choice.setCurrentIndex(1 + list(AuditEvent).index(AuditEvent.STAGED))
    page.event_choice.activated.emit(0)
    QTest.keyClicks(page.search, "70009")
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < 30)
    entries = [page.model.fact(row) for row in range(page.model.rowCount())]
    assert all(entry and entry.event is AuditEvent.STAGED and "70009" in entry.key for entry in entries)
    detail = page.detail.toPlainText()
    assert "Printed" in detail
    assert "Confirmed" in detail
    page.search.setText("nothing is called so")
    qtbot.waitUntil(page.nothing.isVisible)


def test_chosen_rows_can_be_copied(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    page: ActivityPage = page_of(make_desktop(), "activity")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_000)
    page.table.selectRow(0)
    page.table.copy()
    assert QGuiApplication.clipboard().text().split("\t")[1:3] == ["Invoices", "7001000"]


# Connections


def test_a_newcomer_connects_both_and_makes_the_boards(make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path) -> None:
    facade = StubFacade(AppState.NOT_CONNECTED)
    page: ConnectionsPage = page_of(make_desktop(facade), "connections")
    file = tmp_path / "acme.ionapi"
    file.write_bytes(b'{"ti": "ACME_TST"}')
    assert page.infor.connect_button.property("primary") == "true"
    page.infor.drop.dropped.emit(file)
    QTest.keyClicks(page.infor.company, "100")
    QTest.mouseClick(page.infor.connect_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.infor.notice.text() == "It works: ACME_TST, company 100, division AAA.")
    assert facade.asked("connect_infor") == [(b'{"ti": "ACME_TST"}', "acme.ionapi", "100", None)]
    QTest.keyClicks(page.monday.secret, "eyJhbGciOi")
    QTest.keyClick(page.monday.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.monday.notice.text().startswith("It works"))
    assert page.monday.secret.text() == ""
    qtbot.waitUntil(page.boards.create_button.isEnabled)
    page.boards.own_boards.setChecked(True)
    QTest.mouseClick(page.boards.create_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "ready" in page.boards.notice.text())
    assert facade.asked("create_boards") == [((), LinesPlacement.BOARD)]
    assert not page.boards.create_button.isEnabled()


def test_a_wrong_file_and_a_wrong_sign_in_are_told_in_words(
    make_desktop: MakeDesktop, qtbot: QtBot, tmp_path: Path
) -> None:
    page: ConnectionsPage = page_of(make_desktop(StubFacade(AppState.NOT_CONNECTED)), "connections")
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"\xff\xd8")
    page.connect_infor(file, "", "")
    qtbot.waitUntil(lambda: "“holiday.jpg” is not an .ionapi file." in page.infor.notice.text())
    page.connect_infor(tmp_path / "gone.ionapi", "", "")
    qtbot.waitUntil(lambda: "could not be read" in page.infor.notice.text())
    page.monday.secret.setText("wrong")
    page.monday.connect_button.click()
    qtbot.waitUntil(lambda: "monday refuses this sign-in." in page.monday.notice.text())
    assert page.monday.secret.text() == "wrong"


def test_a_connection_is_tested_and_tells_its_age_and_limits(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    page: ConnectionsPage = page_of(make_desktop(facade), "connections")
    renewed = text.clock(NOW + timedelta(minutes=38))
    assert page.infor.sign_in.text() == f"Signed in 12 minutes ago; renewed at {renewed}."
    assert page.infor.limits.text() == "3 of 100 sign-ins used today"
    assert page.monday.limits.text() == "Standard plan; 84 of 1,000 calls used today"
    page.monday.test.click()
    assert page.monday.state.word() == "Trying"
    assert not page.monday.test.isEnabled()
    qtbot.waitUntil(lambda: page.monday.notice.text() == "It works: Acme Ltd.")
    assert page.monday.test.isEnabled()
    facade.troubles["infor"] = "CloudSuite refuses the service account."
    page.infor.test.click()
    qtbot.waitUntil(lambda: page.infor.notice.text() == "CloudSuite refuses the service account.")
    assert page.infor.state.word() == "Not working"
    assert facade.asked("check") == [("monday",), ("infor",)]


def test_an_existing_board_is_used_by_its_number(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    page: ConnectionsPage = page_of(make_desktop(facade), "connections")
    use = page.boards.use[RouteId.INVOICES]
    assert not use.isEnabled()
    page.boards.ids[RouteId.INVOICES].setText("123456")
    qtbot.waitUntil(use.isEnabled)
    use.click()
    qtbot.waitUntil(lambda: facade.asked("use_board") == [(RouteId.INVOICES, "123456")])


def test_disconnecting_asks_first(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    page: ConnectionsPage = page_of(make_desktop(facade), "connections")
    page.monday.disconnect_button.click()
    question = page.findChild(QMessageBox)
    assert question is not None
    assert facade.asked("disconnect") == []
    next(button for button in question.buttons() if "Disconnect" in button.text()).click()
    qtbot.waitUntil(lambda: facade.asked("disconnect") == [("monday",)])


# Settings


def test_a_schedule_applies_at_once(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    page: SettingsPage = page_of(make_desktop(facade), "settings")
    editor = page.schedules[RouteId.INVOICES]
    editor.unit.setCurrentIndex(0)
    editor.unit.activated.emit(0)
    editor.number.setValue(1)
    qtbot.waitUntil(lambda: (RouteId.INVOICES, Schedule(every_minutes=1)) in facade.asked("set_schedule"))
    editor.kind.setCurrentIndex(0)
    editor.kind.activated.emit(0)
    qtbot.waitUntil(lambda: facade.kept[RouteId.INVOICES].kind is ScheduleKind.OFF)


def test_the_appearance_applies_at_once(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    page: SettingsPage = page_of(desktop, "settings")
    page.appearances[Appearance.DARK].click()
    assert desktop.theme.tokens.dark


def test_the_schedule_editor_takes_times_and_says_what_it_does_not_understand(qtbot: QtBot) -> None:
    editor = ScheduleEditor("Invoices")
    qtbot.addWidget(editor)
    chosen: list[Schedule] = []
    editor.chosen.connect(chosen.append)
    editor.show_schedule(Schedule(ScheduleKind.DAILY, times=(time(7, 30),)))
    editor.times.setText("18:00, 6.15")
    editor.times.editingFinished.emit()
    assert chosen == [Schedule(ScheduleKind.DAILY, times=(time(6, 15), time(18, 0)))]
    for wrong in ("25:00", "noon", ""):
        editor.times.setText(wrong)
        editor.times.editingFinished.emit()
        assert editor.fault.text() == "Write times such as 07:30, 13:00."
    assert len(chosen) == 1


def test_the_schedule_editor_shows_what_it_is_given_without_asking_back(qtbot: QtBot) -> None:
    editor = ScheduleEditor("Invoices")
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.chosen):
        for schedule in (Schedule(every_minutes=90), Schedule(ScheduleKind.OFF), Schedule(every_minutes=10_080)):
            editor.show_schedule(schedule)
            assert editor.schedule() == schedule


# Help


def test_help_opens_the_guide_and_follows_its_topics(make_desktop: MakeDesktop) -> None:
    page: HelpPage = page_of(make_desktop(), "help")
    assert "only reads from CloudSuite" in page.reader.toPlainText()
    assert page.topics.count() >= 3
    page.topics.setCurrentRow(2)
    assert "Needs attention" in page.reader.toPlainText()
