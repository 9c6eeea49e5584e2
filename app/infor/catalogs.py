"""The catalogs of both product lines together: which fields a route has, what is not offered, and ready sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain import derived
from app.domain.discovery import CustomSource, Tenant
from app.domain.ports import SourceField
from app.domain.routes import RouteId
from app.infor.catalog import Catalog, load_catalog, load_presets
from app.infor.csi import source_fields
from app.infor.csi_catalog import CsiCatalog, load_csi_catalog

UNDESCRIBED = frozenset({"APS100MI"})
"""In no public list of M3's programs: the names of its transactions are the tenant's to say."""


@dataclass(frozen=True, slots=True)
class Catalogs:
    """What each product line offers."""

    m3: Catalog
    csi: CsiCatalog
    presets: Mapping[str, CustomSource]
    """Lists of programs that only some M3 tenants have, ready to be chosen."""

    @classmethod
    def load(cls, folder: Path) -> Catalogs:
        m3 = folder / "m3.toml"
        return cls(load_catalog(m3), load_csi_catalog(folder / "csi.toml"), load_presets(m3))

    def m3_fields(self, route: RouteId) -> list[SourceField]:
        own = [SourceField(field.name, field.title, field.code, field.kind) for field in self.m3[route].fields]
        return [*own, *derived.source_fields(route, {field.name for field in own})]

    def csi_fields(self, route: RouteId) -> list[SourceField]:
        return source_fields(self.csi, route)

    def not_offered(self, route: RouteId, product: str) -> dict[str, str]:
        """Field -> why this product line does not give it while another one does."""
        csi = dict(self.csi[route].not_offered) if product != "m3" else {}
        if product == "csi":
            return csi
        known = {field.name for field in self.m3_fields(route)}
        m3 = {
            field.name: "M3 does not offer it here; CSI (SyteLine) does."
            for field in self.csi_fields(route)
            if field.name not in known
        }
        return m3 | csi

    def ready(self, route: RouteId, tenant: Tenant | None) -> list[CustomSource]:
        """The presets of what this tenant lists."""
        lists = {one.name: one.lists for one in tenant.sources if one.lists} if tenant else {}
        offered = [(one, lists.get(one.program, ())) for one in self.presets.values() if one.route is route]
        return [ready for preset, there in offered for ready in _as_listed(preset, there)]


def _as_listed(preset: CustomSource, there: Sequence[str]) -> list[CustomSource]:
    """The preset's own transaction; else, of a program that no public list describes, each that this tenant has."""
    if preset.transaction in there:
        return [preset]
    if preset.program not in UNDESCRIBED:
        return []
    return [replace(preset, transaction=transaction) for transaction in there]
