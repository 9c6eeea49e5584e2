"""The command line as its own process, with the real product: no Qt, real signals, real exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; from app.__main__ import main; sys.exit(main(sys.argv[1:]))"
TIMEOUT_S = 100


def environment(home: Path) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return env | {"ML_CONNECTOR_HOME": str(home), "PYTHONWARNINGS": "error", "PYTHONPATH": str(ROOT)}


def run(home: Path, *arguments: str, code: Sequence[str] = ("-c", WITHOUT_QT)) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *code, *arguments],
        env=environment(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT_S,
        check=False,
    )


def test_help_needs_no_qt_and_leaves_no_file(tmp_path: Path) -> None:
    done = run(tmp_path, "sync", "--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert "--dry-run" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_status_of_a_new_user_is_one_json_object(tmp_path: Path) -> None:
    done = run(tmp_path, "status", "--json")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["state"] == "not connected"


@pytest.mark.parametrize("product", ["m3", "csi"])
def test_the_demo_tells_its_story_without_qt_and_without_a_display(tmp_path: Path, product: str) -> None:
    done = run(tmp_path, "demo", "--records", "15", "--product", product)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "All as it should be" in done.stdout
    assert "0 created, 0 updated" in done.stdout.split("Second run")[1]


def test_the_demo_leaves_the_users_own_data_alone(tmp_path: Path) -> None:
    run(tmp_path, "demo", "--headless", "--records", "2")

    assert not (tmp_path / "data").exists()


def test_a_profile_that_the_sandbox_does_not_have_is_answered_with_those_it_has(tmp_path: Path) -> None:
    done = run(tmp_path, "sandbox", "--profile", "as400")
    assert done.returncode == 2
    assert "cannot play as400" in done.stderr
    assert "m3-no-exportmi" in done.stderr


@pytest.mark.parametrize(
    ("number", "what"),
    [(signal.SIGINT, ("--product", "both")), (signal.SIGTERM, ("--profile", "m3-three-companies"))],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows sends no signals to a child")
def test_the_sandbox_says_where_it_is_and_ends_when_told(
    tmp_path: Path, number: signal.Signals, what: tuple[str, ...]
) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "app", "sandbox", "--records", "5", *what],
        env=environment(tmp_path),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout is not None
    where = json.loads(child.stdout.readline())
    assert set(where) == {"ionapi", "monday_url", "monday_token"}
    assert Path(where["ionapi"]).exists()

    child.send_signal(number)
    rest, errors = child.communicate(timeout=TIMEOUT_S)

    assert (child.returncode, rest) == (0, ""), errors
    assert not Path(where["ionapi"]).exists()


def test_a_port_that_is_taken_is_a_sentence(tmp_path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(tmp_path, "sandbox", "--records", "1", "--port", str(taken.getsockname()[1]))

    assert done.returncode == 2
    assert "cannot listen on port" in done.stderr
    assert json.loads(done.stdout)["exit"] == 2


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "app", "--help"],
        env=environment(tmp_path),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert child.stdout is not None
    child.stdout.close()
    assert child.stderr is not None
    errors = child.stderr.read()
    child.stderr.close()

    assert (child.wait(TIMEOUT_S), errors) == (0, "")
