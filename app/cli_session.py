"""What every verb of the command line shares: the product, the exit codes, and Ctrl+C."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import FrameType

import click

from app.domain.errors import (
    AuthRefused,
    BoardRefused,
    Cancelled,
    ConfigError,
    ConnectorError,
    CredentialsMissing,
    SourceRefused,
    StoreBroken,
    Throttled,
    Unreachable,
    VaultUnavailable,
)
from app.domain.routes import RouteId
from app.domain.status import Outcome, RunReport
from app.sync.facade import Facade, Launcher


class Exit(IntEnum):
    DONE = 0
    FAILURES = 1
    """Done, with failed or invalid records."""
    CONFIG = 2
    CREDENTIALS = 3
    LATER = 4
    """Parked, stopped or unreachable: goes on with the next run."""
    DEFECT = 5


EXIT_BY_OUTCOME = {
    Outcome.OK: Exit.DONE,
    Outcome.FAILURES: Exit.FAILURES,
    Outcome.PARKED: Exit.LATER,
    Outcome.STOPPED: Exit.LATER,
    Outcome.AUTH: Exit.CREDENTIALS,
    Outcome.ERROR: Exit.DEFECT,
}

EXIT_BY_ERROR: dict[type[ConnectorError], Exit] = {
    ConfigError: Exit.CONFIG,
    SourceRefused: Exit.CONFIG,
    BoardRefused: Exit.CONFIG,
    StoreBroken: Exit.CONFIG,
    CredentialsMissing: Exit.CREDENTIALS,
    AuthRefused: Exit.CREDENTIALS,
    VaultUnavailable: Exit.CREDENTIALS,
    Unreachable: Exit.LATER,
    Throttled: Exit.LATER,
    Cancelled: Exit.LATER,
}


def exit_of_report(report: RunReport) -> Exit:
    """A column that a person removed, or a program that is not allowed, is set right by a person: 2, not 5."""
    return Exit.CONFIG if report.outcome is Outcome.ERROR and not report.is_defect else EXIT_BY_OUTCOME[report.outcome]


def exit_of(error: ConnectorError) -> Exit:
    return next((code for kind, code in EXIT_BY_ERROR.items() if isinstance(error, kind)), Exit.DEFECT)


@dataclass(slots=True)
class Session:
    """One call of the command line; click hands it to each verb."""

    launcher: Launcher
    json: bool = False
    """The verb owes one JSON object on standard output, also when it fails."""
    log_file: Path | None = None

    @contextmanager
    def facade(self) -> Iterator[Facade]:
        facade = self.launcher.facade()
        try:
            yield facade
        finally:
            facade.close()


class RouteType(click.ParamType[RouteId]):
    """A route by its id: `purchase-orders`."""

    name = "route"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> RouteId:
        try:
            return RouteId(str(value))
        except ValueError:
            self.fail(f"{value!r} is not one of {', '.join(RouteId)}.", param, ctx)


ROUTE = RouteType()
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Exactly one JSON object on standard output.")


class Interrupt:
    """The `Cancel` of `domain.ports`, pressed by Ctrl+C.

    A plain flag, looked at in short sleeps: a signal handler that sets a `threading.Event` can wait for the very
    lock that the interrupted thread holds.
    """

    SLICE_S = 0.1

    def __init__(self) -> None:
        self.is_pressed = False

    def press(self) -> None:
        self.is_pressed = True

    def check(self) -> None:
        if self.is_pressed:
            raise Cancelled

    def wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        self.check()
        while (left := until - time.monotonic()) > 0:
            time.sleep(min(left, self.SLICE_S))
            self.check()


@contextmanager
def interruptible() -> Iterator[Interrupt]:
    """Ctrl+C or SIGTERM presses the interrupt; a second one ends the process the hard way."""
    interrupt = Interrupt()
    if threading.current_thread() is not threading.main_thread():
        yield interrupt
        return

    def pressed(_number: int, _frame: FrameType | None) -> None:
        if interrupt.is_pressed:
            raise KeyboardInterrupt
        interrupt.press()

    before = {number: signal.signal(number, pressed) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield interrupt
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
