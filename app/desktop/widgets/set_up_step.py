"""What every step of the set-up assistant has: a title, what it is for, one decision, and a test of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import Notice, column, label
from app.domain.errors import ConnectorError
from app.domain.status import AppStatus, ConnectionStatus


class Step(QWidget):
    passed_changed = Signal()

    def __init__(self, bridge: Bridge, look: Look, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName("step")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bridge = bridge
        self.look = look
        self.title = title
        self.passed = False
        self.notice = Notice(look)
        self.body: QVBoxLayout = column(
            label(title, "section"), label(words, wrap=True), self.notice, space=12, margins=(24, 20, 24, 20)
        )
        self.setLayout(self.body)

    def opened(self) -> None:
        """The step has come to the front."""

    def show_status(self, status: AppStatus) -> None:
        """The status is new."""

    def leave(self) -> bool:
        """Next was pressed on a step that has passed; False keeps the step until it is ready by itself."""
        return True

    def set_passed(self, passed: bool) -> None:
        if passed != self.passed:
            self.passed = passed
            self.passed_changed.emit()

    def fail(self, error: ConnectorError) -> None:
        self.notice.say(str(error), "bad")
        self.set_passed(False)

    def connection(self, vendor: str) -> ConnectionStatus:
        status = self.bridge.status
        found = [each for each in status.connections if each.vendor == vendor] if status else []
        return found[0] if found else ConnectionStatus(vendor, connected=False)
