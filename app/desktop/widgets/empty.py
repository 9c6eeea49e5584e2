"""What a page shows where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.desktop.look import Look
from app.desktop.widgets.basic import label, row


class Empty(QWidget):
    def __init__(self, look: Look, drawing: str, title: str, words: str) -> None:
        super().__init__()
        self._look = look
        self._drawing_name = drawing
        self._drawing = QLabel()
        self._drawing.setFixedSize(240, 120)
        self.title = label(title, "section")
        self.words = label(words, "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setMaximumWidth(460)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for part in (self._drawing, self.title):
            layout.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        # No alignment: only a widget that fills its cell gets the height that its wrapped words need.
        centred = row(self.words)
        centred.insertStretch(0, 1)
        centred.setStretch(1, 10)
        centred.addStretch(1)
        layout.addLayout(centred)
        layout.addStretch(3)
        self._column = layout
        look.theme.changed.connect(self._draw)
        self._draw()

    def add(self, verb: QWidget) -> None:
        """Below the words."""
        self._column.insertWidget(self._column.count() - 1, verb, alignment=Qt.AlignmentFlag.AlignHCenter)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        colour = self._look.colour("muted")
        self._drawing.setPixmap(self._look.icons.pixmap(self._drawing_name, colour, 240, ratio, 120))
