"""The language of the window: Qt's translations of our texts, and the locale of numbers and dates."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from app.desktop.sentences import Sentences

LANGUAGES = {"en": "English", "de": "Deutsch", "sv": "Svenska"}
"""Code and own name, as people look for it in a list."""


class Language(QObject):
    """Texts are looked up when a widget is made: a language chosen later shows with the next start."""

    def __init__(self, app: QApplication, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._folder = resources / "translations"
        self._installed: list[QTranslator] = []

    def choose(self, code: str) -> None:
        """`de`, `en` or `sv`; empty, or one that is not ours: as the system, in English where it has no other."""
        system_locale = readable(QLocale.system())
        # The system's own country decides how its language writes numbers and dates.
        is_systems = code not in LANGUAGES or system_locale.name().startswith(code)
        locale = system_locale if is_systems else QLocale(code)
        QLocale.setDefault(locale)
        self.remove()
        language = locale.name().partition("_")[0]
        if language == "en" or language not in LANGUAGES:
            return
        system = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # Asked last: whole sentences are in the translations, what is filled into one is found out here.
        self._add(Sentences(self._folder, f"ml-connector_{language}", self))
        self._install(f"ml-connector_{language}", str(self._folder))
        self._install(f"qtbase_{language}", system)

    def remove(self) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._add(translator)

    def _add(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)


def readable(locale: QLocale) -> QLocale:
    """The C locale of a bare session groups no digits and has no words; British English stands in for it."""
    if locale.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale
