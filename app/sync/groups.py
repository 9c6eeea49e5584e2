"""The groups of a board that a mapping sorts items into: found again, or made when first needed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.domain.ports import Boards
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent, BoardBinding
from app.sync.budget import require_calls
from app.sync.deps import Deps, Run

MAX_GROUPS = 100
"""Groups that a board is given at most. monday's documentation tells no limit; a board of more is no help to anyone."""


def group_ids(titles: Collection[str], binding: BoardBinding, boards: Boards, deps: Deps, run: Run) -> dict[str, str]:
    """Title -> group id on the checked board. A title for which the board takes no further group is left out.

    A group is remembered by its id, so that it can be renamed; one that is gone is found by its title, or made anew.
    Raises Parked, BoardRefused and the errors of `Boards`.
    """
    if not titles:
        return {}
    there = run.groups[binding.route]
    by_title = {title: group_id for group_id, title in reversed(there.items())}
    kept = {title: group_id for title, group_id in _kept(binding, deps).items() if group_id in there}
    ids = {title: kept.get(title) or by_title[title] for title in titles if title in kept or title in by_title}
    missing = sorted(set(titles) - ids.keys())
    room = max(0, MAX_GROUPS - len(there))
    if missing[:room]:
        require_calls(deps, run)
        made = boards.create_groups(binding.board_id, missing[:room], key=deps.new_id())
        there.update({group_id: title for title, group_id in made.items()})
        ids |= made
    _keep(binding, kept | ids, [title for title in missing if title in ids], deps, run)
    if left_out := [title for title in missing if title not in ids]:
        _say_left_out(binding, left_out, deps, run)
    return ids


def _kept(binding: BoardBinding, deps: Deps) -> dict[str, str]:
    kept = deps.store.state.get(_name(binding.board_id))
    return {title: str(group_id) for title, group_id in kept.items()} if isinstance(kept, dict) else {}


def _keep(binding: BoardBinding, ids: dict[str, str], made: Sequence[str], deps: Deps, run: Run) -> None:
    if ids == _kept(binding, deps):
        return
    with deps.store.unit():
        deps.store.state.set(_name(binding.board_id), dict(ids))
        texts = [f"Board “{binding.name}” has the new group “{title}”." for title in made]
        deps.store.audit.append([_entry(binding.route, text, deps, run) for text in texts])


def _say_left_out(binding: BoardBinding, titles: Sequence[str], deps: Deps, run: Run) -> None:
    """Once a run."""
    if binding.route in run.without_group:
        return
    run.without_group.add(binding.route)
    text = (
        f"Board “{binding.name}” takes no further group, as for “{titles[0]}”: such items are in its first group. "
        "Group by a field of fewer values, or delete groups that are empty."
    )
    with deps.store.unit():
        deps.store.audit.append([_entry(binding.route, text, deps, run)])


def _entry(route: RouteId, text: str, deps: Deps, run: Run) -> AuditEntry:
    return run.entry(deps.clock(), AuditEvent.CHANGED, route, text=text)


def _name(board_id: str) -> str:
    return f"groups:{board_id}"
