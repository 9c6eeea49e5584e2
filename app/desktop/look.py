"""What every page is made with: the theme, the icons, and what the window remembers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QWidget

from app.desktop.icons import Icons
from app.desktop.preferences import Kept
from app.desktop.theme import Theme


class Look:
    def __init__(self, theme: Theme, resources: Path, kept: Kept | None = None) -> None:
        self.theme = theme
        self.kept = kept or Kept()
        self.icons = Icons(resources / "icons")

    def colour(self, tone: str) -> str:
        """`ok`, `warn`, `bad`, `paused`, `accent`, `muted` or `text` as `#RRGGBB`."""
        return str(getattr(self.theme.tokens, tone))

    def icon(self, name: str, tone: str = "text") -> QIcon:
        return self.icons.icon(name, self.colour(tone), self.theme.tokens.muted)

    def pixmap(self, widget: QWidget, name: str, tone: str, size: int = 16) -> QPixmap:
        """Sharp on the screen that the widget is on."""
        return self.icons.pixmap(name, self.colour(tone), size, widget.devicePixelRatioF())
