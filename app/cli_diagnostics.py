"""The verb that packs what support needs, and no secret and no cell of any board."""

from __future__ import annotations

import json
import os
import platform
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

import click

from app.cli_care import checks_json, log_folder
from app.cli_output import iso, report_json, say
from app.cli_session import Exit, Session, interruptible
from app.domain.care import doubtful
from app.domain.errors import ConfigError, VaultUnavailable
from app.domain.records import Json
from app.domain.status import AuditEntry, AuditFilter
from app.sync.facade import Facade

AUDIT_ENTRIES = 1_000
RUNS = 200

CONTENTS = {
    "doctor.json": "what `ml-connector doctor` finds on this computer",
    "versions.json": "the product, the system, and the packages in use",
    "settings.json": "settings, mappings and boards, without secrets",
    "runs.json": f"the last {RUNS} runs with their counts",
    "audit.jsonl": f"the newest {AUDIT_ENTRIES:,} audit entries: keys and sentences, no cell of any board",
    "schema.sql": "the tables of the local database, without their rows",
    "logs/": "the log files, with secrets masked once more",
}


@click.command()
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT.zip")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@click.pass_obj
def diagnostics(session: Session, out: Path, force: bool) -> int:
    """Pack what support needs to see into one file. No secret and no cell of a board is in it."""
    if out.exists() and not force:
        raise ConfigError(f"{out} is there already.", hint="Name another file, or add --force.")
    folder = log_folder(session)
    with session.facade() as facade, interruptible() as interrupt:
        checks = facade.doctor(log_folder=folder, cancel=interrupt)
        try:
            facade.hide_secrets()
        except VaultUnavailable as problem:
            hint = "What looks like a secret is masked all the same; look through the file before you send it."
            checks.append(doubtful("masking", f"The keychain could not be read. {problem.message}", hint))
            say(f"{checks[-1].text} {hint}")
        _write(out, {"doctor.json": _text(facade, checks_json(checks)), **_documents(facade)}, folder, facade)
    click.echo(f"{out} ({out.stat().st_size // 1024 + 1:,} kB) holds:")
    for name, what in CONTENTS.items():
        click.echo(f"  {name}: {what}")
    return Exit.DONE


def _documents(facade: Facade) -> dict[str, str]:
    version, statements = facade.schema()
    system: dict[str, Json] = {"python": platform.python_version(), "system": platform.platform()}
    return {
        "versions.json": _text(facade, {**system, "packages": facade.versions()}),
        "settings.json": _text(facade, facade.kept_settings()),
        "runs.json": _text(facade, _runs(facade)),
        "schema.sql": ";\n\n".join([f"-- tables of version {version}", *statements, ""]),
    }


def _text(facade: Facade, document: Json) -> str:
    return facade.redacted(json.dumps(document, indent=1, ensure_ascii=False)) + "\n"


def _runs(facade: Facade) -> Json:
    return [
        {
            **report_json(report),
            "trigger": report.trigger.value,
            "started_at": iso(report.started_at),
            "resumes_at": iso(report.resumes_at),
            "message": report.message,
        }
        for report in facade.recent_runs(RUNS)
    ]


def _audit_lines(facade: Facade) -> Iterator[str]:
    for entry in islice(facade.audit_entries(AuditFilter(limit=AUDIT_ENTRIES)), AUDIT_ENTRIES):
        yield facade.redacted(json.dumps(_entry_json(entry), ensure_ascii=False)) + "\n"


def _entry_json(entry: AuditEntry) -> Json:
    """Without `detail`: that is where the cells are."""
    return {
        "id": entry.id,
        "at": iso(entry.at),
        "event": entry.event.value,
        "run": entry.run,
        "route": entry.route.value if entry.route else None,
        "key": entry.key,
        "text": entry.text,
        "request_id": entry.request_id,
    }


def _write(out: Path, documents: dict[str, str], logs: Path | None, facade: Facade) -> None:
    """Whole or not at all: beside the target first, then in its place. Raises ConfigError."""
    try:
        number, name = tempfile.mkstemp(dir=out.absolute().parent, prefix=f".{out.name}.")
        made = Path(name)
        try:
            with os.fdopen(number, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                _fill(archive, documents, logs, facade)
            made.replace(out)
        finally:
            with suppress(FileNotFoundError):
                made.unlink()
    except OSError as error:
        raise ConfigError(f"{out} cannot be written: {error.strerror}.", hint="Choose another folder.") from error


def _fill(archive: zipfile.ZipFile, documents: dict[str, str], logs: Path | None, facade: Facade) -> None:
    for name, text in documents.items():
        archive.writestr(name, text)
    with archive.open("audit.jsonl", "w") as member:
        for line in _audit_lines(facade):
            member.write(line.encode())
    for path in sorted(logs.glob("ml-connector.log*")) if logs else ():
        with archive.open(f"logs/{path.name}", "w") as member, path.open(encoding="utf-8", errors="replace") as log:
            for line in log:
                member.write(facade.redacted(line).encode())
