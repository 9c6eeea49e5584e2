"""How an import ended: its status, its report and its failure reasons, into one verdict for each row.

The report's shape and two of its status words (`success`, `validation_error`) were seen live by monday's own n8n node;
other words are not documented and are read for what they contain.
"""

from __future__ import annotations

import csv
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from app.domain.delivery import Kind, Verdict
from app.domain.ingest import OTHER_ITEM, ROW_FAILED, ROW_INVALID
from app.monday.errors import BOARD_FULL, PERMISSION, SIGN_IN, UNCONFIRMED, VALUE
from app.monday.limits import count

TERMINAL = frozenset({"COMPLETED", "FAILED", "REJECTED"})
PENDING = "UPLOAD_PENDING"
CAPACITY_WAIT_S = 900.0
"""The hour's budget comes back by and by; when is not told."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Status:
    """`ItemsJobStatus`. `fully_imported` is left out: it is true with invalid rows in it (seen live)."""

    state: str
    counts: Mapping[str, int] = field(default_factory=dict)
    progress: int = 0
    reason: str = ""
    message: str = ""
    report_url: str = field(default="", repr=False)

    @property
    def succeeded(self) -> int:
        return self.counts.get("created", 0) + self.counts.get("updated", 0)

    @property
    def has_effects(self) -> bool:
        """Whether rows may have been carried out; a job is rejected before that, as far as is told."""
        touched = self.succeeded + self.counts.get("failed", 0)
        return self.state != "REJECTED" or touched > 0


def read_status(data: Mapping[str, Any]) -> Status:
    """Odd or absent fields become empty ones."""
    job = data.get("fetch_job_status")
    fields: Mapping[str, Any] = job if isinstance(job, dict) else {}
    counts = fields.get("counts")
    numbers = {name: count(value) for name, value in counts.items()} if isinstance(counts, dict) else {}
    return Status(
        state=_word(fields.get("status")),
        counts={name: value for name, value in numbers.items() if value is not None},
        progress=min(count(fields.get("progress_percentage")) or 0, 100),
        reason=_word(fields.get("failure_reason")),
        message=str(fields.get("failure_message") or ""),
        report_url=str(fields.get("report_url") or ""),
    )


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Line:
    """What the report tells of one row."""

    word: str
    item_id: str
    error: str


def read_report(body: bytes) -> dict[int, Line] | None:
    """Row number from 1 -> its line; None where it is no report. Rows that are cut, or told of twice, differently, are
    left out."""
    try:
        rows = list(csv.DictReader(StringIO(body.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        return None
    if rows and "serialNo" not in rows[0]:
        return None
    found: dict[int, Line] = {}
    doubtful: set[int] = set()
    for row in rows:
        serial = row.get("serialNo") or ""
        # A row that ends early was cut, perhaps in the middle of its item id.
        if None in row.values() or not (serial.isascii() and serial.isdigit()):
            continue
        line = Line(row.get("status") or "", _item_id(row.get("itemId")), row.get("error") or "")
        if found.setdefault(int(serial), line) != line:
            doubtful.add(int(serial))
    return {serial: line for serial, line in found.items() if serial not in doubtful}


def _item_id(text: str | None) -> str:
    text = (text or "").strip()
    return text if text.isascii() and text.isdigit() else ""


def verdicts(status: Status, report: Mapping[int, Line] | None, item_ids: Sequence[str | None]) -> tuple[Verdict, ...]:
    """One for each row, in order. Done is only what the report names with an item id, and the counts bear out."""
    lines = report or {}
    told = {serial: _of_line(line, item_id) for serial, item_id in _numbered(item_ids) if (line := lines.get(serial))}
    done = sum(verdict.kind is Kind.DONE for verdict in told.values())
    if status.counts and done > status.succeeded:
        log.warning("monday's report tells of %d changes, its counts of %d: all are checked", done, status.succeeded)
        told = {serial: verdict for serial, verdict in told.items() if verdict.kind is not Kind.DONE}
    return tuple(told.get(serial) or _of_job(status, item_id) for serial, item_id in _numbered(item_ids))


def _numbered(item_ids: Sequence[str | None]) -> list[tuple[int, str | None]]:
    return list(enumerate(item_ids, start=1))


def _of_line(line: Line, item_id: str | None) -> Verdict:
    word = line.word.lower()
    if "valid" in word:
        said = " ".join(line.error.split()).rstrip(".")[:300] or line.word
        return Verdict(Kind.REJECTED, f"{VALUE.what.format(said=said)} {VALUE.to_do}", ROW_INVALID)
    is_done = line.item_id and not line.error and not any(part in word for part in ("fail", "error", "skip"))
    if not is_done:
        what = f'monday did not carry it out: "{line.error or line.word}".'
        return Verdict(Kind.UNCERTAIN, f"{what} {UNCONFIRMED.to_do}", ROW_FAILED)
    if item_id is not None and line.item_id != item_id:
        text = f"Written to item {line.item_id}: item {item_id}, which had this key before, is gone or older."
        return Verdict(Kind.DONE, text, OTHER_ITEM, item_id=line.item_id)
    return Verdict(Kind.DONE, item_id=line.item_id)


def _of_job(status: Status, item_id: str | None) -> Verdict:
    """For a row that the report does not tell of."""
    if status.has_effects:
        return Verdict(Kind.UNCERTAIN, f"{UNCONFIRMED.what} {UNCONFIRMED.to_do}", status.reason)
    make = _REASONS.get(status.reason)
    if make is None:
        return Verdict(Kind.UNCERTAIN, f'monday ended the import: "{status.message or status.reason}".', status.reason)
    return make(status, item_id)


def _sign_in(status: Status, _item_id: str | None) -> Verdict:
    return Verdict(Kind.AUTH, f"{SIGN_IN.what} {SIGN_IN.to_do}", status.reason)


def _permission(status: Status, _item_id: str | None) -> Verdict:
    said = status.message or "import items"
    return Verdict(Kind.AUTH, f"{PERMISSION.what.format(said=said.rstrip('.'))} {PERMISSION.to_do}", status.reason)


def _board_full(status: Status, item_id: str | None) -> Verdict:
    """Updates need no room; they were refused with the rest."""
    if item_id is not None:
        return Verdict(
            Kind.THROTTLED, "It was in a file with more new items than the board has room for.", status.reason
        )
    return Verdict(Kind.REJECTED, f"{BOARD_FULL.what} {BOARD_FULL.to_do}", status.reason)


def _hour_used_up(status: Status, _item_id: str | None) -> Verdict:
    text = "This hour's imports are used up. Nothing is lost: it goes on by itself."
    return Verdict(Kind.THROTTLED, text, status.reason, CAPACITY_WAIT_S)


def _not_taken(status: Status, _item_id: str | None) -> Verdict:
    return Verdict(Kind.THROTTLED, unavailable(status), status.reason)


_REASONS = {
    "AUTHORIZATION_FAILED": _sign_in,
    "PERMISSION_DENIED": _permission,
    "BOARD_CAPACITY_EXCEEDED": _board_full,
    "ACCOUNT_CAPACITY_EXCEEDED": _hour_used_up,
    "INVALID_UPLOAD": _not_taken,
    "FILE_TOO_LARGE": _not_taken,
}
"""BulkImportFailureReason -> the verdict; INTERNAL_ERROR and unknown ones leave all uncertain."""


def unavailable(status: Status) -> str:
    """A sentence where the file as a whole was not taken, and requests are the way that remains; else empty."""
    if status.has_effects or status.reason not in ("INVALID_UPLOAD", "FILE_TOO_LARGE"):
        return ""
    return f'monday does not take the import: "{(status.message or status.reason).rstrip(".")}". Requests go instead.'
