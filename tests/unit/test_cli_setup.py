"""connect, boards and mapping: how the product is set up from a script, with no secret on a command line."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from app.domain.routes import LinesPlacement, RouteId
from tests.unit.cli_stub import CommandLine

TOKEN = "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def type_in(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))


def test_connect_infor_hands_the_file_on_as_it_is(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "ACME.ionapi"
    file.write_bytes(b"\xef\xbb\xbf{}")

    answer = run("connect", "infor", str(file), "--product", "m3", "--company", "100", "--division", "AAA")

    assert (answer.code, answer.out) == (0, "infor connected: ACME_TST, company 100\n")
    assert run.facade.asked == [
        ("connect_infor", (b"\xef\xbb\xbf{}", "ACME.ionapi", "m3", "100", "AAA", None)),
    ]


def test_a_huge_file_is_not_read_whole(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "huge.ionapi"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)

    run("connect", "infor", str(file))

    assert len(run.facade.asked[0][1][0]) <= 2_000_000


@pytest.mark.parametrize("line", [TOKEN, f"{TOKEN}\n", f"  {TOKEN}\r\nmore\n", f"\ufeff{TOKEN}\n"])
def test_the_monday_token_is_one_line_of_standard_input(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    type_in(monkeypatch, line.encode())

    answer = run("connect", "monday", "--token-stdin", "--api-url", "http://127.0.0.1:9/v2")

    assert run.facade.asked == [("connect_monday", (TOKEN, "http://127.0.0.1:9/v2"))]
    assert TOKEN not in answer.out + answer.err


def test_an_empty_standard_input_is_a_configuration_error(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, b"\n")

    answer = run("connect", "monday", "--token-stdin")

    assert answer.code == 2
    assert "No token came on standard input." in answer.err


def test_boards_create_and_use(run: CommandLine) -> None:
    made = run("boards", "create", "--lines", "board", "--route", "po-lines", "--workspace", "9")
    used = run("boards", "use", "suppliers", "11")

    assert (made.code, used.code) == (0, 0)
    assert "https://acme.monday.com/boards/11" in made.out
    assert run.facade.asked == [
        ("create_boards", ((RouteId.PO_LINES,), LinesPlacement.BOARD, "9")),
        ("use_board", (RouteId.SUPPLIERS, "11")),
    ]


def test_mapping_show_lists_the_columns(run: CommandLine) -> None:
    answer = run("mapping", "show", "suppliers")

    assert "ext_key" in answer.out
    assert "@key" in answer.out


def test_mapping_goes_out_and_comes_back_unchanged(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "suppliers.toml"

    exported = run("mapping", "export", "suppliers", str(file))
    printed = run("mapping", "export", "suppliers")
    imported = run("mapping", "import", "suppliers", str(file))

    assert (exported.code, imported.code) == (0, 0)
    assert printed.out == file.read_text(encoding="utf-8") == 'route = "suppliers"\n# Å\n'
    assert run.facade.asked == [("import_mapping", (RouteId.SUPPLIERS, printed.out, "suppliers.toml"))]


def test_a_mapping_may_come_on_standard_input(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, b"name = 1\n")

    run("mapping", "import", "suppliers")

    assert run.facade.asked == [("import_mapping", (RouteId.SUPPLIERS, "name = 1\n", "standard input"))]


def test_a_mapping_that_is_no_text_is_refused(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "book.toml"
    file.write_bytes(b"PK\x03\x04\xff\xff")

    answer = run("mapping", "import", "suppliers", str(file))

    assert answer.code == 2
    assert "book.toml is not a text file in UTF-8." in answer.err


def test_an_export_that_cannot_be_written_says_so(run: CommandLine, tmp_path: Path) -> None:
    answer = run("mapping", "export", "suppliers", str(tmp_path / "no" / "such.toml"))

    assert answer.code == 2
    assert "cannot be written" in answer.err
