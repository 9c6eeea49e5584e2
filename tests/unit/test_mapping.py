"""A record becomes the item that its mapping describes; what does not fit is told, all of it, and nothing raises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.delivery import LedgerItem
from app.domain.errors import ConfigError
from app.domain.mapping import (
    ColumnMapping,
    Filter,
    FilterOp,
    OnInvalid,
    Owner,
    RouteMapping,
    apply,
    borrows,
    column_specs,
    for_boards,
    selects,
    sums,
)
from app.domain.plan import MISSING, Action, difference, merged
from app.domain.ports import ColumnSpec
from app.domain.records import GROUP, Draft, Json, Record, Value
from app.domain.routes import LinesPlacement, RouteId
from app.domain.values import exact_sum

FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])

TODAY = date(2026, 11, 24)
PO_KEY = "purchase-order:100:7000001"
SUPPLIER_KEY = "supplier:100:S1000"
KEY_COLUMN = ColumnMapping("ext_key", "CloudSuite key", "text", "ext_key")


class Known:
    """Other records as last read: key -> fields, and parent key -> amounts of its lines."""

    def __init__(
        self, fields: Mapping[str, Mapping[str, Value]] | None = None, lines: Mapping[str, list[Decimal]] | None = None
    ) -> None:
        self.fields = fields or {}
        self.lines = lines or {}

    def field(self, key: str, name: str) -> Value:
        return self.fields.get(key, {}).get(name)

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        amounts = self.lines.get(parent_key)
        return exact_sum(amounts) if amounts and route is RouteId.PO_LINES and name == "amount" else None


def po(**fields: Value) -> Record:
    return Record(RouteId.PURCHASE_ORDERS, PO_KEY, {"po_number": "7000001", **fields}, {"supplier": SUPPLIER_KEY})


def mapping(*columns: ColumnMapping, name: str = "{po_number}", **tables: Mapping[str, str]) -> RouteMapping:
    return RouteMapping(RouteId.PURCHASE_ORDERS, name, (KEY_COLUMN, *columns), tables)


def cell(column: ColumnMapping, record: Record, known: Known | None = None, **tables: Mapping[str, str]) -> Json:
    draft = apply(replace(mapping(column), label_tables=tables), record, known or Known(), TODAY)
    assert not draft.problems
    return draft.cells[column.column]


AMOUNT = ColumnMapping("amount", "Amount", "numbers", "amount", otherwise="sum(po-lines.amount)")
STATUS = ColumnMapping("status", "Status", "status", "status", labels="states")
STATES = {"05": "Work in progress", "35": "Confirmed"}


def test_every_item_carries_its_key() -> None:
    assert apply(mapping(), po(), Known(), TODAY).cells == {"ext_key": PO_KEY}


def test_amount_is_the_headers_own() -> None:
    known = Known(lines={PO_KEY: [Decimal("1.00")]})
    assert cell(AMOUNT, po(amount=Decimal("12.50")), known) == "12.50"
    assert cell(AMOUNT, po(amount=Decimal("0.00")), known) == "0.00"


def test_amount_is_the_exact_sum_of_the_lines_where_the_header_has_none() -> None:
    lines = [Decimal("0.10"), Decimal("-0.30"), Decimal("12345678901234567890.123456")]
    assert cell(AMOUNT, po(amount=None), Known(lines={PO_KEY: lines})) == "12345678901234567889.923456"
    assert cell(AMOUNT, po(amount=None)) is None


def test_borrowed_field_comes_from_the_record_referred_to() -> None:
    column = ColumnMapping("supplier_name", "Supplier", "text", "supplier.supplier_name")
    assert cell(column, po(), Known({SUPPLIER_KEY: {"supplier_name": "Ångström AB"}})) == "Ångström AB"
    assert cell(column, po()) is None
    assert cell(column, replace(po(), refs={})) is None


def test_reference_is_a_key_until_delivery() -> None:
    column = ColumnMapping("supplier", "Supplier", "board_relation", "@supplier")
    draft = apply(mapping(column), po(), Known(), TODAY)
    assert draft.cells["supplier"] == {"$ref": [SUPPLIER_KEY]}
    assert draft.refs() == {SUPPLIER_KEY}
    assert cell(column, replace(po(), refs={})) is None


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("35", "Confirmed"),
        (Decimal(35), "Confirmed"),
        ("5", "Work in progress"),
        ("42", "Status 42"),
        ("", None),
        (None, None),
    ],
)
def test_status_code_becomes_words_and_an_unknown_one_is_shown(code: Value, label: str | None) -> None:
    assert cell(STATUS, po(status=code), states=STATES) == ({"label": label} if label else None)


def test_unknown_code_of_a_text_column_stays() -> None:
    assert cell(replace(STATUS, type="text"), po(status="42"), states=STATES) == "42"


def test_step_takes_another_field_as_its_argument() -> None:
    late = ColumnMapping(
        "late", "Days late", "numbers", "confirmed", transform="days_between", args={"since": "{due}", "at_least": "0"}
    )
    assert cell(late, po(confirmed=date(2026, 11, 24), due=date(2026, 11, 20))) == "4"
    assert cell(late, po(confirmed=date(2026, 11, 18), due=date(2026, 11, 20))) == "0"
    assert cell(late, po(confirmed=date(2026, 11, 18))) is None
    assert cell(late, po(due=date(2026, 11, 20))) is None


def test_age_counts_from_the_day_of_the_run() -> None:
    age = ColumnMapping("age", "Age", "numbers", "today", transform="days_between", args={"since": "{order_date}"})
    assert cell(age, po(order_date=date(2026, 11, 14))) == "10"


def test_column_type_takes_another_field_as_its_option() -> None:
    phone = ColumnMapping("phone", "Phone", "phone", "phone", args={"country": "{country}"})
    assert cell(phone, po(phone="08-123 45 67", country="SE")) == {"phone": "081234567", "countryShortName": "SE"}


def test_all_that_does_not_fit_is_told_with_field_and_reason() -> None:
    email = ColumnMapping("email", "E-mail", "email", "mail")
    long = ColumnMapping("notes", "Notes", "long_text", "notes")
    good = ColumnMapping("buyer", "Buyer", "text", "buyer")
    draft = apply(mapping(email, long, good), po(mail="nobody", notes="x" * 2001, buyer="Ann"), Known(), TODAY)
    assert [(problem.column, problem.field) for problem in draft.problems] == [("email", "mail"), ("notes", "notes")]
    assert "“nobody” is not an e-mail address" in str(draft.problems[0])
    assert draft.cells["buyer"] == "Ann"


def test_column_set_to_clear_lets_the_record_out_without_the_bad_value() -> None:
    email = ColumnMapping("email", "E-mail", "email", "mail", on_invalid=OnInvalid.CLEAR)
    assert cell(email, po(mail="nobody")) is None


def test_item_beyond_mondays_size_is_told() -> None:
    draft = apply(mapping(ColumnMapping("notes", "Notes", "text", "notes")), po(notes="x" * 70_000), Known(), TODAY)
    assert "65,536 bytes" in draft.problems[0].reason


@pytest.mark.parametrize(
    ("template", "fields", "name"),
    [
        ("{po_number}", {}, "7000001"),
        ("{po_number}/{line} {text}", {"line": "10", "text": "Hex\r\n bolt  M8"}, "7000001/10 Hex bolt M8"),
        ("{po_number}/{line} {text}", {"line": "10"}, "7000001/10"),
        ("{text}/{line}", {"text": " ", "line": None}, PO_KEY),
        ("{{{po_number}}}", {}, "{7000001}"),
        ("{ext_key}", {}, PO_KEY),
        ("{text}", {"text": "x" * 255}, "x" * 255),
        ("{text}", {"text": "x" * 256}, "x" * 254 + "…"),
    ],
)
def test_item_name_is_one_line_never_blank_and_within_the_limit(
    template: str, fields: dict[str, Value], name: str
) -> None:
    assert apply(mapping(name=template), po(**fields), Known(), TODAY).name == name


def test_team_column_is_made_but_never_written_and_a_once_column_is_named() -> None:
    team = ColumnMapping("notes", "Notes", "text", owner=Owner.TEAM)
    once = ColumnMapping("buyer", "Buyer", "text", "buyer", owner=Owner.ONCE)
    draft = apply(mapping(team, once), po(buyer="Ann"), Known(), TODAY)
    assert draft.cells == {"ext_key": PO_KEY, "buyer": "Ann"}
    assert draft.once == {"buyer"}
    assert [spec.id for spec in column_specs(mapping(team, once), {})] == ["ext_key", "notes", "buyer"]


def test_mapping_tells_what_it_borrows_and_sums() -> None:
    borrowed = ColumnMapping("text", "Text", "text", "buyer", transform="join", args={"with": "{supplier.phone}"})
    used = mapping(AMOUNT, borrowed, name="{po_number} {supplier.supplier_name}")
    assert borrows(used) == {("supplier", "phone"), ("supplier", "supplier_name")}
    assert sums(used) == {RouteId.PO_LINES}
    assert (borrows(mapping()), sums(mapping())) == (set(), set())


def test_new_board_gets_columns_with_labels_and_connections() -> None:
    supplier = ColumnMapping("supplier", "Supplier", "board_relation", "@supplier")
    used = mapping(STATUS, supplier, states={**STATES, "06": "Work in progress"})
    assert column_specs(used, {"supplier": "123"})[1:] == [
        ColumnSpec("status", "Status", "status", labels=("Work in progress", "Confirmed")),
        ColumnSpec("supplier", "Supplier", "board_relation", board_ids=("123",)),
    ]
    assert [spec.id for spec in column_specs(used, {})] == ["ext_key", "status"]


def test_id_too_long_for_a_new_column_is_refused() -> None:
    with pytest.raises(ConfigError, match="20 characters"):
        column_specs(mapping(ColumnMapping("x" * 21, "X", "text", "buyer")), {})


def test_subitem_is_not_connected_to_its_parent_and_nothing_to_a_missing_board() -> None:
    order = ColumnMapping("purchase_order", "Order", "board_relation", "@purchase_order")
    supplier = ColumnMapping("supplier", "Supplier", "board_relation", "@supplier")
    lines = RouteMapping(RouteId.PO_LINES, "{line_no}", (KEY_COLUMN, order, supplier))

    def ids(placement: LinesPlacement, *boards: RouteId) -> list[str]:
        return [column.column for column in for_boards(lines, placement, boards).columns][1:]

    both = (RouteId.PURCHASE_ORDERS, RouteId.SUPPLIERS)
    assert ids(LinesPlacement.BOARD, *both) == ["purchase_order", "supplier"]
    assert ids(LinesPlacement.SUBITEMS, *both) == ["supplier"]
    assert ids(LinesPlacement.BOARD, RouteId.PURCHASE_ORDERS) == ["purchase_order"]


@pytest.mark.parametrize(
    ("condition", "goes"),
    [
        (Filter("status", FilterOp.IS, ("20", "35")), True),
        (Filter("status", FilterOp.IS, ("99",)), False),
        (Filter("status", FilterOp.IS_NOT, ("99",)), True),
        (Filter("buyer", FilterOp.BLANK), True),
        (Filter("buyer", FilterOp.NOT_BLANK), False),
        (Filter("supplier.status", FilterOp.IS, ("20",)), True),
    ],
)
def test_filter_keeps_records_off_the_board(condition: Filter, goes: bool) -> None:
    used = replace(mapping(), filters=(condition,))
    assert selects(used, po(status="35"), Known({SUPPLIER_KEY: {"status": "20"}}), TODAY) is goes


SHOWN = (replace(STATUS, title="Status"), ColumnMapping("buyer", "Buyer", "text", "buyer"))


@pytest.mark.parametrize(
    ("field", "value", "title"),
    [
        ("buyer", "  ANNA   B ", "ANNA B"),
        ("buyer", None, "No buyer"),
        ("status", "35", "Confirmed"),
        ("status", "7", "Status 7"),
        ("po_class", None, "No po class"),
        ("due_date", date(2026, 11, 24), "2026-11-24"),
        ("buyer", "x" * 300, "x" * 255),
        ("", "ANNA", ""),
    ],
)
def test_group_has_the_words_that_the_board_shows(field: str, value: Value, title: str) -> None:
    used = replace(mapping(*SHOWN, states=STATES), group_by=field)
    record = po(**{field or "buyer": value})
    assert apply(used, record, Known(), TODAY).group == title
    assert for_boards(used, LinesPlacement.SUBITEMS, ()).group_by == ""


def test_what_groups_by_a_borrowed_field_follows_it() -> None:
    used = replace(mapping(), group_by="supplier.country")
    known = Known({SUPPLIER_KEY: {"country": "SE"}})
    assert apply(used, po(), known, TODAY).group == "SE"
    assert apply(used, po(), Known(), TODAY).group == "No country"
    assert borrows(used) == {("supplier", "country")}


def ledger(group: Json = None, **cells: Json) -> LedgerItem:
    return LedgerItem(PO_KEY, "1", "11", "7", {**cells, **({GROUP: group} if group else {})})


@pytest.mark.parametrize(
    ("group", "known", "moves_to"),
    [
        ("ANNA", ledger("ANNA"), ""),
        ("BERT", ledger("ANNA"), "BERT"),
        ("ANNA", ledger(), "ANNA"),
        ("ANNA", ledger(MISSING), "ANNA"),
        ("", ledger("ANNA"), ""),
        ("", ledger(MISSING), ""),
    ],
)
def test_item_moves_only_when_its_group_is_another_than_we_put_it_into(
    group: str, known: LedgerItem, moves_to: str
) -> None:
    draft = Draft(RouteId.PURCHASE_ORDERS, PO_KEY, "7", {"buyer": "x"}, group=group)
    change = difference(draft, replace(known, cells={**known.cells, "buyer": "x"}))
    assert (change.group, change.after) == (moves_to, {})
    assert (change.action is Action.UPDATE) is bool(moves_to)
    assert merged(draft, known).get(GROUP) == (group or known.cells.get(GROUP))
    assert difference(draft, None).group == group


VALUES = st.one_of(st.none(), st.text(), st.decimals(), st.dates())
TEXTS = st.text() | st.sampled_from(
    ["a", "{a}", "{b}", "@supplier", "supplier.a", "sum(po-lines.a)", "today", "ext_key"]
)
ANY_COLUMN = st.builds(
    ColumnMapping,
    column=st.text(),
    title=st.text(),
    type=st.sampled_from(["text", "numbers", "status", "date", "email", "phone", "board_relation", "hour", "mirror"]),
    field=TEXTS,
    otherwise=TEXTS,
    transform=st.sampled_from(["", "upper", "multiply", "days_between", "unknown"]),
    args=st.dictionaries(st.sampled_from(["by", "since", "country"]), TEXTS),
    labels=st.sampled_from(["", "states", "unknown"]),
    owner=st.sampled_from(Owner),
    on_invalid=st.sampled_from(OnInvalid),
)


@given(st.lists(ANY_COLUMN, max_size=3), TEXTS, VALUES, VALUES)
@FUZZ
def test_apply_never_raises(columns: list[ColumnMapping], name: str, a: Value, b: Value) -> None:
    known = Known({SUPPLIER_KEY: {"a": b}}, {PO_KEY: [a] if isinstance(a, Decimal) else []})
    draft = apply(mapping(*columns, name=name, states=STATES), po(a=a, b=b), known, TODAY)
    assert draft.name
    assert len(draft.name) <= 255
    assert "\n" not in draft.name
