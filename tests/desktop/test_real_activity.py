"""A long audit on a real display: scrolled by wheel, keys and bar, filtered by typing and by choosing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

import pytest

from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent
from app.store.database import SqliteStore
from app.wiring import DATABASE
from tests.desktop.real_screen import Program, on_a_real_screen, running, screen
from tests.desktop.stub import NOW

pytestmark = on_a_real_screen

LIFE = (AuditEvent.PULLED, AuditEvent.STAGED, AuditEvent.SENT, AuditEvent.SETTLED)
RARE = 1_000
"""One line in so many is refused in place of being settled."""
A_UNIT = 5_000


def history(rows: int) -> Iterator[AuditEntry]:
    """Lines of purchase orders, each with its life, evenly over a year."""
    for place in range(rows):
        number, step = divmod(place, len(LIFE))
        event = AuditEvent.REFUSED if LIFE[step] is AuditEvent.SETTLED and number % RARE == 0 else LIFE[step]
        yield AuditEntry(
            at=NOW - timedelta(days=365) * ((rows - place) / rows),
            event=event,
            run=f"run-{place // A_UNIT}",
            route=RouteId.PO_LINES,
            key=f"po-line:100:{7_000_001 + number}/10/0",
            text="created" if event is AuditEvent.SETTLED else "",
        )


def fill(path: Path, rows: int) -> None:
    store = SqliteStore(path, lambda: NOW)
    entries = history(rows)
    while some := list(islice(entries, A_UNIT)):
        store.audit.append(some)
    store.close()


@pytest.mark.parametrize("rows", [50_000, pytest.param(1_000_000, marks=[pytest.mark.long, pytest.mark.timeout(900)])])
def test_a_long_audit_is_scrolled_and_filtered(rows: int, tmp_path: Path) -> None:
    fill(tmp_path / DATABASE, rows)
    with screen(tmp_path) as display, running(display, tmp_path, "--product") as app:
        app.wait(lambda now: now["page"] == "set up" and now["active"])
        app.key("ctrl+3")
        app.until("activity.model.rowCount()")
        newest = f"{7_000_001 + (rows - 1) // len(LIFE)}/10/0"
        assert app.ask("activity.model.index(0, 2).data()") == newest

        app.until("activity.model.complete")
        assert app.ask("activity.model.rowCount()") == rows
        scroll(app, rows)

        wanted = f"{7_000_001 + rows // len(LIFE) // 2}"
        app.click("activity.search")
        app.type(wanted)
        app.until(f"activity.model.rowCount() == {len(LIFE)}")
        assert app.ask("activity.model.fact(3).key") == f"po-line:100:{wanted}/10/0"
        app.until("'History of this record' in activity.detail.toPlainText()")

        app.key("ctrl+a", "BackSpace")
        app.until(f"activity.model.rowCount() > {len(LIFE)}")
        app.tab_back_to("activity.event_choice")
        refused = app.ask("activity.event_choice.findText('Refused')")
        app.key_until("Down", f"activity.event_choice.currentIndex() == {refused}")
        found = rows // len(LIFE) // RARE + (rows // len(LIFE) % RARE > 0)
        app.until(f"activity.model.rowCount() == {found}")
        events = app.ask(f"[activity.model.fact(row).event.value for row in range({min(found, 50)})]")
        assert set(events) == {"refused"}


def scroll(app: Program, rows: int) -> None:
    """By the wheel, to both ends by their keys, and by the bar to the middle, where what is shown is what is there."""
    app.click_at("cell(activity.table, 0, 4)")
    app.xdotool("click", "--repeat", 30, "--delay", 3, 5)
    app.until("activity.table.verticalScrollBar().value() > 0")
    app.key("ctrl+End")
    app.until(f"activity.model.fact({rows - 1}).id == 1 and activity.table.currentIndex().row() == {rows - 1}")
    app.until("'7000001' in activity.detail.toPlainText()")
    app.key("ctrl+Home")
    app.until("activity.table.currentIndex().row() == 0 and activity.table.verticalScrollBar().value() == 0")

    x, top, height = app.ask(
        "(lambda bar: (lambda place: [place.x() + bar.width() // 2, place.y(), bar.height()])"
        "(bar.mapToGlobal(bar.rect().topLeft())))(activity.table.verticalScrollBar())"
    )
    app.drag((x, top + 8), (x, top + height // 2))
    middle = "activity.table.indexAt(activity.table.viewport().rect().center()).row()"
    app.until(f"0.3 < {middle} / {rows} < 0.7 and activity.model.fact({middle}) is not None")
    row, number, shown = app.ask(
        f"[(row, activity.model.fact(row).id, activity.model.index(row, 2).data()) for row in [{middle}]][0]"
    )
    assert number == rows - row
    assert shown == f"{7_000_001 + (number - 1) // len(LIFE)}/10/0"
