"""The IDOs of a site: their properties as in public SyteLine interfaces, read from the company's rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any

from app.sandbox.business_rows import PurchaseOrder, Supplier
from app.sandbox.csi_payables import payables
from app.sandbox.csi_site import ZERO, CsiSite, account_type, po_num, po_stat, row_pointer, vend_num, vendor_stat
from app.sandbox.csi_values import Property, day, number, text, whole


@dataclass(frozen=True, slots=True)
class Ido:
    name: str
    table: str
    """The base table and its alias, as they stand in an _ItemId: `vendor ven`."""
    key: tuple[str, ...]
    """The properties of the primary key: the order of a load that asks for none."""
    properties: Mapping[str, Property]
    rows: Callable[[], Sequence[Any]]

    def item_id(self, row: Any) -> str:
        base, alias = self.table.split()
        stamp, pointer = self.properties["RecordDate"].read(row), self.properties["RowPointer"].read(row)
        return f"PBT=[{base}] {alias}.DT=[{stamp:%Y-%m-%d %H:%M:%S}.{_milliseconds(stamp)}] {alias}.ID=[{pointer}]"


def ido(name: str, table: str, key: str, properties: Sequence[Property], rows: Callable[[], Sequence[Any]]) -> Ido:
    return Ido(name, table, tuple(key.split()), {one.name: one for one in properties}, rows)


def stamped(site: CsiSite, table: str, owner: Callable[[Any], Any]) -> tuple[Property, Property]:
    """RecordDate in site time, and RowPointer; `owner` gives the company's row of an IDO's row."""
    return (
        day("RecordDate", lambda row: site.local(owner(row).modified)),
        text("RowPointer", lambda row: row_pointer(site, table, owner(row).tail)),
    )


def idos_of(site: CsiSite) -> dict[str, Ido]:
    """By name. They read the site's data, and its settings, as these are when they are asked."""
    made = (
        _vendors(site),
        _orders(site),
        _lines(site),
        *(ido(*parts) for parts in payables(site)),
        _accounts(site, "SLCharts"),
        _accounts(site, "SLChartAccts"),
        _parameters(site),
    )
    return {one.name: one for one in made}


def nothing(name: str) -> Property:
    return text(name, lambda _row: None)


def _milliseconds(stamp: Any) -> str:
    return f"{stamp.microsecond // 1000:03d}"


def _itself(row: Any) -> Any:
    return row


def _vendors(site: CsiSite) -> Ido:
    def stamp(row: Supplier) -> Any:
        return site.local(site.vendor_stamp(row))

    properties = (
        text("VendNum", lambda row: vend_num(row.number)),
        text("Name", attrgetter("name")),
        text("Stat", lambda row: vendor_stat(row.status)),
        *(nothing(f"VadAddr_{place}") for place in range(1, 5)),
        *map(nothing, ("VadCity", "VadState", "VadZip", "VadFaxNum", "VadPayHoldReason", "Contact", "TerDescription")),
        text("VadCountry", attrgetter("country")),
        whole("VadPayHold", lambda _row: 0),
        text("VadPhone", attrgetter("phone")),
        text("VadEmail", attrgetter("email")),
        text("Phone", attrgetter("phone")),
        text("ExternalEmailAddr", attrgetter("email")),
        text("CurrCode", attrgetter("currency")),
        text("TermsCode", attrgetter("payment_terms")),
        text("TaxRegNum1", attrgetter("vat_number")),
        *map(nothing, ("BankCode", "VendType", "Category", "Whse")),
        text("PayType", lambda _row: "C"),
        text("LangCode", attrgetter("language")),
        day("LastPurch", lambda _row: None),
        day("LastPaid", lambda _row: None),
        number("PurchYtd", lambda _row: ZERO),
        number("PayYtd", lambda _row: ZERO),
        day("RecordDate", stamp),
        text("RowPointer", lambda row: row_pointer(site, "vendor", row.tail)),
        day("VadRecordDate", lambda row: site.local(row.modified)),
        text("VadRowPointer", lambda row: row_pointer(site, "vendaddr", row.tail)),
    )
    return ido("SLVendors", "vendor ven", "VendNum", properties, lambda: site.business.suppliers)


@dataclass(frozen=True, slots=True)
class _Order:
    order: PurchaseOrder
    vendor: str
    amount: Any
    is_blanket: bool


@dataclass(frozen=True, slots=True)
class _Line:
    line: Any
    head: _Order | None


def _joined_orders(site: CsiSite) -> list[_Order]:
    business = site.business
    names = {seller.number: seller.name for seller in business.suppliers}
    totals: dict[str, Any] = {}
    blankets: set[str] = set()
    for line in business.po_lines:
        totals[line.po_number] = totals.get(line.po_number, ZERO) + line.amount
        if line.subline:
            blankets.add(line.po_number)
    return [
        _Order(
            order,
            names.get(order.supplier, ""),
            order.amount or totals.get(order.number, ZERO),
            order.number in blankets,
        )
        for order in business.purchase_orders
    ]


def _orders(site: CsiSite) -> Ido:
    properties = (
        text("PoNum", lambda row: po_num(row.order.number)),
        text("VendNum", lambda row: vend_num(row.order.supplier)),
        text("VendorName", attrgetter("vendor")),
        text("Type", _type),
        text("Stat", lambda row: po_stat(row.order.lowest_status)),
        day("OrderDate", attrgetter("order.order_date")),
        day("InvDate", lambda _row: None),
        *map(nothing, ("InvNum", "ShipCode", "VendOrder")),
        text("TermsCode", attrgetter("order.payment_terms")),
        text("Buyer", attrgetter("order.buyer")),
        number("PoCost", attrgetter("amount")),
        text("VenCurrCode", attrgetter("order.currency")),
        *(number(name, lambda _row: ZERO) for name in ("Freight", "MiscCharges", "SalesTax")),
        number("ExchRate", lambda _row: Decimal(1)),
        text("Whse", attrgetter("order.warehouse")),
        day("EffDate", lambda row: row.order.order_date if row.is_blanket else None),
        day("ExpDate", lambda _row: None),
        *stamped(site, "po", attrgetter("order")),
    )
    return ido("SLPos", "po po", "PoNum", properties, lambda: _joined_orders(site))


def _type(row: _Order) -> str:
    return "B" if row.is_blanket else "R"


def _joined_lines(site: CsiSite) -> list[_Line]:
    heads = {row.order.number: row for row in _joined_orders(site)}
    return [_Line(line, heads.get(line.po_number)) for line in site.business.po_lines]


def _of_head(read: Callable[[_Order], Any]) -> Callable[[_Line], Any]:
    return lambda row: read(row.head) if row.head else None


def _lines(site: CsiSite) -> Ido:
    properties = (
        text("PoNum", lambda row: po_num(row.line.po_number)),
        whole("PoLine", attrgetter("line.line")),
        whole("PoRelease", attrgetter("line.subline")),
        text("Item", attrgetter("line.item")),
        text("Description", attrgetter("line.name")),
        text("ItmDescription", attrgetter("line.name")),
        text("Stat", lambda row: po_stat(row.line.lowest_status)),
        text("PoStat", _of_head(lambda head: po_stat(head.order.lowest_status))),
        text("PoType", _of_head(_type)),
        text("PoVendNum", lambda row: vend_num(row.line.supplier)),
        *(number(name, attrgetter("line.ordered")) for name in ("QtyOrdered", "QtyOrderedConv")),
        number("QtyReceived", attrgetter("line.received")),
        number("QtyRejected", lambda _row: ZERO),
        number("QtyVoucher", attrgetter("line.invoiced")),
        text("UM", attrgetter("line.unit")),
        *(
            number(name, attrgetter("line.unit_price"))
            for name in ("ItemCost", "ItemCostConv", "PlanCost", "UnitMatCost", "UnitMatCostConv")
        ),
        day("DueDate", attrgetter("line.due_date")),
        day("PromiseDate", attrgetter("line.confirmed_date")),
        day("RcvdDate", lambda row: row.line.due_date if row.line.received else None),
        day("ReleaseDate", lambda row: row.head.order.order_date if row.line.subline and row.head else None),
        text("VendItem", attrgetter("line.supplier_item")),
        text("Whse", attrgetter("line.warehouse")),
        *map(nothing, ("NonInvAcct", "RefNum")),
        text("RefType", lambda _row: "I"),
        text("CurrCode", _of_head(attrgetter("order.currency"))),
        *stamped(site, "poitem", attrgetter("line")),
    )
    return ido("SLPoItems", "poitem poi", "PoNum PoLine PoRelease", properties, lambda: _joined_lines(site))


def _accounts(site: CsiSite, name: str) -> Ido:
    properties = (
        text("Acct", attrgetter("number")),
        text("Description", attrgetter("name")),
        text("Type", lambda row: account_type(row.group)),
        day("EffDate", attrgetter("valid_from")),
        day("ObsDate", attrgetter("valid_to")),
        *map(nothing, ("Category", "ReportsToAcct", *(f"AccessUnit{place}" for place in range(1, 5)))),
        *stamped(site, "chart", _itself),
    )
    return ido(name, "chart cha", "Acct", properties, lambda: site.business.accounts)


def _parameters(site: CsiSite) -> Ido:
    """The site's own parameters: one row (property names from memory)."""
    properties = (
        text("Site", attrgetter("name")),
        text("Company", lambda row: f"Sandbox site {row.name}"),
        day("RecordDate", lambda row: min((row.local(one.modified) for one in row.business.suppliers), default=None)),
        text("RowPointer", lambda row: row_pointer(row, "parms", row.name)),
    )
    return ido("SLParms", "parms par", "Site", properties, lambda: (site,))
