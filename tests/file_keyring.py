"""A keychain in a file, for child processes that have no desktop: the product itself has none like it."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

FILE = "ML_CONNECTOR_TEST_KEYRING"


class FileKeyring(KeyringBackend):
    """One JSON file, replaced whole at each change, so that a killed process leaves the old or the new one."""

    priority = 1.0

    def __init__(self, file: Path | None = None) -> None:
        """Unless given, the file is the one that the environment names."""
        super().__init__()  # type: ignore[no-untyped-call]
        self._named = file

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._read(), f"{service}\n{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        self._write({name: secret for name, secret in self._read().items() if name != f"{service}\n{username}"})

    def _read(self) -> dict[str, str]:
        path = self._file()
        kept: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return kept

    def _write(self, secrets: dict[str, str]) -> None:
        path = self._file()
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps(secrets), "utf-8")
        beside.replace(path)

    def _file(self) -> Path:
        return self._named or Path(os.environ[FILE])
