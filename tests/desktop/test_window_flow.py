"""The window on the real product and a whole sandbox: real sockets, real files, real threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop, name_application
from app.desktop.models.mapping import Part
from app.desktop.pages.activity import ActivityPage
from app.desktop.pages.attention import AttentionPage
from app.desktop.pages.connections import ConnectionsPage
from app.desktop.pages.mapping import MappingPage
from app.desktop.pages.overview import OverviewPage
from app.domain.mapping import ColumnMapping, OnInvalid
from app.domain.routes import ROUTES, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import Outcome, RunReport, Trigger
from tests.desktop.stub import RESOURCES
from tests.flow.world import World, world

RUN_MS = 60_000


@pytest.fixture
def there(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path / "product", purchase_orders=12) as made:
        for route in ROUTES:
            made.facade.set_schedule(route, Schedule(ScheduleKind.OFF))
        yield made


@pytest.fixture
def desktop(there: World, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    name_application(qapp)
    made = Desktop(qapp, there.facade, resources=RESOURCES, folder=tmp_path, clock=there.clock)
    made.start(background=False)
    qtbot.waitUntil(lambda: made.bridge.status is not None)
    yield made
    assert made.close()


def sync(desktop: Desktop, qtbot: QtBot) -> RunReport:
    with qtbot.waitSignal(desktop.bridge.run_ended, timeout=RUN_MS) as ended:
        QTest.keyClick(desktop.window, Qt.Key.Key_F5)
    report: RunReport = ended.args[0]
    qtbot.waitUntil(desktop.window.sync.isEnabled)
    return report


def test_sync_now_by_keyboard_brings_everything_and_the_next_finds_it_unchanged(
    there: World, desktop: Desktop, qtbot: QtBot
) -> None:
    first = sync(desktop, qtbot)
    assert first.total("created") > 100
    page: OverviewPage = desktop.window.pages["overview"]  # type: ignore[assignment]
    on_board = {route: len(there.items(route)) for route in (RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS)}
    wanted = {route: f"{count} on the board" for route, count in on_board.items()}
    qtbot.waitUntil(lambda: {route: page.cards[route].on_board.text() for route in wanted} == wanted)
    assert not page.first_steps.isVisible()
    second = sync(desktop, qtbot)
    assert (second.total("created"), second.total("updated"), second.write_calls) == (0, 0, 0)


def test_a_failed_record_is_seen_let_through_by_the_mapping_and_replayed(
    there: World, desktop: Desktop, qtbot: QtBot
) -> None:
    usual = there.facade.mapping(RouteId.SUPPLIERS)
    there.facade.save_mapping(replace(usual, columns=tuple(map(with_a_wrong_step, usual.columns))))
    report = sync(desktop, qtbot)
    assert report.outcome is Outcome.FAILURES
    window = desktop.window
    window.open_page("attention")
    failed: AttentionPage = window.pages["attention"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: failed.model.rowCount() > 0)
    keys = {record.key for record in failed.model.facts if record.route is RouteId.SUPPLIERS}
    assert keys
    assert keys.isdisjoint(there.items(RouteId.SUPPLIERS))

    window.open_page("mapping", RouteId.SUPPLIERS)
    mapping: MappingPage = window.pages["mapping"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: mapping.model.example is not None)
    row = next(row for row, column in enumerate(mapping.model.columns) if column.column == "buyer")
    mapping.model.setData(mapping.model.index(row, Part.STEP), "")
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Saved" in mapping.notice.text())

    window.open_page("attention", RouteId.SUPPLIERS)
    qtbot.waitUntil(lambda: failed.model.rowCount() == len(keys))
    failed.table.selectAll()
    with qtbot.waitSignal(desktop.bridge.run_ended, timeout=RUN_MS):
        QTest.keyClick(failed.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: failed.model.rowCount() == 0)
    assert keys <= there.items(RouteId.SUPPLIERS).keys()


def with_a_wrong_step(column: ColumnMapping) -> ColumnMapping:
    return replace(column, transform="number", on_invalid=OnInvalid.REJECT) if column.column == "buyer" else column


def test_the_life_of_a_record_is_read_in_activity(there: World, desktop: Desktop, qtbot: QtBot) -> None:
    sync(desktop, qtbot)
    key = sorted(there.items(RouteId.PURCHASE_ORDERS))[0]
    desktop.window.open_page("activity", key)
    page: ActivityPage = desktop.window.pages["activity"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: page.model.rowCount() >= 4)
    events = [str(page.model.index(row, 3).data()) for row in range(page.model.rowCount())]
    assert events[0] == "On the board"
    assert {"Sent to monday", "Change prepared", "Read from CloudSuite"} <= set(events)


def test_a_schedule_set_in_the_window_runs_by_itself(there: World, desktop: Desktop, qtbot: QtBot) -> None:
    reports: list[RunReport] = []
    desktop.bridge.run_ended.connect(reports.append)
    desktop.window.open_page("settings")
    editor = desktop.window.pages["settings"].schedules[RouteId.GL_ACCOUNTS]  # type: ignore[attr-defined]
    editor.kind.setCurrentIndex(1)
    editor.unit.setCurrentIndex(0)
    editor.number.setValue(1)
    qtbot.waitUntil(lambda: there.facade.schedules()[RouteId.GL_ACCOUNTS] == Schedule(every_minutes=1))

    def time_passes() -> bool:
        # Thirty times as fast as usual; a jump would look like sleep.
        there.clock.forward(seconds=0.3)
        return bool(reports)

    qtbot.waitUntil(time_passes, timeout=RUN_MS)
    assert reports[0].trigger is Trigger.SCHEDULE
    assert set(reports[0].routes) == {RouteId.GL_ACCOUNTS}


def test_cloudsuite_is_connected_anew_from_its_file(there: World, desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.open_page("connections")
    page: ConnectionsPage = desktop.window.pages["connections"]  # type: ignore[assignment]
    page.disconnect_from("infor")
    qtbot.waitUntil(lambda: not page.infor.connected)
    page.infor.drop.dropped.emit(there.sandbox.endpoints.ionapi)
    page.infor.connect_button.click()
    qtbot.waitUntil(lambda: page.infor.notice.text().startswith("It works"), timeout=20_000)
    assert page.infor.connected


def test_quitting_in_the_middle_of_a_first_load_is_quick_and_loses_nothing(
    there: World, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    there.sandbox.server.latency_s = 0.3
    made = Desktop(qapp, there.facade, resources=RESOURCES, folder=tmp_path, clock=there.clock)
    made.start(background=False)
    with qtbot.waitSignal(made.bridge.progress, timeout=RUN_MS):
        made.bridge.facade.request_sync()
    start = time.monotonic()
    made.window.quit()
    assert made.close()
    assert time.monotonic() - start < 2
    there.sandbox.server.latency_s = 0.0
    there.sync()
    assert [line for line in there.differences() if line.startswith("twice")] == []
    assert threading.active_count() < 20
