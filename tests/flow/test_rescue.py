"""A damaged database: it is set aside, and what stands on the boards is found again by its key."""

from __future__ import annotations

from pathlib import Path

from app.domain.routes import DELIVERY_ORDER
from app.domain.status import AuditFilter
from app.sandbox.day import working_day
from tests.flow.world import world


def test_a_damaged_database_is_set_aside_and_no_item_is_made_twice(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        here.facade.close()
        database = tmp_path / "app.sqlite3"
        database.write_bytes(b"SQLite format 3\0" + b"\xff" * 50_000)
        here.facade = here.open()
        assert [path for path in tmp_path.iterdir() if ".corrupt." in path.name]
        here.clock.forward(days=1)
        working_day(here.sandbox.business)
        here.sync()
        assert here.differences() == []
        assert any("damaged" in entry.text for entry in here.facade.audit(AuditFilter(text="damaged")))
        again = here.sync(full=True)
        assert (again.total("created"), again.total("updated")) == (0, 0)


def test_without_a_copy_of_the_settings_the_user_connects_again_and_keeps_the_boards(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        boards = here.facade.bindings()
        here.facade.close()
        (tmp_path / "app.sqlite3").write_bytes(b"not a database at all" * 1000)
        (tmp_path / "app.sqlite3.settings.json").unlink()
        here.facade = here.open()
        assert not any(connection.connected for connection in here.facade.status().connections)
        ends = here.sandbox.endpoints
        here.facade.connect_infor(ends.ionapi.read_bytes(), ends.ionapi.name)
        here.facade.connect_monday(ends.monday_token, api_url=ends.monday_url)
        for route in DELIVERY_ORDER:
            if boards[route].placement.value == "board":
                here.facade.use_board(route, boards[route].board_id)
        here.facade.create_boards()
        here.sync()
        assert here.differences() == []
