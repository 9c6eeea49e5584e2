"""How long to wait before trying again."""

from __future__ import annotations

from collections.abc import Callable

BASE_S = 2.0
CAP_S = 300.0


def backoff_s(attempt: int, random: Callable[[], float], base_s: float = BASE_S, cap_s: float = CAP_S) -> float:
    """Exponential with full jitter: evenly drawn from 0 to min(cap, base * 2^attempt). `attempt` starts at 0."""
    return random() * min(cap_s, base_s * 2.0 ** min(attempt, 30))
