"""verify and doctor: what a script gets, and what a person sees."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.care import SHOWN, CheckOutcome, Difference, Grade, Kind, Tally, Verification, doubtful, failed, well
from app.domain.errors import AuthRefused, BoardRefused, ConnectorError, StoreBroken, Throttled, Unreachable
from app.domain.routes import RouteId
from app.sync.doctor import local_checks, skew_check
from tests.unit.cli_stub import SUPPLIER, CommandLine


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def with_differences() -> Verification:
    tally = Tally(checked=300)
    tally.add(Difference(Kind.DUPLICATE, SUPPLIER, "7", ("8", "9")))
    tally.add(Difference(Kind.EDITED, SUPPLIER, "7", columns=("name", "buyer")))
    for number in range(SHOWN + 5):
        tally.add(Difference(Kind.MISSING, f"supplier:100:M{number}", str(number)))
    tally.add(Difference(Kind.ORPHANED, "supplier:100:[red]X", "4"))
    return Verification(CheckOutcome.DIFFERENCES, {RouteId.SUPPLIERS: tally}, calls=2, repaired=1)


def test_verify_json_is_exactly_one_object_of_the_documented_shape(run: CommandLine) -> None:
    answer = run("verify", "--route", "suppliers", "--json")
    assert answer.code == 0
    assert json.loads(answer.out) == {
        "outcome": "ok",
        "message": "",
        "routes": {
            "suppliers": {
                "checked": 200,
                "missing": [],
                "duplicate": [],
                "edited": [],
                "orphaned": [],
                "counts": {"missing": 0, "duplicate": 0, "edited": 0, "orphaned": 0},
            }
        },
        "calls": {"monday": 1},
        "repaired": 0,
    }
    run("verify", "--repair")
    assert run.facade.asked == [("verify", ((RouteId.SUPPLIERS,), False)), ("verify", ((), True))]


def test_differences_are_named_up_to_a_number_and_all_counted(run: CommandLine) -> None:
    run.facade.verification = with_differences()
    answer = run("verify", "--json")
    document = json.loads(answer.out)
    route = document["routes"]["suppliers"]
    assert (answer.code, document["outcome"], document["repaired"]) == (1, "differences", 1)
    assert (len(route["missing"]), route["counts"]["missing"]) == (SHOWN, SHOWN + 5)
    assert route["duplicate"] == [{"key": SUPPLIER, "ours": "7", "others": ["8", "9"]}]
    assert route["edited"] == [{"key": SUPPLIER, "item": "7", "columns": ["name", "buyer"]}]
    assert route["orphaned"] == ["supplier:100:[red]X"]
    shown = run("verify").out
    for text in ("edited: name, buyer of item 7", "item 7 is ours, and there is 8, 9", "5 more are missing.", "[red]X"):
        assert text in shown


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (BoardRefused("Gone."), 2),
        (AuthRefused("No."), 3),
        (Unreachable("Away."), 4),
        (Throttled("Used up.", wait_s=60), 4),
    ],
)
def test_what_could_not_be_compared_is_told_with_its_exit_code(
    run: CommandLine, problem: ConnectorError, code: int
) -> None:
    run.facade.verification = Verification(CheckOutcome.INCOMPLETE, {}, calls=1, problem=problem)
    answer = run("verify", "--json")
    assert (answer.code, json.loads(answer.out)["outcome"]) == (code, "incomplete")
    assert problem.message in answer.err
    run.facade.verification = Verification(CheckOutcome.REPAIRED, {}, calls=1, repaired=3)
    assert run("verify", "--repair").code == 0


def test_doctor_names_each_check_and_the_way_out(run: CommandLine, tmp_path: Path) -> None:
    run.facade.checks = [well("versions", "All there."), doubtful("calls", "Few [left].", "Wait.")]
    answer = run("doctor", "--json", log_file=tmp_path / "x.log")
    assert (answer.code, run.facade.asked) == (0, [("doctor", (tmp_path,))])
    assert json.loads(answer.out) == {
        "outcome": "warning",
        "checks": [
            {"name": "versions", "grade": "ok", "text": "All there.", "hint": ""},
            {"name": "calls", "grade": "warning", "text": "Few [left].", "hint": "Wait."},
        ],
    }
    run.facade.checks.append(failed("sign-in to monday", AuthRefused("The token is refused.", hint="Paste a new one.")))
    answer = run("doctor")
    assert answer.code == 3
    assert "Few [left]." in answer.out
    assert "sign-in to monday: Paste a new one." in answer.out


def test_doctor_tells_what_it_can_where_the_database_cannot_be_opened(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise StoreBroken("The disk is full.", hint="Make room.")

    monkeypatch.setattr(run.launcher, "facade", broken)
    answer = run("doctor", "--json", log_file=tmp_path / "log" / "x.log")
    checks = {check["name"]: check for check in json.loads(answer.out)["checks"]}
    assert (answer.code, checks["database"]["hint"]) == (2, "Make room.")
    assert checks.keys() == {"versions", "log folder", "network", "database"}
    assert checks["log folder"]["grade"] == "ok"


def test_local_checks_hide_a_proxys_password_and_find_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:s3cret@proxy.acme.com:8080")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "absent.pem"))
    (tmp_path / "file").write_text("", "utf-8")
    checks = {check.name: check for check in local_checks(tmp_path / "file" / "data", tmp_path)}
    assert checks["network"].grade is Grade.WARNING
    assert "proxy.acme.com" in checks["network"].text
    assert "s3cret" not in repr(checks["network"])
    assert "REQUESTS_CA_BUNDLE" in checks["network"].hint
    assert checks["data folder"].grade is Grade.FAILED


@pytest.mark.parametrize(("seconds", "grade"), [(0, Grade.OK), (-119, Grade.OK), (121, Grade.WARNING)])
def test_a_clock_that_is_wrong_is_told(seconds: int, grade: Grade) -> None:
    assert skew_check("monday", timedelta(seconds=seconds)).grade is grade


def test_diagnostics_overwrites_nothing_unasked(run: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "out.zip").write_text("mine", "utf-8")
    answer = run("diagnostics", str(tmp_path / "out.zip"))
    assert answer.code == 2
    assert "--force" in answer.err
    assert (tmp_path / "out.zip").read_text("utf-8") == "mine"
