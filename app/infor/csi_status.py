"""CSI's letters in M3's status codes, so that one label table, one filter and one formula serve both product lines.

CSI has five letters for orders and lines; its quantities say what a letter leaves open. Infor's help for CSI ("Status,
purchase order line/release") has the letters but H, which is from memory:

====== ======================================================= =====================================================
letter what CSI's help says                                    code
====== ======================================================= =====================================================
P      not printed, so not ordered yet                         15 ready for printout
O      printed                                                 20 printed; 35 confirmed, with a promise date
O      all of it received, and kept open by hand               50 received
F      fully received, into a location                         75 put away
O, F   all of it received, and vouchered in part or whole      80 invoicing started, 85 invoiced
C      closed for all processing, vouchering included          85 invoiced
H      history                                                 85 where something came, 99 (deleted) where nothing did
====== ======================================================= =====================================================

An order has the lowest code of its lines, as M3's lowest status, unless it is planned as a whole. A letter that CSI
does not have as it comes stays, and becomes a label `Status X`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

PLANNED, ORDERED, FILLED, COMPLETE, HISTORY = "P", "O", "F", "C", "H"
CLOSED = (COMPLETE, HISTORY)

_PLAIN = {PLANNED: "15", ORDERED: "20", FILLED: "75", COMPLETE: "85", HISTORY: "99"}
_VENDORS = {"A": "20", "I": "90"}


@dataclass(frozen=True, slots=True)
class LineState:
    """What CSI says of a line; quantities in one unit."""

    letter: str
    ordered: Decimal | None = None
    received: Decimal | None = None
    vouchered: Decimal | None = None
    is_promised: bool = False

    @property
    def code(self) -> str:
        if self.letter == HISTORY:
            return "85" if self.received or self.vouchered else "99"
        if self.letter not in {ORDERED, FILLED}:
            return plain_code(self.letter)
        if self.letter == FILLED or self._reaches(self.received):
            arrived = "75" if self.letter == FILLED else "50"
            return "85" if self._reaches(self.vouchered) else "80" if self.vouchered else arrived
        return "35" if self.is_promised else "20"

    def _reaches(self, quantity: Decimal | None) -> bool:
        """All that was ordered; a return to the vendor counts below zero."""
        if not self.ordered or quantity is None:
            return False
        return quantity >= self.ordered if self.ordered > 0 else quantity <= self.ordered


def plain_code(letter: str) -> str:
    """What the letter alone says."""
    return _PLAIN.get(letter, letter)


def order_code(letter: str, lines: Iterable[str]) -> str:
    """`lines` are the codes of the order's lines."""
    lowest = min(lines, default="")
    return lowest if lowest and letter != PLANNED else plain_code(letter)


def vendor_code(letter: str) -> str:
    """A active is 20; I inactive, from which nothing is ordered, is M3's blocked, 90."""
    return _VENDORS.get(letter, letter)
