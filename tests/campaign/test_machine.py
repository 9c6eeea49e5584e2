"""The product as a state machine: whatever happens in whatever order, no rule of it is ever broken on the way."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.routes import DELIVERY_ORDER, LinesPlacement
from app.sandbox.business_views import expected
from app.sandbox.fault_draw import SURVIVABLE
from app.sandbox.fault_script import Fault, FaultScript, When
from app.sandbox.faults import FaultPlan
from app.sandbox.sandbox import Sandbox
from tests.campaign.equality import Quiet, cursor_wrong, until_quiet, wrong
from tests.campaign.steps import STEPS, Player
from tests.flow.world import Clock

IS_LONG = os.environ.get("ML_CONNECTOR_LONG") == "1"
FAULTS = sorted((vendor, kind) for vendor, kinds in SURVIVABLE.items() for kind in kinds if kind != "clock_jump")
QUICK = {"delay": {"seconds": 0.01}, "slow_drip": {"seconds": 0.001}}


class Product(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()

    @initialize(lines=st.sampled_from(LinesPlacement), seed=st.integers(0, 1000))
    def connect(self, lines: LinesPlacement, seed: int) -> None:
        folder = Path(self.open.enter_context(tempfile.TemporaryDirectory()))
        clock = Clock()
        self.sandbox = self.open.enter_context(Sandbox(folder=folder, seed=seed, purchase_orders=4, clock=clock))
        self.sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        self.here = Quiet(folder, self.sandbox, clock)
        self.here.connect(lines)
        self.player = Player(self.here, seed)
        self.plans: list[FaultPlan] = []

    @rule(fault=st.sampled_from(FAULTS), first=st.integers(1, 12), times=st.integers(1, 3))
    def fault(self, fault: tuple[str, str], first: int, times: int) -> None:
        vendor, kind = fault
        script = FaultScript((Fault(vendor, kind, "", When(first=first, times=times), QUICK.get(kind, {})),))
        plan = FaultPlan(script, first, self.sandbox)
        self.plans.append(plan)
        self.sandbox.server.interceptors.append(plan)

    @rule(name=st.sampled_from(sorted(STEPS.keys() - {"purge"})))
    def step(self, name: str) -> None:
        self.player.step(name)

    @rule()
    def sync(self) -> None:
        self.player.step("sync")

    @invariant()
    def nothing_is_twice(self) -> None:
        for route in DELIVERY_ORDER if self.is_connected else ():
            many = {key: len(items) for key, items in self.here.items(route).items() if len(items) > 1}
            assert not many, (many, self.player.log)

    @invariant()
    def nothing_is_made_up(self) -> None:
        for route in DELIVERY_ORDER if self.is_connected else ():
            strange = self.here.items(route).keys() - expected(self.sandbox.business, route).keys()
            assert not strange, (strange, self.player.log)

    @invariant()
    def what_is_known_is_on_its_way_or_on_the_board(self) -> None:
        """Every stored record has an item in the ledger, a row in the outbox, or is kept away by a filter."""
        if not self.is_connected or self.player.changed:
            return
        store = self.here.facade._deps.store
        for route in DELIVERY_ORDER:
            keys = [record.key for record in store.records.after(route, "", 1000)]
            lost = set(keys) - store.items.known(keys).keys() - store.outbox.open(keys).keys()
            assert not lost, (lost, self.player.log)

    @invariant()
    def a_claimed_row_has_an_attempt_that_is_open(self) -> None:
        if not self.is_connected:
            return
        store = self.here.facade._deps.store
        unsettled = {attempt.id: attempt for attempt in store.attempts.unsettled()}
        for route in DELIVERY_ORDER:
            keys = [record.key for record in store.records.after(route, "", 1000)]
            claimed = {key: row.attempt for key, row in store.outbox.open(keys).items() if row.attempt is not None}
            assert set(claimed.values()) <= unsettled.keys(), (claimed, self.player.log)

    @invariant()
    def the_audit_holds_and_nothing_was_written_to_cloudsuite(self) -> None:
        if self.is_connected:
            assert self.here.facade.verify_audit().broken_at is None
            assert not self.sandbox.ion.write_attempts

    @property
    def is_connected(self) -> bool:
        return hasattr(self, "player")

    def teardown(self) -> None:
        with self.open:
            if not self.is_connected:
                return
            for plan in self.plans:
                plan.end()
            self.player.put_back()
            found = until_quiet(self.here) or wrong(self.here) or cursor_wrong(self.here)
            struck = Counter(str(entry) for plan in self.plans for entry in plan.log)
            self.here.facade.close()
            assert not found, (found[:8], self.player.log, struck)


Product.TestCase.settings = settings(
    max_examples=150 if IS_LONG else 6,
    stateful_step_count=20 if IS_LONG else 10,
    deadline=None,
    derandomize=not IS_LONG,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestProduct = Product.TestCase
