"""Boards are written side by side, each by one writer: a slow board holds up only those that need its items."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from contextvars import copy_context

from app.domain.errors import Cancelled
from app.domain.routes import RouteId

log = logging.getLogger(__name__)


def side_by_side(
    needs: Mapping[RouteId, Collection[RouteId]],
    work: Callable[[RouteId], None],
    writers: int,
    *,
    ready: Callable[[RouteId], None] = lambda _route: None,
) -> None:
    """Does the work of each route once that of the routes it needs has ended, well or not; `writers` at a time.
    `ready` waits for what else a route needs.

    `needs` is in an order in which each route comes after those it needs. Returns when all have ended. Raises what one
    of them raised: a failure of one ends no other, since what ends all (Stop, the sign-in) ends each of them.
    """
    if writers == 1:
        for route in needs:
            ready(route)
            work(route)
        return
    ended = {route: threading.Event() for route in needs}
    failures: dict[RouteId, BaseException] = {}
    turn = threading.Semaphore(writers)

    def one(route: RouteId) -> None:
        for needed in needs[route]:
            ended[needed].wait()
        ready(route)
        try:
            with turn:
                work(route)
        except BaseException as failure:
            failures[route] = failure
        finally:
            ended[route].set()

    threads = [threading.Thread(target=copy_context().run, args=(one, route), name=route) for route in needs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _raise_one([failures[route] for route in needs if route in failures])


def _raise_one(failures: Sequence[BaseException]) -> None:
    """Stop counts before all else: it is what the user did."""
    if not failures:
        return
    first = next((failure for failure in failures if isinstance(failure, Cancelled)), failures[0])
    for other in failures:
        if other is not first and not isinstance(other, type(first)):
            log.warning("Another board was left for another reason: %s", other)
    raise first
