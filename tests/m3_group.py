"""A tenant of several companies and divisions, for tests of the M3 side."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.sandbox.business import Business
from app.sandbox.m3 import M3Api
from tests.infor_rig import Tenant


class Group(Tenant):
    """Company 100 with the divisions AAA and BBB, and company 200 with AAA; pending invoices in both."""

    def __init__(self, purchase_orders: int = 30) -> None:
        super().__init__(purchase_orders=1)
        self.business = Business(1, purchase_orders, clock=self.clock, more_divisions=("BBB",), pending=5)
        self.second = Business(2, purchase_orders, clock=self.clock, company=200, pending=3)
        self.m3 = M3Api([self.business, self.second])
        self.ion.m3 = self.m3


@contextmanager
def group(purchase_orders: int = 30) -> Iterator[Group]:
    one = Group(purchase_orders)
    one.server.start()
    try:
        yield one
    finally:
        one.connection.http.close()
        one.server.stop()
