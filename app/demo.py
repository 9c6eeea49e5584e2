"""The demo's story: a company's CloudSuite arrives on monday boards, stays there at no cost, and changes follow.

Everything runs on this computer, over real HTTP, in a folder that is removed afterwards.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

from app.cli_output import print_failed, print_table, progress_shown
from app.cli_session import interruptible
from app.domain.errors import Cancelled
from app.domain.routes import DELIVERY_ORDER, ROUTES, RouteId
from app.domain.status import Outcome, RunReport
from app.sync.facade import Facade, Launcher, RunningSandbox

SEED = 1
SHOWN_FAILURES = 12


def has_display() -> bool:
    """Whether a window can be opened; Windows and macOS always have a screen for a program that a person starts."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(launcher: Launcher, folder: Path, records: int, *, product: str, windowed: bool) -> bool:
    """Tells a product line's story with `records` purchase orders; True when it holds. With a window, the user goes on
    there."""
    sandbox_folder, app_folder = folder / "sandbox", folder / "app"
    for made in (sandbox_folder, app_folder):
        made.mkdir()
    with launcher.sandbox(
        sandbox_folder, product=product, purchase_orders=records, seed=SEED, port=0, latency_s=0.0
    ) as sandbox:
        facade = launcher.demo_facade(app_folder)
        try:
            set_up(facade, sandbox)
            if windowed:
                click.echo("The window shows the first run. Quit it there, or from the tray.")
                facade.request_sync()
                return launcher.open_window(facade, background=False, demo=sandbox) == 0
            return tell(facade, sandbox)
        finally:
            facade.close()


def set_up(facade: Facade, sandbox: RunningSandbox) -> None:
    access = sandbox.access
    heading("Connecting and making the boards")
    infor = facade.connect_infor(access.ionapi.read_bytes(), access.ionapi.name)
    monday = facade.connect_monday(access.monday_token, api_url=access.monday_url)
    click.echo(f"CloudSuite: {infor.who}. monday.com: {monday.who}.")
    bindings = facade.create_boards()
    click.echo(f"Boards: {', '.join(binding.name for binding in bindings)}")


@dataclass(slots=True)
class Findings:
    """What does not hold, in sentences."""

    wrong: list[str] = field(default_factory=list)

    def expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.wrong.append(otherwise)


def tell(facade: Facade, sandbox: RunningSandbox) -> bool:
    """Three runs and what they must show."""
    findings = Findings()
    source = sandbox.counts()
    heading("First run: everything arrives")
    first = run_once(facade)
    check_first(first, source, findings)
    heading("Second run: nothing has changed, nothing is written")
    second = run_once(facade)
    check_second(second, findings)
    changed = sandbox.change_some()
    heading(f"Third run: {sum(changed.values())} records were changed, added or closed in CloudSuite")
    third = run_once(facade)
    check_third(third, changed, findings)
    summarise(source, (first, second, third))
    show_invalid(facade, first)
    for sentence in findings.wrong:
        click.echo(f"NOT AS IT SHOULD BE: {sentence}")
    if not findings.wrong:
        click.echo("All as it should be: every record arrived once, unchanged ones cost no call, changes follow.")
    return not findings.wrong


def heading(text: str) -> None:
    click.secho(f"\n{text}", bold=True)


def run_once(facade: Facade) -> RunReport:
    with interruptible() as interrupt, progress_shown() as listener:
        report = facade.sync(cancel=interrupt, listener=listener)
    if report.outcome is Outcome.STOPPED:
        raise Cancelled
    click.echo(
        f"{report.total('created'):,} created, {report.total('updated'):,} updated, "
        f"{report.total('unchanged'):,} unchanged, {report.total('invalid'):,} invalid; "
        f"{report.calls.get('infor', 0):,} CloudSuite calls, {report.calls.get('monday', 0):,} monday calls "
        f"({report.write_calls:,} that write), {report.seconds:.1f} s"
    )
    return report


def check_first(report: RunReport, source: Mapping[RouteId, int], findings: Findings) -> None:
    findings.expect(report.outcome in {Outcome.OK, Outcome.FAILURES}, f"The first run: {report.message}")
    for route, held in source.items():
        counts = report.routes.get(route)
        arrived = counts.created + counts.invalid if counts else 0
        findings.expect(
            arrived == held, f"{ROUTES[route].title}: CloudSuite holds {held:,}, {arrived:,} were created or invalid."
        )


def check_second(report: RunReport, findings: Findings) -> None:
    findings.expect(report.outcome in {Outcome.OK, Outcome.FAILURES}, f"The second run: {report.message}")
    for what in ("created", "updated", "failed", "waiting"):
        findings.expect(report.total(what) == 0, f"The second run: {report.total(what):,} {what}, not 0.")
    findings.expect(report.write_calls == 0, f"The second run wrote: {report.write_calls:,} calls.")


def check_third(report: RunReport, changed: Mapping[RouteId, int], findings: Findings) -> None:
    findings.expect(report.outcome in {Outcome.OK, Outcome.FAILURES}, f"The third run: {report.message}")
    for route, count in changed.items():
        counts = report.routes.get(route)
        arrived = counts.created + counts.updated if counts else 0
        findings.expect(
            arrived >= count, f"{ROUTES[route].title}: {count:,} changed in CloudSuite, {arrived:,} on the board."
        )


def summarise(source: Mapping[RouteId, int], reports: tuple[RunReport, RunReport, RunReport]) -> None:
    click.echo("")
    first, second, third = reports
    rows = []
    for route in DELIVERY_ORDER:
        if route not in source:
            continue
        runs = [report.routes.get(route) for report in reports]
        numbers = [number for counts in runs for number in ((counts.created, counts.updated) if counts else (0, 0))]
        invalid = runs[0].invalid if runs[0] else 0
        rows.append([ROUTES[route].title, source[route], numbers[0], invalid, *numbers[2:]])
    print_table(
        ["Route", "In CloudSuite", "1st: created", "invalid", "2nd: created", "updated", "3rd: created", "updated"],
        rows,
        title="What arrived",
    )
    print_table(
        ["Run", "CloudSuite calls", "monday calls", "of them writes", "Seconds"],
        [
            [name, report.calls.get("infor", 0), report.calls.get("monday", 0), report.write_calls, _s(report)]
            for name, report in (("1st", first), ("2nd", second), ("3rd", third))
        ],
    )


def _s(report: RunReport) -> str:
    return f"{report.seconds:.1f}"


def show_invalid(facade: Facade, first: RunReport) -> None:
    failed = facade.failed(limit=SHOWN_FAILURES)
    if not failed:
        return
    click.echo("The sandbox holds some dirt on purpose, as real systems do; it stops no other record:")
    print_failed(failed)
    if (more := first.total("invalid") + first.total("failed") - len(failed)) > 0:
        click.echo(f"and {more:,} more")
