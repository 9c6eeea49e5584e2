"""What the window remembers about itself; everything about the sync is in the store."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from app.desktop.theme import Appearance

FILE_NAME = "window.json"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Preferences:
    appearance: Appearance = Appearance.SYSTEM
    told_about_tray: bool = False
    """That closing the window keeps the app running is said once."""
    width: int = 1180
    height: int = 780


def load(folder: Path) -> Preferences:
    """The defaults where there is no file, or one that cannot be understood."""
    try:
        kept = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        return Preferences(
            Appearance(kept["appearance"]), bool(kept["told_about_tray"]), int(kept["width"]), int(kept["height"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()


def save(folder: Path, preferences: Preferences) -> None:
    """A folder that cannot be written costs the memory of a window size, nothing else."""
    try:
        (folder / FILE_NAME).write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        log.warning("The window's preferences cannot be kept in %s", folder, exc_info=True)
