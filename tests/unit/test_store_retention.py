"""How long the audit is kept, as the window and the engine ask for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import ConfigError
from app.domain.status import AuditCheck, AuditEntry, AuditEvent, AuditFilter
from app.sync.retention import months_before, prune_if_due
from app.vault import MemoryVault
from app.wiring import build

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)


def test_the_user_says_how_many_months_and_the_engine_removes_once_a_day(tmp_path: Path) -> None:
    facade = build(tmp_path / "app.sqlite3", MemoryVault(), clock=lambda: NOW)
    store = facade._deps.store
    ages = (800, 400, 100, 1)
    store.audit.append([AuditEntry(NOW - timedelta(days=age), AuditEvent.CHANGED, text=f"{age}") for age in ages])
    assert facade.retention() is None
    prune_if_due(store, NOW)
    kept = facade.storage()
    assert (kept.audit_entries, kept.oldest, kept.data_folder) == (4, NOW - timedelta(days=800), tmp_path)
    assert kept.bytes > 10_000

    with pytest.raises(ConfigError, match="at least one month"):
        facade.set_retention(0)
    facade.set_retention(12)
    assert facade.retention() == 12
    prune_if_due(store, NOW)
    prune_if_due(store, NOW)
    texts = [entry.text for entry in facade.audit(AuditFilter(oldest_first=True))]
    assert texts == ["100", "1", "The audit is kept for 12 months.", "Removed 2 audit entries from before 2025-11-24."]
    assert facade.verify_audit() == AuditCheck(4)

    # Today it is done; tomorrow it is looked at again.
    store.audit.append([AuditEntry(NOW, AuditEvent.CHANGED)])
    later = NOW + timedelta(days=300)
    prune_if_due(store, NOW)
    assert facade.storage().audit_entries == 5
    prune_if_due(store, later)
    assert facade.audit(AuditFilter(oldest_first=True))[0].text == "1"
    facade.set_retention(None)
    assert facade.retention() is None
    facade.close()


def test_months_are_those_of_the_calendar() -> None:
    assert months_before(datetime(2026, 3, 31, tzinfo=UTC), 1) == datetime(2026, 2, 28, tzinfo=UTC)
    assert months_before(datetime(2026, 12, 5, tzinfo=UTC), 12) == datetime(2025, 12, 5, tzinfo=UTC)
    assert months_before(datetime(2026, 1, 5, tzinfo=UTC), 1) == datetime(2025, 12, 5, tzinfo=UTC)
    assert months_before(NOW, 99_999).year == 1
