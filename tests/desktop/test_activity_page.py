"""Activity: runs, filters, the life of a record, and the way out as a file."""

from __future__ import annotations

import csv
import threading
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.audit_csv import HEAD, write_csv
from app.desktop.models.paged import KEPT, PAGE
from app.desktop.pages.activity import ActivityPage
from app.domain.records import GROUP, Json
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent, AuditFilter, AuditStretch
from tests.desktop.facts import NOW, audit_entry
from tests.desktop.stub import StubFacade


@pytest.fixture
def page(desktop: Desktop, qtbot: QtBot) -> ActivityPage:
    desktop.window.open_page("activity")
    made = desktop.window.pages["activity"]
    assert isinstance(made, ActivityPage)
    qtbot.waitUntil(lambda: made.model.rowCount() == 1_000 and made.runs_model.rowCount() == 12)
    return made


def test_a_run_is_one_line_and_narrows_the_records_to_its_own(
    page: ActivityPage, facade: StubFacade, qtbot: QtBot
) -> None:
    assert page.runs_model.index(0, 1).data() == "by schedule"
    assert "created" in str(page.runs_model.index(0, 3).data())
    page.runs.selectRow(0)
    page.runs.clicked.emit(page.runs_model.index(0, 0))
    qtbot.waitUntil(lambda: any(args[0].run == "run-0" for args in facade.asked("audit")))
    assert page.one_record.isVisible()
    page.one_record.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_000)


def test_a_time_is_chosen(page: ActivityPage, facade: StubFacade, qtbot: QtBot) -> None:
    page.period.setCurrentIndex(2)
    page.period.activated.emit(2)
    wanted = {NOW - timedelta(days=7)}
    qtbot.waitUntil(lambda: {args[0].since for args in facade.asked("audit") if args[0].since} == wanted)


def test_a_record_leads_to_its_item_and_its_history(page: ActivityPage, facade: StubFacade, qtbot: QtBot) -> None:
    page.search.setText("7001000")
    page.reload()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.selectRow(0)
    qtbot.waitUntil(page.open_item.isEnabled)
    assert page._item_url() == "https://acme.monday.example/b/pulses/9001000"
    assert not page.replay.isEnabled()
    page.copy.click()
    assert "On the board" in QGuiApplication.clipboard().text()


def test_a_failed_record_is_replayed_from_here(desktop: Desktop, facade: StubFacade, qtbot: QtBot) -> None:
    first = facade.records[1]
    newest = audit_entry(facade.audit_size)
    facade.records[1] = replace(first, key=newest.key, route=RouteId.INVOICES)
    desktop.window.open_page("activity")
    page = desktop.window.pages["activity"]
    assert isinstance(page, ActivityPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_000)
    page.table.selectRow(0)
    qtbot.waitUntil(page.replay.isEnabled)
    with qtbot.waitSignal(desktop.bridge.run_ended):
        page.replay.click()
    assert facade.asked("request_replay") == [((first.id,), None)]


def test_what_is_filtered_is_exported_whole(page: ActivityPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.route.choose(RouteId.SUPPLIERS)
    file = tmp_path / "activity.csv"
    page.export_to(file)
    qtbot.waitUntil(lambda: str(file) in page.notice.text())
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == 166
    assert {row["route"] for row in rows} == {"suppliers"}


def test_no_text_becomes_a_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    file = tmp_path / "one.csv"
    assert write_csv(file, [AuditEntry(NOW, AuditEvent.SENT, text="=HYPERLINK(1)")]) == 1
    head, row = csv.reader(file.read_text(encoding="utf-8-sig").splitlines())
    assert tuple(head) == HEAD
    assert row[HEAD.index("text")] == "'=HYPERLINK(1)"


def test_the_group_of_an_item_has_a_word_where_it_is_shown_copied_and_exported(
    page: ActivityPage, tmp_path: Path
) -> None:
    change: dict[str, Json] = {"before": {GROUP: None}, "after": {GROUP: "Anna", "name": "7000001"}}
    entry = AuditEntry(NOW, AuditEvent.STAGED, text="update", detail=change)
    page.model.start([entry], complete=True)
    page.table.selectRow(0)
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Group" in copied
    assert "Anna" in copied
    write_csv(tmp_path / "one.csv", [entry])
    exported = (tmp_path / "one.csv").read_text(encoding="utf-8-sig")
    assert '""Group"": ""Anna""' in exported
    assert GROUP not in copied + exported


def shown(page: ActivityPage, row: int) -> int:
    """Id of the entry in a row; 0 while it is not there."""
    entry = page.model.fact(row)
    return entry.id if entry else 0


def is_at(page: ActivityPage, row: int, number: int) -> bool:
    return shown(page, row) == number


def test_the_scroll_bar_spans_the_whole_audit_and_leads_anywhere_at_once(
    desktop: Desktop, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.audit_size = 50_000
    desktop.window.open_page("activity")
    page = desktop.window.pages["activity"]
    assert isinstance(page, ActivityPage)
    qtbot.waitUntil(lambda: page.model.complete and page.model.rowCount() == 50_000)
    assert page.total.text() == "50,000 entries"
    asked = len(facade.asked("audit"))

    bar, one = page.table.verticalScrollBar(), page.table.rowHeight(0)
    for row in (5_000, 10_000, 20_000, 25_000):
        bar.setValue(row * one)
    middle = page.model.index(25_000, 4)
    assert middle.data() == middle.data(Qt.ItemDataRole.AccessibleTextRole) == "Being read…"
    assert page.model.index(25_000, 2).data() is None
    qtbot.waitUntil(lambda: shown(page, 25_000) == 25_000)
    # What was scrolled past is asked for once at most: the page that was under way.
    assert len(facade.asked("audit")) - asked <= 5

    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.table.currentIndex().row() == 49_999
    qtbot.waitUntil(lambda: "7000001" in page.detail.toPlainText())
    assert [shown(page, row) for row in range(49_990, 50_000)] == list(range(10, 0, -1))
    for row in range(0, 50_000, 1_000):
        bar.setValue(row * one)
        qtbot.waitUntil(partial(is_at, page, row, 50_000 - row))
    assert sum(shown(page, row) > 0 for row in range(50_000)) <= KEPT * PAGE + 1
    page.table.copy()
    assert "7000001" in QGuiApplication.clipboard().text()

    QTest.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "7050000" in page.detail.toPlainText())


def test_new_entries_move_no_row_until_they_are_wanted(
    page: ActivityPage, desktop: Desktop, facade: StubFacade, qtbot: QtBot
) -> None:
    page.table.selectRow(400)
    qtbot.waitUntil(lambda: shown(page, 400) == 600)
    facade.audit_size += 7
    desktop.bridge.refresh()
    qtbot.waitUntil(page.take_in.isVisible)
    assert page.take_in.text() == "Show 7 new entries"
    assert (page.model.rowCount(), shown(page, 400)) == (1_000, 600)
    page.take_in.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1_007)
    assert [shown(page, row) for row in (0, 6, 7)] == [1_007, 1_001, 1_000]
    assert page.take_in.isHidden()
    assert page.table.verticalScrollBar().value() == 0
    assert page.table.chosen_rows() == [407]
    assert shown(page, 407) == 600
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: shown(page, 1_006) == 1)


def test_the_first_page_is_there_before_all_is_counted(
    page: ActivityPage, facade: StubFacade, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting = threading.Event()
    stretch = facade.audit_stretch

    def slow(wanted: AuditFilter) -> AuditStretch:
        counting.wait(10)
        return stretch(wanted)

    monkeypatch.setattr(facade, "audit_stretch", slow)
    asked = len(facade.asked("audit"))
    page.search.setText("70")
    page.reload()
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.known == 100)
    assert page.total.text() == "More than 100 entries"
    assert page.model.index(100, 4).data() == "More are being counted…"
    counting.set()
    qtbot.waitUntil(lambda: page.model.complete)
    assert page.model.rowCount() == 1_000
    assert page.total.text() == "1,000 entries"
    # Nobody asks for what was visible of the list before.
    assert max(args[0].skip for args in facade.asked("audit")[asked:]) <= PAGE


def test_a_narrow_window_needs_no_sideways_scrolling(page: ActivityPage, desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.resize(800, 600)
    qtbot.wait(30)
    assert page.table.horizontalScrollBar().maximum() == 0
