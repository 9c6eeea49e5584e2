"""The company whose CloudSuite the sandbox plays: its suppliers, accounts, purchase orders and invoices.

Neutral between product lines: M3 or any other face reads the same rows, so the same business can be seen through each.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import Any, TypeVar, cast

from app.sandbox.business_common import common_number, divided, made_common
from app.sandbox.business_data import NOTHING, ZERO, Maker, payment
from app.sandbox.business_rows import (
    GlAccount,
    Invoice,
    InvoiceLine,
    PurchaseOrder,
    PurchaseOrderLine,
    Row,
    Supplier,
    division_of,
    slot,
    sort_key,
)
from app.sandbox.http import Clock

ROUTES = ("suppliers", "gl-accounts", "purchase-orders", "po-lines", "invoices", "invoice-lines")
KIND_OF_KEY = dict(
    zip(ROUTES, ("supplier", "gl-account", "purchase-order", "po-line", "invoice", "invoice-line"), strict=True)
)
PAYMENTS = "payments"
"""Kept beside the routes: ledger entries that settle invoices, which no route moves."""
PENDING = "pending-invoices"
"""Kept beside the routes: invoices entered but not in the ledger yet (M3 batches, CSI unposted vouchers)."""
LEDGER = "ledger"
PER_DIVISION = ("gl-accounts", "invoices", "invoice-lines", PENDING)
KIND_OF_KEY |= {PENDING: "invoice"}
DIVISIONAL_KINDS = frozenset(KIND_OF_KEY[route] for route in PER_DIVISION)

AnyRow = TypeVar("AnyRow", bound=Row)


class Business:
    """The data of one company and its divisions. Every method is safe from any thread.

    Reads give immutable rows in primary-key order. Each change stamps `modified` by the clock. Wherever a record is
    named, its `ext_key`, the key's tail (`7000001/10/0`) and, for one-part keys, the plain number are all accepted.

    `is_common` keeps to what M3 and CSI can both say (business_common); `pending` is the number of invoices that are
    entered but not posted; further divisions share the orders and invoices, and have a chart of accounts each.
    """

    def __init__(
        self,
        seed: int = 1,
        purchase_orders: int = 1000,
        *,
        clock: Clock,
        company: int = 100,
        division: str = "AAA",
        more_divisions: tuple[str, ...] = (),
        pending: int = 0,
        is_common: bool = False,
    ) -> None:
        self.company = company
        self.division = division
        self.divisions = (division, *more_divisions)
        self.is_common = is_common
        self.changes = 0
        """Grows with each change: what was read at the same number is still true."""
        self._clock = clock
        self._lock = threading.RLock()
        self._tables: dict[str, dict[str, Row]] = {}
        self._snapshots: dict[str, tuple[Row, ...]] = {}
        self._make(Maker(seed, purchase_orders, self._clock()), pending, seed)
        self._next_number = 7_000_001 + purchase_orders
        self._next_journal = 500_000

    @property
    def suppliers(self) -> tuple[Supplier, ...]:
        return cast("tuple[Supplier, ...]", self.rows("suppliers"))

    @property
    def accounts(self) -> tuple[GlAccount, ...]:
        return cast("tuple[GlAccount, ...]", self.rows("gl-accounts"))

    @property
    def purchase_orders(self) -> tuple[PurchaseOrder, ...]:
        return cast("tuple[PurchaseOrder, ...]", self.rows("purchase-orders"))

    @property
    def po_lines(self) -> tuple[PurchaseOrderLine, ...]:
        return cast("tuple[PurchaseOrderLine, ...]", self.rows("po-lines"))

    @property
    def invoices(self) -> tuple[Invoice, ...]:
        return cast("tuple[Invoice, ...]", self.rows("invoices"))

    @property
    def invoice_lines(self) -> tuple[InvoiceLine, ...]:
        return cast("tuple[InvoiceLine, ...]", self.rows("invoice-lines"))

    @property
    def payments(self) -> tuple[Invoice, ...]:
        return cast("tuple[Invoice, ...]", self.rows(PAYMENTS))

    @property
    def pending(self) -> tuple[Invoice, ...]:
        return cast("tuple[Invoice, ...]", self.rows(PENDING))

    @property
    def ledger(self) -> tuple[Invoice, ...]:
        """Invoices and payments in the order of their journal."""
        with self._lock:
            if LEDGER not in self._snapshots:
                entries = (*self.invoices, *self.payments)
                by_journal = attrgetter("division", "fiscal_year", "journal", "sequence")
                self._snapshots[LEDGER] = tuple(sorted(entries, key=by_journal))
            return cast("tuple[Invoice, ...]", self._snapshots[LEDGER])

    def rows(self, route: str) -> tuple[Row, ...]:
        """The rows of a route (or of PAYMENTS) at this moment; the same tuple object until something changes."""
        with self._lock:
            if route not in self._snapshots:
                self._snapshots[route] = tuple(self._tables[route].values())
            return self._snapshots[route]

    def find(self, route: str, key: str) -> Row:
        """Raises KeyError where no such record exists."""
        with self._lock:
            return self._tables[route][self._slot(key)]

    def ext_key(self, route: str, row: Row) -> str:
        division = f"{division_of(row) or self.division}:" if route in PER_DIVISION else ""
        return f"{KIND_OF_KEY[route]}:{self.company}:{division}{row.tail}"

    def keys(self, route: str) -> list[str]:
        return [self.ext_key(route, row) for row in self.rows(route)]

    def change(self, route: str, key: str, /, **fields: Any) -> Row:
        """Sets fields of one record, named as in business_rows; text is read as a date or number where one is due.

        Raises KeyError for an unknown record and ValueError for an unknown field or one of the key.
        """
        with self._lock:
            row = self.find(route, key)
            changed = replace(row, **_checked(row, fields), modified=self._clock())
            if changed.tail != row.tail:
                raise ValueError("fields of the key cannot be changed: remove the record and add another")
            self._put(route, changed)
            return changed

    def change_line(self, key: str, /, **fields: Any) -> PurchaseOrderLine:
        """Changes a purchase order line and leaves its header as it is, stamp included."""
        return cast(PurchaseOrderLine, self.change("po-lines", key, **fields))

    def stamp_all(self, route: str, moment: datetime) -> None:
        """Gives every record of a route one and the same stamp, as an import into CloudSuite does."""
        with self._lock:
            for key, row in self._tables[route].items():
                self._tables[route][key] = replace(row, modified=moment)
            self._forget_snapshots()

    def add_supplier(self, number: str | None = None, /, **fields: Any) -> Supplier:
        with self._lock:
            model = replace(
                self.suppliers[0],
                number=number or f"S{100_000 + len(self.suppliers)}",
                name="New Supplier AB",
                status="20",
                phone="+46812345678",
                email="orders@new.example",
            )
            return self._add("suppliers", model, fields)

    def add_account(self, number: str | None = None, /, **fields: Any) -> GlAccount:
        with self._lock:
            number = number or str(90_000 + len(self.accounts))
            model = replace(self.accounts[0], number=number, name="New account", short_name="New account")
            return self._add("gl-accounts", model, fields)

    def add_purchase_order(
        self, number: str | None = None, /, *, supplier: str | None = None, lines: int = 1, **fields: Any
    ) -> PurchaseOrder:
        """An open order (20) of today with `lines` lines of 10 pieces at 12.5; the header carries their sum."""
        with self._lock:
            if number is None:
                number, self._next_number = str(self._next_number), self._next_number + 1
                number = common_number(number) if self.is_common else number
            seller = cast(Supplier, self.find("suppliers", supplier or self.suppliers[0].number))
            today = self._clock().date()
            head = PurchaseOrder(
                number=number,
                supplier=seller.number,
                lowest_status="20",
                highest_status="20",
                order_date=today,
                due_date=today + timedelta(days=14),
                currency=seller.currency,
                buyer=seller.buyer,
                requester="ANNALI",
                warehouse="001",
                facility="A01",
                order_type="PO1",
                payment_terms=seller.payment_terms,
                amount=Decimal("125.00") * lines,
                modified=self._clock(),
            )
            head = self._add("purchase-orders", head, fields)
            # M3's line number has three digits.
            step = 10 if lines < 100 else 1
            for place in range(1, lines + 1):
                self._put("po-lines", self._new_line(head, place * step))
            self._sort("po-lines")
            return head

    def add_line(self, po_number: str, /, **fields: Any) -> PurchaseOrderLine:
        """One more line below the order's last; the header is left alone."""
        with self._lock:
            head = cast(PurchaseOrder, self.find("purchase-orders", po_number))
            last = max((line.line for line in self.lines_of(po_number)), default=0)
            return self._add("po-lines", self._new_line(head, last + 10), fields)

    def _new_line(self, head: PurchaseOrder, number: int) -> PurchaseOrderLine:
        return PurchaseOrderLine(
            po_number=head.number,
            line=number,
            subline=0,
            supplier=head.supplier,
            item="A10001",
            supplier_item="",
            name="Hex bolt M8x40",
            description="",
            lowest_status=head.lowest_status,
            highest_status=head.highest_status,
            ordered=Decimal("10.000000"),
            confirmed=NOTHING,
            received=NOTHING,
            invoiced=NOTHING,
            unit="PCS",
            price_unit="PCS",
            unit_price=Decimal("12.500000"),
            amount=Decimal("125.00"),
            due_date=head.due_date,
            confirmed_date=None,
            buyer=head.buyer,
            warehouse=head.warehouse,
            facility=head.facility,
            modified=self._clock(),
        )

    def add_invoice(self, po_number: str | None = None, /, number: str | None = None, **fields: Any) -> Invoice:
        """Bills every line of a purchase order, the first by default. Raises ValueError where the number is taken."""
        with self._lock:
            order = cast(PurchaseOrder, self.find("purchase-orders", po_number or self.purchase_orders[0].number))
            lines = self.lines_of(order.number)
            self._next_journal += 1
            today = self._clock().date()
            model = replace(
                self.invoices[0],
                division=order.division,
                po_number=order.number,
                paid=ZERO,
                is_reconciled=False,
                supplier=order.supplier,
                payee=order.supplier,
                number=number or f"INV-{self._next_journal}",
                year=today.year,
                fiscal_year=today.year,
                journal=self._next_journal,
                voucher=51_000_000 + self._next_journal,
                currency=order.currency,
                amount=sum((line.amount for line in lines), ZERO),
                invoice_date=today,
                due_date=today + timedelta(days=30),
                accounting_date=today,
            )
            invoice = self._add("invoices", model, fields)
            for line in lines:
                self._put("invoice-lines", _billing(invoice, line))
            self._sort("invoice-lines")
            return invoice

    def add_payment(self, key: str, amount: Decimal | None = None) -> Invoice:
        """Pays `amount` of an invoice, all that is open by default. Paid in full it is reconciled, and stamped."""
        with self._lock:
            invoice = cast(Invoice, self.find("invoices", key))
            amount = invoice.amount - invoice.paid if amount is None else amount
            self._next_journal += 1
            entry = payment(invoice, amount, self._clock(), self._next_journal)
            self._tables[PAYMENTS][entry.journal_tail] = entry
            settled = replace(invoice, paid=invoice.paid + amount)
            if settled.paid == invoice.amount:
                settled = replace(settled, is_reconciled=True, modified=self._clock())
            self._put("invoices", settled)
            return entry

    def post_pending(self, key: str) -> Invoice:
        """A pending invoice goes into the ledger, with a line for each of its order's."""
        with self._lock:
            batch = cast(Invoice, self.find(PENDING, key))
            del self._tables[PENDING][slot(batch)]
            self._next_journal += 1
            posted = replace(batch, transaction=40, journal=self._next_journal, is_approved=True)
            invoice = self._add("invoices", posted, {})
            for line in self.lines_of(batch.po_number):
                self._put("invoice-lines", _billing(invoice, line))
            self._sort("invoice-lines")
            return invoice

    def close_purchase_order(self, key: str) -> None:
        """Header and lines to 85, invoicing completed."""
        self._set_status(key, "85")

    def delete_purchase_order(self, key: str) -> None:
        """Header and lines to 99: M3 keeps deleted orders and says so by status."""
        self._set_status(key, "99")

    def remove(self, route: str, key: str) -> None:
        """Takes the record out without a trace, as a purge does; what hangs below it stays."""
        with self._lock:
            del self._tables[route][self._slot(key)]
            self._forget_snapshots()

    def lines_of(self, po_number: str) -> list[PurchaseOrderLine]:
        return [line for line in self.po_lines if line.po_number == po_number]

    def _make(self, maker: Maker, pending: int, seed: int) -> None:
        tables: dict[str, list[Any]] = {"suppliers": maker.suppliers(), "gl-accounts": maker.accounts()}
        tables["purchase-orders"], tables["po-lines"] = maker.purchase_orders()
        tables["invoices"], tables[PAYMENTS], tables["invoice-lines"] = maker.invoices()
        tables[PENDING] = maker.pending(pending, seed)
        if self.is_common:
            tables = made_common(tables)
        if len(self.divisions) > 1:
            tables = divided(tables, self.divisions)
        payments = tables.pop(PAYMENTS)
        for route, rows in tables.items():
            self._fill(route, rows)
        self._tables[PAYMENTS] = {entry.journal_tail: entry for entry in payments}

    def _forget_snapshots(self) -> None:
        self.changes += 1
        self._snapshots.clear()

    def _fill(self, route: str, rows: Iterable[Row]) -> None:
        self._tables[route] = {slot(row): row for row in sorted(rows, key=sort_key)}

    def _sort(self, route: str) -> None:
        self._fill(route, self._tables[route].values())

    def _put(self, route: str, row: Row) -> None:
        self._tables[route][slot(row)] = row
        self._forget_snapshots()

    def _add(self, route: str, model: AnyRow, fields: Mapping[str, Any]) -> AnyRow:
        row = replace(model, **_checked(model, fields), modified=self._clock())
        if slot(row) in self._tables[route]:
            raise ValueError(f"{self.ext_key(route, row)} exists already")
        self._put(route, row)
        self._sort(route)
        return row

    def _set_status(self, key: str, status: str) -> None:
        with self._lock:
            head = cast(PurchaseOrder, self.find("purchase-orders", key))
            for line in self.lines_of(head.number):
                self.change("po-lines", line.tail, lowest_status=status, highest_status=status)
            self.change("purchase-orders", head.number, lowest_status=status, highest_status=status)

    def _slot(self, key: str) -> str:
        kind, _, rest = key.partition(f":{self.company}:")
        if kind not in KIND_OF_KEY.values() or not rest:
            return key
        return rest.removeprefix(f"{self.division}:") if kind in DIVISIONAL_KINDS else rest


def _billing(invoice: Invoice, line: PurchaseOrderLine) -> InvoiceLine:
    return InvoiceLine(
        supplier=invoice.supplier,
        invoice=invoice.number,
        year=invoice.year,
        po_number=line.po_number,
        line=line.line,
        subline=line.subline,
        row=1,
        quantity=line.ordered,
        amount=line.amount,
        modified=invoice.modified,
        division=invoice.division,
    )


def _checked(row: Row, given: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name: str(field.type) for field in fields_of(row)}
    if unknown := sorted(given.keys() - known.keys()):
        raise ValueError(f"unknown field: {', '.join(unknown)}; there are {', '.join(known)}")
    return {name: _read(known[name], value) for name, value in given.items()}


def _read(kind: str, value: Any) -> Any:
    """A value as the field holds it; what comes from JSON is text. Raises ValueError where it is none."""
    if "Decimal" in kind and not isinstance(value, Decimal):
        if not re.fullmatch(r"-?\d+(\.\d+)?", str(value)):
            raise ValueError(f"not a number: {value}")
        return Decimal(str(value))
    if "date" in kind and isinstance(value, str):
        return date.fromisoformat(value) if value.strip("0 ") else None
    if kind == "datetime" and isinstance(value, str):
        return datetime.fromisoformat(value)
    return value
