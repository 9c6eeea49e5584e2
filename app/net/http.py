"""One HTTP request at a time: the system's proxy and certificates, a deadline that holds, and Stop that is heard.

The only importer of requests. Nothing is retried here, no redirect is followed, no cookie and no .netrc is used.
"""

from __future__ import annotations

import logging
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import requests
import truststore
from requests.adapters import HTTPAdapter

from app.domain.errors import ConfigError, ConnectorError, Unreachable
from app.domain.ports import Cancel
from app.net.address import is_loopback
from app.net.errors import NETWORK_HINT, NotSent, explain

__all__ = ["Http", "NotSent", "Reply"]

CONNECT_TIMEOUT_S = 10.0
MAX_BODY_BYTES = 64 * 1024 * 1024
POLL_S = 0.1
CHUNK_BYTES = 64 * 1024

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """Any answer that came whole, whatever its status. 3xx are answers too: redirects are not followed."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes = field(repr=False)
    seconds: float = 0.0

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


class Http:
    """Sends requests from any number of threads; connections are kept alive and never shared by two at once."""

    def __init__(
        self,
        *,
        user_agent: str = "ml-connector",
        cancel: Cancel | None = None,
        max_body_bytes: int = MAX_BODY_BYTES,
        connect_timeout_s: float = CONNECT_TIMEOUT_S,
    ) -> None:
        self._user_agent = user_agent
        self._cancel = cancel
        self._max_body_bytes = max_body_bytes
        self._connect_timeout_s = connect_timeout_s
        self._idle: list[requests.Session] = []
        # At debug level urllib3 writes whole request lines, and their queries hold business data.
        logging.getLogger("urllib3").setLevel(logging.WARNING)

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        timeout_s: float = 60.0,
        params: Mapping[str, str] | None = None,
        cancel: Cancel | None = None,
    ) -> Reply:
        """One request, whole within `timeout_s` (name look-up, connecting and reading included).

        Raises NotSent when it certainly did not reach the vendor, Unreachable when there is no whole answer,
        ConfigError for an address or header that cannot be sent, and Cancelled within 200 ms of Stop; after
        Unreachable and Cancelled the effect of a write is unknown.
        """
        host = _vetted_host(url)
        flags = [flag for flag in (self._cancel, cancel) if flag is not None]
        for flag in flags:
            flag.check()
        full = f"{url}?{urlencode(params, quote_via=quote, safe='')}" if params else url
        whole = {"User-Agent": self._user_agent, "Accept-Encoding": "gzip", **(headers or {})}
        exchange = _Exchange(method, full, whole, _Body(body) if body else None, timeout_s)
        started = time.monotonic()
        self._start(exchange)
        try:
            exchange.settle(flags, started + timeout_s)
        finally:
            exchange.is_abandoned = not exchange.is_done.is_set()
        seconds = time.monotonic() - started
        if exchange.reply is None:
            raise self._failure(exchange, host, timeout_s)
        log.debug("%s %s%s -> %d in %.2f s", method, host, urlsplit(url).path, exchange.reply.status_code, seconds)
        names = {name.lower(): value for name, value in exchange.reply.headers.items()}
        return Reply(exchange.reply.status_code, names, bytes(exchange.content), seconds)

    def close(self) -> None:
        """Closes idle connections. The object stays usable."""
        while self._idle:
            self._idle.pop().close()

    def _start(self, exchange: _Exchange) -> None:
        # A thread of its own, because name look-up and reading cannot be interrupted: on Stop or at the deadline the
        # caller leaves it behind, and as a daemon it does not hold up the end of the process.
        threading.Thread(target=self._carry, args=(exchange,), name="http", daemon=True).start()

    def _carry(self, exchange: _Exchange) -> None:
        try:
            session = self._idle.pop()
        except IndexError:
            session = _session()
        try:
            exchange.run(session, self._connect_timeout_s, self._max_body_bytes)
        finally:
            is_reusable = exchange.reply is not None and not exchange.is_abandoned
            if is_reusable:
                self._idle.append(session)
            else:
                session.close()
            exchange.is_done.set()

    def _failure(self, exchange: _Exchange, host: str, timeout_s: float) -> ConnectorError:
        if isinstance(exchange.error, ConnectorError):
            return exchange.error
        if exchange.error is not None:
            return explain(exchange.error, host, sent=exchange.has_left)
        text = f"{host} did not answer within {timeout_s:g} seconds."
        return (NotSent if exchange.has_left is False else Unreachable)(text, hint=NETWORK_HINT)


class _Body:
    """A request body that knows whether any of it was handed to the network."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._offset = 0
        self.has_left = False

    def __len__(self) -> int:
        return len(self._content)

    def __iter__(self) -> Iterator[bytes]:
        while chunk := self.read(CHUNK_BYTES):
            yield chunk

    def read(self, size: int = -1) -> bytes:
        self.has_left = True
        end = len(self._content) if size < 0 else self._offset + size
        chunk = self._content[self._offset : end]
        self._offset += len(chunk)
        return chunk


class _Exchange:
    """One request under way in its own thread, and what came of it."""

    def __init__(self, method: str, url: str, headers: Mapping[str, str], body: _Body | None, timeout_s: float) -> None:
        self._request = requests.Request(method, url, headers=dict(headers), data=body)
        self._body = body
        self._timeout_s = timeout_s
        self.is_done = threading.Event()
        self.is_abandoned = False
        self.reply: requests.Response | None = None
        self.content = bytearray()
        self.error: Exception | None = None

    @property
    def has_left(self) -> bool | None:
        return self._body.has_left if self._body is not None else None

    def settle(self, flags: list[Cancel], deadline: float) -> None:
        """Waits until the request is done or the deadline is past; raises Cancelled on Stop."""
        while not self.is_done.wait(min(POLL_S, max(deadline - time.monotonic(), 0.0))):
            for flag in flags:
                flag.check()
            if time.monotonic() >= deadline:
                return

    def run(self, session: requests.Session, connect_timeout_s: float, max_body_bytes: int) -> None:
        timeout = (min(connect_timeout_s, self._timeout_s), self._timeout_s)
        try:
            prepared = session.prepare_request(self._request)
            proxies: dict[str, Any] = {}
            settings = session.merge_environment_settings(str(prepared.url), proxies, True, None, None)
            if is_loopback(urlsplit(str(prepared.url)).hostname or ""):
                settings["proxies"] = {}
            with session.send(prepared, timeout=timeout, allow_redirects=False, **settings) as reply:
                self._read(reply, max_body_bytes)
        except Exception as error:  # the caller turns it into a sentence, in its own thread
            self.error = error

    def _read(self, reply: requests.Response, max_body_bytes: int) -> None:
        for chunk in reply.iter_content(CHUNK_BYTES):
            if self.is_abandoned:
                return
            self.content += chunk
            if len(self.content) > max_body_bytes:
                limit = f"{max_body_bytes // (1024 * 1024)} MB" if max_body_bytes >= 1024 * 1024 else "its limit"
                raise Unreachable(f"The answer is larger than {limit} and was not read.")
        self.reply = reply


class _SystemTrustAdapter(HTTPAdapter):
    """Verifies with the operating system's certificate store instead of the bundle that requests ships."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(*args, **kwargs)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        proxy_kwargs["ssl_context"] = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return super().proxy_manager_for(proxy, **proxy_kwargs)

    def cert_verify(self, conn: Any, url: str, verify: bool | str, cert: Any) -> None:  # noqa: ARG002
        conn.cert_reqs = "CERT_REQUIRED"
        if isinstance(verify, str):  # REQUESTS_CA_BUNDLE, where IT sets it
            conn.ca_certs = verify


def _session() -> requests.Session:
    session = requests.Session()
    session.mount("https://", _SystemTrustAdapter(max_retries=0))
    session.mount("http://", HTTPAdapter(max_retries=0))
    session.headers.clear()
    session.stream = True
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    # With an auth of our own, requests does not put a .netrc entry in the place of our Authorization header.
    session.auth = _leave_as_it_is
    return session


def _leave_as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _vetted_host(url: str) -> str:
    """The host, for texts. Plain http is for loopback only: anything else would show the credentials."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise ConfigError("The address cannot be used.", hint="Check the address.") from None
    if not host or parts.scheme not in ("https", "http"):
        raise ConfigError("The address must start with https:// and name a host.", hint="Check the address.")
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigError(
            f"The address of {host} must start with https://.", hint="Plain http is for this computer only."
        )
    return host
