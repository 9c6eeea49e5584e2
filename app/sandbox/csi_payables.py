"""The accounts payable of a site: unposted vouchers, open entries, and the history of vouchers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, cast

from app.sandbox.business_rows import Supplier
from app.sandbox.csi_site import ZERO, CsiSite, LedgerEntry, ledger_entries, po_num, row_pointer, vend_num
from app.sandbox.csi_values import Property, day, number, text, whole

IdoParts = tuple[str, str, str, Sequence[Property], Callable[[], Sequence[Any]]]
"""Name, table and alias, key properties, properties, rows."""


def payables(site: CsiSite) -> Iterator[IdoParts]:
    yield _unposted(site)
    yield _open(site)
    yield _history(site)


def _empty(*names: str) -> list[Property]:
    return [text(name, lambda _row: None) for name in names]


def _stamped(site: CsiSite, table: str) -> tuple[Property, Property]:
    return (
        day("RecordDate", lambda row: site.local(row.modified)),
        text("RowPointer", lambda row: row_pointer(site, table, row.tail)),
    )


def _vendor_name(site: CsiSite, number_of: Callable[[Any], str]) -> Callable[[Any], str | None]:
    def read(row: Any) -> str | None:
        try:
            return cast(Supplier, site.business.find("suppliers", number_of(row))).name
        except KeyError:
            return None

    return read


def _unposted(site: CsiSite) -> IdoParts:
    properties = (
        text("VendNum", lambda row: vend_num(row.supplier)),
        text("VendaddrName", _vendor_name(site, attrgetter("supplier"))),
        whole("Voucher", attrgetter("voucher")),
        text("Type", lambda _row: "V"),
        text("InvNum", attrgetter("number")),
        day("InvDate", attrgetter("invoice_date")),
        day("DueDate", attrgetter("due_date")),
        day("DiscDate", lambda _row: None),
        number("InvAmt", attrgetter("amount")),
        number("PurchAmt", lambda row: row.amount - row.vat),
        number("SalesTax", attrgetter("vat")),
        number("Freight", lambda _row: ZERO),
        text("PoNum", lambda row: po_num(row.po_number) if row.po_number else None),
        *_empty("GrnNum", "ApAcct", "Authorizer", "Txt"),
        text("AuthStatus", lambda row: "A" if row.is_approved else "U"),
        *_stamped(site, "aptrx"),
    )
    return "SLAptrxs", "aptrx apt", "VendNum Voucher", properties, lambda: site.business.pending


def _open(site: CsiSite) -> IdoParts:
    def pointer(row: LedgerEntry) -> str:
        return row_pointer(site, "aptrxp", f"{row.voucher.tail}/{row.sequence}")

    properties = (
        text("VendNum", lambda row: vend_num(row.voucher.supplier)),
        whole("Voucher", attrgetter("voucher.voucher")),
        whole("VouchSeq", attrgetter("sequence")),
        text("Type", attrgetter("kind")),
        text("InvNum", attrgetter("voucher.number")),
        day("InvDate", attrgetter("voucher.invoice_date")),
        day("DueDate", lambda row: row.voucher.due_date if row.kind == "V" else None),
        number("InvAmt", attrgetter("amount")),
        number("AmtPaid", attrgetter("paid")),
        number("AmtDisc", lambda _row: ZERO),
        whole("CheckNum", lambda row: row.entry.journal if row.kind == "P" else None),
        whole("Active", lambda _row: 1),
        whole("HoldFlag", lambda row: int(row.voucher.is_stopped and row.kind == "V")),
        text("PoNum", lambda row: po_num(row.voucher.po_number) if row.voucher.po_number else None),
        number("DerAmtBal", attrgetter("balance")),
        day("RecordDate", lambda row: site.local(row.entry.modified)),
        text("RowPointer", pointer),
    )
    return "SLAptrxps", "aptrxp apx", "VendNum Voucher VouchSeq", properties, lambda: ledger_entries(site)


def _history(site: CsiSite) -> IdoParts:
    properties = (
        text("VendNum", lambda row: vend_num(row.supplier)),
        text("VadName", _vendor_name(site, attrgetter("supplier"))),
        whole("Voucher", attrgetter("voucher")),
        whole("VouchSeq", lambda _row: 0),
        text("Type", lambda _row: "V"),
        text("InvNum", attrgetter("number")),
        day("InvDate", attrgetter("invoice_date")),
        day("DistDate", attrgetter("accounting_date")),
        number("InvAmt", attrgetter("amount")),
        number("DiscPct", lambda _row: ZERO),
        text("TermsCode", attrgetter("payment_terms")),
        number("ExchRate", attrgetter("rate")),
        *(whole(name, lambda _row: 0) for name in ("PreRegister", "InWorkflow")),
        whole("PostFromPo", lambda _row: 1),
        *_empty("ApAcct"),
        *_stamped(site, "vch_hdr"),
    )
    return "SLVchHdrs", "vch_hdr vch", "VendNum Voucher VouchSeq", properties, lambda: site.business.invoices
