"""Attempts whose fate is not known: no answer, a broken answer, a 5xx, or a process that died."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from app.domain.delivery import Kind, LedgerItem, WriteAnswer
from app.domain.errors import AuthRefused, Unreachable
from app.domain.events import Phase
from app.domain.ingest import Ingest
from app.domain.plan import MISSING
from app.domain.ports import Boards
from app.domain.records import GROUP, Json, route_of
from app.domain.retry import backoff_s
from app.domain.routes import RouteId
from app.domain.status import AuditEvent
from app.domain.storage import Attempt, AttemptRow
from app.sync.budget import Parked, require_calls
from app.sync.bulk import carry_import, job_name, kept_job
from app.sync.deps import Deps, Run
from app.sync.settle import CREATES, MAX_ATTEMPTS, claimed_rows, settle, settle_found, worst

RESEND_FOR = timedelta(minutes=25)
"""monday keeps an idempotency key for 30 minutes (monday docs, idempotency); the rest is for the request itself."""

RESENDS = 2
"""Of one request in one run; a request that fails for good must not hold up the others."""

TROUBLES = 4
"""Refusals in a row before delivery is parked."""

HOPELESS = f"monday failed {MAX_ATTEMPTS} times to make this item, and is well with others. Look at its values."

PARKED_FOR = timedelta(minutes=5)


@dataclass(slots=True)
class Patience:
    """Waits after trouble, a little longer each time, and gives up for now after some in a row."""

    troubles: int = 0

    def after(self, answer: WriteAnswer, deps: Deps, run: Run) -> None:
        """Returns when delivery may go on. Raises AuthRefused, Unreachable, Parked, Cancelled."""
        verdict = worst(answer.verdicts)
        if verdict is None:
            self.troubles = 0
            return
        if verdict.kind is Kind.AUTH:
            raise AuthRefused(verdict.text, code=verdict.code, request_id=answer.request_id)
        wait_s = max(verdict.wait_s, backoff_s(self.troubles, deps.random))
        self.troubles += 1
        if self.troubles >= TROUBLES or wait_s > deps.short_wait_s:
            if verdict.kind is Kind.UNREACHABLE:
                raise Unreachable(verdict.text, code=verdict.code)
            resumes_at = deps.clock() + max(timedelta(seconds=wait_s), PARKED_FOR)
            if verdict.kind is Kind.THROTTLED and verdict.wait_s > deps.short_wait_s:
                resumes_at = deps.clock() + timedelta(seconds=verdict.wait_s)
            raise Parked(verdict.text, resumes_at, code=verdict.code)
        run.progress(Phase.WAITING, None, 0, text=verdict.text)
        run.cancel.wait(wait_s)


def left_open(deps: Deps) -> dict[RouteId, list[Attempt]]:
    """Attempts that an earlier run, or a crash, left open. Those on another board than the route's own are given up."""
    bindings = deps.store.bindings.all()
    found: dict[RouteId, list[Attempt]] = {}
    for attempt in deps.store.attempts.unsettled():
        route = attempt.rows[0].route
        if route in bindings and bindings[route].board_id == attempt.board_id:
            found.setdefault(route, []).append(attempt)
        else:
            abandon(attempt, deps)
    return found


def resolve_uncertain(
    attempts: Sequence[Attempt], boards: Boards, ingest: Ingest, deps: Deps, run: Run, patience: Patience
) -> None:
    """Finds out what became of each. Raises ConfigError, BoardRefused or Throttled where their board refuses to tell,
    and what delivery raises."""
    for attempt in attempts:
        job = kept_job(attempt, deps)
        if job is not None:
            carry_import(attempt, job, ingest, boards, deps, run, is_late=True)
        resolve_attempt(attempt, boards, deps, run, patience, may_resend=job is None)


def abandon(attempt: Attempt, deps: Deps) -> None:
    """Its board is no longer the route's: what may stand there counts no more, all of it goes to the new one."""
    with deps.store.unit():
        deps.store.outbox.requeue(list(claimed_rows(attempt, deps)))
        deps.store.attempts.settle(attempt.id, "board changed", "", deps.clock())
        deps.store.state.set(job_name(attempt.id), None)


def resolve_attempt(
    attempt: Attempt, boards: Boards, deps: Deps, run: Run, patience: Patience, *, may_resend: bool = True
) -> None:
    """Until each of its rows is settled or staged again. Nothing is created twice:

    an update is simply sent anew. For a create the board is asked for the `ext_key` first. When it has none of
    them and monday still remembers the key, the identical request is sent again under it. Otherwise, or when that
    does not help, the board is asked once more after a settle delay, and only what it does not have then is staged
    again, to be sent alone if it keeps failing.
    """
    resends_left = RESENDS if may_resend else 0
    while rows := claimed_rows(attempt, deps):
        run.cancel.check()
        missing = _settle_what_the_board_has(attempt, rows, boards, deps, run)
        if not missing:
            return
        is_whole = len(missing) == attempt.request.size
        if is_whole and resends_left and deps.clock() - attempt.sent_at < RESEND_FOR:
            resends_left -= 1
            attempt = _send_again(attempt, boards, deps, run, patience)
        else:
            attempt = _asked_again(attempt, missing, deps, run)


def _send_again(attempt: Attempt, boards: Boards, deps: Deps, run: Run, patience: Patience) -> Attempt:
    require_calls(deps, run)
    attempt = _touched(attempt, deps)
    answer = boards.send(attempt.request, attempt.idempotency_key)
    run.wrote()
    settle(attempt, answer, deps, run, resent=True)
    patience.after(answer, deps, run)
    return attempt


def _touched(attempt: Attempt, deps: Deps) -> Attempt:
    now = deps.clock()
    deps.store.attempts.checked(attempt.id, now)
    return replace(attempt, checked_at=now)


def _settle_what_the_board_has(
    attempt: Attempt, rows: dict[str, AttemptRow], boards: Boards, deps: Deps, run: Run
) -> set[str]:
    """Returns the keys of the creates that the board does not have."""
    creates = [key for key, row in rows.items() if row.op in CREATES]
    require_calls(deps, run)
    found = boards.find(attempt.board_id, creates) if creates else {}
    item_ids = {key: min((item.item_id for item in items), key=int) for key, items in found.items()}
    missing = set(creates) - set(item_ids)
    with deps.store.unit():
        _send_updates_anew([row for row in rows.values() if row.op not in CREATES], deps, run)
        settle_found(attempt, item_ids, deps, run)
        if not missing:
            deps.store.attempts.settle(attempt.id, "found", "", deps.clock())
    return missing


def _send_updates_anew(rows: Collection[AttemptRow], deps: Deps, run: Run) -> None:
    """We do not know what these items' cells hold: all that the update may have touched is sent again."""
    known = deps.store.items.known(row.key for row in rows)
    doubtful = [
        LedgerItem(
            item.key,
            item.board_id,
            item.item_id,
            "",
            dict.fromkeys({*item.cells, *row.cells}, MISSING) | _group_that_stays(item, row),
            item.parent_item_id,
        )
        for row in rows
        if (item := known.get(row.key))
    ]
    deps.store.items.save(doubtful, deps.clock())
    _stage_again([row.key for row in rows], deps, run)


def _group_that_stays(item: LedgerItem, row: AttemptRow) -> dict[str, Json]:
    """Where the update moved nothing, the item is not moved now either: a person may have moved it since."""
    title = item.cells.get(GROUP)
    return {GROUP: title} if title is not None and title == row.cells.get(GROUP) else {}


def _asked_again(attempt: Attempt, missing: Collection[str], deps: Deps, run: Run) -> Attempt:
    """Before the settle delay is over: waits for its end. After it: stages what is missing again."""
    if attempt.checked_at is None:
        attempt = _touched(attempt, deps)
    elapsed = deps.clock() - (attempt.checked_at or attempt.sent_at)
    left_s = deps.settle_delay_s - elapsed.total_seconds()
    if left_s > 0:
        run.progress(Phase.WAITING, None, 0, text="monday did not answer. Waits a moment to see what it has.")
        run.cancel.wait(left_s)
        return attempt
    with deps.store.unit():
        _stage_again(missing, deps, run)
        deps.store.attempts.settle(attempt.id, "not carried out", "", deps.clock())
    return attempt


def _stage_again(missing: Collection[str], deps: Deps, run: Run) -> None:
    """What monday never carries out is shown to a person in the end: it may be this record that it fails on."""
    rows = deps.store.outbox.open(missing)
    hopeless = [key for key, row in rows.items() if row.attempts + 1 >= MAX_ATTEMPTS]
    deps.store.outbox.requeue([key for key in missing if key not in hopeless], count_attempt=True)
    for key in hopeless:
        deps.store.outbox.reject(key, HOPELESS, "no-answer")
    entries = [run.entry(deps.clock(), AuditEvent.REFUSED, route_of(key), key, HOPELESS) for key in hopeless]
    deps.store.audit.append(entries)
