"""The two cards of Connections: who, where, state; connect, replace, disconnect."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.desktop import text
from app.desktop.look import Look
from app.desktop.widgets.basic import Notice, StateMark, button, label, row, set_role
from app.domain.errors import ConnectorError
from app.domain.status import ConnectionStatus


class ConnectionCard(QFrame):
    disconnect_wanted = Signal(str)
    """infor or monday"""
    test_wanted = Signal(str)
    """infor or monday"""
    vendor = ""

    def __init__(self, look: Look, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.state = StateMark(look)
        self.who = label("", "strong", wrap=True, selectable=True)
        self.detail = label("", "muted", wrap=True)
        self.sign_in = label("", "muted", wrap=True)
        self.limits = label("", "muted", wrap=True)
        self.notice = Notice(look)
        self.words = label(words, "muted", wrap=True)
        named = ("{}", title)
        self.test = button(self.tr("Test"), self._test, name=self.tr("Test the connection to {}").replace(*named))
        self.replace = button(
            self.tr("Replace…"), self._replace, name=self.tr("Replace the sign-in of {}").replace(*named)
        )
        self.disconnect_button = button(
            self.tr("Disconnect…"), self._disconnect, name=self.tr("Disconnect from {}").replace(*named)
        )
        self.form = QWidget()
        self._replacing = self._busy = False
        self.connected = False
        head = row(label(title, "section"), self.state)
        head.insertStretch(1, 1)
        verbs = row(self.test, self.replace, self.disconnect_button)
        verbs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        for part in (self.who, self.detail, self.sign_in, self.limits, self.notice, self.words, self.form):
            layout.addWidget(part)
        layout.addLayout(verbs)

    def show_connection(self, status: ConnectionStatus, now: datetime) -> None:
        self.connected = status.connected
        if self._busy:
            pass
        elif status.message:
            self.state.show_state("state-error", "bad", self.tr("Not working"))
            self.notice.say(status.message, "bad")
        elif status.connected:
            self.state.show_state("state-ok", "ok", self.tr("Connected"))
        else:
            self.state.show_state("state-none", "muted", self.tr("Not connected"))
        lines = (
            (self.who, status.who),
            (self.detail, status.detail),
            (self.sign_in, self._sign_in_words(status, now) if status.connected else ""),
            (self.limits, self._limit_words(status) if status.connected else ""),
        )
        for shown, words in lines:
            shown.setText(words)
            shown.setVisible(bool(words))
        self._show_form()

    def _sign_in_words(self, status: ConnectionStatus, now: datetime) -> str:
        """`Signed in 12 minutes ago; renewed at 14:05.`"""
        if status.signed_in_at is None or status.renewed_at is None:
            return ""
        if now >= status.renewed_at:
            return self.tr("Last signed in {}; the next run signs in anew.").replace(
                "{}", text.moment(status.signed_in_at, now)
            )
        words = text.counted(
            max(0, int((now - status.signed_in_at).total_seconds() // 60)),
            self.tr("Signed in {} minute ago; renewed at {time}."),
            self.tr("Signed in {} minutes ago; renewed at {time}."),
        )
        return words.replace("{time}", text.clock(status.renewed_at))

    def _limit_words(self, status: ConnectionStatus) -> str:
        """What of the day's limit is used; in the words of each vendor."""
        raise NotImplementedError

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.form.setEnabled(not busy)
        self.test.setEnabled(not busy)
        if busy:
            self.notice.hide()
            self.state.show_state("state-syncing", "accent", self.tr("Trying"))

    def succeed(self, status: ConnectionStatus, now: datetime) -> None:
        self._replacing = False
        self.set_busy(False)
        self.show_connection(status, now)
        if not status.message:
            self.notice.say(self.tr("It works: {}.").replace("{}", status.who.rstrip(".")), "ok")

    def fail(self, error: ConnectorError) -> None:
        self.set_busy(False)
        self.state.show_state("state-error", "bad", self.tr("That did not work"))
        self.notice.say(str(error), "bad")

    def _show_form(self) -> None:
        shown = self._replacing or not self.connected
        self.form.setVisible(shown)
        self.words.setVisible(shown)
        self.test.setVisible(self.connected)
        self.replace.setVisible(self.connected and not self._replacing)
        self.disconnect_button.setVisible(self.connected)

    def _replace(self) -> None:
        self._replacing = True
        self._show_form()

    def _test(self) -> None:
        self.test_wanted.emit(self.vendor)

    def _disconnect(self) -> None:
        self.disconnect_wanted.emit(self.vendor)


class DropArea(QFrame):
    """Takes one file from the file manager; the button beside it does the same by keyboard."""

    dropped = Signal(object)
    """Path"""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.words = label(self.tr("Drop the .ionapi file here"), "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(row(self.words, margins=(16, 18, 16, 18)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()
            set_role(self, "over", "true")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802
        set_role(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        set_role(self, "over", "false")
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))


class InforCard(ConnectionCard):
    connect_wanted = Signal(object, str, str)
    """Path, company, division"""
    vendor = "infor"

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            "Infor CloudSuite",
            self.tr(
                "Your administrator downloads the file in Infor Portal under ION API, Authorized Apps, "
                "as a backend service. ml-connector only reads."
            ),
        )
        self.path: Path | None = None
        self.drop = DropArea()
        self.choose = button(self.tr("Choose file…"), self._choose)
        self.company = QLineEdit()
        self.company.setAccessibleName(self.tr("Company, if not the user's own"))
        self.company.setPlaceholderText(self.tr("the user's own"))
        self.division = QLineEdit()
        self.division.setAccessibleName(self.tr("Division, if not the user's own"))
        self.division.setPlaceholderText(self.tr("the user's own"))
        self.connect_button = button(self.tr("Connect"), self._connect, name=self.tr("Connect CloudSuite"))
        self.connect_button.setEnabled(False)
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.addWidget(self.drop, 0, 0, 1, 4)
        grid.addWidget(self.choose, 0, 4)
        grid.addWidget(label(self.tr("Company"), "field"), 1, 0)
        grid.addWidget(self.company, 1, 1)
        grid.addWidget(label(self.tr("Division"), "field"), 1, 2)
        grid.addWidget(self.division, 1, 3)
        grid.addWidget(self.connect_button, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.drop.dropped.connect(self.take)

    def _limit_words(self, status: ConnectionStatus) -> str:
        words = self.tr("{} of {limit} sign-ins used today").replace("{}", text.number(status.used))
        return words.replace("{limit}", text.number(status.limit)) if status.limit else ""

    def take(self, path: Path) -> None:
        self.path = path
        self.drop.words.setText(path.name)
        set_role(self.drop.words, "tone", "accent")
        self.connect_button.setEnabled(True)

    def _choose(self) -> None:
        kinds = self.tr("ION API files (*.ionapi);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("The .ionapi file"), "", kinds)
        if name:
            self.take(Path(name))

    def _connect(self) -> None:
        if self.path is not None:
            self.connect_wanted.emit(self.path, self.company.text().strip(), self.division.text().strip())


class MondayCard(ConnectionCard):
    connect_wanted = Signal(str)
    """The sign-in; kept nowhere in the window."""
    vendor = "monday"

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            "monday",
            self.tr(
                "In monday, click your picture, then Developers, then API token, and copy it. "
                "It is kept in this computer's keychain only."
            ),
        )
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setAccessibleName(self.tr("monday API sign-in"))
        self.secret.setPlaceholderText(self.tr("Paste it here"))
        self.connect_button = button(self.tr("Connect"), self._connect, name=self.tr("Connect monday"))
        self.connect_button.setEnabled(False)
        line = row(self.secret, self.connect_button, space=12)
        line.setStretch(0, 1)
        self.form.setLayout(line)
        self.secret.textChanged.connect(self._typed)
        self.secret.returnPressed.connect(self._connect)

    def succeed(self, status: ConnectionStatus, now: datetime) -> None:
        self.secret.clear()
        super().succeed(status, now)

    def _limit_words(self, status: ConnectionStatus) -> str:
        words = self.tr("{} calls used today; the account did not tell its limit")
        if status.limit is not None:
            words = self.tr("{} of {limit} calls used today").replace("{limit}", text.number(status.limit))
        words = words.replace("{}", text.number(status.used))
        if not status.plan:
            return words
        return self.tr("{plan} plan; {used}").replace("{plan}", status.plan).replace("{used}", words)

    def _typed(self, words: str) -> None:
        self.connect_button.setEnabled(bool(words.strip()))

    def _connect(self) -> None:
        if self.secret.text().strip():
            self.connect_wanted.emit(self.secret.text().strip())
