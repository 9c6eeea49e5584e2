"""Bulk imports of the sandbox: the file, the matching, the states, and the report, as monday documents them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.sandbox.http import Request, Response
from tests.unit.sandbox_monday import Client

START = """mutation ($board: ID!, $group: ID!, $match: OnMatchInput) {
  ingest_items(board_id: $board, group_id: $group, on_match: $match) { job_id upload_url } }"""
STATUS = """query ($job: ID!) { fetch_job_status(job_id: $job) { ... on ItemsJobStatus {
  status counts { submitted invalid skipped created updated failed } progress_percentage
  failure_reason failure_message fully_imported report_created report_url } } }"""
UPSERT = {"match_column_id": "ext_key", "behaviour": "UPSERT"}
SKIP = {"match_column_id": "ext_key", "behaviour": "SKIP"}


class Importer(Client):
    """A client that imports files into one board."""

    def __init__(self, **limits: Any) -> None:
        super().__init__(**limits)
        self.target = self.board(ext_key="text", amount="numbers", due="date")
        self.column(self.target, "state", "status", {"labels": [{"label": "Open"}, {"label": "Shut"}]})

    def start(self, match: dict[str, str] | None = UPSERT, group: str = "topics") -> dict[str, str]:
        started: dict[str, str] = self.data(START, board=self.target, group=group, match=match)
        return started

    def transfer(self, method: str, url: str, body: bytes = b"", **headers: str) -> Response:
        parts = urlsplit(url)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.account.files.handle(Request(method, parts.path, parts.query, named, body))

    def put(self, started: dict[str, str], text: str) -> Response:
        return self.transfer("PUT", started["upload_url"], text.encode(), content_type="text/csv")

    def status(self, started: dict[str, str]) -> dict[str, Any]:
        found: dict[str, Any] = self.data(STATUS, job=started["job_id"])
        return found

    def run(self, text: str, match: dict[str, str] | None = UPSERT) -> dict[str, Any]:
        started = self.start(match)
        assert self.put(started, text).status == 200
        return self.status(started)

    def report(self, status: dict[str, Any]) -> list[dict[str, str]]:
        answer = self.transfer("GET", status["report_url"])
        assert answer.status == 200
        return list(csv.DictReader(StringIO(answer.body.decode())))

    def names(self) -> list[str]:
        boards = {board.id: board for board in self.account.boards()}
        return [item.name for item in boards[self.target].active]


@pytest.fixture
def client() -> Importer:
    return Importer()


def test_rows_become_items_and_the_report_tells_their_ids(client: Importer) -> None:
    status = client.run('name,ext_key,amount\n"Müller, ""X""",k1,4.50\nB,k2,\n')
    assert status["status"] == "COMPLETED"
    assert status["counts"] == {"submitted": 2, "invalid": 0, "skipped": 0, "created": 2, "updated": 0, "failed": 0}
    first, second = client.report(status)
    assert (first["serialNo"], first["status"], first["error"]) == ("1", "success", "")
    assert client.texts(first["itemId"])["amount"] == "4.50"
    assert client.account.item(first["itemId"]).name == 'Müller, "X"'
    assert client.account.item(second["itemId"]).texts["ext_key"] == "k2"


def test_the_report_has_the_shape_that_was_seen_live(client: Importer) -> None:
    status = client.run("name,ext_key,state,due\nA,k1,Open,\nB,k2,Nope,\n")
    item_id = client.report(status)[0]["itemId"]
    answer = client.transfer("GET", status["report_url"])
    assert answer.body.decode() == (
        "serialNo,status,itemId,error,ext_key,state,due\n"
        f"1,success,{item_id},,,,\n"
        '2,validation_error,,"[state]: Label ""Nope"" is invalid for column ""state""",,'
        '"Label ""Nope"" is invalid for column ""state""",\n'
    )


def test_invalid_rows_leave_fully_imported_true(client: Importer) -> None:
    status = client.run("name,ext_key,state\nA,k1,Open\nB,k2,open\n")
    assert status["fully_imported"] is True
    assert status["counts"]["invalid"] == 1
    assert client.names() == ["A"]


def test_an_item_with_the_value_is_updated_empty_cells_stay_and_null_clears(client: Importer) -> None:
    item = client.item(client.target, "Old", ext_key="k1", amount="5", due={"date": "2026-01-01"})
    status = client.run("name,ext_key,amount,due\nNew,k1,,<NULL>\n")
    assert status["counts"]["updated"] == 1
    assert client.report(status)[0]["itemId"] == item
    assert client.texts(item) == {"ext_key": "k1", "amount": "5", "due": "", "state": None}
    assert client.account.item(item).name == "New"


def test_of_several_items_with_the_value_the_newest_is_updated(client: Importer) -> None:
    older = client.item(client.target, "Older", ext_key="k1")
    client.advance(seconds=5)
    newer = client.item(client.target, "Newer", ext_key="k1")
    client.run("name,ext_key\nX,k1\n")
    assert client.account.item(older).name == "Older"
    assert client.account.item(newer).name == "X"


def test_archived_items_are_not_matched(client: Importer) -> None:
    item = client.item(client.target, "Old", ext_key="k1")
    client.account.archive_item(item)
    assert client.run("name,ext_key\nX,k1\n")["counts"]["created"] == 1


def test_of_rows_with_the_same_value_the_last_counts(client: Importer) -> None:
    status = client.run("name,ext_key\nFirst,k1\nLast,k1\n")
    assert client.names() == ["Last"]
    assert status["counts"]["skipped"] == 1


def test_an_empty_match_value_is_a_new_item(client: Importer) -> None:
    client.run("name,ext_key\nA,\nB,\n")
    assert client.names() == ["A", "B"]


def test_skip_leaves_the_item_and_no_match_always_creates(client: Importer) -> None:
    client.item(client.target, "Old", ext_key="k1")
    assert client.run("name,ext_key\nX,k1\n", SKIP)["counts"]["skipped"] == 1
    assert client.names() == ["Old"]
    assert client.run("name,ext_key\nX,k1\n", None)["counts"]["created"] == 1
    assert client.names() == ["Old", "X"]


def test_matched_items_stay_in_their_group(client: Importer) -> None:
    item = client.item(client.target, "Old", ext_key="k1")
    group = client.data(f'mutation {{ create_group(board_id: {client.target}, group_name: "G") {{ id }} }}')["id"]
    started = client.start(group=group)
    client.put(started, "name,ext_key\nX,k1\nY,k2\n")
    assert client.account.item(item).group_id == "topics"
    assert client.account.item(int(item) + 1).group_id == group


@pytest.mark.parametrize(
    "text",
    [
        "ext_key,name\nk1,A\n",
        "name,ext_key,unknown\nA,k1,x\n",
        "name,EXT_KEY\nA,k1\n",
        "name,ext_key\nA\n",
        'name,ext_key\n"A,k1\n',
        "name;ext_key\nA;k1\n",
        "name,amount\nA,1\n",
        "name,ext_key\n",
        "",
    ],
)
def test_a_file_that_does_not_fit_is_rejected_whole(client: Importer, text: str) -> None:
    status = client.run(text)
    assert (status["status"], status["failure_reason"]) == ("REJECTED", "INVALID_UPLOAD")
    assert status["failure_message"]
    assert client.names() == []


def test_bytes_that_are_not_utf_8_are_rejected(client: Importer) -> None:
    started = client.start()
    client.transfer(
        "PUT", started["upload_url"], "name,ext_key\nMüller,k1\n".encode("latin-1"), content_type="text/csv"
    )
    assert client.status(started)["failure_reason"] == "INVALID_UPLOAD"


@pytest.mark.parametrize(
    ("column_type", "text", "shown"),
    [
        ("text", "a, b", "a, b"),
        ("long_text", "two\nlines", "two\nlines"),
        ("numbers", "4.50", "4.50"),
        ("date", "2026-11-24", "2026-11-24"),
        ("timeline", "2026-01-01/2026-01-31", "2026-01-01 - 2026-01-31"),
        ("email", "a@b.co", "a@b.co"),
        ("email", "Ann <a@b.co>", "Ann"),
        ("link", "[Site](https://x.org)", "Site - https://x.org"),
        ("link", "https://x.org", "https://x.org"),
        ("phone", "+46812345678", "+46812345678"),
        ("people", "user:68401223", "68401223"),
        ("checkbox", "true", "v"),
        ("location", "59.3|18.1|Vasagatan 1", "Vasagatan 1"),
    ],
)
def test_cells_of_each_type(client: Importer, column_type: str, text: str, shown: str) -> None:
    client.column(client.target, "col", column_type)
    quoted = text.replace('"', '""')
    status = client.run(f'name,ext_key,col\nA,k1,"{quoted}"\n')
    (row,) = client.report(status)
    assert (row["error"], client.account.item(row["itemId"] or 0).texts["col"]) == ("", shown)


def test_labels_of_a_dropdown_must_exist(client: Importer) -> None:
    client.column(client.target, "kind", "dropdown", {"labels": [{"label": "A"}, {"label": "B"}]})
    good, bad = client.report(client.run('name,ext_key,kind\nX,k1,"A, B"\nY,k2,"A, C"\n'))
    assert client.texts(good["itemId"])["kind"] == "A, B"
    assert bad["status"] == "validation_error"


def test_relations_take_item_ids_or_names(client: Importer) -> None:
    other = client.board(ext_key="text")
    item = client.item(other, "Acme")
    client.column(client.target, "supplier", "board_relation", {"boardIds": [int(other)]})
    rows = client.report(client.run(f"name,ext_key,supplier\nX,k1,{item}\nY,k2,Acme\nZ,k3,Nobody\n"))
    assert [row["status"] for row in rows] == ["success", "success", "validation_error"]
    assert client.account.item(rows[1]["itemId"]).linked("supplier") == (item,)


@pytest.mark.parametrize("column_type", ["country", "tags", "hour", "week", "rating"])
def test_rows_with_types_that_imports_do_not_take_are_invalid(client: Importer, column_type: str) -> None:
    client.column(client.target, "col", column_type)
    assert client.run("name,ext_key,col\nA,k1,1\nB,k2,\n")["counts"]["invalid"] == 1
    assert client.names() == ["B"]


def test_a_new_item_needs_a_name_and_an_old_one_keeps_its_own(client: Importer) -> None:
    client.item(client.target, "Old", ext_key="k1")
    status = client.run(f"name,ext_key,amount\n,k1,1\n,k2,2\n{'x' * 256},k3,3\n")
    assert status["counts"] == {"submitted": 3, "invalid": 2, "skipped": 0, "created": 0, "updated": 1, "failed": 0}
    assert client.names() == ["Old"]


def test_columns_that_cannot_be_matched_on_and_unknown_targets_are_refused(client: Importer) -> None:
    client.column(client.target, "flag", "checkbox")
    match = {"match_column_id": "flag", "behaviour": "UPSERT"}
    assert client.code(START, board=client.target, group="topics", match=match) == "InvalidArgumentException"
    match = {"match_column_id": "nope", "behaviour": "UPSERT"}
    assert client.code(START, board=client.target, group="topics", match=match) == "InvalidColumnIdException"
    assert client.code(START, board=client.target, group="nope", match=None) == "ResourceNotFoundException"
    assert client.code(START, board="1", group="topics", match=None) == "InvalidBoardIdException"
    assert client.code(STATUS, job="nope") == "ResourceNotFoundException"


def test_json_of_a_status_before_the_file_is_there(client: Importer) -> None:
    status = client.status(client.start())
    assert status["status"] == "UPLOAD_PENDING"
    assert status["report_url"] is None
    assert json.loads(json.dumps(status))["progress_percentage"] == 0
