"""One line of the audit with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser

from app.desktop import text
from app.desktop.cells import cell_words, column_words, source_words
from app.desktop.look import Look
from app.desktop.models.audit import details
from app.domain.records import Json
from app.domain.status import AuditEntry


class EntryDetail(QTextBrowser):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entry: AuditEntry | None = None
        self._life: tuple[AuditEntry, ...] = ()
        self.setAccessibleName(self.tr("Details of the chosen entry"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(14)
        look.theme.changed.connect(self._write)
        self._write()

    def show_entry(self, entry: AuditEntry | None) -> None:
        self._entry = entry
        self._life = ()
        self._write()

    def show_life(self, entries: Sequence[AuditEntry]) -> None:
        """All that is known of the entry's record, newest first."""
        self._life = tuple(entries)
        self._write()

    def _write(self) -> None:
        entry = self._entry
        muted = self._look.colour("muted")
        if entry is None:
            self.setHtml(f'<p style="color:{muted}">{escape(self.tr("Choose an entry to see its details."))}</p>')
            return
        title = f"<h3>{escape(text.event(entry.event))}</h3>"
        facts = [
            (self.tr("When"), text.exact(entry.at)),
            (self.tr("What"), text.route(entry.route)),
            (self.tr("Key"), entry.key),
            (self.tr("Run"), entry.run),
            (self.tr("Request"), entry.request_id),
        ]
        words = f"<p>{escape(details(entry))}</p>"
        changes = self._detail_changes(entry.detail, muted)
        pairs = [(name, value) for name, value in facts if value]
        self.setHtml(f"{title}{words}{changes}{_pairs([*pairs, *_rest(entry.detail)], muted)}{self._timeline(muted)}")

    def _timeline(self, muted: str) -> str:
        """What happened to the record, attempt by attempt, oldest first."""
        if len(self._life) < 2:
            return ""
        lines = "".join(
            f'<tr><td style="color:{muted}">{escape(text.exact(each.at))}</td>'
            f"<td>{'<b>' if each == self._entry else ''}{escape(text.event(each.event))}"
            f"{'</b>' if each == self._entry else ''}</td><td>{escape(details(each))}</td></tr>"
            for each in reversed(self._life)
        )
        title = f"<h4>{escape(self.tr('History of this record'))}</h4>"
        return f'{title}<table cellspacing="0" cellpadding="3" width="100%">{lines}</table>'

    def _detail_changes(self, detail: Mapping[str, Json], muted: str) -> str:
        before, after = detail.get("before"), detail.get("after")
        if not isinstance(after, dict):
            return ""
        return self._changes(before if isinstance(before, dict) else {}, after, muted) + "<br>"

    def _changes(self, before: Mapping[str, Json], after: Mapping[str, Json], muted: str) -> str:
        head = "".join(
            f'<th align="left" style="color:{muted}">{escape(words)}</th>'
            for words in (self.tr("Column"), self.tr("Before"), self.tr("After"))
        )
        rows = "".join(
            f"<tr><td>{escape(column_words(column))}</td><td>{self._cell(before.get(column), muted)}</td>"
            f"<td><b>{self._cell(value, muted)}</b></td></tr>"
            for column, value in after.items()
        )
        return f'<table cellspacing="0" cellpadding="4" width="100%"><tr>{head}</tr>{rows}</table>'

    def _cell(self, cell: Json, muted: str) -> str:
        words = cell_words(cell)
        return escape(words) if words else f'<span style="color:{muted}">{escape(self.tr("empty"))}</span>'


def _rest(detail: Mapping[str, Json]) -> list[tuple[str, str]]:
    """All but the cells before and after, which stand side by side."""
    rest: list[tuple[str, str]] = []
    for name, value in detail.items():
        if isinstance(value, dict):
            rest += [(column_words(field), cell_words(content)) for field, content in value.items() if name == "cells"]
        else:
            rest.append((_named(name), source_words(value)))
    return rest


def _named(name: str) -> str:
    """What the audit keeps beside a record's fields has words of its own."""
    return {
        "attempt": text.tr("Attempt"),
        "first": text.tr("First"),
        "idempotency_key": text.tr("Idempotency key"),
        "item_id": text.tr("Item"),
        "last": text.tr("Last"),
        "problems": text.tr("Problems"),
        "routes": text.tr("Routes"),
    }.get(name) or text.field_name(name)


def _pairs(pairs: list[tuple[str, str]], muted: str) -> str:
    rows = "".join(
        f'<tr><td style="color:{muted}">{escape(name)}</td><td>{escape(value)}</td></tr>' for name, value in pairs
    )
    return f'<table cellspacing="0" cellpadding="3">{rows}</table>'
