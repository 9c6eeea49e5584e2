"""The product as a process of its own, as a person starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.domain.ports import Clock
from app.sandbox.sandbox import Sandbox
from app.sync.facade import Facade
from app.vault import KeyringVault
from app.wiring import build, utc_now
from tests.file_keyring import FILE, FileKeyring

ROOT = Path(__file__).resolve().parents[2]


class Product:
    """`ml-connector` with all its files under one folder and its keychain in a file."""

    module = "app"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.keyring = folder / "keyring.json"
        self._environment = {
            **os.environ,
            "ML_CONNECTOR_HOME": str(folder / "home"),
            "ML_CONNECTOR_KEYRING": "tests.file_keyring.FileKeyring",
            FILE: str(self.keyring),
            "PYTHONPATH": str(ROOT),
            "NO_COLOR": "1",
        }

    def start(self, *arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", self.module, *arguments],
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
            [sys.executable, "-m", self.module, *arguments],
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

    def open(self, clock: Clock = utc_now) -> Facade:
        """What a window over the same files and keychain works with, in this process."""
        return build(self.database(), KeyringVault(backend=FileKeyring(self.keyring)), clock=clock)

    def set_up(self, sandbox: Sandbox) -> None:
        """Both vendors connected and the boards made, as by the window: no process has to start for it."""
        ends, facade = sandbox.endpoints, self.open()
        facade.connect_infor(ends.ionapi.read_bytes(), ends.ionapi.name)
        facade.connect_monday(ends.monday_token, api_url=ends.monday_url)
        facade.create_boards()
        facade.close()
