"""What monday says when it refuses: one exception for a field, one for a whole request, and their JSON.

The shapes are those of monday's own documentation (error handling, rate limits, idempotency).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = Any
"""A JSON value as `json.loads` gives it."""


class Refusal(Exception):
    """One field fails: its answer is null and `errors[]` gets an entry with its path; the others go on."""

    def __init__(self, code: str, message: str, *, status: int = 200, **data: Json) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status
        self.data = data
        self.retry_in_s: int | None = None
        self.retry_after_ms: int | None = None

    def extensions(self) -> dict[str, Json]:
        entry: dict[str, Json] = {"code": self.code, "status_code": self.status, "error_data": self.data}
        if self.retry_after_ms is not None:
            entry["retryAfterMs"] = self.retry_after_ms
        if self.retry_in_s is not None:
            entry["retry_in_seconds"] = self.retry_in_s
        return entry


class RequestRefused(Exception):
    """The whole request is refused and nothing of it was executed.

    `status` is the HTTP status, `retry_s` goes into Retry-After, `extensions` beside the code.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        *,
        retry_s: int | None = None,
        extensions: Mapping[str, Json] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.retry_s = retry_s
        self.extensions = dict(extensions or {})

    def headers(self) -> dict[str, str]:
        return {} if self.retry_s is None else {"Retry-After": str(self.retry_s)}

    def body(self, *, top_level: bool, account_id: int) -> dict[str, Json]:
        """The body; `top_level` gives the form of API versions before 2025."""
        if top_level:
            return {
                "error_code": _OLD_CODES.get(self.code, self.code),
                "status_code": self.status,
                "error_message": self.message,
                "error_data": {},
                "errors": [self.message],
                "account_id": account_id,
            }
        return {"errors": [{"message": self.message, "extensions": {"code": self.code, **self.extensions}}]}


_OLD_CODES = {
    "COMPLEXITY_BUDGET_EXHAUSTED": "ComplexityException",
    "NOT_AUTHENTICATED": "NotAuthenticated",
}


def no_board(board_id: object) -> Refusal:
    message = "The board does not exist. Please check your board ID and try again"
    given = str(board_id)
    return Refusal("InvalidBoardIdException", message, board_id=int(given) if given.isdecimal() else given)


def no_item(item_id: object) -> Refusal:
    return Refusal("InvalidItemIdException", "Item not found", item_id=item_id)


def gone_item(item_id: object, state: str) -> Refusal:
    return Refusal("ResourceNotFoundException", f"The item is {state}", item_id=item_id)


def no_column(column_id: str) -> Refusal:
    message = "This column ID doesn't exist for the board"
    return Refusal("InvalidColumnIdException", message, column_id=column_id)


def no_group(group_id: str) -> Refusal:
    return Refusal("ResourceNotFoundException", "The group does not exist", group_id=group_id)


def bad_argument(message: str, **data: Json) -> Refusal:
    return Refusal("InvalidArgumentException", message, **data)
