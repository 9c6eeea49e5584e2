"""A fault script at work: an interceptor that strikes the requests which the script names, and keeps a log of it."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, replace
from random import Random

from app.sandbox.fault_board import KEY_COLUMN
from app.sandbox.fault_calls import ROUTE_SOURCES, Call, keyed_routes, read_call
from app.sandbox.fault_scene import Missed, Scene, Stage
from app.sandbox.fault_script import Fault, FaultScript
from app.sandbox.http import Proceed, Request, Response


@dataclass(frozen=True, slots=True)
class Struck:
    """One strike in the log."""

    fault: int
    """Place in the script, from 1."""
    vendor: str
    kind: str
    call: int
    """Number among the requests that match this fault, from 1."""
    names: tuple[str, ...]

    def __str__(self) -> str:
        what = " ".join(dict.fromkeys(self.names)) or "?"
        return f"fault {self.fault}: {self.vendor} {self.kind} at call {self.call} ({what})"


@dataclass(frozen=True, slots=True)
class _Due:
    place: int
    fault: Fault
    number: int
    chance: Random


class FaultPlan:
    """An Interceptor. Every fault counts its own matching requests; where several are due, the first in the script
    strikes and the others only count. What strikes is the same for the same script, seed and order of requests.
    """

    def __init__(self, script: FaultScript, seed: int, stage: Stage) -> None:
        self.script = script
        self.seed = seed
        self._stage = stage
        self._lock = threading.Lock()
        self._seen = [0] * len(script.faults)
        self._struck = [0] * len(script.faults)
        self._log: list[Struck] = []
        self._ended = threading.Event()

    @property
    def log(self) -> tuple[Struck, ...]:
        """What struck, in order."""
        with self._lock:
            return tuple(self._log)

    def describe(self) -> str:
        """One line to print with a failure: what it takes to see it again, and what came of it."""
        struck = ", ".join(map(str, self.log)) or "nothing struck"
        return f"seed {self.seed}: {self.script.describe()} | {struck}"

    def end(self) -> None:
        """No fault strikes from now on; what sleeps wakes, and the clock is right again. Repeatable."""
        self._ended.set()
        self._stage.clock.set_right()

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if self._ended.is_set():
            return proceed()
        call = read_call(request, self._stage.ion.tenant)
        due = self._due(call)
        return proceed() if due is None else self._strike(due, request, call, proceed)

    def _strike(self, due: _Due, request: Request, call: Call, proceed: Proceed) -> Response | None:
        fault = due.fault
        parameters = {**fault.declared.parameters, **fault.parameters}
        scene = Scene(request, call, proceed, self._stage, parameters, due.chance, self._pause)
        entry = Struck(due.place + 1, fault.vendor, fault.kind, due.number, call.names)
        with self._lock:
            self._log.append(entry)
        try:
            return fault.declared.strike(scene)
        except Missed:
            with self._lock:
                self._struck[due.place] -= 1
                self._log.remove(entry)
        return proceed()

    def _due(self, call: Call) -> _Due | None:
        """Counts the call for every fault that it matches, and takes a strike from the first that is due."""
        matching = [place for place, fault in enumerate(self.script.faults) if self._matches(fault, call)]
        with self._lock:
            found: _Due | None = None
            for place in matching:
                self._seen[place] += 1
                due = self._take(place, self.script.faults[place]) if found is None else None
                found = found or due
            return found

    def _take(self, place: int, fault: Fault) -> _Due | None:
        number, limit = self._seen[place], fault.when.times
        # By place and number, so that the order of other requests does not change the throw.
        chance = Random(f"{self.seed}/{place}/{number}")
        if (limit is not None and self._struck[place] >= limit) or not fault.when.strikes(number, chance):
            return None
        self._struck[place] += 1
        return _Due(place, fault, number, chance)

    def _matches(self, fault: Fault, call: Call) -> bool:
        if call.vendor != fault.vendor:
            return False
        only = fault.only or fault.declared.only or ("token" if fault.vendor == "token" else "")
        if only in ROUTE_SOURCES:
            return only in self._routes(call)
        return not only or call.is_of(only)

    def _routes(self, call: Call) -> set[str]:
        """The routes whose records a call is about: by their keys, or by the items it names."""
        found = keyed_routes(call)
        if found or call.vendor != "monday":
            return found
        keys = " ".join(self._key(item_id) for item_id in set(re.findall(r'"(\d+)"', call.text)))
        return keyed_routes(replace(call, text=keys))

    def _key(self, item_id: str) -> str:
        try:
            return self._stage.monday.item(item_id).texts.get(KEY_COLUMN, "")
        except KeyError:
            return ""

    def _pause(self, seconds: float) -> None:
        self._ended.wait(seconds)
