"""The log: what it keeps, and above all what it does not."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs

log = logging.getLogger("app.test")
PASSWORD = "p@ss w0rd/+&%"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield logs.set_up(tmp_path / "log", console=True)
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture(autouse=True)
def fresh_redaction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_redaction", logs.Redaction())


def refuse(reason: str) -> None:
    raise ValueError(reason)


def test_a_line_tells_run_thread_and_place(file: Path) -> None:
    token = logs.run_id.set("r42")
    log.info("read %d records", 7)
    logs.run_id.reset(token)

    line = file.read_text(encoding="utf-8")
    assert "INFO MainThread r42 app.test: read 7 records" in line


def test_a_registered_secret_is_in_no_line_in_no_form(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    logs.register_secret(PASSWORD)

    log.warning("sent %s", {"body": PASSWORD})
    log.warning("POST /token?password=p%40ss%20w0rd%2F%2B%26%25 p%40ss+w0rd%2F%2B%26%25")
    try:
        refuse(f"refused: {PASSWORD}")
    except ValueError:
        log.exception("It failed")

    everything = file.read_text(encoding="utf-8") + capsys.readouterr().err
    assert "ValueError: refused: ***" in everything
    for form in ("w0rd", "p@ss", "p%40ss"):
        assert form not in everything


@pytest.mark.parametrize(
    "text", ["secret-one-two", "one-two-three", "x secret-one-two-three x", "secret-one-two-three"]
)
def test_secrets_that_overlap_leave_no_end_behind(text: str) -> None:
    for secret in ("secret-one", "one-two", "secret-one-two", "one-two-three"):
        logs.register_secret(secret)

    assert logs.redact(text).strip("x ") == "***"


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer QWERTY123456",
        "{'Authorization': 'QWERTY123456', 'x': 1}",
        "Authorization: Basic QWERTY123456==",
        "got bearer QWERTY123456 back",
        '{"access_token":"QWERTY123456","expires_in":7200}',
        '{"ti": "ACME", "cs": "QWERTY123456"}',
        "grant_type=password&client_secret=QWERTY123456&x=1",
        "eyJhbGciOiJIUzI1NiJ9.QWERTY123456.signature",
    ],
)
def test_what_looks_like_a_secret_is_hidden_unasked(text: str) -> None:
    cleaned = logs.redact(text)

    assert "QWERTY123456" not in cleaned
    assert "***" in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "purchase-order:100:7000001 settled as item 123456789",
        "A fresh sign-in was asked for; 3 of 100 tokens today.",
        "The token is refused.",
        "basic or bearer",
    ],
)
def test_ordinary_lines_stay_as_they_are(text: str) -> None:
    logs.register_secret("abc")

    assert logs.redact(text) == text


def test_standard_error_has_warnings_without_tracebacks(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log.info("quiet")
    log.warning("loud")
    try:
        refuse("inner")
    except ValueError:
        log.exception("failed")
        log.exception("kept from the console", extra={"file_only": True})

    assert capsys.readouterr().err == "WARNING: loud\nERROR: failed\n"
    assert file.read_text(encoding="utf-8").count("Traceback") == 2


def test_nothing_is_made_before_the_first_line(file: Path) -> None:
    assert not file.parent.exists()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, file: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")

    log.info("still here")


def test_a_window_without_standard_error_stops_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    log.warning("to the file only")

    assert "to the file only" in file.read_text(encoding="utf-8")


def test_what_nobody_caught_is_logged_from_every_thread(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs.catch_crashes()

    def fail() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=fail, name="deliver")
    thread.start()
    thread.join()

    assert "RuntimeError: in a thread" in file.read_text(encoding="utf-8")


def test_old_files_are_dropped(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 2_000)
    logs.set_up(file.parent, console=False)

    for number in range(400):
        log.info("line %d %s", number, "x" * 50)

    kept = sorted(path.name for path in file.parent.iterdir())
    assert len(kept) == 1 + logs.KEPT_FILES
    assert all(path.stat().st_size <= 2_000 for path in file.parent.iterdir())
