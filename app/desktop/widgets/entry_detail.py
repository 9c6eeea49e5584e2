"""One line of the audit with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtWidgets import QTextBrowser

from app.desktop import text
from app.desktop.cells import cell_words, source_words
from app.desktop.look import Look
from app.domain.records import Json
from app.domain.status import AuditEntry


class EntryDetail(QTextBrowser):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entry: AuditEntry | None = None
        self.setAccessibleName(self.tr("Details of the chosen entry"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(14)
        look.theme.changed.connect(self._write)
        self._write()

    def show_entry(self, entry: AuditEntry | None) -> None:
        self._entry = entry
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
        words = f"<p>{escape(entry.text)}</p>" if entry.text else ""
        body = _pairs([(name, value) for name, value in facts if value], muted)
        self.setHtml(f"{title}{words}{body}{self._detail(entry.detail, muted)}")

    def _detail(self, detail: Mapping[str, Json], muted: str) -> str:
        before, after = detail.get("before"), detail.get("after")
        changes = ""
        if isinstance(after, dict):
            changes = self._changes(before if isinstance(before, dict) else {}, after, muted)
        rest: list[tuple[str, str]] = []
        for name, value in detail.items():
            if name in {"before", "after"} and changes:
                continue
            if isinstance(value, dict) and name == "cells":
                rest += [(field, cell_words(content)) for field, content in value.items()]
            else:
                rest.append((name.replace("_", " "), source_words(value)))
        return changes + (_pairs(rest, muted) if rest else "")

    def _changes(self, before: Mapping[str, Json], after: Mapping[str, Json], muted: str) -> str:
        head = "".join(
            f'<th align="left" style="color:{muted}">{escape(words)}</th>'
            for words in (self.tr("Column"), self.tr("Before"), self.tr("After"))
        )
        rows = "".join(
            f"<tr><td>{escape(column)}</td><td>{self._cell(before.get(column), muted)}</td>"
            f"<td><b>{self._cell(value, muted)}</b></td></tr>"
            for column, value in after.items()
        )
        return f'<table cellspacing="0" cellpadding="4" width="100%"><tr>{head}</tr>{rows}</table>'

    def _cell(self, cell: Json, muted: str) -> str:
        words = cell_words(cell)
        return escape(words) if words else f'<span style="color:{muted}">{escape(self.tr("empty"))}</span>'


def _pairs(pairs: list[tuple[str, str]], muted: str) -> str:
    rows = "".join(
        f'<tr><td style="color:{muted}">{escape(name)}</td><td>{escape(value)}</td></tr>' for name, value in pairs
    )
    return f'<table cellspacing="0" cellpadding="3">{rows}</table>'
