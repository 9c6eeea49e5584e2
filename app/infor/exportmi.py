"""EXPORTMI/Select: rows of a table, read to the end in pages.

A reply is one text per row, values between separators that are not quoted (Infor: "EXPORTMI", m3udi uof1644857333894).
There is no cursor and no "more" flag, so a page is continued from the last values of the table's leading key columns.
The rows that share the last values of a full page are held back and read again with the next one: every group of
rows that share them comes whole, and the row that must come first then shows that the order can be relied on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice, pairwise

from app.domain.errors import ConnectorError, SourceRefused
from app.domain.ports import Cancel
from app.infor.errors import RECORD_MISSING, is_absent, not_understood
from app.infor.m3_reply import Row
from app.infor.mi import Mi

SEPARATOR = "§"
"""Values are not quoted: an odd one, which integrators use for that reason."""
REPLY_LENGTH = 984
"""Length of REPL (A984): a longer row is cut."""
LONGEST_QUERY = 1800
LARGEST_PAGE = 100_000
WHAT = "EXPORTMI/Select"


@dataclass(slots=True)
class ExportRow:
    """Not frozen: making a frozen one takes twice as long, and a read makes one for every row."""

    values: Row
    key: tuple[str, ...]
    """Values of the cursor columns."""
    problem: str = ""
    """Why the row cannot be told apart; `values` holds its text as REPL then, and its naming columns."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """What to read of a table: columns that begin with the cursor's, and a condition without `where`."""

    table: str
    columns: tuple[str, ...]
    cursor: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    numeric: frozenset[str] = field(default_factory=frozenset)
    """Cursor columns that compare as numbers."""
    naming: int = 0
    """So many of the first columns hold codes of M3's own and no text: they name a row of the wrong width too."""


class Export:
    """Raises as Mi.call; Unreachable also where the order of rows cannot be relied on, since rows would be lost."""

    def __init__(self, mi: Mi, page_size: int) -> None:
        self._mi = mi
        self._page_size = page_size
        self._columns: dict[str, frozenset[str] | None] = {}

    def has_column(self, table: str, column: str, cancel: Cancel) -> bool | None:
        """Whether this release's table has it; None where EXPORTMI/LstFields cannot tell."""
        if table not in self._columns:
            self._columns[table] = self._list_fields(table, cancel)
        known = self._columns[table]
        return None if known is None else column in known or column[2:] in known

    def pages(self, read: TableRead, cancel: Cancel) -> Iterator[list[ExportRow]]:
        """All rows that meet the conditions, groups of equal cursor values whole. Memory for a page at a time."""
        position: tuple[str, ...] | None = None
        level, size = len(read.cursor), self._page_size
        while True:
            rows, is_full, broken = self._page(read, position, level, size, cancel)
            if position is not None and level == len(read.cursor) and (not rows or rows[0].key != position):
                raise _unordered(read.table)
            whole = _without_last_group(rows) if is_full or broken else rows
            if is_full and not whole:
                size = _larger(size, read.table)
                continue
            if whole:
                yield whole
            if broken is not None:
                raise broken
            if is_full:
                position, level, size = rows[-1].key, len(read.cursor), self._page_size
            elif position is None or level == 1:
                return
            else:
                level -= 1

    def rows(self, read: TableRead, terms: Iterable[str], cancel: Cancel) -> Iterator[list[ExportRow]]:
        """The rows that meet the conditions and any of the terms, in as few queries as the terms fit."""
        for some in _fitting(terms, read):
            condition = " or ".join(" and ".join((*read.conditions, term)) for term in some)
            rows, broken = self._select(read, condition, 0, cancel)
            if rows:
                yield rows
            if broken is not None:
                raise broken

    def _page(
        self, read: TableRead, position: tuple[str, ...] | None, level: int, size: int, cancel: Cancel
    ) -> tuple[list[ExportRow], bool, ConnectorError | None]:
        after = _after(read, position, level) if position is not None else ()
        # One more than the page, because the header may count as a record.
        rows, broken = self._select(read, " and ".join((*read.conditions, *after)), size + 1, cancel)
        _check_order(rows, read)
        # A round number of rows, or of rows and header, may be a limit of the server's own. A group that fills it
        # is taken as it is.
        is_cut = bool(rows) and len(rows) % 100 in (0, 99) and rows[0].key != rows[-1].key
        return rows, (len(rows) >= size or is_cut) and broken is None, broken

    def _select(
        self, read: TableRead, condition: str, maxrecs: int, cancel: Cancel
    ) -> tuple[list[ExportRow], ConnectorError | None]:
        query = f"{', '.join(read.columns)} from {read.table}" + (f" where {condition}" if condition else "")
        inputs = {"SEPC": SEPARATOR, "HDRS": "1", "QERY": query}
        listing = self._mi.call("EXPORTMI", "Select", inputs, cancel, maxrecs=maxrecs)
        replies = [row.get("REPL", "") for row in listing.rows]
        broken = listing.broken
        if len(replies) == 1 and broken is not None and broken.code == RECORD_MISSING:
            broken = None  # nothing but the header: no rows
        return parse_replies(replies, read.columns, len(read.cursor), read.naming), broken

    def _list_fields(self, table: str, cancel: Cancel) -> frozenset[str] | None:
        try:
            listing = self._mi.call("EXPORTMI", "LstFields", {"FILE": table}, cancel)
        except SourceRefused as refused:
            if is_absent(refused.code) or self._mi.is_ruled_out(refused, "EXPORTMI", "LstFields", cancel):
                return None
            raise
        if listing.broken is not None:
            raise listing.broken
        names = frozenset(row.get("FLDN", "").strip().upper() for row in listing.rows)
        return names or None


def parse_replies(replies: Sequence[str], columns: Sequence[str], leading: int, naming: int = 0) -> list[ExportRow]:
    """Rows of named values. The first reply must be the header (HDRS=1), which also tells the separator.

    Raises Unreachable for another header. A row with more or fewer values than the header keeps its first `leading`
    ones as its key, and the first `naming` ones where there are more than those, and names the problem.
    """
    if not replies:
        return []
    separator = _separator(replies[0], columns)
    padding, width = " " + separator, len(columns)
    rows: list[ExportRow] = []
    for reply in islice(replies, 1, None):
        parts = reply.split(separator)
        is_plain = padding not in reply and reply[:1] != " " != reply[-1:]
        if is_plain and len(parts) == width and len(reply) < REPLY_LENGTH:
            rows.append(ExportRow(dict(zip(columns, parts, strict=True)), tuple(parts[:leading])))
        else:
            rows.append(_row(parts, reply, columns, leading, naming))
    return rows


def _separator(header: str, columns: Sequence[str]) -> str:
    start = header.find(columns[0])
    names = header[start:].rstrip() if start >= 0 else ""
    end = names.find(columns[1], len(columns[0])) if len(columns) > 1 else len(names)
    separator = names[len(columns[0]) : end] if end > 0 else ""
    if len(columns) == 1 and names == columns[0]:
        return SEPARATOR
    # Some systems put a separator or blank before each reply.
    is_led = start >= 0 and header[:start].strip(separator + " ") == ""
    if not separator or not is_led or names.rstrip(separator) != separator.join(columns):
        raise not_understood(WHAT, "it does not begin with the names of the columns")
    return separator


def _row(values: Sequence[str], reply: str, columns: Sequence[str], leading: int, naming: int) -> ExportRow:
    """A row that is padded, led or ended by a separator, or odd."""
    parts = [value.rstrip(" ") for value in values]
    parts[0] = parts[0].lstrip(" ")
    if len(parts) == len(columns) + 1 and not parts[0]:
        parts = parts[1:]
    elif len(parts) == len(columns) + 1 and not parts[-1]:
        parts = parts[:-1]
    key = tuple(parts[:leading])
    if len(reply) < REPLY_LENGTH and len(parts) == len(columns):
        return ExportRow(dict(zip(columns, parts, strict=True)), key)
    problem = f"{len(parts)} values in place of {len(columns)}"
    if len(reply) >= REPLY_LENGTH:
        problem = f"the row is longer than {REPLY_LENGTH} characters and may be cut"
    # The last value of a row that is cut may be cut itself.
    is_named = len(parts) > naming and all(parts[:naming])
    named = dict(zip(columns, parts[:naming], strict=False)) if is_named else {}
    return ExportRow({**named, "REPL": reply}, key, problem)


def _after(read: TableRead, position: tuple[str, ...], level: int) -> tuple[str, ...]:
    """From the held-back group on at the last level; beyond it at a level above, whose columns share its values.

    Plain conjunctions only: what EXPORTMI makes of nested conditions is not documented.
    """
    literals = [
        literal(value, is_number=name in read.numeric) for name, value in zip(read.cursor, position, strict=True)
    ]
    same = [f"{name} = {value}" for name, value in zip(read.cursor, literals, strict=True)][: level - 1]
    sign = ">=" if level == len(read.cursor) else ">"
    return (*same, f"{read.cursor[level - 1]} {sign} {literals[level - 1]}")


def literal(value: str, *, is_number: bool = False) -> str:
    """A value in a query. Raises Unreachable where a number is none, because the query would mean something else."""
    if not is_number:
        return "'" + value.replace("'", "''") + "'"
    if not (value.isascii() and value.removeprefix("-").isdecimal()):
        raise not_understood(WHAT, f"a key is no number: {value!a}")
    return value


def _check_order(rows: Sequence[ExportRow], read: TableRead) -> None:
    """Equal keys side by side, and numbers ascending; how text is ordered is the database's affair."""
    keys = [key for key, _ in groupby(row.key for row in rows)]
    if len(set(keys)) != len(keys):
        raise _unordered(read.table)
    numeric = [at for at, name in enumerate(read.cursor) if name in read.numeric]
    text = [at for at, name in enumerate(read.cursor) if name not in read.numeric]
    if numeric and any(_descends(before, after, text, numeric) for before, after in pairwise(keys)):
        raise _unordered(read.table)


def _descends(before: tuple[str, ...], after: tuple[str, ...], text: Sequence[int], numeric: Sequence[int]) -> bool:
    for at in text:
        if before[at] != after[at]:
            return False
    both = [[before[at] for at in numeric], [after[at] for at in numeric]]
    if not all(part.isdecimal() for parts in both for part in parts):
        return False
    return [int(part) for part in both[1]] < [int(part) for part in both[0]]


def _without_last_group(rows: Sequence[ExportRow]) -> list[ExportRow]:
    return [row for row in rows if row.key != rows[-1].key]


def _larger(size: int, table: str) -> int:
    if size * 4 > LARGEST_PAGE:
        raise not_understood(WHAT, f"more than {size} rows of {table} share one key, and reading cannot go on")
    return size * 4


def _fitting(terms: Iterable[str], read: TableRead) -> Iterator[list[str]]:
    """Terms in batches whose query stays short enough for an address line."""
    overhead = len(" and ".join(read.conditions)) + len(" or  and ")
    batch: list[str] = []
    length = 0
    for term in terms:
        if batch and length + len(term) + overhead > LONGEST_QUERY:
            yield batch
            batch, length = [], 0
        batch.append(term)
        length += len(term) + overhead
    if batch:
        yield batch


def _unordered(table: str) -> ConnectorError:
    return not_understood(WHAT, f"the rows of {table} do not come in key order, and some would be missed")
