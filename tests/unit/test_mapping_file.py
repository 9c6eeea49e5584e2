"""A mapping goes to a file and back unchanged; a file that is wrong is refused with the place and the way out."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import ConfigError
from app.domain.mapping import ColumnMapping, Filter, FilterOp, OnInvalid, Owner, RouteMapping
from app.domain.mapping_file import dump_mapping, load_mapping
from app.domain.routes import RouteId

FUZZ = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])

LITERALS = st.text().map(lambda text: text.replace("{", "{{").replace("}", "}}"))
IDS = st.from_regex(r"c[a-z0-9_]{0,8}", fullmatch=True)
LABELS = st.dictionaries(st.text(), st.text())
COLUMNS = st.builds(
    ColumnMapping,
    column=IDS,
    title=st.text(min_size=1).filter(str.strip),
    type=st.sampled_from(["text", "long_text", "numbers", "phone"]),
    field=st.sampled_from(["due_date", "supplier.supplier_name", "sum(po-lines.amount)"]),
    otherwise=st.sampled_from(["", "ext_key"]),
    transform=st.just("replace"),
    args=st.fixed_dictionaries({"find": LITERALS, "by": LITERALS}),
    labels=st.sampled_from(["", "codes"]),
    owner=st.sampled_from(Owner),
    on_invalid=st.sampled_from(OnInvalid),
)
FILTERS = st.one_of(
    st.builds(Filter, st.just("status"), st.just(FilterOp.IS), st.lists(st.text(), min_size=1).map(tuple)),
    st.just(Filter("buyer", FilterOp.NOT_BLANK)),
)
KEY_COLUMN = ColumnMapping("ext_key", "CloudSuite key", "text", "ext_key")
MAPPINGS = st.builds(
    RouteMapping,
    route=st.just(RouteId.PURCHASE_ORDERS),
    name=LITERALS.map(lambda text: text + "{po_number}"),
    columns=st.lists(COLUMNS, unique_by=lambda column: column.column, max_size=4).map(lambda c: (KEY_COLUMN, *c)),
    label_tables=st.dictionaries(st.text(), LABELS).flatmap(
        lambda tables: LABELS.map(lambda codes: {**tables, "codes": codes})
    ),
    filters=st.lists(FILTERS, max_size=2).map(tuple),
    group_by=st.sampled_from(["", "buyer", "supplier.supplier_name"]),
)


@given(MAPPINGS)
@FUZZ
def test_what_is_exported_imports_as_the_same_mapping(mapping: RouteMapping) -> None:
    text = dump_mapping(mapping)
    again = load_mapping(text, "export.toml")
    assert again == mapping
    assert [list(table) for table in again.label_tables.values()] == [
        list(table) for table in mapping.label_tables.values()
    ], "the order of the labels is the order on the board"
    assert dump_mapping(again) == text


GOOD = """
route = "purchase-orders"
name = "{po_number}"
[[columns]]
column = "ext_key"
title = "CloudSuite key"
type = "text"
field = "ext_key"
[[columns]]
column = "amount"
title = "Amount"
type = "numbers"
field = "amount"
"""


def test_file_may_leave_out_what_is_at_its_default() -> None:
    mapping = load_mapping(GOOD, "po.toml")
    assert mapping.columns[1] == ColumnMapping("amount", "Amount", "numbers", "amount")
    assert (mapping.version, mapping.label_tables, mapping.filters, mapping.group_by) == (1, {}, (), "")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('route = "purchase-orders"', "", "“route” is missing"),
        ("purchase-orders", "orders", "“route” is “orders”; it can be suppliers, gl-accounts"),
        ('name = "{po_number}"', "name = 5", "“name” must be text in quotes, not 5"),
        ('name = "{po_number}"', 'nane = "x"', "“nane” is not known here; there is version, route, name"),
        ('name = "{po_number}"', 'name = "{po number}"', "“po number” is not a field"),
        ('title = "Amount"', "", "columns 2 (amount): “title” is missing"),
        ('title = "Amount"', 'titel = "Amount"', "columns 2 (amount): “titel” is not known here"),
        ('title = "Amount"', 'title = "A"\nowner = "boss"', "“owner” is “boss”; it can be cloudsuite, team, once"),
        ('title = "Amount"', 'title = "A"\nargs = { by = 2 }', "columns 2 (amount), args: “by” must be text"),
        ('title = "Amount"', 'title = "A"\nargs = "by"', "“args” must be a table"),
        ('type = "numbers"', 'type = "mirror"', "amount: A mirror column cannot be written"),
        ('column = "ext_key"', 'column = "key"', "id ext_key"),
        ('name = "{po_number}"', 'name = "x"\nlabels = 3', "“labels” must be a table"),
        ('name = "{po_number}"', 'name = "x"\nversion = 2', "version 2; this app reads version 1"),
        ('name = "{po_number}"', 'name = "x"\nfilters = 3', "“filters” must be written as [[filters]]"),
        ('name = "{po_number}"', 'name = "x"\nfilters = [{field="a", op="is", values=[1]}]', "must be a list of texts"),
        ('name = "{po_number}"', "name = ", "not readable as TOML"),
    ],
)
def test_wrong_file_is_refused_with_the_place(old: str, new: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_mapping(GOOD.replace(old, new, 1), "po.toml")
    assert message in caught.value.message
    assert "po.toml" in caught.value.message
    assert caught.value.hint


@given(st.text())
@FUZZ
def test_no_file_does_worse_than_be_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        load_mapping(text, "po.toml")
