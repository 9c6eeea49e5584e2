"""A sandbox with a fault script, and a plain client of its three servers on a real socket."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from app.sandbox.fault_script import parse_script
from app.sandbox.faults import FaultPlan
from app.sandbox.http import Request
from app.sandbox.sandbox import Sandbox
from tests.unit.sandbox_monday import CREATE_COLUMN

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ITEMS = "query ($b: [ID!]) { boards(ids: $b) { items_page(limit: 100) { cursor items { id name } } } }"
SUPPLIERS = "M3/m3api-rest/v2/execute/CRS620MI/LstSuppliers?maxrecs=4&righttrim=true"
SUPPLIERS_V1 = "M3/m3api-rest/execute/CRS620MI/LstSuppliers;maxrecs=4?FRSU="


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    """Names in lower case."""
    raw: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.raw)


class Play:
    def __init__(self, sandbox: Sandbox, plan: FaultPlan) -> None:
        self.sandbox = sandbox
        self.plan = plan
        self.board = ""

    def send(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.sandbox.server.port, timeout=10)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
            reply = connection.getresponse()
            named = {name.lower(): text for name, text in reply.getheaders()}
            return Answer(reply.status, named, reply.read())
        finally:
            connection.close()

    def monday(self, query: str, key: str = "", **variables: Any) -> Answer:
        body = json.dumps({"query": query, "variables": variables}).encode()
        extra = {"Idempotency_Key": key} if key else {}
        return self.send("POST", "/v2", body, Authorization=self.sandbox.monday.token, **extra)

    def create(self, *names: str, key: str = "") -> Answer:
        """Items in one request, `w0`, `w1`, ...; each with its name as its key."""
        fields = (
            f'w{n}: create_item(board_id: {self.board}, item_name: "{name}", '
            f"column_values: {json.dumps(json.dumps({'ext_key': name}))}) {{ id }}"
            for n, name in enumerate(names)
        )
        return self.monday(f"mutation {{ complexity {{ query }} {' '.join(fields)} }}", key)

    def read(self) -> Answer:
        return self.monday(ITEMS, b=[self.board])

    def names(self) -> list[str]:
        """Of the active items, looked up behind the wire."""
        board = next(board for board in self.sandbox.monday.boards() if board.id == self.board)
        return [item.name for item in board.active]

    def sign_in(self) -> Answer:
        ion = self.sandbox.ion
        basic = base64.b64encode(f"{ion.client_id}:{ion.client_secret}".encode()).decode()
        form = urlencode({"grant_type": "password", "username": ion.access_key, "password": ion.secret_key})
        content = {"Content_Type": "application/x-www-form-urlencoded", "Authorization": f"Basic {basic}"}
        return self.send("POST", f"/{ion.tenant}/as/token.oauth2", form.encode(), **content)

    def infor(self, path: str = SUPPLIERS, body: Any = None) -> Answer:
        grant = self.sandbox.ion.tokens.issue(7200, has_refresh_token=False)
        raw = None if body is None else json.dumps(body).encode()
        target = f"/{self.sandbox.ion.tenant}/{path}"
        return self.send("GET" if body is None else "POST", target, raw, Authorization=f"Bearer {grant.access_token}")


@contextmanager
def playing(folder: Path, script: str, seed: int = 1) -> Iterator[Play]:
    """With one board that has a key column, made before the faults begin."""
    with Sandbox(folder=folder, purchase_orders=10, clock=lambda: NOW) as sandbox:
        play = Play(sandbox, FaultPlan(parse_script(script), seed, sandbox))
        play.board = str(ask(sandbox, 'mutation { create_board(board_name: "B", board_kind: public) { id } }')["id"])
        ask(sandbox, CREATE_COLUMN, board=play.board, id="ext_key", type="text")
        sandbox.server.interceptors.append(play.plan)
        yield play
        play.plan.end()


def ask(sandbox: Sandbox, query: str, **variables: Any) -> Any:
    """Past the wire, so that no fault strikes."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    answer = sandbox.monday.handle(Request("POST", "/v2", "", {"authorization": sandbox.monday.token}, body))
    (value,) = json.loads(answer.body)["data"].values()
    return value


def entry(vendor: str, kind: str, **keys: Any) -> str:
    """One [[fault]] of a script."""
    lines = [f"{key.rstrip('_')} = {json.dumps(value)}" for key, value in keys.items()]
    return "\n".join(["[[fault]]", f'vendor = "{vendor}"', f'kind = "{kind}"', *lines, ""])
