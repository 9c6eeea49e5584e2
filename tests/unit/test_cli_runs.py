"""sync, replay and status: what a script gets, and what a person sees."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import (
    AuthRefused,
    BoardRefused,
    Cancelled,
    ConfigError,
    CredentialsMissing,
    SourceRefused,
    StoreBroken,
    Throttled,
    Unreachable,
    VaultUnavailable,
)
from app.domain.routes import RouteId
from app.domain.status import Outcome
from tests.unit.cli_stub import PLAN, CommandLine, report


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_sync_json_is_exactly_one_object_of_the_documented_shape(run: CommandLine) -> None:
    answer = run("sync", "--json")

    assert answer.code == 0
    assert json.loads(answer.out) == {
        "run": "r1",
        "outcome": "ok",
        "routes": {
            "suppliers": {
                "read": 200,
                "unchanged": 199,
                "created": 0,
                "updated": 1,
                "removed": 0,
                "invalid": 0,
                "failed": 0,
                "waiting": 0,
            }
        },
        "calls": {"infor": 2, "monday": 0},
        "seconds": 1.25,
    }
    assert "Reading Suppliers: 200" in answer.err
    assert "3 to create, 1 to update, 2 monday calls; 900 left today" in answer.err


def test_sync_hands_its_options_on(run: CommandLine) -> None:
    run("sync", "--route", "suppliers", "--route", "invoices", "--full", "--dry-run")

    assert run.facade.asked == [("sync", ((RouteId.SUPPLIERS, RouteId.INVOICES), True, True))]
    assert run.facade.closed


def test_a_dry_run_shows_the_plan(run: CommandLine) -> None:
    run.facade.report = report(dry_run=True, plan=PLAN)

    assert "3 to create, 1 to update, 2 monday calls; 900 left today" in run("sync", "--dry-run").out
    document = json.loads(run("sync", "--dry-run", "--json").out)
    assert document["dry_run"] is True
    assert document["plan"]["routes"]["suppliers"]["create"] == 3
    assert (document["plan"]["calls_needed"], document["plan"]["calls_left"]) == (2, 900)


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome.OK, 0),
        (Outcome.FAILURES, 1),
        (Outcome.AUTH, 3),
        (Outcome.PARKED, 4),
        (Outcome.STOPPED, 4),
        (Outcome.ERROR, 2),
    ],
)
def test_the_exit_code_follows_the_outcome(run: CommandLine, outcome: Outcome, code: int) -> None:
    run.facade.report = report(outcome, message="Because of the moon.")

    answer = run("sync", "--json")

    assert (answer.code, json.loads(answer.out)["outcome"]) == (code, outcome.value)
    assert "Because of the moon." in answer.err


def test_a_run_that_broke_off_by_a_mistake_of_ours_is_5(run: CommandLine) -> None:
    run.facade.report = replace(report(Outcome.ERROR), is_defect=True)

    assert run("sync").code == 5


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConfigError("Another run is under way."), 2),
        (SourceRefused("EXPORTMI is not there."), 2),
        (BoardRefused("The board is archived."), 2),
        (StoreBroken("The disk is full."), 2),
        (CredentialsMissing("Not connected."), 3),
        (AuthRefused("The token is refused."), 3),
        (VaultUnavailable("The keychain is locked."), 3),
        (Unreachable("No answer."), 4),
        (Throttled("Wait.", wait_s=30), 4),
        (Cancelled(), 4),
    ],
)
def test_the_exit_code_follows_the_error_and_json_is_still_one_object(
    run: CommandLine, error: Exception, code: int
) -> None:
    answer = run.failing(error, "sync", "--json")

    assert answer.code == code
    assert json.loads(answer.out) == {"error": str(error), "exit": code}
    assert str(error) in answer.err
    assert run.facade.closed


def test_a_defect_is_a_sentence_and_the_traceback_is_in_the_log_only(
    run: CommandLine, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    run.facade.error = ZeroDivisionError("inner detail")

    with caplog.at_level(logging.ERROR):
        answer = run("status", log_file=tmp_path / "the.log")

    assert answer.code == 5
    assert str(tmp_path / "the.log") in answer.err
    assert "Traceback" not in answer.err
    assert "inner detail" not in answer.err
    assert caplog.records[-1].exc_info is not None
    assert getattr(caplog.records[-1], "file_only", False)


@pytest.mark.parametrize(
    "arguments",
    [
        ("sync", "--route", "nope"),
        ("sync", "--nope"),
        ("nope",),
        ("replay",),
        ("replay", "--all", "7"),
        ("replay", "--all", "--route", "suppliers"),
        ("replay", "seven"),
        ("connect", "monday"),
        ("connect", "infor", "/no/such/file.ionapi"),
        ("audit", "--since", "yesterday"),
        ("sandbox", "--port", "70000"),
        ("demo", "--records", "0"),
    ],
)
def test_a_usage_error_is_2_and_says_how_to_get_help(run: CommandLine, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments)

    assert (answer.code, answer.out) == (2, "")
    assert "Usage: ml-connector" in answer.err
    assert run.facade.asked == []


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [(("--all",), ((), None)), (("--route", "invoices"), ((), RouteId.INVOICES)), (("3", "4"), ((3, 4), None))],
)
def test_replay_takes_all_a_route_or_ids(run: CommandLine, arguments: tuple[str, ...], asked: object) -> None:
    assert run("replay", *arguments, "--json").code == 0
    assert run.facade.asked == [("replay", asked)]


def test_status_tells_people_what_replay_can_name(run: CommandLine) -> None:
    answer = run("status")

    assert answer.code == 0
    for wanted in ("Suppliers", "needs attention", "12 of 1,000", "supplier:100:S1000", "[red]nobody[/red]"):
        assert wanted in answer.out


def test_status_json_has_the_documented_fields(run: CommandLine) -> None:
    document = json.loads(run("status", "--json").out)

    assert set(document) == {
        "state", "message", "attention", "routes", "connections", "calls", "last_success_at", "next_run_at",
        "paused_until", "failed",
    }  # fmt: skip
    assert document["routes"]["suppliers"]["last_success_at"] == "2026-11-24T12:00:00+00:00"
    assert document["connections"]["infor"] == {
        "connected": True,
        "who": "ACME",
        "detail": "",
        "message": "",
    }
    assert document["calls"] == {"today": 12, "limit": 1000}
    assert document["failed"][0]["id"] == 5


def test_vendor_text_cannot_steer_the_terminal(run: CommandLine) -> None:
    run.facade.report = report()
    run.facade.entries[0] = run.facade.entries[0].__class__(
        run.facade.entries[0].at, run.facade.entries[0].event, text="\x1b[2Jgone"
    )

    assert "\x1b" not in run("audit").out
