"""Where the product keeps its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "ml-connector"
HOME = "ML_CONNECTOR_HOME"


@dataclass(frozen=True, slots=True)
class Folders:
    """None of them need exist; who writes into one makes it."""

    config: Path
    data: Path
    log: Path


def folders(environ: Mapping[str, str]) -> Folders:
    """The operating system's usual ones, or all three under the folder that ML_CONNECTOR_HOME names."""
    if home := environ.get(HOME, "").strip():
        base = Path(home).expanduser().absolute()
        return Folders(base / "config", base / "data", base / "log")
    usual = PlatformDirs(APP_NAME, appauthor=False)
    return Folders(usual.user_config_path, usual.user_data_path, usual.user_log_path)
