"""One invoice from the rows that CSI has of its voucher: unposted, open with its payments, and in the history.

SLAptrxs holds vouchers that are not posted. SLAptrxps holds posted ones, as type V, with adjustments (A) and payments
(P, by AmtPaid) beside them, until a site purges what is paid. SLVchHdrs keeps every posted voucher (public clients).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.derived import APPROVED, ON_HOLD, OPEN
from app.domain.records import Value
from app.domain.values import exact_sum
from app.infor.csi_catalog import CsiField
from app.infor.csi_records import number, read
from app.infor.csi_reply import Row

UNPOSTED, LEDGER, HISTORY = "unposted", "open", "history"
"""The roles of the IDOs, as the catalog names them."""

VOUCHER, ADJUSTMENT, PAYMENT = "V", "A", "P"
_AUTHORIZED = "A"
"""AuthStatus of a voucher that may be posted (from memory; any other code counts as not authorized)."""


@dataclass(slots=True)
class Rows:
    """All rows of one voucher, by role."""

    by_role: dict[str, list[Row]] = field(default_factory=lambda: {UNPOSTED: [], LEDGER: [], HISTORY: []})

    def add(self, role: str, row: Row) -> None:
        # A row can come twice where bookmarks do not work.
        if row not in self.by_role[role]:
            self.by_role[role].append(row)

    def of(self, role: str, kind: str) -> list[Row]:
        return [row for row in self.by_role[role] if (row.get("Type", "").strip().upper() or VOUCHER) == kind]

    @property
    def is_settled(self) -> bool:
        """Posted, and not among the open ones any more: paid, and purged since."""
        return bool(self.of(HISTORY, VOUCHER)) and not self.of(LEDGER, VOUCHER)

    @property
    def is_posted(self) -> bool:
        return bool(self.of(LEDGER, VOUCHER) or self.of(HISTORY, VOUCHER))

    @property
    def is_invoice(self) -> bool:
        """A payment or an adjustment alone is none."""
        return self.is_posted or bool(self.of(UNPOSTED, VOUCHER))

    def every(self) -> list[Row]:
        return [row for rows in self.by_role.values() for row in rows]

    def merged(self) -> Row:
        """What the voucher's own rows say together: the open one first, then the history, then the unposted one."""
        merged: Row = {}
        for role in (LEDGER, HISTORY, UNPOSTED):
            for row in self.of(role, VOUCHER)[:1]:
                merged |= {name: value for name, value in row.items() if not merged.get(name, "").strip()}
        return merged


def values_of(rows: Rows, fields: Sequence[CsiField]) -> dict[str, Value]:
    """The invoice's fields. Raises Malformed."""
    merged = rows.merged()
    values = {one.name: read(one, merged) for one in fields}
    amount = _amount(rows)
    discount = _total(rows.of(LEDGER, PAYMENT), "AmtDisc")
    paid = amount if rows.is_settled else _total(rows.of(LEDGER, PAYMENT), "AmtPaid")
    invoiced = values.get("invoice_date")
    return values | {
        "status": _status(rows, merged),
        "invoice_year": str(invoiced)[:4] if invoiced else None,
        "amount": amount,
        "paid_amount": paid if rows.is_posted else Decimal(0),
        "discount_taken": Decimal(0) if rows.is_settled else discount,
    }


def _amount(rows: Rows) -> Decimal:
    """The voucher with its adjustments, from the one IDO that has it."""
    role = next((role for role in (LEDGER, HISTORY) if rows.of(role, VOUCHER)), UNPOSTED)
    return _total([*rows.of(role, VOUCHER)[:1], *rows.of(role, ADJUSTMENT)], "InvAmt")


def _total(rows: Iterable[Mapping[str, str]], code: str) -> Decimal:
    found = (number(code, row.get(code, "")) for row in rows)
    return exact_sum(value for value in found if value is not None)


def _status(rows: Rows, merged: Row) -> str:
    """Posting is the approval; a hold keeps a posted voucher from being paid."""
    if not rows.is_posted:
        return APPROVED if merged.get("AuthStatus", "").strip().upper() == _AUTHORIZED else OPEN
    held = any(number("HoldFlag", row.get("HoldFlag", "")) for row in rows.of(LEDGER, VOUCHER))
    return ON_HOLD if held else APPROVED
