"""The loop in the background: takes what is asked for or due, one run at a time, until told to quit."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from app.domain.errors import ConnectorError
from app.domain.events import Event, Listener, RunEnded, StatusChanged
from app.domain.ports import Cancel
from app.domain.routes import RouteId
from app.domain.status import Outcome, RunReport, Trigger
from app.sync.deps import Deps
from app.sync.retention import prune_if_due
from app.sync.run import DEFECT, Order, parked_order
from app.sync.schedule import Ticker, due_slots, paused_until, satisfy

log = logging.getLogger(__name__)

HOLD = timedelta(minutes=1)
"""After a run that could not start (another process syncs, the disk is full): no due run for that long."""

BY_HAND = frozenset({Trigger.MANUAL, Trigger.REPLAY})

IDLE_S = 1.0
"""Longest time between two looks at the clock."""


class StoppableCancel(Cancel, Protocol):
    """What wiring gives: one Stop per run."""

    def press(self) -> None: ...


class Engine:
    """Runs orders one after another. `ask` may be called from any thread; `loop` belongs to one."""

    def __init__(
        self,
        deps: Deps,
        carry_out: Callable[[Order, Cancel, Listener], RunReport],
        new_cancel: Callable[[], StoppableCancel],
    ) -> None:
        self._deps = deps
        self._carry_out = carry_out
        self._new_cancel = new_cancel
        self._orders: queue.PriorityQueue[tuple[int, int, Order | None]] = queue.PriorityQueue()
        self._turn = itertools.count()
        self._lock = threading.Lock()
        self._waiting: set[Order] = set()
        self._cancel: StoppableCancel | None = None
        self._running: Order | None = None
        self._quitting = False
        self._hold_until = deps.clock()

    def ask(self, order: Order) -> None:
        """Asking again for what already waits is not a second run."""
        with self._lock:
            if order in self._waiting:
                return
            self._waiting.add(order)
            running = self._running
            if running and order.trigger in BY_HAND and running.trigger is Trigger.SCHEDULE and self._cancel:
                # What a person asks for does not wait behind a long scheduled run; that goes on afterwards.
                self._waiting.add(running)
                self._put(running)
                self._cancel.press()
        self._put(order)

    def _put(self, order: Order | None) -> None:
        rank = 0 if order is None else 1 if order.trigger in BY_HAND else 2
        self._orders.put((rank, next(self._turn), order))

    def stop(self) -> None:
        """Ends the run under way, and what waits to go on by itself behind it."""
        with self._lock:
            self._waiting = {order for order in self._waiting if order.trigger in BY_HAND}
            if self._cancel:
                self._cancel.press()

    def quit(self) -> None:
        self._quitting = True
        self.stop()
        self._put(None)

    def loop(self, listener: Listener) -> None:
        """Until `quit`. A run that fails in an unforeseen way is logged, and the loop goes on."""
        ticker = Ticker(self._look, self._deps.clock)
        while not self._quitting:
            ticker.tick()
            try:
                _, _, order = self._orders.get(timeout=IDLE_S)
            except queue.Empty:
                continue
            if order is not None:
                self._run(order, listener)

    def _look(self) -> None:
        """The ticker's job: asks for what is due, and tidies up for a moment where nothing is."""
        deps = self._deps
        try:
            now = deps.clock()
            if not all(connection.connected for connection in deps.connections.status()):
                return
            if now < self._hold_until or paused_until(deps.store.state, now) is not None:
                return
            offered = deps.connections.offered_routes()
            due = tuple(route for route in due_slots(deps.store, now, deps.zone) if route in offered)
            if due:
                self.ask(Order(Trigger.SCHEDULE, due))
            elif order := parked_order(deps.store.state, now):
                self.ask(order)
            else:
                prune_if_due(deps.store, now)
        except ConnectorError:
            # The next look may find the disk well again; `schedule` would repeat a job that raises for ever.
            log.exception("Could not look at what is due.")

    def _run(self, order: Order, listener: Listener) -> None:
        cancel = self._new_cancel()
        with self._lock:
            is_wanted = order in self._waiting and not self._quitting
            self._waiting.discard(order)
            self._cancel, self._running = (cancel, order) if is_wanted else (None, None)
        if not is_wanted:
            return
        try:
            self._carry_out_due(order, cancel, listener)
        except ConnectorError as problem:
            log.warning("The run did not start or broke off: %s", problem)
            self._hold_until = self._deps.clock() + HOLD
            listener(RunEnded(self._not_started(order, str(problem))))
        except Exception:
            log.exception("The run broke off; this is a defect of ours.")
            self._hold_until = self._deps.clock() + HOLD
            listener(RunEnded(self._not_started(order, DEFECT)))
        finally:
            with self._lock:
                self._cancel = self._running = None
            listener(StatusChanged())

    def _not_started(self, order: Order, message: str) -> RunReport:
        now = self._deps.clock()
        return RunReport("", order.trigger, Outcome.ERROR, now, now, {}, {}, message=message, dry_run=order.dry_run)

    def _carry_out_due(self, order: Order, cancel: Cancel, listener: Listener) -> None:
        store = self._deps.store
        slots = due_slots(store, self._deps.clock(), self._deps.zone)
        ended: list[RunEnded] = []

        def told(event: Event) -> None:
            """The end of a run is told when its slot is satisfied: who asks then for the next run gets that one."""
            if isinstance(event, RunEnded):
                ended.append(event)
            else:
                listener(event)

        try:
            self._satisfy_by(self._carry_out(order, cancel, told), order, slots)
        finally:
            for event in ended:
                listener(event)

    def _satisfy_by(self, report: RunReport, order: Order, slots: dict[RouteId, datetime]) -> None:
        # Stop means this slot, not only this second; quitting and giving way to a person leave the run to be done.
        is_left = report.outcome is Outcome.STOPPED and (self._quitting or order in self._waiting)
        if not (is_left or order.resume or order.replay or order.dry_run):
            satisfy(self._deps.store.state, {route: slot for route, slot in slots.items() if route in report.routes})
