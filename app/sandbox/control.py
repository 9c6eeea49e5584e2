"""The remote control of a running sandbox: a person changes CloudSuite's records from the command line.

`GET /sandbox/state` counts the records of each route. `POST /sandbox/business` takes
`{"action": "change|add|close|delete|remove|pay|post", "route": …, "key": …, "fields": {…}}` and answers the record.
Of several companies `"company": 200` names the one that is meant; the first is, by default.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from app.sandbox.business import ROUTES, Business
from app.sandbox.business_rows import Row
from app.sandbox.http import Request, Response


class Control:
    """An endpoint for the path prefix `/sandbox`."""

    def __init__(self, *businesses: Business) -> None:
        self._businesses = {business.company: business for business in businesses}
        self._first = businesses[0]

    def handle(self, request: Request) -> Response:
        match request.method, request.path:
            case "GET", "/sandbox/state":
                owners = self._businesses.values()
                return _json({route: sum(len(owner.rows(route)) for owner in owners) for route in ROUTES})
            case "POST", "/sandbox/business":
                return self._act(request.body)
            case _:
                return _json({"error": "GET /sandbox/state or POST /sandbox/business"}, 404)

    def _act(self, body: bytes) -> Response:
        try:
            order = json.loads(body)
            act = _ACTIONS[order["action"]]
            business = self._businesses[order.get("company", self._first.company)]
            row = act(business, order["route"], order.get("key"), order.get("fields") or {})
        except KeyError as error:
            return _json({"error": f"missing or unknown: {error}"}, 404)
        except (ValueError, TypeError, ArithmeticError) as error:
            return _json({"error": str(error)}, 400)
        return _json({"ok": True, "record": {"key": row.tail, **asdict(row)} if row else None})


def _change(business: Business, route: str, key: str, fields: dict[str, Any]) -> Row:
    return business.change(route, key, **fields)


def _add(business: Business, route: str, key: str | None, fields: dict[str, Any]) -> Row:
    """For po-lines and invoices the key is that of the purchase order they belong to."""
    adders: dict[str, Callable[..., Row]] = {
        "suppliers": business.add_supplier,
        "gl-accounts": business.add_account,
        "purchase-orders": business.add_purchase_order,
        "po-lines": business.add_line,
        "invoices": business.add_invoice,
    }
    return adders[route](key, **fields)


def _close(business: Business, route: str, key: str, _fields: dict[str, Any]) -> Row:
    business.close_purchase_order(key)
    return business.find(route, key)


def _delete(business: Business, route: str, key: str, _fields: dict[str, Any]) -> Row:
    business.delete_purchase_order(key)
    return business.find(route, key)


def _remove(business: Business, route: str, key: str, _fields: dict[str, Any]) -> None:
    business.remove(route, key)


def _pay(business: Business, _route: str, key: str, fields: dict[str, Any]) -> Row:
    """All that is open, or `{"amount": "12.50"}` of it."""
    return business.add_payment(key, Decimal(fields["amount"]) if fields else None)


def _post(business: Business, _route: str, key: str, _fields: dict[str, Any]) -> Row:
    return business.post_pending(key)


_ACTIONS: dict[str, Callable[[Business, str, Any, dict[str, Any]], Row | None]] = {
    "change": _change,
    "add": _add,
    "close": _close,
    "delete": _delete,
    "remove": _remove,
    "pay": _pay,
    "post": _post,
}


def _json(body: dict[str, Any], status: int = 200) -> Response:
    encoded = json.dumps(body, ensure_ascii=False, default=str).encode()
    return Response(status, encoded, {"Content-Type": "application/json;charset=utf-8"})
