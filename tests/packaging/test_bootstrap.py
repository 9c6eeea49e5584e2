"""What a person meets who has nothing but the checkout."""

from __future__ import annotations

import ast
import importlib.util
import os
import runpy
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
BOOTSTRAP = ROOT / "packaging" / "bootstrap.py"
OLD_PYTHONS = ("3.6", "3.7", "3.8", "3.9", "3.10")


@pytest.fixture
def bootstrap(tmp_path: Path) -> ModuleType:
    """The file as a module, in a checkout of its own."""
    (tmp_path / "packaging").mkdir()
    for name in ("packaging/bootstrap.py", "pyproject.toml", "uv.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    spec = importlib.util.spec_from_file_location("bootstrap_of_test", tmp_path / "packaging" / "bootstrap.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_parses_on_the_old_pythons_that_must_be_told() -> None:
    source = BOOTSTRAP.read_text(encoding="utf-8")

    ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source.split('"""')[2]


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse(BOOTSTRAP.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_old_python_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13, "final", 0))

    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer.*\n.*python\.org/downloads"):
        runpy.run_path(str(BOOTSTRAP), run_name="__main__")


def old_pythons() -> list[str]:
    """Those of this computer: on the path, or kept by pyenv."""
    kept = (Path.home() / ".pyenv" / "versions").glob("3.*/bin/python")
    on_path = [shutil.which(f"python{version}") for version in OLD_PYTHONS]
    candidates = {str(path) for path in kept} | {path for path in on_path if path and "shims" not in path}
    return sorted(path for path in candidates if is_old(path))


def is_old(python: str) -> bool:
    code = "import sys; sys.exit(sys.version_info >= (3, 11))"
    return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0


def test_each_old_python_of_this_computer_is_told() -> None:
    for python in old_pythons():
        done = subprocess.run([python, str(BOOTSTRAP), "demo"], capture_output=True, encoding="utf-8", check=False)

        assert done.returncode == 1
        assert "ml-connector needs Python 3.11 or newer" in done.stderr
        assert "Error" not in done.stderr


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("verb", ["demo", "test"])
def test_without_a_network_it_names_the_step_and_the_command(bootstrap: ModuleType, verb: str) -> None:
    nowhere = f"http://127.0.0.1:{closed_port()}/simple"
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    env |= {"PIP_INDEX_URL": nowhere, "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0", "PATH": os.defpath}

    done = subprocess.run(
        [sys.executable, str(bootstrap.__file__), verb], env=env, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    version = bootstrap.UV_VERSION
    assert f"This step failed: install uv {version}." in done.stderr
    assert (
        f"-m pip install --disable-pip-version-check --no-input --retries 2 -q uv=={bootstrap.UV_VERSION}"
        in done.stderr
    )
    assert "How to go on: it needs https://pypi.org" in done.stderr
    assert f"Then run again: {sys.executable}" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_current_environment_is_recognised_and_a_changed_lock_too(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "make_venv", lambda: bootstrap.VENV.mkdir(exist_ok=True))
    monkeypatch.setattr(bootstrap, "venv_works", lambda: True)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "uv")
    synced: list[list[str]] = []

    def sync_packages(_uv: str, groups: Sequence[str]) -> bool:
        synced.append(list(groups))
        return True

    monkeypatch.setattr(bootstrap, "sync_packages", sync_packages)

    bootstrap.prepare([])
    bootstrap.prepare([])
    assert synced == [[]]
    bootstrap.prepare(["dev"], optional=["peers"])
    bootstrap.prepare([])
    assert synced == [[], ["dev", "peers"]]
    with (bootstrap.ROOT / "uv.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    bootstrap.prepare([])
    assert len(synced) == 3


def test_a_group_that_does_not_install_is_given_up(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bootstrap.VENV.mkdir()
    monkeypatch.setattr(bootstrap, "make_venv", lambda: None)
    monkeypatch.setattr(bootstrap, "find_uv", lambda: "uv")
    monkeypatch.setattr(bootstrap, "sync_packages", lambda _uv, groups: "peers" not in groups)

    bootstrap.prepare(["dev"], optional=["peers"])

    assert "going on without peers" in capsys.readouterr().err


def test_where_apt_may_not_be_used_the_exact_command_is_printed(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "apt_command", lambda: None)

    assert not bootstrap.install_packages(["libegl1", "xvfb"])
    said = capsys.readouterr().err
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 xvfb" in said


def record_calls(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    called: list[list[str]] = []

    def call(command: Sequence[str]) -> int:
        called.append(list(command))
        return 0

    monkeypatch.setattr(bootstrap, "call", call)
    return called


def test_the_demo_needs_no_window_library_without_a_display(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(bootstrap, "prepare", lambda _groups: None)
    monkeypatch.setattr(bootstrap, "prepare_window", lambda _packages: pytest.fail("no window was wanted"))
    called = record_calls(bootstrap, monkeypatch)

    assert bootstrap.main(["demo", "--records", "20"]) == 0
    assert called[0][1:] == ["-m", "app", "demo", "--records", "20"]


def test_without_qt_the_demo_goes_on_headless(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(bootstrap, "prepare", lambda _groups: None)
    monkeypatch.setattr(bootstrap, "prepare_window", lambda _packages: False)
    called = record_calls(bootstrap, monkeypatch)

    assert bootstrap.main(["demo"]) == 0
    assert called[0][1:] == ["-m", "app", "demo", "--headless"]
