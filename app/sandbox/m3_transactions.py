"""What an M3 transaction is here: its inputs, its outputs, and what it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.sandbox.business import Business
from app.sandbox.m3_fields import Field

Inputs = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Session:
    """Who asks, of which company."""

    business: Business
    user: str
    division: str = ""
    """The one that the call asks for; empty for the user's own, which sees all of the company's."""
    stray_separator: str = ""
    """Put before each reply of EXPORTMI, as some systems do."""


@dataclass(frozen=True, slots=True)
class Transaction:
    text: str
    inputs: Mapping[str, tuple[int, bool]]
    """Length and whether it is mandatory, by field."""
    outputs: tuple[Field, ...]
    run: Callable[[Session, Inputs], Iterable[Any]]
    """The rows that `outputs` read, in order; as many as there are. Raises Nok."""
    owner: tuple[str, ...] = ()
    """Which of CONO and DIVI are put before the outputs, from the session."""


class Nok(Exception):
    """M3 refuses: the transaction answers NOK with a code, the field at fault and a text."""

    def __init__(self, code: str, field: str, message: str, kind: str = "ServerReturnedNOK") -> None:
        super().__init__(message)
        self.code = code
        self.field = field
        self.message = message
        self.kind = kind
