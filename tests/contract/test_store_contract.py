"""The store against the contract of `domain.storage`, on real files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.cursor import Cursor
from app.domain.delivery import LedgerItem, Op, WriteRequest
from app.domain.plan import RoutePlan, RunPlan
from app.domain.records import Json, Record, Value
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import BoardBinding, Counts, Outcome, RunReport, Trigger
from app.domain.storage import AttemptRow, Store
from app.store.database import SqliteStore

NOW = datetime(2026, 11, 24, 12, 30, 0, 123456, tzinfo=UTC)
MANY = 40_000
"""More than the 32,766 variables that SQLite binds in one statement."""


def _is_a_store(store: SqliteStore) -> Store:
    return store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "connector.sqlite", lambda: NOW)
    yield store
    store.close()


def supplier(number: int, **fields: Value) -> Record:
    return Record(RouteId.SUPPLIERS, f"supplier:100:S{number}", {"supplier_no": f"S{number}", **fields})


def line(order: str, number: int, **refs: str) -> Record:
    parent = f"purchase-order:100:{order}"
    key = f"po-line:100:{order}/{number}/0"
    return Record(RouteId.PO_LINES, key, {"line_no": str(number)}, {"purchase_order": parent, **refs})


def item(key: str, **cells: Json) -> LedgerItem:
    return LedgerItem(key, "11", "22", "A name", cells, "33")


def report(run: str, outcome: Outcome, ended_at: datetime, **routes: Counts) -> RunReport:
    by_route = {RouteId(name.replace("_", "-")): counts for name, counts in routes.items()}
    return RunReport(run, Trigger.MANUAL, outcome, NOW, ended_at, by_route, {"infor": 3, "monday": 2})


class TestRecords:
    def test_come_back_exactly(self, store: SqliteStore) -> None:
        fields: dict[str, Value] = {
            "name": "Müller 漢字 🚀",
            "amount": Decimal("-1234567890.1230"),
            "due": date(2026, 2, 28),
        }
        record = Record(RouteId.SUPPLIERS, "supplier:100:S1", fields, {"parent": "supplier:100:S0"})
        store.records.save([record], NOW)
        found = store.records.get(["supplier:100:S1", "supplier:100:absent"])
        assert found == {"supplier:100:S1": record}
        assert str(found["supplier:100:S1"].fields["amount"]) == "-1234567890.1230"
        assert store.records.hashes([record.key, "supplier:100:absent"]) == {record.key: record.content_hash()}

    def test_a_saved_record_replaces_the_older_with_its_references(self, store: SqliteStore) -> None:
        store.records.save([line("7000001", 1, supplier="supplier:100:S1")], NOW)
        store.records.save([line("7000001", 1, supplier="supplier:100:S2")], NOW)
        assert store.records.referring(RouteId.PO_LINES, ["supplier:100:S1"]) == []
        assert store.records.referring(RouteId.PO_LINES, ["supplier:100:S2"]) == ["po-line:100:7000001/1/0"]
        assert store.records.count(RouteId.PO_LINES) == 1

    def test_the_later_of_two_in_one_page_wins(self, store: SqliteStore) -> None:
        newer = line("7000001", 1, supplier="supplier:100:S2")
        store.records.save([line("7000001", 1, supplier="supplier:100:S1"), newer], NOW)
        assert store.records.get([newer.key]) == {newer.key: newer}
        assert store.records.referring(RouteId.PO_LINES, ["supplier:100:S1"]) == []

    def test_referring_names_each_record_once_and_only_of_the_route(self, store: SqliteStore) -> None:
        both = line("7000001", 1, supplier="supplier:100:S1", payee="supplier:100:S2")
        order = Record(RouteId.PURCHASE_ORDERS, "purchase-order:100:7000001", {}, {"supplier": "supplier:100:S1"})
        store.records.save([both, order], NOW)
        keys = ["supplier:100:S1", "supplier:100:S2", "supplier:100:S1"]
        assert store.records.referring(RouteId.PO_LINES, keys) == [both.key]

    def test_a_record_may_refer_to_another_twice(self, store: SqliteStore) -> None:
        store.records.save([line("7000001", 1, supplier="supplier:100:S1", payee="supplier:100:S1")], NOW)
        assert store.records.referring(RouteId.PO_LINES, ["supplier:100:S1"]) == ["po-line:100:7000001/1/0"]

    def test_lines_are_grouped_by_parent_and_do_not_mix_with_other_references(self, store: SqliteStore) -> None:
        invoice_line = Record(
            RouteId.INVOICE_LINES,
            "invoice-line:100:AAA:S1/INV-1/2026/7000001/1/0",
            {},
            {"invoice": "invoice:100:AAA:S1/INV-1/2026", "purchase_order": "purchase-order:100:7000001"},
        )
        store.records.save([line("7000001", 2), line("7000001", 1), line("7000002", 1), invoice_line], NOW)
        orders = ["purchase-order:100:7000001", "purchase-order:100:7000009"]
        assert store.records.lines(RouteId.PO_LINES, orders) == {orders[0]: [line("7000001", 1), line("7000001", 2)]}
        assert store.records.lines(RouteId.INVOICE_LINES, orders) == {}

    def test_a_route_is_walked_by_key_without_its_neighbours(self, store: SqliteStore) -> None:
        order = Record(RouteId.PURCHASE_ORDERS, "purchase-order:100:7000001", {})
        store.records.save([supplier(2), order, line("7000001", 1), supplier(1), supplier(3)], NOW)
        assert [r.key for r in store.records.after(RouteId.SUPPLIERS, "", 2)] == ["supplier:100:S1", "supplier:100:S2"]
        assert store.records.after(RouteId.SUPPLIERS, "supplier:100:S2", 2) == [supplier(3)]
        assert store.records.after(RouteId.SUPPLIERS, "supplier:100:S3", 2) == []
        assert store.records.at(RouteId.SUPPLIERS, 0) == supplier(1)
        assert store.records.at(RouteId.SUPPLIERS, 2) == supplier(3)
        assert store.records.at(RouteId.SUPPLIERS, 3) is None
        assert store.records.at(RouteId.SUPPLIERS, -1) is None
        assert store.records.count(RouteId.PURCHASE_ORDERS) == 1

    def test_any_number_of_keys(self, store: SqliteStore) -> None:
        store.records.save([supplier(MANY - 1)], NOW)
        keys = [f"supplier:100:S{number}" for number in range(MANY)]
        assert list(store.records.hashes(keys)) == [keys[-1]]
        assert list(store.records.get(keys)) == [keys[-1]]
        assert store.items.known(keys) == {}
        assert store.outbox.open(keys) == {}
        assert store.outbox.resolve(keys) == []
        assert store.records.referring(RouteId.SUPPLIERS, keys) == []


class TestItems:
    def test_come_back_and_are_replaced(self, store: SqliteStore) -> None:
        key = "supplier:100:S1"
        store.items.save([item(key, text="a", status={"label": "Open"}, none=None)], NOW)
        assert store.items.known([key, "supplier:100:S2"]) == {
            key: item(key, text="a", status={"label": "Open"}, none=None)
        }
        store.items.save([item(key, text="b" * 5000)], NOW)
        assert store.items.known([key])[key].cells == {"text": "b" * 5000}
        assert store.items.count(RouteId.SUPPLIERS) == 1

    def test_are_forgotten_one_by_one_or_by_route(self, store: SqliteStore) -> None:
        keys = ["supplier:100:S1", "supplier:100:S2", "po-line:100:7/1/0"]
        store.items.save([item(key) for key in keys], NOW)
        store.items.forget(["supplier:100:S1", "supplier:100:never"])
        assert [i.key for i in store.items.after(RouteId.SUPPLIERS, "", 9)] == ["supplier:100:S2"]
        store.items.forget_route(RouteId.SUPPLIERS)
        assert store.items.count(RouteId.SUPPLIERS) == 0
        assert store.items.count(RouteId.PO_LINES) == 1


class TestAttempts:
    ROW = AttemptRow(
        "supplier:100:S1", RouteId.SUPPLIERS, 3, Op.CREATE, "A name", {"supplier": {"$ref": ["supplier:100:S0"]}}
    )
    REQUEST = WriteRequest('{"query": "mutation"}', "ab12", 2)

    def test_are_unsettled_until_they_are_settled_oldest_first(self, store: SqliteStore) -> None:
        second = AttemptRow("po-line:100:7/1/0", RouteId.PO_LINES, 1, Op.UPDATE, "Line", {}, "5", "6")
        first = store.attempts.open("key-1", "11", self.REQUEST, [self.ROW, second], "run-1", NOW)
        later = store.attempts.open("key-2", "11", self.REQUEST, [self.ROW], "run-1", NOW)
        store.attempts.checked(first, NOW + timedelta(minutes=30))
        found = store.attempts.unsettled()
        assert [attempt.id for attempt in found] == [first, later]
        assert found[0].rows == (self.ROW, second)
        assert (found[0].request, found[0].sent_at, found[0].idempotency_key) == (self.REQUEST, NOW, "key-1")
        assert (found[0].checked_at, found[1].checked_at) == (NOW + timedelta(minutes=30), None)
        store.attempts.settle(first, "done", "request-9", NOW)
        assert [attempt.id for attempt in store.attempts.unsettled()] == [later]

    def test_a_settled_one_keeps_what_tells_of_it_and_drops_its_body(self, store: SqliteStore) -> None:
        attempt = store.attempts.open("key-1", "11", self.REQUEST, [self.ROW], "run-1", NOW)
        store.attempts.settle(attempt, "done", "request-9", NOW)
        raw = sqlite3.connect(store.path)
        kept = raw.execute("SELECT idempotency_key, body, body_hash, outcome, request_id FROM attempt").fetchall()
        rows = raw.execute("SELECT count(*) FROM attempt_row").fetchone()
        raw.close()
        assert kept == [("key-1", None, "ab12", "done", "request-9")]
        assert rows == (0,)

    def test_ids_are_never_used_again(self, store: SqliteStore) -> None:
        first = store.attempts.open("key-1", "11", self.REQUEST, [self.ROW], "run-1", NOW)
        store.attempts.settle(first, "done", "", NOW)
        assert store.attempts.open("key-2", "11", self.REQUEST, [self.ROW], "run-1", NOW) > first


class TestRuns:
    def test_the_report_comes_back_whole(self, store: SqliteStore) -> None:
        store.runs.start("r1", Trigger.SCHEDULE, [RouteId.SUPPLIERS], NOW)
        plan = RunPlan({RouteId.SUPPLIERS: RoutePlan(create=2, invalid=1)}, calls_needed=3, calls_left=None)
        ended = RunReport(
            run="r1",
            trigger=Trigger.SCHEDULE,
            outcome=Outcome.PARKED,
            started_at=NOW,
            ended_at=NOW + timedelta(seconds=9.5),
            routes={RouteId.SUPPLIERS: Counts(read=3, created=2, invalid=1)},
            calls={"infor": 4, "monday": 1},
            write_calls=1,
            message="monday asks to wait.",
            resumes_at=NOW + timedelta(minutes=5),
            plan=plan,
        )
        store.runs.end(ended)
        assert store.runs.recent() == [ended]

    def test_an_unfinished_run_counts_as_stopped(self, store: SqliteStore) -> None:
        store.runs.start("r1", Trigger.MANUAL, [RouteId.SUPPLIERS, RouteId.PO_LINES], NOW)
        store.runs.start("r2", Trigger.MANUAL, [RouteId.SUPPLIERS], NOW)
        newest, crashed = store.runs.recent()
        assert newest.run == "r2"
        assert (crashed.outcome, crashed.routes) == (
            Outcome.STOPPED,
            {RouteId.SUPPLIERS: Counts(), RouteId.PO_LINES: Counts()},
        )
        assert crashed.message
        assert store.runs.history(RouteId.SUPPLIERS) == []

    def test_history_is_newest_first_and_leaves_dry_runs_out(self, store: SqliteStore) -> None:
        for number in range(4):
            ended_at = NOW + timedelta(hours=number)
            store.runs.end(report(f"r{number}", Outcome.OK, ended_at, suppliers=Counts(read=number)))
        dry = RunReport(
            "dry",
            Trigger.MANUAL,
            Outcome.OK,
            NOW,
            NOW + timedelta(days=1),
            {RouteId.SUPPLIERS: Counts()},
            {},
            dry_run=True,
        )
        store.runs.end(dry)
        assert [(past.run, past.counts.read) for past in store.runs.history(RouteId.SUPPLIERS, 2)] == [
            ("r3", 3),
            ("r2", 2),
        ]
        assert store.runs.last_success(RouteId.SUPPLIERS) == NOW + timedelta(hours=3)
        assert store.runs.recent(1) == [dry]

    @pytest.mark.parametrize("outcome", [Outcome.PARKED, Outcome.AUTH, Outcome.ERROR, Outcome.STOPPED])
    def test_a_run_that_did_not_reach_its_end_is_no_success(self, store: SqliteStore, outcome: Outcome) -> None:
        store.runs.end(report("r1", Outcome.OK, NOW, suppliers=Counts()))
        store.runs.end(report("r2", outcome, NOW + timedelta(hours=1), suppliers=Counts()))
        assert store.runs.last_success(RouteId.SUPPLIERS) == NOW
        assert store.runs.last_success(RouteId.INVOICES) is None

    def test_failures_of_one_route_are_not_those_of_another(self, store: SqliteStore) -> None:
        store.runs.end(report("r1", Outcome.FAILURES, NOW, suppliers=Counts(invalid=1), invoices=Counts(created=1)))
        assert [past.outcome for past in store.runs.history(RouteId.SUPPLIERS)] == ["failures"]
        assert [past.outcome for past in store.runs.history(RouteId.INVOICES)] == ["ok"]
        assert store.runs.last_success(RouteId.SUPPLIERS) == NOW


class TestSettings:
    def test_state_is_kept_by_name(self, store: SqliteStore) -> None:
        value: Json = {"list": [1, 2.5, None, True], "text": "ä"}
        store.state.set("mapping.suppliers", value)
        store.state.set("mapping.suppliers", value)
        store.state.set("mapping_x", False)
        assert store.state.get("mapping.suppliers") == value
        assert store.state.get("mapping_x") is False
        assert store.state.names("mapping.") == ["mapping.suppliers"]
        assert store.state.names("") == ["mapping.suppliers", "mapping_x"]
        store.state.set("mapping.suppliers", None)
        assert store.state.get("mapping.suppliers") is None
        assert store.state.names("mapping.") == []

    def test_bindings_stand_in_delivery_order(self, store: SqliteStore) -> None:
        lines = BoardBinding(
            RouteId.PO_LINES, "12", "PO lines", "https://x", "g", LinesPlacement.SUBITEMS, indexed=True
        )
        suppliers = BoardBinding(RouteId.SUPPLIERS, "11", "Suppliers")
        store.bindings.save(lines)
        store.bindings.save(suppliers)
        assert list(store.bindings.all().items()) == [(RouteId.SUPPLIERS, suppliers), (RouteId.PO_LINES, lines)]
        store.bindings.remove(RouteId.SUPPLIERS)
        assert store.bindings.all() == {RouteId.PO_LINES: lines}

    def test_cursors_start_empty_and_come_back(self, store: SqliteStore) -> None:
        assert store.cursors.load(RouteId.INVOICES) == Cursor()
        cursor = Cursor(NOW, NOW - timedelta(days=365))
        store.cursors.save(RouteId.INVOICES, cursor)
        assert store.cursors.load(RouteId.INVOICES) == cursor
        store.cursors.save(RouteId.INVOICES, Cursor(None, NOW))
        assert store.cursors.load(RouteId.INVOICES) == Cursor(None, NOW)

    def test_spending_adds_up_by_day(self, store: SqliteStore) -> None:
        today = date(2026, 11, 24)
        store.spending.add("monday", today, calls=2, complexity=500)
        store.spending.add("monday", today, calls=1, tokens=1)
        store.spending.add("monday", date(2026, 11, 25), calls=9)
        assert store.spending.on("monday", today) == (3, 1, 500)
        assert store.spending.on("infor", today) == (0, 0, 0)

    def test_everything_outlives_the_process(self, store: SqliteStore) -> None:
        store.state.set("a", 1)
        store.records.save([supplier(1)], NOW)
        store.close()
        again = SqliteStore(store.path, lambda: NOW)
        assert (again.state.get("a"), again.records.at(RouteId.SUPPLIERS, 0)) == (1, supplier(1))
        again.close()
