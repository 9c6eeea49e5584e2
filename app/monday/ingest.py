"""monday's bulk upsert, step by step: start, send the file, ask how far it is, fetch the report.

Every step can be lost and repeated: the same start comes again under its idempotency key, the same file to the same
address, and an import that runs twice finds its rows by their key (monday docs, importing items in bulk).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum, auto

from app.domain.delivery import Kind, Verdict, Write, WriteAnswer, WriteRequest
from app.domain.errors import BoardRefused, ConfigError, Throttled, Unreachable
from app.domain.ingest import IngestAnswer, IngestJob, IngestRow, Sorted
from app.domain.ports import BoardInfo, Cancel, Clock
from app.monday import ingest_file, queries
from app.monday.calls import Calls
from app.monday.client import MondayClient
from app.monday.ingest_report import (
    PENDING,
    TERMINAL,
    Line,
    Status,
    read_report,
    read_status,
    unavailable,
    verdicts,
)
from app.net.http import Http, NotSent, Reply

POLL_S = 10.0
"""monday asks for about this much between two questions, not less (monday docs, importing items in bulk)."""

LONGEST_POLL_S = 60.0
FIRST_POLL_S = 2.0
ADDRESS_LIFE = timedelta(minutes=10)
"""Of the file's address and of the report's (monday docs, importing items in bulk)."""

MARGIN = timedelta(minutes=1)
"""Before its end an address is not used any more."""

SETTLED_AFTER = timedelta(minutes=15)
"""A job that has no file so long after its start never gets one: a file under way when the address expired has come."""

STARTS = 3
"""Of one file in one go: an address that refuses it is replaced by a new job's. A file whose fate stays unknown as
often goes in requests."""

SENDS = 3
"""Of one file to one address."""

REPORT_TRIES = 4
PATIENCE = timedelta(minutes=30)
"""An import that runs longer is asked for again later, so that it holds up nothing else."""

LOST_AFTER = timedelta(hours=2)
"""A job that has its file and does not begin in this time never will; its rows are looked up."""

SECONDS_PER_ROW = 0.003
"""Before the first import has shown its speed; monday does not tell."""

TRANSFER_TIMEOUT_S = 120.0
SLOWEST_BYTES_A_SECOND = 100_000

log = logging.getLogger(__name__)


class MondayIngest:
    """Implements `Ingest`. `http` carries files and reports, without the sign-in: the addresses are signed."""

    def __init__(self, client: MondayClient, http: Http, clock: Clock) -> None:
        self._calls = Calls(client, clock)
        self._http = http
        self._clock = clock
        self._measured: float | None = None

    @property
    def seconds_per_row(self) -> float:
        return SECONDS_PER_ROW if self._measured is None else self._measured

    def sort(self, writes: Sequence[Write], board: BoardInfo) -> Sorted:
        return ingest_file.sort(writes, board)

    def file_limit(self, rows: Sequence[IngestRow]) -> int:
        return ingest_file.file_limit(rows)

    def prepare(self, rows: Sequence[IngestRow]) -> WriteRequest:
        return ingest_file.prepare(rows)

    def carry(
        self,
        request: WriteRequest,
        job: IngestJob,
        item_ids: Sequence[str | None],
        keep: Callable[[IngestJob], None],
        cancel: Cancel,
    ) -> IngestAnswer:
        began = self._clock()
        course = _Course(self._calls, self._http, self._clock, request, job, keep, cancel, self._measured)
        try:
            status = course.run()
        except _NotTaken as refused:
            verdict = Verdict(Kind.THROTTLED, refused.reason, refused.code)
            return IngestAnswer(WriteAnswer((verdict,) * request.size), unavailable=refused.reason)
        report = course.report(status)
        if course.seconds_per_row is not None:
            self._measured = course.seconds_per_row
        found = verdicts(status, report, item_ids)
        seconds = (self._clock() - began).total_seconds()
        return IngestAnswer(WriteAnswer(found, seconds=seconds), status.succeeded, unavailable(status))


class _NotTaken(Exception):
    """monday starts no import on this board, or gives an address that cannot be used. Nothing was carried out."""

    def __init__(self, said: str, code: str) -> None:
        super().__init__(said)
        self.reason = f"monday does not offer bulk import here: {said} Requests go instead."
        self.code = code


class _Fate(Enum):
    """What became of a file on its way."""

    ARRIVED = auto()
    REFUSED = auto()
    NOT_SENT = auto()
    UNKNOWN = auto()


class _Course:
    """One import on its way to the end; `job` is where it stands."""

    def __init__(
        self,
        calls: Calls,
        http: Http,
        clock: Clock,
        request: WriteRequest,
        job: IngestJob,
        keep: Callable[[IngestJob], None],
        cancel: Cancel,
        seconds_per_row: float | None,
    ) -> None:
        self._calls = calls
        self._http = http
        self._clock = clock
        self._body = request.body.encode()
        self._rows = request.size
        # A start that monday remembers must be the start of this file, not of another one.
        self._digest = request.body_hash[:16]
        self._job = job
        self._keep = keep
        self._cancel = cancel
        # A poll costs a call, and waiting for a belief may cost more: the first import is looked at soon.
        self._expected_s = request.size * seconds_per_row if seconds_per_row is not None else 0.0
        self._url = ""
        self._sends = 0
        self._polls = 0
        self._sent_at: datetime | None = None
        self.seconds_per_row: float | None = None
        """As measured, where the import was watched from its beginning."""

    def run(self) -> Status:
        """Returns the status that the job ended with. Raises _NotTaken, and as `Ingest.carry`."""
        if not self._job.is_sent:
            self._start()
            self._send()
        deadline = self._clock() + PATIENCE
        pause_s = min(max(self._expected_s, FIRST_POLL_S), LONGEST_POLL_S) if self._url else 0.0
        while True:
            self._cancel.wait(pause_s)
            status = self._status()
            if status.state in TERMINAL:
                self._learn(status)
                return status
            if self._clock() >= deadline:
                raise Throttled("monday is still busy with a large import.", wait_s=300, hint="It goes on by itself.")
            if status.state == PENDING and not self._job.has_arrived:
                self._make_arrive()
            elif status.state == PENDING and self._age() >= LOST_AFTER:
                return Status("FAILED", reason="UPLOAD_PENDING")
            pause_s = self._pause_s(status)

    # ---- starting, and the file

    def _start(self) -> None:
        """A job and the address for its file. A job before it has no file, and never gets one."""
        self._cancel.check()
        job = replace(self._job, starts=self._job.starts + 1, job_id="", started_at=None, has_arrived=False)
        document = queries.ingest(job.board_id, job.group_id)
        asked_at = self._clock()
        try:
            answer = self._calls.ask(document, key=f"{job.key}/{self._digest}/{job.starts}", cancel=self._cancel)
        except BoardRefused as error:
            raise _NotTaken(error.message, error.code) from error
        except Throttled:
            # Nothing was started, and monday may remember the refusal under this key.
            self._put_down(job)
            raise
        started = (answer.data or {}).get("ingest_items")
        fields: Mapping[str, object] = started if isinstance(started, dict) else {}
        job_id, url = fields.get("job_id"), fields.get("upload_url")
        if not job_id or not isinstance(url, str) or not url:
            raise _NotTaken("its answer has no job.", "")
        self._url, self._sends = url, 0
        self._put_down(replace(job, job_id=str(job_id), started_at=asked_at))

    def _put_down(self, job: IngestJob) -> None:
        self._keep(job)
        self._job = job

    def _send(self) -> None:
        """Brings the file to its address; a refusing address is replaced. Returns also when its fate is unknown."""
        for _ in range(STARTS):
            self._put_down(replace(self._job, is_sent=True))
            fate = self._put()
            if fate not in (_Fate.REFUSED, _Fate.NOT_SENT):
                return
            # This job has no file and never gets one, so that a second one cannot run beside it.
            self._put_down(replace(self._job, is_sent=False))
            if fate is _Fate.NOT_SENT:
                raise _NotTaken("the address for files cannot be reached from this network.", "")
            self._start()
        raise Unreachable("The address that monday gave for a file refuses it.", hint="It is tried again.")

    def _put(self) -> _Fate:
        """A lost answer is not repeated here: the job's status tells whether the file has come."""
        self._sends += 1
        sent_at = self._clock()
        try:
            reply = self._transfer("PUT", self._url, {"Content-Type": "text/csv"}, self._body)
        except (NotSent, ConfigError) as error:
            log.info("the file was not sent: %s", error)
            return _Fate.NOT_SENT
        except Unreachable:
            return _Fate.UNKNOWN
        # A page that something between the two shows in place of the storage's answer comes with 200 as well.
        is_page = reply.headers.get("content-type", "").startswith("text/html")
        if 200 <= reply.status < 300 and not is_page:
            self._sent_at = sent_at
            self._put_down(replace(self._job, has_arrived=True))
            return _Fate.ARRIVED
        log.info("the file's address answered %d", reply.status)
        return _Fate.UNKNOWN if reply.status < 300 or reply.status >= 500 or reply.status == 408 else _Fate.REFUSED

    def _make_arrive(self) -> None:
        """The job waits for its file, and it is not known whether that left. Raises Throttled until it is safe.

        A second job must not run beside one whose file may still come: both would create the same items.
        """
        age = self._age()
        if self._url and self._sends < SENDS and age < ADDRESS_LIFE - MARGIN:
            self._put()
            return
        if age < SETTLED_AFTER:
            wait_s = (SETTLED_AFTER - age).total_seconds()
            hint = "It goes on by itself when the file's address has expired."
            raise Throttled("It is not known whether a file of changes reached monday.", wait_s=wait_s, hint=hint)
        self._put_down(replace(self._job, is_sent=False))
        if self._job.starts >= STARTS:
            raise _NotTaken("files do not reach the address for them.", "")
        self._start()
        self._send()

    def _age(self) -> timedelta:
        return self._clock() - (self._job.started_at or self._clock())

    # ---- waiting

    def _status(self) -> Status:
        """A job that monday does not know any more has ended, with an unknown fate."""
        self._polls += 1
        try:
            answer = self._calls.ask(queries.job(self._job.job_id), cancel=self._cancel)
        except BoardRefused as error:
            log.warning("monday does not know the import any more: %s", error.message)
            return Status("FAILED", reason=error.code, message=error.message)
        return read_status(answer.data or {})

    def _pause_s(self, status: Status) -> float:
        """Until the next question: about when it should be done, within bounds; rarer the longer it takes."""
        elapsed_s = (self._clock() - (self._sent_at or self._job.started_at or self._clock())).total_seconds()
        wanted = elapsed_s / 8
        if self._sent_at is not None and 0 < status.progress < 100:
            wanted = elapsed_s * (100 - status.progress) / status.progress
        return min(max(wanted, POLL_S), LONGEST_POLL_S)

    def _learn(self, status: Status) -> None:
        if self._sent_at is not None and status.state == "COMPLETED" and self._rows:
            elapsed_s = (self._clock() - self._sent_at).total_seconds()
            # Done at the first question, it may have been done long before.
            self.seconds_per_row = elapsed_s * (1.0 if self._polls > 1 else 0.7) / self._rows

    # ---- the report

    def report(self, status: Status) -> dict[int, Line] | None:
        """The report of an ended job; None where there is none to be had. Each question gives a fresh address."""
        for _ in range(REPORT_TRIES):
            if status.report_url:
                found = self._fetch(status.report_url)
                if found is not None:
                    return found
            elif not status.has_effects or not status.counts:
                return None
            self._cancel.wait(POLL_S)
            status = self._status()
        log.warning("monday has no readable report of the import; its rows are looked up")
        return None

    def _fetch(self, url: str) -> dict[int, Line] | None:
        try:
            reply = self._transfer("GET", url, {}, None)
        except (Unreachable, ConfigError):
            return None
        return read_report(reply.body) if reply.status == 200 else None

    def _transfer(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> Reply:
        """To a signed address, which is a secret: it goes into no text and no log."""
        timeout_s = TRANSFER_TIMEOUT_S + len(body or b"") / SLOWEST_BYTES_A_SECOND
        return self._http.send(method, url, headers=headers, body=body, timeout_s=timeout_s, cancel=self._cancel)
