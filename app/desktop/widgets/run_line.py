"""The line at the bottom of every page while a run is under way, and for a while after it."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QSizePolicy

from app.desktop import text
from app.desktop.look import Look
from app.desktop.widgets.basic import button, icon_button, label, row
from app.desktop.widgets.plan_view import plan_sentence
from app.domain.events import Phase, Progress, RunStarted
from app.domain.status import Outcome, RunReport

RESULT_MS = 20_000
FIRST_ESTIMATE_S = 3.0
"""A rate of less time than this makes the time left jump."""


class RunLine(QFrame):
    stop_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("runLine")
        self.setAccessibleName(self.tr("Run"))
        self._look = look
        self._phase: tuple[Phase, object] | None = None
        self._since = 0.0
        self._first_done = 0
        self._icon = QLabel()
        self._icon.setFixedSize(16, 16)
        self.words = label()
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self.bar.setMinimumWidth(80)
        self.bar.setMaximumWidth(260)
        self.stop = button(self.tr("Stop"), self._stop)
        self.stop.setToolTip(self.tr("Ends the run; what was done is kept"))
        self.dismiss = icon_button(self.tr("Dismiss"), self.hide)
        layout = row(self._icon, self.words, self.bar, self.stop, self.dismiss, space=12, margins=(24, 8, 16, 8))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        look.theme.changed.connect(self._draw)
        self._tone = ("state-syncing", "accent")
        self._draw()
        self.hide()

    def show_start(self, _started: RunStarted) -> None:
        self._timer.stop()
        self._phase = None
        self._set_running(True)
        self.words.setText(self.tr("Starting"))
        self.bar.setRange(0, 0)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        self._note_rate(progress)
        parts = [text.phase(progress.phase)]
        if progress.route is not None:
            parts[0] = f"{parts[0]}: {text.route(progress.route)}"
        if progress.total:
            of = self.tr("{n} of {m}").replace("{n}", text.number(progress.done))
            parts.append(of.replace("{m}", text.number(progress.total)))
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
        else:
            self.bar.setRange(0, 0)
            if progress.done:
                parts.append(text.number(progress.done))
        if rate := self._rate(progress):
            parts.append(self.tr("{} a second").replace("{}", text.number(round(rate)) if rate >= 1 else "< 1"))
            if progress.total:
                left = text.lasting((progress.total - progress.done) / rate)
                parts.append(self.tr("{} left").replace("{}", left))
        if progress.text:
            parts.append(text.said(progress.text))
        self.words.setText(" · ".join(parts))
        self.words.setToolTip(self.words.text())
        self._set_running(True)
        self.show()

    def show_end(self, report: RunReport) -> None:
        self._set_running(False)
        good = report.outcome in (Outcome.OK, Outcome.STOPPED)
        self._tone = ("state-ok", "ok") if good else ("state-attention", "warn")
        if report.outcome in (Outcome.ERROR, Outcome.AUTH):
            self._tone = ("state-error", "bad")
        self.words.setText(result(report))
        self.words.setToolTip(self.words.text())
        self._draw()
        self.show()
        self._timer.start(RESULT_MS)

    def say(self, words: str) -> None:
        """A sentence that is no run's, such as an error nobody else shows."""
        if self.stop.isVisible():
            return
        self._set_running(False)
        self._tone = ("state-attention", "warn")
        self.words.setText(words)
        self.words.setToolTip(words)
        self._draw()
        self.show()
        self._timer.start(RESULT_MS)

    def _set_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.stop.setEnabled(running)
        self.dismiss.setVisible(not running)
        if running:
            self._tone = ("state-syncing", "accent")
            self._draw()

    def _note_rate(self, progress: Progress) -> None:
        if (progress.phase, progress.route) != self._phase:
            self._phase = (progress.phase, progress.route)
            self._since = time.monotonic()
            self._first_done = progress.done

    def _rate(self, progress: Progress) -> float:
        """Records a second since the phase began; 0 while that would jump."""
        passed = time.monotonic() - self._since
        done = progress.done - self._first_done
        return done / passed if done > 0 and passed >= FIRST_ESTIMATE_S else 0.0

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(self.tr("Stopping"))
        self.stop_wanted.emit()

    def _draw(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self, *self._tone))
        self.dismiss.setIcon(self._look.icon("close", "muted"))


def result(report: RunReport) -> str:
    """`Done. 12 created, 3 updated, 1,192 unchanged.`"""
    if report.dry_run and report.plan is not None:
        return f"{text.tr('Preview')}: {plan_sentence(report.plan)}"
    names = {
        "created": text.tr("{} created"),
        "updated": text.tr("{} updated"),
        "removed": text.tr("{} removed"),
        "unchanged": text.tr("{} unchanged"),
        "invalid": text.tr("{} invalid"),
        "failed": text.tr("{} refused"),
        "waiting": text.tr("{} waiting"),
    }
    counts = [
        words.replace("{}", text.number(report.total(name))) for name, words in names.items() if report.total(name)
    ]
    parts = [f"{text.outcome(report.outcome)}."] if report.outcome is not Outcome.ERROR or not report.message else []
    if counts:
        parts.append(f"{', '.join(counts)}.")
    if report.message:
        parts.append(text.said(report.message))
    parts += [f"{text.route(route)}: {text.said(why)}" for route, why in report.problems.items()]
    return " ".join(parts)
