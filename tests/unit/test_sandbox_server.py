"""The loopback server: real HTTP/1.1, many clients at once, faults between socket and endpoint, nothing left behind."""

from __future__ import annotations

import http.client
import socket
import struct
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.sandbox.http import Proceed, Request, Response
from app.sandbox.server import LoopbackServer, SeenRequest


class Echo:
    def __init__(self, name: str) -> None:
        self.name = name

    def handle(self, request: Request) -> Response:
        text = f"{self.name} {request.method} {request.path}?{request.query} {len(request.body)}"
        return Response(200, text.encode(), {"Content-Type": "text/plain"})


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    server = LoopbackServer({"/a": Echo("outer"), "/a/b": Echo("inner")})
    server.start()
    yield server
    server.stop()


@pytest.fixture
def client(server: LoopbackServer) -> Iterator[http.client.HTTPConnection]:
    client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    yield client
    client.close()


def ask(client: http.client.HTTPConnection, method: str, path: str, body: bytes | None = None) -> tuple[int, str]:
    client.request(method, path, body)
    answer = client.getresponse()
    return answer.status, answer.read().decode()


def test_one_connection_serves_many_requests(client: http.client.HTTPConnection) -> None:
    assert ask(client, "GET", "/a/x%20y?q=1;2") == (200, "outer GET /a/x%20y?q=1;2 0")
    first = client.sock
    assert ask(client, "POST", "/a", b"12345") == (200, "outer POST /a? 5")
    assert ask(client, "PUT", "/a/b", b"") == (200, "inner PUT /a/b? 0")
    assert client.sock is first


def test_the_longest_prefix_of_whole_segments_wins(client: http.client.HTTPConnection) -> None:
    assert ask(client, "GET", "/a/b/c")[1].startswith("inner")
    assert ask(client, "GET", "/a/bc")[1].startswith("outer")
    assert ask(client, "GET", "/ab")[0] == 404


def test_a_chunked_body_is_read(client: http.client.HTTPConnection) -> None:
    client.request("POST", "/a", iter([b"abc", b"defg"]), encode_chunked=True, headers={"Transfer-Encoding": "chunked"})
    assert client.getresponse().read() == b"outer POST /a? 7"


def test_forty_clients_at_once(server: LoopbackServer) -> None:
    together = threading.Barrier(40)

    def talk(number: int) -> list[int]:
        client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        together.wait()
        statuses = [ask(client, "GET", f"/a/{number}/{turn}")[0] for turn in range(5)]
        client.close()
        return statuses

    with ThreadPoolExecutor(40) as pool:
        answers = list(pool.map(talk, range(40)))
    assert answers == [[200] * 5] * 40
    assert server.counts == {"/a": 200}


def test_requests_are_logged(server: LoopbackServer, client: http.client.HTTPConnection) -> None:
    ask(client, "GET", "/a/b?q=1")
    ask(client, "POST", "/nowhere")
    assert list(server.requests_seen) == [SeenRequest("GET", "/a/b", 200), SeenRequest("POST", "/nowhere", 404)]
    assert server.counts == {"/a/b": 1, "": 1}


def test_interceptors_stand_in_their_order_around_the_endpoint(
    server: LoopbackServer, client: http.client.HTTPConnection
) -> None:
    def mark(name: str, proceed: Proceed) -> Response:
        inner = proceed()
        return Response(inner.status, name.encode() + inner.body)

    server.interceptors.append(lambda _request, proceed: mark("1", proceed))
    server.interceptors.append(lambda _request, proceed: mark("2", proceed))
    assert ask(client, "GET", "/a")[1].startswith("12outer")
    server.interceptors.clear()
    assert ask(client, "GET", "/a")[1].startswith("outer")


def test_a_lost_answer_closes_the_connection(server: LoopbackServer, client: http.client.HTTPConnection) -> None:
    server.interceptors.append(lambda _request, proceed: proceed())
    server.interceptors.append(lambda _request, _proceed: None)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        ask(client, "GET", "/a")
    assert server.requests_seen[-1] == SeenRequest("GET", "/a", 0)


def test_a_stated_length_makes_a_truncated_answer(server: LoopbackServer, client: http.client.HTTPConnection) -> None:
    server.interceptors.append(lambda _request, _proceed: Response(200, b'{"ha', {"Content-Length": "900"}))
    with pytest.raises(http.client.IncompleteRead):
        ask(client, "GET", "/a")


def test_stopping_ends_open_connections_and_leaves_no_thread() -> None:
    before = set(threading.enumerate())
    server = LoopbackServer({"/a": Echo("outer")})
    server.start()
    client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    ask(client, "GET", "/a")
    server.stop()
    server.stop()
    assert set(threading.enumerate()) <= before
    with pytest.raises((http.client.HTTPException, OSError)):
        ask(client, "GET", "/a")
    client.close()


def test_a_server_that_never_started_stops() -> None:
    LoopbackServer({}).stop()


class Flood:
    def handle(self, request: Request) -> Response:
        return Response(200, b"x" * 20_000_000)


def test_a_client_that_leaves_in_the_middle_disturbs_nobody() -> None:
    server = LoopbackServer({"/a": Echo("outer"), "/flood": Flood()})
    server.start()
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", server.port)) as leaver:
            leaver.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            leaver.sendall(b"GET /flood HTTP/1.1\r\nHost: x\r\n\r\n")
            leaver.recv(10)
    client = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    assert ask(client, "GET", "/a")[0] == 200
    client.close()
    server.stop()
