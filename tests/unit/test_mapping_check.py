"""What is wrong with a mapping is told before a record goes through it, in words a user can act on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.mapping import ColumnMapping, Filter, FilterOp, Owner, RouteMapping
from app.domain.mapping_check import check
from app.domain.ports import SourceField
from app.domain.routes import LinesPlacement, RouteId

KEY_COLUMN = ColumnMapping("ext_key", "CloudSuite key", "text", "ext_key")
FIELDS = [
    SourceField("po_number", "PO number", "IAPUNO", "text"),
    SourceField("amount", "Amount", "IACOAM", "number"),
    SourceField("due_date", "Due date", "IADWDT", "date"),
    SourceField("status", "Status", "IAPUSL", "text"),
]
OTHERS = {
    RouteId.SUPPLIERS: [SourceField("supplier_name", "Name", "IDSUNM", "text")],
    RouteId.PO_LINES: [SourceField("amount", "Amount", "", "number")],
}
GOOD = RouteMapping(
    RouteId.PURCHASE_ORDERS,
    "{po_number}",
    (
        KEY_COLUMN,
        ColumnMapping("amount", "Amount", "numbers", "amount", otherwise="sum(po-lines.amount)"),
        ColumnMapping("supplier_name", "Supplier", "text", "supplier.supplier_name"),
        ColumnMapping("supplier", "Supplier", "board_relation", "@supplier"),
        ColumnMapping("status", "Status", "status", "status", labels="states"),
        ColumnMapping("weeks", "Weeks", "numbers", "due_date", transform="days_between", args={"since": "{today}"}),
        ColumnMapping("notes", "Notes", "text", owner=Owner.TEAM),
    ),
    {"states": {"20": "Printed"}},
    (Filter("status", FilterOp.IS_NOT, ("99",)),),
)


def reasons(mapping: RouteMapping) -> str:
    return "\n".join(map(str, check(mapping, FIELDS, OTHERS)))


def test_good_mapping_has_no_problems() -> None:
    assert reasons(GOOD) == ""


def test_without_fields_only_the_form_is_checked() -> None:
    assert check(replace(GOOD, name="{anything}")) == []


BASE = ColumnMapping("new", "New", "text", "po_number")


@pytest.mark.parametrize(
    ("column", "reason"),
    [
        (replace(BASE, column="amount"), "Two columns have this id"),
        (replace(BASE, column="New-Id"), "small letters"),
        (replace(BASE, column="name"), "not “name”"),
        (replace(BASE, column="1st"), "begins with no digit"),
        (replace(BASE, title=" "), "title is blank"),
        (replace(BASE, type="mirror"), "mirror column cannot be written"),
        (replace(BASE, type="hologram"), "not supported"),
        (replace(BASE, field=""), "is not a field"),
        (replace(BASE, field="po number"), "is not a field"),
        (replace(BASE, field="nothing"), "purchase-orders has no field “nothing”"),
        (replace(BASE, field="supplier.nothing"), "suppliers has no field “nothing”"),
        (replace(BASE, field="buyer.name"), "no reference “buyer”; there is: supplier"),
        (replace(BASE, field="@buyer", type="board_relation"), "no reference “buyer”"),
        (replace(BASE, field="sum(po-lines.nothing)"), "po-lines has no field"),
        (replace(BASE, field="sum(invoice-lines.amount)"), "not the lines of this route"),
        (replace(BASE, otherwise="nothing"), "no field “nothing”"),
        (replace(BASE, type="numbers", field="due_date"), "A date (due_date) does not go into a Numbers column"),
        (replace(BASE, type="date", field="amount"), "A number (amount) does not go into a Date column"),
        (replace(BASE, field="@supplier"), "A reference (@supplier) does not go into a Text column"),
        (replace(BASE, type="board_relation"), "A text (po_number) does not go into a Connected board column"),
        (replace(BASE, field="due_date", transform="multiply", args={"by": "2"}), "after multiply does not go"),
        (replace(BASE, transform="explode"), "no step named “explode”; use one of text, upper"),
        (replace(BASE, transform="prefix"), "needs the argument “before”"),
        (replace(BASE, args={"before": "x"}), "“before” belongs neither to the step"),
        (replace(BASE, transform="prefix", args={"before": "{nothing}"}), "no field “nothing”"),
        (replace(BASE, transform="prefix", args={"before": "{"}), "brace is not closed"),
        (replace(BASE, labels="unknown"), "no label table “unknown”"),
        (replace(BASE, type="status", labels="long"), "31 characters"),
        (replace(BASE, type="status", labels="digits"), "as a number"),
        (replace(BASE, type="status", labels="many"), "has 41 labels"),
    ],
)
def test_user_reads_what_is_wrong_with_a_column(column: ColumnMapping, reason: str) -> None:
    tables = {
        **GOOD.label_tables,
        "long": {"1": "x" * 31},
        "digits": {"1": "2023"},
        "many": {str(n): f"Label {n}" for n in range(41)},
    }
    assert reason in reasons(replace(GOOD, columns=(*GOOD.columns, column), label_tables=tables))


@pytest.mark.parametrize(
    "key_column",
    [
        None,
        replace(KEY_COLUMN, column="key"),
        replace(KEY_COLUMN, type="long_text"),
        replace(KEY_COLUMN, field="po_number"),
        replace(KEY_COLUMN, transform="upper"),
        replace(KEY_COLUMN, owner=Owner.ONCE),
    ],
)
def test_mapping_without_the_key_column_is_refused(key_column: ColumnMapping | None) -> None:
    columns = (*([key_column] if key_column else []), *GOOD.columns[1:])
    assert "is required" in reasons(replace(GOOD, columns=columns))


@pytest.mark.parametrize(
    ("name", "reason"), [("", "blank"), ("{nothing}", "no field"), ("{po_number", "brace"), ("{buyer.name}", "buyer")]
)
def test_user_reads_what_is_wrong_with_the_name(name: str, reason: str) -> None:
    assert reason in reasons(replace(GOOD, name=name))


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        (Filter("nothing", FilterOp.BLANK), "no field “nothing”"),
        (Filter("status", FilterOp.IS), "compares with no value"),
    ],
)
def test_user_reads_what_is_wrong_with_a_filter(condition: Filter, reason: str) -> None:
    assert reason in reasons(replace(GOOD, filters=(condition,)))


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("nothing", "no field “nothing”"),
        ("supplier.nothing", "no field “nothing”"),
        ("customer.name", "no reference “customer”"),
        ("@supplier", "by a field of the record"),
        ("ext_key", "by a field of the record"),
        ("two words", "is not a field"),
    ],
)
def test_user_reads_why_a_field_makes_no_groups(field: str, reason: str) -> None:
    assert reason in reasons(replace(GOOD, group_by=field))


def test_groups_are_made_by_a_field_or_a_borrowed_one_but_not_of_subitems() -> None:
    assert reasons(replace(GOOD, group_by="status")) == reasons(replace(GOOD, group_by="supplier.supplier_name")) == ""
    (problem,) = check(replace(GOOD, group_by="status"), FIELDS, OTHERS, LinesPlacement.SUBITEMS)
    assert "Subitems have no groups" in str(problem)


def test_all_problems_are_told_at_once() -> None:
    broken = replace(GOOD, name="", columns=(replace(BASE, title=""), replace(BASE, type="mirror")))
    assert len(check(broken, FIELDS, OTHERS)) == 5
