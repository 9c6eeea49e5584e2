"""What the storage behind the signed addresses of a bulk import says when it refuses.

Source: monday documentation, importing items in bulk (the address is pre-signed and expires); Amazon S3 API reference,
error responses.
"""

from __future__ import annotations

from collections.abc import Callable

from app.sandbox.fault_scene import WHEN_BEFORE, Kind, Scene
from app.sandbox.http import Response
from app.sandbox.monday_ingest import storage_error


def _error(status: int, code: str, message: str) -> Callable[[Scene], Response | None]:
    return lambda scene: scene.instead(storage_error(status, code, message))


FILE_KINDS = {
    "expired": Kind(_error(403, "AccessDenied", "Request has expired"), WHEN_BEFORE),
    "bad_signature": Kind(
        _error(403, "SignatureDoesNotMatch", "The request signature we calculated does not match"), WHEN_BEFORE
    ),
    "slow_down": Kind(_error(503, "SlowDown", "Please reduce your request rate."), WHEN_BEFORE),
    "storage_error": Kind(
        _error(500, "InternalError", "We encountered an internal error. Please try again."), WHEN_BEFORE
    ),
}
