"""The whole product against the whole sandbox, on real sockets and a real SQLite file, with a clock of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from app.domain.ports import Vault
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.status import RunReport
from app.net.cancel import CancelFlag
from app.sandbox.business_views import View
from app.sandbox.monday_hands import ItemSnapshot
from app.sandbox.sandbox import Sandbox
from app.sync.facade import Facade
from app.vault import MemoryVault
from app.wiring import build

Boards = dict[RouteId, dict[str, list[ItemSnapshot]]]
"""`ext_key` -> the active items with it, on each route's board."""

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Clock:
    """Stands still until a test, or a wait, moves it."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


class ClockCancel(CancelFlag):
    """Waiting moves the clock instead of taking time."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def wait(self, seconds: float) -> None:
        self.check()
        self._clock.forward(seconds=seconds)


class World:
    """A sandbox and the product connected to it, boards made. One writer, so that the same course gives the same."""

    def __init__(
        self, folder: Path, sandbox: Sandbox, clock: Clock, vault: Vault | None = None, *, writers: int = 1
    ) -> None:
        self.folder = folder
        self.sandbox = sandbox
        self.clock = clock
        self.writers = writers
        self.vault = vault or MemoryVault()
        self.facade = self.open()

    def open(self) -> Facade:
        """The product anew, as after a restart: the same files and keychain."""
        return build(
            self.folder / "app.sqlite3",
            self.vault,
            clock=self.clock,
            zone=UTC,
            jitter=lambda: 0.5,
            new_cancel=lambda: ClockCancel(self.clock),
            writers=self.writers,
        )

    def connect(self, lines: LinesPlacement = LinesPlacement.SUBITEMS) -> None:
        ends = self.sandbox.endpoints
        self.facade.connect_infor(ends.ionapi.read_bytes(), ends.ionapi.name)
        self.facade.connect_monday(ends.monday_token, api_url=ends.monday_url)
        self.facade.create_boards(lines=lines)

    def sync(self, *routes: RouteId, full: bool = False) -> RunReport:
        return self.facade.sync(routes, full=full)

    def items(self, route: RouteId) -> dict[str, list[ItemSnapshot]]:
        """`ext_key` -> the active items with it, on the route's board."""
        board_id = self.facade.bindings()[route].board_id
        board = next(board for board in self.sandbox.monday.boards() if board.id == board_id)
        found: dict[str, list[ItemSnapshot]] = {}
        for item in board.active:
            found.setdefault(item.texts["ext_key"], []).append(item)
        return found

    def differences(self, *routes: RouteId) -> list[str]:
        """Every way in which these boards (all, when none is named) are not the source; empty when they are equal."""
        found = {route: self.items(route) for route in self.facade.bindings()}
        return [line for route in routes or found for line in self._differences(route, found)]

    def _differences(self, route: RouteId, boards: Boards) -> Iterator[str]:
        wanted, found = self.sandbox.expected(route), boards[route]
        yield from (f"missing: {key}" for key in wanted.keys() - found.keys())
        yield from (f"not in the source: {key}" for key in found.keys() - wanted.keys())
        yield from (f"twice: {key}" for key, items in found.items() if len(items) > 1)
        yield from self._misplaced(route, boards)
        ids = {key: items[0].id for board in boards.values() for key, items in board.items()}
        for key in wanted.keys() & found.keys():
            for column, value in {**wanted[key], "status": self._label(route, wanted[key])}.items():
                yield from self._cell_difference(key, column, value, found[key][0], ids)

    def _label(self, route: RouteId, view: View) -> str:
        """The word of the status, in the mapping's label table."""
        mapping = self.facade.mapping(route)
        column = next((one for one in mapping.columns if one.column == "status"), None)
        code = str(view.get("status", ""))
        if route is RouteId.INVOICES:
            code = "on hold" if view["is_stopped"] else "approved" if view["is_approved"] else "open"
        return mapping.label_tables[column.labels].get(code, f"Status {code}") if column and code else ""

    def _misplaced(self, route: RouteId, boards: Boards) -> Iterator[str]:
        """Subitems that hang below another item than their record's parent."""
        parent = ROUTES[route].parent
        if parent is None or self.facade.bindings()[route].placement is LinesPlacement.BOARD:
            return
        above = {items[0].id: key for key, items in boards[parent].items()}
        for key, items in boards[route].items():
            tail = above.get(items[0].parent_id or "", "").partition(":")[2]
            if not tail or not key.partition(":")[2].startswith(f"{tail}/"):
                yield f"{key} hangs below {tail or 'an item that is not on the board'}"

    def _cell_difference(
        self, key: str, column: str, value: object, item: ItemSnapshot, ids: dict[str, str]
    ) -> Iterator[str]:
        if column in {"name", "is_balance", "highest_status"} or column not in item.texts:
            return
        text = item.texts[column]
        if isinstance(value, Decimal):
            same = text != "" and Decimal(text) == value
        elif column in {"supplier", "purchase_order", "invoice"}:
            same = item.linked(column) == ((ids[str(value)],) if value in ids else ())
        else:
            same = text == ("" if value is None else str(value))
        if not same:
            yield f"{key} {column}: {text!r} on the board, {value!r} in the source"


@contextmanager
def world(
    folder: Path,
    *,
    purchase_orders: int = 60,
    seed: int = 1,
    lines: LinesPlacement = LinesPlacement.SUBITEMS,
    prepare: Callable[[Sandbox], None] | None = None,
    profile: str = "m3",
) -> Iterator[World]:
    clock = Clock()
    with Sandbox(folder=folder, seed=seed, purchase_orders=purchase_orders, clock=clock, profile=profile) as sandbox:
        sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        if prepare:
            prepare(sandbox)
        made = World(folder, sandbox, clock)
        made.connect(lines)
        try:
            yield made
        finally:
            made.facade.close()
