"""Secrets in the keychain: whole or absent, never cut, and a locked keychain is not an empty one."""

from __future__ import annotations

import itertools

import pytest
from keyring import errors as keyring_errors
from keyring.backend import KeyringBackend

from app.domain.errors import VaultUnavailable
from app.vault import HINTS, KEYRING_ENV, KeyringVault, MemoryVault, system_backend

LONG = "".join(f"{number:05d}" for number in range(1000))


class Died(BaseException):
    """The process ends here."""


class WindowsLike(KeyringBackend):
    """Takes 1,280 UTF-16 units an entry and one user per service name, as Windows Credential Manager does."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[str, tuple[str, str]] = {}
        self.writes_left: float = float("inf")

    def get_password(self, service: str, username: str) -> str | None:
        user, secret = self.entries.get(service, ("", ""))
        return secret if user == username else None

    def set_password(self, service: str, username: str, password: str) -> None:
        assert len(password.encode("utf-16-le")) <= 2560
        self._spend()
        self.entries[service] = (username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._spend()
        if self.entries.pop(service, None) is None:
            raise keyring_errors.PasswordDeleteError("not found")

    def _spend(self) -> None:
        if self.writes_left <= 0:
            raise Died
        self.writes_left -= 1


class Locked(WindowsLike):
    def get_password(self, service: str, username: str) -> str | None:
        raise keyring_errors.KeyringLocked("locked")


class Broken(WindowsLike):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("pywintypes.error")


@pytest.fixture
def backend() -> WindowsLike:
    return WindowsLike()


@pytest.mark.parametrize("secret", ["", "short", "x" * 1200, "x" * 1201, LONG, "ä" * 1000, "🔑" * 1500])
def test_a_secret_of_any_length_comes_back_exactly(backend: WindowsLike, secret: str) -> None:
    vault = KeyringVault(backend=backend)
    vault.set("monday.token", secret)
    assert vault.get("monday.token") == secret
    assert KeyringVault(backend=backend).get("monday.token") == secret


def test_what_was_never_kept_is_none_and_deleting_it_is_fine(backend: WindowsLike) -> None:
    vault = KeyringVault(backend=backend)
    assert vault.get("infor.app") is None
    vault.delete("infor.app")


def test_secrets_do_not_disturb_each_other(backend: WindowsLike) -> None:
    vault = KeyringVault(backend=backend)
    vault.set("one", LONG)
    vault.set("two", "2")
    vault.delete("one")
    assert (vault.get("one"), vault.get("two")) == (None, "2")


@pytest.mark.parametrize("secrets", list(itertools.permutations(["short", LONG, LONG[:2500]], 3)))
def test_replacing_and_deleting_leave_nothing_behind(backend: WindowsLike, secrets: tuple[str, ...]) -> None:
    vault = KeyringVault(backend=backend)
    for secret in secrets:
        vault.set("token", secret)
        assert vault.get("token") == secret
    vault.delete("token")
    assert backend.entries == {}


@pytest.mark.parametrize(("old", "new"), list(itertools.permutations(["short", LONG, LONG[:2500], "ä" * 3000], 2)))
def test_whatever_moment_the_process_dies_at_the_old_or_the_new_secret_is_there(old: str, new: str) -> None:
    for writes in itertools.count():
        backend = WindowsLike()
        KeyringVault(backend=backend).set("token", old)
        backend.writes_left = writes
        try:
            KeyringVault(backend=backend).set("token", new)
        except Died:
            backend.writes_left = float("inf")
            assert KeyringVault(backend=backend).get("token") in (old, new)
            KeyringVault(backend=backend).set("token", old)
            assert KeyringVault(backend=backend).get("token") == old
            KeyringVault(backend=backend).delete("token")
            assert backend.entries == {}
        else:
            assert KeyringVault(backend=backend).get("token") == new
            return


def test_a_damaged_entry_counts_as_absent(backend: WindowsLike) -> None:
    vault = KeyringVault(backend=backend)
    vault.set("token", LONG)
    backend.entries.pop("ml-connector/token/a/1")
    assert vault.get("token") is None


@pytest.mark.parametrize("kind", [Locked, Broken])
def test_a_locked_or_broken_keychain_is_not_an_empty_one(kind: type[WindowsLike]) -> None:
    vault = KeyringVault(backend=kind())
    with pytest.raises(VaultUnavailable) as caught:
        vault.get("token")
    assert caught.value.hint in HINTS.values()


@pytest.mark.parametrize(
    "name",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyrings.alt.file.PlaintextKeyring",
        "no.such.Module",
        "os.path",
        "tests.unit.test_vault.Died",
        "nodots",
    ],
)
def test_backends_that_keep_nothing_or_keep_it_in_the_clear_are_refused(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEYRING_ENV, name)
    with pytest.raises(VaultUnavailable, match=KEYRING_ENV):
        KeyringVault().get("token")


def test_a_backend_can_be_named_for_machines_without_a_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEYRING_ENV, f"{WindowsLike.__module__}.WindowsLike")
    assert isinstance(system_backend(), WindowsLike)


def test_the_memory_vault_forgets_with_the_process() -> None:
    vault = MemoryVault()
    vault.set("a", LONG)
    assert (vault.get("a"), MemoryVault().get("a")) == (LONG, None)
    vault.delete("a")
    vault.delete("a")
    assert vault.get("a") is None
