"""What the command line shows: tables and sentences for people, JSON for programs, progress on standard error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import datetime

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars
from rich.table import Table
from rich.text import Text

from app.domain.events import Event, Listener, Phase, Planned, Progress
from app.domain.plan import RunPlan
from app.domain.records import Json
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AppStatus, ConnectionStatus, Counts, FailedRecord, RouteStatus, RunReport
from app.domain.ways import duration

PLAIN_WIDTH = 160
"""Of a table that goes to a file or a pipe."""
LINE_EVERY = 1_000
"""Records between two lines of progress where there is no terminal to redraw."""
COUNT_NAMES = tuple(field.name for field in fields(Counts))


def print_json(document: Json) -> None:
    """The one JSON object, in ASCII so that no console's encoding can break it."""
    click.echo(json.dumps(document))


def say(text: str) -> None:
    """A sentence beside the result: standard error."""
    click.echo(text, err=True)


def printable(text: str) -> str:
    """Data from a vendor, without what would steer the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], title: str = "") -> None:
    """Numbers to the right, the rest to the left."""
    lines = [list(row) for row in rows]
    table = Table(title=title or None, title_justify="left", header_style="bold")
    for index, column in enumerate(columns):
        is_number = bool(lines) and all(isinstance(row[index], int | float) for row in lines)
        table.add_column(column, justify="right" if is_number else "left", overflow="fold")
    for row in lines:
        table.add_row(*(Text(_cell(value)) for value in row))
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=PLAIN_WIDTH)
    console.print(table)


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return printable(str(value))


def local_time(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def iso(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


# Runs


def report_json(report: RunReport) -> dict[str, Json]:
    """The stable shape of `sync --json` and `replay --json`; a dry run adds its plan."""
    routes: dict[str, Json] = {route.value: asdict(counts) for route, counts in report.routes.items()}
    document: dict[str, Json] = {
        "run": report.run,
        "outcome": report.outcome.value,
        "routes": routes,
        "calls": {vendor: report.calls.get(vendor, 0) for vendor in ("infor", "monday")},
        "seconds": round(report.seconds, 3),
    }
    if report.dry_run:
        document |= {"dry_run": True, "plan": _plan_json(report.plan)}
    return document


def _plan_json(plan: RunPlan | None) -> Json:
    if plan is None:
        return None
    routes: dict[str, Json] = {route.value: asdict(part) for route, part in plan.routes.items()}
    return {"routes": routes, **{name: value for name, value in asdict(plan).items() if name != "routes"}}


def print_report(report: RunReport) -> None:
    if report.dry_run and report.plan is not None:
        print_plan(report.plan)
    else:
        rows = [
            [ROUTES[route].title, *(getattr(counts, name) for name in COUNT_NAMES)]
            for route, counts in report.routes.items()
        ]
        print_table(["Route", *COUNT_NAMES], rows)
    calls = ", ".join(f"{count:,} {vendor} calls" for vendor, count in report.calls.items())
    click.echo(f"Run {report.run}: {report.outcome}, {calls or 'no calls'}, {report.seconds:.1f} s")
    if report.message:
        say(report.message)
    if report.resumes_at:
        say(f"Goes on at {local_time(report.resumes_at)}.")


def print_plan(plan: RunPlan) -> None:
    names = ("create", "update", "archive", "unchanged", "invalid", "failed")
    rows = [[ROUTES[route].title, *(getattr(part, name) for name in names)] for route, part in plan.routes.items()]
    print_table(["Route", *names], rows, title="Plan: nothing has been written")
    for route, part in plan.routes.items():
        if part.how:
            click.echo(f"{ROUTES[route].title}: {part.how}")
    click.echo(plan_sentence(plan))


def plan_sentence(plan: RunPlan) -> str:
    left = "" if plan.calls_left is None else f"; {plan.calls_left:,} left today"
    parts = {
        name: sum(getattr(part, name) for part in plan.routes.values()) for name in ("create", "update", "archive")
    }
    archived = f", {parts['archive']:,} to archive" if parts["archive"] else ""
    changes = f"{parts['create']:,} to create, {parts['update']:,} to update{archived}"
    time = f", about {duration(plan.seconds)}" if plan.seconds else ""
    days = f" on {plan.days} days" if plan.days > 1 else ""
    return f"{changes}, {plan.calls_needed:,} monday calls{left}{time}{days}"


# Status


def status_json(status: AppStatus, failed: Sequence[FailedRecord]) -> dict[str, Json]:
    """The stable shape of `status --json`. Times are ISO 8601 in UTC, or null."""
    return {
        "state": status.state.value,
        "message": status.message,
        "attention": status.attention,
        "routes": {route.route.value: _route_json(route) for route in status.routes},
        "connections": {one.vendor: _connection_json(one) for one in status.connections},
        "calls": {"today": status.calls_today, "limit": status.calls_limit},
        "last_success_at": iso(status.last_success_at),
        "next_run_at": iso(status.next_run_at),
        "paused_until": iso(status.paused_until),
        "failed": [_failed_json(record) for record in failed],
    }


def _route_json(route: RouteStatus) -> dict[str, Json]:
    return {
        "state": route.state.value,
        "message": route.message,
        "board": {"name": route.board_name, "url": route.board_url},
        "on_board": route.on_board,
        "invalid": route.invalid,
        "rejected": route.rejected,
        "waiting": route.waiting,
        "last_run_at": iso(route.last_run_at),
        "last_success_at": iso(route.last_success_at),
        "next_run_at": iso(route.next_run_at),
    }


def _connection_json(connection: ConnectionStatus) -> dict[str, Json]:
    return {
        "connected": connection.connected,
        "who": connection.who,
        "detail": connection.detail,
        "message": connection.message,
    }


def _failed_json(record: FailedRecord) -> dict[str, Json]:
    return {
        "id": record.id,
        "route": record.route.value,
        "key": record.key,
        "state": record.state.value,
        "reason": record.reason,
        "code": record.code,
        "attempts": record.attempts,
        "since": iso(record.since),
    }


def print_failed(failed: Sequence[FailedRecord]) -> None:
    """What `replay ID` can name; nothing where all is well."""
    if failed:
        rows = [[str(one.id), one.key, one.name, one.state.value, one.reason] for one in failed]
        print_table(["Id", "Record", "Name", "State", "Reason"], rows, title="Needs attention")


def print_status(status: AppStatus) -> None:
    rows = [
        [
            route.title,
            route.state.value,
            route.on_board,
            route.attention,
            route.waiting,
            local_time(route.last_success_at),
            local_time(route.next_run_at),
        ]
        for route in status.routes
    ]
    print_table(["Route", "State", "On board", "Attention", "Waiting", "Last success", "Next run"], rows)
    for connection in status.connections:
        print_connection(connection)
    limit = "" if status.calls_limit is None else f" of {status.calls_limit:,}"
    click.echo(f"monday calls today: {status.calls_today:,}{limit}")
    click.echo(f"State: {status.state}. {status.message}".rstrip())


def print_connection(connection: ConnectionStatus) -> None:
    state = "connected" if connection.connected else "not connected"
    plan = f"{connection.plan} plan" if connection.plan else ""
    parts = (connection.who, plan, connection.detail, connection.message)
    click.echo(": ".join([f"{connection.vendor} {state}", "; ".join(printable(part) for part in parts if part)]))


# Progress


@contextmanager
def progress_shown() -> Iterator[Listener]:
    """Bars on a terminal, plain lines elsewhere; always on standard error."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield PlainProgress()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=console) as bars:
        yield BarProgress(bars)


class PlainProgress:
    """A line when the work changes, and one for each further thousand records."""

    def __init__(self) -> None:
        self._last: tuple[object, ...] = ()

    def __call__(self, event: Event) -> None:
        if isinstance(event, Planned):
            say(f"Plan: {plan_sentence(event.plan)}")
        if not isinstance(event, Progress):
            return
        step = (event.phase, event.route, event.done // LINE_EVERY, event.text)
        if step != self._last:
            self._last = step
            total = "" if event.total is None else f" of {event.total:,}"
            say(f"{describe(event)}: {event.done:,}{total}")


class BarProgress:
    """A bar for each route that is read, and one for the writing of them all."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[tuple[Phase, RouteId | None], TaskID] = {}

    def __call__(self, event: Event) -> None:
        if isinstance(event, Planned):
            self._bars.console.print(f"Plan: {plan_sentence(event.plan)}", markup=False)
        if not isinstance(event, Progress):
            return
        key = (event.phase, event.route if event.phase is Phase.READING else None)
        if key not in self._tasks:
            self._finish_all()
            self._tasks[key] = self._bars.add_task("", total=event.total)
        text = escape(describe(event))
        self._bars.update(self._tasks[key], description=text, completed=event.done, total=event.total)

    def _finish_all(self) -> None:
        """How much there was to read is known only when the next step begins."""
        for task in self._bars.tasks:
            if task.total is None:
                self._bars.update(task.id, total=task.completed)


def describe(event: Progress) -> str:
    route = ROUTES[event.route].title if event.route else ""
    return " ".join(part for part in (event.phase.capitalize(), route, printable(event.text)) if part)
