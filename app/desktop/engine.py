"""The engine's thread."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QThread, Signal

from app.desktop.bridge import Bridge
from app.domain.errors import ConnectorError

log = logging.getLogger(__name__)


class EngineThread(QThread):
    """Runs `Facade.engine_loop` until `Facade.quit`. Join it before it is dropped."""

    died = Signal(object)
    """ConnectorError: the loop ended by an error, which it promises not to; nothing is synced any more."""

    could_not_start = Signal(object)
    """ConnectorError: the product could not be opened, and a person must set that right."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")
        self._bridge = bridge

    def run(self) -> None:
        try:
            self._bridge.facade.engine_loop(self._bridge.listen)
        except ConnectorError as problem:
            log.exception("Cannot start")
            self.could_not_start.emit(problem)
        except Exception as error:
            log.exception("The engine stopped")
            self.died.emit(
                ConnectorError(
                    "The sync engine stopped by an error of its own.", hint=f"Start ml-connector again. ({error})"
                )
            )
