"""The M3 API of a tenant: REST v1 and v2 over the company's data.

v1 puts options into matrix parameters and answers MIRecord/NameValue with padded values; v2 takes options either way
and answers results/records; both say NOK with HTTP 200. Sources: Infor's m3-h5-sdk (runtime, tests "KB 2159861"),
client code for v2. Where sources differ or are silent, `M3Settings` lets a test choose.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from urllib.parse import parse_qsl, unquote

from app.sandbox import m3_answers as answers
from app.sandbox.business import Business
from app.sandbox.business_rows import division_of
from app.sandbox.http import Request, Response
from app.sandbox.m3_answers import Options, Outcome
from app.sandbox.m3_batches import BATCHES
from app.sandbox.m3_export import EXPORT
from app.sandbox.m3_fields import Field, number, text
from app.sandbox.m3_organisation import organisation_programs
from app.sandbox.m3_purchasing import PURCHASING
from app.sandbox.m3_system import USER_DATE_FORMAT, system_programs
from app.sandbox.m3_transactions import Inputs, Nok, Session, Transaction

USER = "MLCONN"
READS = re.compile(r"(Get|Lst|List|Sel|Search)[A-Z_]?\w*")
_EXECUTE = re.compile(
    r"m3api-rest(?P<v2>/v2)?/execute(?:/(?P<program>[^/;]+)/(?P<transaction>[^/;]+))?(?P<matrix>;.*)?/?"
)


@dataclass(slots=True)
class M3Settings:
    """What differs between tenants, or is not known of them. May be changed while the sandbox runs."""

    has_v1: bool = True
    has_v2: bool = True
    collapses_single: bool = False
    """v1: an array of one element is written as that element. Some clients expect it; Infor's SDK cannot read it."""
    user_date_format: str = USER_DATE_FORMAT
    """v2 without dateformat. v1 always writes eight digits: Infor's SDK reads nothing else and asks for nothing."""
    nok_status: int = 200
    """v2: 400 puts the error at the top level of the answer."""
    empty_list_is_nok: bool = False
    """A list without rows answers XRE0103 instead of an empty list."""
    stray_separator: str = ""
    header_counts: bool = True
    """EXPORTMI: the record of field names counts against maxrecs."""
    default_maxrecs: int = 100
    breaks_after: dict[str, int] = field(default_factory=dict)
    """By program: its lists break off after so many records, with an error beside them."""


class M3Api:
    """Answers below `/{tenant}/M3/`. The gateway has checked the token before."""

    def __init__(self, businesses: Sequence[Business], settings: M3Settings | None = None) -> None:
        self.settings = settings or M3Settings()
        self.write_attempts: list[str] = []
        self._businesses = {business.company: business for business in businesses}
        self._default = businesses[0]
        self._denied: set[str] = set()
        self._programs: dict[str, Mapping[str, Transaction]] = {**PURCHASING, **BATCHES, "EXPORTMI": EXPORT}
        self._programs |= organisation_programs(businesses)
        self._programs |= system_programs(self._programs)

    def add(self, programs: Mapping[str, Mapping[str, Transaction]]) -> None:
        """From now on the tenant has these programs too."""
        self._programs |= programs

    def deny(self, program: str) -> None:
        """From now on the account is not authorized for the program (XAU0008)."""
        self._denied.add(program)

    def allow(self, program: str) -> None:
        self._denied.discard(program)

    def remove(self, program: str) -> None:
        """From now on the tenant does not have the program: unlisted, and a bare HTTP 400."""
        self._programs.pop(program, None)

    def handle(self, request: Request, below: str) -> Response:
        """`below` is the path under M3/."""
        found = _EXECUTE.fullmatch(below)
        if found is None:
            return self._refused(request, below)
        if found["program"] is None:
            return self._bulk(request, found["matrix"] or "")
        name = f"{unquote(found['program'])}/{unquote(found['transaction'])}"
        if request.method != "GET" or not READS.fullmatch(name.partition("/")[2]):
            self.write_attempts.append(f"{request.method} {name}")
            return answers.problem(405, "Method Not Allowed")
        if not (self.settings.has_v2 if found["v2"] else self.settings.has_v1):
            return answers.problem(404, "Not Found")
        asked = _asked(found["matrix"] or "", request.query, are_query_options=bool(found["v2"]))
        return self._single(name, asked, is_v2=bool(found["v2"]))

    def _single(self, name: str, asked: tuple[dict[str, str], dict[str, str]], is_v2: bool) -> Response:
        raw, given = asked
        program, _, called = name.partition("/")
        transaction = self._programs.get(program, {}).get(called)
        if transaction is None:
            return Response(400)
        options = self._options(raw if is_v2 else {"dateformat": "YMD8", **raw})
        outcome = self._outcome(program, called, transaction, given, options)
        return (
            answers.v2_single(outcome, self.settings.nok_status)
            if is_v2
            else answers.v1(outcome, self.settings.collapses_single)
        )

    def _bulk(self, request: Request, matrix: str) -> Response:
        """One program, many transactions, results in their order. The only POST there is."""
        if request.method != "POST" or not self.settings.has_v2:
            return answers.problem(405 if self.settings.has_v2 else 404, "Method Not Allowed")
        try:
            body = json.loads(request.body)
            program, wanted = str(body["program"]), [dict(item) for item in body["transactions"]]
        except (ValueError, KeyError, TypeError):
            return answers.problem(400, "Malformed request")
        writes = [f"POST {program}/{item.get('transaction')}" for item in wanted if _is_write(item)]
        if writes:
            self.write_attempts.extend(writes)
            return answers.problem(405, "Method Not Allowed")
        if program not in self._programs:
            return Response(400)
        raw = {**_bulk_options(body), **_asked(matrix, request.query, are_query_options=True)[0]}
        return answers.v2_bulk([self._item(program, item, raw) for item in wanted])

    def _item(self, program: str, item: Mapping[str, Any], raw: dict[str, str]) -> Outcome:
        called = str(item["transaction"])
        transaction = self._programs[program].get(called)
        columns = item.get("selectedColumns")
        options = self._options(raw | {"returncols": ",".join(columns)} if columns else raw)
        if transaction is None:
            missing = Nok("", "", f"Transaction {called} not found in {program}", "TransactionNotFound")
            return Outcome(program, called, (), [], options, missing)
        given = {name.upper(): str(value) for name, value in (item.get("record") or {}).items()}
        return self._outcome(program, called, transaction, given, options)

    def _outcome(self, program: str, called: str, transaction: Transaction, given: Inputs, options: Options) -> Outcome:
        rows: list[Any] = []
        fields = transaction.outputs
        error: Nok | None = None
        try:
            session = self._session(program, given, options)
            fields = (*_owner(transaction, session.business), *transaction.outputs)
            _check(transaction, given)
            rows = self._rows(program, called, transaction.run(session, given), options, given)
        except Nok as nok:
            error = nok
        if error is None and program in self.settings.breaks_after:
            rows = rows[: self.settings.breaks_after[program]]
            error = Nok("CPF9898", "", "The list was interrupted")
        return Outcome(program, called, fields, rows, options, error)

    def _rows(self, program: str, called: str, rows: Iterable[Any], options: Options, given: Inputs) -> list[Any]:
        most = options.maxrecs
        if most and program == "EXPORTMI" and given.get("HDRS") == "1" and not self.settings.header_counts:
            most += 1
        taken = list(islice(rows, most or None))
        if not taken and self.settings.empty_list_is_nok and not called.startswith("Get"):
            raise Nok("XRE0103", "", "Record does not exist")
        return taken

    def _session(self, program: str, given: Inputs, options: Options) -> Session:
        if program in self._denied:
            raise Nok("XAU0008", "", f"User {USER} is not authorized to use program {program}")
        company = given.get("CONO", "").strip() or options.company or str(self._default.company)
        business = self._businesses.get(int(company)) if company.isdigit() else None
        if business is None:
            raise Nok("XAU0008", "CONO", f"Not authorized for company {company}")
        if options.division not in ("", *business.divisions):
            raise Nok("XAU0008", "DIVI", f"Not authorized for division {options.division}")
        return Session(business, USER, options.division, self.settings.stray_separator)

    def _options(self, raw: Mapping[str, str]) -> Options:
        most = raw.get("maxrecs", "")
        return Options(
            maxrecs=int(most) if most.isdigit() else self.settings.default_maxrecs,
            columns=tuple(name for name in raw.get("returncols", "").upper().split(",") if name),
            excludes_empty=raw.get("excludeempty", raw.get("excludempty", "")) == "true",
            trims=raw.get("righttrim", "") == "true",
            has_metadata=raw.get("metadata", "") == "true",
            date_format="" if raw.get("dateformat", "").upper() == "YMD8" else self.settings.user_date_format,
            company=raw.get("cono", ""),
            division=raw.get("divi", ""),
        )

    def _refused(self, request: Request, below: str) -> Response:
        if request.method != "GET":
            self.write_attempts.append(f"{request.method} {below}")
        return answers.problem(404, "Not Found")


OPTIONS = frozenset(
    (
        *("maxrecs", "returncols", "excludeempty", "excludempty", "righttrim", "dateformat", "format"),
        *("extendedresult", "metadata", "cono", "divi", "m3user", "readtimeoutmillis", "lanc", "locale", "timezone"),
    )
)


def _asked(matrix: str, query: str, *, are_query_options: bool) -> tuple[dict[str, str], dict[str, str]]:
    """Options and input fields. Unknown options and fields (`_rid`) are ignored later."""
    options = {name.lower(): unquote(value) for name, _, value in (part.partition("=") for part in matrix.split(";"))}
    given: dict[str, str] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        if are_query_options and name in OPTIONS:
            options[name] = value
        else:
            given[name.upper()] = value
    return options, given


def _bulk_options(body: Mapping[str, Any]) -> dict[str, str]:
    named = {
        "maxrecs": body.get("maxReturnedRecords"),
        "excludeempty": body.get("excludeEmptyValues"),
        "righttrim": body.get("rightTrim"),
        "dateformat": body.get("dateFormat"),
        "cono": body.get("cono"),
        "divi": body.get("divi"),
    }
    return {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in named.items()
        if value is not None
    }


def _is_write(item: Any) -> bool:
    return not READS.fullmatch(str(item.get("transaction", "")))


def _owner(transaction: Transaction, business: Business) -> list[Field]:
    both = {
        "CONO": number("CONO", 3, "Company", lambda _row: business.company),
        "DIVI": text("DIVI", 3, "Division", lambda row: division_of(row) or business.division),
    }
    return [both[name] for name in transaction.owner]


def _check(transaction: Transaction, given: Inputs) -> None:
    for name, (length, is_mandatory) in transaction.inputs.items():
        value = given.get(name, "")
        if is_mandatory and not value.strip():
            raise Nok("", name, f"Mandatory input field {name} is missing", "MandatoryInputFieldNotFound")
        if len(value) > length:
            raise Nok("", name, f"Input field {name} is longer than {length}", "InputFieldTooLong")
