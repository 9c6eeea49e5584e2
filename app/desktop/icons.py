"""Our own SVGs, drawn in the colour asked for. Paths are relative to resources/icons."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


@lru_cache(maxsize=256)
def _renderer(path: Path, colour: str) -> QSvgRenderer:
    text = path.read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))


class Icons:
    """Icons of one folder, for each screen scale by asking with its ratio. Each is drawn once for a colour: the window
    asks again with every status."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._icons: dict[tuple[str, str, str | None], QIcon] = {}
        self._pixmaps: dict[tuple[str, str, int, float, int], QPixmap] = {}

    def pixmap(self, name: str, colour: str, width: int, ratio: float = 1.0, height: int | None = None) -> QPixmap:
        """`width` and `height` in device-independent pixels; square where the height is not given."""
        wanted = (name, colour, width, ratio, height or width)
        if wanted not in self._pixmaps:
            self._pixmaps[wanted] = self._drawn(*wanted)
        return self._pixmaps[wanted]

    def _drawn(self, name: str, colour: str, width: int, ratio: float, height: int) -> QPixmap:
        size = QSize(round(width * ratio), round(height * ratio))
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, name, colour, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def icon(self, name: str, colour: str, muted: str | None = None) -> QIcon:
        """Sharp at 16 and 24 points on screens of 1x, 2x and 3x. `muted` is the colour of the disabled state."""
        wanted = (name, colour, muted)
        if wanted not in self._icons:
            self._icons[wanted] = self._assembled(*wanted)
        return self._icons[wanted]

    def _assembled(self, name: str, colour: str, muted: str | None) -> QIcon:
        icon = QIcon()
        for size in (16, 24, 32, 48, 72):
            icon.addPixmap(self.pixmap(name, colour, size))
            if muted:
                icon.addPixmap(self.pixmap(name, muted, size), QIcon.Mode.Disabled)
        return icon

    def paint(self, painter: QPainter, name: str, colour: str, box: QRectF) -> None:
        _renderer(self.folder / f"{name}.svg", colour).render(painter, box)
