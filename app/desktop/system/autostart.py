"""Whether the computer starts ml-connector when the user signs in. The system's own record is the truth."""

from __future__ import annotations

import os
import plistlib
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

NAME = "ml-connector"
LABEL = "io.github.ml-connector"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


class Autostart(Protocol):
    def is_on(self) -> bool: ...

    def set(self, on: bool) -> None:
        """Repeatable. Raises OSError where the system does not allow it."""


class FileAutostart:
    """A file whose presence starts the app: XDG autostart, or a LaunchAgent."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    def is_on(self) -> bool:
        try:
            return b"Hidden=true" not in self._path.read_bytes()
        except OSError:
            return False

    def set(self, on: bool) -> None:
        if on:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(self._content)
        else:
            self._path.unlink(missing_ok=True)


class RegistryAutostart:
    """The user's Run key of Windows."""

    def __init__(self, command: str) -> None:
        self._command = command

    def is_on(self) -> bool:
        if sys.platform != "win32":
            return False
        import winreg  # noqa: PLC0415

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                winreg.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def set(self, on: bool) -> None:
        if sys.platform != "win32":
            return
        import winreg  # noqa: PLC0415

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if on:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._command)
            elif self.is_on():
                winreg.DeleteValue(key, NAME)


def command() -> list[str]:
    """What starts this very app in the tray: the frozen program, the installed script, or the script that runs."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--background"]
    script = Path(sys.executable).with_name(f"{NAME}.exe" if sys.platform == "win32" else NAME)
    if script.exists():
        return [str(script), "--background"]
    return [sys.executable, str(Path(sys.argv[0]).absolute()), "--background"]


def autostart(words: Sequence[str], environ: Mapping[str, str], home: Path, platform: str = sys.platform) -> Autostart:
    """This system's way; `words` is the command line to start."""
    if platform == "win32":
        return RegistryAutostart(" ".join(f'"{word}"' if " " in word else word for word in words))
    if platform == "darwin":
        agent = {"Label": LABEL, "ProgramArguments": list(words), "RunAtLoad": True}
        return FileAutostart(home / "Library" / "LaunchAgents" / f"{LABEL}.plist", plistlib.dumps(agent))
    # https://specifications.freedesktop.org/autostart-spec: $XDG_CONFIG_HOME/autostart, ~/.config without it.
    folder = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "autostart"
    lines = ("[Desktop Entry]", "Type=Application", f"Name={NAME}", f"Exec={shlex.join(words)}", "Terminal=false", "")
    return FileAutostart(folder / f"{NAME}.desktop", "\n".join(lines).encode())


def of_this_computer() -> Autostart:
    return autostart(command(), os.environ, Path.home())
