"""Choosing one of the routes."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from app.desktop import text
from app.domain.routes import ROUTES, RouteId


class RouteChoice(QComboBox):
    def __init__(self, name: str, everything: str = "") -> None:
        """`everything` is the words for no choice; without it one route is always chosen."""
        super().__init__()
        self.setAccessibleName(name)
        self._routes: list[RouteId | None] = [None] if everything else []
        if everything:
            self.addItem(everything)
        for route in ROUTES:
            self._routes.append(route)
            self.addItem(text.route(route))

    def route(self) -> RouteId | None:
        return self._routes[self.currentIndex()]

    def choose(self, route: RouteId | None) -> None:
        self.setCurrentIndex(self._routes.index(route))
