"""One bulk import at work: its rows are checked when the file arrives, and carried out as the clock goes on."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import StringIO

from app.sandbox.monday_ingest_file import ImportFile, row_cells
from app.sandbox.monday_model import Board, Cell, Item, Tenant
from app.sandbox.monday_mutations import MAX_NAME, apply_cells
from app.sandbox.monday_session import USER_ID
from app.sandbox.monday_value_rules import Scope
from app.sandbox.monday_values import require_cells_fit

TERMINAL = frozenset({"COMPLETED", "FAILED", "REJECTED"})


@dataclass(slots=True)
class Row:
    """A data row and what has become of it."""

    serial: int
    cells: dict[str, str]
    made: dict[str, Cell | None]
    problems: dict[str, str]
    fate: str = ""
    """created, updated, skipped, invalid or failed; empty while it waits."""
    item_id: int | None = None


@dataclass(slots=True)
class Job:
    id: str
    board: Board
    group_id: str
    match_column: str | None
    behaviour: str
    started_at: datetime
    state: str = "UPLOAD_PENDING"
    reason: str | None = None
    message: str | None = None
    header: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    uploaded_at: datetime | None = None
    has_report: bool = False
    matches: dict[str, Item] | None = None
    """What the match values meant when the file came; None looks again when the rows are carried out."""

    def counts(self) -> dict[str, int]:
        fates = Counter(row.fate for row in self.rows)
        names = ("invalid", "skipped", "created", "updated", "failed")
        return {"submitted": len(self.rows), **{name: fates[name] for name in names}}

    def end(self, state: str, reason: str | None = None, message: str | None = None) -> None:
        self.state, self.reason, self.message = state, reason, message
        self.has_report = state != "REJECTED"

    def waiting(self) -> list[Row]:
        return [row for row in self.rows if not row.fate]


def checked_rows(file: ImportFile, job: Job, tenant: Tenant, now: datetime) -> list[Row]:
    """Invalid rows have their fate; of rows with the same match value only the last waits, the others are skipped."""
    rows = []
    for serial, values in enumerate(file.rows, start=1):
        cells = dict(zip(file.header, values, strict=True))
        made, problems = row_cells(cells, job.board, Scope(tenant, (USER_ID,), now))
        problems.update(_name_problem(cells["name"]))
        rows.append(Row(serial, cells, made, problems, "invalid" if problems else ""))
    last = {row.cells[job.match_column]: row for row in rows if job.match_column and not row.fate}
    for row in rows:
        value = row.cells.get(job.match_column or "", "")
        if value and not row.fate and last[value] is not row:
            row.fate = "skipped"
    return rows


def _name_problem(name: str) -> dict[str, str]:
    """An empty name is for carrying out to judge: an existing item keeps its own."""
    return {"name": f"Name is longer than {MAX_NAME} characters"} if len(name) > MAX_NAME else {}


def newest_by_value(board: Board, column_id: str | None) -> dict[str, Item]:
    """The active item that a match value means: of several the one created last."""
    if column_id is None:
        return {}
    found: dict[str, Item] = {}
    for item in sorted(board.active_items(), key=lambda item: (item.created_at, item.id)):
        if text := item.text(column_id):
            found[text] = item
    return found


class Worker:
    """Carries out rows of one job, one after the other. Not locked: the account serialises access."""

    def __init__(self, job: Job, tenant: Tenant, failing: frozenset[str], now: datetime) -> None:
        self._job = job
        self._tenant = tenant
        self._failing = failing
        self._now = now
        self._index = newest_by_value(job.board, job.match_column) if job.matches is None else job.matches

    def carry_out(self, row: Row) -> None:
        value = row.cells.get(self._job.match_column or "", "")
        item = self._index.get(value) if value else None
        if value in self._failing:
            row.fate = "failed"
        elif item is None:
            self._create(row, value)
        elif self._job.behaviour == "SKIP":
            row.fate, row.item_id = "skipped", item.id
        else:
            self._update(row, item)

    def _create(self, row: Row, value: str) -> None:
        if not row.cells["name"].strip():
            row.fate, row.problems["name"] = "invalid", "Name must not be empty"
            return
        kept = {column_id: cell for column_id, cell in row.made.items() if cell is not None}
        require_cells_fit(kept)
        item = self._tenant.new_item(self._job.board, self._job.group_id, row.cells["name"], kept, self._now)
        row.fate, row.item_id = "created", item.id
        if value:
            self._index[value] = item

    def _update(self, row: Row, item: Item) -> None:
        apply_cells(item, row.made)
        item.name = row.cells["name"] or item.name
        item.updated_at = self._now
        row.fate, row.item_id = "updated", item.id


_WORDS = {"created": "success", "updated": "success", "invalid": "validation_error"}
"""Fate -> the word in the report; the words of the other fates are not documented."""


def report(job: Job, left_out: frozenset[int]) -> bytes:
    """serialNo, status, itemId, error, and a column for the complaints on each column of the file."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    columns = [column_id for column_id in job.header if column_id != "name"]
    writer.writerow(["serialNo", "status", "itemId", "error", *columns])
    writer.writerows(
        [
            row.serial,
            _WORDS.get(row.fate, row.fate),
            row.item_id or "",
            _complaint(row),
            *(row.problems.get(column_id, "") for column_id in columns),
        ]
        for row in _told(job, left_out)
    )
    return text.getvalue().encode()


def _told(job: Job, left_out: frozenset[int]) -> Iterator[Row]:
    return (row for row in job.rows if row.fate and row.serial not in left_out)


def _complaint(row: Row) -> str:
    return "; ".join(f"[{column_id}]: {text}" for column_id, text in row.problems.items())
