"""The part of the stub facade that looks after the product, its storage and zones; it waits where a test wants that."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.domain.care import Check, CheckOutcome, Verification, well
from app.domain.errors import Cancelled
from app.domain.events import Listener, Phase, Progress
from app.domain.ports import Cancel
from app.domain.routes import RouteId
from app.sync.facade import Storage
from tests.desktop.facts import LAST


class PressedOnce:
    """A Stop that lets go what waits."""

    def __init__(self, waiting: threading.Event) -> None:
        self._waiting, self._pressed = waiting, False

    def press(self) -> None:
        self._pressed = True
        self._waiting.set()

    def check(self) -> None:
        if self._pressed:
            raise Cancelled

    def wait(self, seconds: float) -> None:
        self.check()


class StubCare:
    def start_care(self) -> None:
        self.checks: list[Check] = [well("network", "Proxy settings: no proxy.")]
        self.verifications: list[Verification] = []
        self.looked = threading.Event()
        """Cleared: what is asked waits until Stop is pressed."""
        self.looked.set()
        self.zones: dict[str, str] = {}
        self.months: int | None = None

    def _called(self, name: str, *args: Any) -> None:
        raise NotImplementedError

    def new_cancel(self) -> PressedOnce:
        return PressedOnce(self.looked)

    def doctor(self, *, log_folder: Path | None = None, cancel: Cancel | None = None) -> list[Check]:
        self._called("doctor")
        self.looked.wait()
        return self.checks

    def verify(
        self,
        routes: Sequence[RouteId] = (),
        *,
        repair: bool = False,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> Verification:
        self._called("verify", tuple(routes), repair)
        if listener is not None:
            listener(Progress("run-9", Phase.PLANNING, RouteId.SUPPLIERS, 500))
        self.looked.wait()
        try:
            (cancel or self.new_cancel()).check()
        except Cancelled as stopped:
            return Verification(CheckOutcome.INCOMPLETE, {}, 0, problem=stopped)
        return self.verifications.pop(0)

    def site_zones(self) -> dict[str, str]:
        return dict(self.zones)

    def set_site_zone(self, config: str, zone: str) -> None:
        self._called("set_site_zone", config, zone)
        self.zones = {**self.zones, config: zone} if zone else {}

    def storage(self) -> Storage:
        return Storage(Path("/home/anna/.local/share/ml-connector"), 612_000_000, 1_004_211, LAST - timedelta(days=400))

    def retention(self) -> int | None:
        return self.months

    def set_retention(self, months: int | None) -> None:
        self._called("set_retention", months)
        self.months = months
