"""What CloudSuite and its gateway refuse, in our words. The only place for their codes.

Error bodies follow RFC 6749 for sign-in and Infor's m3-h5-sdk for M3; other literal texts are not relied on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from app.domain.discovery import Standing
from app.domain.errors import AuthRefused, ConnectorError, SourceRefused, Throttled, Unreachable

DEFAULT_WAIT_S = 60.0
"""Where a 429 names no time; what other clients of the gateway take."""
LONGEST_WAIT_S = 24 * 3600.0

RECORD_MISSING = "XRE0103"
"""On a list it means: no rows (seen in several M3 clients)."""

NOT_FOR_US = frozenset(
    {"XAU0008", "TransactionNotFound", "MandatoryInputFieldNotFound", "NoColumn", "400", "403", "404", "405"}
)
"""Codes of a SourceRefused which say that this tenant or account cannot read a source at all: another may serve."""

APP_HINT = "In Infor OS: ION API > Authorized Apps: check the app, then download its credentials and connect again."

_SIGN_IN = {
    "invalid_grant": (
        "CloudSuite refuses the service account.",
        "It may have been deleted or replaced. In ION API > Authorized Apps create a service account for the app, "
        "download the credentials and connect again.",
    ),
    "invalid_client": ("CloudSuite does not know this app's client id and secret.", APP_HINT),
    "unauthorized_client": ("This app may not sign in with a service account.", APP_HINT),
    "unsupported_grant_type": ("This app is not of the type Backend Service with a service account.", APP_HINT),
    "invalid_scope": (
        "The app's scopes do not cover what ml-connector asks for.",
        'In ION API > Authorized Apps switch "Enforce Scopes" off for the app, or add the M3 scope.',
    ),
}
_NOT_LINKED = (
    "The service account is not linked to a user (error: 163).",
    "In ION API > Service Accounts, link it to a user who exists in M3 (MNS150), then connect again.",
)

_REFUSED = {
    400: ("refuses the request", "The program or transaction may be missing in this release of M3."),
    403: (
        "does not allow this app or user to read it",
        "In ION API, the app needs access to the M3 API; in M3, its user needs authority for the program (SES400).",
    ),
    404: ("does not have it", "Check in ION API > Available APIs that M3 is listed for this tenant."),
    405: ("does not offer it for reading", "Check in ION API > Available APIs that M3 is listed for this tenant."),
}

_MI_KINDS = {
    "TransactionNotFound": "This release of M3 does not have it; see MRS001.",
    "MandatoryInputFieldNotFound": "Another release of M3 asks for more; see MRS001 for its input fields.",
    "InputFieldTooLong": "A key of another system was asked for; check company and division.",
}
_FUNCTIONS = {
    "CRS111MI": "CRS111 (E-mail Address)",
    "CRS620MI": "CRS620 (Supplier)",
    "CRS630MI": "CRS630 (Accounting Identity)",
    "PPS001MI": "PPS200 (Purchase Order)",
    "PPS200MI": "PPS200 (Purchase Order)",
    "PPS100MI": "PPS100 (Purchase Agreement)",
    "APS100MI": "APS100 (Supplier Invoice)",
    "APS200MI": "APS200 (Accounts Payable)",
    "APS450MI": "APS450 (Supplier Invoice Batch)",
    "EXPORTMI": "EXPORTMI (table export)",
    "CMS100MI": "CMS100 (Information Browser)",
    "MDBREADMI": "MRS010 (MDBREADMI transactions)",
    "MRS001MI": "MRS001 (MI Programs)",
    "MNS100MI": "MNS100 (Division)",
    "MNS150MI": "MNS150 (User)",
}
"""The M3 function that an MI program belongs to, as an administrator knows it."""

_AUTHORIZE = (
    "Ask the M3 administrator to authorise the service account's user for the program {program} and its function "
    "{function}: SES400, or the user's role in MNS410 and MNS405."
)
_COMPANY = (
    "Ask the M3 administrator to give the service account's user access to this company and division for the program "
    "{program} (MNS150, SES400), or leave the company out of the connection."
)
_REFUSED_PLACES = frozenset({"CONO", "DIVI"})


def is_absent(code: str) -> bool:
    """Whether it says that there is no such record: M3's message ids for that end alike (WPU0103, WSU0103)."""
    return code.endswith("0103")


@dataclass(frozen=True, slots=True)
class MiError:
    """NOK: what an M3 transaction answers in place of, or after, its records."""

    code: str
    field: str
    kind: str
    """ServerReturnedNOK, TransactionNotFound, MandatoryInputFieldNotFound, InputFieldTooLong or the like."""
    message: str

    @property
    def is_record_missing(self) -> bool:
        return self.code == RECORD_MISSING

    @property
    def is_absent(self) -> bool:
        """On a Get it means: no such record."""
        return is_absent(self.code)

    @property
    def is_refusal(self) -> bool:
        """Whatever key is asked for: the transaction is not there for us."""
        return self.is_unauthorized or self.kind in _MI_KINDS.keys() - {"InputFieldTooLong"}

    @property
    def is_unauthorized(self) -> bool:
        return self.code == "XAU0008"


def mi_refused(error: MiError, what: str) -> SourceRefused:
    """`what` is program and transaction: `CRS620MI/LstSuppliers`."""
    program = what.partition("/")[0]
    hint = _MI_KINDS.get(error.kind) or "See the M3 administrator for this message."
    if error.is_unauthorized:
        hint = _COMPANY if error.field in _REFUSED_PLACES else _AUTHORIZE
    code = error.kind if error.kind in _MI_KINDS else error.code or error.kind
    at_field = f" (field {error.field})" if error.field else ""
    text = error.message or "no reason given"
    return SourceRefused(
        f"M3 refuses {what}: {text}{at_field}.",
        hint=hint.format(program=program, function=function_of(program)),
        code=code,
    )


_MISSING = frozenset({"TransactionNotFound", "NoColumn", "400", "404", "405"})


def standing_of(refused: SourceRefused) -> Standing:
    """Whether the tenant lacks the source, or the account may not read it."""
    return Standing.MISSING if refused.code in _MISSING else Standing.REFUSED


def function_of(program: str) -> str:
    """`PPS200MI` -> `PPS200 (Purchase Order)`; by the naming rule of M3 where it is not one of ours."""
    return _FUNCTIONS.get(program, program.removesuffix("MI"))


def not_offered(program: str, transaction: str) -> SourceRefused:
    return SourceRefused(
        f"This M3 does not offer {program}/{transaction}.",
        hint=f"Ask the M3 administrator for the MI program {program} (MRS001) with its transaction {transaction}, and "
        f"for authority to its function {function_of(program)} (SES400).",
        code="TransactionNotFound",
    )


def sign_in_error(
    status: int, code: str, description: str, headers: Mapping[str, str], now: datetime
) -> ConnectorError:
    """For a token request that gave no token. `code` and `description` as in RFC 6749, empty where there are none."""
    if status == 429:
        return throttled("sign-in", headers, now)
    if "163" in description or "impersonation" in description.lower():
        return AuthRefused(_NOT_LINKED[0], hint=_NOT_LINKED[1], code=code)
    if code in _SIGN_IN:
        message, hint = _SIGN_IN[code]
        return AuthRefused(message, hint=hint, code=code)
    if status in (400, 401, 403, 404, 405):
        return AuthRefused(f"CloudSuite refuses the sign-in (HTTP {status}).", hint=APP_HINT, code=code or str(status))
    return Unreachable(f"CloudSuite's sign-in service does not answer as it should (HTTP {status}).", code=str(status))


def gateway_error(status: int, what: str, headers: Mapping[str, str], now: datetime) -> ConnectorError:
    """For an answer of the gateway that is not the product's own. `what` names the program or path."""
    if status == 429:
        return throttled(what, headers, now)
    if status == 401:
        return AuthRefused("CloudSuite refuses even a fresh sign-in.", hint=APP_HINT, code="401")
    if status in _REFUSED:
        return _refused(status, what)
    if 300 <= status < 400:
        return Unreachable(
            f"A sign-in page or proxy answered in place of CloudSuite ({what}, HTTP {status}).",
            hint="Check the network and the gateway's address in the .ionapi file.",
            code=str(status),
        )
    if status >= 500 or status == 408:
        return Unreachable(f"CloudSuite did not answer {what} (HTTP {status}).", code=str(status))
    return SourceRefused(f"CloudSuite refuses {what} (HTTP {status}).", code=str(status))


def bad_request(what: str) -> SourceRefused:
    """For HTTP 400 without a body that says why: what an unknown program or transaction answers through ION."""
    return _refused(400, what)


def _refused(status: int, what: str) -> SourceRefused:
    verb, hint = _REFUSED[status]
    return SourceRefused(f"CloudSuite {verb}: {what} (HTTP {status}).", hint=hint, code=str(status))


def not_understood(what: str, why: str) -> Unreachable:
    """For a body that is not what the product answers: a proxy's page, a cut-off reply, an unknown shape."""
    return Unreachable(f"The answer to {what} is not understood: {why}.", hint="It is asked again with the next run.")


def throttled(what: str, headers: Mapping[str, str], now: datetime) -> Throttled:
    return Throttled(f"CloudSuite asks to wait before {what}.", wait_s=retry_after_s(headers, now), code="429")


def retry_after_s(headers: Mapping[str, str], now: datetime) -> float:
    """Seconds, or an HTTP date, or nothing: gateways do all three."""
    text = headers.get("retry-after", "").strip()
    if text.isdecimal():
        return min(float(text), LONGEST_WAIT_S)
    try:
        moment = parsedate_to_datetime(text)
        wait_s = (moment - now).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return DEFAULT_WAIT_S
    return min(max(wait_s, 1.0), LONGEST_WAIT_S)
