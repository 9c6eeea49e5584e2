"""Random fault scripts for campaigns: everything that a product must outlive, in an order that a seed gives again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from random import Random
from typing import Any

from app.sandbox.fault_script import KINDS, Fault, FaultScript, When

SURVIVABLE: dict[str, tuple[str, ...]] = {
    "monday": (
        *("lost_before", "lost_after", "reset", "delay", "slow_drip", "truncated", "cut_off", "empty_body", "not_json"),
        *("sign_in_page", "html_502", "html_504", "server_error", "internal_error"),
        *("complexity", "minute_rate", "rate_limit", "concurrency", "ip_limit", "ingest_rate", "conflict", "locked"),
        *("field_limit", "blocked", "not_authenticated", "asset_unavailable"),
        *("expired_cursor", "stale_reads", "partial_failure", "batch_failure", "clock_jump"),
    ),
    "infor": (
        *("lost_before", "lost_after", "reset", "delay", "slow_drip", "truncated", "cut_off", "empty_body", "not_json"),
        *("sign_in_page", "html_502", "html_504", "server_error", "throttled", "unauthorized", "token_revoked"),
        *("nok_v2", "nok_v2_400", "html_400", "nok_v1"),
        *("partial_list", "was_terminated", "records_missing", "no_results"),
    ),
    "token": (
        *("lost_before", "lost_after", "reset", "truncated", "cut_off", "empty_body", "not_json", "html_502"),
        *("server_error", "throttled", "invalid_grant"),
    ),
}
"""What passes without a person. Left out: the daily limit (it lasts until midnight), refusals for want of a right or a
program (the product may well settle for less), refusals of single records (they wait for a replay), and what
colleagues do on the boards (the product rightly leaves it)."""

_WIRE = ("lost_before", "lost_after", "reset", "delay", "cut_off", "html_502", "html_504", "server_error")
_TROUBLE = ("empty_body", "not_json", "sign_in_page", "truncated", "slow_drip")
_ASKING = (
    *_WIRE,
    *_TROUBLE,
    *("complexity", "minute_rate", "concurrency", "ip_limit", "ingest_rate", "locked", "blocked", "internal_error"),
    *("not_authenticated", "batch_failure"),
)
_STORAGE = ("expired", "bad_signature", "slow_down", "storage_error", "sign_in_page")

IMPORT_STEPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ingest_items": ("monday", (*_ASKING, "conflict")),
    "upload": ("files", (*_WIRE, *_STORAGE)),
    "fetch_job_status": ("monday", _ASKING),
    "report": ("files", (*_WIRE, *_TROUBLE, *_STORAGE)),
}
"""The steps of a bulk import in order -> vendor, and what a step passes without a person."""

PEOPLE = ("item_deleted", "item_archived", "duplicate_key")

_WEIGHTS = {"monday": 6, "infor": 3, "token": 1}
_SMALL_JUMP_S = 200
"""A larger one would end an idempotency key before the client's 25 minutes, which no vendor's clock does."""


def random_script(
    seed: int,
    steps: int,
    *,
    calls: int = 30,
    longest_wait_s: int = 1,
    longest_delay_s: float = 0.05,
    with_people: bool = False,
    without: Collection[str] = (),
) -> FaultScript:
    """`steps` faults that each end by themselves, the same for the same arguments.

    They strike within the first `calls` matching requests. No refusal asks to wait for more than `longest_wait_s`,
    nothing is slower than `longest_delay_s`. With people, the boards need a repair at the end. `without` names kinds
    to leave out.
    """
    random = Random(f"faults/{seed}")
    pools = {
        vendor: [kind for kind in kinds + (PEOPLE if with_people and vendor == "monday" else ()) if kind not in without]
        for vendor, kinds in SURVIVABLE.items()
    }
    vendors = [vendor for vendor, kinds in pools.items() for _ in range(_WEIGHTS[vendor]) if kinds]
    limits = {"retry_after": longest_wait_s, "seconds": longest_delay_s}
    faults: list[Fault] = []
    for _ in range(steps):
        vendor = random.choice(vendors)
        kind = random.choice(pools[vendor])
        is_for_writes = vendor == "monday" and not KINDS[vendor][kind].only and random.random() < 0.7
        faults.append(_drawn(random, vendor, kind, "writes" if is_for_writes else "", calls, limits))
        if kind == "clock_jump":
            pools[vendor].remove(kind)  # jumps add up
    return FaultScript(tuple(faults))


def random_import_script(seed: int, steps: int, *, calls: int = 6, longest_delay_s: float = 0.05) -> FaultScript:
    """As `random_script`, with faults that strike nothing but the steps of bulk imports."""
    random = Random(f"imports/{seed}")
    limits = {"retry_after": 1, "seconds": longest_delay_s}
    faults: list[Fault] = []
    for _ in range(steps):
        step = random.choice(list(IMPORT_STEPS))
        vendor, kinds = IMPORT_STEPS[step]
        faults.append(_drawn(random, vendor, random.choice(kinds), step, calls, limits))
    return FaultScript(tuple(faults))


def _drawn(random: Random, vendor: str, kind: str, only: str, calls: int, limits: dict[str, float]) -> Fault:
    declared = KINDS[vendor][kind]
    when = _when(random, calls if vendor != "token" else 2)
    parameters = {
        name: value
        for name, usual in declared.parameters.items()
        if name in _DRAWS and (value := _DRAWS[name](random, kind, limits)) != usual
    }
    return Fault(vendor, kind, only, when, parameters)


def _when(random: Random, calls: int) -> When:
    """Low numbers more often: short runs must meet faults too. One by one, in a row, or by chance."""
    low = min(random.randint(1, calls), random.randint(1, calls))
    times = random.randint(1, 3)
    match random.randrange(4):
        case 0:
            return When(first=low, last=low + times - 1, times=times)
        case 1:
            return When(every=random.randint(2, 5), last=calls, times=times)
        case 2:
            return When(probability=random.choice([0.1, 0.3, 0.5]), last=calls, times=times)
        case _:
            return When(calls=tuple(sorted({low, *(random.randint(1, calls) for _ in range(times - 1))})))


def _seconds(random: Random, kind: str, limits: dict[str, float]) -> float:
    if kind == "clock_jump":
        return float(random.randint(-_SMALL_JUMP_S, _SMALL_JUMP_S))
    if kind == "stale_reads":
        return float(random.randint(1, 20))
    return round(random.uniform(0, limits["seconds"]), 3)


_BOTH: Collection[str] = (
    "reset",
    "delay",
    "html_502",
    "html_504",
    "server_error",
    "internal_error",
    "empty_body",
    "not_json",
)
"""Kinds that say nothing of whether the request was carried out; the others would be lies afterwards."""
_FORMS: Sequence[str] = ["seconds", "date", "rate_limit", "absent"]
_TOKEN_LIKE: Collection[str] = ("throttled",)
"""Without a header clients wait a minute."""
_HISTORY: Mapping[str, Sequence[str]] = {
    "complexity": ["2025-07", "2025-01", "before-2025"],
    "minute_rate": ["2025-07", "before-2025", "message-only"],
    "rate_limit": ["2025-07", "before-2025"],
    "concurrency": ["2025-07", "before-2025"],
    "not_authenticated": ["2025-07", "before-2025"],
    "internal_error": ["2025-07", "before-2025", "message-only"],
}
"""Forms in which monday has been seen to say it; the others came with the newest."""

_Draw = Callable[[Random, str, dict[str, float]], Any]

_DRAWS: dict[str, _Draw] = {
    "when": lambda random, kind, _limits: random.choice(["before", "after"]) if kind in _BOTH else "before",
    "retry_after": lambda random, _kind, limits: random.randint(0, int(limits["retry_after"])),
    "retry_after_form": lambda random, kind, _limits: random.choice(_FORMS if kind not in _TOKEN_LIKE else _FORMS[:2]),
    "body_hint": lambda random, _kind, _limits: random.random() < 0.7,
    "form": lambda random, kind, _limits: random.choice(_HISTORY.get(kind, ["2025-07"])),
    "status": lambda random, kind, _limits: 200 if kind == "complexity" and random.random() < 0.3 else 0,
    "seconds": _seconds,
}
