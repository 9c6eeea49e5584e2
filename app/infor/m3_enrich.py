"""Get transactions that complete the rows of a list, a hundred rows in one call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.errors import SourceRefused
from app.domain.ports import Cancel
from app.infor.catalog import Enrichment
from app.infor.errors import mi_refused
from app.infor.m3_reply import MiResult, Row
from app.infor.mi import Mi


@dataclass(frozen=True, slots=True)
class Enriched:
    rows: list[Row]
    """As many as were given, in their order."""
    problems: dict[int, tuple[str, str]] = field(default_factory=dict)
    """By the row's place: program and transaction that failed for it, and why."""
    absent: frozenset[int] = frozenset()
    """Places of rows whose record does not exist (any longer)."""


def enrich(mi: Mi, steps: Sequence[Enrichment], rows: Sequence[Row], cancel: Cancel) -> Enriched:
    """Rows with what the transactions know of them. Each step sees what the ones before it have added.

    Raises as Mi.bulk, and SourceRefused where the account may not call one that is not optional.
    """
    done = [dict(row) for row in rows]
    problems: dict[int, tuple[str, str]] = {}
    absent: set[int] = set()
    for step in steps if rows else ():
        if step.is_optional and not mi.offers(step.program, step.transaction, cancel):
            continue
        for place, result in enumerate(_asked(mi, step, done, cancel)):
            _complete(done[place], step, result)
            if result.error is None or (step.is_optional and (result.error.is_absent or result.error.is_refusal)):
                continue
            what = f"{step.program}/{step.transaction}"
            if result.error.is_refusal:
                raise mi_refused(result.error, what)
            if result.error.is_absent:
                absent.add(place)
            problems[place] = (what, result.error.message or result.error.code)
    return Enriched(done, problems, frozenset(absent))


def inputs_of(wanted: Mapping[str, str], row: Row) -> dict[str, str]:
    """Input field -> value; `SUNO|SPYN` takes the first field of the row that is not blank."""
    return {name: next((row[code] for code in codes.split("|") if row.get(code)), "") for name, codes in wanted.items()}


def _asked(mi: Mi, step: Enrichment, rows: Sequence[Row], cancel: Cancel) -> list[MiResult]:
    inputs = [{**step.fixed, **inputs_of(step.inputs, row)} for row in rows]
    try:
        return mi.bulk(step.program, step.transaction, inputs, cancel, columns=step.columns)
    except SourceRefused as refused:
        # What this account may not read stays empty; what is out of order now must not be taken for empty.
        if step.is_optional and mi.is_ruled_out(refused, step.program, step.transaction, cancel):
            return []
        raise


def _complete(row: Row, step: Enrichment, result: MiResult) -> None:
    for found in result.rows[:1]:
        # An optional step adds to what is known; it does not blank it out.
        known = {code: found[code] for code in step.columns if code in found and (found[code] or not step.is_optional)}
        row |= {step.prefix + code: value for code, value in known.items()} if step.prefix else known
