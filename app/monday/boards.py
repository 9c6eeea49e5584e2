"""monday as the engine sees it: `domain.ports.Boards` over HTTP."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.delivery import BoardItem, Kind, Op, RequestCost, Verdict, Write, WriteAnswer, WriteRequest
from app.domain.errors import AuthRefused, BoardRefused, Cancelled, ConnectorError, Throttled, Unreachable
from app.domain.ports import Account, BoardInfo, Cancel, Clock, ColumnSpec
from app.monday import batch, queries
from app.monday.answer import Answer, points_a_minute
from app.monday.calls import Calls
from app.monday.client import MondayClient, request_body
from app.monday.columns import SUBITEMS, board_info, key_of, missing_columns, texts_of
from app.monday.errors import BOARD_GONE, UNCONFIRMED, CursorExpired, is_too_costly, refusal
from app.monday.limits import CREATE_COST, BatchSizer
from app.monday.pace import Pace
from app.net.http import NotSent

KEYS_A_CALL = 100
GROUPS_A_CALL = 20
WALKS = 4
"""How often a list is read from its start when its cursor expires again and again."""

SUBITEM_BOARD_PAUSES_S = (0.0, 1.0, 3.0)
SLOW_S = 55.0
"""An answer that did not come within this was a time-out (monday docs, development best practices: 60 seconds)."""

CREATES = frozenset({Op.CREATE, Op.CREATE_SUBITEM})


class MondayBoards:
    """Implements `Boards`. From any thread, one writer to a board at a time."""

    def __init__(self, client: MondayClient, sizer: BatchSizer, clock: Clock) -> None:
        self._client = client
        self._calls = Calls(client, clock)
        self._clock = clock
        self._sizer = sizer
        self._sizer_lock = threading.Lock()
        self._pace = Pace()

    # ---- reading

    def account(self) -> Account:
        """Fields that the sign-in may not see are left empty; only its own user is needed."""
        try:
            data = self._data(queries.Document(queries.ACCOUNT, {}), is_partial_fine=True)
        except (AuthRefused, BoardRefused):
            data = {}
        if not isinstance(data.get("me"), dict):
            data = self._data(queries.Document(queries.ME, {}))
        me = _fields(data.get("me"))
        account = _fields(me.get("account"))
        limit = _fields(_fields(data.get("platform_api")).get("daily_limit"))
        total = limit.get("total") or limit.get("base")
        tier = _fields(account.get("plan")).get("tier") or account.get("tier") or ""
        return Account(
            name=str(account.get("name") or ""),
            user=str(me.get("name") or ""),
            plan="trial" if account.get("is_during_trial") is True else str(tier),
            daily_limit=total if isinstance(total, int) and not isinstance(total, bool) else None,
            slug=str(account.get("slug") or ""),
        )

    def describe(self, board_id: str) -> BoardInfo:
        return board_info(self._board(board_id))

    def items(self, board_id: str, cancel: Cancel, columns: Sequence[str] = ()) -> Iterator[list[BoardItem]]:
        seen: set[str] = set()
        for _ in range(WALKS):
            try:
                yield from self._unseen(board_id, seen, cancel, columns)
            except CursorExpired:
                continue
            return
        raise Unreachable("monday's list of the board's items kept expiring while it was read.", hint="Try again.")

    def _unseen(
        self, board_id: str, seen: set[str], cancel: Cancel, columns: Sequence[str]
    ) -> Iterator[list[BoardItem]]:
        """Pages without the items in `seen`, which grows with what is given out."""
        for page in self._walk(board_id, None, cancel, columns):
            fresh = [item for item in page if item.item_id not in seen]
            seen.update(item.item_id for item in fresh)
            if fresh:
                yield fresh

    def find(self, board_id: str, keys: Sequence[str]) -> dict[str, list[BoardItem]]:
        distinct = list(dict.fromkeys(keys))
        found: dict[str, list[BoardItem]] = {}
        for start in range(0, len(distinct), KEYS_A_CALL):
            asked = distinct[start : start + KEYS_A_CALL]
            pages = self._walk(board_id, asked, self._client.cancel)
            # monday may compare without regard to case (monday docs, items_page_by_column_values).
            exact = {item.item_id: item for page in pages for item in page if item.key in asked}
            for item in exact.values():
                found.setdefault(item.key, []).append(item)
        return found

    def _walk(
        self, board_id: str, keys: Sequence[str] | None, cancel: Cancel, columns: Sequence[str] = ()
    ) -> Iterator[list[BoardItem]]:
        """A page at a time. Raises CursorExpired when monday has forgotten the place, Unreachable for an odd shape."""
        data = self._data(queries.items(board_id, keys, columns), cancel=cancel)
        page = _first_board(data, board_id).get("items_page")
        while True:
            items, cursor = _page(page)
            yield items
            if not cursor:
                return
            page = self._data(queries.next_items(cursor, columns), cancel=cancel).get("next_items_page")
            if _page(page) == ([], cursor):
                return

    def _board(self, board_id: str) -> Mapping[str, Any]:
        return _first_board(self._data(queries.board(board_id)), board_id)

    def _data(
        self, document: queries.Document, *, is_partial_fine: bool = False, cancel: Cancel | None = None
    ) -> Mapping[str, Any]:
        return self._calls.ask(document, is_partial_fine=is_partial_fine, cancel=cancel).data or {}

    # ---- boards and columns

    def create_board(
        self, name: str, columns: Sequence[ColumnSpec], *, workspace_id: str | None, key: str
    ) -> BoardInfo:
        answer = self._calls.ask(queries.create_board(name, workspace_id), key=f"{key}/board")
        board_id = _fields((answer.data or {}).get("create_board")).get("id")
        if not board_id:
            raise refusal(answer, self._clock())
        # A new board may come with columns of its own, and after a lost answer with ours: only the rest is made.
        return self.add_columns(str(board_id), columns, key=key)

    def add_columns(self, board_id: str, columns: Sequence[ColumnSpec], *, key: str) -> BoardInfo:
        missing = missing_columns(self._board(board_id), columns)
        self._make_columns(board_id, missing, key)
        info = self.describe(board_id)
        # monday confirmed them, so a description that lags behind is completed.
        lagging = {column.id: column for column in missing if column.id not in info.columns}
        return replace(
            info,
            columns={**info.columns, **{column_id: column.type for column_id, column in lagging.items()}},
            labels={**info.labels, **{i: frozenset(column.labels) for i, column in lagging.items() if column.labels}},
        )

    def create_subitem_board(self, board_id: str, columns: Sequence[ColumnSpec], *, key: str) -> BoardInfo:
        info = self.describe(board_id)
        hidden = info.subitem_board_id
        if SUBITEMS not in info.columns.values():
            self._make_columns(board_id, [ColumnSpec("", "Subitems", SUBITEMS)], key)
        return self.add_columns(hidden or self._subitem_board(board_id), columns, key=f"{key}/subitems")

    def create_groups(self, board_id: str, titles: Sequence[str], *, key: str) -> dict[str, str]:
        """As in `Boards`, some in a request."""
        made: dict[str, str] = {}
        for start in range(0, len(titles), GROUPS_A_CALL):
            some = titles[start : start + GROUPS_A_CALL]
            document = queries.create_groups(board_id, some)
            answer = self._calls.ask(document, key=f"{key}/groups/{start}", is_partial_fine=True)
            found = {title: _fields((answer.data or {}).get(f"g{index}")).get("id") for index, title in enumerate(some)}
            made.update({title: str(group_id) for title, group_id in found.items() if group_id})
            if not all(found.values()):
                self._require_refusal(answer)
        return made

    def _require_refusal(self, answer: Answer) -> None:
        """Raises what monday said, unless it is a no."""
        error = refusal(answer, self._clock())
        if not isinstance(error, BoardRefused):
            raise error

    def _subitem_board(self, board_id: str) -> str:
        for pause_s in SUBITEM_BOARD_PAUSES_S:
            self._client.cancel.wait(pause_s)
            if hidden := self.describe(board_id).subitem_board_id:
                return hidden
        raise BoardRefused(
            "monday has not prepared this board for subitems yet.",
            hint="Add one subitem by hand in monday, or try again in a minute.",
        )

    def _make_columns(self, board_id: str, columns: Sequence[ColumnSpec], key: str) -> None:
        """Under a key that belongs to exactly these columns: after a partial success the rest goes out anew."""
        if not columns:
            return
        document = queries.create_columns(board_id, columns)
        digest = hashlib.sha256(request_body(document.text, document.variables).encode()).hexdigest()[:16]
        answer = self._calls.ask(document, key=f"{key}/columns/{digest}", is_partial_fine=True)
        for index, column in enumerate(columns):
            if not _fields((answer.data or {}).get(f"c{index}")).get("id"):
                raise self._column_refusal(answer, index, column)

    def _column_refusal(self, answer: Answer, index: int, column: ColumnSpec) -> ConnectorError:
        own = [fault for fault in answer.errors if fault.path[:1] == (f"c{index}",)]
        error = refusal(answer, self._clock(), own or None)
        if not isinstance(error, BoardRefused):
            return error
        return BoardRefused(
            f"Column {column.id or column.title} could not be made. {error.message}",
            hint="An id that was used on the board before cannot be given again: choose another column or board.",
            code=error.code,
            request_id=error.request_id,
        )

    # ---- writing

    def prepare(self, writes: Sequence[Write]) -> WriteRequest:
        return batch.prepare(writes)

    def batch_limit(self, writes: Sequence[Write]) -> int:
        has_creates = any(write.op in CREATES for write in writes)
        with self._sizer_lock:
            size = self._sizer.size(has_creates=has_creates)
        return min(len(writes), batch.how_many(writes, size))

    def send(self, request: WriteRequest, idempotency_key: str) -> WriteAnswer:
        """As in `Boards`. Stop before the request leaves is `unreachable`, in mid-request `uncertain`."""
        started = self._clock()
        try:
            self._client.cancel.check()
        except Cancelled as error:
            return batch.same_for_all(Verdict(Kind.UNREACHABLE, str(error)), request.size)
        try:
            answer = self._client.post_body(request.body, idempotency_key)
        except ConnectorError as error:
            elapsed_s = (self._clock() - started).total_seconds()
            if elapsed_s >= SLOW_S and isinstance(error, Unreachable):
                self._steer(lambda sizer: sizer.timed_out(request.size))
            return batch.same_for_all(_verdict_on(error), request.size, elapsed_s)
        result = batch.read_verdicts(answer, request, self._clock())
        self._pace.seen(answer, self._clock())
        self._learn(answer, result)
        return result

    def cost(self) -> RequestCost:
        sizer = self._sizer
        return RequestCost(sizer.size(), max(sizer.points_each, CREATE_COST), sizer.seconds_each)

    def pause_s(self, writes: Sequence[Write]) -> float:
        """As in `Boards`: from the points and calls that the last answer told to be left of this minute."""
        creates = sum(write.op in (Op.CREATE, Op.CREATE_SUBITEM) for write in writes)
        points = creates * max(self._sizer.points_each, CREATE_COST) + (len(writes) - creates) * self._sizer.points_each
        return self._pace.pause_s(points, self._clock())

    def _learn(self, answer: Answer, result: WriteAnswer) -> None:
        size = len(result.verdicts)
        self._steer(lambda sizer: sizer.allowed(points_a_minute(answer)))
        if is_too_costly(answer):
            self._steer(lambda sizer: sizer.timed_out(size))
        elif any(verdict.kind is Kind.DONE for verdict in result.verdicts) and not result.replayed:
            self._steer(lambda sizer: sizer.answered(size, result.complexity, result.seconds))

    def _steer(self, change: Callable[[BatchSizer], BatchSizer]) -> None:
        with self._sizer_lock:
            self._sizer = change(self._sizer)


def _verdict_on(error: ConnectorError) -> Verdict:
    """Of a request without an answer."""
    if isinstance(error, NotSent):
        return Verdict(Kind.UNREACHABLE, str(error), error.code)
    if isinstance(error, (Unreachable, Cancelled)):
        return Verdict(Kind.UNCERTAIN, f"{error.message} {UNCONFIRMED.to_do}", error.code)
    if isinstance(error, Throttled):
        # Today's calls are used up by our own count: nothing was sent.
        return Verdict(Kind.THROTTLED, str(error), error.code, wait_s=error.wait_s)
    # Without a sign-in nothing was sent.
    return Verdict(Kind.AUTH, str(error), error.code)


def _page(page: object) -> tuple[list[BoardItem], str]:
    """Items and the cursor of the next page. A list of an odd shape must never be taken for an empty one: what is not
    found is created. Raises Unreachable."""
    entries = page.get("items") if isinstance(page, dict) else None
    cursor = page.get("cursor") if isinstance(page, dict) else None
    is_well = isinstance(entries, list) and all(isinstance(one, dict) and one.get("id") for one in entries)
    if not is_well or not (cursor is None or isinstance(cursor, str)):
        raise Unreachable("monday's list of items could not be read.", hint="It is asked for again.")
    return [_item(entry) for entry in entries or []], cursor or ""


def _first_board(data: Mapping[str, Any], board_id: str) -> Mapping[str, Any]:
    boards = data.get("boards")
    board = boards[0] if isinstance(boards, list) and boards else None
    if not isinstance(board, dict) or board.get("state") in ("archived", "deleted"):
        raise BoardRefused(f"{BOARD_GONE.what} (Board {board_id}.)", hint=BOARD_GONE.to_do)
    return board


def _item(entry: Mapping[str, Any]) -> BoardItem:
    parent = _fields(entry.get("parent_item")).get("id")
    return BoardItem(
        item_id=str(entry.get("id") or ""),
        key=key_of(entry),
        name=str(entry.get("name") or ""),
        parent_item_id=str(parent) if parent else None,
        cells=texts_of(entry),
    )


def _fields(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
