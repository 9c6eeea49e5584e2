"""Purchase agreements (PPS100MI: no purchase orders, whatever the name suggests), as a customer's MRS001MI lists them.

The company has an agreement with each tenth supplier, on the items that were ordered from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from app.sandbox.business import Business
from app.sandbox.business_rows import PurchaseOrderLine, Supplier
from app.sandbox.m3_fields import day, number, text
from app.sandbox.m3_purchasing import COMPANY, blank
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction


@dataclass(frozen=True, slots=True)
class Agreement:
    supplier: Supplier
    number: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class AgreementLine:
    agreement: Agreement
    line: PurchaseOrderLine


def agreements(business: Business) -> list[Agreement]:
    return [
        Agreement(seller, f"A{place:06d}", date(seller.modified.year, 1, 1))
        for place, seller in enumerate(business.suppliers)
        if place % 10 == 0
    ]


def agreement_lines(business: Business, agreement: Agreement) -> list[AgreementLine]:
    own = [line for line in business.po_lines if line.supplier == agreement.supplier.number and line.item]
    return [AgreementLine(agreement, line) for line in {line.item: line for line in own}.values()]


def _heads(session: Session, _given: Inputs) -> list[Agreement]:
    return agreements(session.business)


def _heads_of_supplier(session: Session, given: Inputs) -> Iterator[Agreement]:
    return (row for row in agreements(session.business) if row.supplier.number == given["SUNO"])


def _lines(session: Session, given: Inputs) -> list[AgreementLine]:
    for row in agreements(session.business):
        if (row.supplier.number, row.number) == (given["SUNO"], given["AGNB"]):
            return agreement_lines(session.business, row)
    raise Nok("WAG0103", "AGNB", f"Agreement number {given['AGNB']} does not exist")


_HEAD = (
    text("SUNO", 10, "Supplier number", attrgetter("supplier.number")),
    text("AGNB", 7, "Agreement number", attrgetter("number")),
    text("AGTP", 3, "Agreement type", lambda _row: "STD"),
    day("FVDT", "Valid from", attrgetter("valid_from")),
    day("UVDT", "Valid to", lambda _row: None),
    text("PAST", 2, "Status - supplier agreement", lambda _row: "40"),
    text("TX30", 30, "Text", lambda row: f"Agreement with {row.supplier.name}"[:30].rstrip()),
    text("VAGN", 30, "Supplier agreement number", blank),
    text("FACI", 3, "Facility", blank),
    text("ACGR", 10, "Object access group", blank),
)
_LINE = (
    text("SUNO", 10, "Supplier number", attrgetter("agreement.supplier.number")),
    text("AGNB", 7, "Agreement number", attrgetter("agreement.number")),
    number("GRPI", 2, "Group identity", lambda _row: 30),
    text("OBV1", 15, "Start value 1", attrgetter("line.item")),
    day("FVDT", "Valid from", attrgetter("agreement.valid_from")),
    day("UVDT", "Valid to", lambda _row: None),
    number("SAGL", 2, "Status agreement line", lambda _row: 20),
    number("PUPR", 18, "Purchase price", attrgetter("line.unit_price"), 6),
    number("AGQT", 17, "Agreed quantity", attrgetter("line.ordered"), 6),
    number("PUQT", 17, "Purchased quantity", attrgetter("line.received"), 6),
    text("PUUN", 3, "Purchase order U/M", attrgetter("line.unit")),
    text("CUCD", 3, "Currency", attrgetter("agreement.supplier.currency")),
)

AGREEMENTS: Mapping[str, Mapping[str, Transaction]] = {
    "PPS100MI": {
        "LstAgrHead": Transaction("List agreement heads", COMPANY, _HEAD, _heads),
        "LstAgrHeadBySup": Transaction(
            "List agreement head by supplier", {"SUNO": (10, True)}, _HEAD, _heads_of_supplier
        ),
        "LstAgrLine": Transaction(
            "List agreement lines", {"SUNO": (10, True), "AGNB": (7, True), **COMPANY}, _LINE, _lines
        ),
    }
}
