"""Sets right what a comparison of the boards found: made again, sent again, or a second copy of ours archived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.care import Difference, Kind
from app.domain.delivery import BoardItem, LedgerItem, Op, Write
from app.domain.delivery import Kind as Fate
from app.domain.mapping import Owner
from app.domain.plan import MISSING
from app.domain.ports import Boards
from app.domain.routes import RouteId, lines_of
from app.domain.status import AuditEvent, AuditFilter, BoardBinding
from app.sync.budget import require_calls
from app.sync.deps import Deps, Run
from app.sync.settle import forget_below, forget_items, link_to_new_items, look_again
from app.sync.stage import stage_records
from app.sync.uncertain import Patience

NAME, KEY = "name", "ext_key"
TOGETHER = 100
"""Keys that one look-up on the board takes."""


def owned_columns(route: RouteId, deps: Deps) -> dict[str, str]:
    """Column id -> type, of those that the mapping keeps equal to CloudSuite."""
    columns = deps.mappings.of(route).columns
    return {column.column: column.type for column in columns if column.owner is Owner.CLOUDSUITE}


@dataclass(slots=True)
class Repairs:
    """The repairs of one run. What is staged goes out with its delivery."""

    deps: Deps
    run: Run
    patience: Patience = field(default_factory=Patience)
    staged: set[str] = field(default_factory=set)
    archived: int = 0
    """Duplicates of which only the kept item is left."""

    def repair(self, found: Sequence[Difference], binding: BoardBinding, boards: Boards) -> None:
        """Each of these differences as far as it is ours to set right. Raises as `Boards` does, and Parked."""
        of: dict[Kind, list[Difference]] = {kind: [] for kind in Kind}
        for difference in found:
            of[difference.kind].append(difference)
        for start in range(0, len(of[Kind.MISSING]), TOGETHER):
            self._bring_back(of[Kind.MISSING][start : start + TOGETHER], binding, boards)
        self._send_again(of[Kind.EDITED], binding)
        for start in range(0, len(of[Kind.ORPHANED]), TOGETHER):
            self._take_in(of[Kind.ORPHANED][start : start + TOGETHER], binding, boards)
        for start in range(0, len(of[Kind.DUPLICATE]), TOGETHER):
            self._archive_copies(of[Kind.DUPLICATE][start : start + TOGETHER], binding, boards)

    def carried_out(self) -> int:
        """Differences that are no more, once what was staged was delivered."""
        keys, left = sorted(self.staged), 0
        for start in range(0, len(keys), TOGETHER):
            left += len(self.deps.store.outbox.open(keys[start : start + TOGETHER]))
        return len(keys) - left + self.archived

    def _bring_back(self, missing: Sequence[Difference], binding: BoardBinding, boards: Boards) -> None:
        """The board is asked once more first: a list may lag behind, and nothing must be made twice."""
        keys = [difference.key for difference in missing]
        require_calls(self.deps, self.run)
        there = boards.find(binding.board_id, keys)
        gone = [key for key in keys if key not in there]
        with self.deps.store.unit():
            self._adopt({key: _oldest(items) for key, items in there.items()}, binding)
            forget_items(gone, self.deps, self.run)
            self._note(gone, binding.route, "The item was not on its board any more: it is made again.")
        self.staged |= {*keys}

    def _take_in(self, orphans: Sequence[Difference], binding: BoardBinding, boards: Boards) -> None:
        """Items of records that we have; what belongs to no record is a person's to judge."""
        keys = list(self.deps.store.records.get(difference.key for difference in orphans))
        if not keys:
            return
        require_calls(self.deps, self.run)
        there = boards.find(binding.board_id, keys)
        with self.deps.store.unit():
            self._adopt({key: _oldest(items) for key, items in there.items()}, binding)
        self.staged |= {key for key, items in there.items() if len(items) == 1}

    def _adopt(self, found: Mapping[str, BoardItem], binding: BoardBinding) -> None:
        """These are the records' items from now on; what their cells hold is unknown, so all of it is sent."""
        if not found:
            return
        store, unknown = self.deps.store, dict.fromkeys(owned_columns(binding.route, self.deps), MISSING)
        items = [
            LedgerItem(key, binding.board_id, item.item_id, "", unknown, item.parent_item_id)
            for key, item in found.items()
        ]
        store.items.save(items, self.deps.clock())
        self._stage(found)
        for record in store.records.get(found).values():
            forget_below(record, self.deps, self.run)
        look_again(lines_of(binding.route), self.deps, self.run)
        link_to_new_items(list(found), self.deps, self.run)
        self._note(list(found), binding.route, "Another item with the key is on the board: it is the record's now.")

    def _send_again(self, edited: Sequence[Difference], binding: BoardBinding) -> None:
        store = self.deps.store
        with store.unit():
            known = store.items.known(difference.key for difference in edited)
            doubtful = [_doubtful(known[one.key], one.columns) for one in edited if one.key in known]
            store.items.save(doubtful, self.deps.clock())
            self.staged |= self._stage([item.key for item in doubtful])
            for one in edited:
                text = f"Edited on the board ({', '.join(one.columns)}): what CloudSuite has is sent again."
                self._note([one.key], binding.route, text)

    def _stage(self, keys: Iterable[str]) -> set[str]:
        """Those of which we have the record: without it nobody knows what to send."""
        records = self.deps.store.records.get(keys)
        stage_records(list(records.values()), self.deps, self.run, again=True)
        return set(records)

    def _archive_copies(self, duplicates: Sequence[Difference], binding: BoardBinding, boards: Boards) -> None:
        require_calls(self.deps, self.run)
        there = boards.find(binding.board_id, [one.key for one in duplicates])
        for one in duplicates:
            ids = {item.item_id for item in there.get(one.key, [])}
            if one.item_id in ids and self._archive(one, sorted(ids - {one.item_id}, key=int), binding, boards):
                self.archived += 1

    def _archive(self, one: Difference, copies: Sequence[str], binding: BoardBinding, boards: Boards) -> bool:
        """Returns whether only the kept item is left. A copy that a person made, or that lines of ours hang below,
        stays. A lost answer needs no looking after: the next comparison finds the copy again, or finds it gone."""
        ours = self._made_by_us(one.key)
        for item_id in copies:
            if item_id in ours and not self._carries_lines(one.key, item_id, binding.route):
                is_gone = self._send_archive(one, item_id, binding, boards)
                copies = [other for other in copies if other != item_id] if is_gone else copies
        return not copies

    def _made_by_us(self, key: str) -> set[str]:
        settled = self.deps.store.audit.query(AuditFilter(key=key, event=AuditEvent.SETTLED, limit=1_000))
        return {str(entry.detail.get("item_id")) for entry in settled if entry.key == key}

    def _carries_lines(self, key: str, item_id: str, route: RouteId) -> bool:
        lines = lines_of(route)
        if lines is None:
            return False
        below = self.deps.store.records.lines(lines, [key]).get(key, [])
        known = self.deps.store.items.known(line.key for line in below)
        return any(item.parent_item_id == item_id for item in known.values())

    def _send_archive(self, one: Difference, item_id: str, binding: BoardBinding, boards: Boards) -> bool:
        deps, run = self.deps, self.run
        request = boards.prepare([Write(Op.ARCHIVE, binding.board_id, one.key, item_id=item_id)])
        key, detail = deps.new_id(), {"board_id": binding.board_id, "copy": item_id, "kept": one.item_id}
        require_calls(deps, run)
        sent = run.entry(
            deps.clock(),
            AuditEvent.SENT,
            binding.route,
            one.key,
            Op.ARCHIVE.value,
            detail={**detail, "idempotency_key": key},
        )
        deps.store.audit.append([sent])
        answer = boards.send(request, key)
        run.wrote()
        (verdict,) = answer.verdicts
        is_gone = verdict.kind in {Fate.DONE, Fate.GONE}
        event = AuditEvent.RESOLVED if is_gone else AuditEvent.REFUSED
        text = f"A second item of ours ({item_id}) is archived; {one.item_id} is kept." if is_gone else verdict.text
        more = {"detail": detail, "request_id": answer.request_id}
        deps.store.audit.append([run.entry(deps.clock(), event, binding.route, one.key, text, **more)])
        self.patience.after(answer, deps, run)
        return is_gone

    def _note(self, keys: Sequence[str], route: RouteId, text: str) -> None:
        now = self.deps.clock()
        self.deps.store.audit.append([self.run.entry(now, AuditEvent.RESOLVED, route, key, text) for key in keys])


def _doubtful(item: LedgerItem, columns: Sequence[str]) -> LedgerItem:
    cells = {**item.cells, **dict.fromkeys((column for column in columns if column != NAME), MISSING)}
    return replace(item, name="" if NAME in columns else item.name, cells=cells)


def _oldest(items: Sequence[BoardItem]) -> BoardItem:
    return min(items, key=lambda item: int(item.item_id))
