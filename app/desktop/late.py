"""The product while it is still being opened: the window is painted first."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from app.domain.errors import ConnectorError
from app.domain.events import Listener

if TYPE_CHECKING:
    from app.sync.facade import Facade


COLLECT_AFTER = (5_000, 10, 50)
"""New objects before a young collection, young ones before a middle, middle ones before a full."""


def late(open_facade: Callable[[], Facade]) -> Facade:
    """A facade whose `engine_loop` first opens the product. Until then its other methods wait, on the threads of the
    workers that call them; `stop` and `quit` never do, as the GUI thread calls them."""
    return cast("Facade", _Late(open_facade))


class _Late:
    def __init__(self, open_facade: Callable[[], Facade]) -> None:
        self._open = open_facade
        self._facade: Facade | None = None
        self._problem: ConnectorError | None = None
        self._settled = threading.Event()
        self._lock = threading.Lock()
        self._quitting = False

    def engine_loop(self, listener: Listener) -> None:
        """Raises what opening raises; those who wait are told the same."""
        try:
            facade = self._open()
            with self._lock:
                self._facade = facade
        except ConnectorError as problem:
            self._problem = problem
            raise
        finally:
            self._settled.set()
        # What is imported and built by now stays to the end. A full collection that looks through it again and again
        # would hold up the window for a tenth of a second.
        gc.freeze()
        # And what a run reads would set one off every few seconds: records come by the ten thousand, and refer to
        # nothing that refers back.
        gc.set_threshold(*COLLECT_AFTER)
        if not self._quitting:
            facade.engine_loop(listener)

    def stop(self) -> None:
        if self._facade is not None:
            self._facade.stop()

    def quit(self) -> None:
        with self._lock:
            self._quitting = True
        if self._facade is not None:
            self._facade.quit()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._facade, name) if self._facade is not None else partial(self._wait, name)

    def _wait(self, name: str, *arguments: Any, **named: Any) -> Any:
        self._settled.wait()
        if self._facade is None:
            raise self._problem or ConnectorError("ml-connector could not start.")
        return getattr(self._facade, name)(*arguments, **named)
