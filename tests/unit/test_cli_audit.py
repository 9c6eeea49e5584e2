"""audit: what happened, in three forms, and whether it was tampered with."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from app.cli_audit import since
from app.domain.routes import RouteId
from app.domain.status import AuditCheck
from tests.unit.cli_stub import NOW, SUPPLIER, CommandLine


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(capsys)


def test_the_table_reads_from_old_to_new(run: CommandLine) -> None:
    answer = run("audit")

    assert answer.code == 0
    assert answer.out.index("pulled") < answer.out.index("settled")
    assert "Åkerö" in answer.out


def test_the_filters_are_handed_on(run: CommandLine) -> None:
    run("audit", "--route", "suppliers", "--key", SUPPLIER, "--since", "2h")

    wanted = run.facade.asked[0][1][0]
    assert (wanted.route, wanted.key, wanted.since) == (RouteId.SUPPLIERS, SUPPLIER, NOW - timedelta(hours=2))


def test_csv_survives_quotes_commas_and_line_breaks(run: CommandLine) -> None:
    rows = list(csv.DictReader(io.StringIO(run("audit", "--format", "csv").out)))

    assert [row["event"] for row in rows] == ["pulled", "settled"]
    assert rows[1]["text"] == 'a "b",\nc'
    assert json.loads(rows[1]["detail"]) == {"item": "7"}


def test_jsonl_is_one_object_a_line(run: CommandLine) -> None:
    lines = [json.loads(line) for line in run("audit", "--format", "jsonl").out.splitlines()]

    assert [line["id"] for line in lines] == [1, 2]
    assert lines[1]["key"] == SUPPLIER
    assert lines[1]["request_id"] == "q"


@pytest.mark.parametrize(("broken_at", "code"), [(None, 0), (17, 1)])
def test_verify_says_whether_the_chain_holds(run: CommandLine, broken_at: int | None, code: int) -> None:
    run.facade.audit_check = AuditCheck(2_000, broken_at)

    answer = run("audit", "verify")

    assert answer.code == code
    assert "2,000 entries" in answer.out


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("90m", NOW - timedelta(minutes=90)),
        ("3d", NOW - timedelta(days=3)),
        ("1w", NOW - timedelta(weeks=1)),
        ("2026-11-24T07:30:00+01:00", datetime(2026, 11, 24, 6, 30, tzinfo=UTC)),
        ("2026-11-24T07:30:00Z", datetime(2026, 11, 24, 7, 30, tzinfo=UTC)),
        ("2026-11-20", datetime(2026, 11, 20).astimezone(UTC)),
    ],
)
def test_since_takes_spans_days_and_times(text: str, moment: datetime) -> None:
    assert since(text, NOW) == moment


@pytest.mark.parametrize("text", ["", "yesterday", "3y", "-2h", "2026-13-01", "999999w"])
def test_since_refuses_what_it_cannot_read(text: str) -> None:
    with pytest.raises((ValueError, OverflowError)):
        since(text, NOW)
