"""The tokens of an ION authorization server: issued, refreshed, revoked, expired by the clock, counted by the day."""

from __future__ import annotations

import secrets
import threading
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.sandbox.http import Clock

ACCESS_TOKEN_LENGTH = 1500
"""Infor's access tokens are JWTs of this order: longer than one entry of the Windows Credential Manager holds."""


@dataclass(frozen=True, slots=True)
class Grant:
    access_token: str
    refresh_token: str
    expires_at: datetime


class DailyLimitReached(Exception):
    """The client has had its tokens of this (UTC) day."""

    def __init__(self, wait_s: int) -> None:
        super().__init__(f"no more tokens for {wait_s} s")
        self.wait_s = wait_s


class TokenLedger:
    """Safe from any thread."""

    def __init__(self, clock: Clock, per_day: int = 100) -> None:
        self.per_day = per_day
        self._clock = clock
        self._lock = threading.Lock()
        self._expiries: dict[str, datetime] = {}
        self._refresh_tokens: set[str] = set()
        self._issued: Counter[str] = Counter()

    @property
    def issued_today(self) -> int:
        with self._lock:
            return self._issued[self._today()]

    @property
    def issued_by_day(self) -> dict[str, int]:
        """Tokens by UTC day, `2026-11-24`."""
        with self._lock:
            return dict(self._issued)

    def issue(self, lifetime_s: int, *, has_refresh_token: bool) -> Grant:
        """Raises DailyLimitReached: Infor documents 100 access tokens per day and client."""
        with self._lock:
            now = self._clock()
            if self._issued[self._today()] >= self.per_day:
                midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
                raise DailyLimitReached(int((midnight - now).total_seconds()) + 1)
            self._issued[self._today()] += 1
            access = "eyJhbGciOiJSUzI1NiJ9." + secrets.token_urlsafe(ACCESS_TOKEN_LENGTH * 3 // 4)
            refresh = secrets.token_urlsafe(32) if has_refresh_token else ""
            self._expiries[access] = now + timedelta(seconds=lifetime_s)
            if refresh:
                self._refresh_tokens.add(refresh)
            return Grant(access, refresh, self._expiries[access])

    def is_valid(self, access_token: str) -> bool:
        with self._lock:
            expiry = self._expiries.get(access_token)
            return expiry is not None and self._clock() < expiry

    def is_refreshable(self, refresh_token: str) -> bool:
        with self._lock:
            return refresh_token in self._refresh_tokens

    def revoke(self, token: str) -> None:
        """Of either kind; an unknown one is no error (RFC 7009)."""
        with self._lock:
            self._expiries.pop(token, None)
            self._refresh_tokens.discard(token)

    def revoke_all(self) -> None:
        with self._lock:
            self._expiries.clear()
            self._refresh_tokens.clear()

    def _today(self) -> str:
        return self._clock().date().isoformat()
