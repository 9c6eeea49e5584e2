"""The product as a process of its own, as a person starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.file_keyring import FILE

ROOT = Path(__file__).resolve().parents[2]


class Product:
    """`ml-connector` with all its files under one folder and its keychain in a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self._environment = {
            **os.environ,
            "ML_CONNECTOR_HOME": str(folder / "home"),
            "ML_CONNECTOR_KEYRING": "tests.file_keyring.FileKeyring",
            FILE: str(folder / "keyring.json"),
            "PYTHONPATH": str(ROOT),
            "NO_COLOR": "1",
        }

    def start(self, *arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "app", *arguments],
            env=self._environment,
            cwd=ROOT,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, said: str | None = None) -> subprocess.CompletedProcess[str]:
        """Until it ends; `said` goes to its standard input."""
        return subprocess.run(
            [sys.executable, "-m", "app", *arguments],
            env=self._environment,
            cwd=ROOT,
            input=said or "",
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    def database(self) -> Path:
        return self.folder / "home" / "data" / "ml-connector.sqlite3"
