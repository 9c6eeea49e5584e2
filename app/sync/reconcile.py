"""The boards held against the ledger: what people, or a mishap, made different since we last wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from app.domain.care import CheckOutcome, Difference, Kind, Tally, Verification
from app.domain.compare import same_name, shows
from app.domain.delivery import BoardItem, LedgerItem, RowState
from app.domain.errors import BoardRefused, Cancelled, ConfigError, ConnectorError, Throttled
from app.domain.events import Listener, Phase
from app.domain.ports import Boards, Cancel
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.domain.status import BoardBinding, Trigger
from app.sync.budget import Parked, calls_left, midnight_after, require_calls
from app.sync.deps import Deps, Run
from app.sync.flow import Flow
from app.sync.preflight import is_key_of
from app.sync.repair import KEY, NAME, Repairs, owned_columns
from app.sync.run import Ending, Order, begin, end, write
from app.sync.uncertain import Patience, left_open, resolve_uncertain

PAGE = 500
"""Items that one monday call reads, and ledger rows looked at together."""


def verify(
    routes: Sequence[RouteId], deps: Deps, cancel: Cancel, listener: Listener, *, repair: bool = False
) -> Verification:
    """Reads every board of these routes (all, when empty) once, and with `repair` sets right what differs.

    Never raises for what a vendor does: the result says it. Raises ConfigError for a route without a board, and
    StoreBroken. The caller holds the run lock.
    """
    wanted = _bound(routes, deps)
    run = Run(deps.new_id(), Trigger.COMMAND, deps.clock(), cancel, listener)
    repairs = Repairs(deps, run) if repair else None
    before, ending = deps.calls(), Ending()
    tallies: dict[RouteId, Tally] = {}
    flow = Flow((), partial(write, ending, deps), deps, run) if repair else None
    if flow:
        begin(run, wanted, deps)
    try:
        with flow or nullcontext():
            _compare_boards(wanted, tallies, repairs, ending, deps, run)
    except Cancelled:
        ending.stopped = True
    except ConnectorError as problem:
        ending.problems.append(problem)
    if flow:
        ending.plan = flow.plan
        end(Order(Trigger.COMMAND), wanted, ending, before, deps, run)
    calls = deps.calls().get("monday", 0) - before.get("monday", 0)
    return _result(tallies, ending, calls, repairs.carried_out() if repairs else 0, deps)


def _bound(routes: Sequence[RouteId], deps: Deps) -> list[RouteId]:
    bound = deps.store.bindings.all()
    missing = [str(route) for route in routes if route not in bound]
    if missing or not bound:
        what = missing[0] if missing else "any route"
        raise ConfigError(f"There is no board for {what} yet.", hint="Create the boards first (boards create).")
    return [route for route in DELIVERY_ORDER if route in bound and (not routes or route in routes)]


def _result(tallies: Mapping[RouteId, Tally], ending: Ending, calls: int, repaired: int, deps: Deps) -> Verification:
    problems: list[ConnectorError] = [Cancelled()] if ending.stopped else []
    problems += [*ending.problems, *ending.by_route.values()]
    found = sum(count for tally in tallies.values() for count in tally.counts.values())
    outcome = CheckOutcome.OK if not found else CheckOutcome.REPAIRED if repaired >= found else CheckOutcome.DIFFERENCES
    return Verification(
        CheckOutcome.INCOMPLETE if problems else outcome,
        {route: tallies[route] for route in DELIVERY_ORDER if route in tallies},
        calls,
        repaired,
        _told(problems[0], deps) if problems else None,
    )


def _told(problem: ConnectorError, deps: Deps) -> ConnectorError:
    """A limit is told as one to the command line, which knows the errors of the domain."""
    if not isinstance(problem, Parked):
        return problem
    wait_s = (problem.resumes_at - deps.clock()).total_seconds()
    return Throttled(problem.message, wait_s=wait_s, hint="Ask again then.", code=problem.code)


def _compare_boards(
    routes: Sequence[RouteId],
    tallies: dict[RouteId, Tally],
    repairs: Repairs | None,
    ending: Ending,
    deps: Deps,
    run: Run,
) -> None:
    """Lines before what they belong to: where an item is gone with its lines, all of them are found missing before
    anything is made again. One board's refusal stops no other."""
    boards = deps.connections.boards(run.cancel)
    require_room(routes, deps)
    if repairs:
        _resolve_uncertain(boards, ending, deps, run)
    bindings = deps.store.bindings.all()
    repair = repairs.repair if repairs else _left_alone
    for route in reversed(routes):
        tally, binding = Tally(), bindings[route]
        tallies[route] = tally
        try:
            for found in filter(None, differences(binding, boards, tally, deps, run)):
                repair(found, binding, boards)
        except (BoardRefused, ConfigError) as problem:
            ending.by_route[route] = problem


def _resolve_uncertain(boards: Boards, ending: Ending, deps: Deps, run: Run) -> None:
    for route, attempts in left_open(deps).items():
        ingest = deps.connections.ingest(run.cancel)
        try:
            resolve_uncertain(attempts, boards, ingest, deps, run, Patience())
        except (BoardRefused, ConfigError, Throttled) as problem:
            ending.by_route[route] = problem


def _left_alone(found: Sequence[Difference], binding: BoardBinding, boards: Boards) -> None:
    """Without `--repair`."""


def require_room(routes: Sequence[RouteId], deps: Deps) -> None:
    """Raises Parked until midnight UTC when today's calls do not suffice to read the boards."""
    now = deps.clock()
    needed, left = sum(1 + deps.store.items.count(route) // PAGE for route in routes), calls_left(deps.store, now)
    if left is not None and left < needed:
        text = f"To compare the boards takes some {needed:,} monday calls, and {left:,} are left today."
        raise Parked(text, midnight_after(now), code="daily-limit")


@dataclass(slots=True)
class Walk:
    """What is remembered of a board on the way through it: numbers of items, and what differs."""

    on_board: set[int] = field(default_factory=set)
    confirmed: set[int] = field(default_factory=set)
    """Items that the ledger has under the key that they show."""
    others: dict[str, list[str]] = field(default_factory=dict)
    """Key -> items that show it, and that the ledger does not have under it."""


def differences(
    binding: BoardBinding, boards: Boards, tally: Tally, deps: Deps, run: Run
) -> Iterator[list[Difference]]:
    """One read of the board, a page at a time; what is in the middle of being written is left out."""
    walk, columns = Walk(), owned_columns(binding.route, deps)
    asked = [column for column in columns if column != KEY]
    require_calls(deps, run)
    for page in boards.items(binding.board_id, run.cancel, asked):
        tally.checked += len(page)
        yield _counted(list(_edited(page, columns, binding, walk, deps)), tally)
        run.progress(Phase.PLANNING, binding.route, tally.checked, text=f"Compares board {binding.name}.")
        require_calls(deps, run)
    keys = iter(list(walk.others))
    while chunk := list(islice(keys, PAGE)):
        yield _counted(list(_not_in_ledger(chunk, walk, deps)), tally)
    last = ""
    while ledger := deps.store.items.after(binding.route, last, PAGE):
        last = ledger[-1].key
        yield _counted(list(_not_on_board(ledger, walk, deps)), tally)


def _counted(found: list[Difference], tally: Tally) -> list[Difference]:
    for difference in found:
        tally.add(difference)
    return found


def _in_flight(keys: Sequence[str], deps: Deps) -> set[str]:
    """What an earlier run left open: the next one finds out what became of it."""
    return {key for key, row in deps.store.outbox.open(keys).items() if row.state is RowState.CLAIMED}


def _edited(
    page: Sequence[BoardItem], columns: Mapping[str, str], binding: BoardBinding, walk: Walk, deps: Deps
) -> Iterator[Difference]:
    walk.on_board |= {int(item.item_id) for item in page}
    ours = [item for item in page if is_key_of(binding.route, item.key)]
    keys = [item.key for item in ours]
    known, in_flight = deps.store.items.known(keys), _in_flight(keys, deps)
    for item in ours:
        ledger = known.get(item.key)
        if ledger is not None and ledger.item_id == item.item_id:
            walk.confirmed.add(int(item.item_id))
            edited = () if item.key in in_flight else edited_columns(item, ledger, columns)
            if edited:
                yield Difference(Kind.EDITED, item.key, item.item_id, columns=edited)
        elif item.key not in in_flight:
            walk.others.setdefault(item.key, []).append(item.item_id)


def edited_columns(item: BoardItem, ledger: LedgerItem, columns: Mapping[str, str]) -> tuple[str, ...]:
    """Columns (id -> type) that surely show something else than the ledger says; a column that the board no longer has
    is for the next run to tell."""
    edited = [
        column
        for column, type_name in columns.items()
        if column in item.cells and shows(type_name, ledger.cells.get(column), item.cells[column]) is False
    ]
    is_renamed = bool(ledger.name) and not same_name(ledger.name, item.name)
    return tuple([NAME, *edited] if is_renamed else edited)


def _not_in_ledger(keys: Sequence[str], walk: Walk, deps: Deps) -> Iterator[Difference]:
    """Further items of a record whose own item is there, and items of records that have none."""
    known = deps.store.items.known(keys)
    for key in keys:
        ledger, ids = known.get(key), sorted(walk.others[key], key=int)
        if ledger is None:
            yield Difference(Kind.ORPHANED, key, ids[0], tuple(ids[1:]))
        elif int(ledger.item_id) in walk.confirmed:
            yield Difference(Kind.DUPLICATE, key, ledger.item_id, tuple(ids))


def _not_on_board(ledger: Sequence[LedgerItem], walk: Walk, deps: Deps) -> Iterator[Difference]:
    unseen = [item for item in ledger if int(item.item_id) not in walk.confirmed]
    in_flight = _in_flight([item.key for item in unseen], deps)
    for item in unseen:
        if item.key in in_flight:
            continue
        if int(item.item_id) in walk.on_board:
            yield Difference(Kind.EDITED, item.key, item.item_id, columns=(KEY,))
        else:
            yield Difference(Kind.MISSING, item.key, item.item_id, tuple(walk.others.get(item.key, ())))
