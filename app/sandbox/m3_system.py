"""The programs of M3 that tell about M3: who the user is, and which programs, transactions and fields there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.sandbox.m3_fields import Field, number, text
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction

Programs = Mapping[str, Mapping[str, Transaction]]

USER_DATE_FORMAT = "DMY"
"""How this user's dates look where dateformat is not given."""


@dataclass(frozen=True, slots=True)
class _Program:
    name: str


@dataclass(frozen=True, slots=True)
class _Listed:
    program: str
    name: str
    transaction: Transaction


@dataclass(frozen=True, slots=True)
class _Place:
    program: str
    transaction: str
    direction: str
    field: Field
    start: int
    is_mandatory: bool


_PROGRAM = (
    text("MINM", 10, "Associated MI-program", lambda row: row.name),
    text("OBNM", 30, "Component name", lambda row: row.name),
    text("MIDS", 60, "Description", lambda row: f"Interface {row.name}"),
)
_TRANSACTION = (
    text("MINM", 10, "Program name", lambda row: row.program),
    text("TRNM", 15, "Transaction name", lambda row: row.name),
    text("TRDS", 60, "Transaction description", lambda row: row.transaction.text),
    number("STAT", 2, "Status", lambda _row: 20),
    text("SIMU", 1, "Transaction type, Single/Multiple", lambda row: "S" if row.name.startswith("Get") else "M"),
)
_FIELD = (
    text("FLNM", 10, "Field name", lambda row: row.field.name),
    text("FLDS", 60, "Description", lambda row: row.field.text),
    number("FRPO", 3, "From position", lambda row: row.start),
    number("TOPO", 3, "To position", lambda row: row.start + row.field.length - 1),
    number("LENG", 3, "Length", lambda row: row.field.length),
    text("TYPE", 1, "Field type A=Alphanumeric, N=Numeric", lambda row: row.field.kind),
    text("MAND", 1, "Mandatory", lambda row: "1" if row.is_mandatory else "0"),
)
_FIELDS_OF = (
    text("MINM", 10, "Program name", lambda row: row.program),
    text("TRNM", 15, "Transaction name", lambda row: row.transaction),
    text("TRTP", 1, "Input/Output", lambda row: row.direction),
    *_FIELD,
)
_USER = (
    text("LANC", 2, "Language", lambda _row: "GB"),
    text("DTFM", 3, "Date format", lambda _row: USER_DATE_FORMAT),
    text("DCFM", 1, "Decimal format", lambda _row: "."),
    text("TIZO", 5, "Time zone", lambda _row: "UTC"),
    text("FACI", 3, "Facility", lambda _row: "A01"),
    text("WHLO", 3, "Warehouse", lambda _row: "001"),
    text("TX40", 40, "Company name", lambda row: f"Sandbox company {row.business.company}"),
    text("CONM", 40, "Division name", lambda row: f"Sandbox division {row.division or row.business.division}"),
    text("USID", 10, "User", lambda row: row.user),
    text("NAME", 36, "Name", lambda _row: "ml-connector service account"),
    text("USTA", 2, "User status", lambda _row: "20"),
    text("EMAL", 60, "Electronic mail address", lambda _row: "connector@acme.example"),
)
_FIELD_INPUTS = {"MINM": (10, True), "TRNM": (15, True), "TRTP": (1, True)}


def _user(session: Session, given: Inputs) -> list[Session]:
    if given.get("USID", session.user) not in ("", session.user):
        raise Nok("WUS0103", "USID", f"User {given['USID']} does not exist")
    return [session]


def system_programs(offered: Programs) -> dict[str, dict[str, Transaction]]:
    """MRS001MI, MNS150MI and GENERAL, telling of `offered` as it is when they are asked (and of themselves)."""

    def programs(_session: Session, given: Inputs) -> Iterator[_Program]:
        return (_Program(name) for name in sorted(offered) if name >= given.get("MINM", ""))

    def transactions(_session: Session, given: Inputs) -> Iterator[_Listed]:
        name = given["MINM"]
        if name not in offered:
            raise Nok("WMI0103", "MINM", f"Program {name} does not exist")
        return (_Listed(name, called, offered[name][called]) for called in sorted(offered[name]))

    def fields(_session: Session, given: Inputs) -> Iterator[_Place]:
        name, called = given["MINM"], given["TRNM"]
        if called not in offered.get(name, {}):
            raise Nok("WTR0103", "TRNM", f"Transaction {called} does not exist")
        return _places(name, called, given["TRTP"].upper(), offered[name][called])

    return {
        "MRS001MI": {
            "LstPrograms": Transaction("List programs", {"MINM": (10, False)}, _PROGRAM, programs),
            "LstTransactions": Transaction("List transactions", {"MINM": (10, True)}, _TRANSACTION, transactions),
            "LstFields": Transaction("List fields", _FIELD_INPUTS, _FIELDS_OF, fields),
            "LstAdtFieldInf": Transaction("List additional field information", _FIELD_INPUTS, _FIELD, fields),
        },
        "MNS150MI": {
            "GetUserData": Transaction("Get user data", {"USID": (10, False)}, _USER, _user, owner=("CONO", "DIVI"))
        },
        "GENERAL": {
            "GetCurrentUser": Transaction("Get current user", {}, _USER[8:10], _user, owner=("CONO", "DIVI")),
        },
    }


def _places(program: str, name: str, direction: str, transaction: Transaction) -> Iterator[_Place]:
    """Inputs are all shown as text: the lists of outputs are where the kinds matter."""
    start = 16
    if direction == "I":
        for called, (length, is_mandatory) in transaction.inputs.items():
            yield _Place(program, name, "I", text(called, length, called, str), start, is_mandatory)
            start += length
        return
    for field in transaction.outputs:
        yield _Place(program, name, "O", field, start, False)
        start += field.length
