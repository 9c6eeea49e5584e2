"""What a tenant offers to this account: product lines, companies, and each source of the catalog, tried once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from app.domain.discovery import Place, ProductFinding, SourceFinding, Standing, Tenant
from app.domain.errors import ConnectorError, SourceRefused, Unreachable
from app.domain.ports import Cancel
from app.domain.routes import RouteId
from app.infor.catalog import AnySource, BatchSource, Catalog, ExportSource, ListSource, SearchSource
from app.infor.errors import function_of, not_offered, standing_of
from app.infor.gateway import Gateway
from app.infor.m3_enrich import enrich, inputs_of
from app.infor.m3_place import Choice
from app.infor.m3_reply import Row
from app.infor.mi import M3Context, Mi, user_context
from app.infor.mi_rest import MiRest, Version

EXTRAS = {
    "PPS100MI": (RouteId.PURCHASE_ORDERS, "Purchase agreements", "purchase orders are read without it"),
    "APS100MI": (
        RouteId.INVOICES,
        "Supplier invoices in APS100",
        "invoices are read from the ledger (APS200) without it",
    ),
}
"""Programs that only some tenants have: route, what they hold, and why nothing is lost where they are absent."""


class CsiProbe(Protocol):
    """Asks CSI for its Mongoose configurations (`ido/configurations`)."""

    def __call__(self, cancel: Cancel) -> Sequence[str]:
        """Raises SourceRefused or Unreachable where there is no CSI for this account."""


def discover_tenant(
    gateway: Gateway,
    catalog: Catalog,
    cancel: Cancel,
    *,
    csi: CsiProbe | None = None,
    places: Sequence[Place] = (),
    version: Version = "v2",
) -> Tenant:
    """Asks every product line, and tries the sources in each of the places (by default all that the account finds).

    In the first place every source is tried: some 40 calls, half of them for what the tenant lists, which holds for all
    places. In a further one each route is tried until a source can be read, suppliers once a company: some 6 calls, and
    up to 20 without EXPORTMI.

    Raises AuthRefused, CredentialsMissing, VaultUnavailable, Throttled and Cancelled;
    SourceRefused or Unreachable only where no product line answers.
    """
    rest = MiRest(gateway, version)
    user, m3, refused = _m3(rest, cancel)
    products = [m3]
    if csi is not None:
        found = _csi(csi, cancel)
        products.append(found)
        refused = None if found.answers else refused
    if refused is not None:
        raise refused
    findings: list[SourceFinding] = []
    first: Mi | None = None
    for place in places or m3.places if m3.answers else ():
        mi = Mi(rest, M3Context(place.company, place.division, user), first)
        if first is None:
            findings += _findings(mi, catalog, str(place), cancel)
        else:
            findings += _used(mi, catalog, place, findings, cancel)
        first = first or mi
    return Tenant(gateway.tenant, user, tuple(products), tuple(findings))


def _m3(rest: MiRest, cancel: Cancel) -> tuple[str, ProductFinding, ConnectorError | None]:
    try:
        context = user_context(rest, cancel)
    except (SourceRefused, Unreachable) as why:
        return "", ProductFinding("m3", answers=False, reason=str(why)), why
    own = Place(context.company, context.division)
    listed = [place for company in _companies(rest, context, cancel) for place in _divisions(rest, company, cancel)]
    named = next((place for place in listed if str(place) == str(own)), own)
    others = [place for place in listed if str(place) != str(own)]
    return context.user, ProductFinding("m3", answers=True, interface=rest.version, places=(named, *others)), None


def _companies(rest: MiRest, context: M3Context, cancel: Cancel) -> list[str]:
    """The account's own, and what MNS095MI lists besides."""
    listed = _list("MNS095MI", ("Lst", "List", "LstCompanies"), {}, Mi(rest, context), cancel)
    numbers = (row.get("CONO", "").strip().lstrip("0") for row in listed)
    return list(dict.fromkeys([context.company, *(number for number in numbers if number.isdecimal())]))


def _divisions(rest: MiRest, company: str, cancel: Cancel) -> list[Place]:
    """What MNS100MI lists, the whole company where it has none; nothing where that is refused: the user names them."""
    rows = _list("MNS100MI", ("LstDivisions",), {"CONO": company}, Mi(rest, M3Context(company)), cancel)
    names = {row.get("DIVI", "").strip(): row.get("CONM") or row.get("TX40") or row.get("TX15", "") for row in rows}
    divisions = [Place(company, division, name.strip()) for division, name in names.items() if division]
    return divisions or [Place(company, "", name.strip()) for name in names.values()]


def _list(program: str, names: Sequence[str], inputs: dict[str, str], mi: Mi, cancel: Cancel) -> list[Row]:
    """Releases name the transaction differently. What is refused or absent is empty: it only saves typing."""
    offered = mi.offered(program, cancel) or frozenset()
    for name in names:
        if name in offered:
            try:
                return mi.call(program, name, inputs, cancel).rows
            except (SourceRefused, Unreachable):
                return []
    return []


def _csi(csi: CsiProbe, cancel: Cancel) -> ProductFinding:
    try:
        configurations = csi(cancel)
    except (SourceRefused, Unreachable) as why:
        return ProductFinding("csi", answers=False, reason=str(why))
    return ProductFinding("csi", answers=True, places=tuple(Place(name) for name in configurations))


def _findings(mi: Mi, catalog: Catalog, place: str, cancel: Cancel) -> Iterator[SourceFinding]:
    for route, described in catalog.items():
        for source in described.sources:
            yield _finding(route, Choice(source, described.fields), mi, place, cancel)
    for program, (route, title, loss) in EXTRAS.items():
        yield _extra(program, route, title, loss, mi, place, cancel)


def _used(
    mi: Mi, catalog: Catalog, place: Place, before: Sequence[SourceFinding], cancel: Cancel
) -> Iterator[SourceFinding]:
    """Each route's sources up to the first that can be read. Suppliers are the company's, whatever the division."""
    companies = {one.place.partition("/")[0] for one in before}
    for route, described in catalog.items():
        if route is RouteId.SUPPLIERS and place.company in companies:
            continue
        for source in described.sources:
            if source.is_on_request:
                continue
            found = _finding(route, Choice(source, described.fields), mi, str(place), cancel)
            yield found
            if found.standing is Standing.READY:
                break


def _finding(route: RouteId, choice: Choice, mi: Mi, place: str, cancel: Cancel) -> SourceFinding:
    asked = choice.source.is_on_request
    try:
        _try(choice.source, mi, cancel)
    except (SourceRefused, Unreachable) as why:
        standing = standing_of(why) if isinstance(why, SourceRefused) else Standing.REFUSED
        return SourceFinding(route, choice.name, standing, place, why.message, why.hint, why.code, asked)
    return SourceFinding(route, choice.name, Standing.READY, place, is_on_request=asked)


def _extra(program: str, route: RouteId, title: str, loss: str, mi: Mi, place: str, cancel: Cancel) -> SourceFinding:
    offered = mi.offered(program, cancel)
    lists = sorted(name for name in offered or () if name.startswith(("Lst", "List", "Sel")))
    if lists:
        hint = f"{title}: {', '.join(lists)} can be chosen as a source of the route."
        return SourceFinding(route, program, Standing.READY, place, hint=hint, is_on_request=True, lists=tuple(lists))
    reason = (
        f"This M3 lists no program {program}" if offered is not None else f"M3 does not say whether it has {program}"
    )
    hint = f"Needed for {title.lower()} only; ask for it with its function {function_of(program)} (MRS001, SES400)."
    return SourceFinding(
        route, program, Standing.MISSING, place, f"{reason}; {loss}.", hint, "TransactionNotFound", is_on_request=True
    )


def _try(source: AnySource, mi: Mi, cancel: Cancel) -> None:
    """One small read through every transaction of the source. Raises SourceRefused where one is missing or refused."""
    if not mi.offers(source.program, source.transaction, cancel):
        raise not_offered(source.program, source.transaction)
    if isinstance(source, ExportSource):
        query = f"{source.cursor[0]} from {source.table}"
        mi.call("EXPORTMI", "Select", {"SEPC": ";", "HDRS": "1", "QERY": query}, cancel, maxrecs=2)
    elif isinstance(source, BatchSource):
        _try_batches(source, mi, cancel)
    else:
        _try_list(source, mi, cancel)


def _try_list(source: ListSource | SearchSource, mi: Mi, cancel: Cancel) -> None:
    inputs = {"SQRY": f"{source.key}:*"} if isinstance(source, SearchSource) else _first_inputs(source)
    rows = mi.call(source.program, source.transaction, inputs, cancel, maxrecs=1).rows
    enriched = enrich(mi, source.enrich, [{"DIVI": mi.context.division, **row} for row in rows], cancel).rows
    if isinstance(source, SearchSource) and source.lines and enriched:
        lines = source.lines
        mi.call(lines.program, lines.transaction, inputs_of(lines.inputs, enriched[0]), cancel, maxrecs=1)


def _first_inputs(source: ListSource) -> dict[str, str]:
    return {**source.fixed, **({source.start: source.first} if source.first else {})}


def _try_batches(source: BatchSource, mi: Mi, cancel: Cancel) -> None:
    program, _, transaction = source.payees.partition("/")
    for row in mi.call(program, transaction, {}, cancel, columns=(source.payee,), maxrecs=1).rows:
        mi.call(source.program, source.transaction, {source.input: row.get(source.payee, "")}, cancel, maxrecs=1)
