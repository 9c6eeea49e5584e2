"""Each verb as a person starts it: exit codes, one JSON object where it is asked for, errors beside it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from tests.flow.process import Product

ROUTES = ["suppliers", "gl-accounts", "purchase-orders", "po-lines", "invoices", "invoice-lines"]
COUNTS = {"read", "unchanged", "created", "updated", "removed", "invalid", "failed", "waiting"}


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=12) as made:
        made.monday.limits.complexity_per_minute = 2_000_000_000
        yield made


@pytest.fixture
def product(tmp_path: Path) -> Product:
    return Product(tmp_path / "product")


@pytest.fixture
def ready(product: Product, sandbox: Sandbox) -> Product:
    """Connected, with boards."""
    product.set_up(sandbox)
    return product


def one_object(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """What stands on standard output: exactly one JSON object, on one line."""
    assert done.stdout.count("\n") == 1, done.stdout
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_the_whole_way_from_connecting_to_an_unchanged_run(product: Product, sandbox: Sandbox) -> None:
    ends = sandbox.endpoints
    assert product.run("connect", "infor", str(ends.ionapi)).returncode == 0
    url = ends.monday_url
    assert product.run("connect", "monday", "--token-stdin", "--api-url", url, said=ends.monday_token).returncode == 0
    made = product.run("boards", "create", "--lines", "subitems")
    assert made.returncode == 0
    assert "Purchase orders" in made.stdout
    planned = one_object(product.run("sync", "--dry-run", "--json"))
    assert planned["dry_run"] is True
    assert {name: part["create"] for name, part in planned["plan"]["routes"].items()} == held(sandbox)
    first = product.run("sync", "--json")
    said = one_object(first)
    assert (first.returncode, said["outcome"], list(said["routes"])) == (0, "ok", ROUTES)
    assert all(set(counts) == COUNTS for counts in said["routes"].values())
    assert {name: counts["created"] for name, counts in said["routes"].items()} == held(sandbox)
    assert said["calls"]["infor"] > 0
    second = product.run("sync", "--json")
    unchanged = one_object(second)
    assert second.returncode == 0
    assert sum(counts["created"] + counts["updated"] for counts in unchanged["routes"].values()) == 0
    assert unchanged["calls"]["monday"] == 0
    status = one_object(product.run("status", "--json"))
    assert (status["state"], status["failed"]) == ("up to date", [])
    assert {name: route["on_board"] for name, route in status["routes"].items()} == held(sandbox)


def held(sandbox: Sandbox) -> dict[str, int]:
    return {route: len(sandbox.business.rows(route)) for route in ROUTES}


def test_records_that_need_attention_end_a_run_with_1_until_they_are_replayed(ready: Product, sandbox: Sandbox) -> None:
    supplier = sandbox.business.suppliers[0]
    sandbox.business.change("suppliers", supplier.number, email="none")
    done = ready.run("sync", "--json")
    assert (done.returncode, one_object(done)["outcome"]) == (1, "failures")
    (failed,) = one_object(ready.run("status", "--json"))["failed"]
    assert failed["state"] == "invalid"
    assert "email" in failed["reason"]
    assert ready.run("replay", str(failed["id"])).returncode == 1
    sandbox.business.change("suppliers", supplier.number, email="a@example.com")
    again = ready.run("replay", "--all", "--json")
    assert (again.returncode, one_object(again)["routes"]["suppliers"]["created"]) == (0, 1)
    assert one_object(ready.run("status", "--json"))["failed"] == []


def test_the_audit_tells_the_life_of_a_record_and_is_whole(ready: Product, sandbox: Sandbox) -> None:
    ready.run("sync", "--json")
    key = sandbox.business.keys("suppliers")[0]
    done = ready.run("audit", "--key", key, "--format", "jsonl")
    assert done.returncode == 0
    assert [json.loads(line)["event"] for line in done.stdout.splitlines()] == ["pulled", "staged", "sent", "settled"]
    assert ready.run("audit", "--route", "suppliers", "--since", "1h", "--format", "csv").stdout.startswith("id,at,")
    checked = ready.run("audit", "verify")
    assert (checked.returncode, "all as they were written" in checked.stdout) == (0, True)


NOT_SET_UP = [
    (["sync"], 2),
    (["replay", "--all"], 2),
    (["boards", "create"], 3),
    (["boards", "use", "suppliers", "1"], 3),
    (["audit", "verify"], 0),
    (["mapping", "show", "suppliers"], 0),
    (["mapping", "export", "suppliers"], 0),
]


@pytest.mark.parametrize(("arguments", "code"), NOT_SET_UP)
def test_a_new_user_is_told_what_to_do_first(product: Product, arguments: list[str], code: int) -> None:
    done = product.run(*arguments)
    assert done.returncode == code
    if code:
        assert done.stdout == ""
        assert done.stderr.startswith("Error: ")
        assert "Traceback" not in done.stderr


USAGE = [
    ["sync", "--route", "nonsense"],
    ["sync", "extra"],
    ["replay"],
    ["replay", "--all", "1"],
    ["replay", "one"],
    ["boards", "create", "--lines", "sideways"],
    ["boards", "use", "suppliers"],
    ["connect", "monday"],
    ["connect", "infor", "no-such-file.ionapi"],
    ["audit", "--since", "nonsense"],
    ["audit", "--format", "xml"],
    ["mapping", "show", "nonsense"],
    ["demo", "--records", "0"],
    ["sandbox", "--port", "70000"],
    ["no-such-verb"],
]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_what_cannot_be_meant_is_2_and_says_what_can(product: Product, arguments: list[str]) -> None:
    done = product.run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error: " in done.stderr
    assert not (product.folder / "home" / "data").exists()


def test_a_refused_sign_in_is_3(ready: Product, sandbox: Sandbox) -> None:
    url = sandbox.endpoints.monday_url
    done = ready.run("connect", "monday", "--token-stdin", "--api-url", url, said="eyJhbGciOiJIUzI1NiJ9.wrong.token")
    assert (done.returncode, done.stdout) == (3, "")
    assert ready.run("sync", "--json").returncode == 0, "the sign-in that works is kept"
    sandbox.monday.token = "eyJhbGciOiJIUzI1NiJ9.another.token"
    sandbox.business.add_supplier()
    refused = ready.run("sync", "--json")
    assert (refused.returncode, one_object(refused)["outcome"]) == (3, "auth")


def test_a_vendor_that_is_away_is_4_and_the_next_run_goes_on(ready: Product, sandbox: Sandbox) -> None:
    sandbox.server.interceptors.append(no_writes)
    done = ready.run("sync", "--json")
    assert (done.returncode, one_object(done)["outcome"]) == (4, "parked")
    assert done.stderr
    sandbox.server.interceptors.clear()
    assert ready.run("sync", "--json").returncode == 0


def no_writes(request: Request, proceed: Proceed) -> Response | None:
    if "idempotency-key" not in request.headers:
        return proceed()
    error = {"message": "Daily limit", "extensions": {"code": "DAILY_LIMIT_EXCEEDED", "retry_in_seconds": 7200}}
    return Response(429, json.dumps({"errors": [error]}).encode(), {"Content-Type": "application/json"})


def test_a_database_that_is_none_is_set_aside_and_told(ready: Product) -> None:
    ready.database().write_text("not a database", "utf-8")
    done = ready.run("status", "--json")
    assert (done.returncode, set(one_object(done)["routes"])) == (0, set(ROUTES))
    assert "damaged" in done.stderr
    (kept,) = [path for path in ready.database().parent.iterdir() if ".corrupt." in path.name]
    assert kept.name in done.stderr
    assert kept.read_text("utf-8") == "not a database"


def test_two_syncs_at_once_make_no_item_twice(ready: Product, sandbox: Sandbox) -> None:
    children = [ready.start("sync", "--json") for _ in range(3)]
    codes = []
    for child in children:
        child.communicate(timeout=100)
        codes.append(child.returncode)
    assert set(codes) <= {0, 2}
    assert 0 in codes
    assert ready.run("sync", "--json").returncode == 0
    for board in sandbox.monday.boards():
        keys = [item.texts["ext_key"] for item in board.active if "ext_key" in item.texts]
        assert len(keys) == len(set(keys))


def test_a_mapping_goes_out_and_comes_back_through_pipes(ready: Product) -> None:
    out = ready.run("mapping", "export", "suppliers")
    assert out.returncode == 0
    back = ready.run("mapping", "import", "suppliers", said=out.stdout)
    assert (back.returncode, back.stdout) == (0, "")
    assert ready.run("mapping", "export", "suppliers").stdout == out.stdout
