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


def resources_folder() -> Path:
    """`resources/` of a checkout, or the copy inside an installed package or a frozen app."""
    inside = Path(__file__).resolve().parent / "_resources"
    return inside if inside.is_dir() else Path(__file__).resolve().parent.parent / "resources"
