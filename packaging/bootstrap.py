"""Sets a checkout up and runs it: `demo` shows the product at work, `test` runs every check.

    python3 packaging/bootstrap.py demo [arguments of ml-connector demo]
    python3 packaging/bootstrap.py test [--long] [arguments of pytest]

Standard library only. This file must *parse* on Python 3.6, so that an old interpreter gets a sentence and not a
SyntaxError: no `from __future__ import annotations`, no walrus, no match.
"""

import argparse
import ctypes
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(
        "ml-connector needs Python {}.{} or newer; this is Python {} ({}).\n"
        "Install a newer one (https://www.python.org/downloads/, or your system's package) and run this file with it, "
        "for example:  {} packaging/bootstrap.py demo".format(
            OLDEST[0],
            OLDEST[1],
            sys.version.split()[0],
            sys.executable,
            "py -3.11" if os.name == "nt" else "python3.11",
        )
    )

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "bootstrap.json"
NODE_PEERS = ROOT / "build" / "peers-node"
UV_VERSION = "0.13.9"
M3_ODIN = "@infor-up/m3-odin@7.2.0"

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Shared library that Qt's widgets and its xcb plug-in load -> Debian package that brings it."""

WINDOW_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "tint2": "tint2",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
}
"""Program that the tests on a real screen use -> Debian package that brings it."""


class StepFailed(Exception):
    """A step that the rest needs."""

    def __init__(self, step: str, command: Sequence[str], way_out: str) -> None:
        super().__init__(
            f"This step failed: {step}.\n  Command: {shlex.join(command)}\n  How to go on: {way_out}\n"
            f"  Then run again: {shlex.join([sys.executable, *sys.argv])}"
        )


def say(text: str) -> None:
    print(f"bootstrap: {text}", file=sys.stderr, flush=True)


def call(command: Sequence[str], env: "Mapping[str, str] | None" = None) -> int:
    """The command's exit code; 127 where it cannot be started."""
    try:
        return subprocess.run(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, check=False).returncode
    except OSError as error:
        say(f"{command[0]} cannot be started: {error}")
        return 127


def quiet(command: Sequence[str], env: "Mapping[str, str] | None" = None) -> "str | None":
    """The command's output, None where it fails."""
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


# The environment


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def inputs_hash() -> str:
    text = b"\0".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "uv.lock"))
    return hashlib.sha256(text + f"{UV_VERSION} {sys.version_info[:2]}".encode()).hexdigest()


def is_current(groups: Sequence[str]) -> bool:
    """The environment works and holds these groups as the lock file has them now."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return stamp["inputs"] == inputs_hash() and set(groups) <= set(stamp["groups"]) and venv_works()


def venv_works() -> bool:
    version = quiet([str(venv_python()), "-c", "import sys; print(*sys.version_info[:2])"])
    return version is not None and version.split() == [str(part) for part in sys.version_info[:2]]


def make_venv() -> None:
    if venv_works():
        return
    say(f"making {VENV} with Python {sys.version.split()[0]}")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if call(command) == 0:
        return
    # Debian and Ubuntu ship Python without ensurepip.
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if sys.platform == "linux" and install_packages([package]) and call(command) == 0:
        return
    raise StepFailed(
        "make the virtual environment",
        command,
        f"on Debian and Ubuntu install {package}; elsewhere use an interpreter that has the venv module.",
    )


def find_uv() -> str:
    """A uv that is new enough: the one on the path, or our own in the environment, installed where it is absent."""
    on_path = shutil.which("uv")
    if on_path and uv_version(on_path) >= version_tuple(UV_VERSION):
        return on_path
    own = venv_python().with_name("uv.exe" if os.name == "nt" else "uv")
    if own.exists() and uv_version(str(own)) == version_tuple(UV_VERSION):
        return str(own)
    say(f"installing uv {UV_VERSION}")
    python = str(venv_python())
    if quiet([python, "-m", "pip", "--version"]) is None:
        quiet([python, "-m", "ensurepip"])
    options = ["--disable-pip-version-check", "--no-input", "--retries", "2", "-q"]
    command = [python, "-m", "pip", "install", *options, f"uv=={UV_VERSION}"]
    if call(command) != 0:
        raise StepFailed(
            f"install uv {UV_VERSION}",
            command,
            "it needs https://pypi.org: check the network and, behind a proxy, HTTPS_PROXY and PIP_CERT; "
            f"or install uv {UV_VERSION} by hand so that it is on the path.",
        )
    return str(own)


def version_tuple(text: str) -> "tuple[int, ...]":
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def uv_version(uv: str) -> "tuple[int, ...]":
    words = (quiet([uv, "--version"]) or "").split()
    return version_tuple(words[1]) if len(words) > 1 else ()


def sync_packages(uv: str, groups: Sequence[str]) -> bool:
    """Installs what uv.lock names. Packages beyond it, uv itself among them, stay."""
    env = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "UV_PYTHON")}
    env.update(UV_PROJECT_ENVIRONMENT=str(VENV), UV_PYTHON_DOWNLOADS="never")
    return call(sync_command(uv, groups), env) == 0


def sync_command(uv: str, groups: Sequence[str]) -> "list[str]":
    wanted = [word for group in groups for word in ("--group", group)]
    return [uv, "sync", "--locked", "--inexact", "--no-default-groups", *wanted, "--python", str(venv_python())]


def prepare(groups: Sequence[str], optional: Sequence[str] = ()) -> None:
    """Makes the environment hold the product and these groups; cheap where it does already.

    The optional groups are tried with the rest and given up where they do not install.
    """
    if is_current([*groups, *optional]):
        return
    make_venv()
    uv = find_uv()
    say("installing the packages of uv.lock")
    installed = [*groups, *optional]
    if optional and not sync_packages(uv, installed):
        say(f"going on without {', '.join(optional)}: the tests that need it are skipped")
        installed = [*groups]
    if installed == [*groups] and not sync_packages(uv, groups):
        raise StepFailed(
            "install the packages of uv.lock",
            sync_command(uv, groups),
            "see the message above; if it is about the network: it needs https://pypi.org and "
            "https://files.pythonhosted.org, and behind a proxy HTTPS_PROXY and SSL_CERT_FILE.",
        )
    STAMP.write_text(json.dumps({"inputs": inputs_hash(), "groups": installed}), encoding="utf-8")


# System packages (Linux)


def apt_command() -> "list[str] | None":
    """`apt-get`, with what it takes to be allowed to use it; None where we may not."""
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    if os.geteuid() == 0:
        return [apt]
    return ["sudo", "-n", apt] if quiet(["sudo", "-n", "true"]) is not None else None


def install_packages(packages: Sequence[str]) -> bool:
    """True where they are installed now. Otherwise the exact command has been printed."""
    by_hand = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    apt = apt_command()
    if apt is None:
        say(f"system packages are missing that we may not install. On Debian and Ubuntu: {by_hand}")
        return False
    say(f"installing system packages: {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call([*apt, "-qq", "update"], env)
    if call([*apt, "-qq", "install", "-y", "--no-install-recommends", *packages], env) == 0:
        return True
    say(f"the system packages could not be installed. By hand: {by_hand}")
    return False


def missing_libraries() -> "list[str]":
    return [package for library, package in QT_LIBRARIES.items() if not loads(library)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_tools() -> "list[str]":
    return [package for program, package in WINDOW_TOOLS.items() if shutil.which(program) is None]


def qt_works() -> bool:
    """Qt's widgets load without a screen."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return quiet([str(venv_python()), "-c", "import PySide6.QtWidgets"], env) is not None


def prepare_window(packages: Sequence[str]) -> bool:
    """Whether Qt can be used, after an attempt to install what is missing."""
    if sys.platform == "linux" and packages:
        install_packages(packages)
    if qt_works():
        return True
    say("Qt's window libraries do not load on this computer")
    return False


# The verbs


def has_display() -> bool:
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def demo(arguments: Sequence[str]) -> int:
    prepare([])
    wants_window = has_display() and not {"--headless", "--help"} & set(arguments)
    headless = wants_window and not prepare_window(missing_libraries())
    if headless:
        say("the demo goes on without a window")
    return call([str(venv_python()), "-m", "app", "demo", *arguments, *(["--headless"] if headless else [])])


def prepare_node_peers() -> "Path | None":
    """The folder that holds Infor's own M3 client for Node, or None where npm is absent or cannot install it."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        say("no npm here: the test with Infor's own M3 client is skipped")
        return None
    if (NODE_PEERS / "node_modules" / "@infor-up" / "m3-odin" / "package.json").exists():
        return NODE_PEERS
    NODE_PEERS.mkdir(parents=True, exist_ok=True)
    options = ["--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error"]
    say(f"installing {M3_ODIN}")
    if call([npm, "install", "--prefix", str(NODE_PEERS), *options, M3_ODIN]) == 0:
        return NODE_PEERS
    say(f"going on without {M3_ODIN}: the test that needs it is skipped")
    return None


def test(*, long: bool, arguments: Sequence[str]) -> int:
    prepare(["dev"], optional=["peers"])
    if sys.platform == "linux":
        prepare_window([*missing_libraries(), *missing_tools()])
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ML_CONNECTOR_PEERS": "1"}
    # The tests start hundreds of processes: each would compile what it imports, where Python may not keep it.
    env.update(PYTHONDONTWRITEBYTECODE="", PYTHONPYCACHEPREFIX=str(ROOT / "build" / "pycache"))
    node_peers = prepare_node_peers()
    if node_peers is not None:
        env["ML_CONNECTOR_NODE_PEERS"] = str(node_peers)
    if long:
        env["ML_CONNECTOR_LONG"] = "1"
    python = str(venv_python())
    workers = str(min((os.cpu_count() or 2) + 1, 8))
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "-q"],
        "ruff format": [python, "-m", "ruff", "format", "-q", "--check"],
        "mypy": [python, "-m", "mypy", "--no-error-summary"],
        # One more than there are cores: many tests wait for a socket, a window or a child process. Who is done takes
        # over from who is not: otherwise the slow tests at the end are left to one.
        "pytest": [python, "-m", "pytest", "-n", workers, "--dist", "worksteal", *arguments],
    }
    failed = [name for name, command in checks.items() if not passes(name, command, env)]
    if set(failed) - {"pytest"}:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def passes(name: str, command: Sequence[str], env: Mapping[str, str]) -> bool:
    say(name)
    return call(command, env) == 0


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Sets a checkout up and runs it.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("demo", help="the whole job on a built-in sandbox", add_help=False)
    testing = verbs.add_parser("test", help="ruff, mypy and pytest")
    testing.add_argument("--long", action="store_true", help="the long campaigns too")
    chosen, rest = parser.parse_known_args(argv)
    try:
        return demo(rest) if chosen.verb == "demo" else test(long=chosen.long, arguments=rest)
    except StepFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
