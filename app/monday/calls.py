"""Reads and board operations: a few patient repeats, then one of our errors."""

from __future__ import annotations

from app.domain.errors import Throttled, Unreachable
from app.domain.ports import Cancel, Clock
from app.monday.answer import Answer
from app.monday.client import MondayClient, request_body
from app.monday.errors import refusal
from app.monday.queries import Document
from app.net.http import NotSent

PAUSES_S = (1.0, 3.0, 9.0)
"""Before each repeat after a fault of monday's or of the way to it."""

LONGEST_PATIENCE_S = 60.0
"""Longer waits are for the engine to plan, not for a call to sit out."""


class Calls:
    def __init__(self, client: MondayClient, clock: Clock) -> None:
        self._client = client
        self._clock = clock

    def ask(
        self,
        document: Document,
        *,
        key: str | None = None,
        is_partial_fine: bool = False,
        cancel: Cancel | None = None,
    ) -> Answer:
        """The answer, with data. `is_partial_fine` leaves errors beside data to the caller.

        Repeats what was throttled up to a minute, or not answered; a change only under the same idempotency `key`.
        Raises Unreachable, Throttled, AuthRefused, BoardRefused, Cancelled, CredentialsMissing, VaultUnavailable.
        """
        body = request_body(document.text, document.variables)
        stop = cancel or self._client.cancel
        for pause_s in PAUSES_S:
            stop.check()
            try:
                return self._once(body, key, is_partial_fine, stop)
            except NotSent:
                raise
            except Throttled as error:
                if error.wait_s > LONGEST_PATIENCE_S:
                    raise
                stop.wait(max(error.wait_s, PAUSES_S[0]))
            except Unreachable:
                stop.wait(pause_s)
        return self._once(body, key, is_partial_fine, stop)

    def _once(self, body: str, key: str | None, is_partial_fine: bool, stop: Cancel) -> Answer:
        answer = self._client.post_body(body, key, stop)
        is_usable = answer.data is not None and (is_partial_fine or not answer.errors)
        if not is_usable or answer.status >= 400:
            raise refusal(answer, self._clock())
        return answer
