"""What can go wrong, in the product's own words.

    ConnectorError            a sentence for the user, and the way out
    |- ConfigError            a file, setting, mapping or board that must be corrected   exit 2
    |- CredentialsMissing     nothing in the keychain yet                                exit 3
    |- VaultUnavailable       the keychain is locked or absent                           exit 3
    |- AuthRefused            a vendor refuses the sign-in                               exit 3
    |- Unreachable            no or no usable answer; resumes by itself                  exit 4
    |- Throttled              a vendor asks to wait `wait_s` seconds                     exit 4
    |- SourceRefused          CloudSuite answers, and says no to this read
    |- BoardRefused           monday answers, and says no to this board operation
    |- RemovalHeld            more records are gone from CloudSuite than may be archived unasked
    |- StoreBroken            the local database cannot be read or written
    |- Cancelled              the user asked to stop

Adapters turn foreign errors into these at their edge, by table; nothing else crosses a layer.
"""

from __future__ import annotations


class ConnectorError(Exception):
    """What happened (`message`) and what to do about it (`hint`); both are shown to the user as they are."""

    def __init__(self, message: str, *, hint: str = "", code: str = "", request_id: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code
        """The vendor's own code, for the audit and for support; empty when the failure is ours."""
        self.request_id = request_id

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class ConfigError(ConnectorError):
    """A file, setting, mapping or board that a person must correct."""


class CredentialsMissing(ConnectorError):
    """Not connected yet: the keychain holds no secret for this vendor."""


class VaultUnavailable(ConnectorError):
    """The operating system's keychain is locked or absent; the secrets may well be in it."""


class AuthRefused(ConnectorError):
    """The vendor refuses the sign-in, even with a fresh one."""


class Unreachable(ConnectorError):
    """No answer, a broken answer, or a gateway's error page. The effect of a write is unknown."""


class Throttled(ConnectorError):
    """The vendor asks to wait. Nothing was carried out."""

    def __init__(self, message: str, *, wait_s: float, hint: str = "", code: str = "", request_id: str = "") -> None:
        super().__init__(message, hint=hint, code=code, request_id=request_id)
        self.wait_s = wait_s


class SourceRefused(ConnectorError):
    """CloudSuite answers and refuses this read: a missing program, a missing authorisation, a bad field."""


class BoardRefused(ConnectorError):
    """monday answers and refuses this board operation."""


class RemovalHeld(ConnectorError):
    """So many records are gone from CloudSuite at once that a person is asked before their items are archived."""


class StoreBroken(ConnectorError):
    """The local database is full, locked, read-only, corrupt or from a newer version of the app."""


class Cancelled(ConnectorError):
    """The user pressed Stop or is quitting; everything done so far is kept."""

    def __init__(self) -> None:
        super().__init__("Stopped.", hint="What was done is kept; the rest goes on with the next run.")
