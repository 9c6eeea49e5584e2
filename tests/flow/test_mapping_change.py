"""A changed mapping: the next run sends what it changes, and nothing else, from what is already known."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import ConfigError
from app.domain.mapping import ColumnMapping, RouteMapping
from app.domain.routes import RouteId
from app.domain.status import AuditFilter, Outcome
from app.sandbox.sandbox import Sandbox
from tests.flow.process import Product
from tests.flow.world import World, world

SUPPLIERS = RouteId.SUPPLIERS


def column(mapping: RouteMapping, name: str, **changes: object) -> RouteMapping:
    """With this column changed."""
    columns = tuple(
        dataclasses.replace(one, **changes) if one.column == name else one  # type: ignore[arg-type]
        for one in mapping.columns
    )
    return dataclasses.replace(mapping, columns=columns)


def label(mapping: RouteMapping, code: str, text: str) -> RouteMapping:
    name = "supplier_status"
    return dataclasses.replace(mapping, label_tables={name: {**mapping.label_tables[name], code: text}})


def shown(here: World, name: str) -> dict[str, str]:
    return {key: items[0].texts[name] for key, items in here.items(SUPPLIERS).items()}


def change(here: World, how: Callable[[RouteMapping], RouteMapping]) -> None:
    here.facade.save_mapping(how(here.facade.mapping(SUPPLIERS)))


def sent_cells(here: World) -> dict[str, set[str]]:
    """Key -> the columns that the newest run sent."""
    run = here.facade.recent_runs(1)[0].run
    entries = here.facade.audit(AuditFilter(run=run, limit=1000))
    return {
        e.key: set(e.detail["cells"])
        for e in entries
        if e.event.value == "sent" and isinstance(e.detail["cells"], dict)
    }


def test_a_changed_label_is_sent_for_the_records_that_show_it_and_for_no_other(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        before = shown(here, "status")
        active = {key for key, text in before.items() if text == "Active"}
        assert active
        assert active != set(before)
        change(here, lambda mapping: label(mapping, "20", "Open for orders"))
        assert here.sync().routes[SUPPLIERS].updated == len(active)
        assert sent_cells(here) == {key: {"status"} for key in active}
        wanted = {key: "Open for orders" if key in active else text for key, text in before.items()}
        assert shown(here, "status") == wanted
        assert here.sync().write_calls == 0


def test_cloudsuite_is_not_asked_again_for_what_is_known(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        here.clock.forward(days=30)
        change(here, lambda mapping: label(mapping, "20", "Open for orders"))
        report = here.sync(SUPPLIERS)
        assert report.routes[SUPPLIERS].read == 0
        assert report.routes[SUPPLIERS].updated > 0


def test_a_changed_transform_is_sent_for_every_record_that_it_changes(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        before = shown(here, "buyer")
        change(here, lambda mapping: column(mapping, "buyer", transform="lower"))
        here.sync()
        assert shown(here, "buyer") == {key: text.lower() for key, text in before.items()}
        assert sent_cells(here).keys() == {key for key, text in before.items() if text.lower() != text}


def test_another_field_in_a_column_is_sent(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        change(here, lambda mapping: column(mapping, "buyer", field="supplier_no"))
        here.sync()
        assert shown(here, "buyer") == shown(here, "supplier_no")


def test_a_column_taken_out_keeps_what_it_shows_and_is_no_longer_written(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        before = shown(here, "buyer")
        change(here, lambda m: dataclasses.replace(m, columns=tuple(c for c in m.columns if c.column != "buyer")))
        assert here.sync().write_calls == 0
        here.clock.forward(days=1)
        for supplier in here.sandbox.business.suppliers:
            here.sandbox.business.change("suppliers", supplier.number, buyer="OTHER")
        here.sync()
        assert shown(here, "buyer") == before


def test_a_new_column_that_the_board_has_is_filled_for_all_records(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        change(here, lambda m: dataclasses.replace(m, columns=(*m.columns, NUMBER_AGAIN)))
        here.facade.use_board(SUPPLIERS, here.facade.bindings()[SUPPLIERS].board_id)
        report = here.sync()
        assert (report.outcome, report.total("created")) == (Outcome.OK, 0)
        assert shown(here, "number_again") == shown(here, "supplier_no")
        assert here.differences() == []


NUMBER_AGAIN = ColumnMapping(column="number_again", title="Number again", type="text", field="supplier_no")


def test_the_same_mapping_saved_again_sends_nothing(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sync()
        change(here, lambda mapping: mapping)
        report = here.sync()
        assert (report.outcome, report.write_calls) == (Outcome.OK, 0)


def test_a_change_while_the_first_load_waits_is_in_force_for_what_waits(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=40) as here:
        here.sandbox.server.interceptors.append(
            lambda request, proceed: None if "idempotency-key" in request.headers else proceed()
        )
        assert here.sync().outcome is Outcome.PARKED
        here.sandbox.server.interceptors.clear()
        change(here, lambda mapping: column(mapping, "buyer", transform="lower"))
        here.clock.forward(hours=1)
        assert here.sync().outcome is Outcome.OK
        assert all(text == text.lower() for text in shown(here, "buyer").values())


NO_SUCH_FIELD = [
    ('field = "buyer"', 'field = "bayer"', ["buyer", "bayer"]),
    ('name = "{supplier_name}"', 'name = "{suplier_name}"', ["suplier_name"]),
]
WRONG_FORM = [
    ('type = "email"', 'type = "fax"', ["email", "fax"]),
    ('column = "buyer"', 'colum = "buyer"', ["colum"]),
    ('field = "buyer"', 'field = "buyer"\ntransform = "shout"', ["buyer", "shout"]),
    ('labels = "supplier_status"', 'labels = "none_such"', ["status", "none_such"]),
    ('column = "phone"', 'column = "email"', ["email"]),
    ("version = 1", "version = 99", ["99"]),
    ('route = "suppliers"', 'route = "invoices"', ["invoices", "suppliers"]),
    ('name = "{supplier_name}"', 'name = "{supplier_name"', ["name"]),
    ("[[columns]]", "[[columns]", ["line"]),
]


@pytest.mark.parametrize(("right", "wrong", "named"), NO_SUCH_FIELD + WRONG_FORM)
def test_a_wrong_mapping_is_refused_with_the_place_and_the_old_one_stays(
    tmp_path: Path, right: str, wrong: str, named: list[str]
) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        text = here.facade.export_mapping(SUPPLIERS)
        assert right in text
        with pytest.raises(ConfigError) as refused:
            here.facade.import_mapping(SUPPLIERS, text.replace(right, wrong, 1), "mine.toml")
        for part in named:
            assert part in str(refused.value)
        assert here.facade.export_mapping(SUPPLIERS) == text


@pytest.mark.parametrize(("right", "wrong", "named"), WRONG_FORM)
def test_what_cannot_be_read_is_told_with_the_file_it_is_in(
    tmp_path: Path, right: str, wrong: str, named: list[str]
) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        text = here.facade.export_mapping(SUPPLIERS).replace(right, wrong, 1)
        with pytest.raises(ConfigError, match=r"mine\.toml") as refused:
            here.facade.import_mapping(SUPPLIERS, text, "mine.toml")
        assert named[0] in str(refused.value)


def test_a_kept_mapping_that_another_version_cannot_read_ends_the_run_with_a_report(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        here.facade._deps.store.state.set(f"mapping:{SUPPLIERS}", "name = ")
        report = here.sync()
        assert report.outcome is Outcome.ERROR
        assert "the mapping of suppliers" in report.message
        assert [run.message for run in here.facade.recent_runs()] == [report.message]


def test_export_edit_import_and_sync_on_the_command_line(tmp_path: Path) -> None:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=25) as sandbox:
        sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        product = Product(tmp_path / "product")
        product.set_up(sandbox)
        assert product.run("sync", "--json").returncode == 0
        file = tmp_path / "suppliers.toml"
        assert product.run("mapping", "export", "suppliers", str(file)).returncode == 0
        whole = file.read_text("utf-8")
        file.write_text(whole.replace('20 = "Active"', '20 = "Open for orders"'), "utf-8")
        assert product.run("mapping", "import", "suppliers", str(file)).returncode == 0
        assert "Open for orders" in product.run("mapping", "export", "suppliers").stdout
        done = product.run("sync", "--json")
        assert done.returncode == 0, done.stderr
        texts = {
            item.texts["status"]
            for board in sandbox.monday.boards()
            for item in board.active
            if board.name == "Suppliers"
        }
        assert "Open for orders" in texts
        assert "Active" not in texts
        file.write_text(whole.replace('type = "email"', 'type = "fax"'), "utf-8")
        refused = product.run("mapping", "import", "suppliers", str(file))
        assert (refused.returncode, refused.stdout) == (2, "")
        for part in ("suppliers.toml", "email", "fax"):
            assert part in refused.stderr


def test_a_new_column_of_lines_that_are_subitems_arrives_too(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        here.sync()
        mapping = here.facade.mapping(RouteId.PO_LINES)
        again = ColumnMapping(column="item_again", title="Item again", type="text", field="item_no")
        here.facade.save_mapping(dataclasses.replace(mapping, columns=(*mapping.columns, again)))
        here.facade.create_boards()
        assert here.sync().outcome is Outcome.OK
        lines = [items[0] for items in here.items(RouteId.PO_LINES).values()]
        assert {line.texts["item_again"] for line in lines} == {line.texts["item_no"] for line in lines}
        assert all(line.parent_id for line in lines)
        assert here.differences() == []
