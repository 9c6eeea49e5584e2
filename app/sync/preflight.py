"""Does the board still fit the mapping? Asked once a run, and only for a route that has something to send."""

from __future__ import annotations

from app.domain.delivery import BoardItem, LedgerItem
from app.domain.errors import ConfigError
from app.domain.events import Phase
from app.domain.mapping import Owner, RouteMapping
from app.domain.plan import MISSING
from app.domain.ports import BoardInfo, Boards, ColumnSpec
from app.domain.records import Json, route_of
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AuditEvent, BoardBinding
from app.sync.columns import missing_columns, wanted_columns
from app.sync.deps import Deps, Run


def check_board(route: RouteId, boards: Boards, deps: Deps, run: Run) -> BoardBinding:
    """The route's board, fit for its mapping and with its items in the ledger.

    Raises ConfigError that names the column that was renamed, removed or made another type; BoardRefused for a
    board that is gone; the errors of `Boards`.
    """
    binding = deps.store.bindings.all()[route]
    if route in run.checked:
        return binding
    mapping = deps.mappings.of(route)
    board = boards.describe(binding.board_id)
    if new := new_columns(board, mapping, deps):
        board = boards.add_columns(binding.board_id, new, key=deps.new_id())
    require_columns(board, mapping)
    deps.store.state.set(_columns_name(route), {binding.board_id: [column.column for column in mapping.columns]})
    if not binding.indexed:
        binding = index_board(binding, boards, deps, run)
    run.groups[route] = dict(board.groups)
    run.checked.add(route)
    return binding


def new_columns(board: BoardInfo, mapping: RouteMapping, deps: Deps) -> list[ColumnSpec]:
    """Columns that came into the mapping since this board was last found to fit: they are made. One that was there
    then has been removed by a person, who is asked."""
    seen = deps.store.state.get(_columns_name(mapping.route))
    kept = seen.get(board.id) if isinstance(seen, dict) else None
    if not isinstance(kept, list):
        return []
    wanted = wanted_columns(mapping, deps.store.bindings.all())
    return [column for column in missing_columns(board, wanted) if column.id not in kept]


def _columns_name(route: RouteId) -> str:
    return f"columns:{route}"


def require_columns(board: BoardInfo, mapping: RouteMapping) -> None:
    """Raises ConfigError for the first column that the board does not have as the mapping wants it."""
    for column in mapping.columns:
        if column.owner is Owner.TEAM:
            continue
        found = board.columns.get(column.column)
        if found is None:
            raise ConfigError(
                f"Board “{board.name}” has no column “{column.title}” (id {column.column}) any more.",
                hint="Restore it in monday (the board's trash keeps it for 30 days), map to another column, or take it "
                "out of the mapping. monday does not let the same id be made again.",
            )
        if found != column.type:
            raise ConfigError(
                f"Column “{column.title}” (id {column.column}) of board “{board.name}” is of type {found}; "
                f"the mapping writes {column.type}.",
                hint="Change the type in the mapping, or map to another column.",
            )


def index_board(binding: BoardBinding, boards: Boards, deps: Deps, run: Run) -> BoardBinding:
    """Reads the board's items into the ledger by `ext_key`, so that what is there already is not created again.

    Their cells count as unknown: the first run after this writes them all once. Several items with one key are
    reported; the oldest is the one kept up to date.
    """
    mapping = deps.mappings.of(binding.route)
    unknown: dict[str, Json] = {
        column.column: MISSING for column in mapping.columns if column.owner is Owner.CLOUDSUITE
    }
    read = 0
    for page in boards.items(binding.board_id, run.cancel):
        with deps.store.unit():
            _keep_page(binding, page, unknown, deps, run)
        read += len(page)
        run.progress(Phase.PLANNING, binding.route, read, text=f"Reads what is on board {binding.name}.")
    indexed = BoardBinding(
        binding.route, binding.board_id, binding.name, binding.url, binding.group_id, binding.placement, indexed=True
    )
    deps.store.bindings.save(indexed)
    return indexed


def _keep_page(binding: BoardBinding, page: list[BoardItem], unknown: dict[str, Json], deps: Deps, run: Run) -> None:
    ours = [item for item in page if is_key_of(binding.route, item.key)]
    known = deps.store.items.known(item.key for item in ours)
    kept: dict[str, LedgerItem] = {}
    for item in ours:
        other = kept.get(item.key) or known.get(item.key)
        if other and other.board_id == binding.board_id and other.item_id != item.item_id:
            text = f"Two items have the key {item.key}: {other.item_id} and {item.item_id}. The older one is used."
            deps.store.audit.append([run.entry(deps.clock(), AuditEvent.CHANGED, binding.route, item.key, text)])
            if int(other.item_id) < int(item.item_id):
                continue
        kept[item.key] = LedgerItem(item.key, binding.board_id, item.item_id, "", unknown, item.parent_item_id)
    deps.store.items.save(list(kept.values()), deps.clock())


def is_key_of(route: RouteId, key: str) -> bool:
    """A person can write anything into the column."""
    return key.startswith(ROUTES[route].key_prefix + ":") and route_of(key) is route
