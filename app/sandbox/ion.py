"""The ION API gateway of one tenant: its authorization server, and the suites behind it.

Shapes as in Infor's ion-api-sdk samples and RFC 6749; limits as in Infor OS usage limits (100 tokens a day and client,
3,000 calls a minute and tenant). Error texts are PingFederate's, from memory: clients must read `error` alone.
"""

from __future__ import annotations

import base64
import binascii
import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote_plus

from app.sandbox.csi import CsiApi
from app.sandbox.http import Clock, Request, Response
from app.sandbox.ion_tokens import DailyLimitReached, TokenLedger
from app.sandbox.m3 import M3Api

TENANT = "ACME_TST"
JSON_TYPE = {"Content-Type": "application/json;charset=utf-8", "Cache-Control": "no-store"}


@dataclass(slots=True)
class IonSettings:
    """What an administrator sets per application. May be changed while the sandbox runs."""

    lifetime_s: int = 7200
    """1 to 24 hours; Infor's default is 2."""
    is_expiry_text: bool = False
    """Writes expires_in as "7200"."""
    issues_refresh_tokens: bool = True
    allows_client_credentials: bool = False
    is_impersonation_refused: bool = False
    """As when the service account is not linked to a user."""
    calls_per_minute: int = 3000
    is_forbidden: bool = False
    """Valid tokens get 403: the application has no access to the suite."""


class IonGateway:
    """An endpoint for the path prefix `/{tenant}`."""

    def __init__(
        self,
        m3: M3Api,
        clock: Clock,
        tenant: str = TENANT,
        settings: IonSettings | None = None,
        *,
        csi: CsiApi | None = None,
        has_m3: bool = True,
    ) -> None:
        self.tenant = tenant
        self.m3 = m3
        self.csi = csi
        self.has_m3 = has_m3
        """False: the tenant has no M3, which is what 404 says."""
        self.settings = settings or IonSettings()
        self.tokens = TokenLedger(clock)
        self.client_id = f"{tenant}~Sandbox_Z5XD9CwfYqbvgpIIIxfUOAndQUbdCs8DbrJLpI"
        self.client_secret = f"-sandbox_{tenant}_Kl-3q3XK9bD0H0ItMuGd7Tf0nN4yq5IqufV_qtiIVx0GWtqWvxZgfIYDEXD8DBfiWIgL"
        self.access_key = f"{tenant}#Sandbox_x3ec9AWOx5_JBY96KD9fcVbQKREMe83oz"
        self.secret_key = f"sandbox_{tenant}_GxW-pXRC9R1DpZM0MM33ZiNxDgqRUesCb"
        self._clock = clock
        self._lock = threading.Lock()
        self._calls: deque[datetime] = deque()
        self._elsewhere: list[str] = []

    @property
    def write_attempts(self) -> list[str]:
        """Every request that would have changed something in CloudSuite. All were refused."""
        return [*self.m3.write_attempts, *(self.csi.write_attempts if self.csi else ()), *self._elsewhere]

    def write_ionapi(self, path: Path, base_url: str) -> Path:
        """The backend-service credentials file that an administrator would download, for a server at `base_url`."""
        content = {
            "ti": self.tenant,
            "cn": "ml-connector sandbox",
            "dt": "12",
            "ci": self.client_id,
            "cs": self.client_secret,
            "iu": base_url,
            "pu": f"{base_url}/{self.tenant}/as/",
            "oa": "authorization.oauth2",
            "ot": "token.oauth2",
            "or": "revoke_token.oauth2",
            "ev": "F1234567890",
            "v": "1.1",
            "saak": self.access_key,
            "sask": self.secret_key,
        }
        path.write_text(json.dumps(content, indent=1), encoding="utf-8")
        return path

    def revoke_all(self) -> None:
        self.tokens.revoke_all()

    def handle(self, request: Request) -> Response:
        below = request.path.removeprefix(f"/{self.tenant}/")
        if below == "as/token.oauth2":
            return self._token(request)
        if below == "as/revoke_token.oauth2":
            return self._revoke(request)
        return self._refusal(request) or self._suite(request, below)

    def _suite(self, request: Request, below: str) -> Response:
        suite, _, rest = below.partition("/")
        if suite == "M3" and self.has_m3:
            return self.m3.handle(request, rest)
        if suite == "CSI" and self.csi:
            return self.csi.handle(request, rest)
        if request.method != "GET":
            self._elsewhere.append(f"{request.method} {below}")
        return _json({"message": f"No such product: {suite}"}, 404)

    def _refusal(self, request: Request) -> Response | None:
        """What the gateway itself answers before a suite is asked; None lets the request pass."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or not self.tokens.is_valid(token):
            challenge = 'Bearer realm="ION API", error="invalid_token", error_description="Access token expired"'
            body = {"error": "invalid_token", "error_description": "The access token is invalid or has expired"}
            return _json(body, 401, {"WWW-Authenticate": challenge})
        if self.settings.is_forbidden:
            return _json({"error": "access_denied", "error_description": "Not authorized for this API"}, 403)
        if wait_s := self._wait_s():
            return _json({"message": "Too many requests"}, 429, {"Retry-After": str(wait_s)})
        return None

    def _wait_s(self) -> int:
        """Seconds until the next call of this sliding minute is free; counts the call when it is 0."""
        with self._lock:
            now = self._clock()
            while self._calls and now - self._calls[0] >= timedelta(minutes=1):
                self._calls.popleft()
            if len(self._calls) >= self.settings.calls_per_minute:
                return 60 - int((now - self._calls[0]).total_seconds())
            self._calls.append(now)
            return 0

    def _token(self, request: Request) -> Response:
        form = _form(request)
        if request.method != "POST":
            return _json({"error": "invalid_request", "error_description": "POST is required"}, 405)
        if not self._is_client(request, form):
            return _invalid_client()
        grant = _GRANTS.get(form.get("grant_type", ""))
        if grant is None:
            return _json({"error": "unsupported_grant_type"}, 400)
        return grant(self, form) or self._issue(has_refresh_token=form["grant_type"] != "client_credentials")

    def _issue(self, has_refresh_token: bool) -> Response:
        settings = self.settings
        try:
            grant = self.tokens.issue(
                settings.lifetime_s, has_refresh_token=has_refresh_token and settings.issues_refresh_tokens
            )
        except DailyLimitReached as limit:
            return _json({"message": "Too many tokens today"}, 429, {"Retry-After": str(limit.wait_s)})
        expires_in = str(settings.lifetime_s) if settings.is_expiry_text else settings.lifetime_s
        body = {"access_token": grant.access_token, "token_type": "Bearer", "expires_in": expires_in}
        return _json({**body, "refresh_token": grant.refresh_token} if grant.refresh_token else body)

    def refuse_password(self, form: dict[str, str]) -> Response | None:
        if (form.get("username"), form.get("password")) != (self.access_key, self.secret_key):
            description = "The username or password is incorrect."
            return _json({"error_description": description, "error": "invalid_grant"}, 400)
        if self.settings.is_impersonation_refused:
            description = "Illegal impersonation attempt (error: 163)"
            return _json({"error_description": description, "error": "invalid_grant"}, 400)
        return None

    def refuse_refresh(self, form: dict[str, str]) -> Response | None:
        if self.tokens.is_refreshable(form.get("refresh_token", "")):
            return None
        description = "unknown, invalid, or expired refresh token"
        return _json({"error_description": description, "error": "invalid_grant"}, 400)

    def refuse_client_credentials(self, _form: dict[str, str]) -> Response | None:
        if self.settings.allows_client_credentials:
            return None
        description = "Client is not allowed to use this grant"
        return _json({"error": "unauthorized_client", "error_description": description}, 400)

    def _revoke(self, request: Request) -> Response:
        form = _form(request)
        if not self._is_client(request, form):
            return _invalid_client()
        self.tokens.revoke(form.get("token", ""))
        return Response(200, b"", JSON_TYPE)

    def _is_client(self, request: Request, form: dict[str, str]) -> bool:
        """By Basic or in the form: the field uses both."""
        basic = _basic(request.headers.get("authorization", ""))
        given = basic or (form.get("client_id", ""), form.get("client_secret", ""))
        return given == (self.client_id, self.client_secret)


_GRANTS: dict[str, Callable[[IonGateway, dict[str, str]], Response | None]] = {
    "password": IonGateway.refuse_password,
    "refresh_token": IonGateway.refuse_refresh,
    "client_credentials": IonGateway.refuse_client_credentials,
}
"""Each grant's reason to refuse a form, or None."""


def _invalid_client() -> Response:
    description = "Invalid client or client credentials."
    return _json({"error": "invalid_client", "error_description": description}, 401)


def _form(request: Request) -> dict[str, str]:
    pairs = parse_qs(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    return {name: values[0] for name, values in pairs.items()}


def _basic(header: str) -> tuple[str, str] | None:
    """Id and secret; RFC 6749 has them form-encoded within, which many clients leave out: both are read."""
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return unquote_plus(name), unquote_plus(secret)


def _json(body: dict[str, Any], status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(status, json.dumps(body).encode(), {**JSON_TYPE, **(headers or {})})
