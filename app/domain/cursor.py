"""How far a route has been read, and the window that the next run reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from app.domain.records import Json

LOOKBACK = timedelta(days=2)
"""M3's LMDT has day granularity and the company's own time zone: a day for each."""


@dataclass(frozen=True, slots=True)
class Window:
    """What to read: everything modified at or after `since` (None: everything)."""

    since: datetime | None
    started_at: datetime
    """Of the run; of the first one where a full read goes on over several."""
    reached: Mapping[str, Json] = field(default_factory=dict)
    """What the pages of this full read have brought in earlier runs (`Page.reached`): it goes on behind that."""
    with_open: bool = False
    """Open purchase orders and their lines too, whenever they were modified: `since` is the user's "from when"."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """`since` is the next lower bound; None until a full read has ended."""

    since: datetime | None = None
    initial: datetime | None = None
    """The user's "from when"; the lookback never reaches before it."""

    def window(self, started_at: datetime, *, full: bool = False) -> Window:
        is_full = full or self.since is None
        return Window(self.initial if is_full else self.since, started_at, with_open=is_full)

    def advanced(self, highest: datetime | None, started_at: datetime, lookback: timedelta = LOOKBACK) -> Cursor:
        """After a read that ended: min(highest modified seen, start of run) - lookback, never moving back.

        The start of the run bounds it because a record may be saved with an older stamp while we read.
        """
        bound = min(highest or started_at, started_at) - lookback
        lower = max(filter(None, (bound, self.since, self.initial)))
        return replace(self, since=lower)
