"""Between the threads: answers come back on the GUI thread, and no flood reaches it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.desktop.bridge import Bridge
from app.domain.errors import ConnectorError, Unreachable
from app.domain.events import Phase, Progress, RunEnded, RunStarted, StatusChanged
from app.domain.status import AppStatus, Outcome, RunReport, Trigger
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import NOW, StubFacade


class Page(QObject):
    """What takes answers and signals, and where it was called."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[object] = []
        self.threads: set[int] = set()

    def take(self, fact: object) -> None:
        self.taken.append(fact)
        self.threads.add(threading.get_ident())


def a_report() -> RunReport:
    return RunReport("run-1", Trigger.MANUAL, Outcome.OK, NOW, NOW, {}, {})


def refuse() -> None:
    raise Unreachable("monday cannot be reached.", hint="It is tried again.")


def break_down() -> None:
    raise KeyError("column")


def test_an_answer_comes_back_on_the_gui_thread(qtbot: QtBot) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    bridge.ask(threading.get_ident, page.take)
    qtbot.waitUntil(lambda: bool(page.taken))
    assert page.taken[0] != threading.get_ident()
    assert page.threads == {threading.get_ident()}
    bridge.close()


def test_a_file_that_cannot_be_read_is_told_without_the_systems_number(qtbot: QtBot, tmp_path: Path) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    bridge.carry_out((tmp_path / "gone.toml").read_bytes, page.take, page.take)
    qtbot.waitUntil(lambda: bool(page.taken))
    assert str(page.taken[0]).startswith(f"A file could not be read or written. {tmp_path / 'gone.toml'}: ")
    assert "Errno" not in str(page.taken[0])
    bridge.close()


def test_answers_of_one_worker_keep_their_order(qtbot: QtBot) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    for text in ("1", "2", "3"):
        bridge.ask(text.strip, page.take)
    qtbot.waitUntil(lambda: len(page.taken) == 3)
    assert page.taken == ["1", "2", "3"]
    bridge.close()


def test_a_refusal_reaches_the_one_who_asked_and_an_unexpected_error_becomes_a_sentence(qtbot: QtBot) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    bridge.ask(refuse, page.take, page.take)
    bridge.ask(break_down, page.take, page.take)
    qtbot.waitUntil(lambda: len(page.taken) == 2)
    assert str(page.taken[0]) == "monday cannot be reached. It is tried again."
    assert isinstance(page.taken[1], ConnectorError)
    assert "did not work" in str(page.taken[1])
    bridge.close()


def test_a_refusal_that_nobody_takes_is_a_signal(qtbot: QtBot) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    with qtbot.waitSignal(bridge.failed) as failed:
        bridge.carry_out(refuse, page.take)
    assert isinstance(failed.args[0], Unreachable)
    bridge.close()


def test_a_page_that_is_gone_is_not_called(qtbot: QtBot) -> None:
    bridge, gone, other = Bridge(StubFacade(), lambda: NOW), Page(), Page()
    bridge.ask(threading.get_ident, gone.take)
    del gone
    bridge.ask(threading.get_ident, other.take)
    qtbot.waitUntil(lambda: bool(other.taken))
    bridge.close()


def test_ten_thousand_progress_events_are_four_a_second_and_the_last_one_counts(qtbot: QtBot) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    bridge.progress.connect(page.take)
    start = time.monotonic()

    def flood() -> None:
        for done in range(10_000):
            bridge.listen(Progress("run-1", Phase.WRITING, None, done, 10_000))

    thread = threading.Thread(target=flood)
    thread.start()
    qtbot.waitUntil(lambda: bool(page.taken) and isinstance(page.taken[-1], Progress) and page.taken[-1].done == 9_999)
    thread.join()
    assert len(page.taken) <= 4 * (time.monotonic() - start) + 1
    bridge.close()


def test_no_progress_comes_after_the_end_of_its_run(qtbot: QtBot) -> None:
    bridge, page = Bridge(StubFacade(), lambda: NOW), Page()
    bridge.progress.connect(page.take)
    bridge.run_started.connect(page.take)
    bridge.run_ended.connect(page.take)
    bridge.listen(RunStarted("run-1", Trigger.MANUAL, ()))
    bridge.listen(Progress("run-1", Phase.WRITING, None, 1, 2))
    bridge.listen(Progress("run-1", Phase.WRITING, None, 2, 2))
    bridge.listen(RunEnded(a_report()))
    qtbot.wait(300)
    assert isinstance(page.taken[-1], RunReport)
    bridge.close()


def test_events_ask_for_the_status_and_many_at_once_ask_twice_at_most(qtbot: QtBot) -> None:
    facade, page = StubFacade(), Page()
    bridge = Bridge(facade, lambda: NOW)
    bridge.status_changed.connect(page.take)
    for _ in range(50):
        bridge.listen(StatusChanged())
    qtbot.waitUntil(lambda: bool(page.taken))
    qtbot.wait(50)
    assert 1 <= len(facade.asked("status")) <= 3
    assert isinstance(page.taken[-1], AppStatus)
    bridge.close()


def test_the_gui_thread_asks_the_facade_nothing_that_could_wait(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    """Through every page, a sync, a replay and a pause: only `stop` and `quit`, which return at once, come from it."""
    facade = StubFacade()
    desktop = make_desktop(facade)
    for page in ("overview", "attention", "activity", "mapping", "connections", "settings", "help"):
        desktop.window.open_page(page)
        qtbot.wait(20)
    with qtbot.waitSignal(desktop.bridge.run_ended):
        desktop.window.sync_now()
    desktop.tray.pause.pause_for_an_hour()
    qtbot.waitUntil(lambda: bool(facade.asked("pause")))
    assert len(facade.asked("failed")) > 0
    assert threading.get_ident() not in facade.threads
