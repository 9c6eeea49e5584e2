"""A monday account that imports, over real sockets, with time and faults in the test's hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from app.domain.delivery import Op, Write
from app.domain.errors import Cancelled
from app.domain.ingest import Ingest, IngestAnswer, IngestJob, IngestRow
from app.domain.ports import BoardInfo, ColumnSpec
from app.monday.boards import MondayBoards
from app.monday.client import MondayClient
from app.monday.ingest import MondayIngest
from app.monday.limits import BatchSizer
from app.net.http import Http
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.monday import MondayAccount
from app.sandbox.monday_ingest import FILES
from app.sandbox.server import LoopbackServer

TOKEN = "eyJhbGciOiJIUzI1NiJ9.contract"
COLUMNS = (
    ColumnSpec("ext_key", "CloudSuite key", "text"),
    ColumnSpec("status", "Status", "status", labels=("Active", "Blocked")),
    ColumnSpec("amount", "Amount", "numbers"),
    ColumnSpec("due_date", "Due", "date"),
    ColumnSpec("country", "Country", "country"),
)


class Crash(Exception):
    """The process dies here."""


@dataclass
class World:
    """The account, the moment, and what the connector kept, waited for and spent."""

    now: datetime = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    waits: list[float] = field(default_factory=list)
    kept: list[IngestJob] = field(default_factory=list)
    calls: int = 0
    attempts: int = 0
    stop_after_waits: int = 10_000

    def __post_init__(self) -> None:
        self.account = MondayAccount(self.clock, TOKEN)
        self.server = LoopbackServer({"/v2": self.account, FILES: self.account.files})
        client = MondayClient(
            Http(), lambda: TOKEN, api_url=f"{self.server.url}/v2", clock=self.clock, meter=self, cancel=self
        )
        self.boards = MondayBoards(client, BatchSizer(), self.clock)
        self.ingest: Ingest = MondayIngest(client, Http(), self.clock)

    def open(self) -> None:
        self.server.start()
        self.board = self.boards.create_board("Suppliers", COLUMNS, workspace_id=None, key="board-1")
        self.calls = 0

    def clock(self) -> datetime:
        return self.now

    def check(self) -> None:
        return None

    def wait(self, seconds: float) -> None:
        if len(self.waits) >= self.stop_after_waits:
            raise Cancelled
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)

    def ended(self, vendor: str) -> None: ...

    def require(self, vendor: str) -> None:
        return None

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        assert vendor == "monday"
        self.calls += calls

    def new(self, number: int, **cells: Any) -> Write:
        key = f"supplier:100:S{number}"
        return Write(Op.CREATE, self.board.id, key, f"Supplier {number}", {"ext_key": key, **cells})

    def change(self, number: int, item_id: str, **cells: Any) -> Write:
        return Write(Op.UPDATE, self.board.id, f"supplier:100:S{number}", f"Name {number}", cells, item_id=item_id)

    def rows(self, writes: Sequence[Write]) -> tuple[IngestRow, ...]:
        board: BoardInfo = self.boards.describe(self.board.id)
        self.calls -= 1
        ordered = self.ingest.sort(writes, board)
        assert not ordered.seeds
        assert not ordered.others
        return ordered.rows

    def job(self) -> IngestJob:
        self.attempts += 1
        return IngestJob(self.board.id, self.board.group_id, f"attempt-{self.attempts}")

    def carry(self, *writes: Write, job: IngestJob | None = None) -> IngestAnswer:
        rows = self.rows(writes)
        item_ids = [row.write.item_id for row in rows]
        request = self.ingest.prepare(rows)
        return self.ingest.carry(request, job or self.job(), item_ids, self.keep, self)

    def keep(self, job: IngestJob) -> None:
        """As the store does it: what cannot be written as JSON is lost."""
        self.kept.append(IngestJob.from_json(json.loads(json.dumps(job.to_json()))))

    def items(self) -> dict[str, str]:
        """Key -> name of the active items; the test fails where a key is there twice."""
        (board,) = (board for board in self.account.boards() if board.id == self.board.id)
        keys = [item.texts["ext_key"] for item in board.active]
        assert len(set(keys)) == len(keys), keys
        return {item.texts["ext_key"]: item.name for item in board.active}

    def fault(self, method: str, prefix: str, answer: Callable[[Proceed], Response | None], times: int = 1) -> None:
        """The next requests of that method and path meet this; later ones go through."""
        left = [answer] * times

        def intercept(request: Request, proceed: Proceed) -> Response | None:
            is_meant = request.method == method and request.path.startswith(prefix)
            return left.pop()(proceed) if left and is_meant else proceed()

        self.server.interceptors.append(intercept)

    def fault_on(self, word: bytes, answer: Callable[[Proceed], Response | None]) -> None:
        """The next API request whose document has this word."""
        left = [answer]

        def intercept(request: Request, proceed: Proceed) -> Response | None:
            return left.pop()(proceed) if left and word in request.body and request.path == "/v2" else proceed()

        self.server.interceptors.append(intercept)


def lost(proceed: Proceed) -> None:
    """Carried out, but the answer is lost on its way."""
    proceed()


def swallowed(proceed: Proceed) -> None:
    """Never arrives."""


def status(code: int) -> Callable[[Proceed], Response]:
    return lambda proceed: Response(code)
