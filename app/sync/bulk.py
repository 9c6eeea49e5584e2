"""Many changes of one board as one file: monday's bulk upsert, under the same guarantees as requests.

Its attempt and the job's state are committed before anything leaves; after a crash the import is carried on to its end
before any of its rows is looked at, because a second one beside it could create the same items.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from app.domain.delivery import Kind
from app.domain.errors import ConnectorError, StoreBroken
from app.domain.ingest import ROW_INVALID, ROWS_AN_HOUR, STARTS_AN_HOUR, Ingest, IngestAnswer, IngestJob
from app.domain.plan import MISSING
from app.domain.ports import Boards
from app.domain.records import Json
from app.domain.status import AuditEvent
from app.domain.storage import Attempt, OutboxRow
from app.domain.ways import Budgets
from app.sync.budget import calls_left, require_calls
from app.sync.deps import Deps, Run
from app.sync.settle import claimed_rows, settle
from app.sync.stage import stage_keys

FROM_ROWS = 300
"""Fewer are done in requests before an import would have begun."""

DOUBLED = "A bulk import wrote to another item with this key; ours is brought up to date by a request."

NOT_TAKEN = "A bulk import did not take it; it goes in a request."

HOUR = timedelta(hours=1)
SPENT = "ingest.hour"
"""State: imports of the hour: `began`, `rows`, `starts`."""


def of_one_group(rows: Sequence[OutboxRow]) -> list[OutboxRow]:
    """Those of the group with most of them: an import makes all of its items in one."""
    if not rows:
        return []
    ((group, _count),) = Counter(row.draft.group for row in rows).most_common(1)
    return [row for row in rows if row.draft.group == group]


def job_name(attempt_id: int) -> str:
    return f"ingest.{attempt_id}"


def kept_job(attempt: Attempt, deps: Deps) -> IngestJob | None:
    """Where the attempt's import stands; None for an attempt that is a request."""
    kept = deps.store.state.get(job_name(attempt.id))
    return IngestJob.from_json(kept) if isinstance(kept, dict) else None


def budgets(deps: Deps) -> Budgets:
    """What is left of the day's calls and of the hour's imports."""
    now = deps.clock()
    began, rows, starts = _spent(deps, now)
    return Budgets(
        calls_left=calls_left(deps.store, now),
        ingest_rows_left=max(0, ROWS_AN_HOUR - rows),
        ingest_starts_left=max(0, STARTS_AN_HOUR - starts),
        ingest_opens_in_s=max(0.0, (began + HOUR - now).total_seconds()),
    )


def _spent(deps: Deps, now: datetime) -> tuple[datetime, int, int]:
    kept = deps.store.state.get(SPENT)
    if isinstance(kept, dict):
        began = datetime.fromisoformat(str(kept["began"]))
        if now - began < HOUR:
            return began, int(str(kept["rows"])), int(str(kept["starts"]))
    return now, 0, 0


def _spend(deps: Deps, rows: int, starts: int) -> None:
    began, rows_before, starts_before = _spent(deps, deps.clock())
    spent: dict[str, Json] = {
        "began": began.isoformat(),
        "rows": max(0, rows_before + rows),
        "starts": starts_before + starts,
    }
    deps.store.state.set(SPENT, spent)


def open_import(attempt: Attempt, group_id: str, deps: Deps) -> IngestJob:
    """The job as it stands before anything has left. Called in the unit that opens the attempt."""
    job = IngestJob(attempt.board_id, group_id, attempt.idempotency_key)
    deps.store.state.set(job_name(attempt.id), job.to_json())
    # At once, since another board may be planning its own import of the same hour.
    _spend(deps, attempt.request.size, 0)
    return job


def carry_import(
    attempt: Attempt, job: IngestJob, ingest: Ingest, boards: Boards, deps: Deps, run: Run, *, is_late: bool = False
) -> str:
    """Carries an import to its end and settles its rows. Returns why imports do not work here, or "".

    `is_late`: an earlier run began it; what its items refer to may be there by now.

    Raises what `Ingest.carry` raises: then nothing was carried out and the rows are staged again, or the import is
    under way and is carried on by a later run.
    """
    name = job_name(attempt.id)

    def keep(standing: IngestJob) -> None:
        deps.store.state.set(name, standing.to_json())

    try:
        result = ingest.carry(attempt.request, job, [row.item_id for row in attempt.rows], keep, run.cancel)
        doubled = _doubled(attempt, result, boards, deps, run)
    except StoreBroken:
        raise
    except ConnectorError:
        standing = kept_job(attempt, deps)
        if standing is None or not standing.is_sent:
            _stage_again(attempt, deps)
        raise
    run.wrote()
    with deps.store.unit():
        ended = kept_job(attempt, deps) or job
        _spend(deps, result.rows_used - attempt.request.size, ended.starts - job.starts)
        deps.store.state.set(name, None)
        if result.unavailable and job.is_sent:
            _leave_to_requests(attempt, result, deps)
        _settle_import(attempt, result, doubled, deps, run, is_late=is_late)
    return result.unavailable


def _leave_to_requests(attempt: Attempt, result: IngestAnswer, deps: Deps) -> None:
    """Its file never came, run after run: another import of the same rows would fare no better."""
    claimed = claimed_rows(attempt, deps)
    verdicts = zip(attempt.rows, result.answer.verdicts, strict=True)
    not_taken = [row.key for row, verdict in verdicts if verdict.kind is Kind.THROTTLED and row.key in claimed]
    deps.store.outbox.requeue(not_taken, count_attempt=True)


def _stage_again(attempt: Attempt, deps: Deps) -> None:
    with deps.store.unit():
        deps.store.outbox.requeue(list(claimed_rows(attempt, deps)))
        deps.store.attempts.settle(attempt.id, "not carried out", "", deps.clock())
        deps.store.state.set(job_name(attempt.id), None)
        _spend(deps, -attempt.request.size, 0)


def _doubled(attempt: Attempt, result: IngestAnswer, boards: Boards, deps: Deps, run: Run) -> set[str]:
    """Keys of which a person made a second item: monday wrote to the newer one, while ours is still there, with its
    subitems and what people noted on it. Asks only where an item is not the one that was known."""
    moved = {
        row.key: row.item_id
        for row, verdict in zip(attempt.rows, result.answer.verdicts, strict=True)
        if verdict.kind is Kind.DONE and row.item_id and verdict.item_id not in (None, row.item_id)
    }
    if not moved:
        return set()
    require_calls(deps, run)
    found = boards.find(attempt.board_id, list(moved))
    return {key for key, items in found.items() if moved[key] in {item.item_id for item in items}}


def _settle_import(
    attempt: Attempt, result: IngestAnswer, doubled: Collection[str], deps: Deps, run: Run, *, is_late: bool
) -> None:
    """Rows that the import did not take go in a request, which says why, or takes them. What an import cannot write
    (a column type, a value that a file would distort) is staged again as an ordinary change."""
    verdicts = result.answer.verdicts
    refused = [row.key for row, verdict in zip(attempt.rows, verdicts, strict=True) if verdict.code == ROW_INVALID]
    claimed = claimed_rows(attempt, deps)
    by_request = [key for key in (*refused, *sorted(doubled)) if key in claimed]
    deps.store.outbox.requeue(by_request, count_attempt=True)
    deps.store.audit.append(
        [
            run.entry(
                deps.clock(), AuditEvent.UNCERTAIN, claimed[key].route, key, DOUBLED if key in doubled else NOT_TAKEN
            )
            for key in by_request
        ]
    )
    settle(attempt, result.answer, deps, run, is_late=is_late)
    done = [row for row, verdict in zip(attempt.rows, verdicts, strict=True) if verdict.kind is Kind.DONE]
    with_leftovers = [row.key for row in done if MISSING in row.cells.values()]
    stage_keys(with_leftovers, deps, run)
