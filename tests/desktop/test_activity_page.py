"""Activity: runs, filters, the life of a record, and the way out as a file."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.audit_csv import HEAD, write_csv
from app.desktop.pages.activity import ActivityPage
from app.domain.records import GROUP, Json
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent
from tests.desktop.conftest import MakeDesktop
from tests.desktop.facts import NOW, audit_entry
from tests.desktop.stub import StubFacade


@pytest.fixture
def facade() -> StubFacade:
    return StubFacade()


@pytest.fixture
def desktop(make_desktop: MakeDesktop, facade: StubFacade) -> Desktop:
    return make_desktop(facade)


@pytest.fixture
def page(desktop: Desktop, qtbot: QtBot) -> ActivityPage:
    desktop.window.open_page("activity")
    made = desktop.window.pages["activity"]
    assert isinstance(made, ActivityPage)
    qtbot.waitUntil(lambda: made.model.rowCount() == 200 and made.runs_model.rowCount() == 12)
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
    qtbot.waitUntil(lambda: page.model.rowCount() == 200)


def test_a_time_is_chosen(page: ActivityPage, facade: StubFacade, qtbot: QtBot) -> None:
    page.period.setCurrentIndex(2)
    page.period.activated.emit(2)
    wanted = [NOW - timedelta(days=7)]
    qtbot.waitUntil(lambda: [args[0].since for args in facade.asked("audit") if args[0].since] == wanted)


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
    qtbot.waitUntil(lambda: page.model.rowCount() == 200)
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
    page.model.replace([entry], complete=True)
    page.table.selectRow(0)
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Group" in copied
    assert "Anna" in copied
    write_csv(tmp_path / "one.csv", [entry])
    exported = (tmp_path / "one.csv").read_text(encoding="utf-8-sig")
    assert '""Group"": ""Anna""' in exported
    assert GROUP not in copied + exported


def test_a_narrow_window_needs_no_sideways_scrolling(page: ActivityPage, desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.resize(800, 600)
    qtbot.wait(30)
    assert page.table.horizontalScrollBar().maximum() == 0
