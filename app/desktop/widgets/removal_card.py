"""What becomes of an item in monday whose record CloudSuite no longer has, for each route."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMessageBox, QPushButton

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.widgets.basic import button, label
from app.desktop.widgets.settings_cards import KeptCard
from app.domain.routes import ROUTES, Removal, RouteId, head_of


class RemovalCard(KeptCard[dict[RouteId, Removal]]):
    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            self.tr("When a record disappears from CloudSuite"),
            self.tr(
                "Archived items can be restored in monday. Lines follow their purchase order or invoice. If more than "
                "10 % of a route disappear at once, nothing is archived until you allow it here."
            ),
            bridge,
        )
        self.choices: dict[RouteId, QComboBox] = {}
        self.allowances: dict[RouteId, QPushButton] = {}
        for place, route in enumerate((one for one in ROUTES if head_of(one) is one), 2):
            self._add_row(place, route)

    def _add_row(self, place: int, route: RouteId) -> None:
        title = text.route(route)
        choice = QComboBox()
        choice.setAccessibleName(self.tr("When a record of {} disappears").replace("{}", title))
        choice.addItem(self.tr("Keep its item"), Removal.KEEP)
        choice.addItem(self.tr("Archive its item in monday"), Removal.ARCHIVE)
        choice.setProperty("route", route.value)
        choice.activated.connect(self._chosen)
        allow = button(
            self.tr("Allow once…"), self._ask, name=self.tr("Allow more than 10 % of {} once").replace("{}", title)
        )
        allow.setProperty("route", route.value)
        allow.setEnabled(False)
        self.choices[route], self.allowances[route] = choice, allow
        for column, made in enumerate((label(title), choice)):
            self.grid.addWidget(made, place, column)
        self.grid.addWidget(allow, place, 2, Qt.AlignmentFlag.AlignLeft)

    def read(self) -> dict[RouteId, Removal]:
        return {route: self._bridge.facade.removal(route) for route in self.choices}

    def show_kept(self, kept: dict[RouteId, Removal]) -> None:
        for route, removal in kept.items():
            self.choices[route].setCurrentIndex(self.choices[route].findData(removal))
            self.allowances[route].setEnabled(removal is Removal.ARCHIVE)

    def _chosen(self) -> None:
        route = RouteId(str(self.sender().property("route")))
        wanted = Removal(self.choices[route].currentData())
        self.allowances[route].setEnabled(wanted is Removal.ARCHIVE)
        self.choose(partial(self._bridge.facade.set_removal, route, wanted))

    def _ask(self) -> None:
        route = RouteId(str(self.sender().property("route")))
        self.question = QMessageBox(self)
        self.question.setText(
            self.tr("Archive every item of {} whose record is gone?").replace("{}", text.route(route))
        )
        self.question.setInformativeText(
            self.tr(
                "The next run compares the whole route and archives what CloudSuite no longer has, even if that is "
                "most of it. Make sure first that CloudSuite still shows the service account everything."
            )
        )
        yes = self.question.addButton(self.tr("Allow once"), QMessageBox.ButtonRole.AcceptRole)
        no = self.question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(no)
        self.question.setEscapeButton(no)
        yes.setProperty("route", route.value)
        yes.clicked.connect(self._allowed)
        self.question.finished.connect(self.question.deleteLater)
        self.question.open()

    def _allowed(self) -> None:
        route = RouteId(str(self.sender().property("route")))
        self.choose(partial(self._bridge.facade.allow_removals, route))
