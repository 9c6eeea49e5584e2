"""What a run would write, before it writes: in a sentence, and route by route."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from app.desktop import text
from app.desktop.widgets.basic import button, column, label, row
from app.domain.plan import RoutePlan, RunPlan
from app.domain.status import RunReport

COUNTS = ("create", "update", "unchanged", "invalid")


class PlanView(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.sentence = label("", "strong", wrap=True, selectable=True)
        self.effort = label("", "muted", wrap=True, selectable=True)
        self.warning = label("", wrap=True)
        self.warning.setProperty("tone", "warn")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(6)
        self._cells: list[QLabel] = []
        layout = column(self.sentence, self.effort, self.warning, self.grid, space=12)
        self.setLayout(layout)
        self.warning.hide()

    def show_plan(self, plan: RunPlan) -> None:
        self.sentence.setText(plan_sentence(plan))
        self.effort.setText(effort_sentence(plan))
        self.effort.setVisible(bool(self.effort.text()))
        short = plan.calls_left is not None and plan.calls_needed > plan.calls_left
        self.warning.setVisible(short)
        if short:
            self.warning.setText(
                self.tr("That is more than is left of today's calls: the rest goes out by itself tomorrow.")
            )
        for cell in self._cells:
            cell.deleteLater()
        self._cells = []
        heads = ("", self.tr("To create"), self.tr("To change"), self.tr("Unchanged"), self.tr("Need attention"))
        for place, head in enumerate(heads):
            self._put(0, place, label(head, "field"))
        for line, (route, counts) in enumerate(plan.routes.items(), 1):
            self._put(line, 0, label(text.route(route)))
            for place, figure in enumerate(_figures(counts), 1):
                made = label(text.number(figure), "" if figure else "muted")
                if place == len(COUNTS) and figure:
                    made.setProperty("tone", "warn")
                self._put(line, place, made)

    def _put(self, line: int, place: int, cell: QLabel) -> None:
        side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
        self.grid.addWidget(cell, line, place, side | Qt.AlignmentFlag.AlignVCenter)
        self._cells.append(cell)


def _figures(counts: RoutePlan) -> tuple[int, ...]:
    """Rejected ones count with the invalid: both wait for a person."""
    return counts.create, counts.update, counts.unchanged, counts.invalid + counts.failed


def effort_sentence(plan: RunPlan) -> str:
    """`Takes about 9 min. 3 items are archived.` How long, and what goes; empty where nothing is written."""
    if not plan.writes:
        return ""
    time = text.tr("Takes about {}.").replace("{}", text.lasting(plan.seconds))
    if plan.days > 1:
        time = text.tr("Takes about {}, spread over {days} days by the limit of calls.")
        time = time.replace("{}", text.lasting(plan.seconds)).replace("{days}", text.number(plan.days))
    archive = sum(counts.archive for counts in plan.routes.values())
    gone = text.counted(
        archive,
        text.tr("{} of the changes archives an item."),
        text.tr("{} of the changes archive items."),
    )
    return f"{time} {gone}" if archive else time


def plan_sentence(plan: RunPlan) -> str:
    """`Will create 5,312 items and change 2 on 6 boards, with about 140 calls of the 1,000 left today.`"""
    create = sum(counts.create for counts in plan.routes.values())
    update = sum(counts.update + counts.archive for counts in plan.routes.values())
    if not plan.writes:
        return text.tr("Nothing to do: every board is up to date.")
    touched = sum(1 for counts in plan.routes.values() if counts.create or counts.update or counts.archive)
    made = text.counted(create, text.tr("create {} item"), text.tr("create {} items"))
    changed = text.counted(update, text.tr("change {}"), text.tr("change {}"))
    both = text.tr("{a} and {b}").replace("{a}", made).replace("{b}", changed)
    what = both if create and update else made if create else changed
    boards = text.counted(touched, text.tr("on {} board"), text.tr("on {} boards"))
    calls = text.counted(plan.calls_needed, text.tr("about {} call"), text.tr("about {} calls"))
    if plan.calls_left is not None:
        left = text.tr("of the {} left today").replace("{}", text.number(plan.calls_left))
        calls = f"{calls} {left}"
    words = text.tr("Will {what} {boards}, with {calls}.")
    return words.replace("{what}", what).replace("{boards}", boards).replace("{calls}", calls)


class PlanDialog(QDialog):
    """Opened by the answer to Preview."""

    start_wanted = Signal()

    def __init__(self, report: RunReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preview"))
        self.view = PlanView()
        self.note = label(self.tr("Nothing has been written yet."), "muted", wrap=True)
        self.start = button(self.tr("Start"), self._start, role="primary", name=self.tr("Start this sync"))
        self.cancel = button(self.tr("Close"), self.reject)
        foot = row(self.start, self.cancel)
        foot.insertStretch(0, 1)
        self.setLayout(column(self.view, self.note, foot, space=16, margins=(24, 20, 24, 16)))
        self.setMinimumWidth(520)
        plan = report.plan
        self.start.setEnabled(plan is not None and plan.writes > 0)
        if plan is not None:
            self.view.show_plan(plan)
        if report.message:
            self.note.setText(text.said(report.message))
        (self.start if self.start.isEnabled() else self.cancel).setFocus()

    def _start(self) -> None:
        self.start_wanted.emit()
        self.accept()
