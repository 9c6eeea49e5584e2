"""The first steps of the set-up assistant: CloudSuite's file, the company, monday's sign-in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import button, label, row
from app.desktop.widgets.connection_cards import DropArea
from app.desktop.widgets.place_choice import PlaceChoice, Wanted
from app.desktop.widgets.set_up_step import Step
from app.domain.status import AppStatus, ConnectionStatus

WHAT_IS_FOUND = Wanted()


def read_and_connect(bridge: Bridge, path: Path, wanted: Wanted = WHAT_IS_FOUND) -> ConnectionStatus:
    """On the worker: the file may be on a slow network folder."""
    return bridge.facade.connect_infor(
        path.read_bytes(),
        path.name,
        product=wanted.product or "auto",
        company=wanted.company or None,
        division=wanted.division or None,
        csi_config=wanted.site or None,
    )


class FileStep(Step):
    taken = Signal(object)
    """Path of the file that works."""

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("The file from your CloudSuite administrator"),
            self.tr(
                "ml-connector signs in to CloudSuite with a file whose name ends in .ionapi. Your administrator "
                "downloads it in Infor Portal under ION API, Authorized Apps, as a backend service. "
                "ml-connector only reads; nothing is ever written to CloudSuite."
            ),
        )
        self._path: Path | None = None
        self.drop = DropArea()
        self.choose = button(self.tr("Choose file…"), self._choose)
        line = row(self.drop, self.choose, space=12)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.drop.dropped.connect(self.take)

    def show_status(self, _status: AppStatus) -> None:
        infor = self.connection("infor")
        if infor.connected and not self.passed:
            self.notice.say(self.tr("It works: {}.").replace("{}", infor.who.rstrip(".")), "ok")
        self.set_passed(infor.connected)

    def take(self, path: Path) -> None:
        """Tries the file at once."""
        self._path = path
        self.drop.words.setText(self.tr("Trying {}…").replace("{}", path.name))
        self.drop.setEnabled(False)
        self.notice.hide()
        self.bridge.carry_out(partial(read_and_connect, self.bridge, path), self._connected, self._refused)

    def _choose(self) -> None:
        kinds = self.tr("ION API files (*.ionapi);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("The .ionapi file"), "", kinds)
        if name:
            self.take(Path(name))

    def _connected(self, status: ConnectionStatus) -> None:
        self._show_name()
        self.notice.say(self.tr("It works: {}.").replace("{}", status.who.rstrip(".")), "ok")
        self.taken.emit(self._path)
        self.set_passed(True)

    def _refused(self, error: object) -> None:
        self._show_name()
        self.notice.say(str(error), "bad")
        self.set_passed(self.connection("infor").connected)

    def _show_name(self) -> None:
        self.drop.setEnabled(True)
        self.drop.words.setText(self._path.name if self._path else self.tr("Drop the .ionapi file here"))


class PlaceStep(Step):
    """Product line, company, division and site, as CloudSuite told them."""

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("The company to read"),
            self.tr(
                "This is what the sign-in of the file leads to. If it is the right company, go on. If not, pick or "
                "write the company, and the division or site where only one is wanted, and try again."
            ),
        )
        self.path: Path | None = None
        self.who = label("", "strong", wrap=True, selectable=True)
        self.detail = label("", "muted", wrap=True)
        self.choice = PlaceChoice()
        self.use = button(self.tr("Try this company"), self._use)
        self.test = button(self.tr("Test again"), self.check, name=self.tr("Test the connection to CloudSuite again"))
        self.body.addWidget(self.who)
        self.body.addWidget(self.detail)
        self.body.addWidget(self.choice)
        line = row(self.use, self.test, space=8)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.choice.changed.connect(self._chosen)
        self._chosen()

    def opened(self) -> None:
        self.check()
        self._ask_what_was_found()

    def _ask_what_was_found(self) -> None:
        self.bridge.ask(self.bridge.facade.discovered, self.choice.show_tenant)

    def show_status(self, _status: AppStatus) -> None:
        infor = self.connection("infor")
        self.who.setText(infor.who)
        self.detail.setText(infor.detail)
        if not infor.connected:
            self.set_passed(False)

    def check(self) -> None:
        """One cheap call that proves the connection."""
        self.test.setEnabled(False)
        self.bridge.carry_out(partial(self.bridge.facade.check, "infor"), self._checked, self._check_failed)

    def _checked(self, status: ConnectionStatus) -> None:
        self.test.setEnabled(True)
        self.who.setText(status.who)
        if status.message:
            self.notice.say(status.message, "bad")
        elif status.connected:
            self.notice.say(self.tr("CloudSuite answers."), "ok")
        self.set_passed(status.connected and not status.message)

    def _check_failed(self, error: object) -> None:
        self.test.setEnabled(True)
        self.notice.say(str(error), "bad")
        self.set_passed(False)

    def _chosen(self) -> None:
        self.use.setEnabled(self.choice.wanted() != WHAT_IS_FOUND)

    def _use(self) -> None:
        if self.path is None:
            words = self.tr("Go back and drop the file once more: its secret is kept where only the keychain reads it.")
            self.notice.say(words, "warn")
            return
        self.use.setEnabled(False)
        wanted = partial(read_and_connect, self.bridge, self.path, self.choice.wanted())
        self.bridge.carry_out(wanted, self._used, self._not_used)

    def _used(self, status: ConnectionStatus) -> None:
        self._chosen()
        self._checked(status)
        self._ask_what_was_found()

    def _not_used(self, error: object) -> None:
        self._chosen()
        self.notice.say(str(error), "bad")


class MondayStep(Step):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("Your monday sign-in"),
            self.tr(
                "In monday, click your picture at the lower left (1), choose Developers (2), then API token, and copy "
                "it (3). It is kept in this computer's keychain only, and acts with your own rights."
            ),
        )
        self._drawing = QLabel()
        self._drawing.setFixedSize(420, 120)
        self._drawing.setAccessibleName(self.tr("Your picture, then Developers, then copy the API token"))
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setAccessibleName(self.tr("monday API sign-in"))
        self.secret.setPlaceholderText(self.tr("Paste it here"))
        self.connect_button = button(self.tr("Connect"), self.try_it, name=self.tr("Connect monday"))
        self.connect_button.setEnabled(False)
        line = row(self.secret, self.connect_button, space=12)
        line.setStretch(0, 1)
        self.body.addWidget(self._drawing, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.secret.textChanged.connect(self._typed)
        self.secret.returnPressed.connect(self.try_it)
        look.theme.changed.connect(self._draw)
        self._draw()

    def show_status(self, _status: AppStatus) -> None:
        monday = self.connection("monday")
        if monday.connected and not self.passed:
            self._say(monday)
        self.set_passed(monday.connected)

    def try_it(self) -> None:
        words = self.secret.text().strip()
        if words:
            self.connect_button.setEnabled(False)
            self.notice.hide()
            wanted = partial(self.bridge.facade.connect_monday, words)
            self.bridge.carry_out(wanted, self._connected, self._refused)

    def _connected(self, status: ConnectionStatus) -> None:
        self.secret.clear()
        self._say(status)
        self.set_passed(True)

    def _say(self, status: ConnectionStatus) -> None:
        self.notice.say(self.tr("It works: {}.").replace("{}", status.who.rstrip(".")), "ok")

    def _refused(self, error: object) -> None:
        self._typed()
        self.notice.say(str(error), "bad")
        self.set_passed(self.connection("monday").connected)

    def _typed(self) -> None:
        self.connect_button.setEnabled(bool(self.secret.text().strip()))

    def _draw(self) -> None:
        colour, ratio = self.look.colour("muted"), self.devicePixelRatioF()
        self._drawing.setPixmap(self.look.icons.pixmap("drawing-sign-in", colour, 420, ratio, 120))
