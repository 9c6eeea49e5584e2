"""The way to a vendor: what leaves, what comes back, and how failures read."""

from __future__ import annotations

import gzip
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from app.domain.errors import Cancelled, ConfigError, Unreachable
from app.net.cancel import CancelFlag
from app.net.http import Http, NotSent

Answer = Callable[[BaseHTTPRequestHandler, bytes], None]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    answer: Answer

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is part of these tests."""


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer(self, self.rfile.read(int(self.headers.get("Content-Length") or 0)))

        do_POST = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def reply_with(status: int, body: bytes = b"{}", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@pytest.fixture
def http() -> Iterator[Http]:
    http = Http(user_agent="ml-connector/test")
    yield http
    http.close()


def test_an_answer_comes_whole_with_lower_case_header_names(http: Http) -> None:
    with serving(reply_with(418, b'{"a":1}', X_Request_Id="r-1")) as url:
        reply = http.send("GET", url)
    assert (reply.status, reply.body, reply.headers["x-request-id"]) == (418, b'{"a":1}', "r-1")


def test_query_body_and_headers_arrive_as_given(http: Http) -> None:
    seen: list[tuple[str, str, bytes, str]] = []

    def answer(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        seen.append((handler.path, handler.headers["User-Agent"], body, handler.headers["Content-Length"]))
        reply_with(200)(handler, body)

    with serving(answer) as url:
        http.send("POST", url + "/x", headers={"Content-Type": "text/plain"}, body=b"abc", params={"Q": "a b;c=1&d"})
    assert seen == [("/x?Q=a%20b%3Bc%3D1%26d", "ml-connector/test", b"abc", "3")]


def test_compressed_answers_are_unpacked(http: Http) -> None:
    with serving(reply_with(200, gzip.compress(b"x" * 1000), Content_Encoding="gzip")) as url:
        assert http.send("GET", url).body == b"x" * 1000


def test_redirects_are_answers_and_are_not_followed(http: Http) -> None:
    with serving(reply_with(302, b"", Location="http://127.0.0.1:9/elsewhere")) as url:
        assert http.send("GET", url, headers={"Authorization": "Bearer x"}).status == 302


def test_cookies_are_not_kept(http: Http) -> None:
    cookies: list[str | None] = []

    def answer(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        cookies.append(handler.headers.get("Cookie"))
        reply_with(200, b"", Set_Cookie="sid=1")(handler, body)

    with serving(answer) as url:
        http.send("GET", url)
        http.send("GET", url)
    assert cookies == [None, None]


def test_a_netrc_entry_does_not_replace_our_authorization(
    http: Http, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path_factory.mktemp("home") / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    seen: list[str | None] = []

    def answer(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        seen.append(handler.headers.get("Authorization"))
        reply_with(200)(handler, body)

    with serving(answer) as url:
        http.send("GET", url, headers={"Authorization": "Bearer ours"})
    assert seen == ["Bearer ours"]


def test_loopback_goes_past_the_system_proxy(http: Http, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serving(reply_with(200, b"direct")) as url:
        assert http.send("GET", url).body == b"direct"


def test_a_refused_connection_was_not_sent(http: Http) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(NotSent, match="refuses connections"):
        http.send("POST", f"http://127.0.0.1:{port}/secret-path?token=hidden", body=b"x")


def test_an_unknown_host_was_not_sent_and_names_only_the_host(http: Http, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_such_name(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NotSent, match="cannot be found") as caught:
        http.send("POST", "https://gateway.invalid/a?token=hidden", headers={"Authorization": "Bearer s3"}, body=b"b")
    assert "gateway.invalid" in str(caught.value)
    assert not {"hidden", "s3"} & set(str(caught.value).split())
    assert caught.value.__cause__ is None


def test_plain_text_where_tls_is_expected_was_not_sent(http: Http) -> None:
    with serving(reply_with(200)) as url, pytest.raises(NotSent, match="encrypted"):
        http.send("POST", url.replace("http:", "https:"), body=b"x")


def test_an_unreachable_proxy_is_named_as_such(http: Http, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with pytest.raises(NotSent, match="proxy"):
        http.send("POST", "https://gateway.invalid/", body=b"x")


def test_a_connection_closed_after_the_body_may_have_had_its_effect(http: Http) -> None:
    def hang_up(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        handler.close_connection = True

    with serving(hang_up) as url, pytest.raises(Unreachable) as caught:
        http.send("POST", url, body=b"x")
    assert not isinstance(caught.value, NotSent)


def test_a_body_cut_short_is_no_answer(http: Http) -> None:
    def cut(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100")
        handler.end_headers()
        handler.wfile.write(b"only this")
        handler.close_connection = True

    with serving(cut) as url, pytest.raises(Unreachable, match="complete"):
        http.send("GET", url)


def test_a_slow_drip_ends_at_the_deadline(http: Http) -> None:
    release = threading.Event()

    def drip(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        while not release.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    with serving(drip) as url:
        started = time.monotonic()
        with pytest.raises(Unreachable, match="within"):
            http.send("GET", url, timeout_s=0.5)
        assert time.monotonic() - started < 2
        release.set()


def test_stop_is_heard_in_the_middle_of_a_hanging_request() -> None:
    arrived, release, stop = threading.Event(), threading.Event(), CancelFlag()

    def hang(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        arrived.set()
        release.wait(30)
        handler.close_connection = True

    def press() -> None:
        arrived.wait(10)
        stop.press()

    presser = threading.Thread(target=press)
    with serving(hang) as url:
        presser.start()
        with pytest.raises(Cancelled):
            Http(cancel=stop).send("GET", url, timeout_s=60)
        presser.join()
        release.set()
    with pytest.raises(Cancelled):
        Http().send("GET", "http://127.0.0.1:9/", cancel=stop)


def test_an_answer_over_the_cap_is_not_kept() -> None:
    with serving(reply_with(200, b"x" * 5000)) as url, pytest.raises(Unreachable, match="larger"):
        Http(max_body_bytes=1000).send("GET", url)


@pytest.mark.parametrize("url", ["ftp://x/", "https://", "http://gateway.example/", "nonsense", "https://[bad"])
def test_addresses_that_would_show_credentials_or_make_no_sense_are_refused(http: Http, url: str) -> None:
    with pytest.raises(ConfigError):
        http.send("GET", url)


def test_a_secret_with_a_line_break_is_refused_without_being_told(http: Http) -> None:
    with pytest.raises(ConfigError) as caught:
        http.send("GET", "http://127.0.0.1:9/", headers={"Authorization": "Bearer top\nsecret"})
    assert "secret" not in str(caught.value)


def test_nothing_of_header_body_or_query_is_logged(http: Http, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(reply_with(200, b"answer-hidden")) as url:
        http.send("POST", url, headers={"Authorization": "head-hidden"}, body=b"body-hidden", params={"q": "q-hidden"})
    assert "hidden" not in caplog.text
    assert "127.0.0.1" in caplog.text


def test_connections_are_kept_alive_and_not_shared(http: Http) -> None:
    ports: list[int] = []
    together = threading.Barrier(2)

    def answer(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        ports.append(handler.client_address[1])
        if handler.path == "/both":
            together.wait(10)
        reply_with(200)(handler, body)

    with serving(answer) as url:
        http.send("GET", url)
        http.send("GET", url)
        assert len(set(ports)) == 1
        ports.clear()
        threads = [threading.Thread(target=http.send, args=("GET", url + "/both")) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(set(ports)) == 2


def test_waiting_ends_when_stop_is_pressed() -> None:
    stop = CancelFlag()
    stop.wait(0)
    stop.press()
    with pytest.raises(Cancelled):
        stop.wait(60)
    stop.clear()
    stop.check()
