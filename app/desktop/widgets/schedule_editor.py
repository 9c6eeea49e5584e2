"""When one route runs by itself: only by hand, every so often, or daily at times. Applies at once."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QSpinBox, QWidget

from app.desktop import text
from app.desktop.widgets.basic import label, row
from app.domain.schedules import Schedule, ScheduleKind

KINDS = (ScheduleKind.OFF, ScheduleKind.INTERVAL, ScheduleKind.DAILY)
MINUTES, HOURS = "minutes", "hours"
LONGEST_MINUTES = 10_080


class CalmSpin(QSpinBox):
    """Scrolling the page with the pointer over it does not change a schedule."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class CalmCombo(QComboBox):
    """As `CalmSpin`."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class ScheduleEditor(QWidget):
    chosen = Signal(object)
    """Schedule: complete and valid, every time the user has changed it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.kind = self._combo(
            self.tr("{}: when it runs"), (self.tr("Only by hand"), self.tr("Every"), self.tr("Daily at"))
        )
        self.number = CalmSpin()
        self.number.setRange(1, LONGEST_MINUTES)
        self.number.setKeyboardTracking(False)
        # A styled spin box ignores its padding at the left of the figure.
        self.number.lineEdit().setTextMargins(6, 0, 0, 0)
        self.number.setAccessibleName(self.tr("{}: how often").replace("{}", title))
        self.unit = self._combo(self.tr("{}: minutes or hours"), (self.tr("minutes"), self.tr("hours")))
        self.times = QLineEdit()
        self.times.setPlaceholderText(self.tr("07:30, 13:00"))
        self.times.setAccessibleName(self.tr("{}: times of day, separated by commas").replace("{}", title))
        self.fault = label("", "muted")
        self.fault.setProperty("tone", "bad")
        layout = row(self.kind, self.number, self.unit, self.times, self.fault)
        for part, width in ((self.kind, 150), (self.number, 90), (self.unit, 120), (self.times, 220)):
            part.setMinimumWidth(width)
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout.addStretch(1)
        self.setLayout(layout)
        self.kind.activated.connect(self._kind_chosen)
        self.number.valueChanged.connect(self._apply)
        self.unit.activated.connect(self._apply)
        self.times.editingFinished.connect(self._apply)
        self._shown = Schedule()
        self.show_schedule(self._shown)

    def show_schedule(self, schedule: Schedule) -> None:
        """Leaves the fields alone while the user is in one of them."""
        if schedule == self._shown and self.times.text():
            return
        self._shown = schedule
        with QSignalBlocker(self.number):
            hours = schedule.every_minutes % 60 == 0
            self.kind.setCurrentIndex(KINDS.index(schedule.kind))
            self.unit.setCurrentIndex(1 if hours else 0)
            self.number.setValue(schedule.every_minutes // 60 if hours else schedule.every_minutes)
            times = schedule.times or (time(7, 30),)
            self.times.setText(", ".join(at.strftime("%H:%M") for at in sorted(times)))
        self._say("")
        self._show_parts()

    def schedule(self) -> Schedule:
        """What the fields say. Raises ValueError with a sentence."""
        kind = KINDS[self.kind.currentIndex()]
        if kind is ScheduleKind.OFF:
            return Schedule(ScheduleKind.OFF)
        if kind is ScheduleKind.DAILY:
            return Schedule(ScheduleKind.DAILY, times=self._times())
        return Schedule(ScheduleKind.INTERVAL, self.number.value() * (60 if self.unit.currentIndex() else 1))

    def _times(self) -> tuple[time, ...]:
        parts = [part for part in re.split(r"[,;\s]+", self.times.text()) if part]
        found = [re.fullmatch(r"(\d{1,2})[:.](\d{2})", part) for part in parts]
        good = [match for match in found if match and int(match[1]) < 24 and int(match[2]) < 60]
        if not parts or len(good) < len(parts):
            raise ValueError(self.tr("Write times such as 07:30, 13:00."))
        return tuple(sorted({time(int(match[1]), int(match[2])) for match in good}))

    def _kind_chosen(self) -> None:
        self._show_parts()
        self._apply()

    def _show_parts(self) -> None:
        kind = KINDS[self.kind.currentIndex()]
        self.number.setVisible(kind is ScheduleKind.INTERVAL)
        self.unit.setVisible(kind is ScheduleKind.INTERVAL)
        self.times.setVisible(kind is ScheduleKind.DAILY)

    def _apply(self) -> None:
        self.number.setMaximum(LONGEST_MINUTES // 60 if self.unit.currentIndex() else LONGEST_MINUTES)
        try:
            schedule = self.schedule()
        except ValueError as error:
            self._say(text.said(str(error)))
            return
        self._say("")
        if schedule != self._shown:
            self._shown = schedule
            self.chosen.emit(schedule)

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _combo(self, name: str, words: tuple[str, ...]) -> QComboBox:
        made = CalmCombo()
        made.addItems(list(words))
        made.setAccessibleName(name.replace("{}", self._title))
        return made
