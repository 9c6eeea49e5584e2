"""What can go wrong on the way to a vendor, as a sentence that names the host and nothing else of the request."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import requests
from urllib3 import exceptions as urllib3_errors

from app.domain.errors import ConfigError, ConnectorError, Unreachable

TLS_HINT = (
    "Where the company's proxy inspects encrypted traffic, ask IT to install its root certificate "
    "in this computer's certificate store; ml-connector uses that store."
)
NETWORK_HINT = "Check the network, VPN and proxy of this computer. ml-connector tries again by itself."


class NotSent(Unreachable):
    """The request certainly did not reach the vendor: nothing was carried out, and repeating is safe."""


def explain(error: BaseException, host: str, *, sent: bool | None) -> ConnectorError:
    """What the user is told. `sent`: whether the body began to leave; None where the request has no body."""
    if isinstance(error, requests.exceptions.InvalidHeader):
        return ConfigError("A credential holds characters that cannot be sent.", hint="Connect again.")
    if isinstance(error, (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, UnicodeError)):
        return ConfigError(f"The address of {host} cannot be used.", hint="Check the address.")
    causes = list(_causes(error))
    known = _before_sending(causes, host)
    if sent or (sent is None and known is None):
        return _after_sending(causes, host)
    return known or NotSent(f"The connection to {host} broke before the request was sent.", hint=NETWORK_HINT)


_BEFORE_SENDING: tuple[tuple[tuple[type[BaseException], ...], str, str], ...] = (
    (
        (ssl.SSLCertVerificationError,),
        "This computer does not trust the certificate that {host} shows.",
        TLS_HINT,
    ),
    (
        (urllib3_errors.ProxyError, requests.exceptions.ProxyError),
        "The proxy of this computer does not let requests to {host} through.",
        "Check the proxy in the system's network settings, and whether it asks for a sign-in.",
    ),
    (
        (urllib3_errors.NameResolutionError, socket.gaierror),
        "{host} cannot be found: no network, no VPN, or a wrong address.",
        NETWORK_HINT,
    ),
    ((ssl.SSLError, requests.exceptions.SSLError), "No encrypted connection to {host} came about.", TLS_HINT),
    ((ConnectionRefusedError,), "{host} refuses connections.", NETWORK_HINT),
    (
        (urllib3_errors.ConnectTimeoutError, requests.exceptions.ConnectTimeout),
        "{host} cannot be reached: no connection within the time allowed.",
        NETWORK_HINT,
    ),
    ((urllib3_errors.NewConnectionError,), "No network connection to {host}.", NETWORK_HINT),
)
"""The first row of which any kind is among the causes counts: a proxy's refused connection is the proxy's."""


def _before_sending(causes: list[BaseException], host: str) -> NotSent | None:
    for kinds, sentence, hint in _BEFORE_SENDING:
        if _any(causes, *kinds):
            return NotSent(sentence.format(host=host), hint=hint)
    return None


def _after_sending(causes: list[BaseException], host: str) -> Unreachable:
    if _any(causes, urllib3_errors.ReadTimeoutError, requests.exceptions.ReadTimeout, TimeoutError):
        return Unreachable(f"{host} did not answer in time.", hint=NETWORK_HINT)
    return Unreachable(f"The connection to {host} broke before its answer was complete.", hint=NETWORK_HINT)


def _any(causes: list[BaseException], *kinds: type[BaseException]) -> bool:
    return any(isinstance(cause, kinds) for cause in causes)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what it wraps: requests and urllib3 nest in `args`, `reason`, `__cause__` and `__context__`."""
    seen: set[int] = set()
    pending: list[object] = [error]
    while pending:
        one = pending.pop()
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        pending += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
