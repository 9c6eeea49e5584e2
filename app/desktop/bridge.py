"""Between the engine's threads and the window: facts come in as signals, questions go out to workers.

The GUI thread never waits for SQL, HTTP or the keychain. Made on the GUI thread; what it calls back runs there too.
"""

from __future__ import annotations

import contextlib
import logging
import math
import threading
import time
import weakref
from collections.abc import Callable
from queue import SimpleQueue
from types import MethodType
from typing import TYPE_CHECKING, Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.desktop import text
from app.domain.errors import ConnectorError
from app.domain.events import Event, Planned, Progress, RunEnded, RunStarted
from app.domain.ports import Clock
from app.domain.status import AppStatus

if TYPE_CHECKING:
    from app.sync.facade import Facade

T = TypeVar("T")

PROGRESS_MS = 250
"""At most four progress signals a second reach the window, whatever the engine sends."""
STATUS_IN_RUN_MS = 1_000
STATUS_IDLE_MS = 30_000
"""Times such as "next 14:00" grow old without any event."""

log = logging.getLogger(__name__)


class _Question:
    """A call under way, and the bound methods that take its answer."""

    def __init__(
        self,
        call: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[ConnectorError], None],
        *,
        changes_status: bool = False,
    ) -> None:
        self.call = call
        self.changes_status = changes_status
        # Weak: a page that was closed in the meantime is neither kept alive nor called.
        self._then = weakref.WeakMethod(cast(MethodType, then))
        self._failed = weakref.WeakMethod(cast(MethodType, failed))

    def answer(self, value: object) -> None:
        self._tell(self._then(), value)

    def refuse(self, error: ConnectorError) -> None:
        self._tell(self._failed(), error)

    @staticmethod
    def _tell(method: Callable[[Any], None] | None, value: object) -> None:
        if method is not None and shiboken6.isValid(cast(MethodType, method).__self__):
            method(value)


class _Worker:
    """One thread that carries out calls in order. A daemon: an answer that never comes does not hold up Quit."""

    def __init__(self, name: str, done: Callable[[_Question, object], None]) -> None:
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._done = done
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def put(self, question: _Question) -> None:
        self._questions.put(question)

    def close(self, timeout_s: float) -> None:
        self._questions.put(None)
        self._thread.join(timeout_s)

    def _loop(self) -> None:
        while (question := self._questions.get()) is not None:
            try:
                result = question.call()
            except ConnectorError as error:
                result = error
            except OSError as error:
                result = _file_error(error)
            except Exception as error:
                log.exception("A question of the window failed")
                hint = text.tr("The log has the details ({}).").replace("{}", str(error))
                result = ConnectorError(text.tr("That did not work."), hint=hint)
            self._done(question, result)


def _file_error(error: OSError) -> ConnectorError:
    why = f"{error.filename}: {error.strerror}." if error.filename and error.strerror else f"{error}."
    return ConnectorError(text.tr("A file could not be read or written."), hint=why)


class Bridge(QObject):
    """`ask` for facts, `carry_out` for what talks to a vendor. Signals carry frozen facts, on the GUI thread."""

    run_started = Signal(object)
    """RunStarted"""
    progress = Signal(object)
    """Progress, the latest, at most every `PROGRESS_MS`."""
    planned = Signal(object)
    """Planned"""
    run_ended = Signal(object)
    """RunReport"""
    status_changed = Signal(object)
    """AppStatus"""
    failed = Signal(object)
    """ConnectorError of a question that nobody else takes."""

    _event = Signal(object)
    _progress_waits = Signal()
    _answered = Signal(object, object)

    def __init__(self, facade: Facade, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facade = facade
        self.clock = clock
        self.status: AppStatus | None = None
        self.running = False
        self._lock = threading.Lock()
        self._latest: Progress | None = None
        self._last_progress = 0.0
        self._closed = False
        self._asked_status = self._ask_again = False
        self._event.connect(self._take_event)
        self._progress_waits.connect(self._schedule_progress)
        self._answered.connect(self._take_answer)
        self._progress_timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._progress_timer.timeout.connect(self._send_progress)
        self._status_timer = QTimer(self)
        self._status_timer.timeout.connect(self.refresh)
        self._reads = _Worker("window-reads", self._answer)
        self._errands = _Worker("window-errands", self._answer)

    def start(self) -> None:
        self.refresh()
        self._status_timer.start(STATUS_IDLE_MS)

    def close(self) -> None:
        """No signal and no answer after this; calls under way are left to end by themselves."""
        self._closed = True
        self._status_timer.stop()
        self._progress_timer.stop()
        self._reads.close(0.2)
        self._errands.close(0.0)

    # Questions

    def ask(
        self,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[ConnectorError], None] | None = None,
    ) -> None:
        """Carries `call` out on the read worker; `then` or `failed`, bound methods, take what comes, here."""
        self._reads.put(_Question(call, then, failed or self._nobody_took))

    def carry_out(
        self,
        call: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[ConnectorError], None] | None = None,
    ) -> None:
        """`ask` for what may take a vendor's time, so that pages stay readable meanwhile. The status follows."""
        self._errands.put(_Question(call, then, failed or self._nobody_took, changes_status=True))

    def _answer(self, question: _Question, result: object) -> None:
        # The bridge may be torn down between a late answer's check and its signal.
        with contextlib.suppress(RuntimeError):
            if not self._closed:
                self._answered.emit(question, result)

    @Slot(object, object)
    def _take_answer(self, question: _Question, result: object) -> None:
        if self._closed:
            return
        if isinstance(result, ConnectorError):
            question.refuse(result)
        else:
            question.answer(result)
        if question.changes_status:
            self.refresh()

    def _nobody_took(self, error: ConnectorError) -> None:
        self.failed.emit(error)

    # Status

    @Slot()
    def refresh(self) -> None:
        """Asks for the status; asking again while one question is under way makes one more, not many."""
        if self._asked_status:
            self._ask_again = True
            return
        self._asked_status = True
        self.ask(self.facade.status, self._take_status, self._no_status)

    def _take_status(self, status: AppStatus) -> None:
        self._asked_status = False
        self.status = status
        self.status_changed.emit(status)
        self._refresh_if_wanted()

    def _no_status(self, error: ConnectorError) -> None:
        self._asked_status = False
        self.failed.emit(error)
        self._refresh_if_wanted()

    def _refresh_if_wanted(self) -> None:
        if self._ask_again:
            self._ask_again = False
            self.refresh()

    # Events

    def listen(self, event: Event) -> None:
        """The engine's listener: any thread, returns at once."""
        if self._closed:
            return
        if not isinstance(event, Progress):
            self._event.emit(event)
            return
        with self._lock:
            first, self._latest = self._latest is None, event
        if first:
            self._progress_waits.emit()

    @Slot(object)
    def _take_event(self, event: Event) -> None:
        match event:
            case RunStarted():
                self.running = True
                self._status_timer.start(STATUS_IN_RUN_MS)
                self.run_started.emit(event)
            case Planned():
                self.planned.emit(event)
            case RunEnded(report):
                self._forget_progress()
                self.running = False
                self._status_timer.start(STATUS_IDLE_MS)
                self.run_ended.emit(report)
            case _:
                pass
        self.refresh()

    @Slot()
    def _schedule_progress(self) -> None:
        if not self._progress_timer.isActive() and not self._closed:
            passed_ms = (time.monotonic() - self._last_progress) * 1_000
            self._progress_timer.start(max(0, math.ceil(PROGRESS_MS - passed_ms)))

    @Slot()
    def _send_progress(self) -> None:
        latest = self._forget_progress()
        if latest is not None:
            self._last_progress = time.monotonic()
            self.progress.emit(latest)

    def _forget_progress(self) -> Progress | None:
        self._progress_timer.stop()
        with self._lock:
            latest, self._latest = self._latest, None
        return latest
