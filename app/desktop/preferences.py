"""What the window remembers about itself; everything about the sync is in the store."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.desktop.theme import Appearance

FILE_NAME = "window.json"

log = logging.getLogger(__name__)


class Notifications(StrEnum):
    ALL = "all"
    """Also a run that went as it should and changed something."""
    PROBLEMS = "problems"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Preferences:
    appearance: Appearance = Appearance.SYSTEM
    told_about_tray: bool = False
    """That closing the window keeps the app running is said once."""
    width: int = 1180
    height: int = 780
    language: str = ""
    """`de`, `en`, `sv`; empty: as the system."""
    notifications: Notifications = Notifications.PROBLEMS
    set_up_routes: tuple[str, ...] = ()
    """What the set-up assistant was told to bring, until its boards are there; empty: everything."""
    set_up_step: int = -1
    """Where the assistant was left; -1: it has not been opened, or has been finished."""


def load(folder: Path) -> Preferences:
    """The defaults where there is no file, or one that cannot be understood. A file of an older version lacks some."""
    try:
        kept: dict[str, Any] = {**asdict(Preferences()), **json.loads((folder / FILE_NAME).read_text("utf-8"))}
        return Preferences(
            Appearance(kept["appearance"]),
            bool(kept["told_about_tray"]),
            int(kept["width"]),
            int(kept["height"]),
            str(kept["language"]),
            Notifications(kept["notifications"]),
            tuple(map(str, kept["set_up_routes"])),
            int(kept["set_up_step"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()


def save(folder: Path, preferences: Preferences) -> None:
    """A folder that cannot be written costs the memory of a window size, nothing else."""
    try:
        (folder / FILE_NAME).write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        log.warning("The window's preferences cannot be kept in %s", folder, exc_info=True)


class Kept(QObject):
    """The preferences in force; each change is written at once. Without a folder they last as long as the app."""

    changed = Signal()

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.now = load(folder) if folder else Preferences()

    def keep(self, **changes: Any) -> None:
        """`keep(width=900)`: names are those of `Preferences`."""
        after = replace(self.now, **changes)
        if after == self.now:
            return
        self.now = after
        if self.folder:
            save(self.folder, after)
        self.changed.emit()
