"""The verbs that read the audit: what happened to every record, and whether anybody has tampered with it."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import click

from app.cli_output import local_time, print_table, say
from app.cli_session import ROUTE, Exit, Session
from app.domain.records import Json
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditFilter

TABLE_ROWS = 200
PAGE = 1_000
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
FIELDS = ("id", "at", "event", "run", "route", "key", "text", "request_id", "detail")


class Since(click.ParamType[datetime]):
    """A day, an ISO time, or a span back from now: 2026-11-24, 2026-11-24T07:30, 90m, 2h, 3d, 1w."""

    name = "since"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        text = str(value).strip()
        session: Session = ctx.find_object(Session) if ctx else None  # type: ignore[assignment]
        try:
            return since(text, session.launcher.now())
        except (ValueError, OverflowError):
            self.fail(f"{text!r} is neither a day (2026-11-24), a time (2026-11-24T07:30) nor a span (2h, 3d).", param)


def since(text: str, now: datetime) -> datetime:
    """Aware UTC; a day or a time without a zone is this computer's. Raises ValueError, OverflowError."""
    if span := re.fullmatch(r"(\d{1,6})([mhdw])", text):
        return now - timedelta(**{UNITS[span[2]]: int(span[1])})
    return datetime.fromisoformat(text).astimezone(UTC)


@click.group(invoke_without_command=True)
@click.option("--route", type=ROUTE, help="Only this route.")
@click.option("--key", metavar="KEY", default="", help="Only this record: purchase-order:100:7000001.")
@click.option("--since", "start", metavar="T", type=Since(), help=Since.__doc__)
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "jsonl"]), default="table", help="csv and jsonl: all of it."
)
@click.pass_context
def audit(ctx: click.Context, route: RouteId | None, key: str, start: datetime | None, form: str) -> int:
    """What happened, oldest first."""
    if ctx.invoked_subcommand is not None:
        return Exit.DONE
    wanted = AuditFilter(route=route, key=key, since=start, limit=PAGE)
    session = ctx.ensure_object(Session)
    with session.facade() as facade:
        if form == "table":
            print_newest(facade.audit(replace(wanted, limit=TABLE_ROWS)))
        else:
            WRITERS[form](facade.audit_entries(replace(wanted, oldest_first=True)))
    return Exit.DONE


@audit.command("verify")
@click.pass_obj
def audit_verify(session: Session) -> int:
    """Check that no entry was changed or removed."""
    with session.facade() as facade:
        result = facade.verify_audit()
    if result.broken_at is None:
        click.echo(f"{result.entries:,} entries, all as they were written.")
        return Exit.DONE
    click.echo(f"Entry {result.broken_at} was changed, or one before it was removed; {result.entries:,} entries.")
    return Exit.FAILURES


def print_newest(newest_first: list[AuditEntry]) -> None:
    rows = [
        [local_time(entry.at), entry.event.value, entry.key or (entry.route or ""), entry.text, entry.run]
        for entry in reversed(newest_first)
    ]
    print_table(["Time", "Event", "Record", "What", "Run"], rows)
    if len(newest_first) == TABLE_ROWS:
        say(f"The newest {TABLE_ROWS} entries. All of them: --format csv")


def write_csv(entries: Iterable[AuditEntry]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(FIELDS)
    for entry in entries:
        flat = entry_json(entry) | {"detail": json.dumps(dict(entry.detail), ensure_ascii=False)}
        writer.writerow([flat[name] for name in FIELDS])


def write_jsonl(entries: Iterable[AuditEntry]) -> None:
    for entry in entries:
        sys.stdout.write(json.dumps(entry_json(entry)) + "\n")


WRITERS: dict[str, Callable[[Iterable[AuditEntry]], None]] = {"csv": write_csv, "jsonl": write_jsonl}


def entry_json(entry: AuditEntry) -> dict[str, Json]:
    return {
        "id": entry.id,
        "at": entry.at.isoformat(),
        "event": entry.event.value,
        "run": entry.run,
        "route": entry.route.value if entry.route else "",
        "key": entry.key,
        "text": entry.text,
        "request_id": entry.request_id,
        "detail": dict(entry.detail),
    }
