"""The command line: the same engine as the window, for scripts and servers without a screen."""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from importlib import metadata
from io import TextIOWrapper
from pathlib import Path

import click

from app import demo as story
from app.cli_audit import audit
from app.cli_care import doctor, verify
from app.cli_diagnostics import diagnostics
from app.cli_output import (
    print_failed,
    print_json,
    print_report,
    print_status,
    progress_shown,
    report_json,
    say,
    status_json,
)
from app.cli_removals import removals
from app.cli_session import AS_JSON, ROUTE, Exit, Interrupt, Session, exit_of, exit_of_report, interruptible
from app.cli_setup import boards, connect, mapping
from app.cli_sources import sources
from app.domain.errors import Cancelled, ConfigError, ConnectorError
from app.domain.routes import RouteId
from app.domain.status import RunReport
from app.sync.facade import Launcher, RunningSandbox

PROGRAM = "ml-connector"
SEED = 1

log = logging.getLogger(__name__)


def installed_version() -> str:
    try:
        return metadata.version(PROGRAM)
    except metadata.PackageNotFoundError:
        return "from a checkout that is not installed"


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Without a verb the desktop app opens; with --background alone it starts in the tray.",
)
@click.version_option(installed_version(), prog_name=PROGRAM)
def cli() -> None:
    """Purchase orders, suppliers, invoices and GL accounts from Infor CloudSuite on monday.com boards."""


for group in (connect, boards, mapping, sources, removals, audit, verify, doctor, diagnostics):
    cli.add_command(group)


@cli.command()
@click.option("--route", "routes", type=ROUTE, multiple=True, help="Only this one; may be repeated.")
@click.option("--full", is_flag=True, help="Read everything, not only what changed since the last run.")
@click.option("--dry-run", is_flag=True, help="Read and plan, write nothing.")
@AS_JSON
@click.pass_obj
def sync(session: Session, routes: tuple[RouteId, ...], full: bool, dry_run: bool, as_json: bool) -> int:
    """Bring the boards up to date."""
    session.json = as_json
    with session.facade() as facade, interruptible() as interrupt, progress_shown() as listener:
        report = facade.sync(routes, full=full, dry_run=dry_run, cancel=interrupt, listener=listener)
    return show(report, as_json)


@cli.command()
@click.option("--all", "everything", is_flag=True, help="Every failed and invalid record.")
@click.option("--route", type=ROUTE, help="Those of this route.")
@click.option("--as-mapped-then", is_flag=True, help="With the mapping of the time when each of them failed.")
@click.option("--set", "edits", multiple=True, metavar="COLUMN=VALUE", help="Another value for one record's column.")
@click.argument("ids", type=int, nargs=-1, metavar="[ID]...")
@AS_JSON
@click.pass_obj
def replay(
    session: Session,
    everything: bool,
    route: RouteId | None,
    as_mapped_then: bool,
    edits: tuple[str, ...],
    ids: tuple[int, ...],
    as_json: bool,
) -> int:
    """Send failed records again, read afresh and with the current mapping; with --set one, as edited."""
    session.json = as_json
    if [everything, route is not None, bool(ids)].count(True) != 1:
        raise click.UsageError("Say which: --all, --route R, or the IDs that `status` and the window show.")
    if edits and (len(ids) != 1 or as_mapped_then or not all("=" in edit for edit in edits)):
        raise click.UsageError("--set takes COLUMN=VALUE and goes with one ID alone.")
    with session.facade() as facade, interruptible() as interrupt, progress_shown() as listener:
        for column, _, value in (edit.partition("=") for edit in edits):
            facade.edit_failed(ids[0], column, value)
        if edits:
            report = facade.send_waiting(cancel=interrupt, listener=listener)
        else:
            report = facade.replay(ids, route=route, as_mapped_then=as_mapped_then, cancel=interrupt, listener=listener)
    return show(report, as_json)


def show(report: RunReport, as_json: bool) -> int:
    if as_json:
        print_json(report_json(report))
        if report.message:
            say(report.message)
    else:
        print_report(report)
    return exit_of_report(report)


@cli.command()
@AS_JSON
@click.pass_obj
def status(session: Session, as_json: bool) -> int:
    """How every route stands."""
    session.json = as_json
    with session.facade() as facade:
        now, failed = facade.status(), facade.failed()
    if as_json:
        print_json(status_json(now, failed))
    else:
        print_status(now)
        print_failed(failed)
    return Exit.DONE


@cli.command()
@click.option("--product", type=click.Choice(["m3", "csi"]), default="m3", help="What the sandbox plays.")
@click.option("--records", type=click.IntRange(1, 100_000), default=1_000, help="Purchase orders; others in step.")
@click.option("--headless", is_flag=True, help="No window, even where there is a display.")
@click.pass_obj
def demo(session: Session, product: str, records: int, headless: bool) -> int:
    """See the whole job on a sandbox, without any account."""
    windowed = not headless and story.has_display()
    with tempfile.TemporaryDirectory(prefix="ml-connector-demo-", ignore_cleanup_errors=True) as folder:
        held = story.run(session.launcher, Path(folder), records, product=product, windowed=windowed)
    return Exit.DONE if held else Exit.DEFECT


@cli.command()
@click.option("--product", type=click.Choice(["m3", "csi", "both"]), default="m3", help="What it plays.")
@click.option("--profile", metavar="NAME", help="One tenant of those that it can play, such as m3-no-exportmi.")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="0 takes a free one.")
@click.option("--records", type=click.IntRange(1, 100_000), default=1_000, help="Purchase orders; others in step.")
@click.option("--seed", type=int, default=SEED, help="The same seed makes the same company.")
@click.option("--latency-ms", type=click.FloatRange(0, 60_000), default=0.0, help="Delay of every answer.")
@click.option("--faults", type=click.Path(dir_okay=False, path_type=Path), help="A TOML file of what goes wrong.")
@click.pass_obj
def sandbox(
    session: Session,
    product: str,
    profile: str | None,
    port: int,
    records: int,
    seed: int,
    latency_ms: float,
    faults: Path | None,
) -> int:
    """Play CloudSuite and monday.com on this computer until Ctrl+C; says where, as one JSON line."""
    session.json = True
    with (
        tempfile.TemporaryDirectory(prefix="ml-connector-sandbox-", ignore_cleanup_errors=True) as folder,
        interruptible() as interrupt,
    ):
        latency_s = latency_ms / 1_000
        made = session.launcher.sandbox(
            Path(folder),
            product=profile or product,
            purchase_orders=records,
            seed=seed,
            port=port,
            latency_s=latency_s,
            faults=faults,
        )
        try:
            with made as running:
                serve(session, running, interrupt)
        except OSError as error:
            hint = "Choose another one, or leave --port out."
            raise ConfigError(f"The sandbox cannot listen on port {port}: {error.strerror}.", hint=hint) from error
    return Exit.DONE


def serve(session: Session, running: RunningSandbox, interrupt: Interrupt) -> None:
    """Until Ctrl+C or SIGTERM."""
    print_json({name: str(value) for name, value in asdict(running.access).items()})
    sys.stdout.flush()
    session.json = False
    try:
        while True:
            interrupt.wait(3_600)
    except Cancelled:
        return


def main(launcher: Launcher, argv: Sequence[str], *, log_file: Path | None = None) -> int:
    """Carries one command out and returns its exit code. Never raises for what a verb does."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    session = Session(launcher, log_file=log_file)
    try:
        return int(cli.main(args=list(argv), prog_name=PROGRAM, obj=session, standalone_mode=False) or 0)
    except click.ClickException as error:
        return misused(session, error, as_json="--json" in argv)
    except ConnectorError as error:
        log.info("Ended with %s: %s", type(error).__name__, error)
        return fail(session, str(error), exit_of(error))
    except (click.Abort, KeyboardInterrupt):
        return fail(session, str(Cancelled()), Exit.LATER)
    except (BrokenPipeError, SystemExit):
        # The reader (head, less) has seen enough; click makes a SystemExit of it. The interpreter must not try to
        # flush the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Exception:
        log.exception("Unexpected error", extra={"file_only": True})
        where = "" if log_file is None else f" What happened is in {log_file}."
        return fail(session, f"Something went wrong inside {PROGRAM}; this is our mistake.{where}", Exit.DEFECT)


def misused(session: Session, error: click.ClickException, *, as_json: bool) -> int:
    if as_json:
        session.json = True
        return fail(session, error.format_message(), Exit(error.exit_code))
    error.show()
    return error.exit_code


def fail(session: Session, sentence: str, code: Exit) -> int:
    say(f"Error: {sentence}")
    if session.json:
        click.echo(json.dumps({"error": sentence, "exit": int(code)}))
    return code
