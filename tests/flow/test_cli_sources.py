"""Sources from the command line, on the real product and a sandbox: set, shown, reset, and never one that writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.domain.routes import RouteId
from app.sandbox.m3_custom import custom_programs
from app.sync.facade import Facade
from tests.flow.world import World, world
from tests.unit.cli_stub import StubLauncher

ORDERS = RouteId.PURCHASE_ORDERS


class Launcher(StubLauncher):
    """Opens the product anew for each verb, as `__main__` does."""

    def __init__(self, here: World) -> None:
        super().__init__()
        self._here = here

    def facade(self) -> Facade:
        return self._here.open()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, purchase_orders=5, profile="m3-pps100") as made:
        made.sandbox.ion.m3.add(custom_programs(made.sandbox.business))
        yield made


def run(here: World, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    """The exit code, and the one JSON object."""
    capsys.readouterr()
    code = cli.main(Launcher(here), [*arguments, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_source_is_set_shown_used_and_reset(here: World, capsys: pytest.CaptureFixture[str]) -> None:
    table = ("purchase-orders", "mdbreadmi/LstMPHEAD00", "--key", "IAPUNO", "--modified", "IALMDT", "--start", "IAPUNO")
    code, made = run(here, capsys, "sources", "set", *table, "--value", "po_number=IAPUNO", "--value", "amount=IACOAM")
    assert (code, made["source"]["fields"][1]["kind"]) == (0, "number")
    _, shown = run(here, capsys, "sources", "show", "purchase-orders", "--fields-of", "MDBREADMI/LstMPHEAD00")
    assert shown["source"] == made["source"]
    assert {"IAPUNO", "IALMDT"} <= {field["name"] for field in shown["outputs"]}
    here.sync(ORDERS)
    assert set(here.items(ORDERS)) == set(here.sandbox.expected(ORDERS))
    _, ready = run(here, capsys, "sources", "set", "purchase-orders", "PPS100MI/LstAgrHead")
    assert (ready["source"]["key"], ready["source"]["is_beside"]) == (["SUNO", "AGNB"], True)
    assert run(here, capsys, "sources", "reset", "purchase-orders") == (0, {"route": ORDERS, "source": None})
    _, listed = run(here, capsys, "sources", "list")
    assert listed["routes"][ORDERS] is None
    assert {one["source"] for one in listed["found"]} >= {"APS100MI", "EXPORTMI/Select of MPHEAD"}
    assert run(here, capsys, "sources", "pending-batches", "on") == (0, {"pending_batches": True})
    assert run(here, capsys, "sources", "pending-batches") == (0, {"pending_batches": True})
    assert cli.main(Launcher(here), ["sources"]) == 0
    assert "EXPORTMI/Select of MPHEAD" in capsys.readouterr().out
    here.sandbox.ion.m3.deny("EXPORTMI")
    here.facade.check("infor")
    assert cli.main(Launcher(here), ["sources"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert next(line for line in lines if "Invoice lines" in line).count("nothing that this account is offered") == 1


@pytest.mark.parametrize("transaction", ["PPS200MI/ChgHead", "CRS620MI/AddSupplier", "PPS200MI/DltHead", "X/UpdY"])
def test_a_transaction_that_writes_is_refused_before_a_request(
    here: World, capsys: pytest.CaptureFixture[str], transaction: str
) -> None:
    seen = len(here.sandbox.server.requests_seen)
    wanted = ("purchase-orders", transaction, "--key", "PUNO", "--value", "po_number=PUNO")
    for verb in (("set", *wanted), ("show", "purchase-orders", "--fields-of", transaction)):
        code, answer = run(here, capsys, "sources", *verb)
        assert (code, answer["exit"]) == (2, 2)
        assert "only reads from CloudSuite" in answer["error"]
    assert len(here.sandbox.server.requests_seen) == seen
    assert here.sandbox.ion.write_attempts == []


@pytest.mark.parametrize("given", [["Nothing"], ["A/Lst", "--value", "po_number"]])
def test_what_cannot_be_understood_is_a_matter_of_usage(
    here: World, capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    assert run(here, capsys, "sources", "set", "purchase-orders", *given)[0] == 2
