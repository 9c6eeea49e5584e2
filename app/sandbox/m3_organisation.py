"""The companies and divisions of a tenant: MNS095MI and MNS100MI, which the account may ask for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.sandbox.business import Business
from app.sandbox.m3_fields import number, text
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction


@dataclass(frozen=True, slots=True)
class _Division:
    company: int
    name: str


_COMPANIES = (
    number("CONO", 3, "Company", lambda row: row.company),
    text("CONM", 36, "Company name", lambda row: f"Sandbox company {row.company}"),
    text("LOCD", 3, "Local currency", lambda _row: "EUR"),
)
_DIVISIONS = (
    number("CONO", 3, "Company", lambda row: row.company),
    text("DIVI", 3, "Division", lambda row: row.name),
    text("TX40", 40, "Description", lambda row: f"Sandbox division {row.name}"),
    text("LOCD", 3, "Local currency", lambda _row: "EUR"),
)


def organisation_programs(businesses: Sequence[Business]) -> Mapping[str, Mapping[str, Transaction]]:
    by_company = {business.company: business for business in businesses}

    def companies(_session: Session, _given: Inputs) -> list[Business]:
        return [by_company[number] for number in sorted(by_company)]

    def divisions(session: Session, given: Inputs) -> Iterator[_Division]:
        """Of the company given, or the session's; M3 also lists the blank one, which stands for the whole company."""
        asked = given.get("CONO", "").strip() or str(session.business.company)
        business = by_company.get(int(asked)) if asked.isdigit() else None
        if business is None:
            raise Nok("WCO0103", "CONO", f"Company {asked} does not exist")
        return (_Division(business.company, name) for name in ("", *business.divisions))

    return {
        "MNS095MI": {"Lst": Transaction("List companies", {}, _COMPANIES, companies)},
        "MNS100MI": {"LstDivisions": Transaction("List divisions", {"CONO": (3, False)}, _DIVISIONS, divisions)},
    }
