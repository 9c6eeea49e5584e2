"""What CSI's IDO REST service refuses, in our words. It says no with HTTP 200 and a text in `Message`.

Texts as seen in public clients of SyteLine; they are matched by their decisive words, in any case.
"""

from __future__ import annotations

from app.domain.errors import ConnectorError, SourceRefused

NO_IDO = "IdoNotFound"
NO_PRIVILEGE = "NoPrivilege"
NO_CONFIG = "NoConfiguration"
NO_INTERFACE = frozenset({"404", "405"})
"""HTTP codes that say: this version of the IDO REST service is not there."""

_CONFIG_HINT = (
    "Check the Mongoose configuration's name: it is often the tenant and the site, ACME_TST_DALS. "
    "The CSI administrator finds it in the form Configurations."
)

_TEXTS = (
    (
        ("privilege", "not authorized", "permission"),
        NO_PRIVILEGE,
        "Ask the CSI administrator to give the service account's user the privilege Read on the IDO {ido} "
        "(form Object Authorizations for User).",
    ),
    (
        ("not licensed", "license"),
        "NotLicensed",
        "Ask the CSI administrator for a licence module for the service account's user (form User Modules).",
    ),
    (("configuration", "mongooseconfig", "config header"), NO_CONFIG, _CONFIG_HINT),
    (
        ("property",),
        "NoProperty",
        "This release of CSI has other properties; see the IDO {ido} in the form IDO Definitions.",
    ),
    (
        ("ido not found", "does not exist", "not found", "unknown ido"),
        NO_IDO,
        "This site has no IDO {ido}; see the form IDO Collections.",
    ),
    (
        ("illegalfilter", "filter"),
        "IllegalFilter",
        "This site takes other filters than most; send the diagnostics to support.",
    ),
    (("token", "session"), "InvalidSession", "It is tried again with the next run; if it stays, connect again."),
)
"""Words of which one decides -> code, what to do. The first that fits counts."""

_HTTP = {
    "400": "Check in ION API > Available APIs that CSI (IDORequestService) is listed for this tenant.",
    "403": "In ION API, the app needs access to CSI; in CSI, its service account needs a user.",
    "404": "Check in ION API > Available APIs that CSI (IDORequestService) is listed for this tenant.",
    "405": "Check in ION API > Available APIs that CSI (IDORequestService) is listed for this tenant.",
}


def refused(ido: str, message: str) -> SourceRefused:
    """For `Success: false` and `MessageCode` above 0."""
    text = " ".join(message.split()).rstrip(".") or "no reason given"
    said = text.lower()
    code, hint = next(
        ((code, hint) for words, code, hint in _TEXTS if any(word in said for word in words)),
        ("Refused", "See the CSI administrator for this message."),
    )
    return SourceRefused(f"CSI refuses {ido}: {text}.", hint=hint.format(ido=ido), code=code)


def http_refused(error: ConnectorError) -> SourceRefused:
    """The gateway's refusal, with what to look at for CSI."""
    return SourceRefused(error.message, hint=_HTTP.get(error.code, error.hint), code=error.code)


def bad_request(ido: str) -> SourceRefused:
    return SourceRefused(f"CSI refuses {ido} (HTTP 400).", hint=_HTTP["400"], code="400")
