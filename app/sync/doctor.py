"""Looks at everything that the product needs, one by one, and says what to do. Never raises."""

from __future__ import annotations

import logging
import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies

from app.domain.care import Check, Grade, doubtful, failed, well
from app.domain.errors import ConfigError, ConnectorError, StoreBroken
from app.domain.ports import Cancel
from app.domain.routes import ROUTES
from app.domain.schedules import ScheduleKind
from app.domain.status import BoardBinding
from app.sync.budget import calls_limit, calls_today, reserve
from app.sync.deps import Deps
from app.sync.overview import app_status
from app.sync.preflight import require_columns
from app.sync.run import parked_at
from app.sync.schedule import load_schedule

QT = "PySide6-Essentials"
PROGRAM = "ml-connector"
LITTLE_SPACE, NO_SPACE = 500 * 1024 * 1024, 20 * 1024 * 1024
"""Bytes free: a first load and its audit take some hundred MB."""
SKEW = timedelta(minutes=2)
"""A sign-in is given for a time, and a day's calls are counted by it."""
VENDORS = {"infor": "CloudSuite", "monday": "monday"}
BUNDLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")

log = logging.getLogger(__name__)


def examine(deps: Deps, cancel: Cancel, log_folder: Path | None) -> list[Check]:
    """Everything; what needs the network comes last, and says so where a vendor is not connected."""
    folder = Path(deps.store.files()[0]).parent
    found = local_checks(folder, log_folder)
    found.append(_looked("database", partial(_database, deps)))
    found.append(_looked("audit", partial(_audit, deps)))
    found.append(_looked("keychain", partial(_keychain, deps)))
    found.append(_looked("calls", partial(_calls, deps)))
    found.append(_looked("schedule", partial(_schedule, deps)))
    for vendor in VENDORS:
        found.append(_looked(f"clock of {vendor}", partial(_clock, vendor, deps, cancel)))
        found.append(_looked(f"sign-in to {vendor}", partial(_sign_in, vendor, deps, cancel)))
    return [*found, *_boards(deps, cancel, can_ask=found[-1].grade is Grade.OK)]


def local_checks(data_folder: Path | None, log_folder: Path | None) -> list[Check]:
    """What can be told without the database."""
    checks = [_looked("versions", _versions)]
    for name, folder in (("data folder", data_folder), ("log folder", log_folder)):
        if folder is not None:
            checks.append(_looked(name, partial(_folder, name, folder)))
    return [*checks, _looked("network", _network)]


def _looked(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except ConnectorError as problem:
        return failed(name, problem)
    except Exception as error:
        log.exception("The check of %s broke off.", name)
        text = f"This could not be looked at ({type(error).__name__})."
        return failed(name, ConnectorError(text, hint="What happened is in the log."))


def version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _versions() -> Check:
    qt = version_of(QT)
    text = f"{PROGRAM} {version_of(PROGRAM) or 'from a checkout'}, Python {platform.python_version()}, "
    text += f"Qt {qt or 'not installed'}, {platform.system()} {platform.release()}."
    if qt and tuple(int(part) for part in qt.split(".")[:2]) >= (6, 12):
        # It loses a reference at every signal and ends the process after some 600 (CPython 3.11).
        return doubtful("versions", text, f"Install {QT} below 6.12: from that version on the window may break off.")
    return well("versions", text)


def _folder(name: str, folder: Path) -> Check:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"a try")
            probe.flush()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        hint = "Let your account write there, or move all files with ML_CONNECTOR_HOME."
        return failed(name, ConfigError(f"{folder} cannot be written: {error.strerror}.", hint=hint))
    text = f"{folder} can be written; {free // (1024 * 1024):,} MB are free."
    if free < NO_SPACE:
        return failed(name, ConfigError(text, hint="Make room on this disk."))
    return doubtful(name, text, "Make room on this disk.") if free < LITTLE_SPACE else well(name, text)


def _network() -> Check:
    """Proxies by their hosts alone: an address may hold a password."""
    proxies = {scheme: _host(address) for scheme, address in getproxies().items() if scheme in {"http", "https", "all"}}
    through = ", ".join(f"{scheme} through {host}" for scheme, host in sorted(proxies.items())) or "no proxy"
    bundles = {name: os.environ[name] for name in BUNDLES if os.environ.get(name)}
    trusted = ", ".join(f"{name} {path}" for name, path in bundles.items()) or "the operating system's"
    text = f"Proxy settings: {through}. Certificates: {trusted}."
    if absent := [name for name, path in bundles.items() if not Path(path).exists()]:
        return doubtful("network", text, f"{absent[0]} names a file that does not exist.")
    return well("network", text)


def _host(address: str) -> str:
    parts = urlsplit(address if "//" in address else f"//{address}")
    return parts.hostname or "a proxy"


def _database(deps: Deps) -> Check:
    path, finding, (version, _) = deps.store.files()[0], deps.store.check(), deps.store.schema()
    if finding != "ok":
        hint = "Close the app and start it again: it sets a damaged file aside and begins a new one from the boards."
        return failed("database", StoreBroken(f"{path} is damaged ({finding}).", hint=hint))
    size = sum(Path(file).stat().st_size for file in deps.store.files())
    return well("database", f"{path} is whole: {size // 1024:,} kB, tables of version {version}.")


def _audit(deps: Deps) -> Check:
    check = deps.store.audit.verify()
    if check.broken_at is not None:
        text = f"Entry {check.broken_at} of the audit was changed, or one before it was removed."
        return failed("audit", StoreBroken(text, hint="Find out who has written to the database file."))
    return well("audit", f"All {check.entries:,} entries are as they were written.")


def _keychain(deps: Deps) -> Check:
    deps.connections.try_keychain()
    return well("keychain", "An entry was written, read and removed.")


def _calls(deps: Deps) -> Check:
    used, limit = calls_today(deps.store, deps.clock()), calls_limit(deps.store)
    if limit is None:
        return well("calls", f"{used:,} monday calls were made today; the account's limit is not known.")
    text = f"{used:,} of {limit:,} monday calls were made today."
    if limit - used <= reserve(limit):
        return doubtful("calls", text, "Scheduled runs go on after midnight UTC; what is left is for Sync now.")
    return well("calls", text)


def _schedule(deps: Deps) -> Check:
    status = app_status(deps, frozenset())
    parked, bound = parked_at(deps.store.state), deps.store.bindings.all()
    if status.is_paused:
        until = f"until {status.paused_until:%Y-%m-%d %H:%M} UTC" if status.paused_until else "until it is resumed"
        return doubtful("schedule", f"Scheduled runs are paused {until}.", "Resume them from the tray.")
    if not bound:
        return doubtful("schedule", "No route has a board yet.", "Create the boards (boards create).")
    off = [route for route in bound if load_schedule(deps.store.state, route).kind is ScheduleKind.OFF]
    waits = f" A run waits and goes on at {parked:%Y-%m-%d %H:%M} UTC." if parked else ""
    if len(off) == len(bound):
        return doubtful("schedule", f"No route has a schedule.{waits}", "Set one in the window, or run sync by hand.")
    due = f"{status.next_run_at:%Y-%m-%d %H:%M} UTC" if status.next_run_at else "at once"
    return well("schedule", f"{len(bound) - len(off)} routes have a schedule; the next run is due {due}.{waits}")


def _is_connected(vendor: str, deps: Deps) -> bool:
    return any(one.connected for one in deps.connections.status() if one.vendor == vendor)


def _not_connected(name: str, vendor: str) -> Check:
    return doubtful(name, f"{VENDORS[vendor]} is not connected.", f"ml-connector connect {vendor}, or the window.")


def _clock(vendor: str, deps: Deps, cancel: Cancel) -> Check:
    name = f"clock of {vendor}"
    if not _is_connected(vendor, deps):
        return _not_connected(name, vendor)
    try:
        times = deps.connections.vendor_clock(vendor, cancel)
    except ConnectorError as problem:
        # Whether that is a failure is told by the sign-in.
        return doubtful(name, f"{VENDORS[vendor]} could not be asked for the time. {problem.message}", problem.hint)
    return skew_check(vendor, times[0] - times[1]) if times else well(name, f"{VENDORS[vendor]} tells no time.")


def skew_check(vendor: str, ahead: timedelta) -> Check:
    """`ahead`: how much this computer's clock is before the vendor's."""
    seconds = round(ahead.total_seconds())
    text = f"This computer's clock is {abs(seconds):,} s {'ahead of' if seconds > 0 else 'behind'} {VENDORS[vendor]}'s."
    name = f"clock of {vendor}"
    if abs(ahead) > SKEW:
        return doubtful(name, text, "Let the operating system set the time.")
    return well(name, text)


def _sign_in(vendor: str, deps: Deps, cancel: Cancel) -> Check:
    name = f"sign-in to {vendor}"
    if not _is_connected(vendor, deps):
        return _not_connected(name, vendor)
    if vendor == "infor":
        who = deps.connections.source(cancel).check(cancel)
    else:
        who = deps.connections.boards(cancel).account().name
    return well(name, f"Signed in: {who}.")


def _boards(deps: Deps, cancel: Cancel, *, can_ask: bool) -> Iterator[Check]:
    bindings = deps.store.bindings.all()
    if bindings and not can_ask:
        yield doubtful("boards", "The boards were not looked at.", "First set the sign-in to monday right.")
        return
    for binding in bindings.values():
        yield _looked(f"board of {binding.route}", partial(_board, binding, deps, cancel))


def _board(binding: BoardBinding, deps: Deps, cancel: Cancel) -> Check:
    name = f"board of {binding.route}"
    board = deps.connections.boards(cancel).describe(binding.board_id)
    require_columns(board, deps.mappings.of(binding.route))
    limit = board.items_limit
    text = f"{ROUTES[binding.route].title}: “{board.name}” fits the mapping; {board.items_count:,} items."
    if limit and board.items_count >= limit * 0.9:
        return doubtful(name, f"{text} It takes {limit:,}.", "Archive items, or send the route to another board.")
    return well(name, text)
