"""The tenants that the sandbox can play: one profile for each situation that a CloudSuite customer may be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from app.sandbox.business import Business
from app.sandbox.csi import CsiApi
from app.sandbox.csi_site import CsiSettings, CsiSite
from app.sandbox.http import Clock
from app.sandbox.ion import TENANT, IonGateway
from app.sandbox.m3 import M3Api, M3Settings
from app.sandbox.m3_agreements import AGREEMENTS
from app.sandbox.m3_batches import INVOICE_LIST
from app.sandbox.m3_custom import custom_programs

FEWEST_ORDERS = 5


@dataclass(frozen=True, slots=True)
class Company:
    number: int = 100
    division: str = "AAA"
    more_divisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    name: str
    company: int = 100
    """Whose data it shows."""
    zone: str = "America/Chicago"

    @property
    def config(self) -> str:
        return f"{TENANT}_{self.name}"


@dataclass(frozen=True, slots=True)
class Profile:
    """`purchase_orders` of a sandbox are shared out among its companies."""

    text: str
    companies: tuple[Company, ...] = (Company(),)
    sites: tuple[Site, ...] = ()
    has_m3: bool = True
    is_common: bool = False
    """Data that both product lines can say, so that their boards can be compared cell by cell."""
    pending: int = 0
    """Invoices per company that are entered and not posted."""
    missing: tuple[str, ...] = ()
    """M3 programs that the tenant does not have."""
    denied: tuple[str, ...] = ()
    """M3 programs that the account may not call (XAU0008)."""
    has_agreements: bool = False
    """PPS100MI and APS100MI are there."""
    has_custom: bool = False
    """CMS100MI and MDBREADMI transactions were made by the customer."""
    m3: Mapping[str, Any] = field(default_factory=dict)
    """Fields of M3Settings."""
    csi: Mapping[str, Any] = field(default_factory=dict)
    """Fields of CsiSettings."""


_DALLAS = (Site("DALS"),)
_THREE = (Company(), Company(200), Company(300, "CCC"))

PROFILES: Mapping[str, Profile] = {
    "m3": Profile("M3 with all that it usually has."),
    "m3-no-exportmi": Profile("M3 without EXPORTMI.", missing=("EXPORTMI",), pending=12),
    "m3-v1-only": Profile("M3 with REST v1 only.", m3={"has_v2": False}),
    "m3-denied": Profile("M3; the account may not call EXPORTMI.", denied=("EXPORTMI",), pending=12),
    "m3-denied-orders": Profile(
        "M3; the account may call neither EXPORTMI nor PPS200MI.", denied=("EXPORTMI", "PPS200MI")
    ),
    "m3-pps100": Profile("M3 with purchase agreements (PPS100MI) and APS100MI.", has_agreements=True),
    "m3-custom": Profile(
        "M3 without EXPORTMI, with lists of the customer's own.", missing=("EXPORTMI",), has_custom=True
    ),
    "m3-three-companies": Profile(
        "M3 with three companies, one of them of two divisions.",
        companies=(Company(100, "AAA", ("BBB",)), *_THREE[1:]),
    ),
    "m3-odd-answers": Profile(
        "M3 that answers as few do: refusals as HTTP 400, empty lists as refusals, stray separators, objects for arrays"
        " of one.",
        m3={
            "nok_status": 400,
            "collapses_single": True,
            "empty_list_is_nok": True,
            "header_counts": False,
            "stray_separator": "§",
        },
    ),
    "m3-common": Profile("M3 with data that CSI can say too.", is_common=True),
    "csi": Profile("CSI with one site.", sites=_DALLAS, has_m3=False, pending=12),
    "csi-v1-only": Profile("CSI with REST v1 only.", sites=_DALLAS, has_m3=False, pending=12, csi={"has_v2": False}),
    "csi-three-sites": Profile(
        "CSI with three sites in two time zones.",
        companies=_THREE,
        sites=(Site("DALS"), Site("CHIC", 200), Site("BERL", 300, "Europe/Berlin")),
        has_m3=False,
    ),
    "csi-odd-answers": Profile(
        "CSI that answers as few do: SLPOs for SLPos, null for no items, short filters only, a window of open"
        " vouchers, name and address with a stamp of their own, adjustments.",
        sites=_DALLAS,
        has_m3=False,
        csi={
            "po_ido": "SLPOs",
            "is_empty_null": True,
            "has_null_items": False,
            "rejects_quoted_numbers": True,
            "most_or_terms": 4,
            "open_days": 180,
            "has_address_stamps": True,
            "has_adjustments": True,
        },
    ),
    "csi-common": Profile("CSI with data that M3 can say too.", sites=_DALLAS, has_m3=False, is_common=True),
    "both": Profile("M3 and CSI on one tenant, on the same data.", sites=_DALLAS, is_common=True),
}


def companies_of(profile: Profile, seed: int, purchase_orders: int, clock: Clock) -> list[Business]:
    """The data of each company; the second and third have seeds of their own."""
    share = purchase_orders // len(profile.companies)
    return [
        Business(
            seed + place,
            share if len(profile.companies) == 1 else max(FEWEST_ORDERS, share),
            clock=clock,
            company=company.number,
            division=company.division,
            more_divisions=company.more_divisions,
            pending=profile.pending,
            is_common=profile.is_common,
        )
        for place, company in enumerate(profile.companies)
    ]


def tenant_of(profile: Profile, businesses: list[Business], clock: Clock) -> IonGateway:
    """The gateway with the suites behind it."""
    m3 = M3Api(businesses, M3Settings(**profile.m3))
    if profile.has_agreements:
        m3.add({**AGREEMENTS, **INVOICE_LIST})
    if profile.has_custom:
        m3.add(custom_programs(businesses[0]))
    for program in profile.missing:
        m3.remove(program)
    for program in profile.denied:
        m3.deny(program)
    csi = _csi_of(profile, businesses) if profile.sites else None
    return IonGateway(m3, clock, csi=csi, has_m3=profile.has_m3)


def _csi_of(profile: Profile, businesses: list[Business]) -> CsiApi:
    settings = CsiSettings(**profile.csi)
    of_company = {business.company: business for business in businesses}
    sites = [
        CsiSite(site.name, site.config, of_company[site.company], settings, ZoneInfo(site.zone))
        for site in profile.sites
    ]
    return CsiApi(sites, settings)
