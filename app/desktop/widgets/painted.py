"""Small pictures of numbers; the same numbers stand beside them in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop import text
from app.desktop.look import Look

BARS = 14


@dataclass(frozen=True, slots=True)
class Bar:
    changes: int
    bad: int
    words: str


class RunBars(QWidget):
    """The last runs, oldest first: height is what changed, the marked part what needs attention."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Last runs"))
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(BARS * 8, 24)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars[-BARS:])
        self.setToolTip("\n".join(bar.words for bar in reversed(self._bars)))
        self.setAccessibleDescription("; ".join(bar.words for bar in reversed(self._bars)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        height = self.height()
        tallest = max((bar.changes + bar.bad for bar in self._bars), default=0) or 1
        start = BARS - len(self._bars)
        for place in range(BARS):
            painter.setBrush(QColor(self._look.colour("line")))
            left = place * 8
            painter.drawRect(QRectF(left, height - 2, 5, 2))
            if place < start:
                continue
            bar = self._bars[place - start]
            bad = bar.bad / tallest * (height - 4)
            good = bar.changes / tallest * (height - 4)
            painter.setBrush(QColor(self._look.colour("accent")))
            if bar.changes:
                painter.drawRect(QRectF(left, height - max(3.0, good + bad), 5, max(3.0, good)))
            if bar.bad:
                painter.setBrush(QColor(self._look.colour("bad")))
                painter.drawRect(QRectF(left, height - max(3.0, bad), 5, max(3.0, bad)))


class Meter(QWidget):
    """How much of the day's calls is used, with what a run plans to use hatched on it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._used = self._planned = 0
        self._limit: int | None = None
        self.setFixedHeight(10)
        self.setAccessibleName(self.tr("monday calls used today"))
        look.theme.changed.connect(self.update)

    def show_use(self, used: int, limit: int | None, planned: int = 0) -> None:
        self._used, self._limit, self._planned = used, limit, planned
        self.setAccessibleDescription(meter_words(used, limit))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(self._look.colour("line")))
        painter.setBrush(QColor(self._look.colour("sunken")))
        painter.drawRoundedRect(box, 4, 4)
        if not self._limit:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        used = min(1.0, self._used / self._limit)
        planned = min(1.0 - used, self._planned / self._limit)
        tone = "bad" if used >= 1 else "warn" if used >= 0.8 else "accent"
        painter.setBrush(QColor(self._look.colour(tone)))
        if self._used:
            painter.drawRoundedRect(QRectF(box.x(), box.y(), max(4.0, box.width() * used), box.height()), 4, 4)
        if planned:
            painter.setBrush(QBrush(QColor(self._look.colour("accent")), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(
                QRectF(box.x() + box.width() * used, box.y(), max(4.0, box.width() * planned), box.height())
            )


def meter_words(used: int, limit: int | None) -> str:
    """`84 of 1,000 calls used today`"""
    if limit is None:
        return text.counted(used, text.tr("{} monday call used today"), text.tr("{} monday calls used today"))
    words = text.tr("{n} of {m} monday calls used today").replace("{n}", text.number(used))
    return words.replace("{m}", text.number(limit))
