"""One site of CSI (SyteLine) on the company's data: how M3's words are said there, and what CSI cannot say.

**Keys.** A vendor number has 7 characters, right-aligned (`"  S1000"`). A purchase order number has 10: a plain number
is right-aligned (`"   7000001"`), one with a prefix is filled with zeros behind it (`K700005` -> `"K000700005"`). A
company made with `is_common=True` has numbers that are the same on both sides (`PO07000001`). Filters need the stored
form. Release 0 of a regular order, 1 and up of a blanket order, is M3's line subnumber.

**Statuses** (letters of purchase orders and their lines against M3's lowest status; the letters F and H are from
memory):

====== ==================== ==========================================
letter meaning              M3 code
====== ==================== ==========================================
P      planned              00-19 (common data: 15)
O      ordered              20-69 (common data: 20, 35, 50)
F      filled               70-84 (common data: 75, 80)
C      complete             85-98 (common data: 85)
H      history              99, deleted (common data: 99)
====== ==================== ==========================================

A vendor is A (active) where M3 has 20, else I (inactive; common data: 90). An account's type is A (asset) for a
balance account and E (expense) for one of profit and loss; common data has those letters in M3 too.

**Invoices.** Every posted voucher is in SLVchHdrs; in SLAptrxps as type V with its due date, its hold flag and its
balance, each payment of it as type P with the amount in AmtPaid (InvAmt is zero), an adjustment as type A. What M3
calls a batch invoice (APS450MI) is an unposted voucher here: SLAptrxs.

**What CSI does not offer** where M3 does: invoice lines at all; the due date, the facility and the lowest and highest
status of a purchase order head (the earliest line carries the due date); a line's amount (quantity times unit cost);
a supplier's buyer; an account's group, short name and block; an approval of a posted voucher (posting is the approval);
the currency and due date of a voucher in SLVchHdrs (the vendor's currency holds).
**What M3 does not offer** where CSI does: a PO's vendor name, a voucher's balance, an account's access units.

Times are the site's own, without a zone. A change of a vendor's name or address moves VadRecordDate; `RecordDate` too,
unless `CsiSettings.has_address_stamps`.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.sandbox.business import Business
from app.sandbox.business_rows import Invoice, Row, Supplier

VEND_NUM_LENGTH = 7
PO_NUM_LENGTH = 10
STATUS_LETTERS = (("70", "O"), ("85", "F"), ("99", "C"))
"""M3 codes below the first have the letter beside it; below 20 it is P, from 99 on H."""
ACCOUNT_TYPES = {"BAL": "A", "RES": "E"}
"""M3's account group -> CSI's type; any other group is a letter already."""
ZERO = Decimal(0)
_ROWS = uuid.UUID("5f0e1a7c-2a55-4c0c-9a3e-6f0c8b1d7e42")


@dataclass(slots=True)
class CsiSettings:
    """What differs between CSI tenants, or is not known of them. May be changed while the sandbox runs."""

    has_v1: bool = True
    has_v2: bool = True
    po_ido: str = "SLPos"
    """`SLPOs` in some code. IDO names are case-sensitive."""
    has_null_items: bool = True
    """Items of a failed load: null, else []."""
    is_empty_null: bool = False
    """Items of a load that found nothing: null, else []."""
    is_bookmark_stalled: bool = False
    """NEXT answers the first page and its bookmark again and again."""
    is_licensed: bool = True
    is_session_valid: bool = True
    """False: "Invalid token" of Mongoose itself, inside HTTP 200."""
    most_or_terms: int = 0
    """Longer chains of OR are refused; 0 allows any."""
    rejects_quoted_numbers: bool = False
    needs_config: bool = True
    """X-Infor-MongooseConfig is required, as through the ION API."""
    has_address_stamps: bool = False
    """A change of a vendor moves VadRecordDate only: in CSI name and address are a row of their own."""
    has_adjustments: bool = False
    """Every 17th voucher has an adjustment (type A) that lowers its balance by a tenth."""
    open_days: int | None = None
    """SLAptrxps keeps paid vouchers for so many days; None keeps them all."""


@dataclass(slots=True)
class CsiSite:
    """The data of one site, and the Mongoose configuration that leads to it."""

    name: str
    config: str
    business: Business
    settings: CsiSettings
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("America/Chicago"))
    vendor_stamps: dict[str, datetime] = field(default_factory=dict)
    """When each vendor was first seen: its own stamp where the address has another."""

    def __post_init__(self) -> None:
        for seller in self.business.suppliers:
            self.vendor_stamp(seller)

    def local(self, moment: datetime) -> datetime:
        """Site time without a zone, as RecordDate holds it."""
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def vendor_stamp(self, row: Supplier) -> datetime:
        first = self.vendor_stamps.setdefault(row.number, row.modified)
        return first if self.settings.has_address_stamps else row.modified


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A row of SLAptrxps: the voucher (V), an adjustment (A) or a payment (P) of it."""

    kind: str
    sequence: int
    voucher: Invoice
    entry: Invoice
    """The voucher itself, or the payment; its stamp is the row's."""
    amount: Decimal
    paid: Decimal
    balance: Decimal


def row_pointer(site: CsiSite, table: str, tail: str) -> str:
    return str(uuid.uuid5(_ROWS, f"{site.name}/{table}/{tail}"))


def vend_num(number: str) -> str:
    return number.rjust(VEND_NUM_LENGTH)


def po_num(number: str) -> str:
    prefix = number.rstrip("0123456789")
    digits = number[len(prefix) :]
    if not prefix or not digits:
        return number.rjust(PO_NUM_LENGTH)
    return prefix + digits.zfill(PO_NUM_LENGTH - len(prefix))


def po_stat(code: str) -> str:
    """The letter for a status code of M3."""
    if code < "20":
        return "P"
    return next((letter for below, letter in STATUS_LETTERS if code < below), "H")


def vendor_stat(code: str) -> str:
    return "A" if code == "20" else "I"


def account_type(group: str) -> str:
    return ACCOUNT_TYPES.get(group, group)


def ledger_entries(site: CsiSite) -> list[LedgerEntry]:
    """Voucher by voucher, each with its adjustments and payments behind it."""
    payments: dict[str, list[Invoice]] = {}
    for payment in site.business.payments:
        payments.setdefault(payment.tail, []).append(payment)
    newest = max((entry.modified for entry in site.business.ledger), default=None)
    entries: list[LedgerEntry] = []
    for voucher in site.business.invoices:
        own = _entries_of(site, voucher, payments.get(voucher.tail, []))
        if newest is None or not _is_purged(site, own, newest):
            entries.extend(own)
    return entries


def _entries_of(site: CsiSite, voucher: Invoice, payments: list[Invoice]) -> list[LedgerEntry]:
    adjustment = ZERO
    if site.settings.has_adjustments and voucher.voucher % 17 == 0:
        adjustment = (-voucher.amount / 10).quantize(Decimal("0.01"))
    balance = voucher.amount + adjustment + sum((payment.amount for payment in payments), ZERO)
    entries = [LedgerEntry("V", 0, voucher, voucher, voucher.amount, ZERO, balance)]
    if adjustment:
        entries.append(LedgerEntry("A", 1, voucher, voucher, adjustment, ZERO, ZERO))
    for place, payment in enumerate(payments, len(entries)):
        entries.append(LedgerEntry("P", place, voucher, payment, ZERO, -payment.amount, ZERO))
    return entries


def _is_purged(site: CsiSite, entries: list[LedgerEntry], newest: datetime) -> bool:
    days = site.settings.open_days
    last = max(entry.entry.modified for entry in entries)
    return days is not None and entries[0].balance == 0 and (newest - last).days > days


def key_of(site: CsiSite, route: str, row: Row) -> str:
    """The `ext_key` of a record that is read here."""
    from_company = site.business.ext_key(route, row).partition(":")[0]
    return f"{from_company}:{site.name}:{csi_tail(row)}"


def csi_tail(row: Row) -> str:
    """A row's key as CSI stores it, padding taken off: `K000700005/10/0`.

    A voucher is vendor and voucher number (`S1000/50000001`): its invoice number can be corrected until it is posted.
    """
    if isinstance(row, Invoice):
        return f"{row.supplier}/{row.voucher}"
    head, slash, rest = row.tail.partition("/")
    is_order = type(row).__name__.startswith("PurchaseOrder")
    return f"{po_num(head).strip() if is_order else head}{slash}{rest}"
