"""What the Overview shows until the first run: what is to be done, what is done, and where."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.desktop.look import Look
from app.desktop.widgets.basic import button, label, row, set_role
from app.domain.status import AppStatus


class FirstSteps(QFrame):
    set_up_wanted = Signal()
    sync_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._done = [False, False, False, False]
        self._steps = (
            self.tr("Connect CloudSuite with the .ionapi file of your administrator"),
            self.tr("Connect monday with your personal API sign-in"),
            self.tr("Create the boards, or choose boards you have"),
            self.tr("Bring everything over once; from then on only changes move"),
        )
        self._drawing = QLabel()
        self._drawing.setFixedSize(240, 120)
        self._marks = [QLabel() for _step in self._steps]
        self._words = [label(step, wrap=True) for step in self._steps]
        self.connect_button = button(self.tr("Connect CloudSuite and monday"), self._set_up, role="primary")
        self.sync_button = button(self.tr("Start the first sync"), self._sync, role="primary")
        self._lay_out()
        look.theme.changed.connect(self._draw)
        self._draw()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 32)
        layout.setSpacing(8)
        layout.addWidget(self._drawing, alignment=Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Four steps, about ten minutes"), "section")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title)
        layout.addSpacing(8)
        steps = QWidget()
        inner = QVBoxLayout(steps)
        inner.setContentsMargins(0, 0, 0, 0)
        for mark, words in zip(self._marks, self._words, strict=True):
            mark.setFixedSize(20, 20)
            line = row(mark, words, space=8)
            line.setStretch(1, 1)
            inner.addLayout(line)
        steps.setMaximumWidth(480)
        # No alignment: only a widget that fills its cell gets the height that its wrapped words need.
        centred = row(steps)
        centred.insertStretch(0, 1)
        centred.setStretch(1, 10)
        centred.addStretch(1)
        layout.addLayout(centred)
        layout.addSpacing(12)
        for made in (self.connect_button, self.sync_button):
            layout.addWidget(made, alignment=Qt.AlignmentFlag.AlignHCenter)

    def show_status(self, status: AppStatus) -> None:
        connected = {connection.vendor: connection.connected for connection in status.connections}
        boards = any(route.board_name or route.on_board for route in status.routes)
        ran = any(route.last_run_at for route in status.routes)
        self._done = [connected.get("infor", False), connected.get("monday", False), boards, ran]
        self.connect_button.setText(
            self.tr("Go on with the set-up") if any(self._done) else self.tr("Connect CloudSuite and monday")
        )
        self.connect_button.setAccessibleName(self.connect_button.text())
        self.connect_button.setVisible(not all(self._done[:3]))
        self.sync_button.setVisible(all(self._done[:3]))
        self._draw()

    @property
    def done(self) -> bool:
        return all(self._done)

    def _set_up(self) -> None:
        self.set_up_wanted.emit()

    def _sync(self) -> None:
        self.sync_wanted.emit()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        colour = self._look.colour("accent")
        self._drawing.setPixmap(self._look.icons.pixmap("drawing-empty", colour, 240, ratio, 120))
        for mark, words, done in zip(self._marks, self._words, self._done, strict=True):
            mark.setPixmap(self._look.pixmap(self, "state-ok" if done else "state-none", "ok" if done else "muted", 20))
            mark.setAccessibleName(self.tr("Done") if done else self.tr("To do"))
            set_role(words, "tone", "muted" if done else "")
