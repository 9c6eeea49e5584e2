"""Fault scripts: TOML that says which faults strike, and when.

[[fault]]
vendor = "monday"        # monday, files (the signed addresses of its bulk imports), infor or token
kind = "lost_after"
only = "writes"          # writes, reads, an operation, upload or report, an MI program or transaction, or a route
calls = [3, 7]           # of the matching requests, from 1; or: every = 5, or: probability = 0.05
from = 2                 # not before the second matching request; until = 40: not after the fortieth
times = 4                # at most
# and what the kind takes: seconds, when, retry_after, ...
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from app.sandbox.fault_board import BOARD_KINDS
from app.sandbox.fault_files import FILE_KINDS
from app.sandbox.fault_infor import GATEWAY_KINDS, M3_KINDS, TOKEN_KINDS
from app.sandbox.fault_monday import REFUSAL_KINDS
from app.sandbox.fault_scene import CHOICES, Kind
from app.sandbox.fault_wire import WIRE_KINDS

KINDS: dict[str, dict[str, Kind]] = {
    "monday": {**WIRE_KINDS, **REFUSAL_KINDS, **BOARD_KINDS},
    "files": {**WIRE_KINDS, **FILE_KINDS},
    "infor": {**WIRE_KINDS, **GATEWAY_KINDS, **M3_KINDS},
    "token": {**WIRE_KINDS, **TOKEN_KINDS},
}
"""Vendor -> kinds by name."""


class FaultScriptError(ValueError):
    """The script cannot be played; the text names file, entry and key, and what would do."""


@dataclass(frozen=True, slots=True)
class When:
    """Which of the matching calls, counted from 1. Without calls, every and probability: each of them."""

    calls: tuple[int, ...] = ()
    every: int = 0
    probability: float | None = None
    first: int = 1
    last: int | None = None
    times: int | None = None

    def strikes(self, number: int, chance: Random) -> bool:
        """Apart from `times`, which counts strikes, not calls."""
        if number < self.first or (self.last is not None and number > self.last):
            return False
        if self.calls:
            return number in self.calls
        if self.probability is not None:
            return chance.random() < self.probability
        return not self.every or (number - self.first + 1) % self.every == 0


@dataclass(frozen=True, slots=True)
class Fault:
    vendor: str
    kind: str
    only: str = ""
    when: When = field(default_factory=When)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """Those that differ from the kind's own."""

    @property
    def declared(self) -> Kind:
        return KINDS[self.vendor][self.kind]

    def text(self) -> str:
        """The entry as TOML."""
        when = self.when
        entry: dict[str, Any] = {"vendor": self.vendor, "kind": self.kind, "only": self.only or None}
        entry |= {"calls": list(when.calls) or None, "every": when.every or None, "probability": when.probability}
        entry |= {"from": when.first if when.first > 1 else None, "until": when.last, "times": when.times}
        entry |= self.parameters
        lines = (f"{key} = {json.dumps(value)}" for key, value in entry.items() if value is not None)
        return "\n".join(["[[fault]]", *lines])

    def describe(self) -> str:
        """`monday lost_after writes calls=[3, 7] times=1`"""
        entry = tomllib.loads(self.text())["fault"][0]
        words = [entry.pop("vendor"), entry.pop("kind"), *([entry.pop("only")] if "only" in entry else [])]
        return " ".join([*words, *(f"{key}={value}" for key, value in entry.items())])


@dataclass(frozen=True, slots=True)
class FaultScript:
    faults: tuple[Fault, ...]

    def text(self) -> str:
        """TOML that `parse` reads back as the same script."""
        return "\n\n".join(fault.text() for fault in self.faults) + "\n"

    def describe(self) -> str:
        """One line, to be printed beside the seed."""
        return "; ".join(fault.describe() for fault in self.faults) or "no faults"


def read_script(path: Path) -> FaultScript:
    """Raises FaultScriptError, also for a file that cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FaultScriptError(f"{path.name} cannot be read: {error}.") from error
    return parse_script(text, path.name)


def parse_script(text: str, name: str = "faults") -> FaultScript:
    """`name` is how messages call the file. Raises FaultScriptError."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FaultScriptError(f"{name} is not TOML: {error}.") from error
    strangers = content.keys() - {"fault"}
    entries = content.get("fault", [])
    if strangers or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        what = f": {', '.join(sorted(strangers))} is not known" if strangers else ""
        raise FaultScriptError(f"{name} holds [[fault]] entries and nothing else{what}.")
    return FaultScript(tuple(_Entry(f"{name}, fault {n}", raw).fault() for n, raw in enumerate(entries, 1)))


class _Entry:
    """One [[fault]] being read. `place` begins every message."""

    def __init__(self, place: str, raw: Mapping[str, Any]) -> None:
        self._place = place
        self._raw = raw

    def fault(self) -> Fault:
        vendor = self._one_of("vendor", KINDS)
        kind = self._one_of("kind", KINDS[vendor])
        self._place += f" ({vendor} {kind})"
        own = KINDS[vendor][kind].parameters
        for key in sorted(self._raw.keys() - own.keys() - _KEYS):
            raise self._wrong(key, f"is not known; use {_listed([*own, *sorted(_KEYS)])}")
        only = self._raw.get("only", "")
        if not isinstance(only, str):
            raise self._wrong("only", "is a text: writes, reads, an operation, a program or a route")
        return Fault(
            vendor, kind, only, self._when(), {key: self._parameter(key, own) for key in own if key in self._raw}
        )

    def _when(self) -> When:
        ways = [key for key in ("calls", "every", "probability") if key in self._raw]
        if len(ways) > 1:
            raise self._wrong(" and ".join(ways), "exclude each other; keep one")
        probability = self._raw.get("probability")
        if probability is not None and (not _is_number(probability) or not 0 <= probability <= 1):
            raise self._wrong("probability", "is a number from 0 to 1")
        return When(
            calls=self._calls(),
            every=self._count("every") or 0,
            probability=None if probability is None else float(probability),
            first=self._count("from") or 1,
            last=self._count("until"),
            times=self._count("times"),
        )

    def _calls(self) -> tuple[int, ...]:
        calls = self._raw.get("calls", [1])
        if not isinstance(calls, list) or not calls or not all(_is_count(call) for call in calls):
            raise self._wrong("calls", "is a list of call numbers from 1, such as [3, 7]")
        return tuple(calls) if "calls" in self._raw else ()

    def _count(self, key: str) -> int | None:
        value = self._raw.get(key)
        if value is not None and not _is_count(value):
            raise self._wrong(key, "is a whole number from 1")
        return value

    def _parameter(self, key: str, own: Mapping[str, Any]) -> Any:
        value, usual = self._raw[key], own[key]
        if key in CHOICES:
            return self._one_of(key, CHOICES[key])
        if isinstance(usual, float) and _is_number(value):
            return float(value)
        if type(value) is not type(usual):
            raise self._wrong(key, f"is {_TYPES[type(usual)]}, such as {json.dumps(usual)}")
        if key == "fields" and not all(_is_count(place) or place == 0 for place in value):
            raise self._wrong(key, "is a list of places in the request, from 0")
        return value

    def _one_of(self, key: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
        value = self._raw.get(key)
        if not isinstance(value, str) or value not in known:
            said = f"{json.dumps(value, default=str)} is not known" if key in self._raw else "is missing"
            raise self._wrong(key, f"{said}; use {_listed(known)}")
        return value

    def _wrong(self, key: str, why: str) -> FaultScriptError:
        return FaultScriptError(f"{self._place}: {key} {why}.")


_KEYS = frozenset({"vendor", "kind", "only", "calls", "every", "probability", "from", "until", "times"})
_TYPES = {float: "a number", int: "a whole number", str: "a text", bool: "true or false", list: "a list"}


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _listed(names: Any) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else str(last)
