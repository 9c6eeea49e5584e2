"""Connections: CloudSuite, monday, and the boards."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, column, set_role
from app.desktop.widgets.boards_card import BoardsCard
from app.desktop.widgets.connection_cards import ConnectionCard, InforCard, MondayCard
from app.desktop.widgets.refusals import Refusals
from app.desktop.widgets.site_zones import SiteZones
from app.domain.discovery import Tenant
from app.domain.errors import ConnectorError
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import AppStatus, BoardBinding, ConnectionStatus


class ConnectionsPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.infor = InforCard(look)
        self.refusals = Refusals()
        self.zones = SiteZones(bridge)
        self.monday = MondayCard(look)
        self.boards = BoardsCard(look)
        self.compare = button(self.tr("Compare with the boards…"), self.compare_boards)
        self.boards.foot.insertWidget(1, self.compare)
        layout = column(self.infor, self.refusals, self.zones, self.monday, self.boards, space=16)
        layout.addStretch(1)
        self.scrolled(layout)
        self.zones.failed.connect(self.fail)
        self.infor.connect_wanted.connect(self.connect_infor)
        self.monday.connect_wanted.connect(self.connect_monday)
        for made in (self.infor, self.monday):
            made.test_wanted.connect(self.test)
            made.disconnect_wanted.connect(self._confirm_disconnect)
        self.boards.create_wanted.connect(self._create_boards)
        self.boards.use_wanted.connect(self._use_board)
        bridge.status_changed.connect(self._status_changed)

    def opened(self, _wanted: object = None) -> None:
        if self.bridge.status is not None:
            self.show_status(self.bridge.status)
        self._ask_boards()
        self._ask_refusals()

    def _status_changed(self, status: AppStatus) -> None:
        self.show_status(status)
        if self.isVisible():
            self._ask_refusals()

    def show_status(self, status: AppStatus) -> None:
        connections = {connection.vendor: connection for connection in status.connections}
        now = self.bridge.clock()
        for made in (self.infor, self.monday):
            made.show_connection(connections.get(made.vendor, ConnectionStatus(made.vendor, connected=False)), now)
        connected = all(connection.connected for connection in connections.values()) and len(connections) == 2
        self.boards.set_connected(connected)
        self._share_primary()

    def _share_primary(self) -> None:
        """The next step of the set-up is the page's one primary button."""
        steps = (
            (self.infor.connect_button, not self.infor.connected),
            (self.monday.connect_button, not self.monday.connected),
            (self.boards.create_button, self.boards.has_missing),
        )
        following = next((made for made, wanted in steps if wanted), None)
        for made, _wanted in steps:
            set_role(made, "primary", "true" if made is following else "false")
        self.set_has_primary(following is not None)

    # CloudSuite and monday

    def connect_infor(self, path: Path, company: str, division: str) -> None:
        self.infor.set_busy(True)
        wanted = partial(self._connect_infor, path, company, division)
        self.bridge.carry_out(wanted, self._infor_connected, self._infor_failed)

    def _connect_infor(self, path: Path, company: str, division: str) -> ConnectionStatus:
        """On the worker: the file may be on a slow network folder."""
        return self.bridge.facade.connect_infor(
            path.read_bytes(), path.name, company=company or None, division=division or None
        )

    def _ask_refusals(self) -> None:
        self.bridge.ask(self.bridge.facade.discovered, self._show_refusals, self.fail)

    def _show_refusals(self, tenant: Tenant | None) -> None:
        self.refusals.show_tenant(tenant if self.infor.connected else None)
        self.zones.refresh()

    def _infor_connected(self, status: ConnectionStatus) -> None:
        self._connected(self.infor, status)

    def _infor_failed(self, error: ConnectorError) -> None:
        self.infor.fail(error)

    def connect_monday(self, secret: str) -> None:
        self.monday.set_busy(True)
        wanted = partial(self.bridge.facade.connect_monday, secret)
        self.bridge.carry_out(wanted, self._monday_connected, self._monday_failed)

    def _monday_connected(self, status: ConnectionStatus) -> None:
        self._connected(self.monday, status)

    def _monday_failed(self, error: ConnectorError) -> None:
        self.monday.fail(error)

    def _connected(self, made: ConnectionCard, status: ConnectionStatus) -> None:
        made.succeed(status, self.bridge.clock())
        self._ask_boards()

    def test(self, vendor: str) -> None:
        """Asks the vendor itself; what is wrong is told on its card."""
        made, failed = (self.infor, self._infor_failed) if vendor == "infor" else (self.monday, self._monday_failed)
        made.set_busy(True)
        self.bridge.carry_out(partial(self.bridge.facade.check, vendor), self._tested, failed)

    def _tested(self, status: ConnectionStatus) -> None:
        made = self.infor if status.vendor == "infor" else self.monday
        made.succeed(status, self.bridge.clock())
        if status.vendor == "infor":
            self._ask_refusals()

    def _confirm_disconnect(self, vendor: str) -> None:
        name = "CloudSuite" if vendor == "infor" else "monday"
        question = QMessageBox(self)
        question.setWindowTitle(self.tr("Disconnect"))
        question.setText(self.tr("Disconnect from {}?").replace("{}", name))
        question.setInformativeText(
            self.tr("The sign-in is removed from this computer. Boards, their items and the history stay.")
        )
        question.setProperty("vendor", vendor)
        yes = question.addButton(self.tr("Disconnect"), QMessageBox.ButtonRole.AcceptRole)
        question.setEscapeButton(question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        yes.setProperty("vendor", vendor)
        yes.clicked.connect(self._disconnect_confirmed)
        question.finished.connect(question.deleteLater)
        question.open()

    def _disconnect_confirmed(self) -> None:
        self.disconnect_from(str(self.sender().property("vendor")))

    def disconnect_from(self, vendor: str) -> None:
        self.bridge.carry_out(partial(self.bridge.facade.disconnect, vendor), self.done, self.fail)

    # Boards

    def _ask_boards(self) -> None:
        self.bridge.ask(self.bridge.facade.bindings, self._show_boards, self.fail)

    def _show_boards(self, bindings: dict[RouteId, BoardBinding]) -> None:
        self.boards.show_bindings(bindings)
        self.compare.setVisible(bool(bindings))
        self._share_primary()

    def compare_boards(self) -> None:
        from app.desktop.widgets.comparison import open_comparison  # noqa: PLC0415

        self.comparison = open_comparison(self.bridge, self.look, self)

    def _create_boards(self, lines: LinesPlacement) -> None:
        self.boards.set_busy(True)
        wanted = partial(self.bridge.facade.create_boards, (), lines=lines)
        self.bridge.carry_out(wanted, self._created, self._boards_failed)

    def _created(self, bindings: list[BoardBinding]) -> None:
        self.boards.set_busy(False)
        self.boards.notice.say(self.tr("The boards are ready. Sync now brings everything over."), "ok")
        self._ask_boards()
        self.boards.show_bindings({binding.route: binding for binding in bindings})

    def _use_board(self, route: RouteId, board_id: str) -> None:
        self.boards.set_busy(True)
        wanted = partial(self.bridge.facade.use_board, route, board_id)
        self.bridge.carry_out(wanted, self._board_used, self._boards_failed)

    def _board_used(self, binding: BoardBinding) -> None:
        self.boards.set_busy(False)
        words = self.tr("{} is used; missing columns were added.").replace("{}", f"“{binding.name}”")
        self.boards.notice.say(words, "ok")
        self._ask_boards()

    def _boards_failed(self, error: ConnectorError) -> None:
        self.boards.set_busy(False)
        self.boards.notice.say(str(error), "bad")
