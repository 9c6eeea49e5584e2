"""The operating system's keychain, the only place for secrets. The only importer of keyring.

A secret that is too long for one entry (Windows Credential Manager takes 1,280 characters and does not say so when
more is given) is written in parts: first all parts of a new generation, then the head that names it, then the old
generation goes. Whatever instruction the process dies at, the head names a whole secret.

    ml-connector/NAME          head: "v:" + the secret, or "p:" + generation, number of parts and checksum
    ml-connector/NAME/a/0 ...  parts of generation a; the other one is b
"""

from __future__ import annotations

import hashlib
import importlib
import logging
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from keyring import errors as keyring_errors
from keyring.backend import KeyringBackend

from app.domain.errors import ConnectorError, VaultUnavailable

KEYRING_ENV = "ML_CONNECTOR_KEYRING"
"""Names a keyring backend class (`package.module.Class`) to be used in place of the system's."""

USER = "ml-connector"
PART_CHARACTERS = 1200
TORN_READ_TRIES = 3

HINTS = {
    "win32": "Sign in to Windows again; the secrets are in Windows Credential Manager, under ml-connector.",
    "darwin": "Unlock the login keychain in Keychain Access, and allow ml-connector when macOS asks.",
    "linux": "Unlock the keyring (GNOME Keyring, KWallet or another Secret Service) of this session, or start one.",
}

_BACKENDS: dict[str, tuple[str, ...]] = {
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
    "linux": (
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
    ),
}
_UNSAFE_MODULES = ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer", "keyrings.alt")

T = TypeVar("T")
log = logging.getLogger(__name__)


class MemoryVault:
    """Secrets for the length of the process: the demo and tests never touch the user's keychain."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._secrets.get(name)

    def set(self, name: str, secret: str) -> None:
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        self._secrets.pop(name, None)


class KeyringVault:
    """Secrets in the system's keychain, each under a service name of its own.

    A second user name under one service name moves the first on Windows, hence one service per entry. Calls may
    block for as long as a dialog of the system is open. Backends are chosen here, not by keyring's own search, which
    may settle on one that keeps nothing or keeps it in the clear.
    """

    def __init__(self, service_prefix: str = "ml-connector", backend: KeyringBackend | None = None) -> None:
        self._prefix = service_prefix
        self._chosen = backend
        self._lock = threading.RLock()

    def get(self, name: str) -> str | None:
        with self._lock:
            for _ in range(TORN_READ_TRIES):
                head = self._read(name)
                if head is None:
                    return None
                secret = self._assemble(name, head)
                if secret is not None:
                    return secret
        # Another process may have replaced it between two reads, hence the tries; this one is really damaged.
        log.warning("The keychain's entry %s is incomplete and counts as absent.", name)
        return None

    def set(self, name: str, secret: str) -> None:
        with self._lock:
            current = _generation(self._read(name))
            if _fits(secret):
                self._write(name, "v:" + secret)
                self._drop_parts(name, "a")
                self._drop_parts(name, "b")
                return
            generation = "b" if current == "a" else "a"
            parts = _split(secret)
            for number, part in enumerate(parts):
                self._write(f"{name}/{generation}/{number}", part)
            self._write(name, f"p:{generation}:{len(parts)}:{_checksum(secret)}")
            self._drop_parts(name, "a" if generation == "b" else "b")
            self._drop_parts(name, generation, keep=len(parts))

    def delete(self, name: str) -> None:
        with self._lock:
            self._remove(name)
            self._drop_parts(name, "a")
            self._drop_parts(name, "b")

    def _assemble(self, name: str, head: str) -> str | None:
        kind, _, rest = head.partition(":")
        if kind == "v":
            return rest
        generation, _, rest = rest.partition(":")
        count, _, checksum = rest.partition(":")
        if kind != "p" or not count.isdecimal():
            return None
        parts = [self._read(f"{name}/{generation}/{number}") for number in range(int(count))]
        secret = "".join(part or "" for part in parts)
        return secret if _checksum(secret) == checksum else None

    def _drop_parts(self, name: str, generation: str, keep: int = 0) -> None:
        """From the last one down, so that a crash leaves no gap behind which older parts would be forgotten."""
        last = keep
        while self._read(f"{name}/{generation}/{last}") is not None:
            last += 1
        for number in range(last - 1, keep - 1, -1):
            self._remove(f"{name}/{generation}/{number}")

    def _service(self, entry: str) -> str:
        return f"{self._prefix}/{entry}"

    def _read(self, entry: str) -> str | None:
        return self._ask(lambda backend: backend.get_password(self._service(entry), USER))

    def _write(self, entry: str, text: str) -> None:
        self._ask(lambda backend: backend.set_password(self._service(entry), USER, text))

    def _remove(self, entry: str) -> None:
        if self._read(entry) is None:
            return
        self._ask(lambda backend: backend.delete_password(self._service(entry), USER))

    def _ask(self, question: Callable[[KeyringBackend], T]) -> T:
        try:
            if self._chosen is None:
                self._chosen = system_backend()
            return question(self._chosen)
        except ConnectorError:
            raise
        except keyring_errors.KeyringLocked as error:
            raise _unavailable("The keychain is locked.") from error
        except Exception as error:  # every backend raises errors of its own: pywintypes, D-Bus, Keychain codes
            raise _unavailable(f"The keychain did not answer ({type(error).__name__}).") from error


def system_backend() -> KeyringBackend:
    """The keychain of this system, or the class that ML_CONNECTOR_KEYRING names. Raises VaultUnavailable."""
    named = os.environ.get(KEYRING_ENV, "")
    if named:
        return _named_backend(named)
    platform = "linux" if sys.platform not in _BACKENDS else sys.platform
    for path in _BACKENDS[platform]:
        kind = _load(path)
        if kind is not None and kind.viable:
            return kind()
    raise _unavailable("This session has no keychain, and ml-connector keeps secrets nowhere else.")


def _named_backend(path: str) -> KeyringBackend:
    if path.startswith(_UNSAFE_MODULES):
        raise _unavailable(f"{KEYRING_ENV} names {path}, which does not keep secrets safely; it is not used.")
    kind = _load(path)
    if kind is None:
        raise _unavailable(f"{KEYRING_ENV} names {path}, which is not a keyring backend here.")
    return kind()


def _load(path: str) -> type[KeyringBackend] | None:
    module, _, name = path.rpartition(".")
    try:
        kind = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError):
        return None
    return kind if isinstance(kind, type) and issubclass(kind, KeyringBackend) else None


def _unavailable(message: str) -> VaultUnavailable:
    return VaultUnavailable(message, hint=HINTS.get(sys.platform, HINTS["linux"]))


def _fits(secret: str) -> bool:
    return secret.isascii() and len(secret) <= PART_CHARACTERS


def _split(secret: str) -> list[str]:
    # Windows counts UTF-16 units, of which a character beyond ASCII may take two.
    size = PART_CHARACTERS if secret.isascii() else PART_CHARACTERS // 2
    return [secret[start : start + size] for start in range(0, len(secret), size)]


def _checksum(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()[:16]


def _generation(head: str | None) -> str:
    return head.split(":")[1] if head is not None and head.startswith("p:") else ""
