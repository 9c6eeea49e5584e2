"""Where each route's records go: boards to be made, or boards the team has."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QRadioButton

from app.desktop import text
from app.desktop.look import Look
from app.desktop.widgets.basic import Notice, button, column, label, row
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.status import BoardBinding


class BoardsCard(QFrame):
    create_wanted = Signal(object)
    """LinesPlacement"""
    use_wanted = Signal(object, str)
    """RouteId, board id"""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Boards"))
        self.notice = Notice(look)
        self.links: dict[RouteId, QPushButton] = {}
        self.ids: dict[RouteId, QLineEdit] = {}
        self.use: dict[RouteId, QPushButton] = {}
        self._bindings: dict[RouteId, BoardBinding] = {}
        self._names: dict[RouteId, QLabel] = {}
        self._routes: tuple[RouteId, ...] = tuple(ROUTES)
        self._connected = self._busy = False
        self.subitems = QRadioButton(self.tr("under their order or invoice, as subitems"))
        self.own_boards = QRadioButton(self.tr("on boards of their own"))
        for choice in (self.subitems, self.own_boards):
            choice.setAccessibleName(self.tr("Lines go {}").replace("{}", choice.text()))
        self.subitems.setChecked(True)
        self.create_button = button(self.tr("Create the missing boards"), self._create)
        self.words = label("", "muted", wrap=True)
        lines = column(label(self.tr("Lines go"), "field"), self.subitems, self.own_boards, space=6)
        self.foot = row(self.create_button)
        self.foot.addStretch(1)
        layout = column(
            label(self.tr("Boards"), "section"),
            self.words,
            self.notice,
            self._grid(),
            lines,
            self.foot,
            space=10,
            margins=(16, 12, 16, 16),
        )
        self.setLayout(layout)
        self._show_state()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for place, route in enumerate(ROUTES):
            title = text.route(route)
            link = button("", self._open, role="link")
            link.setProperty("route", route.value)
            line = QLineEdit()
            line.setPlaceholderText(self.tr("number or address of a board"))
            line.setAccessibleName(self.tr("Board number for {}").replace("{}", title))
            line.setProperty("route", route.value)
            line.textChanged.connect(self._show_state)
            use = button(self.tr("Use it"), self._use, name=self.tr("Use this board for {}").replace("{}", title))
            use.setProperty("route", route.value)
            self.links[route], self.ids[route], self.use[route] = link, line, use
            self._names[route] = label(title)
            grid.addWidget(self._names[route], place, 0)
            grid.addWidget(link, place, 1)
            grid.addWidget(line, place, 2)
            grid.addWidget(use, place, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def show_bindings(self, bindings: Mapping[RouteId, BoardBinding]) -> None:
        self._bindings = dict(bindings)
        self._show_state()

    def set_routes(self, routes: Collection[RouteId]) -> None:
        """Only these are shown, and only theirs are missed."""
        self._routes = tuple(routes)
        for route in ROUTES:
            for made in (self._names[route], self.links[route], self.ids[route], self.use[route]):
                made.setVisible(route in self._routes)
        self._show_state()

    @property
    def has_missing(self) -> bool:
        return any(route not in self._bindings for route in self._routes)

    def set_connected(self, connected: bool) -> None:
        self._connected = connected
        self._show_state()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        if busy:
            self.notice.hide()
        self._show_state()

    def _show_state(self) -> None:
        ready = self._connected and not self._busy
        self.create_button.setText(self.tr("Creating…") if self._busy else self.tr("Create the missing boards"))
        self.create_button.setEnabled(ready and self.has_missing)
        self.words.setText(
            self.tr("One board a route. An existing board gets the missing columns; what is on it stays.")
            if self._connected
            else self.tr("Connect CloudSuite and monday first.")
        )
        for choice in (self.subitems, self.own_boards):
            choice.setEnabled(ready)
        for route, link in self.links.items():
            binding = self._bindings.get(route)
            link.setText(self._words(binding))
            link.setAccessibleName(f"{text.route(route)}: {link.text()}")
            link.setEnabled(binding is not None and bool(binding.url))
            self.ids[route].setEnabled(ready)
            self.use[route].setEnabled(ready and bool(board_number(self.ids[route].text())))

    def _words(self, binding: BoardBinding | None) -> str:
        if binding is None:
            return self.tr("No board yet")
        if binding.placement is LinesPlacement.SUBITEMS:
            return self.tr("{} (subitems)").replace("{}", binding.name)
        return binding.name

    def _create(self) -> None:
        lines = LinesPlacement.SUBITEMS if self.subitems.isChecked() else LinesPlacement.BOARD
        self.create_wanted.emit(lines)

    def _route_of_sender(self) -> RouteId:
        return RouteId(str(self.sender().property("route")))

    def _use(self) -> None:
        route = self._route_of_sender()
        self.use_wanted.emit(route, board_number(self.ids[route].text()))

    def _open(self) -> None:
        binding = self._bindings.get(self._route_of_sender())
        if binding is not None and binding.url:
            QDesktopServices.openUrl(QUrl(binding.url))


def board_number(written: str) -> str:
    """`1234567` from the number itself, or from an address such as `https://acme.monday.com/boards/1234567/views/1`.

    Empty for anything else.
    """
    found = re.fullmatch(r"\s*(?:\S*/boards/)?(\d{2,})(?:[/?#]\S*)?\s*", written)
    return found.group(1) if found else ""
