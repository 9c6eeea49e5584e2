"""An API client for the sandbox's monday account, with the clock in the test's hand."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from app.sandbox.http import Request, Response
from app.sandbox.monday import MondayAccount
from app.sandbox.monday_limits import MondayLimits

CREATE_ITEM = """mutation ($board: ID!, $name: String!, $values: JSON, $labels: Boolean, $group: String) {
  create_item(board_id: $board, item_name: $name, column_values: $values,
              create_labels_if_missing: $labels, group_id: $group) { id name }
}"""
CREATE_SUBITEM = """mutation ($parent: ID!, $name: String!, $values: JSON) {
  create_subitem(parent_item_id: $parent, item_name: $name, column_values: $values) { id board { id } }
}"""
CHANGE = """mutation ($board: ID!, $item: ID, $values: JSON!, $labels: Boolean) {
  change_multiple_column_values(board_id: $board, item_id: $item, column_values: $values,
                                create_labels_if_missing: $labels) { id name }
}"""
CREATE_COLUMN = """mutation ($board: ID!, $id: String, $type: ColumnType!, $defaults: JSON) {
  create_column(board_id: $board, id: $id, title: "Column", column_type: $type, defaults: $defaults) {
    id type settings
  }
}"""
CELLS = """query ($ids: [ID!]) { items(ids: $ids, limit: 100) {
  id name state column_values { id type text value } } }"""
PAGE = """query ($board: ID!, $limit: Int!, $params: ItemsQuery) { boards(ids: [$board]) {
  items_page(limit: $limit, query_params: $params) { cursor items { id name } } } }"""


class Client:
    def __init__(self, **limits: Any) -> None:
        self.now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
        self.account = MondayAccount(lambda: self.now, limits=MondayLimits(**limits))

    def advance(self, **period: float) -> None:
        self.now += timedelta(**period)

    def post(self, query: str, variables: dict[str, Any] | None = None, **headers: str) -> Response:
        body = json.dumps({"query": query, "variables": variables or {}}).encode()
        return self.send(body, **headers)

    def send(self, body: bytes, **headers: str) -> Response:
        """Header names with underscores, as keyword arguments are."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.account.handle(Request("POST", "/v2", "", {"authorization": self.account.token, **given}, body))

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.post(query, variables).body)
        return answer

    def data(self, query: str, **variables: Any) -> Any:
        """The value of the only root field; the test fails when monday complains."""
        answer = self.ask(query, **variables)
        assert "errors" not in answer, answer["errors"]
        (value,) = answer["data"].values()
        return value

    def code(self, query: str, **variables: Any) -> str:
        """The code of the one error that monday answers."""
        (error,) = self.ask(query, **variables)["errors"]
        return str(error["extensions"]["code"])

    def board(self, **columns: str) -> str:
        """A new board with text, numbers ... columns under those ids."""
        create = 'mutation { create_board(board_name: "Orders", board_kind: public) { id } }'
        board = str(self.data(create)["id"])
        for column_id, column_type in columns.items():
            self.column(board, column_id, column_type)
        return board

    def column(self, board: str, column_id: str, column_type: str, defaults: Any = None) -> dict[str, Any]:
        created: dict[str, Any] = self.data(
            CREATE_COLUMN, board=board, id=column_id, type=column_type, defaults=defaults
        )
        return created

    def item(self, board: str, name: str = "Item", **values: Any) -> str:
        return str(self.data(CREATE_ITEM, board=board, name=name, values=json.dumps(values))["id"])

    def subitem(self, parent: str, name: str = "Line", **values: Any) -> dict[str, Any]:
        created: dict[str, Any] = self.data(CREATE_SUBITEM, parent=parent, name=name, values=json.dumps(values))
        return created

    def change(self, board: str, item: str, **values: Any) -> Any:
        return self.data(CHANGE, board=board, item=item, values=json.dumps(values))

    def refused(self, board: str, **values: Any) -> str:
        """The error code of a create with these values."""
        return self.code(CREATE_ITEM, board=board, name="Item", values=json.dumps(values))

    def texts(self, item: str) -> dict[str, str | None]:
        (found,) = self.data(CELLS, ids=[item])
        return {cell["id"]: cell["text"] for cell in found["column_values"]}

    def found(self, board: str, **rule: Any) -> list[str]:
        """Names of the items that one rule of query_params finds."""
        params = {"rules": [rule]}
        (read,) = self.data(PAGE, board=board, limit=500, params=params)
        return [item["name"] for item in read["items_page"]["items"]]
