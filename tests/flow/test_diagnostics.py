"""doctor and diagnostics on a product that works, one that is not connected, and one whose sign-in is refused."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from app import cli, logs
from app.domain.care import Check, Grade
from app.domain.routes import RouteId
from app.domain.status import AuditEvent, AuditFilter
from app.sync.facade import Facade
from tests.flow.test_secrets import Canaries
from tests.flow.world import World, world
from tests.unit.cli_stub import StubLauncher


class Opened(StubLauncher):
    """The command line on a world's files."""

    def __init__(self, here: World) -> None:
        super().__init__()
        self._here = here

    def facade(self) -> Facade:
        return self._here.open()


def by_name(checks: list[Check]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_everything_is_looked_at_and_a_failure_says_what_to_do(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5) as here:
        checks = by_name(here.facade.doctor(log_folder=tmp_path / "log"))
        clocks = {"clock of infor", "clock of monday"}
        assert {name for name, check in checks.items() if check.grade is not Grade.OK} <= clocks, checks
        assert {f"board of {route}" for route in here.facade.bindings()} < checks.keys()
        assert {"versions", "data folder", "log folder", "network", "database", "audit", "keychain"} < checks.keys()
        assert {"calls", "schedule", "sign-in to infor", "sign-in to monday", *clocks} < checks.keys()
        assert here.vault.get("probe") is None

        here.sandbox.monday.delete_column(here.facade.bindings()[RouteId.SUPPLIERS].board_id, "buyer")
        here.sandbox.ion.tokens.revoke_all()
        here.vault.set("infor.client_secret", "another")
        here.facade.pause()
        checks = by_name(here.facade.doctor())
        assert checks["board of suppliers"].grade is Grade.FAILED
        assert "buyer" in checks["board of suppliers"].text
        assert checks["board of purchase-orders"].grade is Grade.OK
        assert checks["sign-in to infor"].grade is Grade.FAILED
        assert checks["schedule"].grade is Grade.WARNING
        here.facade.disconnect("monday")
        checks = by_name(here.facade.doctor())
        assert checks["sign-in to monday"].text == "monday is not connected."
        assert checks["boards"].grade is Grade.WARNING


def test_diagnostics_hold_what_support_needs_and_no_secret_and_no_cell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, log = tmp_path / "out.zip", logs.log_file(tmp_path / "log")
    with world(tmp_path / "world", purchase_orders=5) as here:
        canaries = Canaries(here.sandbox)
        here.sandbox.ion.tokens.revoke_all()
        here.sync(RouteId.SUPPLIERS)
        token = json.loads(here.vault.get("infor.token") or "")["access"]
        canaries.values.add(token)
        log.parent.mkdir()
        log.write_text("\n".join(["A run began.", *(f"leaked {value} here" for value in canaries.values)]), "utf-8")
        # As in a new process, which has met no secret yet.
        monkeypatch.setattr(logs, "_redaction", logs.Redaction())
        assert cli.main(Opened(here), ["diagnostics", str(out)], log_file=log) == 0
        said = capsys.readouterr().out
        with zipfile.ZipFile(out) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        pulled = here.facade.audit(AuditFilter(event=AuditEvent.PULLED, route=RouteId.SUPPLIERS, limit=1))[0]
    assert all(name.partition("/")[0] in said for name in members)
    for name, content in members.items():
        assert canaries.found_in(content) == [], name
    assert b"A run began.\nleaked *** here\n" in members["logs/ml-connector.log"]
    assert {check["name"] for check in json.loads(members["doctor.json"])["checks"]} > {"database", "keychain"}
    assert json.loads(members["versions.json"])["packages"]["peewee"]
    assert json.loads(members["settings.json"])["boards"]["suppliers"]["board"]
    assert json.loads(members["runs.json"])[0]["outcome"] == "ok"
    assert b"CREATE TABLE audit" in members["schema.sql"]
    entries = [json.loads(line) for line in members["audit.jsonl"].splitlines()]
    assert pulled.id in {entry["id"] for entry in entries}
    assert all(entry.keys() == {"id", "at", "event", "run", "route", "key", "text", "request_id"} for entry in entries)
    assert str(pulled.detail["supplier_name"]).encode() not in members["audit.jsonl"]
