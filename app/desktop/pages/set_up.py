"""The set-up assistant: seven steps, one decision each. It can be left and come back to at any of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QWidget

from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, column, label, row, set_role
from app.desktop.widgets.set_up_accounts import FileStep, MondayStep, PlaceStep
from app.desktop.widgets.set_up_load import BoardsStep, LoadStep, PlanStep, WhatStep
from app.desktop.widgets.set_up_step import Step
from app.domain.status import AppStatus

NARROW_BELOW = 800


class SetUpPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.file = FileStep(bridge, look)
        self.place = PlaceStep(bridge, look)
        self.monday = MondayStep(bridge, look)
        self.what = WhatStep(bridge, look)
        self.boards = BoardsStep(bridge, look, self.what)
        self.plan = PlanStep(bridge, look, self.what)
        self.load = LoadStep(bridge, look, self.what)
        self.steps: tuple[Step, ...] = (
            self.file, self.place, self.monday, self.what, self.boards, self.plan, self.load,
        )  # fmt: skip
        self.current = -1
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Steps of the set-up"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.stack = QStackedWidget()
        self.place_words = label("", "muted")
        self.back = button(self.tr("Back"), self.go_back)
        self.next = button(self.tr("Next"), self.go_on, role="primary")
        self.later = button(self.tr("Later"), self.leave, name=self.tr("Leave the set-up; it can be come back to"))
        self._lay_out()
        for step in self.steps:
            step.passed_changed.connect(self._step_changed)
        self.file.taken.connect(self._file_taken)
        self.list.currentRowChanged.connect(self._row_chosen)
        bridge.status_changed.connect(self.show_status)
        self.set_has_primary(True)

    def _lay_out(self) -> None:
        for number, step in enumerate(self.steps, 1):
            self.list.addItem(QListWidgetItem(f"{number}  {step.title}"))
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setWidget(step)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            self.stack.addWidget(area)
        frame = QFrame()
        frame.setObjectName("card")
        foot = row(self.place_words, self.later, self.back, self.next, margins=(24, 12, 24, 16))
        foot.insertStretch(1, 1)
        frame.setLayout(column(self.stack, foot, space=0, margins=(1, 1, 1, 1)))
        both: QWidget = QWidget()
        line = row(self.list, frame, space=16)
        line.setStretch(1, 1)
        both.setLayout(line)
        layout = column(both)
        layout.setStretch(0, 1)
        self.filled(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.list.setFixedWidth(288 if event.size().width() > NARROW_BELOW else 180)

    def opened(self, wanted: object = None) -> None:
        if self.bridge.status is not None:
            self.show_status(self.bridge.status)
        if isinstance(wanted, int):
            self.show_step(wanted)
        elif self.current < 0:
            self.show_step(self._where_to_go_on())

    def _where_to_go_on(self) -> int:
        """Where it was left, but never behind a step that does not hold any more."""
        kept = self.look.kept.now.set_up_step
        broken = next((place for place, step in enumerate(self.steps[:3]) if not step.passed and place != 1), 3)
        return min(kept, broken) if kept >= 0 else min(broken, 3)

    def show_status(self, status: AppStatus) -> None:
        for step in self.steps:
            step.show_status(status)
        self._show_state()

    def show_step(self, place: int) -> None:
        self.current = place
        self.look.kept.keep(set_up_step=place)
        self.stack.setCurrentIndex(place)
        self.list.setCurrentRow(place)
        self._show_state()
        self.steps[place].opened()
        self._show_state()

    def reachable(self, place: int) -> bool:
        """Every step up to the first that has not passed; going back is always possible."""
        return place <= self.current or all(step.passed for step in self.steps[:place])

    def _show_state(self) -> None:
        if self.current < 0:
            return
        last = self.current == len(self.steps) - 1
        step = self.steps[self.current]
        self.next.setText(self.tr("Finish") if last else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(step.passed)
        self.back.setEnabled(self.current > 0)
        starts = last and not step.passed
        set_role(self.next, "primary", "false" if starts else "true")
        set_role(self.load.start, "primary", "true" if starts else "false")
        words = self.tr("Step {n} of {m}").replace("{n}", str(self.current + 1))
        self.place_words.setText(words.replace("{m}", str(len(self.steps))))
        for place, each in enumerate(self.steps):
            done = each.passed and place < max(self.current, 1) and place != self.current
            icon = (
                ("state-ok", "ok")
                if done
                else ("arrow", "accent")
                if place == self.current
                else ("state-none", "muted")
            )
            self.list.item(place).setIcon(self.look.icon(*icon))

    # Moving

    def go_on(self) -> None:
        step = self.steps[self.current]
        if not step.passed or not step.leave():
            return
        if self.current + 1 < len(self.steps):
            self.show_step(self.current + 1)
            return
        self.look.kept.keep(set_up_step=-1, set_up_routes=())
        self.current = -1
        self.go.emit("overview", None)

    def go_back(self) -> None:
        if self.current > 0:
            self.show_step(self.current - 1)

    def leave(self) -> None:
        self.go.emit("overview", None)

    def _step_changed(self) -> None:
        waits_for_save = self.current >= 0 and self.sender() is self.what and self.what.is_saved
        self._show_state()
        if waits_for_save and self.steps[self.current] is self.what and self.what.passed:
            self.show_step(self.current + 1)

    def _file_taken(self, path: object) -> None:
        self.place.path = Path(str(path))

    def _row_chosen(self, place: int) -> None:
        if place == self.current or place < 0:
            return
        if self.reachable(place):
            self.show_step(place)
        else:
            self.list.setCurrentRow(self.current)
