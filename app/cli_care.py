"""The verbs that look after the product: the boards held against the ledger, and a look at everything it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from app.cli_output import print_json, print_table, printable, progress_shown, say
from app.cli_session import AS_JSON, ROUTE, Exit, Session, exit_of, interruptible
from app.domain.care import Check, CheckOutcome, Difference, Grade, Kind, Tally, Verification
from app.domain.errors import StoreBroken
from app.domain.records import Json
from app.domain.routes import ROUTES, RouteId
from app.sync.facade import Facade

EXIT_BY_OUTCOME = {
    CheckOutcome.OK: Exit.DONE,
    CheckOutcome.REPAIRED: Exit.DONE,
    CheckOutcome.DIFFERENCES: Exit.FAILURES,
}


@click.command()
@click.option("--route", "routes", type=ROUTE, multiple=True, help="Only this one; may be repeated.")
@click.option("--repair", is_flag=True, help="Set right what differs: make again, send again, archive our own copies.")
@AS_JSON
@click.pass_obj
def verify(session: Session, routes: tuple[RouteId, ...], repair: bool, as_json: bool) -> int:
    """Hold the boards against the ledger: what is missing, twice, edited, or without a record.

    Reads every board once. An orphan, and a second item that a person made, is told and left to people.
    """
    session.json = as_json
    with session.facade() as facade, interruptible() as interrupt, progress_shown() as listener:
        found = facade.verify(routes, repair=repair, cancel=interrupt, listener=listener)
    if as_json:
        print_json(verification_json(found))
    else:
        print_verification(found)
    if found.problem is not None:
        say(f"Not all was compared or repaired: {found.problem}")
        return exit_of(found.problem)
    return EXIT_BY_OUTCOME[found.outcome]


def verification_json(found: Verification) -> dict[str, Json]:
    """The stable shape of `verify --json`. At most 100 of a kind are listed; `counts` has them all."""
    return {
        "outcome": found.outcome.value,
        "message": str(found.problem) if found.problem else "",
        "routes": {route.value: _tally_json(tally) for route, tally in found.routes.items()},
        "calls": {"monday": found.calls},
        "repaired": found.repaired,
    }


def _tally_json(tally: Tally) -> dict[str, Json]:
    document: dict[str, Json] = {"checked": tally.checked}
    document |= {kind.value: [_difference_json(one) for one in tally.shown[kind]] for kind in Kind}
    counts: dict[str, Json] = {kind.value: tally.counts[kind] for kind in Kind}
    return document | {"counts": counts}


def _difference_json(one: Difference) -> Json:
    """A key alone where that says it all."""
    if one.kind is Kind.DUPLICATE:
        return {"key": one.key, "ours": one.item_id, "others": list(one.others)}
    if one.kind is Kind.EDITED:
        return {"key": one.key, "item": one.item_id, "columns": list(one.columns)}
    return one.key


def print_verification(found: Verification) -> None:
    rows = [
        [ROUTES[route].title, tally.checked, *(tally.counts[kind] for kind in Kind)]
        for route, tally in found.routes.items()
    ]
    print_table(["Route", "checked", *(kind.value for kind in Kind)], rows)
    named = [line for tally in found.routes.values() for line in _lines(tally)]
    if named:
        print_table(["Record", "Difference"], named)
    repaired = f", {found.repaired:,} repaired" if found.repaired else ""
    click.echo(f"Boards: {found.outcome}{repaired}, {found.calls:,} monday calls")


def _lines(tally: Tally) -> Iterator[list[str]]:
    for kind in Kind:
        yield from ([one.key, _sentence(one)] for one in tally.shown[kind])
        if more := tally.counts[kind] - len(tally.shown[kind]):
            yield ["…", f"{more:,} more are {kind.value}."]


def _sentence(one: Difference) -> str:
    others = ", ".join(one.others)
    if one.kind is Kind.MISSING:
        instead = f"; item {others} has its key" if others else ""
        return f"missing: item {one.item_id} is not on the board{instead}"
    if one.kind is Kind.DUPLICATE:
        return f"duplicate: item {one.item_id} is ours, and there is {others}"
    if one.kind is Kind.EDITED:
        return f"edited: {', '.join(one.columns)} of item {one.item_id}"
    return f"orphaned: item {', '.join([one.item_id, *one.others])} belongs to nothing in the ledger"


@click.command()
@AS_JSON
@click.pass_obj
def doctor(session: Session, as_json: bool) -> int:
    """Look at everything that the product needs, and say what to do."""
    session.json = as_json
    checks = examined(session)
    if as_json:
        print_json(checks_json(checks))
    else:
        print_checks(checks)
    return next((exit_of(one.problem) for one in checks if one.problem is not None), Exit.DONE)


def examined(session: Session) -> list[Check]:
    """Also where the product cannot be opened at all."""
    folder = log_folder(session)
    try:
        with session.facade() as facade, interruptible() as interrupt:
            return facade.doctor(log_folder=folder, cancel=interrupt)
    except StoreBroken as problem:
        return Facade.doctor_without_database(problem, log_folder=folder)


def log_folder(session: Session) -> Path | None:
    return session.log_file.parent if session.log_file else None


def checks_json(checks: Sequence[Check]) -> dict[str, Json]:
    """The stable shape of `doctor --json`."""
    grades = {check.grade for check in checks}
    worst = next((grade for grade in (Grade.FAILED, Grade.WARNING) if grade in grades), Grade.OK)
    listed: list[Json] = [
        {"name": one.name, "grade": one.grade.value, "text": one.text, "hint": one.hint} for one in checks
    ]
    return {"outcome": worst.value, "checks": listed}


def print_checks(checks: Sequence[Check]) -> None:
    print_table(["Check", "", "Found"], [[one.name, one.grade.value, one.text] for one in checks])
    for one in checks:
        if one.hint:
            click.echo(f"{one.name}: {printable(one.hint)}")
