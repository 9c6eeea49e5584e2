"""Answers kept under an Idempotency-Key. Source: monday documentation, idempotency."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.sandbox.http import Response
from app.sandbox.monday_errors import RequestRefused
from app.sandbox.monday_limits import MondayLimits

LIFETIME = timedelta(minutes=30)
MAX_KEPT_BYTES = 1_048_576


@dataclass(frozen=True, slots=True)
class _Kept:
    response: Response
    at: datetime


class IdempotencyKeys:
    """First answers by key, for 30 minutes. Not locked: the account serialises access."""

    def __init__(self, limits: MondayLimits) -> None:
        self._limits = limits
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._bytes = 0
        self._under_way: set[str] = set()

    def begin(self, key: str, now: datetime) -> Response | None:
        """The kept answer, or None: then the caller executes and calls `end`.

        Raises RequestRefused (409) while the first request of that key is still being answered.
        """
        self._forget_old(now)
        kept = self._kept.get(key)
        if kept is not None:
            return kept.response
        if key in self._under_way:
            message = "A request with this idempotency key is currently being processed"
            raise RequestRefused(409, "IDEMPOTENCY_CONFLICT", message, retry_s=1)
        self._under_way.add(key)
        return None

    def end(self, key: str, response: Response | None, now: datetime) -> None:
        """Keep an executed answer, partial failures included. None (not executed) keeps nothing.

        Answers over 1 MB, or over what is left of the memory budget, are dropped without a sign.
        """
        self._under_way.discard(key)
        if response is None or len(response.body) > MAX_KEPT_BYTES:
            return
        budget = self._limits.idempotency_bytes
        if budget is not None and self._bytes + len(response.body) > budget:
            return
        self._kept[key] = _Kept(response, now)
        self._bytes += len(response.body)

    def _forget_old(self, now: datetime) -> None:
        while self._kept and now - next(iter(self._kept.values())).at >= LIFETIME:
            _, kept = self._kept.popitem(last=False)
            self._bytes -= len(kept.response.body)
