"""A product whose answers a test sets, for what the command line makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.domain.care import Check, CheckOutcome, Tally, Verification, well
from app.domain.delivery import RowState
from app.domain.errors import ConnectorError
from app.domain.events import Listener, Phase, Planned, Progress
from app.domain.mapping import ColumnMapping, RouteMapping
from app.domain.plan import RoutePlan, RunPlan
from app.domain.ports import Cancel
from app.domain.routes import LinesPlacement, Removal, RouteId
from app.domain.status import (
    AppState,
    AppStatus,
    AuditCheck,
    AuditEntry,
    AuditEvent,
    AuditFilter,
    BoardBinding,
    ConnectionStatus,
    Counts,
    FailedRecord,
    Outcome,
    RouteState,
    RouteStatus,
    RunReport,
    Trigger,
)
from app.sync.facade import Facade, RunningSandbox, SandboxAccess

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PLAN = RunPlan({RouteId.SUPPLIERS: RoutePlan(create=3, update=1, unchanged=196)}, calls_needed=2, calls_left=900)
SUPPLIER = "supplier:100:S1000"


def report(outcome: Outcome = Outcome.OK, **more: Any) -> RunReport:
    given: dict[str, Any] = {
        "run": "r1",
        "trigger": Trigger.COMMAND,
        "outcome": outcome,
        "started_at": NOW,
        "ended_at": NOW + timedelta(seconds=1.25),
        "routes": {RouteId.SUPPLIERS: Counts(read=200, unchanged=199, updated=1)},
        "calls": {"infor": 2},
    }
    return RunReport(**(given | more))


class StubFacade(Facade):
    """Answers from its attributes; raises `error` instead where there is one."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Any]] = []
        self.error: Exception | None = None
        self.report = report()
        self.entries = [
            AuditEntry(NOW, AuditEvent.SETTLED, "r1", RouteId.SUPPLIERS, SUPPLIER, 'a "b",\nc', {"item": "7"}, "q", 2),
            AuditEntry(NOW - timedelta(hours=1), AuditEvent.PULLED, "r1", RouteId.SUPPLIERS, SUPPLIER, "Åkerö", id=1),
        ]
        self.audit_check = AuditCheck(entries=2)
        self.verification = Verification(CheckOutcome.OK, {RouteId.SUPPLIERS: Tally(checked=200)}, calls=1)
        self.checks = [well("versions", "All there.")]
        self.closed = False

    def _note(self, name: str, *given: Any) -> None:
        self.asked.append((name, given))
        if self.error is not None:
            raise self.error

    def connect_infor(
        self,
        raw: bytes,
        file_name: str,
        *,
        product: str = "auto",
        company: str | None = None,
        division: str | None = None,
        csi_config: str | None = None,
    ) -> ConnectionStatus:
        self._note("connect_infor", raw, file_name, product, company, division, csi_config)
        return ConnectionStatus("infor", connected=True, who="ACME_TST, company 100")

    def connect_monday(self, token: str, *, api_url: str | None = None) -> ConnectionStatus:
        self._note("connect_monday", token, api_url)
        return ConnectionStatus("monday", connected=True, who="Acme Ltd, pro plan")

    def removal(self, route: RouteId) -> Removal:
        return Removal.ARCHIVE if route is RouteId.PURCHASE_ORDERS else Removal.KEEP

    def set_removal(self, route: RouteId, wanted: Removal) -> None:
        self._note("set_removal", route, wanted)

    def allow_removals(self, route: RouteId) -> None:
        self._note("allow_removals", route)

    def create_boards(
        self, routes: Sequence[RouteId] = (), *, lines: LinesPlacement | None = None, workspace_id: str | None = None
    ) -> list[BoardBinding]:
        self._note("create_boards", tuple(routes), lines, workspace_id)
        return [BoardBinding(RouteId.SUPPLIERS, "11", "Suppliers", "https://acme.monday.com/boards/11")]

    def use_board(self, route: RouteId, board_id: str) -> BoardBinding:
        self._note("use_board", route, board_id)
        return BoardBinding(route, board_id, "Mine")

    def sync(
        self,
        routes: Sequence[RouteId] = (),
        *,
        full: bool = False,
        dry_run: bool = False,
        trigger: Trigger = Trigger.COMMAND,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> RunReport:
        self._note("sync", tuple(routes), full, dry_run)
        assert listener is not None
        listener(Progress("r1", Phase.READING, RouteId.SUPPLIERS, 200))
        listener(Planned("r1", PLAN))
        return self.report

    def replay(
        self,
        ids: Sequence[int] = (),
        *,
        route: RouteId | None = None,
        as_mapped_then: bool = False,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> RunReport:
        self._note("replay", tuple(ids), route)
        return self.report

    def status(self) -> AppStatus:
        self._note("status")
        suppliers = RouteStatus(
            RouteId.SUPPLIERS, "Suppliers", RouteState.ATTENTION, "Suppliers", "https://b/11", 199, NOW, NOW, invalid=1
        )
        return AppStatus(
            AppState.ATTENTION, (suppliers,), (ConnectionStatus("infor", connected=True, who="ACME"),), 12, 1000, NOW
        )

    def failed(self, route: RouteId | None = None, *, limit: int = 200, after_id: int = 0) -> list[FailedRecord]:
        reason = "email: [red]nobody[/red] is not an e-mail address."
        return [FailedRecord(5, SUPPLIER, RouteId.SUPPLIERS, "Åkerö", RowState.INVALID, reason, "", 0, NOW, "r1")]

    def audit(self, wanted: AuditFilter) -> list[AuditEntry]:
        self._note("audit", wanted)
        return self.entries

    def audit_entries(self, wanted: AuditFilter) -> Iterator[AuditEntry]:
        self._note("audit_entries", wanted)
        yield from reversed(self.entries)

    def verify(
        self,
        routes: Sequence[RouteId] = (),
        *,
        repair: bool = False,
        cancel: Cancel | None = None,
        listener: Listener | None = None,
    ) -> Verification:
        self._note("verify", tuple(routes), repair)
        return self.verification

    def doctor(self, *, log_folder: Path | None = None, cancel: Cancel | None = None) -> list[Check]:
        self._note("doctor", log_folder)
        return self.checks

    def verify_audit(self) -> AuditCheck:
        return self.audit_check

    def mapping(self, route: RouteId) -> RouteMapping:
        columns = (ColumnMapping("ext_key", "Key", "text", "@key"), ColumnMapping("email", "E-mail", "email", "email"))
        return RouteMapping(route, "{name}", columns)

    def export_mapping(self, route: RouteId) -> str:
        return f'route = "{route}"\n# Å\n'

    def import_mapping(self, route: RouteId, text: str, file_name: str) -> RouteMapping:
        self._note("import_mapping", route, text, file_name)
        return self.mapping(route)

    def close(self) -> None:
        self.closed = True


class StubSandbox:
    def __init__(self, folder: Path) -> None:
        self.access = SandboxAccess(folder / "sandbox.ionapi", "http://127.0.0.1:1/v2", "token")
        self.access.ionapi.write_text("{}", encoding="utf-8")

    def counts(self) -> dict[RouteId, int]:
        return {}

    def change_some(self) -> dict[RouteId, int]:
        return {}


@dataclass
class StubLauncher:
    product: StubFacade = field(default_factory=StubFacade)
    sandbox_error: OSError | None = None

    def facade(self) -> Facade:
        return self.product

    def demo_facade(self, folder: Path) -> Facade:
        return self.product

    @contextmanager
    def sandbox(
        self,
        folder: Path,
        *,
        product: str,
        purchase_orders: int,
        seed: int,
        port: int,
        latency_s: float,
        faults: Path | None = None,
    ) -> Iterator[RunningSandbox]:
        if self.sandbox_error is not None:
            raise self.sandbox_error
        yield StubSandbox(folder)

    def open_window(self, facade: Facade, *, background: bool, demo: RunningSandbox | None = None) -> int:
        return 0

    def now(self) -> datetime:
        return NOW


@dataclass
class Answer:
    code: int
    out: str
    err: str


class CommandLine:
    """Runs verbs in this process, as `__main__` does."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.launcher = StubLauncher()
        self.facade = self.launcher.product
        self._capsys = capsys

    def __call__(self, *arguments: str, log_file: Path | None = None) -> Answer:
        code = cli.main(self.launcher, arguments, log_file=log_file)
        out, err = self._capsys.readouterr()
        return Answer(code, out, err)

    def failing(self, error: ConnectorError | Exception, *arguments: str) -> Answer:
        self.facade.error = error
        return self(*arguments)
