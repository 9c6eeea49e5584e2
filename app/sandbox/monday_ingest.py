"""Bulk imports of an account: starting, signed addresses for the file and its report, and what limits them.

Source: monday documentation, importing items in bulk, ingest_items, and the shared types of bulk imports; the shape of
the report and `fully_imported` as seen live by monday's own n8n node.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode
from uuid import NAMESPACE_URL, uuid5

from app.sandbox.http import Request, Response
from app.sandbox.monday_errors import Refusal, bad_argument, no_group
from app.sandbox.monday_ingest_file import UploadRefused, read_file
from app.sandbox.monday_ingest_job import TERMINAL, Job, Worker, checked_rows, newest_by_value, report
from app.sandbox.monday_limits import MondayLimits, Window
from app.sandbox.monday_model import Tenant

FILES = "/monday-files"
"""Path of the signed addresses. At monday they are on another host, which knows nothing of the API's sign-in."""

MATCH_TYPES = frozenset({"email", "phone", "text", "name", "numbers", "link", "date", "long_text", "status"})
_SECRET = b"signs the sandbox's addresses"


@dataclass
class IngestSettings:
    """How imports behave. Set any field at any time."""

    starts_per_hour: int = 100
    rows_per_hour: int = 19_000
    """Items that imports may create or update in an hour."""
    max_rows: int = 10_000
    max_bytes: int = 150 * 1024 * 1024
    url_life_s: int = 600
    job_seconds_per_row: float = 0.0
    """Time that carrying out a row takes, by the account's clock."""
    failure: str | None = None
    """A BulkImportFailureReason that the next files meet; INTERNAL_ERROR ends them midway, the others at once."""
    fail_after_rows: int = 0
    """Rows that are carried out before an INTERNAL_ERROR."""
    failing_values: frozenset[str] = field(default_factory=frozenset)
    """Match values whose rows fail in execution."""
    is_matched_on_arrival: bool = False
    """Rows are matched when the file comes, not when they are carried out: imports side by side then make doubles.
    monday does not tell which it does."""
    is_report_missing: bool = False
    left_out_of_report: frozenset[int] = field(default_factory=frozenset)
    """serialNo of rows that the report does not tell of."""


class IngestJobs:
    """Not locked: the account serialises access."""

    def __init__(self, tenant: Tenant, limits: MondayLimits) -> None:
        self.settings = IngestSettings()
        self.jobs: dict[str, Job] = {}
        self._tenant = tenant
        self._limits = limits
        self._starts = Window(3600)
        self._items = Window(3600)

    # ---- what the API asks

    def start(
        self, board_id: str, group_id: str, on_match: dict[str, str] | None, base_url: str, now: datetime
    ) -> dict[str, Any]:
        """Raises Refusal for a board, group or match column that cannot be used, and above the starts of an hour."""
        board = self._tenant.board(board_id)
        if board.type == "sub_items_board":
            raise bad_argument("Items of a subitems board cannot be imported", board_id=board_id)
        if group_id not in board.groups:
            raise no_group(group_id)
        match = on_match["match_column_id"] if on_match else None
        if match is not None and board.column(match).type not in MATCH_TYPES:
            raise bad_argument("Columns of this type cannot be matched on", column_id=match)
        if self._starts.used(now) >= self.settings.starts_per_hour:
            refusal = Refusal("RATE_LIMIT_EXCEEDED", "Rate limit exceeded", status=429)
            refusal.retry_after_ms = self._starts.reset_s(now) * 1000
            raise refusal
        self._starts.add(1, now)
        job_id = str(uuid5(NAMESPACE_URL, f"monday-sandbox/job/{len(self.jobs) + 1}"))
        behaviour = on_match["behaviour"] if on_match else ""
        self.jobs[job_id] = Job(job_id, board, group_id, match, behaviour, now)
        return {"job_id": job_id, "upload_url": self.address("upload", job_id, base_url, now)}

    def status(self, job_id: str, base_url: str, now: datetime) -> dict[str, Any]:
        """Raises Refusal when there is no such job."""
        job = self.jobs.get(job_id)
        if job is None:
            raise Refusal("ResourceNotFoundException", "Job not found", job_id=job_id)
        has_report = job.has_report and not self.settings.is_report_missing
        waiting = len(job.waiting())
        return {
            "__typename": "ItemsJobStatus",
            "status": job.state,
            "counts": job.counts(),
            "progress_percentage": 100 if job.state in TERMINAL else _percent(len(job.rows) - waiting, len(job.rows)),
            "failure_reason": job.reason,
            "failure_message": job.message,
            # Rows that are invalid do not count against it.
            "fully_imported": job.state == "COMPLETED" and job.counts()["failed"] == 0,
            "report_created": has_report,
            "report_url": self.address("report", job.id, base_url, now) if has_report else None,
        }

    def address(self, purpose: str, job_id: str, base_url: str, now: datetime) -> str:
        """A signed address that is good for ten minutes."""
        path = f"{FILES}/{purpose}/{job_id}"
        expires = str(int(now.timestamp()) + self.settings.url_life_s)
        return f"{base_url}{path}?{urlencode({'X-Expires': expires, 'X-Signature': _signature(path, expires)})}"

    # ---- the signed addresses

    def serve(self, request: Request, now: datetime) -> Response:
        """PUT of a file, GET of a report. What the address says is all that is looked at."""
        refusal = self._unsigned(request, now)
        if refusal is not None:
            return refusal
        purpose, _, job_id = request.path.removeprefix(f"{FILES}/").partition("/")
        job = self.jobs[job_id]
        if purpose == "report":
            return Response(200, report(job, self.settings.left_out_of_report), {"Content-Type": "text/csv"})
        if job.state == "UPLOAD_PENDING":
            self._upload(job, request.body, now)
        return Response(200, b"", {"ETag": f'"{hashlib.md5(request.body, usedforsecurity=False).hexdigest()}"'})

    def _unsigned(self, request: Request, now: datetime) -> Response | None:
        given = {name: values[0] for name, values in parse_qs(request.query).items()}
        expires = given.get("X-Expires", "0")
        if "authorization" in request.headers:
            return storage_error(400, "InvalidArgument", "Only one auth mechanism allowed")
        method = "GET" if request.path.startswith(f"{FILES}/report/") else "PUT"
        is_csv = request.headers.get("content-type", "").startswith("text/csv") or method == "GET"
        is_signed = hmac.compare_digest(_signature(request.path, expires), given.get("X-Signature", ""))
        if not is_signed or not is_csv or request.method != method or "x-amz-checksum-crc32" in request.headers:
            return storage_error(403, "SignatureDoesNotMatch", "The request signature does not match")
        if int(expires) <= now.timestamp():
            return storage_error(403, "AccessDenied", "Request has expired")
        return None

    # ---- the work

    def _upload(self, job: Job, content: bytes, now: datetime) -> None:
        try:
            self._accept(job, content, now)
        except UploadRefused as refused:
            job.end("REJECTED", refused.reason, refused.message)
        else:
            job.state, job.uploaded_at = "PROCESSING", now
            self.advance(now)

    def _accept(self, job: Job, content: bytes, now: datetime) -> None:
        """Checks the file as a whole, and takes its rows from the hour's budget. Raises UploadRefused."""
        failure = self.settings.failure
        if failure not in (None, "INTERNAL_ERROR"):
            raise UploadRefused(str(failure), f"The import was refused: {failure}")
        if len(content) > self.settings.max_bytes:
            raise UploadRefused("FILE_TOO_LARGE", "The file is larger than 150 MB")
        file = read_file(content, job.board, self.settings.max_rows)
        if job.match_column and job.match_column not in file.header:
            raise UploadRefused("INVALID_UPLOAD", f"The file lacks the match column {job.match_column}")
        rows = checked_rows(file, job, self._tenant, now)
        waiting = [row for row in rows if not row.fate]
        if len(waiting) > self.settings.rows_per_hour - self._items.used(now):
            raise UploadRefused("ACCOUNT_CAPACITY_EXCEEDED", "The account's hourly item budget does not suffice")
        known = newest_by_value(job.board, job.match_column)
        new = sum(row.cells.get(job.match_column or "", "") not in known for row in waiting)
        held = sum(item.state != "deleted" for item in job.board.items.values())
        if held + new > self._limits.items_per_board:
            raise UploadRefused("BOARD_CAPACITY_EXCEEDED", "The board has no room for the new items")
        self._items.add(len(waiting), now)
        job.header, job.rows = file.header, rows
        job.matches = known if self.settings.is_matched_on_arrival else None

    def advance(self, now: datetime) -> None:
        """Carries out what is due by the clock."""
        for job in self.jobs.values():
            if job.state == "PROCESSING":
                self._advance(job, now)

    def _advance(self, job: Job, now: datetime) -> None:
        per_row = timedelta(seconds=self.settings.job_seconds_per_row)
        elapsed = now - (job.uploaded_at or now)
        due = len(job.rows) if not per_row else min(len(job.rows), elapsed // per_row)
        is_failing = self.settings.failure == "INTERNAL_ERROR"
        due = min(due, self.settings.fail_after_rows) if is_failing else due
        rows = [row for row in job.rows[: max(0, due)] if not row.fate]
        worker = Worker(job, self._tenant, self.settings.failing_values, now)
        for row in rows:
            worker.carry_out(row)
        self._items.add(-sum(row.fate not in ("created", "updated") for row in rows), now)
        if is_failing and due == self.settings.fail_after_rows:
            job.end("FAILED", "INTERNAL_ERROR", "An internal error occurred")
        elif due == len(job.rows):
            job.end("COMPLETED")


def _percent(done: int, of: int) -> int:
    return 100 * done // of if of else 0


def _signature(path: str, expires: str) -> str:
    return hmac.new(_SECRET, f"{path}\n{expires}".encode(), hashlib.sha256).hexdigest()


def storage_error(status: int, code: str, message: str) -> Response:
    """As the storage behind the addresses says it, in XML."""
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>'
    return Response(status, body.encode(), {"Content-Type": "application/xml"})
