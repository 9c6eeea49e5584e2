"""A damaged database is set aside, and a new one begins with the settings: the boards tell the rest by `ext_key`."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path

from app.domain.errors import StoreBroken
from app.domain.records import Json
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import AuditEntry, AuditEvent, BoardBinding
from app.domain.storage import Store
from app.store.database import SqliteStore

VENDORS = ("infor", "monday")
DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
SETTINGS_SUFFIX = ".settings.json"
"""Beside the database: what a new one begins with. No secret, no record."""

log = logging.getLogger(__name__)


def open_store(path: Path, clock: Callable[[], datetime]) -> SqliteStore:
    """The store, or a new one in place of a damaged file, which is kept as `<name>.corrupt.<stamp>`.

    Nothing is lost by it: CloudSuite is read whole again, and what stands on the boards is found by its key before
    anything is created. The old audit stays in the file set aside. Raises StoreBroken for any other trouble.
    """
    try:
        if not _marker(path).exists():
            return SqliteStore(path, clock)
    except StoreBroken as broken:
        if not is_damage(broken):
            raise
    aside = _set_aside(path, clock())
    store = SqliteStore(path, clock)
    _restore(store, path)
    text = f"The local database was damaged. It is kept as {aside.name}; the boards are read anew."
    store.audit.append([AuditEntry(clock(), AuditEvent.CHANGED, text=text)])
    log.error(text)
    return store


def is_damage(broken: StoreBroken) -> bool:
    return broken.code.startswith(DAMAGED)


def mark_damaged(path: Path) -> None:
    """Damage was met in the middle of work: the next start sets the file aside, however well it opens."""
    _marker(path).touch()


def _marker(path: Path) -> Path:
    return path.with_name(f"{path.name}.damaged")


def _set_aside(path: Path, now: datetime) -> Path:
    aside = path.with_name(f"{path.name}.corrupt.{now:%Y%m%d-%H%M%S-%f}")
    path.replace(aside)
    for log_file in (f"{path.name}-wal", f"{path.name}-shm"):
        if (found := path.with_name(log_file)).exists():
            found.replace(aside.with_name(f"{aside.name}{log_file.removeprefix(path.name)}"))
    _marker(path).unlink(missing_ok=True)
    return aside


def keep_settings(store: Store, path: Path, now: datetime) -> None:
    """Connections, boards, mappings, schedules and what was spent today, beside the database. Quiet where the disk
    refuses: it is a copy."""
    today = now.date()
    kept: dict[str, Json] = {
        "state": {name: store.state.get(name) for name in store.state.names("")},
        "boards": [asdict(binding) for binding in store.bindings.all().values()],
        "spent": {"day": today.isoformat(), **{vendor: list(store.spending.on(vendor, today)) for vendor in VENDORS}},
    }
    target = path.with_name(path.name + SETTINGS_SUFFIX)
    beside = target.with_suffix(".tmp")
    try:
        beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        beside.replace(target)
    except OSError as error:
        log.warning("The copy of the settings could not be written: %s", error)


def _restore(store: Store, path: Path) -> None:
    try:
        kept = json.loads(path.with_name(path.name + SETTINGS_SUFFIX).read_text("utf-8"))
        bindings = [_binding(plain) for plain in kept["boards"]]
        state = dict(kept["state"])
        day = date.fromisoformat(kept["spent"]["day"])
        spent = {vendor: [int(number) for number in kept["spent"][vendor]] for vendor in VENDORS}
    except (OSError, ValueError, KeyError, TypeError):
        log.warning("There is no copy of the settings: the accounts and boards are to be connected again.")
        return
    with store.unit():
        for name, value in state.items():
            store.state.set(name, value)
        for vendor, (calls, tokens, complexity) in spent.items():
            store.spending.add(vendor, day, calls=calls, tokens=tokens, complexity=complexity)
        for binding in bindings:
            store.bindings.save(replace(binding, indexed=False))


def _binding(plain: dict[str, str]) -> BoardBinding:
    placement = LinesPlacement(plain["placement"])
    return BoardBinding(
        RouteId(plain["route"]), plain["board_id"], plain["name"], plain["url"], plain["group_id"], placement
    )
