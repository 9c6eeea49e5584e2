"""What CloudSuite and its gateway refuse, in our words. The only place for their codes.

Error bodies follow RFC 6749 for sign-in and Infor's m3-h5-sdk for M3; other literal texts are not relied on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from app.domain.errors import AuthRefused, ConnectorError, SourceRefused, Throttled, Unreachable

DEFAULT_WAIT_S = 60.0
"""Where a 429 names no time; what other clients of the gateway take."""
LONGEST_WAIT_S = 24 * 3600.0

RECORD_MISSING = "XRE0103"
"""On a list it means: no rows (seen in several M3 clients)."""

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
_MI_CODES = {"XAU0008": "Ask the M3 administrator to authorise the service account's user for {program} (SES400)."}


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
    def is_unauthorized(self) -> bool:
        return self.code == "XAU0008"


def mi_refused(error: MiError, what: str) -> SourceRefused:
    """`what` is program and transaction: `CRS620MI/LstSuppliers`."""
    program = what.partition("/")[0]
    hint = _MI_CODES.get(error.code) or _MI_KINDS.get(error.kind) or "See the M3 administrator for this message."
    code = error.code or error.kind
    at_field = f" (field {error.field})" if error.field else ""
    text = error.message or "no reason given"
    return SourceRefused(f"M3 refuses {what}: {text}{at_field}.", hint=hint.format(program=program), code=code)


def not_offered(program: str, transaction: str) -> SourceRefused:
    return SourceRefused(
        f"This M3 does not offer {program}/{transaction}.",
        hint=f"Ask the M3 administrator for the MI program {program} (MRS001) and authority for it (SES400).",
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
