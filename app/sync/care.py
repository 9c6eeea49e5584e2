"""The verbs that look after the product: boards held against the ledger, what is wrong, what support needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.domain.care import Check, Verification, failed
from app.domain.errors import ConfigError, StoreBroken
from app.domain.events import Event, Listener
from app.domain.ports import Cancel
from app.domain.records import Json
from app.domain.routes import RouteId
from app.sync.deps import Deps
from app.sync.doctor import PROGRAM, QT, examine, local_checks, version_of
from app.sync.engine import StoppableCancel
from app.sync.reconcile import verify


class Care:
    """The part of the facade that is asked when something seems wrong."""

    _deps: Deps
    _new_cancel: Callable[[], StoppableCancel]

    def verify(
        self,
        routes: Sequence[RouteId] = (),
        *,
        repair: bool = False,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> Verification:
        """The boards of these routes (all, when empty) against the ledger; with `repair` what differs is set right.

        Never raises for what a vendor does: the result says it. Raises ConfigError when a sync is under way.
        """
        with self._alone():
            try:
                return verify(routes, self._deps, cancel or self._new_cancel(), listener or silent, repair=repair)
            except StoreBroken as broken:
                self._deps.report_damage(broken)
                raise

    def new_cancel(self) -> StoppableCancel:
        """A Stop for `verify` or `doctor`; `press` it from any thread."""
        return self._new_cancel()

    def doctor(self, *, log_folder: Path | None = None, cancel: Cancel | None = None) -> list[Check]:
        """Everything that the product needs, looked at one by one. Never raises."""
        return examine(self._deps, cancel or self._new_cancel(), log_folder)

    @staticmethod
    def doctor_without_database(problem: StoreBroken, *, log_folder: Path | None = None) -> list[Check]:
        """What can be told where the product cannot be opened."""
        return [*local_checks(None, log_folder), failed("database", problem)]

    @staticmethod
    def versions() -> dict[str, Json]:
        """Package -> version; empty where it is not installed."""
        packages = (PROGRAM, QT, "click", "keyring", "peewee", "requests", "rich", "schedule", "truststore")
        return {package: version_of(package) for package in packages}

    def kept_settings(self) -> dict[str, Json]:
        """All settings and small state by name, redacted, and the boards. None of it is a secret."""
        state = self._deps.store.state
        settings: dict[str, Json] = {name: self._redacted(state.get(name)) for name in state.names("")}
        boards: dict[str, Json] = {
            route.value: {"board": one.board_id, "lines": one.placement.value, "indexed": one.indexed}
            for route, one in self._deps.store.bindings.all().items()
        }
        return {"settings": settings, "boards": boards}

    def schema(self) -> tuple[int, tuple[str, ...]]:
        """The version of the database's tables, and the statements that made them."""
        return self._deps.store.schema()

    def hide_secrets(self) -> None:
        """From now on `redacted` knows every secret of the keychain. Raises VaultUnavailable."""
        self._deps.connections.hide_secrets()

    def redacted(self, text: str) -> str:
        """With every known secret masked, and what looks like one."""
        return self._deps.redact(text)

    def _redacted(self, value: Json) -> Json:
        if isinstance(value, str):
            return self.redacted(value)
        if isinstance(value, list):
            return [self._redacted(one) for one in value]
        return {name: self._redacted(one) for name, one in value.items()} if isinstance(value, dict) else value

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Neither this process nor another one syncs or moves boards meanwhile. Raises ConfigError."""
        with self._deps.store.run_lock() as ours:
            if not ours:
                raise ConfigError("A sync is under way already.", hint="Wait until it has ended, or stop it.")
            yield


def silent(event: Event) -> None:
    """Nobody listens."""
