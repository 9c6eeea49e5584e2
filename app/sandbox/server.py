"""The loopback server that carries both halves of the sandbox over real HTTP/1.1."""

from __future__ import annotations

import os
import socket
import struct
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from app.sandbox.http import Endpoint, Interceptor, Request, Response

LOG_LENGTH = 20_000
DRIPS = 20
"""Pieces of a body that drips."""
_RESET_ON_CLOSE = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)


@dataclass(frozen=True, slots=True)
class SeenRequest:
    method: str
    path: str
    status: int
    """0 when the connection was closed without an answer."""


class LoopbackServer:
    """Serves endpoints by path prefix (whole segments; the longest prefix wins) on 127.0.0.1 only.

    `interceptors` may be changed while it runs: each request works on the list as it was when it arrived.
    """

    def __init__(self, endpoints: Mapping[str, Endpoint], port: int = 0, latency_s: float = 0.0) -> None:
        self.latency_s = latency_s
        self.interceptors: list[Interceptor] = []
        self.requests_seen: deque[SeenRequest] = deque(maxlen=LOG_LENGTH)
        self._endpoints = sorted(endpoints.items(), key=lambda entry: len(entry[0]), reverse=True)
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._listener = _Listener(("127.0.0.1", port), self.answer)
        self._thread = threading.Thread(target=self._serve, name="sandbox", daemon=True)

    @property
    def port(self) -> int:
        return int(self._listener.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def counts(self) -> dict[str, int]:
        """Requests so far by the prefix of their endpoint; what no endpoint took is under the empty text."""
        with self._lock:
            return dict(self._counts)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends open connections and waits for their threads. Harmless when repeated or never started."""
        if self._thread.is_alive():
            self._listener.shutdown()
            self._thread.join()
        self._listener.close_connections()
        self._listener.server_close()

    def answer(self, request: Request) -> Response | None:
        """What the wire gets for a request; None closes the connection. Called from a thread per connection."""
        if self.latency_s:
            time.sleep(self.latency_s)
        prefix, endpoint = self._route(request.path)
        proceed = _chain(tuple(self.interceptors), request, endpoint)
        response = proceed()
        with self._lock:
            self._counts[prefix] += 1
            status = 0 if response is None or response.is_reset else response.status
            self.requests_seen.append(SeenRequest(request.method, request.path, status))
        return response

    def _serve(self) -> None:
        self._listener.serve_forever(poll_interval=0.02)

    def _route(self, path: str) -> tuple[str, Endpoint]:
        for prefix, endpoint in self._endpoints:
            if path == prefix or path.startswith(prefix.rstrip("/") + "/"):
                return prefix, endpoint
        return "", _NOTHING_HERE


class _NothingHere:
    def handle(self, request: Request) -> Response:
        return Response(404, f"nothing is served at {request.path}\n".encode(), {"Content-Type": "text/plain"})


_NOTHING_HERE = _NothingHere()


class _NoAnswer(Exception):
    """Raised through outer interceptors when an inner one closed the connection: there is no answer to pass on."""


def _chain(
    interceptors: tuple[Interceptor, ...], request: Request, endpoint: Endpoint
) -> Callable[[], Response | None]:
    def at(depth: int) -> Response:
        if depth == len(interceptors):
            return endpoint.handle(request)
        response = interceptors[depth](request, lambda: at(depth + 1))
        if response is None:
            raise _NoAnswer
        return response

    def run() -> Response | None:
        try:
            return at(0)
        except _NoAnswer:
            return None

    return run


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], answer: Callable[[Request], Response | None]) -> None:
        self.answer = answer
        self._connections: dict[threading.Thread, socket.socket] = {}
        self._lock = threading.Lock()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        # The standard library does not keep daemon threads, and others would hold up the end of the process.
        thread = threading.Thread(target=self._converse, args=(request, client_address), daemon=True)
        with self._lock:
            self._connections[thread] = request
        thread.start()

    def close_connections(self) -> None:
        with self._lock:
            open_now = list(self._connections.items())
        for _, connection in open_now:
            _hang_up(connection)
        for thread, _ in open_now:
            thread.join(timeout=5)

    def _converse(self, request: socket.socket, client_address: Any) -> None:
        try:
            self.finish_request(request, client_address)
        except (ConnectionError, TimeoutError):
            pass
        finally:
            self.shutdown_request(request)
            with self._lock:
                self._connections.pop(threading.current_thread(), None)


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def answer(self) -> None:
        body = self._read_body()
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, path, query, headers, body)
        response = cast(_Listener, self.server).answer(request)
        if response is None:
            self.close_connection = True
        elif response.is_reset:
            self._reset()
        else:
            self._write(response)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = answer  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the standard library's name
        """The server's own log is `requests_seen`."""

    def _read_body(self) -> bytes:
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return self._read_chunks()
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _read_chunks(self) -> bytes:
        chunks = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            chunks.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            continue
        return b"".join(chunks)

    def _write(self, response: Response) -> None:
        """A Content-Length that an interceptor set stands: with a shorter body it is a broken answer."""
        self.send_response_only(response.status, _phrase(response.status))
        self.send_header("Date", self.date_time_string())
        for name, value in response.headers.items():
            self.send_header(name, value)
        stated = {name.lower(): value for name, value in response.headers.items()}.get("content-length")
        if stated is None and response.status not in (204, 304):
            self.send_header("Content-Length", str(len(response.body)))
        elif stated is not None and stated != str(len(response.body)):
            self.close_connection = True
        self.end_headers()
        if self.command != "HEAD" and response.status not in (204, 304):
            self._write_body(response)
        self.wfile.flush()

    def _write_body(self, response: Response) -> None:
        if not response.drip_s:
            self.wfile.write(response.body)
            return
        size = max(1, -(-len(response.body) // DRIPS))
        for start in range(0, len(response.body), size):
            time.sleep(response.drip_s / DRIPS)
            self.wfile.write(response.body[start : start + size])
            self.wfile.flush()

    def _reset(self) -> None:
        # Detached: the streams over the socket would otherwise keep it open, and end it in good order.
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        socket.close(self.connection.detach())


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
