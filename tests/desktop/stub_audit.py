"""The audit of the stub: entries numbered from 1, made when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from app.domain.status import AuditEntry, AuditFilter, AuditStretch
from tests.desktop.facts import audit_entry


class StubAudit:
    audit_size = 1_000

    def _called(self, name: str, *args: Any) -> None:
        raise NotImplementedError

    def audit(self, wanted: AuditFilter) -> list[AuditEntry]:
        self._called("audit", wanted)
        return [audit_entry(place) for place in self._places(wanted)]

    def audit_stretch(self, wanted: AuditFilter) -> AuditStretch:
        self._called("audit_stretch", wanted)
        places = list(self._places(wanted))
        return AuditStretch(len(places), places[-1] if places else 0)

    def _places(self, wanted: AuditFilter) -> Iterator[int]:
        if wanted.oldest_first:
            places = range((wanted.before_id or 0) + 1, self.audit_size + 1)
        else:
            places = range((wanted.before_id or self.audit_size + 1) - 1, 0, -1)
        any_fits = replace(wanted, before_id=None, oldest_first=False, skip=0, limit=1) == AuditFilter(limit=1)
        found = iter(places) if any_fits else (place for place in places if _fits(audit_entry(place), wanted))
        return islice(found, wanted.skip, wanted.skip + wanted.limit)

    def audit_entries(self, wanted: AuditFilter) -> Iterator[AuditEntry]:
        while page := self.audit(wanted):
            yield from page
            wanted = replace(wanted, before_id=page[-1].id)


def _fits(entry: AuditEntry, wanted: AuditFilter) -> bool:
    return (
        wanted.route in (None, entry.route)
        and wanted.event in (None, entry.event)
        and wanted.key in ("", entry.key)
        and wanted.run in ("", entry.run)
        and (wanted.since is None or entry.at >= wanted.since)
        and wanted.text.lower() in f"{entry.key} {entry.text}".lower()
    )
