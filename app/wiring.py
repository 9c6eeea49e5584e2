"""The only place that builds concrete objects; read it first. Importing it takes longer than a window does to open:
`launcher.py` and the tests do so, the launcher where it needs the product itself."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from tzlocal import get_localzone

from app import logs
from app.accounts import Accounts, SpendingMeter
from app.domain.ports import Clock, Vault
from app.infor.catalogs import Catalogs
from app.net.cancel import CancelFlag
from app.paths import resources_folder
from app.store.rescue import is_damage, keep_settings, mark_damaged, open_store
from app.sync.deps import Deps
from app.sync.engine import StoppableCancel
from app.sync.facade import Facade
from app.sync.mappings import StoredMappings

DATABASE = "ml-connector.sqlite3"
WRITERS = 3
"""The suppliers, purchase orders and lines need one another in turn; invoices and accounts go beside them."""


def utc_now() -> datetime:
    return datetime.now(UTC)


def build(
    database: Path,
    vault: Vault,
    *,
    clock: Clock = utc_now,
    zone: tzinfo | None = None,
    jitter: Callable[[], float] = random.random,
    new_cancel: Callable[[], StoppableCancel] = CancelFlag,
    settle_delay_s: float | None = None,
    writers: int = WRITERS,
) -> Facade:
    """The product over this database and keychain. Raises StoreBroken."""
    resources = resources_folder()
    store = open_store(database, clock)
    meter = SpendingMeter(store, clock)
    zone = zone or get_localzone()
    mappings = StoredMappings(store, resources / "mappings", clock)
    deps = Deps(
        store=store,
        connections=Accounts(store, vault, meter, Catalogs.load(resources / "catalog"), clock, zone),
        mappings=mappings,
        clock=clock,
        random=jitter,
        calls=meter.calls,
        keep_settings=lambda: keep_settings(store, database, clock()),
        report_damage=lambda broken: mark_damaged(database) if is_damage(broken) else None,
        run_began=logs.run_id.set,
        redact=logs.redact,
        new_id=lambda: uuid.uuid4().hex,
        zone=zone,
        writers=writers,
    )
    if settle_delay_s is not None:
        deps = replace(deps, settle_delay_s=settle_delay_s)
    return Facade(deps, mappings, new_cancel)
