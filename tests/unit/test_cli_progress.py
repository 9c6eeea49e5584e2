"""Progress on a terminal and in a file."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.progress import Progress as Bars

from app.cli_output import BarProgress, PlainProgress
from app.domain.errors import Cancelled
from app.domain.events import Event, Phase, Planned, Progress, StatusChanged
from app.domain.routes import RouteId
from app.domain.status import Outcome
from tests.unit.cli_stub import PLAN, CommandLine, report


def story() -> list[Event]:
    reading = [Progress("r", Phase.READING, RouteId.SUPPLIERS, done) for done in range(0, 2_100, 50)]
    writing = [Progress("r", Phase.WRITING, RouteId.SUPPLIERS, done, 90) for done in (0, 40, 90)]
    waiting = [Progress("r", Phase.WAITING, None, 0, None, "monday [asks] for a pause.")] * 30
    return [*reading, Planned("r", PLAN), *writing, *waiting, StatusChanged()]


def test_a_file_gets_a_line_for_each_step_and_each_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    listener = PlainProgress()
    for event in story():
        listener(event)

    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Reading Suppliers: 0",
        "Reading Suppliers: 1,000",
        "Reading Suppliers: 2,000",
        "Plan: 3 to create, 1 to update, 2 monday calls; 900 left today",
        "Writing Suppliers: 0 of 90",
        "Waiting monday [asks] for a pause.: 0",
    ]


def test_a_terminal_gets_bars_that_end_full() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=100)
    with Bars(console=console) as bars:
        listener = BarProgress(bars)
        for event in story():
            listener(event)

    assert [(task.completed, task.total) for task in bars.tasks] == [(2_050, 2_050), (90, 90), (0, None)]
    assert bars.tasks[2].description.endswith(r"monday \[asks] for a pause.")


def test_a_demo_that_is_stopped_goes_on_another_time(capsys: pytest.CaptureFixture[str]) -> None:
    run = CommandLine(capsys)
    run.facade.report = report(Outcome.STOPPED)

    answer = run("demo", "--headless", "--records", "3")

    assert answer.code == 4
    assert str(Cancelled()) in answer.err
