"""One real record as its item will look: name, and what would keep it off the board. Arrows step through records."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from app.desktop import text
from app.desktop.look import Look
from app.desktop.models.failed import short_key
from app.desktop.widgets.basic import column, icon_button, label, row, set_role
from app.domain.status import Example


class ExampleStrip(QFrame):
    moved = Signal(int)
    """-1 or 1"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Example record"))
        self._look = look
        self._good = True
        self._example: Example | None = None
        self.before = icon_button(self.tr("Record before"), self._back)
        self.after = icon_button(self.tr("Next record"), self._forward)
        self.place = label("", "muted")
        self.key = label("", wrap=True, selectable=True)
        self.arrow = QLabel()
        self.arrow.setFixedSize(16, 16)
        self.name = label("", "strong", wrap=True, selectable=True)
        self.mark = QLabel()
        self.mark.setFixedSize(16, 16)
        self.verdict = label("", wrap=True, selectable=True)
        head = row(label(self.tr("Example"), "strong"), self.place, self.before, self.after)
        head.setStretch(1, 1)
        self.place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        item = row(self.key, self.arrow, self.name)
        item.addStretch(1)
        verdict = row(self.mark, self.verdict)
        verdict.setStretch(1, 1)
        self.setLayout(column(head, item, verdict, space=8, margins=(16, 10, 12, 12)))
        look.theme.changed.connect(self._draw)
        self.show_example(None)

    def show_example(self, example: Example | None) -> None:
        self._example = example
        has = example is not None
        for part in (self.key, self.arrow, self.name):
            part.setVisible(has)
        self.before.setEnabled(example is not None and example.position > 0)
        self.after.setEnabled(example is not None and example.position + 1 < example.total)
        if example is None:
            self.place.setText("")
        else:
            words = self.tr("record {n} of {m}").replace("{n}", text.number(example.position + 1))
            self.place.setText(words.replace("{m}", text.number(example.total)))
            self.key.setText(short_key(example.record.key))
            self.key.setToolTip(example.record.key)
            self.name.setText(example.draft.name)
        self.show_problems([])

    def show_problems(self, others: list[str]) -> None:
        """`others` are problems that no row of the table shows."""
        found = [text.said(str(problem)) for problem in self._example.draft.problems] if self._example else []
        found += [problem for problem in others if problem not in found]
        self._good = not found
        if found:
            self.verdict.setText("\n".join(found))
        elif self._example is None:
            self.verdict.setText(self.tr("The first sync brings a record to try the mapping on."))
        else:
            self.verdict.setText(self.tr("Every column takes this record's values."))
        set_role(self.verdict, "tone", "bad" if found else "muted")
        self._draw()

    def _back(self) -> None:
        self.moved.emit(-1)

    def _forward(self) -> None:
        self.moved.emit(1)

    def _draw(self) -> None:
        self.before.setIcon(self._look.icon("left", "text"))
        self.after.setIcon(self._look.icon("right", "text"))
        self.arrow.setPixmap(self._look.pixmap(self, "arrow", "muted"))
        shown = ("state-ok", "ok") if self._example else ("state-none", "muted")
        self.mark.setPixmap(self._look.pixmap(self, *(shown if self._good else ("state-attention", "bad"))))
