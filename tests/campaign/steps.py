"""What happens between two faults: runs, restarts, deaths, changes in CloudSuite, people on the boards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from app.domain.errors import Cancelled
from app.domain.mapping import Filter, FilterOp, RouteMapping
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.sandbox.business_rows import Row
from app.sandbox.monday_hands import ItemSnapshot
from tests.campaign.equality import Quiet
from tests.flow.world import ClockCancel, World

DROPPED = {
    RouteId.SUPPLIERS: "phone",
    RouteId.GL_ACCOUNTS: "description",
    RouteId.PURCHASE_ORDERS: "buyer",
    RouteId.PO_LINES: "quantity",
    RouteId.INVOICES: "amount",
    RouteId.INVOICE_LINES: "amount",
}
"""Route -> the column that a mapping change takes out, and later puts back."""


class Killed(BaseException):
    """The process dies here: nothing that catches errors may see it."""


class EndingCancel(ClockCancel):
    """Stops or kills the run at its nth check."""

    def __init__(self, here: World, after: int, ending: type[BaseException]) -> None:
        super().__init__(here.clock)
        self._left = after
        self._ending = ending

    def check(self) -> None:
        self._left -= 1
        if self._left <= 0:
            raise self._ending


class Player:
    """Draws and carries out the steps of one schedule. The same seed plays the same."""

    def __init__(self, here: Quiet, seed: int) -> None:
        self.here = here
        self.random = Random(f"steps/{seed}")
        self.log: list[str] = []
        self.changed: list[RouteId] = []
        self.purged = False
        self._serial = 0

    def play(self, steps: int) -> None:
        for _ in range(steps):
            names, weights = zip(*((name, weight) for name, (weight, _) in STEPS.items()), strict=True)
            self.step(self.random.choices(names, weights)[0])

    def step(self, name: str) -> None:
        self.log.append(name)
        STEPS[name][1](self)

    def note(self, text: object) -> None:
        self.log[-1] += f"({text})"

    def put_back(self) -> None:
        """The default mappings again."""
        for route in set(self.changed):
            self.here.facade.save_mapping(self.here.standard(route))
        self.changed.clear()

    def _serially(self) -> int:
        self._serial += 1
        return self._serial

    # Runs

    def sync(self) -> None:
        self.note(self.here.sync().outcome.value)

    def sync_some(self) -> None:
        routes = self.random.sample(DELIVERY_ORDER, self.random.randint(1, 3))
        self.note(f"{'/'.join(routes)} {self.here.sync(*routes).outcome.value}")

    def sync_full(self) -> None:
        self.note(self.here.sync(full=True).outcome.value)

    def replay(self) -> None:
        self.note(self.here.facade.replay().outcome.value)

    def stop(self) -> None:
        after = self.random.randint(1, 40)
        cancel = EndingCancel(self.here, after, Cancelled)
        self.note(f"{after} {self.here.facade.sync(cancel=cancel).outcome.value}")

    def die(self) -> None:
        after = self.random.randint(1, 40)
        self.note(after)
        try:
            self.here.facade.sync(cancel=EndingCancel(self.here, after, Killed))
        except Killed:
            self.note("died")
        self.restart()

    def restart(self) -> None:
        self.here.facade.close()
        self.here.facade = self.here.open()

    def forward_minutes(self) -> None:
        minutes = self.random.choice([1, 5, 20, 31, 90])
        self.note(minutes)
        self.here.clock.forward(minutes=minutes)

    def forward_days(self) -> None:
        days = self.random.randint(1, 4)
        self.note(days)
        self.here.clock.forward(days=days, hours=self.random.randint(0, 12))

    # CloudSuite

    def change(self) -> None:
        route = self.random.choice(DELIVERY_ORDER[:5])
        row = self.random.choice(self.here.sandbox.business.rows(route))
        self.note(self.change_row(route, row))

    def change_row(self, route: RouteId, row: Row) -> str:
        business, serial = self.here.sandbox.business, self._serially()
        match route:
            case RouteId.SUPPLIERS:
                business.change(route, row.tail, name=f"Renamed {serial} AB", phone=f"+46 8 123 45 {serial:02}")
            case RouteId.GL_ACCOUNTS:
                business.change(route, row.tail, name=f"Account {serial}")
            case RouteId.PURCHASE_ORDERS:
                business.change(route, row.tail, buyer=f"BUYER{serial}")
            case RouteId.PO_LINES:
                business.change(route, row.tail, ordered=str(1000 + serial))
            case _:
                business.change(route, row.tail, amount=f"{1000 + serial}.25")
        return business.ext_key(route, row)

    def add(self) -> None:
        business = self.here.sandbox.business
        match self.random.randrange(4):
            case 0:
                order = business.add_purchase_order(lines=self.random.randint(1, 4))
                self.note(f"order {order.number}")
            case 1:
                self.note(f"supplier {business.add_supplier().number}")
            case 2:
                self.note(f"invoice {business.add_invoice(self._order()).number}")
            case _:
                self.note(f"line {business.add_line(self._order()).tail}")

    def close(self) -> None:
        number = self._order()
        self.note(number)
        self.here.sandbox.business.close_purchase_order(number)

    def purge(self) -> None:
        """CloudSuite forgets an order with its lines, or one line; its items are archived."""
        business, number = self.here.sandbox.business, self._order()
        lines = business.lines_of(number)
        if len(lines) < 2 or len(business.purchase_orders) < 4:
            return
        whole = self.random.random() < 0.5
        for line in lines if whole else lines[:1]:
            business.remove("po-lines", line.tail)
            for billed in business.invoice_lines:
                if (billed.po_number, billed.line, billed.subline) == (number, line.line, line.subline):
                    business.remove("invoice-lines", billed.tail)
        if whole:
            business.remove("purchase-orders", number)
        self.purged = True
        self.note(f"{number}{'' if whole else ', a line'}")

    def _order(self) -> str:
        return self.random.choice(self.here.sandbox.business.purchase_orders).number

    # The mapping

    def map_less(self) -> None:
        """A column is taken out of the mapping."""
        route = self.random.choice(list(DROPPED))
        self.note(route)
        mapping = self.here.facade.mapping(route)
        kept = tuple(column for column in mapping.columns if column.column != DROPPED[route])
        self._map(replace(mapping, columns=kept))

    def map_fewer(self) -> None:
        """A filter keeps some orders from the board."""
        self._map(
            replace(
                self.here.facade.mapping(RouteId.PURCHASE_ORDERS),
                filters=(Filter("status", FilterOp.IS_NOT, (self.random.choice(["20", "35", "85"]),)),),
            )
        )

    def _map(self, mapping: RouteMapping) -> None:
        self.here.facade.save_mapping(mapping)
        self.changed.append(mapping.route)

    def map_back(self) -> None:
        self.put_back()

    # People

    def lose(self) -> None:
        """Somebody deletes or archives an item; CloudSuite changes its record, which brings it back."""
        route = self.random.choice(DELIVERY_ORDER[:5])
        rows = {self.here.sandbox.business.ext_key(route, row): row for row in self.here.sandbox.business.rows(route)}
        item = self._item(route)
        if item is None or item.texts["ext_key"] not in rows:
            return
        if self.random.random() < 0.5:
            self.here.sandbox.monday.delete_item(item.id)
        else:
            self.here.sandbox.monday.archive_item(item.id)
        self.note(self.change_row(route, rows[item.texts["ext_key"]]))

    def double(self) -> None:
        """Somebody makes an item with the key of one of ours."""
        route = self.random.choice([RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS, RouteId.INVOICES])
        item = self._item(route)
        if item is None:
            return
        board = self.here.facade.bindings()[route].board_id
        made = self.here.sandbox.monday.add_item(board, "A copy", {"ext_key": item.texts["ext_key"]})
        self.here.made_by_people |= {made}
        self.note(item.texts["ext_key"])

    def _item(self, route: RouteId) -> ItemSnapshot | None:
        """One that the product knows to be there."""
        items = self.here.items(route)
        known = self.here.facade._deps.store.items.known(items)
        keys = sorted(known)
        found = items[self.random.choice(keys)][0] if keys else None
        return found if found and found.id in {item.item_id for item in known.values()} else None


STEPS: dict[str, tuple[int, Callable[[Player], None]]] = {
    "sync": (10, Player.sync),
    "sync some": (3, Player.sync_some),
    "sync full": (1, Player.sync_full),
    "replay": (1, Player.replay),
    "stop": (2, Player.stop),
    "die": (3, Player.die),
    "restart": (1, Player.restart),
    "minutes": (3, Player.forward_minutes),
    "days": (2, Player.forward_days),
    "change": (5, Player.change),
    "add": (4, Player.add),
    "close": (1, Player.close),
    "purge": (2, Player.purge),
    "map less": (1, Player.map_less),
    "map fewer": (1, Player.map_fewer),
    "map back": (1, Player.map_back),
    "lose": (2, Player.lose),
    "double": (1, Player.double),
}
"""Name -> how often, and what it does."""
