"""The application in the colours of the system, or in those the user chose."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from app.desktop.style_sheet import style_sheet
from app.desktop.tokens import DARK, LIGHT, Tokens, sizes_for


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def system_tokens(palette: QPalette) -> Tokens:
    """High contrast: the system's own colours, no tints; a state is told by its icon and word alone."""
    window, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    highlight = palette.color(QPalette.ColorRole.Highlight)
    on_highlight = palette.color(QPalette.ColorRole.HighlightedText)
    ink = text.name()
    return Tokens(
        window=window.name(),
        surface=window.name(),
        sunken=window.name(),
        line=ink,
        text=ink,
        muted=ink,
        accent=highlight.name(),
        on_accent=on_highlight.name(),
        ok=ink,
        warn=ink,
        bad=ink,
        paused=ink,
        tint=window.name(),
        dark=window.lightness() < text.lightness(),
        high_contrast=True,
    )


def palette_of(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tokens.window,
        roles.WindowText: tokens.text,
        roles.Base: tokens.surface,
        roles.AlternateBase: tokens.sunken,
        roles.Text: tokens.text,
        roles.PlaceholderText: tokens.muted,
        roles.Button: tokens.surface,
        roles.ButtonText: tokens.text,
        roles.ToolTipBase: tokens.surface,
        roles.ToolTipText: tokens.text,
        roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.on_accent,
        roles.Accent: tokens.accent,
        roles.Link: tokens.accent,
        roles.LinkVisited: tokens.accent,
        roles.Mid: tokens.line,
        roles.Dark: tokens.line,
        roles.Light: tokens.surface,
        roles.Midlight: tokens.line,
        roles.Shadow: tokens.line,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


class Theme(QObject):
    """Keeps the application in the colours of the system, or in those that the user chose."""

    changed = Signal()
    """Icons and painted widgets take the new `tokens`, windows the new `sheet`."""

    def __init__(
        self, app: QApplication, resources: Path, appearance: Appearance, parent: QObject | None = None
    ) -> None:
        super().__init__(parent or app)
        self._app = app
        self._icons = resources / "icons"
        self._system_palette = QPalette(app.palette())
        self._applying = False
        self.appearance = appearance
        self.sizes = sizes_for(QFontInfo(app.font()).pixelSize())
        self.tokens = LIGHT
        self.sheet = ""
        """For windows, not for the application: there, a part that is being put together would be styled anew each
        time it is put into a larger one, and making a page would take three times as long."""
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        self.apply()

    def choose(self, appearance: Appearance) -> None:
        self.appearance = appearance
        self.apply()

    @property
    def bar_is_known(self) -> bool:
        """Whether the system tells if its bar is light or dark: not on every desktop, and not once the user has
        chosen otherwise for the app."""
        known = self._app.styleHints().colorScheme() is not Qt.ColorScheme.Unknown
        return self.appearance is Appearance.SYSTEM and known

    def apply(self) -> None:
        if self._applying:
            return
        self._applying = True
        try:
            self._apply()
        finally:
            self._applying = False
        self.changed.emit()

    def _apply(self) -> None:
        hints = self._app.styleHints()
        scheme = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
        hints.setColorScheme(scheme.get(self.appearance, Qt.ColorScheme.Unknown))
        self.tokens = self._current_tokens()
        if not self.tokens.high_contrast:
            self._app.setPalette(palette_of(self.tokens))
        self.sheet = style_sheet(self.tokens, self.sizes, self._icons)

    def _current_tokens(self) -> Tokens:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            self._app.setPalette(QPalette())
            return system_tokens(self._app.palette())
        if self.appearance is Appearance.SYSTEM:
            return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self.appearance is Appearance.DARK else LIGHT
