"""What a fault has at hand when it strikes, and how a kind of fault is declared."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import format_datetime
from random import Random
from typing import Any, Protocol

from app.sandbox.fault_calls import Call
from app.sandbox.fault_clock import AdjustableClock
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.ion import IonGateway
from app.sandbox.monday import MondayAccount


class Stage(Protocol):
    """What faults may reach for: the sandbox."""

    @property
    def monday(self) -> MondayAccount: ...

    @property
    def ion(self) -> IonGateway: ...

    @property
    def clock(self) -> AdjustableClock: ...


class Missed(Exception):
    """The fault finds nothing to strike at, before it did anything: the request goes on as if it were not there."""


@dataclass(frozen=True, slots=True)
class Scene:
    request: Request
    call: Call
    proceed: Proceed
    stage: Stage
    parameters: Mapping[str, Any]
    random: Random
    """Of this one strike; the same for the same seed, fault and call."""
    pause: Callable[[float], None]
    """Sleeps for so many seconds, or until the faults end."""

    def instead(self, response: Response | None) -> Response | None:
        """The answer in place of the real one, which is worked out first where the script says `when = "after"`."""
        if self.parameters["when"] == "after":
            self.proceed()
        return response

    def retry_headers(self) -> dict[str, str]:
        """How long to wait, in the form the script asks for."""
        seconds = self.parameters["retry_after"]
        match self.parameters["retry_after_form"]:
            case "seconds":
                return {"Retry-After": str(seconds)}
            case "date":
                until = self.stage.clock() + timedelta(seconds=seconds)
                return {"Retry-After": format_datetime(until, usegmt=True)}
            case "rate_limit":
                return {"RateLimit": f'"minuteRate";r=0;t={seconds}'}
            case _:
                return {}


@dataclass(frozen=True, slots=True)
class Kind:
    strike: Callable[[Scene], Response | None]
    """The answer, or None for none. May raise Missed."""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """What a script may set, with the value it has otherwise; of the same type."""
    only: str = ""
    """Which calls it is for where the script does not say."""


CHOICES = {
    "when": ("before", "after"),
    "retry_after_form": ("seconds", "date", "rate_limit", "absent"),
    "form": ("2025-07", "2025-01", "before-2025", "message-only"),
}
"""Parameter -> the values it may have."""

WHEN_BEFORE = {"when": "before"}
WHEN_AFTER = {"when": "after"}
RETRY = {"retry_after": 1, "retry_after_form": "seconds"}


def json_response(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    encoded = json.dumps(body, ensure_ascii=False).encode()
    return Response(status, encoded, {"Content-Type": "application/json; charset=utf-8", **(headers or {})})
