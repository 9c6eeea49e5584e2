"""Writes into one request, and its answer into one verdict for each of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate

from app.domain.delivery import Kind, Verdict, Write, WriteAnswer, WriteRequest
from app.monday.answer import Answer, Fault
from app.monday.client import request_body
from app.monday.errors import UNCONFIRMED, gravest, judge_all
from app.monday.queries import alias, fields_of, moved_beside, moving, write_items


def prepare(writes: Sequence[Write]) -> WriteRequest:
    """The exact request for these writes. Pure: the same writes give the same bytes."""
    document = write_items(writes)
    body = request_body(document.text, document.variables)
    return WriteRequest(body, hashlib.sha256(body.encode()).hexdigest(), len(writes))


def how_many(writes: Sequence[Write], fields: int) -> int:
    """How many of these, from the first on, are at most so many changes; at least one."""
    totals = accumulate(fields_of(write) for write in writes)
    return max(1, sum(total <= fields for total in totals))


def read_verdicts(answer: Answer, request: WriteRequest, now: datetime) -> WriteAnswer:
    """One verdict for each write, in order. Done is only what the answer names with an item id.

    Of a write that changes and moves its item the graver verdict counts: it is repeated whole, which does no harm.
    """
    return WriteAnswer(
        verdicts=_verdicts(answer, request.size, moved_beside(request.body), now),
        request_id=answer.request_id,
        replayed=answer.replayed,
        complexity=answer.cost.query if answer.cost else 0,
        seconds=answer.seconds,
    )


def same_for_all(verdict: Verdict, size: int, elapsed_s: float = 0.0) -> WriteAnswer:
    return WriteAnswer((verdict,) * size, seconds=elapsed_s)


def _verdicts(answer: Answer, size: int, moved: frozenset[str], now: datetime) -> tuple[Verdict, ...]:
    writes = [alias(index) for index in range(size)]
    names = [*writes, *sorted(moved)]
    own = _by_alias(answer.errors, names)
    common = [fault for fault in answer.errors if not fault.path or fault.path[0] not in (*names, "complexity")]
    items = _items(answer)
    unnamed = sum(name not in own and name not in items for name in names)
    for_rest = _for_unnamed(answer, common, unnamed, now)
    found = {name: _one(answer, items.get(name), own.get(name, []), for_rest, now) for name in names}
    return tuple(gravest([found[name], *(found[n] for n in {moving(name)} & moved)]) for name in writes)


def _one(
    answer: Answer, item: Mapping[str, object] | None, faults: Sequence[Fault], for_rest: Verdict, now: datetime
) -> Verdict:
    # A longer path: the write went through, and only reading the item back failed.
    whole = [fault for fault in faults if len(fault.path) == 1]
    if item is not None:
        # Whatever the HTTP status: a fault of one write of many shows in it, and the others went through.
        return _unconfirmed() if whole else Verdict(Kind.DONE, item_id=_id(item), board_id=_id(item.get("board")))
    return judge_all(answer, whole, now, for_one=True) if faults else for_rest


def _for_unnamed(answer: Answer, common: Sequence[Fault], unnamed: int, now: datetime) -> Verdict:
    """For writes that the answer does not speak of: a refusal of the whole request, or nothing at all.

    Beside writes that went through, a refusal without a name counts only where there is one for each such write.
    """
    verdict = judge_all(answer, common, now)
    is_accounted_for = verdict.kind in (Kind.REJECTED, Kind.GONE) and len(common) >= unnamed
    if not _items(answer) or is_accounted_for or verdict.kind is Kind.UNCERTAIN:
        return verdict
    return replace(_unconfirmed(), code=verdict.code, wait_s=verdict.wait_s)


def _unconfirmed() -> Verdict:
    return Verdict(Kind.UNCERTAIN, f"{UNCONFIRMED.what} {UNCONFIRMED.to_do}")


def _by_alias(faults: Sequence[Fault], names: Sequence[str]) -> dict[str, list[Fault]]:
    found: dict[str, list[Fault]] = {name: [] for name in names}
    for fault in faults:
        if fault.path and isinstance(fault.path[0], str) and fault.path[0] in found:
            found[fault.path[0]].append(fault)
    return {name: hits for name, hits in found.items() if hits}


def _items(answer: Answer) -> dict[str, Mapping[str, object]]:
    """The fields of the answer that hold an item with an id."""
    data = answer.data or {}
    return {name: item for name, item in data.items() if isinstance(item, dict) and _id(item) is not None}


def _id(item: object) -> str | None:
    """monday's ids are digits, sent as text, and as numbers by old versions."""
    found = item.get("id") if isinstance(item, dict) else None
    if isinstance(found, int) and not isinstance(found, bool) and 0 < found < 10**18:
        return str(found)
    return found if isinstance(found, str) and found.isascii() and found.isdigit() and len(found) < 40 else None
