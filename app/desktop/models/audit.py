"""The audit, newest first."""

from __future__ import annotations

from app.desktop import text
from app.desktop.models.facts import Column
from app.desktop.models.failed import short_key
from app.desktop.models.paged import PagedModel
from app.domain.plan import Action
from app.domain.ports import Clock
from app.domain.status import AuditEntry, AuditEvent


class AuditModel(PagedModel[AuditEntry]):
    def __init__(self, clock: Clock) -> None:
        super().__init__(
            (
                Column(
                    text.tr("When"),
                    lambda entry: text.to_the_second(entry.at, clock()),
                    tip=lambda entry: text.exact(entry.at),
                ),
                Column(text.tr("What"), lambda entry: text.route(entry.route)),
                Column(text.tr("Number"), lambda entry: short_key(entry.key), tip=lambda entry: entry.key),
                Column(text.tr("Event"), lambda entry: text.event(entry.event)),
                Column(text.tr("Details"), details),
            )
        )


def details(entry: AuditEntry) -> str:
    after = entry.detail.get("after")
    if entry.event is AuditEvent.STAGED and isinstance(after, dict):
        made = entry.text == Action.CREATE
        count = text.counted(len(after), text.tr("{} column"), text.tr("{} columns"))
        return f"{text.tr('New item') if made else text.tr('Change')}: {count}"
    words = text.said(entry.text)
    return words[:1].upper() + words[1:]
