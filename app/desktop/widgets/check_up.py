"""Everything that the product needs, looked at one by one, with what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import StateMark, column, hairline, label, row
from app.desktop.widgets.care_dialog import CareDialog
from app.domain.care import Check, Grade
from app.domain.routes import RouteId


def grade_words(grade: Grade) -> str:
    return {
        Grade.OK: text.tr("In order"),
        Grade.WARNING: text.tr("To look at"),
        Grade.FAILED: text.tr("Not working"),
    }[grade]


MARKS = {
    Grade.OK: ("state-ok", "ok"),
    Grade.WARNING: ("state-attention", "warn"),
    Grade.FAILED: ("state-error", "bad"),
}


def check_words(name: str) -> str:
    """What was looked at: `clock of monday` -> `Clock of monday`, in the user's language."""
    vendors = {"infor": "CloudSuite", "monday": "monday"}
    kind, _of, what = name.partition(" of ") if " of " in name else name.partition(" to ")
    shown = vendors.get(what) or (text.route(RouteId(what)) if what in set(RouteId) else what)
    words = {
        "versions": text.tr("Versions"),
        "data folder": text.tr("Data folder"),
        "log folder": text.tr("Log folder"),
        "network": text.tr("Network"),
        "database": text.tr("Database"),
        "audit": text.tr("Audit"),
        "keychain": text.tr("Keychain"),
        "calls": text.tr("monday calls"),
        "schedule": text.tr("Schedule"),
        "boards": text.tr("Boards"),
        "clock": text.tr("Clock of {}"),
        "sign-in": text.tr("Sign-in to {}"),
        "board": text.tr("Board of {}"),
    }
    return words.get(kind, name).replace("{}", shown)


class CheckUpDialog(CareDialog):
    def __init__(self, bridge: Bridge, look: Look, parent: QWidget) -> None:
        super().__init__(
            bridge,
            look,
            text.tr("Check this installation"),
            text.tr("Looks at files, network, sign-ins, boards and schedule. It changes nothing."),
            parent,
        )
        self._look = look
        self.checks: tuple[Check, ...] = ()
        self.marks: list[StateMark] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        holder = QWidget()
        holder.setObjectName("body")
        holder.setLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("What was found"))
        area.setWidget(holder)
        self.lay_out(area)
        self.begin(
            self.tr("Looking at everything…"), lambda cancel: bridge.facade.doctor(cancel=cancel), self._show_checks
        )

    def _show_checks(self, checks: list[Check]) -> None:
        self.set_running(False)
        self.checks = tuple(checks)
        bad = [check for check in checks if check.grade is not Grade.OK]
        worst = Grade.FAILED if any(check.grade is Grade.FAILED for check in bad) else Grade.WARNING
        words = text.counted(
            len(bad), self.tr("{} of {m} things needs a look."), self.tr("{} of {m} things need a look.")
        ).replace("{m}", text.number(len(checks)))
        self.state.show_state(*MARKS[worst if bad else Grade.OK], words if bad else self.tr("Everything is in order."))
        # What is wrong stands first.
        for check in sorted(checks, key=lambda one: list(Grade).index(one.grade), reverse=True):
            self._add(check)
        self._list.addStretch(1)

    def _add(self, check: Check) -> None:
        mark = StateMark(self._look)
        mark.show_state(*MARKS[check.grade], grade_words(check.grade))
        self.marks.append(mark)
        head = row(label(check_words(check.name), "strong"), mark)
        head.setStretch(0, 1)
        told = label(text.said(check.text), "", wrap=True, selectable=True)
        hint = label(text.said(check.hint), "muted", wrap=True, selectable=True)
        hint.setVisible(bool(check.hint))
        self._list.addLayout(column(head, told, hint, space=2))
        self._list.addWidget(hairline())

    def words(self) -> str:
        lines = []
        for check in self.checks:
            lines.append(f"{check_words(check.name)}: {grade_words(check.grade)}. {text.said(check.text)}")
            lines += [f"    {text.said(check.hint)}"] if check.hint else []
        return "\n".join(lines)
