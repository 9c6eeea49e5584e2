"""Signing in to CloudSuite: the resource owner password grant, and a token that is shared by all runs and processes.

A client has 100 tokens a day (Infor OS, usage limits), so a token is kept in the keychain and reused until it is 50
minutes old or close to its end. Both styles of client authentication of RFC 6749 2.3.1 are in use: Basic is tried
first, and the form where the server does not take it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from app.domain.errors import AuthRefused, Throttled, Unreachable
from app.domain.ports import Cancel, Clock, Meter, Vault
from app.infor.errors import sign_in_error
from app.infor.ionapi import SECRET, IonApi
from app.net.http import Http, NotSent, Reply

TOKEN_ENTRY = "infor.token"  # noqa: S105 - the name of the keychain's entry
COUNT_ENTRY = "infor.tokens_today"
TOKENS_A_DAY = 100
LONGEST_USE = timedelta(minutes=50)
MARGIN_S = 300.0
ASSUMED_LIFETIME_S = 3600.0
"""Where expires_in is missing; Infor's default is 2 hours, its shortest setting 1."""
TIMEOUT_S = 30.0


def keep_secrets(vault: Vault, ionapi: IonApi) -> None:
    for name, secret in ionapi.secrets().items():
        vault.set(f"infor.{name}", secret)


def recall(vault: Vault, public: Mapping[str, str]) -> IonApi:
    """The connection from what is stored. Raises CredentialsMissing, VaultUnavailable, ConfigError."""
    return IonApi.restore(public, {name: vault.get(f"infor.{name}") for name in SECRET})


def forget_secrets(vault: Vault) -> None:
    for name in (*(f"infor.{name}" for name in SECRET), TOKEN_ENTRY, COUNT_ENTRY):
        vault.delete(name)


def held_secrets(vault: Vault) -> list[str]:
    """All that the keychain holds of the connection, the token in use included. Raises VaultUnavailable."""
    held = [vault.get(f"infor.{name}") for name in SECRET]
    try:
        token = json.loads(vault.get(TOKEN_ENTRY) or "{}")
        held += [token.get("access"), token.get("refresh")]
    except (ValueError, AttributeError):
        held.append(vault.get(TOKEN_ENTRY))
    return [str(secret) for secret in held if secret]


@dataclass(frozen=True, slots=True)
class _Token:
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    issued_at: str
    lifetime_s: float
    is_basic: bool
    """The style of client authentication that the server took."""
    owner: str
    """Fingerprint of the connection, so that another app's token is never sent."""

    def is_fresh(self, now: datetime) -> bool:
        # A token "of the future" means that the clock was set back: its age is unknown.
        return timedelta(minutes=-1) <= now - datetime.fromisoformat(self.issued_at) and now < self.renewed_at()

    def renewed_at(self) -> datetime:
        """From when on it is not used any more, a while before it ends."""
        margin_s = min(MARGIN_S, self.lifetime_s / 2)
        usable = min(LONGEST_USE, timedelta(seconds=self.lifetime_s - margin_s))
        return datetime.fromisoformat(self.issued_at) + usable


class TokenKeeper:
    """Hands out the one token of this connection. Safe from any thread: who asks at the same time gets the same one."""

    def __init__(
        self,
        ionapi: IonApi,
        vault: Vault,
        http: Http,
        clock: Clock,
        meter: Meter,
        signed_in: Callable[[datetime, datetime], None] | None = None,
    ) -> None:
        """`signed_in` is told of each new token: when it was given, and from when on another one is asked for."""
        self._signed_in = signed_in
        self._ionapi = ionapi
        self._vault = vault
        self._http = http
        self._clock = clock
        self._meter = meter
        self._lock = threading.Lock()
        self._current: _Token | None = None
        parts = (ionapi.token_url, ionapi.client_id, ionapi.account_key)
        self._owner = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def token(self, cancel: Cancel) -> str:
        """A token that is good for the next request, asked for before the old one ends.

        Raises AuthRefused, Throttled (also when today's tokens are used up), Unreachable, VaultUnavailable, Cancelled.
        """
        with self._turn(cancel):
            now = self._clock()
            if self._current is None or not self._current.is_fresh(now):
                self._current = self._cached() or self._current
            if self._current is not None and self._current.is_fresh(now):
                return self._current.access
            return self._sign_in(cancel, self._current).access

    def renew(self, cancel: Cancel, refused_token: str) -> str:
        """After a 401: a token other than `refused_token`. Errors as `token`."""
        with self._turn(cancel):
            for known in (self._current, self._cached()):
                if known is not None and known.access != refused_token and known.is_fresh(self._clock()):
                    self._current = known
                    return known.access
            # Who revoked the access token has revoked the refresh token with it: sign in anew.
            known = self._current or self._cached()
            return self._sign_in(cancel, replace(known, refresh="") if known else None).access

    def revoke(self) -> bool:
        """Ends the token here and, where it can be reached, at CloudSuite. False where CloudSuite did not confirm."""
        with self._lock:
            token, self._current = self._cached() or self._current, None
            self._vault.delete(TOKEN_ENTRY)
        if token is None or not self._ionapi.revoke_url:
            return token is None
        kinds = (("access_token", token.access), ("refresh_token", token.refresh))
        confirmed = [self._revoke_one(kind, secret, token.is_basic) for kind, secret in kinds if secret]
        return all(confirmed)

    def _revoke_one(self, kind: str, secret: str, is_basic: bool) -> bool:
        try:
            reply = self._post(self._ionapi.revoke_url, {"token": secret, "token_type_hint": kind}, is_basic, None)
        except (Unreachable, Throttled):
            return False
        return 200 <= reply.status < 300

    @contextmanager
    def _turn(self, cancel: Cancel) -> Iterator[None]:
        """The lock, without being deaf to Stop while another thread signs in."""
        while not self._lock.acquire(timeout=0.1):
            cancel.check()
        try:
            yield
        finally:
            self._lock.release()

    def _cached(self) -> _Token | None:
        """What this or another process has put into the keychain for the same connection."""
        text = self._vault.get(TOKEN_ENTRY)
        try:
            token = _Token(**json.loads(text)) if text else None
            if token is not None:
                token.is_fresh(self._clock())  # an entry of another version fails here
        except (ValueError, TypeError):
            return None
        return token if token is not None and token.owner == self._owner else None

    def _sign_in(self, cancel: Cancel, known: _Token | None) -> _Token:
        is_basic = known.is_basic if known else True
        if known is not None and known.refresh:
            refreshed = self._refresh(cancel, known)
            if refreshed is not None:
                return self._keep(refreshed)
        form = {"grant_type": "password", "username": self._ionapi.account_key, "password": self._ionapi.account_secret}
        try:
            return self._keep(self._ask(cancel, form, is_basic))
        except AuthRefused as refused:
            if refused.code != "invalid_client":
                raise
        return self._keep(self._ask(cancel, form, not is_basic))

    def _refresh(self, cancel: Cancel, known: _Token) -> _Token | None:
        form = {"grant_type": "refresh_token", "refresh_token": known.refresh}
        try:
            token = self._ask(cancel, form, known.is_basic)
        except AuthRefused:
            return None  # refresh tokens end too; the password grant does not need one
        return token if token.refresh else replace(token, refresh=known.refresh)

    def _keep(self, token: _Token) -> _Token:
        self._current = token
        self._vault.set(TOKEN_ENTRY, json.dumps(asdict(token)))
        if self._signed_in:
            self._signed_in(datetime.fromisoformat(token.issued_at), token.renewed_at())
        return token

    def _ask(self, cancel: Cancel, form: Mapping[str, str], is_basic: bool) -> _Token:
        asked_at = self._clock()
        self._check_allowance(asked_at)
        reply = self._post(self._ionapi.token_url, form, is_basic, cancel)
        body = _json_object(reply)
        access = body.get("access_token")
        if reply.status == 200 and isinstance(access, str) and _is_token(access):
            self._count(asked_at, 1)
            refresh = body.get("refresh_token")
            return _Token(
                access=access,
                refresh=refresh if isinstance(refresh, str) else "",
                issued_at=asked_at.isoformat(),
                lifetime_s=_seconds(body.get("expires_in")),
                is_basic=is_basic,
                owner=self._owner,
            )
        code, description = (str(body.get(name) or "") for name in ("error", "error_description"))
        raise sign_in_error(reply.status, code, description, reply.headers, asked_at)

    def _post(self, url: str, form: Mapping[str, str], is_basic: bool, cancel: Cancel | None) -> Reply:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        client = (self._ionapi.client_id, self._ionapi.client_secret)
        if is_basic:
            headers["Authorization"] = "Basic " + base64.b64encode(":".join(client).encode()).decode()
        else:
            form = {**form, "client_id": client[0], "client_secret": client[1]}
        tokens = 1 if url == self._ionapi.token_url else 0
        try:
            reply = self._http.send(
                "POST", url, headers=headers, body=urlencode(form).encode(), timeout_s=TIMEOUT_S, cancel=cancel
            )
        except NotSent:
            raise
        except Unreachable:
            # The answer is lost, the token may have been given out all the same.
            self._meter.spent("infor", 1, tokens=tokens)
            self._count(self._clock(), tokens)
            raise
        self._meter.spent("infor", 1, tokens=tokens)
        return reply

    def _check_allowance(self, now: datetime) -> None:
        if self._asked_today(now) < TOKENS_A_DAY:
            return
        midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        raise Throttled(
            f"Today's {TOKENS_A_DAY} sign-ins to CloudSuite are used up.",
            wait_s=(midnight - now).total_seconds(),
            hint="It goes on by itself after midnight UTC.",
        )

    def _asked_today(self, now: datetime) -> int:
        day, _, count = (self._vault.get(COUNT_ENTRY) or "").partition(" ")
        return int(count) if day == now.date().isoformat() and count.isdecimal() else 0

    def _count(self, now: datetime, tokens: int) -> None:
        if tokens:
            self._vault.set(COUNT_ENTRY, f"{now.date().isoformat()} {self._asked_today(now) + tokens}")


def _is_token(text: str) -> bool:
    """Something that a header can carry as a bearer token (RFC 6750 2.1)."""
    return bool(text) and text.isascii() and text.isprintable() and " " not in text


def _json_object(reply: Reply) -> dict[str, Any]:
    try:
        body = json.loads(reply.body)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _seconds(value: object) -> float:
    """`expires_in` as a number or as text; servers do both, and some leave it out."""
    try:
        seconds = float(str(value))
    except ValueError:
        return ASSUMED_LIFETIME_S
    return seconds if 0 < seconds < 10**9 else ASSUMED_LIFETIME_S
