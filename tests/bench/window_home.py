"""The product's folder as a window finds it in the morning: connected, with boards, its secrets in a file.

`python -m tests.bench.window_home FOLDER IONAPI URL TOKEN` makes one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app.vault import KEYRING_ENV, KeyringVault
from app.wiring import DATABASE, build
from tests.bench.serve import Served
from tests.bench.spent import ROOT
from tests.file_keyring import FILE, FileKeyring


def with_secrets(environment: Mapping[str, str], home: Path) -> Mapping[str, str]:
    """The environment of a process whose keychain is a file in `home`."""
    keyring = f"{FileKeyring.__module__}.{FileKeyring.__name__}"
    return {**environment, KEYRING_ENV: keyring, FILE: str(home / "secrets.json")}


def connect(home: Path, sandbox: Served, environment: Mapping[str, str]) -> None:
    """Nothing has been synced yet."""
    subprocess.run(
        [
            *(sys.executable, "-m", "tests.bench.window_home", str(home)),
            *(str(sandbox.ionapi), sandbox.monday_url, sandbox.monday_token),
        ],
        cwd=ROOT,
        env=dict(environment),
        check=True,
    )


def main(folder: str, ionapi: str, url: str, token: str) -> None:
    facade = build(Path(folder) / DATABASE, KeyringVault())
    facade.connect_infor(Path(ionapi).read_bytes(), "sandbox.ionapi")
    facade.connect_monday(token, api_url=url)
    facade.create_boards()
    facade.pause()
    facade.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
