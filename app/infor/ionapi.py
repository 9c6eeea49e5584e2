"""The .ionapi file: what an administrator downloads from Infor OS so that a program may sign in.

Keys by Infor's documentation ("Authorized Apps", "Download credentials") and Infor's own SDK samples: `ti` tenant,
`cn` app name, `ci`/`cs` client id and secret, `iu` gateway, `pu` authorization server, `ot`/`or` its token and revoke
paths, `saak`/`sask` service account, `ru` redirect address of interactive apps. Everything else is dropped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from app.domain.errors import ConfigError, CredentialsMissing
from app.net.address import is_loopback

MAX_BYTES = 64 * 1024
WHERE = (
    "In Infor OS: ION API > Authorized Apps > the app (type Backend Service) > Download Credentials, "
    'with "Create Service Account" ticked.'
)

_KEYS = ("ti", "cn", "ci", "cs", "iu", "pu", "ot", "or", "saak", "sask", "ru")
_MEANINGS = {
    "ti": "the tenant",
    "ci": "the client id",
    "cs": "the client secret",
    "iu": "the address of the ION API gateway",
    "pu": "the address of the authorization server",
    "ot": "the path of its token service",
    "saak": "the service account's access key",
    "sask": "the service account's secret key",
}
_TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.~-]{0,63}")
_ACCOUNT_KEYS = ("saak", "sask")


@dataclass(frozen=True, slots=True)
class IonApi:
    """A backend service with a service account, ready for the password grant."""

    tenant: str
    app_name: str
    gateway_url: str
    """Without a trailing slash and without the tenant."""
    token_url: str
    revoke_url: str
    """Empty where the file names none."""
    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)
    account_key: str = field(repr=False)
    account_secret: str = field(repr=False)

    @property
    def api_root(self) -> str:
        """`https://mingle-ionapi.eu1.inforcloudsuite.com/ACME_TST`"""
        return f"{self.gateway_url}/{self.tenant}"

    def public(self) -> dict[str, str]:
        """What may be stored in the clear."""
        return {name: getattr(self, name) for name in PUBLIC}

    def secrets(self) -> dict[str, str]:
        """What goes to the keychain, one entry each."""
        return {name: getattr(self, name) for name in SECRET}

    @classmethod
    def restore(cls, public: Mapping[str, str], secrets: Mapping[str, str | None]) -> IonApi:
        """The inverse of `public` and `secrets`. Raises CredentialsMissing, or ConfigError for a damaged address."""
        found = {name: secrets.get(name) for name in SECRET}
        if not all(found.values()):
            raise CredentialsMissing("ml-connector is not connected to CloudSuite.", hint="Connect an .ionapi file.")
        known = {name: public.get(name, "") for name in PUBLIC}
        _check_tenant(known["tenant"])
        for name in ("gateway_url", "token_url"):
            _check_url(name, known[name])
        return cls(**known, **{name: value or "" for name, value in found.items()})


PUBLIC = ("tenant", "app_name", "gateway_url", "token_url", "revoke_url")
SECRET = ("client_id", "client_secret", "account_key", "account_secret")


def parse_ionapi(raw: bytes, name: str) -> IonApi:
    """The file's content, checked whole. `name` is its file name, for the sentence in ConfigError (all it raises)."""
    entries = _entries(raw, name)
    _check_kind(entries, name)
    _check_tenant(entries["ti"])
    gateway = entries["iu"].rstrip("/")
    token, revoke = (_resolve(entries["pu"], entries.get(key, "")) for key in ("ot", "or"))
    for key, url in (("iu", gateway), ("ot", token), ("or", revoke)):
        if url or key != "or":
            _check_url(key, url)
    return IonApi(
        tenant=entries["ti"],
        app_name=entries.get("cn", ""),
        gateway_url=gateway,
        token_url=token,
        revoke_url=revoke,
        client_id=entries["ci"],
        client_secret=entries["cs"],
        account_key=entries["saak"],
        account_secret=entries["sask"],
    )


def _entries(raw: bytes, name: str) -> dict[str, str]:
    if not raw.strip():
        raise _wrong(f"{name} is empty.")
    if len(raw) > MAX_BYTES:
        raise _wrong(f"{name} is too large for an .ionapi file ({len(raw) // 1024} KB; they have about 1 KB).")
    try:
        # UTF-16 and UTF-8 with a byte order mark come from editors and PowerShell on Windows.
        text = raw.decode(json.detect_encoding(raw))
        pairs = json.loads(text, object_pairs_hook=_Pairs)
    except UnicodeDecodeError:
        raise _wrong(f"{name} is not a text file.") from None
    except (ValueError, RecursionError):
        raise _wrong(f"{name} is not whole: it is cut off or was changed after the download.") from None
    if not isinstance(pairs, _Pairs):
        raise _wrong(f"{name} is not an .ionapi file: it holds no credentials of an app.")
    known = [(key, value) for key, value in pairs if key in _KEYS]
    for key in {key for key, _ in known}:
        if sum(1 for other, _ in known if other == key) > 1:
            raise _wrong(f'{name} names "{key}" twice; only one can be right.')
    return {key: _text(key, value, name) for key, value in known if value is not None}


class _Pairs(list[tuple[str, object]]):
    """A JSON object with its keys as they came, so that duplicates show."""


def _text(key: str, value: object, name: str) -> str:
    if not isinstance(value, str):
        raise _wrong(f'"{key}" in {name} is not text.')
    text = value.strip()
    if not text.isprintable() or (key != "cn" and not text.isascii()):
        raise _wrong(f'"{key}" in {name} holds characters that do not belong there.')
    return text


def _check_kind(entries: Mapping[str, str], name: str) -> None:
    """Says which kind of app a file without a service account is of; then what else is missing."""
    missing = [key for key in _MEANINGS if not entries.get(key)]
    if set(_ACCOUNT_KEYS) <= set(missing) and entries.get("ci"):
        if entries.get("ru"):
            raise _wrong(
                f"{name} is of a Web or Native app, where a person signs in each time. "
                "ml-connector works in the background and needs an app of the type Backend Service."
            )
        if set(missing) == set(_ACCOUNT_KEYS) or entries.get("cs"):
            raise _wrong(
                f'{name} holds no service account (saak, sask). Either "Create Service Account" was not ticked on '
                "download, or the app signs in by client credentials (grant type Client Credentials), which M3 does "
                "not take for a user; ml-connector needs the password grant of a service account."
            )
    if missing:
        lacks = ", ".join(f"{_MEANINGS[key]} ({key})" for key in missing)
        raise _wrong(f"{name} is not a complete .ionapi file. It lacks {lacks}.")


def _check_tenant(tenant: str) -> None:
    if not _TENANT.fullmatch(tenant):
        raise _wrong('The tenant ("ti") is not a tenant id such as ACME_PRD.')


def _check_url(key: str, url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _wrong(f'The address "{key}" cannot be used.') from None
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    has_odd_parts = parts.query or parts.fragment or "@" in parts.netloc or "?" in url or "#" in url
    has_odd_path = re.search(r"[\s\\%;]|/\.{1,2}(/|$)|(?<!:)//", url) is not None
    if not host or not is_safe or has_odd_parts or has_odd_path:
        raise _wrong(f'The address "{key}" must be a plain address that starts with https://.')


def _resolve(base: str, path: str) -> str:
    """Either has the slash between them, both, or none; the path may be a whole address (older files)."""
    if not path or re.match(r"[A-Za-z]+://", path):
        return path
    return f"{base.rstrip('/')}/{path.lstrip('/')}"


def _wrong(message: str) -> ConfigError:
    return ConfigError(message, hint=WHERE)
