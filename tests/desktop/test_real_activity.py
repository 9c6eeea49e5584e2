"""A long audit on a real display: scrolled by wheel and keys, filtered by typing and by choosing."""

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

        scroll(app)
        assert app.ask("activity.table.indexAt(activity.table.viewport().rect().center()).row()") > 500
        keys = app.ask("[fact.id for fact in activity.model.facts]")
        assert keys == list(range(rows, rows - len(keys), -1))

        wanted = f"{7_000_001 + rows // len(LIFE) // 2}"
        app.click("activity.search")
        app.type(wanted)
        app.until(f"activity.model.rowCount() == {len(LIFE)}")
        assert app.ask("{fact.key for fact in activity.model.facts}.pop()") == f"po-line:100:{wanted}/10/0"
        app.until("'History of this record' in activity.detail.toPlainText()")

        app.key("ctrl+a", "BackSpace")
        app.until(f"activity.model.rowCount() > {len(LIFE)}")
        app.tab_back_to("activity.event_choice")
        refused = app.ask("activity.event_choice.findText('Refused')")
        app.key_until("Down", f"activity.event_choice.currentIndex() == {refused}")
        app.until("{fact.event for fact in activity.model.facts} == {type(activity.model.facts[0].event).REFUSED}")
        found = rows // len(LIFE) // RARE + (rows // len(LIFE) % RARE > 0)
        app.until(f"activity.model.rowCount() == {min(found, 200)}")


def scroll(app: Program) -> None:
    """By the wheel, and to the end of what is there by its key, until a good part was seen."""
    app.click_at("cell(activity.table, 0, 4)")
    app.xdotool("click", "--repeat", 30, "--delay", 3, 5)
    app.until("activity.table.verticalScrollBar().value() > 0")
    while (seen := app.ask("activity.model.rowCount()")) < 1_000:
        app.key("ctrl+End")
        app.until(f"activity.model.rowCount() > {seen}")
    app.key("ctrl+End")
