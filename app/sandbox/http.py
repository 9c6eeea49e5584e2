"""The wire of the sandbox: requests, responses, and the seam where faults are put.

Both vendors of the sandbox are an `Endpoint`; they share nothing with the app's own clients, so that a wrong
belief about a vendor shows as a failing test instead of agreeing with itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

Clock = Callable[[], datetime]
"""Aware UTC time. Tests move it; the command line passes the real one."""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    """Percent-encoded as received, without the query."""
    query: str
    """Percent-encoded as received, without the question mark."""
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    drip_s: float = 0.0
    """Seconds over which the body goes out, piece by piece; 0 sends it at once."""
    is_reset: bool = False
    """The connection is reset (TCP RST) in place of any answer."""


class Endpoint(Protocol):
    """Answers the requests of one vendor. Called from many threads at once; locks for itself."""

    def handle(self, request: Request) -> Response: ...


Proceed = Callable[[], Response]


class Interceptor(Protocol):
    """Stands between the socket and the endpoint of every request, in the order they were added.

    Returning without calling `proceed` is a fault before the effect; calling it and returning something
    else is a fault after the effect. `None` closes the connection without an answer. May sleep, to delay.
    """

    def __call__(self, request: Request, proceed: Proceed) -> Response | None: ...
