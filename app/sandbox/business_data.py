"""Makes the company's data from a seed: the same seed, size and moment give the same rows, to the last digit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from app.sandbox import business_words as words
from app.sandbox.business_rows import (
    GlAccount,
    Invoice,
    InvoiceLine,
    PurchaseOrder,
    PurchaseOrderLine,
    Supplier,
)

HISTORY = timedelta(days=545)
ZERO = Decimal("0.00")
NOTHING = Decimal("0.000000")
CENT = Decimal("0.01")

OPEN = ("15", "20", "20", "35", "35", "12")
MOVING = ("35", "50", "50", "75", "80")
SETTLED = ("85", "85", "85", "85", "75", "99")
QUANTITIES = tuple(Decimal(whole).scaleb(-6) for whole in (1_000_000, 2_500_000, 12_000_000, 333_333, 40_000_000))
LARGEST_PRICE = Decimal("98765432109.123457")
"""All 17 digits of a unit price: more than a binary double holds."""


class Maker:
    """One pass over the company. The order of the calls is part of what the seed decides."""

    def __init__(self, seed: int, purchase_orders: int, now: datetime) -> None:
        self._random = Random(seed)
        self._now = now
        self._count = purchase_orders
        self._suppliers: list[Supplier] = []
        self._orders: list[PurchaseOrder] = []
        self._lines: dict[str, list[PurchaseOrderLine]] = {}

    def suppliers(self) -> list[Supplier]:
        self._suppliers = [self._supplier(index) for index in range(max(5, self._count // 5))]
        return self._suppliers

    def accounts(self) -> list[GlAccount]:
        return [self._account(index) for index in range(max(5, self._count * 15 // 100))]

    def purchase_orders(self) -> tuple[list[PurchaseOrder], list[PurchaseOrderLine]]:
        for index in range(self._count):
            self._purchase_order(index)
        return self._orders, [line for lines in self._lines.values() for line in lines]

    def invoices(self) -> tuple[list[Invoice], list[Invoice], list[InvoiceLine]]:
        """The invoices, the payments of the older ones, and the invoice lines."""
        billable = [order for order in self._orders if order.lowest_status != "99" and order.order_date]
        taken: set[str] = set()
        invoices: list[Invoice] = []
        lines: list[InvoiceLine] = []
        for index in range(self._count * 4 // 5 if billable else 0):
            order = self._random.choice(billable)
            sign = -1 if index % 23 == 11 else 1
            head = self._invoice(index, order, taken)
            own = self._invoice_lines(index, head, order, sign)
            taken.add(head.tail)
            invoices.append(_billed(head, own))
            lines.extend(own)
        return _settled(invoices, self._now), _payments(invoices, self._now), lines

    def pending(self, count: int, seed: int) -> list[Invoice]:
        """Invoices that are entered and not posted yet, on orders of their own draw."""
        draw = Random(f"{seed}/pending")
        billable = [order for order in self._orders if order.lowest_status != "99" and order.order_date]
        return [self._batch(index, draw.choice(billable)) for index in range(count if billable else 0)]

    def _batch(self, index: int, order: PurchaseOrder) -> Invoice:
        entered = self._now - timedelta(hours=1 + index)
        head = replace(self._invoice(index, order, set()), number=f"BATCH-{700_000 + index}", year=entered.year)
        return replace(
            head,
            transaction=0,
            journal=900_001 + index,
            voucher=60_000_000 + index,
            is_approved=index % 2 == 0,
            is_stopped=False,
            is_reconciled=False,
            amount=sum((line.amount for line in self._lines[order.number]), ZERO),
            invoice_date=entered.date(),
            due_date=entered.date() + timedelta(days=30),
            modified=entered,
        )

    def _moment(self, earliest: datetime | None = None) -> datetime:
        first = max(earliest or self._now - HISTORY, self._now - HISTORY)
        span_ms = max(int((self._now - first).total_seconds() * 1000), 1)
        return first + timedelta(milliseconds=self._random.randrange(span_ms))

    def _supplier(self, index: int) -> Supplier:
        pick = self._random.choice
        country, language, currency, prefix = pick(words.COUNTRIES)
        name = f"{pick(words.PLACES)} {pick(words.TRADES)} {pick(words.FORMS)}"
        phone: str | None = None
        email: str | None = None
        turn, rest = divmod(index, 5)
        if rest == 3 and turn < len(words.ODD_SUPPLIERS):
            name, phone, email = words.ODD_SUPPLIERS[turn]
        digits = self._random.randrange(1_000_000, 9_999_999)
        return Supplier(
            number=f"S{1000 + index}",
            name=name[:36].rstrip(),
            status=pick(("20", "20", "20", "20", "20", "20", "10", "90", "42")),
            country=country,
            language=language,
            currency=currency,
            phone=f"{prefix}{digits}" if phone is None else phone,
            email=f"orders{index}@supplier.example" if email is None else email.strip(),
            buyer=pick(words.BUYERS),
            payment_terms=pick(words.TERMS),
            vat_number=f"{country}{digits:09d}",
            modified=self._moment(),
        )

    def _account(self, index: int) -> GlAccount:
        if index < len(words.ACCOUNT_NAMES):
            number, name, is_balance = words.ACCOUNT_NAMES[index]
        else:
            number, is_balance = str(10_000 + index * 7), index % 3 == 0
            name = f"{self._random.choice(words.TRADES)} cost centre {index}"
        modified = self._moment()
        valid_from = None if index % 4 == 0 else date(modified.year - 3, 1, 1)
        return GlAccount(
            number=number,
            name=name[:40],
            short_name=name[:15].rstrip(),
            group="BAL" if is_balance else "RES",
            is_balance=is_balance,
            is_blocked=index % 29 == 28,
            valid_from=valid_from,
            valid_to=date(9999, 12, 31) if index % 10 == 1 else None,
            currency="EUR" if index % 7 == 0 else "",
            modified=modified,
        )

    def _purchase_order(self, index: int) -> None:
        pick = self._random.choice
        supplier = pick(self._suppliers)
        created = self._moment()
        age_days = (self._now - created).days
        status = pick(OPEN if age_days < 45 else MOVING if age_days < 150 else SETTLED)
        if index % 211 == 17:
            status = "42"
        number = f"K{700_000 + index}" if index % 97 == 5 else str(7_000_001 + index)
        warehouse, facility = pick(words.WAREHOUSES)
        modified = self._moment(created)
        ordered_on = created.date()
        head = PurchaseOrder(
            number=number,
            supplier=supplier.number,
            lowest_status=status,
            highest_status=status,
            order_date=None if index % 50 == 9 else ordered_on,
            due_date=None if index % 20 == 4 else ordered_on + timedelta(days=self._random.randrange(3, 90)),
            currency=supplier.currency,
            buyer=supplier.buyer or pick(words.BUYERS),
            requester=pick(words.BUYERS),
            warehouse=warehouse,
            facility=facility,
            order_type="PO1" if index % 6 else "PO2",
            payment_terms=supplier.payment_terms,
            amount=ZERO,
            modified=modified,
        )
        lines = [self._line(head, place) for place in range(1 + self._random.randrange(12))]
        self._lines[number] = lines
        self._orders.append(_totalled(head, lines, leaves_amount_blank=index % 25 == 7))

    def _line(self, head: PurchaseOrder, place: int) -> PurchaseOrderLine:
        draw = self._random.random
        name, description = words.ITEMS[int(draw() * len(words.ITEMS))], ""
        if draw() < 0.04:
            name, description = words.ODD_ITEMS[int(draw() * len(words.ODD_ITEMS))]
        price, quantity = self._price_and_quantity()
        status = head.lowest_status
        if status in MOVING and draw() < 0.3:
            status = MOVING[int(draw() * len(MOVING))]
        received = quantity if status in ("50", "75", "80", "85") else NOTHING
        due = head.due_date + timedelta(days=place) if head.due_date else None
        return PurchaseOrderLine(
            po_number=head.number,
            line=(place + 1) * 10,
            subline=1 if place and draw() < 0.02 else 0,
            supplier=head.supplier,
            item=f"A{int(draw() * 90_000) + 10_000}" if draw() > 0.02 else "",
            supplier_item="",
            name=name,
            description=description,
            lowest_status=status,
            highest_status=status,
            ordered=quantity,
            confirmed=quantity if status not in ("12", "15", "20") else NOTHING,
            received=received,
            invoiced=received if status == "85" else NOTHING,
            unit=words.UNITS[int(draw() * len(words.UNITS))],
            price_unit="PCS",
            unit_price=price,
            amount=(price * quantity).quantize(CENT),
            due_date=due,
            confirmed_date=due + timedelta(days=int(draw() * 9) - 2) if due and draw() > 0.3 else None,
            buyer=head.buyer,
            warehouse=head.warehouse,
            facility=head.facility,
            modified=head.modified - timedelta(seconds=int(draw() * 3600)),
        )

    def _price_and_quantity(self) -> tuple[Decimal, Decimal]:
        dirt = self._random.random()
        if dirt < 0.002:
            return LARGEST_PRICE, Decimal("20.000000")
        price = Decimal(self._random.randrange(1, 900_000_000)).scaleb(-6)
        quantity = self._random.choice(QUANTITIES)
        return price, -quantity if dirt > 0.985 else quantity

    def _invoice(self, index: int, order: PurchaseOrder, taken: set[str]) -> Invoice:
        entered = min(order.modified + timedelta(days=self._random.randrange(30)), self._now)
        invoiced_on = entered.date() - timedelta(days=self._random.randrange(10))
        odd = words.ODD_INVOICE_NUMBERS
        number = odd[index // 6 % len(odd)] if index % 6 == 2 else f"INV-{100_000 + index // 2 * 2}"
        if f"{order.supplier}/{number}/{invoiced_on.year}" in taken:
            number = f"INV-{900_000 + index}"
        return Invoice(
            supplier=order.supplier,
            number=number,
            year=invoiced_on.year,
            transaction=40,
            fiscal_year=entered.year,
            journal=2000 + index,
            sequence=1,
            voucher_series="SIN",
            voucher=50_000_000 + index,
            payee=order.supplier,
            is_approved=index % 4 != 0,
            is_stopped=index % 31 == 30,
            is_reconciled=False,
            currency=order.currency,
            rate=Decimal("1.000000") if order.currency == "EUR" else Decimal("10.845213"),
            amount=ZERO,
            vat=ZERO,
            invoice_date=invoiced_on,
            due_date=None if index % 40 == 13 else invoiced_on + timedelta(days=30),
            accounting_date=entered.date(),
            payment_terms=order.payment_terms,
            modified=entered,
            po_number=order.number,
        )

    def _invoice_lines(self, index: int, head: Invoice, order: PurchaseOrder, sign: int) -> list[InvoiceLine]:
        billed = self._lines[order.number][: 1 + self._random.randrange(6)]
        lines = [
            InvoiceLine(
                supplier=head.supplier,
                invoice=head.number,
                year=head.year,
                po_number=line.po_number,
                line=line.line,
                subline=line.subline,
                row=1,
                quantity=sign * line.ordered,
                amount=sign * line.amount,
                modified=head.modified,
            )
            for line in billed
        ]
        if index % 19 == 7:
            lines.append(replace(lines[0], row=2, quantity=Decimal("0.500000"), amount=Decimal("17.30")))
        if index % 37 == 11:
            freight = replace(lines[0], po_number="", line=0, subline=0, amount=Decimal("45.00"))
            lines.append(replace(freight, quantity=NOTHING))
        return lines


def _billed(head: Invoice, lines: list[InvoiceLine]) -> Invoice:
    net = sum((line.amount for line in lines), ZERO)
    vat = (net * Decimal("0.19")).quantize(CENT) if head.currency == "EUR" else ZERO
    return replace(head, amount=net + vat, vat=vat)


def _totalled(head: PurchaseOrder, lines: list[PurchaseOrderLine], leaves_amount_blank: bool) -> PurchaseOrder:
    return replace(
        head,
        lowest_status=min(line.lowest_status for line in lines),
        highest_status=max(line.highest_status for line in lines),
        amount=ZERO if leaves_amount_blank else sum((line.amount for line in lines), ZERO),
    )


def _parts(place: int, amount: Decimal) -> list[Decimal]:
    """What has been paid of an aged invoice: all of it at once or in two parts, half of it, or nothing."""
    most = (amount * Decimal("0.6")).quantize(CENT)
    if place % 3 == 0:
        return [most, amount - most] if place % 9 == 0 else [amount]
    return [(amount / 2).quantize(CENT)] if place % 3 == 1 and amount else []


def _aged(invoices: list[Invoice], now: datetime) -> list[Invoice]:
    return [entry for entry in invoices if (now - entry.modified).days > 60]


def _settled(invoices: list[Invoice], now: datetime) -> list[Invoice]:
    """The invoices with what has been paid of them; one that is paid in full is reconciled."""
    paid = {entry.tail: sum(_parts(place, entry.amount), ZERO) for place, entry in enumerate(_aged(invoices, now))}
    return [
        replace(entry, paid=paid.get(entry.tail, ZERO), is_reconciled=paid.get(entry.tail) == entry.amount)
        for entry in invoices
    ]


def _payments(invoices: list[Invoice], now: datetime) -> list[Invoice]:
    return [
        payment(entry, amount, entry.modified + timedelta(days=30 + 15 * part), entry.journal + 1_000_000, part + 1)
        for place, entry in enumerate(_aged(invoices, now))
        for part, amount in enumerate(_parts(place, entry.amount))
    ]


def payment(invoice: Invoice, amount: Decimal, moment: datetime, journal: int, sequence: int = 1) -> Invoice:
    """The ledger entry that settles `amount` of an invoice: it carries the opposite sign."""
    return replace(
        invoice,
        transaction=50,
        fiscal_year=moment.year,
        journal=journal,
        sequence=sequence,
        voucher_series="SPA",
        amount=-amount,
        vat=ZERO,
        paid=ZERO,
        accounting_date=moment.date(),
        modified=moment,
    )
