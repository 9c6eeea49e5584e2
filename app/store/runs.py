"""What ran, when, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from app.domain.plan import RoutePlan, RunPlan
from app.domain.routes import RouteId
from app.domain.status import Counts, Outcome, RunReport, Trigger
from app.domain.storage import RouteRun
from app.store.codec import from_micros, maybe_micros, maybe_time, to_json, to_micros
from app.store.connection import Connection, Row

CRASHED = "The app ended before this run did; what was done is kept."

_COLUMNS = 'id, run, "trigger", started_at, ended_at, outcome, calls, write_calls, message, resumes_at, dry_run, "plan"'


class SqliteRuns:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def start(self, run: str, trigger: Trigger, routes: Sequence[RouteId], now: datetime) -> None:
        with self._db.unit():
            number = self._db.insert(
                'INSERT INTO run (run, "trigger", started_at) VALUES (?, ?, ?)', (run, trigger.value, to_micros(now))
            )
            self._db.many("INSERT INTO run_route (run, route) VALUES (?, ?)", ((number, r.value) for r in routes))

    def end(self, report: RunReport) -> None:
        with self._db.unit():
            self._db.run(
                'INSERT INTO run (run, "trigger", started_at) VALUES (?, ?, ?) ON CONFLICT (run) DO NOTHING',
                (report.run, report.trigger.value, to_micros(report.started_at)),
            )
            number = self._db.value("SELECT id FROM run WHERE run = ?", (report.run,))
            self._db.run(
                "UPDATE run SET ended_at = ?, outcome = ?, calls = ?, write_calls = ?, message = ?, resumes_at = ?,"
                ' dry_run = ?, "plan" = ? WHERE id = ?',
                (
                    *(to_micros(report.ended_at), report.outcome.value, to_json(dict(report.calls))),
                    *(report.write_calls, report.message, maybe_micros(report.resumes_at), report.dry_run),
                    *(_plan_json(report.plan), number),
                ),
            )
            ended_at = None if report.dry_run else to_micros(report.ended_at)
            self._db.many(
                "INSERT OR REPLACE INTO run_route (run, route, ended_at, outcome, message, counts)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (number, route.value, ended_at, *_route_end(report, route, counts), to_json(asdict(counts)))
                    for route, counts in report.routes.items()
                ),
            )

    def history(self, route: RouteId, limit: int = 14) -> list[RouteRun]:
        rows = self._db.rows(
            "SELECT run.run, r.ended_at, r.outcome, r.counts, r.message FROM run_route r JOIN run ON run.id = r.run"
            " WHERE r.route = ? AND r.ended_at IS NOT NULL ORDER BY r.ended_at DESC, r.run DESC LIMIT ?",
            (route.value, limit),
        )
        return [
            RouteRun(run, from_micros(at), outcome, Counts(**json.loads(counts)), message)
            for run, at, outcome, counts, message in rows
        ]

    def last_success(self, route: RouteId) -> datetime | None:
        """Records that wait for a person (invalid, rejected) do not spoil it: the window was read, the rest is sent."""
        at = self._db.value(
            "SELECT ended_at FROM run_route WHERE route = ? AND ended_at IS NOT NULL AND outcome IN ('ok', 'failures')"
            " ORDER BY ended_at DESC LIMIT 1",
            (route.value,),
        )
        return maybe_time(at)

    def recent(self, limit: int = 50) -> list[RunReport]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM run ORDER BY started_at DESC, id DESC LIMIT ?", (limit,))
        return [self._report(row) for row in rows]

    def _report(self, row: Row) -> RunReport:
        number, run, trigger, started, ended, outcome, calls, write_calls, message, resumes, dry_run, plan = row
        routes = self._db.rows("SELECT route, counts FROM run_route WHERE run = ?", (number,))
        counts = {RouteId(route): Counts(**json.loads(text)) for route, text in routes}
        return RunReport(
            run=run,
            trigger=Trigger(trigger),
            outcome=Outcome(outcome) if ended is not None else Outcome.STOPPED,
            started_at=from_micros(started),
            ended_at=from_micros(started if ended is None else ended),
            routes={route: counts[route] for route in RouteId if route in counts},
            calls=json.loads(calls),
            write_calls=write_calls,
            message=message if ended is not None else CRASHED,
            resumes_at=maybe_time(resumes),
            dry_run=bool(dry_run),
            plan=_plan(plan),
        )


def _route_end(report: RunReport, route: RouteId, counts: Counts) -> tuple[str, str]:
    """Outcome and message of the route's part. A trouble of one route is not one of the others; what ended the whole
    run ended it for all."""
    if route in report.problems:
        return Outcome.ERROR.value, report.problems[route]
    is_elsewhere = report.outcome is Outcome.ERROR and bool(report.problems) and not report.is_defect
    if is_elsewhere or report.outcome in (Outcome.OK, Outcome.FAILURES):
        return (Outcome.FAILURES if counts.invalid + counts.failed else Outcome.OK).value, ""
    return report.outcome.value, report.message


def _plan_json(plan: RunPlan | None) -> str | None:
    return None if plan is None else json.dumps(asdict(plan))


def _plan(text: str | None) -> RunPlan | None:
    if text is None:
        return None
    plain = json.loads(text)
    routes = {RouteId(route): RoutePlan(**numbers) for route, numbers in plain["routes"].items()}
    return RunPlan(routes, plain["calls_needed"], plain["calls_left"], plain["seconds"], plain["days"])
