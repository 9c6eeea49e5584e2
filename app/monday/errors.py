"""What monday's refusals mean: one table from its codes, texts and HTTP statuses to our verdicts and words.

Sources: monday docs "error handling", "rate limits", "idempotency"; monday changelog "changes to ComplexityException"
and "subitems queries". Codes of every API version since 2023 are known, because monday serves old forms to this day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.delivery import Kind, Verdict
from app.domain.errors import AuthRefused, BoardRefused, ConnectorError, Throttled, Unreachable
from app.monday.answer import Answer, Fault
from app.monday.limits import until_midnight_s


@dataclass(frozen=True, slots=True)
class Cause:
    """A reason for a refusal: its verdict, what happened, and what to do. `{said}` becomes monday's own words."""

    kind: Kind
    what: str
    to_do: str
    wait_s: float = 0.0
    until_midnight: bool = False
    kind_for_one: Kind | None = None
    """The verdict where the refusal names a single write of many."""


_RESUMES = "Nothing is lost: it goes on by itself."
_CHECKED = "It is checked on the board before anything is sent again."
_REPLAY = "Correct the record or the mapping, then replay it."

PAUSE = Cause(Kind.THROTTLED, "monday asks for a pause before it takes more.", _RESUMES, wait_s=60)
DAILY = Cause(
    Kind.THROTTLED,
    "monday's daily limit for this account is used up.",
    "Nothing is lost: what waits goes out after midnight UTC.",
    until_midnight=True,
)
TOO_MANY_AT_ONCE = Cause(Kind.THROTTLED, "monday is busy with other requests of this account.", _RESUMES, wait_s=15)
TOO_LARGE = Cause(Kind.THROTTLED, "monday found the request too large.", "Smaller ones follow by themselves.", wait_s=1)
LOCKED = Cause(Kind.THROTTLED, "Something else is changing this board at the moment.", _RESUMES, wait_s=5)
BLOCKED = Cause(Kind.THROTTLED, "monday has blocked this account's calls for a while.", _RESUMES, wait_s=300)
STILL_AT_IT = Cause(Kind.UNCERTAIN, "monday is still busy with this same request.", _CHECKED, wait_s=10)
BROKEN = Cause(Kind.UNCERTAIN, "monday reported a fault of its own.", _CHECKED)
UNREADABLE = Cause(Kind.UNCERTAIN, "monday's answer could not be read.", _CHECKED)
UNCONFIRMED = Cause(Kind.UNCERTAIN, "monday did not confirm this change.", _CHECKED)
SIGN_IN = Cause(
    Kind.AUTH, "monday refuses the sign-in.", "Open Connections and replace the monday sign-in; everything waits."
)
ADDRESS = Cause(
    Kind.AUTH,
    "monday does not accept calls from this network.",
    "Ask the monday administrator to allow this network's address; everything waits.",
)
PERMISSION = Cause(
    Kind.AUTH,
    'The monday user may not do this: "{said}".',
    "Ask the owner of the board, or the monday administrator, for the permission.",
    kind_for_one=Kind.REJECTED,
)
ITEM_GONE = Cause(Kind.GONE, "The item, or the item it belongs to, is no longer on the board.", "")
BOARD_GONE = Cause(
    Kind.REJECTED,
    "monday does not know this board, or the sign-in may not see it.",
    "Choose the board again, or ask its owner for access.",
)
GROUP_GONE = Cause(Kind.REJECTED, "The board's group for new items is gone.", "Choose the board again, then replay.")
BOARD_FULL = Cause(
    Kind.REJECTED,
    "The board is full: it has as many items as monday allows.",
    "Archive items or choose another board, then replay.",
)
COLUMN_GONE = Cause(
    Kind.REJECTED,
    'The board lacks a column that the mapping fills: "{said}".',
    "Add the column or edit the mapping, then replay.",
)
NAME_TOO_LONG = Cause(Kind.REJECTED, "The item's name is longer than the 255 characters monday takes.", _REPLAY)
VALUE = Cause(Kind.REJECTED, 'monday does not take a value: "{said}".', _REPLAY)
NOT_UNDERSTOOD = Cause(
    Kind.REJECTED,
    'monday does not understand what the app asks: "{said}".',
    "Update the app; if that does not help, send the diagnostics file to its makers.",
)
REFUSED = Cause(Kind.REJECTED, 'monday said no: "{said}".', _REPLAY)


@dataclass(frozen=True, slots=True)
class Rule:
    """All that is given must hold: one of the codes, one of the phrases, one of the statuses."""

    cause: Cause
    codes: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    statuses: range = range(0)

    def fits(self, code: str, message: str, status: int) -> bool:
        return (
            (not self.codes or code in self.codes)
            and (not self.phrases or any(phrase in message for phrase in self.phrases))
            and (not self.statuses or status in self.statuses)
        )


def _codes(cause: Cause, names: str, *phrases: str) -> Rule:
    return Rule(cause, codes=frozenset(_plain(name) for name in names.split()), phrases=phrases)


def _phrases(cause: Cause, *phrases: str) -> Rule:
    return Rule(cause, phrases=phrases)


def _statuses(cause: Cause, first: int, last: int | None = None) -> Rule:
    return Rule(cause, statuses=range(first, (last or first) + 1))


def _plain(code: str) -> str:
    """`COMPLEXITY_BUDGET_EXHAUSTED` and `ComplexityBudgetExhausted` alike; the ending "Exception" says nothing."""
    return "".join(char for char in code.lower() if char.isalnum()).removesuffix("exception")


_NOT_FOUND = "ResourceNotFoundException RESOURCE_NOT_FOUND NOT_FOUND RecordNotFound"

RULES: tuple[Rule, ...] = (
    _codes(DAILY, "DAILY_LIMIT_EXCEEDED DailyLimitExceeded DAILY_RATE_LIMIT_EXCEEDED"),
    _phrases(DAILY, "daily limit"),
    _codes(TOO_LARGE, "maxComplexityExceeded MAX_COMPLEXITY_EXCEEDED QUERY_TOO_COMPLEX"),
    _phrases(TOO_LARGE, "greater than max complexity", "exceeds max complexity", "max complexity exceeded"),
    _codes(
        TOO_MANY_AT_ONCE,
        "maxConcurrencyExceeded MAX_CONCURRENCY_EXCEEDED CONCURRENCY_LIMIT_EXCEEDED FIELD_LIMIT_EXCEEDED",
    ),
    _codes(
        PAUSE,
        "COMPLEXITY_BUDGET_EXHAUSTED ComplexityException RATE_LIMIT_EXCEEDED RateLimitExceeded IP_RATE_LIMIT_EXCEEDED "
        "FIELD_MINUTE_RATE_LIMIT_EXCEEDED MINUTE_LIMIT_EXCEEDED CALL_LIMIT_EXCEEDED TOO_MANY_REQUESTS RateLimitError",
    ),
    _codes(BLOCKED, "API_TEMPORARILY_BLOCKED"),
    _codes(LOCKED, "RESOURCE_LOCKED ResourceLocked LOCKED"),
    _codes(STILL_AT_IT, "IDEMPOTENCY_CONFLICT"),
    _codes(ADDRESS, "IP_RESTRICTED IpRestricted"),
    _phrases(ADDRESS, "ip is restricted", "ip address is restricted"),
    _codes(SIGN_IN, "NOT_AUTHENTICATED NotAuthenticated UNAUTHENTICATED Unauthorized INVALID_TOKEN USER_NOT_ACTIVE"),
    _codes(PERMISSION, "UserUnauthorizedException USER_ACCESS_DENIED missingRequiredPermissions FORBIDDEN"),
    _codes(BOARD_GONE, "InvalidBoardIdException BOARD_NOT_FOUND"),
    _codes(BOARD_GONE, _NOT_FOUND, "board does not exist", "board not found", "board was not found", "board is "),
    _codes(GROUP_GONE, "InvalidGroupIdException GroupNotFound"),
    _codes(GROUP_GONE, _NOT_FOUND, "group"),
    _codes(COLUMN_GONE, "InvalidColumnIdException ColumnNotFound InvalidColumnId"),
    _codes(COLUMN_GONE, _NOT_FOUND, "column does not exist", "column id", "column not found"),
    _codes(REFUSED, "ResourceNotFoundException InvalidUserIdException", "user", "team", "workspace"),
    _codes(ITEM_GONE, "InvalidItemIdException ItemNotFound ITEM_NOT_FOUND InvalidPulseId InactiveItem ItemInactive"),
    _codes(ITEM_GONE, f"{_NOT_FOUND} ParentItemNotFound"),
    _codes(
        BOARD_FULL,
        "ItemsLimitationException ITEMS_LIMIT_EXCEEDED BOARD_CAPACITY_EXCEEDED SubitemsLimitationException",
    ),
    _codes(NAME_TOO_LONG, "ItemNameTooLongException"),
    _codes(
        NOT_UNDERSTOOD,
        "undefinedField undefinedType argumentLiteralsIncompatible argumentNotAccepted missingRequiredArguments "
        "variableMismatch variableNotUsed variableNotDefined GRAPHQL_VALIDATION_FAILED GRAPHQL_PARSE_FAILED parseError "
        "BAD_USER_INPUT JsonParseException InvalidVersionException BAD_REQUEST maxDepthExceeded",
    ),
    _codes(
        VALUE,
        "ColumnValueException CorrectedValueException InvalidArgumentException RecordInvalidException "
        "DATA_VALIDATIONS_ERROR InvalidColumnTypeException invalidValue",
    ),
    _codes(REFUSED, "DeleteLastGroupException CreateBoardException InvalidUserIdException"),
    _codes(BROKEN, "INTERNAL_SERVER_ERROR InternalServerError SERVICE_UNAVAILABLE GATEWAY_TIMEOUT TIMEOUT"),
    _phrases(PAUSE, "complexity budget", "minute limit", "rate limit", "call limit exceeded", "too many requests"),
    _phrases(TOO_MANY_AT_ONCE, "concurrency limit"),
    _phrases(LOCKED, "currently locked"),
    _phrases(STILL_AT_IT, "currently being processed"),
    _phrases(SIGN_IN, "not authenticated", "unauthenticated"),
    _phrases(PERMISSION, "unauthorized to perform", "missing required permission", "permission denied"),
    _phrases(
        ITEM_GONE, "item not found", "item does not exist", "inactive item", "item is archived", "item is deleted"
    ),
    _phrases(BOARD_GONE, "board does not exist"),
    _phrases(
        NOT_UNDERSTOOD,
        "parse error",
        "doesn't exist on type",
        "doesn't accept argument",
        "got invalid value",
        'variable "$',
    ),
    _phrases(BROKEN, "internal server error"),
    _statuses(SIGN_IN, 401),
    _statuses(PERMISSION, 403),
    _statuses(STILL_AT_IT, 409),
    _statuses(LOCKED, 423),
    _statuses(PAUSE, 429),
    _statuses(VALUE, 422),
    _statuses(BROKEN, 500, 599),
    _statuses(NOT_UNDERSTOOD, 400),
    Rule(REFUSED),
)
"""The first that fits counts. Codes come before texts, texts before statuses, since proxies change statuses."""

_WITHOUT_BODY: tuple[Rule, ...] = (
    _statuses(SIGN_IN, 401),
    _statuses(STILL_AT_IT, 409),
    _statuses(LOCKED, 423),
    _statuses(PAUSE, 429),
    _statuses(BROKEN, 500, 599),
    Rule(UNREADABLE),
)
"""For answers that are not monday's form: a proxy's page or a cut-off answer says nothing about a write."""

_GRAVEST = (Kind.UNCERTAIN, Kind.AUTH, Kind.THROTTLED, Kind.REJECTED, Kind.GONE, Kind.DONE)


def cause_of(answer: Answer, fault: Fault | None) -> Cause:
    """Why, by the table; `fault` None is an answer without any error that can be read."""
    if fault is None:
        rules = () if answer.is_readable else _WITHOUT_BODY
        return next((rule.cause for rule in rules if rule.fits("", "", answer.status)), UNCONFIRMED)
    status = fault.status if fault.status not in (0, 200) else answer.status
    code, message = _plain(fault.code), fault.message.lower()
    return next(rule.cause for rule in RULES if rule.fits(code, message, status))


def judge(answer: Answer, fault: Fault | None, now: datetime, *, for_one: bool = False) -> Verdict:
    """The verdict on a write that this fault hit; `for_one` where the fault names this write alone."""
    cause = cause_of(answer, fault)
    kind = cause.kind_for_one if for_one and cause.kind_for_one else cause.kind
    code = (fault.code if fault else "") or (f"HTTP {answer.status}" if answer.status != 200 else "")
    wait_s = _wait_s(cause, answer, fault, now)
    return Verdict(kind, _sentence(cause, fault), code, wait_s, is_group_gone=cause is GROUP_GONE)


def judge_all(answer: Answer, faults: Iterable[Fault], now: datetime, *, for_one: bool = False) -> Verdict:
    """One verdict where several faults hit together, or none can be read: the one that claims least."""
    verdicts = [judge(answer, fault, now, for_one=for_one) for fault in faults] or [judge(answer, None, now)]
    return gravest(verdicts)


def gravest(verdicts: Iterable[Verdict]) -> Verdict:
    """The one that claims least to have happened; the first of equals."""
    return min(verdicts, key=lambda verdict: _GRAVEST.index(verdict.kind))


def refusal(answer: Answer, now: datetime, faults: Iterable[Fault] | None = None) -> ConnectorError:
    """The error to raise for a read or a board operation that did not succeed; `faults` where not all are meant."""
    hits: list[Fault | None] = list(answer.errors if faults is None else faults)
    judged = [(judge(answer, fault, now), fault) for fault in hits or [None]]
    verdict, fault = min(judged, key=lambda pair: _GRAVEST.index(pair[0].kind))
    cause = cause_of(answer, fault)
    what = cause.what.format(said=_said(fault))
    if is_expired_cursor(answer.errors):
        return CursorExpired("monday forgot where a long list was being read.", code=verdict.code)
    if verdict.kind is Kind.UNCERTAIN:
        return Unreachable(what, hint="It is tried again.", code=verdict.code, request_id=answer.request_id)
    if verdict.kind is Kind.THROTTLED:
        wait_s = verdict.wait_s
        return Throttled(what, hint=cause.to_do, code=verdict.code, request_id=answer.request_id, wait_s=wait_s)
    error = AuthRefused if verdict.kind is Kind.AUTH else BoardRefused
    return error(what, hint=cause.to_do, code=verdict.code, request_id=answer.request_id)


class CursorExpired(BoardRefused):
    """The walk over a list has to start again; never leaves this package."""


def is_expired_cursor(faults: Iterable[Fault]) -> bool:
    """A cursor lives 60 minutes; after that HTTP 200 with an error that names it (monday docs, items_page)."""
    return any("cursor" in f"{fault.code} {fault.message}".lower() for fault in faults)


def is_too_costly(answer: Answer) -> bool:
    """Whether fewer writes in one request would help: refused for its complexity, or given up for its length."""
    words = " ".join(f"{fault.code} {fault.message}" for fault in answer.errors).lower()
    return answer.status in (504, 524) or "complexity" in words or "too complex" in words


def _wait_s(cause: Cause, answer: Answer, fault: Fault | None, now: datetime) -> float:
    if cause.until_midnight:
        return until_midnight_s(now)
    if cause.kind not in (Kind.THROTTLED, Kind.UNCERTAIN) or cause is TOO_LARGE:
        return cause.wait_s
    hint = answer.wait_s(fault) if cause.wait_s else answer.retry_after
    return cause.wait_s if hint is None else hint


def _sentence(cause: Cause, fault: Fault | None) -> str:
    return f"{cause.what.format(said=_said(fault))} {cause.to_do}".strip()


LONGEST_QUOTE = 300


def _said(fault: Fault | None) -> str:
    """monday's own words, with the columns they are about; cut where they run on."""
    if fault is None:
        return ""
    entries = fault.details if isinstance(fault.details, list) else []
    parts = [text for text in map(_column_complaint, entries) if text]
    text = "; ".join(parts) or fault.message or fault.code or "no reason given"
    text = " ".join(text.split()).rstrip(".")
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"


def _column_complaint(entry: object) -> str:
    """One of `error_data: [{"columnIds": [...], "message": ...}]` of a 422 (monday docs, error handling)."""
    if not isinstance(entry, dict) or not isinstance(entry.get("message"), str):
        return ""
    columns = entry.get("columnIds")
    names = ", ".join(name for name in columns if isinstance(name, str)) if isinstance(columns, list) else ""
    return f"{names}: {entry['message']}" if names else entry["message"]
