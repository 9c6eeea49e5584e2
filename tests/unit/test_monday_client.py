"""One request to monday over a real socket: what is sent, what is kept, and what never leaves."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Event, Thread

import pytest

from app.domain.delivery import Kind, Op, Write
from app.domain.errors import Cancelled, ConfigError, ConnectorError, CredentialsMissing, Unreachable, VaultUnavailable
from app.monday.boards import MondayBoards
from app.monday.client import MondayClient
from app.monday.limits import BatchSizer
from app.net.http import Http, NotSent

TOKEN = "eyJhbGciOiJIUzI1NiJ9.secret-sign-in"
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@dataclass
class Stub:
    """A server that gives one canned answer and remembers what it was sent; status 0 hangs up."""

    status: int = 200
    body: bytes = b'{"data": {}}'
    headers: Mapping[str, str] = field(default_factory=dict)
    seen: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    spent: list[tuple[int, int]] = field(default_factory=list)
    is_stopped: bool = False
    stops_at: int = 0
    """Stop is pressed with the request of that number, which is then not answered until it was noticed."""
    noticed: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                names = {name.lower(): value for name, value in self.headers.items()}
                stub.seen.append((names, self.rfile.read(length)))
                if len(stub.seen) == stub.stops_at:
                    stub.is_stopped = True
                    stub.noticed.wait(10.0)
                if stub.status == 0:
                    self.close_connection = True
                    return
                self.send_response(stub.status)
                for name, value in {**stub.headers, "Content-Length": str(len(stub.body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(stub.body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
                return

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v2"

    def check(self) -> None:
        if self.is_stopped:
            self.noticed.set()
            raise Cancelled

    def wait(self, seconds: float) -> None:
        return None

    def client(self, token: str | ConnectorError = TOKEN, url: str = "") -> MondayClient:
        def sign_in() -> str:
            if isinstance(token, ConnectorError):
                raise token
            return token

        return MondayClient(Http(), sign_in, api_url=url or self.url, clock=lambda: NOW, meter=Meter(self), cancel=self)


@dataclass
class Meter:
    stub: Stub

    def ended(self, vendor: str) -> None: ...

    def require(self, vendor: str) -> None:
        """Nothing is ever used up here."""

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        self.stub.spent.append((calls, complexity))


@pytest.fixture
def stub() -> Iterator[Stub]:
    stub = Stub()
    thread = Thread(target=stub.server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield stub
    stub.server.shutdown()
    thread.join()
    stub.server.server_close()


def test_the_headers_that_monday_asks_for(stub: Stub) -> None:
    stub.client().post("query{me{id}}", {"a": "ü"})
    headers, body = stub.seen[0]
    assert headers["authorization"] == TOKEN
    assert headers["api-version"] == "2026-10"
    assert headers["content-type"] == "application/json"
    assert "idempotency-key" not in headers
    assert json.loads(body) == {"query": "query{me{id}}", "variables": {"a": "ü"}}


def test_a_write_carries_its_key(stub: Stub) -> None:
    stub.client().post("mutation{x}", {}, "attempt-7")
    assert stub.seen[0][0]["idempotency-key"] == "attempt-7"


def test_what_comes_back_is_kept(stub: Stub) -> None:
    stub.body = b'{"data": {"complexity": {"query": 12, "before": 100, "after": 88, "reset_in_x_seconds": 30}}}'
    stub.headers = {"X-Request-Id": "r-1", "Idempotency-Replayed": "true", "Retry-After": "4"}
    answer = stub.client().post("query{me{id}}", {})
    assert (answer.status, answer.request_id, answer.replayed, answer.retry_after) == (200, "r-1", True, 4.0)
    assert stub.spent == [(1, 12)]


@pytest.mark.parametrize(
    "url", ["http://api.monday.com/v2", "http://192.168.0.5/v2", "ftp://127.0.0.1/", "", "api.monday.com", "http://["]
)
def test_only_https_leaves_this_computer(stub: Stub, url: str) -> None:
    with pytest.raises(ConfigError, match="https://"):
        MondayClient(Http(), lambda: TOKEN, api_url=url, clock=lambda: NOW, meter=Meter(stub), cancel=stub)


@pytest.mark.parametrize("url", ["https://api.monday.com/v2", "http://localhost:1/v2", "http://[::1]:1/v2"])
def test_https_and_loopback_are_accepted(stub: Stub, url: str) -> None:
    stub.client(url=url)


def test_the_sign_in_is_in_no_log_and_no_error(stub: Stub, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    stub.status = 401
    stub.body = json.dumps({"errors": [{"message": f"Invalid: {TOKEN}", "extensions": {"code": "X"}}]}).encode()
    client = stub.client()
    answer = client.post("query{me{id}}", {})
    stub.status = 0
    with pytest.raises(Unreachable) as caught:
        client.post("query{me{id}}", {})
    assert TOKEN not in f"{answer!r} {caught.value} {caught.value!r} {caplog.text}"
    assert "Invalid: ***" in answer.errors[0].message


def test_a_retired_api_version_is_noticed_once(stub: Stub, caplog: pytest.LogCaptureFixture) -> None:
    stub.headers = {"API-Version": "2027-04"}
    client = stub.client()
    client.post("query{me{id}}", {})
    client.post("query{me{id}}", {})
    assert client.served_version == "2027-04"
    assert caplog.text.count("2027-04") == 1


def test_a_hung_up_connection_counts_as_a_call(stub: Stub) -> None:
    stub.status = 0
    with pytest.raises(Unreachable):
        stub.client().post("query{me{id}}", {})
    assert stub.spent == [(1, 0)]


def test_a_call_that_was_left_by_stop_counts_too(stub: Stub) -> None:
    stub.stops_at = 1
    with pytest.raises(Cancelled):
        stub.client().post("query{me{id}}", {})
    assert stub.spent == [(1, 0)]


def test_what_never_left_counts_as_none(stub: Stub) -> None:
    with pytest.raises(NotSent):
        stub.client(url="http://127.0.0.1:1/v2").post("query{me{id}}", {})
    stub.is_stopped = True
    with pytest.raises(Cancelled):
        stub.client().post("query{me{id}}", {})
    assert stub.spent == []


WRITES = [Write(Op.CREATE, "1", f"supplier:100:S{n}", f"S{n}") for n in range(3)]


def send(client: MondayClient) -> list[Kind]:
    boards = MondayBoards(client, BatchSizer(), lambda: NOW)
    answer = boards.send(boards.prepare(WRITES), "attempt-1")
    assert all(verdict.text for verdict in answer.verdicts if verdict.kind is not Kind.DONE)
    return [verdict.kind for verdict in answer.verdicts]


@pytest.mark.parametrize("error", [CredentialsMissing("Not connected."), VaultUnavailable("The keychain is locked.")])
def test_without_a_sign_in_nothing_is_sent(stub: Stub, error: ConnectorError) -> None:
    assert send(stub.client(token=error)) == [Kind.AUTH] * 3
    assert stub.seen == []


def test_a_sign_in_that_no_header_can_carry_is_refused_here(stub: Stub) -> None:
    assert send(stub.client(token="two\r\nlines")) == [Kind.AUTH] * 3
    assert stub.seen == []


def test_a_hung_up_connection_leaves_all_uncertain(stub: Stub) -> None:
    stub.status = 0
    assert send(stub.client()) == [Kind.UNCERTAIN] * 3


def test_no_server_is_unreachable(stub: Stub) -> None:
    assert send(stub.client(url="http://127.0.0.1:1/v2")) == [Kind.UNREACHABLE] * 3


def test_stop_before_sending_sends_nothing(stub: Stub) -> None:
    stub.is_stopped = True
    assert send(stub.client()) == [Kind.UNREACHABLE] * 3
    assert stub.seen == []


@pytest.mark.parametrize("body", [b"", b"null", b"<html>", b'{"data": null}', b"[]", b'{"data": {"w0": {"id":'])
@pytest.mark.parametrize("status", [200, 500, 504])
def test_an_answer_that_says_nothing_leaves_all_uncertain(stub: Stub, status: int, body: bytes) -> None:
    stub.status, stub.body = status, body
    assert send(stub.client()) == [Kind.UNCERTAIN] * 3


def test_the_deadline_is_longer_than_mondays_own() -> None:
    from app.monday.client import TIMEOUT_S

    assert TIMEOUT_S > 60


def test_a_gateway_time_out_makes_the_next_request_smaller(stub: Stub) -> None:
    stub.status, stub.body = 504, b"<html>504</html>"
    boards = MondayBoards(stub.client(), BatchSizer(), lambda: NOW)
    many = WRITES * 20
    before = boards.batch_limit(many)
    boards.send(boards.prepare(many[:before]), "attempt-1")
    assert (before, boards.batch_limit(many)) == (40, 20)
