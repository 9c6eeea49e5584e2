"""Defects of ours: kept in the log, and told in the window instead of a trace nobody sees."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from app.domain.errors import ConnectorError

log = logging.getLogger(__name__)


class Defects(QObject):
    happened = Signal(object)
    """ConnectorError"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._in_main
        threading.excepthook = self._in_thread

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _in_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._tell(error, trace)

    def _in_thread(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            self._tell(what.exc_value, what.exc_traceback)

    def _tell(self, error: BaseException, trace: TracebackType | None) -> None:
        log.critical("A defect of ml-connector", exc_info=(type(error), error, trace))
        self.happened.emit(
            ConnectorError(
                self.tr("Something went wrong in ml-connector itself."),
                hint=self.tr("Nothing is lost. The log has the details."),
            )
        )
