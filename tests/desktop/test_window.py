"""The frame: state, run line, closing, quitting, starting twice."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import preferences
from app.desktop.application import Desktop
from app.desktop.main_window import MainWindow
from app.desktop.preferences import Preferences
from app.desktop.system.single_instance import SingleInstance
from app.desktop.theme import Appearance
from app.domain.events import Phase, Progress, RunStarted
from app.domain.routes import RouteId
from app.domain.status import AppState, Trigger
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import StubFacade


def progress(done: int, total: int | None) -> Progress:
    return Progress("run-1", Phase.WRITING, RouteId.PO_LINES, done, total)


def test_the_head_of_the_navigation_tells_the_state_and_the_times(make_desktop: MakeDesktop) -> None:
    window = make_desktop(StubFacade(AppState.UP_TO_DATE)).window
    assert window.navigation._word.text() == "Up to date"
    assert "next " in window.navigation._detail.text()


def test_a_run_shows_on_every_page_and_its_result_stays_for_a_while(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade(AppState.UP_TO_DATE)
    facade.run_steps = 40
    window = make_desktop(facade).window
    assert window.run_line.isHidden()
    with qtbot.waitSignal(window.bridge.run_ended):
        window.sync_now()
        qtbot.waitUntil(lambda: not window.run_line.isHidden())
        window.open_page("help")
        assert not window.run_line.isHidden()
        assert not window.sync.isEnabled()
    assert window.run_line.words.text().startswith("Done, some records need attention. ")
    assert "72 created" not in window.run_line.words.text()
    qtbot.waitUntil(window.sync.isEnabled)


def test_the_run_line_says_phase_numbers_and_what_is_left(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    line = make_desktop().window.run_line
    line.show_start(RunStarted("run-1", Trigger.MANUAL, ()))
    line.show_progress(progress(1_240, 5_300))
    assert line.words.text() == "Writing to monday: PO lines · 1,240 of 5,300"
    line._since -= 10
    line.show_progress(progress(2_240, 5_300))
    assert line.words.text().endswith("2,240 of 5,300 · 100 a second · 31 s left")
    line.show_progress(progress(300, None))
    assert line.words.text().endswith("PO lines · 300")


def test_stop_is_passed_on_at_once(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade(AppState.UP_TO_DATE)
    facade.run_steps = 10_000
    window = make_desktop(facade).window
    window.sync_now()
    qtbot.waitUntil(window.run_line.stop.isVisible)
    with qtbot.waitSignal(window.bridge.run_ended):
        QTest.mouseClick(window.run_line.stop, Qt.MouseButton.LeftButton)
    assert window.run_line.words.text().startswith("Stopped.")


def test_one_primary_button_a_page(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    window = make_desktop(StubFacade(AppState.NOT_CONNECTED)).window
    assert window.sync.property("primary") == "false"
    window.open_page("connections")
    qtbot.wait(30)
    assert window.sync.property("primary") == "false"
    window.open_page("help")
    assert window.sync.property("primary") == "true"


def test_pause_and_resume_from_the_head(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    window = make_desktop(facade).window
    window._pause_menu.pause_until_resumed()
    qtbot.waitUntil(lambda: window.pause.text() == "Paused")
    assert facade.asked("pause") == [(None,)]
    assert "until resumed" in window.navigation._detail.text()
    window._pause_menu.resume()
    qtbot.waitUntil(lambda: window.pause.text() == "Pause")
    window._pause_menu.pause_for_an_hour()
    qtbot.waitUntil(lambda: len(facade.asked("pause")) == 2)
    assert facade.asked("pause")[1] == (timedelta(hours=1),)


def test_closing_the_window_keeps_the_app_and_says_so_once(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    said: list[str] = []
    desktop.tray.tell = lambda title, words: said.append(title)  # type: ignore[method-assign]
    type(desktop).has_tray = property(lambda self: True)  # type: ignore[method-assign, assignment]
    try:
        for _time in range(2):
            desktop.window.close()
            assert not desktop.window.isVisible()
            assert desktop.engine.isRunning()
            desktop.tray.open_wanted.emit("attention")
            assert desktop.window.isVisible()
    finally:
        type(desktop).has_tray = HAS_TRAY  # type: ignore[method-assign]
    assert said == ["ml-connector goes on in the tray"]
    assert isinstance(desktop.window.stack.currentWidget(), type(desktop.window.pages["attention"]))


HAS_TRAY = Desktop.has_tray


def test_without_a_tray_closing_leaves_the_window_to_be_found(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    assert not desktop.has_tray
    desktop.window.close()
    assert desktop.window.isMinimized()
    assert "quit with Ctrl+Q" in desktop.window.run_line.words.text()


def test_quitting_in_the_middle_of_a_run_takes_less_than_two_seconds(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade(AppState.UP_TO_DATE)
    facade.run_steps = 1_000_000
    desktop = make_desktop(facade)
    with qtbot.waitSignal(desktop.bridge.run_started):
        desktop.window.sync_now()
    start = time.monotonic()
    desktop.window.quit()
    assert desktop.close()
    assert time.monotonic() - start < 2


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.acquired
    second = "\n".join(
        (
            "import sys, pathlib",
            "from PySide6.QtCore import QCoreApplication",
            "from app.desktop.system.single_instance import SingleInstance",
            "app = QCoreApplication([])",
            "one = SingleInstance(pathlib.Path(sys.argv[1]))",
            "sys.exit(0 if not one.acquired and one.raise_other() else 1)",
        )
    )
    with qtbot.waitSignal(first.raised, timeout=20_000):
        process = subprocess.Popen([sys.executable, "-c", second, str(tmp_path)])
    assert process.wait(10) == 0
    first.release()
    third = SingleInstance(tmp_path)
    assert third.acquired
    third.release()


def test_another_folder_is_another_app(tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path), SingleInstance(tmp_path.parent)
    assert one.acquired
    assert other.acquired
    one.release()
    other.release()


def test_the_window_remembers_its_look_and_forgives_a_broken_file(tmp_path: Path) -> None:
    kept = Preferences(Appearance.DARK, told_about_tray=True, width=900, height=700)
    preferences.save(tmp_path, kept)
    assert preferences.load(tmp_path) == kept
    (tmp_path / preferences.FILE_NAME).write_text('{"appearance": "pink"')
    assert preferences.load(tmp_path) == Preferences()


def test_a_chosen_appearance_is_there_at_the_next_start(
    make_desktop: MakeDesktop, qapp: QApplication, tmp_path: Path
) -> None:
    make_desktop().theme.choose(Appearance.DARK)
    assert preferences.load(tmp_path).appearance is Appearance.DARK


def test_a_defect_is_told_and_the_window_lives_on(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop()
    desktop.defects._tell(ZeroDivisionError(), None)
    assert "Nothing is lost" in desktop.window.run_line.words.text()


def test_a_start_makes_one_page_and_the_others_lie_ready_soon(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    facade = StubFacade()
    desktop = make_desktop(facade)
    window: MainWindow = desktop.window
    assert list(window.pages) == ["overview"]
    desktop._import_pages()
    qtbot.waitUntil(lambda: window.stack.count() == len(window.navigation.buttons))
    assert set(window.pages) == set(window.navigation.buttons)
    assert window.stack.currentWidget() is window.pages["overview"]
    assert {name for name, _arguments in facade.calls} <= {"status", "recent_runs", "engine_loop"}


def test_a_page_that_is_just_being_made_can_be_opened_and_goes_with_the_window(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    window: MainWindow = desktop.window
    window._prepare()
    window.open_page("attention")
    assert window.stack.currentWidget() is window.pages["attention"]
    window._prepare()
    made = window.pages["activity"]
    assert desktop.close()
    assert not shiboken6.isValid(made)


def test_a_start_in_the_background_shows_no_window_until_it_is_clear_that_there_is_no_tray(
    make_desktop: MakeDesktop,
) -> None:
    desktop = make_desktop(background=True)
    assert not desktop.window.isVisible()
    desktop.show_without_tray()
    assert desktop.window.isMinimized()
