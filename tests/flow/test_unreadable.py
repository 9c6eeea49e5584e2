"""Rows of CloudSuite that cannot be told apart: named, and settled once they are well, each in the way it can be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.domain.routes import RouteId
from app.domain.status import AuditEvent, AuditFilter, Outcome
from app.sandbox.http import Proceed, Request, Response
from tests.flow.world import World, world


class Cut:
    """Breaks the first row of a PO line of which it hears, as a line that was cut on its way."""

    def __init__(self, line: str, left: str) -> None:
        self._line = line.encode()
        self._left = left.encode()

    def __call__(self, request: Request, proceed: Proceed) -> Response:
        response = proceed()
        start = response.body.find(b'"' + self._line)
        if start < 0 or b"EXPORTMI" not in request.path.encode():
            return response
        end = response.body.index(b'"', start + 1)
        return replace(response, body=response.body[: start + 1] + self._left + response.body[end:])


def failed(here: World) -> list[str]:
    return [one.key for one in here.facade.failed()]


def test_a_row_of_the_wrong_width_is_told_by_its_own_key_and_settles_once_it_is_well(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5) as here:
        line = here.sandbox.business.po_lines[3]
        begin = f"{line.po_number}§{line.line}§{line.subline}§"
        here.sandbox.server.interceptors.append(Cut(begin, begin + "2026§"))
        assert here.sync().outcome is Outcome.FAILURES
        assert failed(here) == [here.sandbox.business.ext_key("po-lines", line)]
        here.sandbox.server.interceptors.clear()
        here.clock.forward(days=9)
        assert here.sync().outcome is Outcome.OK
        assert (failed(here), here.differences()) == ([], [])


def test_a_row_that_tells_no_key_is_named_without_a_guess_and_settles_with_the_next_whole_read(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=5) as here:
        line = here.sandbox.business.po_lines[3]
        begin = f"{line.po_number}§{line.line}§"
        here.sandbox.server.interceptors.append(Cut(begin, f"{line.po_number}§"))
        here.sync()
        (name,) = failed(here)
        assert name.startswith("po-line:100:?")
        for _ in range(2):
            here.clock.forward(hours=4)
            assert here.sync(full=True).outcome is Outcome.FAILURES
            assert failed(here) == [name], "it is still so, and still one"
        here.sandbox.server.interceptors.clear()
        assert here.sync(full=True).outcome is Outcome.OK
        assert (failed(here), here.differences()) == ([], [])
        events = [one.event for one in here.facade.audit(AuditFilter(key=name, oldest_first=True))]
        assert events == [AuditEvent.REFUSED, AuditEvent.RESOLVED]
        assert here.items(RouteId.PO_LINES)[here.sandbox.business.ext_key("po-lines", line)]
