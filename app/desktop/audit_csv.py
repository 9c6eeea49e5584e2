"""The audit as CSV, for spreadsheets and auditors."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

from app.desktop.cells import column_words
from app.domain.records import GROUP, Json
from app.domain.status import AuditEntry

HEAD = ("id", "at", "event", "run", "route", "key", "text", "request_id", "detail")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula; such a text gets an apostrophe before it."""


def write_csv(path: Path, entries: Iterable[AuditEntry]) -> int:
    """UTF-8 with a mark that Excel knows it by. Returns how many entries there are. Raises OSError."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for entry in entries:
            writer.writerow(_row(entry))
            count += 1
    return count


def _row(entry: AuditEntry) -> list[str]:
    detail = json.dumps(_named(dict(entry.detail)), ensure_ascii=False, default=str) if entry.detail else ""
    texts = (entry.run, str(entry.route or ""), entry.key, entry.text, entry.request_id, detail)
    return [str(entry.id), entry.at.isoformat(), entry.event.value, *map(_plain, texts)]


def _named(detail: Json) -> Json:
    """With a word in place of the key that the ledger keeps an item's group under."""
    if not isinstance(detail, dict):
        return detail
    return {column_words(name) if name == GROUP else name: _named(value) for name, value in detail.items()}


def _plain(words: str) -> str:
    return f"'{words}" if words.startswith(FORMULA) else words
