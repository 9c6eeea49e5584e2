"""What the resolvers of one request share: the account's content, its people, and the moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from app.sandbox.monday_cursors import Cursors
from app.sandbox.monday_errors import Refusal
from app.sandbox.monday_limits import Meter
from app.sandbox.monday_model import Item, Tenant

ACCOUNT_ID = 18_888_528
USER_ID = 68_401_223
HOST = "https://sandbox.monday.com"
VERSIONS = {
    "2027-01": "release_candidate",
    "2026-10": "current",
    "2026-07": "maintenance",
    "2026-04": "previous_maintenance",
    "2026-01": "old_previous_maintenance",
    "2025-10": "old__maintenance",
    "2025-07": "old__maintenance",
    "2025-04": "old__maintenance",
    "2025-01": "deprecated",
    "2024-10": "deprecated",
}
CURRENT, MAINTENANCE = "2026-10", "2026-07"

REFUSED_FIELDS: ContextVar[Mapping[str, Refusal]] = ContextVar("refused fields", default=MappingProxyType({}))
"""By the key they have in the answer: root fields that are refused and not carried out, in the current context."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Complexity of the request under way: the estimate, and the minute's budget around it."""

    before: int
    query: int
    after: int
    reset_in_x_seconds: int


@dataclass(slots=True)
class Session:
    tenant: Tenant
    cursors: Cursors
    meter: Meter
    now: datetime
    version: str
    cost: Cost
    read_lag: timedelta
    start_import: Callable[[str, str, dict[str, str] | None], dict[str, Any]]
    """From board, group and on_match to the fields of UploadJobInit. Raises Refusal."""
    import_status: Callable[[str], dict[str, Any]]
    """From a job id to the fields of ItemsJobStatus. Raises Refusal."""

    def sees(self, item: Item) -> bool:
        """Whether a filtered read already finds the item."""
        return not self.read_lag or item.created_at <= self.now - self.read_lag

    def count_subitem_read(self) -> None:
        """Raises Refusal above the limit that the nested field `subitems` has of its own."""
        limit, window = self.meter.limits.subitem_reads_per_minute, self.meter.subitem_reads
        if limit is not None and window.used(self.now) >= limit:
            message = "Concurrency limit exceeded for the field"
            refusal = Refusal("FIELD_LIMIT_EXCEEDED", message, status=429, entity="subitems")
            refusal.retry_in_s = window.reset_s(self.now)
            raise refusal
        window.add(1, self.now)


def stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
