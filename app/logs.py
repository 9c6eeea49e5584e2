"""Logging: one rotating file, warnings on standard error for the command line, and no secret in either."""

from __future__ import annotations

import logging
import re
import sys
import threading
from contextvars import ContextVar
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO
from urllib.parse import quote, quote_plus

FILE_NAME = "ml-connector.log"
MAX_BYTES = 2_000_000
KEPT_FILES = 5
SHORTEST_SECRET = 4
"""A shorter value would hide half of every log line, and so tell what it is."""
MASK = "***"

run_id: ContextVar[str] = ContextVar("run_id", default="-")
"""The run that the current thread works for; each thread of a run sets it."""

_MARKS = (
    "client_secret|password|passwd|access_token|refresh_token|id_token|api_key|apikey|token|secret|assertion"
    "|cs|saak|sask"
)
"""Names that stand before a secret; the last three are those of an .ionapi file."""
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:bearer|basic)\s+(?P<secret>[A-Za-z0-9+/=_.~:-]{6,})",
        r"authorization[\"']?\s*[:=]\s*[\"']?(?:(?:bearer|basic)\s+)?(?P<secret>[^\s\"',}\]]+)",
        r"\b(?P<secret>eyJ[\w-]{6,}\.[\w-]{4,}(?:\.[\w-]*)?)",
        rf"[\"'](?:{_MARKS})[\"']\s*[:=]\s*[\"'](?P<secret>[^\"']+)",
        rf"(?<![\w-])(?:{_MARKS})=(?P<secret>[^\s&\"',;)}}\]]+)",
    )
)


class Redaction:
    """The secrets that must not be seen. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._values: frozenset[str] = frozenset()

    def add(self, value: str) -> None:
        """Also hides the value as it stands in a URL or a form."""
        if len(value) < SHORTEST_SECRET:
            return
        with self._lock:
            self._values |= {value, quote(value, safe=""), quote_plus(value)}

    def clean(self, text: str) -> str:
        """The text with every secret masked: the known ones wherever they stand, others by what stands before them.

        Secrets that overlap are masked as one, so that no end of the shorter one is left over.
        """
        spans = [span for value in self._values for span in _places(value, text)]
        spans += [match.span("secret") for pattern in _PATTERNS for match in pattern.finditer(text)]
        cleaned, end = [], 0
        for first, last in _merged(spans):
            cleaned += [text[end:first], MASK]
            end = last
        return "".join([*cleaned, text[end:]])


def _places(value: str, text: str) -> list[tuple[int, int]]:
    places = []
    at = text.find(value)
    while at >= 0:
        places.append((at, at + len(value)))
        at = text.find(value, at + 1)
    return places


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


_redaction = Redaction()


def register_secret(value: str) -> None:
    """From now on no log line shows it. Whoever reads or is given a secret calls this first."""
    _redaction.add(value)


def redact(text: str) -> str:
    return _redaction.clean(text)


class RedactingFormatter(logging.Formatter):
    """Cleans the finished line, so that arguments, tracebacks and stacks are covered too."""

    def __init__(self, layout: str, *, tracebacks: bool = True) -> None:
        super().__init__(layout)
        self._tracebacks = tracebacks

    def format(self, record: logging.LogRecord) -> str:
        record.run = run_id.get()
        if self._tracebacks:
            return redact(super().format(record))
        record.message = record.getMessage()
        return redact(self.formatMessage(record))


class _LazyFile(RotatingFileHandler):
    """Makes its folder with the first line, so that asking for help leaves nothing behind."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the standard library's name
        """A full disk or a folder that cannot be written must not stop a run; the audit holds what matters."""


class _Stderr(logging.StreamHandler[TextIO]):
    """Writes to what standard error is at the time: progress bars and tests exchange it. A window has none."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)

    def emit(self, record: logging.LogRecord) -> None:
        if sys.stderr is None or getattr(record, "file_only", False):
            return
        self.stream = sys.stderr
        super().emit(record)


def log_file(folder: Path) -> Path:
    return folder / FILE_NAME


def set_up(folder: Path, *, console: bool) -> Path:
    """Logs to a file in `folder`, and warnings to standard error for the command line. Returns the file.

    Calling again replaces what was set up before. A record with the attribute `file_only` is kept from the console.
    """
    file = _LazyFile(log_file(folder), maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True)
    file.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(threadName)s %(run)s %(name)s: %(message)s"))
    handlers: list[logging.Handler] = [file]
    if console:
        stderr = _Stderr()
        stderr.setLevel(logging.WARNING)
        stderr.setFormatter(RedactingFormatter("%(levelname)s: %(message)s", tracebacks=False))
        handlers.append(stderr)
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if isinstance(handler, _LazyFile | _Stderr)]:
        root.removeHandler(old)
        old.close()
    for handler in handlers:
        root.addHandler(handler)
    root.setLevel(logging.INFO)
    return log_file(folder)


def catch_crashes() -> None:
    """What nobody caught goes to the log, with its traceback, from every thread."""
    sys.excepthook = _log_crash
    threading.excepthook = _log_thread_crash


def _log_crash(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger(__name__).critical("Unexpected error", exc_info=(kind, error, traceback))


def _log_thread_crash(crash: threading.ExceptHookArgs) -> None:
    if crash.exc_value is not None:
        _log_crash(crash.exc_type, crash.exc_value, crash.exc_traceback)
