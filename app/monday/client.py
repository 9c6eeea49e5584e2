"""One request to monday: the sign-in, the API version, the idempotency key, and what comes back."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from app.domain.errors import Cancelled, ConfigError, Unreachable
from app.domain.ports import Cancel, Clock, Meter
from app.domain.records import Json
from app.monday.answer import Answer, read_answer
from app.net.address import is_loopback
from app.net.http import Http, NotSent, Reply

API_URL = "https://api.monday.com/v2"
API_VERSION = "2026-10"
TIMEOUT_S = 65.0
"""Above monday's own 60 seconds (monday docs, development best practices), so that its answer is still heard."""

log = logging.getLogger(__name__)


class MondayClient:
    """Sends documents; an answer of any status is returned, to be judged by `monday.errors`. From any thread."""

    def __init__(
        self,
        http: Http,
        token: Callable[[], str],
        *,
        api_url: str = API_URL,
        clock: Clock,
        meter: Meter,
        cancel: Cancel,
    ) -> None:
        """`token` gives the sign-in anew for each request, or raises CredentialsMissing or VaultUnavailable.

        Raises ConfigError for an address that is neither https nor http on this computer.
        """
        self._http = http
        self._token = token
        self._api_url = _vetted(api_url)
        self._clock = clock
        self._meter = meter
        self.cancel = cancel
        self.served_version = API_VERSION
        """The API version that monday last answered with; another one than ours means ours is retired."""

    def post(self, document: str, variables: Mapping[str, Json], idempotency_key: str | None = None) -> Answer:
        """As `post_body`, for a document and the values of its variables."""
        return self.post_body(request_body(document, variables), idempotency_key)

    def post_body(self, body: str, idempotency_key: str | None = None, cancel: Cancel | None = None) -> Answer:
        """One call. The key makes a write repeatable for 30 minutes (monday docs, idempotency).

        Raises Throttled when today's calls are used up, NotSent when it certainly did not reach monday, Unreachable
        when there is no whole answer, Cancelled after Stop (the fate of a write is then unknown), and what `token`
        raises.
        """
        stop = cancel or self.cancel
        stop.check()
        self._meter.require("monday")
        try:
            return self._ask(body, idempotency_key, stop)
        finally:
            self._meter.ended("monday")

    def _ask(self, body: str, idempotency_key: str | None, cancel: Cancel) -> Answer:
        token = self._token()
        headers = {"Authorization": token, "API-Version": API_VERSION, "Content-Type": "application/json"}
        if idempotency_key is not None:
            headers["Idempotency-Key"] = idempotency_key
        reply = self._exchange(headers, body.encode(), cancel)
        answer = read_answer(
            reply.status,
            reply.headers,
            _without(token, reply.body),
            elapsed_s=reply.seconds,
            now=self._clock(),
        )
        self._meter.spent("monday", 1, complexity=answer.cost.query if answer.cost else 0)
        self._notice_version(reply.headers.get("api-version", "").strip())
        log.debug("monday answered %d, request %s", answer.status, answer.request_id or "without an id")
        return answer

    def _exchange(self, headers: Mapping[str, str], body: bytes, cancel: Cancel) -> Reply:
        try:
            return self._http.send(
                "POST", self._api_url, headers=headers, body=body, timeout_s=TIMEOUT_S, cancel=cancel
            )
        except NotSent:
            raise
        except (Unreachable, Cancelled):
            # monday may have counted it: its limit is reached a call early rather than passed.
            self._meter.spent("monday", 1)
            raise

    def _notice_version(self, served: str) -> None:
        # A retired version is served by a later one without an error (monday docs, API versioning).
        if served and served != self.served_version:
            self.served_version = served
            log.warning("monday answers with API version %s, asked was %s: update the app", served, API_VERSION)


def request_body(document: str, variables: Mapping[str, Json]) -> str:
    """Stable bytes, ASCII only: the same document and values give the same text."""
    return json.dumps({"query": document, "variables": dict(variables)}, sort_keys=True, separators=(",", ":"))


def _vetted(api_url: str) -> str:
    try:
        parts = urlsplit(api_url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))):
        raise ConfigError(
            "The address of monday cannot be used: it must start with https://.",
            hint="Plain http is for this computer only. Leave the address out to use monday's own.",
        )
    return api_url


def _without(token: str, body: bytes) -> bytes:
    """A body that repeats the sign-in would carry it into texts and logs."""
    return body.replace(token.encode(), b"***") if len(token) >= 8 else body
