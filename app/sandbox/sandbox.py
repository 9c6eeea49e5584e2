"""The whole sandbox: a company, its CloudSuite and a monday account on one loopback address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from app.sandbox import business_views, csi_views
from app.sandbox.business_views import View
from app.sandbox.control import Control
from app.sandbox.fault_clock import AdjustableClock
from app.sandbox.fault_script import read_script
from app.sandbox.faults import FaultPlan
from app.sandbox.http import Clock, Endpoint
from app.sandbox.monday import MondayAccount
from app.sandbox.monday_ingest import FILES
from app.sandbox.profiles import PROFILES, companies_of, tenant_of
from app.sandbox.server import LoopbackServer


@dataclass(frozen=True, slots=True)
class Endpoints:
    """What a person needs to connect the app with the sandbox."""

    ionapi: Path
    monday_url: str
    monday_token: str


def system_clock() -> datetime:
    return datetime.now(UTC)


class Sandbox:
    """`with Sandbox(folder=tmp_path) as sandbox:` serves until the block ends.

    The credentials file is written into `folder`. The same profile, seed, size and clock give the same data. `faults`
    is a fault script, played with the same seed; FaultScriptError where it cannot be. KeyError for an unknown profile.
    """

    def __init__(
        self,
        *,
        folder: Path,
        seed: int = 1,
        purchase_orders: int = 1000,
        clock: Clock = system_clock,
        port: int = 0,
        latency_s: float = 0.0,
        faults: Path | None = None,
        profile: str = "m3",
    ) -> None:
        script = read_script(faults) if faults else None
        self.clock = AdjustableClock(clock)
        self.profile = PROFILES[profile]
        self.businesses = companies_of(self.profile, seed, purchase_orders, self.clock)
        self.business = self.businesses[0]
        self.ion = tenant_of(self.profile, self.businesses, self.clock)
        self.monday = MondayAccount(self.clock)
        endpoints: dict[str, Endpoint] = {
            f"/{self.ion.tenant}": self.ion,
            "/v2": self.monday,
            FILES: self.monday.files,
            "/sandbox": Control(*self.businesses),
        }
        self.server = LoopbackServer(endpoints, port, latency_s)
        self.faults = FaultPlan(script, seed, self) if script else None
        if self.faults:
            self.server.interceptors.append(self.faults)
        self._folder = folder

    def expected(self, route: str) -> dict[str, View]:
        """What the boards should show of a route by `ext_key`: every company, division and site of the tenant."""
        shown: dict[str, View] = {}
        for business in self.businesses if self.profile.has_m3 else ():
            shown |= business_views.expected(business, route)
        for site in self.ion.csi.sites.values() if self.ion.csi else ():
            shown |= csi_views.expected(site, route)
        return shown

    @property
    def endpoints(self) -> Endpoints:
        return Endpoints(self._folder / "sandbox.ionapi", f"{self.server.url}/v2", self.monday.token)

    def start(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self.ion.write_ionapi(self.endpoints.ionapi, self.server.url)
        self.server.start()

    def stop(self) -> None:
        self.server.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
