"""Which mapping is in force: the user's, kept in the store as TOML, or the default that ships."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.errors import ConfigError
from app.domain.expressions import REFERENCES
from app.domain.mapping import RouteMapping, borrows, for_boards, referred, sums
from app.domain.mapping_check import check
from app.domain.mapping_file import dump_mapping, load_mapping
from app.domain.ports import Clock, SourceField
from app.domain.records import Json
from app.domain.routes import DELIVERY_ORDER, LinesPlacement, RouteId
from app.domain.status import AuditEntry, AuditEvent
from app.domain.storage import Store
from app.sync.pull import ask_remap


@dataclass(frozen=True, slots=True)
class InForce:
    """The mappings for the boards there are, and who shows what of whom."""

    whole: Mapping[RouteId, RouteMapping]
    boards: Mapping[RouteId, LinesPlacement]
    mappings: Mapping[RouteId, RouteMapping]
    borrowers: Mapping[RouteId, tuple[RouteId, ...]]
    summers: Mapping[RouteId, tuple[RouteId, ...]]
    connected: Mapping[RouteId, tuple[RouteId, ...]]


def in_force(whole: Mapping[RouteId, RouteMapping], boards: Mapping[RouteId, LinesPlacement]) -> InForce:
    mappings = {
        route: for_boards(mapping, boards.get(route, LinesPlacement.BOARD), boards.keys())
        for route, mapping in whole.items()
    }
    return InForce(
        whole,
        boards,
        mappings,
        _turned({route: {REFERENCES[route][ref] for ref, _ in borrows(m)} for route, m in mappings.items()}),
        _turned({route: sums(m) for route, m in mappings.items()}),
        _turned({route: {REFERENCES[route][ref] for ref in referred(m).values()} for route, m in mappings.items()}),
    )


def _turned(sources: Mapping[RouteId, set[RouteId]]) -> dict[RouteId, tuple[RouteId, ...]]:
    """Route -> what it looks at, turned into: source -> who looks at it."""
    return {source: tuple(r for r in sources if source in sources[r]) for source in set().union(*sources.values())}


class StoredMappings:
    """Mappings by route. `of` is what a run uses; `whole` is what a person edits."""

    def __init__(self, store: Store, defaults: Path, clock: Clock) -> None:
        """`defaults` is the folder of the mappings that ship, one TOML file per route."""
        self._store = store
        self._clock = clock
        self._defaults = {
            route: load_mapping((defaults / f"{route}.toml").read_text("utf-8"), f"{route}.toml")
            for route in DELIVERY_ORDER
        }
        self._parsed: dict[str, RouteMapping] = {}
        self._cached: InForce | None = None

    def of(self, route: RouteId) -> RouteMapping:
        """The mapping for the boards there are: without connections to routes that have none."""
        return self._in_force().mappings[route]

    def borrowers(self, source: RouteId) -> tuple[RouteId, ...]:
        return self._in_force().borrowers.get(source, ())

    def summers(self, source: RouteId) -> tuple[RouteId, ...]:
        return self._in_force().summers.get(source, ())

    def connected(self, source: RouteId) -> tuple[RouteId, ...]:
        return self._in_force().connected.get(source, ())

    def _in_force(self) -> InForce:
        """Worked out anew only when a mapping or a board has changed, in whichever process."""
        bindings = self._store.bindings.all()
        boards = {route: binding.placement for route, binding in bindings.items()}
        whole = {route: self.whole(route) for route in DELIVERY_ORDER}
        if self._cached is None or self._cached.boards != boards or self._cached.whole != whole:
            self._cached = in_force(whole, boards)
        return self._cached

    def whole(self, route: RouteId) -> RouteMapping:
        text = self._store.state.get(_name(route))
        if not isinstance(text, str):
            return self._defaults[route]
        if text not in self._parsed:
            self._parsed[text] = load_mapping(text, f"the mapping of {route}")
        return self._parsed[text]

    def default(self, route: RouteId) -> RouteMapping:
        return self._defaults[route]

    def save(self, mapping: RouteMapping, fields: list[SourceField]) -> RouteMapping:
        """Keeps it; the next run compares all of the route's records with the board again. Raises ConfigError."""
        board = self._store.bindings.all().get(mapping.route)
        problems = check(mapping, fields, placement=board.placement if board else None)
        if problems:
            raise ConfigError(
                f"The mapping of {mapping.route} was not saved. {problems[0]}",
                hint=f"{len(problems)} things are to be corrected." if len(problems) > 1 else "",
            )
        now = self._clock()
        text = dump_mapping(mapping)
        number = self.version(mapping.route) + 1
        with self._store.unit():
            self._store.state.set(_name(mapping.route), text)
            self._store.state.set(_version_name(mapping.route), number)
            history: list[Json] = [[at, old] for at, old in self._history(mapping.route)]
            self._store.state.set(_history_name(mapping.route), [*history, [now.isoformat(), text]])
            ask_remap(mapping.route, self._store, f"version {number}")
            self._store.audit.append(
                [
                    AuditEntry(
                        now,
                        AuditEvent.CHANGED,
                        route=mapping.route,
                        text=f"Mapping, version {number}.",
                        detail={"mapping": text},
                    )
                ]
            )
        return mapping

    def at(self, route: RouteId, when: datetime) -> RouteMapping:
        """The mapping that was in force then, for the boards there are now."""
        before = [text for at, text in self._history(route) if datetime.fromisoformat(at) <= when]
        whole = load_mapping(before[-1], f"the mapping of {route}") if before else self._defaults[route]
        boards = self._in_force().boards
        return for_boards(whole, boards.get(route, LinesPlacement.BOARD), boards.keys())

    def history(self, route: RouteId) -> list[tuple[datetime, RouteMapping]]:
        """What the user saved, newest first."""
        return [
            (datetime.fromisoformat(at), load_mapping(text, f"the mapping of {route}"))
            for at, text in reversed(self._history(route))
        ]

    def _history(self, route: RouteId) -> list[tuple[str, str]]:
        """When each mapping came into force, and its TOML; oldest first."""
        kept = self._store.state.get(_history_name(route))
        entries = kept if isinstance(kept, list) else []
        return [(str(entry[0]), str(entry[1])) for entry in entries if isinstance(entry, list)]

    def version(self, route: RouteId) -> int:
        """1 is the default that ships."""
        number = self._store.state.get(_version_name(route))
        return number if isinstance(number, int) else 1


def _name(route: RouteId) -> str:
    return f"mapping:{route}"


def _history_name(route: RouteId) -> str:
    return f"mapping-history:{route}"


def _version_name(route: RouteId) -> str:
    return f"mapping-version:{route}"
