"""What the window asks of a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import Notice, column
from app.domain.errors import ConnectorError


class Page(QWidget):
    """A page is made once, ahead of its first opening where there is time, and stays. Its facts come from the bridge;
    until it is opened, it asks for nothing."""

    go = Signal(str, object)
    """Name of a page to open, and what it is to show there (a route, a key, or None)."""
    primary_changed = Signal()

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self.bridge = bridge
        self.look = look
        self.notice = Notice(look)
        self.has_primary = False
        """Whether the page has a primary button of its own; the one in the head steps back then."""

    def opened(self, wanted: object = None) -> None:
        """The page has come to the front. `wanted` is what `go` carried."""

    @property
    def has_unsaved(self) -> bool:
        """Whether quitting now would lose something that was edited here."""
        return False

    def fail(self, error: ConnectorError) -> None:
        self.notice.say(str(error), "bad")

    def set_has_primary(self, has: bool) -> None:
        if self.has_primary != has:
            self.has_primary = has
            self.primary_changed.emit()

    def done(self, _answer: object) -> None:
        """For verbs whose effect shows in the status that follows."""

    def scrolled(self, content: QVBoxLayout) -> None:
        """Lays the page out as one column that scrolls when the window is low."""
        body = QWidget()
        body.setObjectName("body")
        content.setContentsMargins(24, 16, 24, 24)
        content.insertWidget(0, self.notice)
        body.setLayout(content)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setLayout(column(area))

    def filled(self, content: QVBoxLayout) -> None:
        """Lays the page out to fill the window, for tables that scroll themselves."""
        content.setContentsMargins(24, 16, 24, 16)
        content.insertWidget(0, self.notice)
        self.setLayout(content)
