"""The boards that the routes go to: made anew with the mapping's columns, or existing ones put to use."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.errors import ConfigError
from app.domain.expressions import REFERENCES
from app.domain.mapping import column_specs, for_boards, referred
from app.domain.ports import BoardInfo, Boards, ColumnSpec
from app.domain.routes import DELIVERY_ORDER, ROUTES, LinesPlacement, RouteId
from app.domain.status import AuditEntry, AuditEvent, BoardBinding
from app.sync.deps import Deps
from app.sync.mappings import StoredMappings
from app.sync.pull import remap_flag


def create_boards(
    routes: Sequence[RouteId],
    lines: LinesPlacement | None,
    workspace_id: str | None,
    boards: Boards,
    mappings: StoredMappings,
    deps: Deps,
) -> list[BoardBinding]:
    """Makes what is missing, in delivery order, and connects what is there. Safe to repeat."""
    made: list[BoardBinding] = []
    for route in DELIVERY_ORDER:
        if route not in (routes or DELIVERY_ORDER):
            continue
        bindings = deps.store.bindings.all()
        if route not in bindings:
            bind(_create(route, lines, workspace_id, boards, mappings, deps), deps)
        made.append(deps.store.bindings.all()[route])
    connect_boards(boards, mappings, deps)
    return made


def _create(
    route: RouteId,
    lines: LinesPlacement | None,
    workspace_id: str | None,
    boards: Boards,
    mappings: StoredMappings,
    deps: Deps,
) -> BoardBinding:
    parent = ROUTES[route].parent
    placement = (lines or LinesPlacement.SUBITEMS) if parent else LinesPlacement.BOARD
    key = _creation_key(route, deps)
    title = ROUTES[route].title
    if parent and placement is LinesPlacement.SUBITEMS:
        parent_binding = deps.store.bindings.all().get(parent)
        if parent_binding is None:
            raise ConfigError(
                f"{title} go below {ROUTES[parent].title.lower()}, which have no board yet.",
                hint=f"Create the board for {parent} too, or give the lines a board of their own (--lines board).",
            )
        specs = _specs(route, placement, mappings, deps)
        info = boards.create_subitem_board(parent_binding.board_id, specs, key=key)
        indexed = parent_binding.indexed
    else:
        specs = _specs(route, placement, mappings, deps)
        info = boards.create_board(title, specs, workspace_id=workspace_id, key=key)
        indexed = True
    group_id = "" if placement is LinesPlacement.SUBITEMS else info.group_id
    return BoardBinding(route, info.id, title if parent else info.name, info.url, group_id, placement, indexed)


def _creation_key(route: RouteId, deps: Deps) -> str:
    """The same until the board is bound, so that repeating after a lost answer finds the first one."""
    name = f"creating:{route}"
    key = deps.store.state.get(name)
    if not isinstance(key, str):
        key = deps.new_id()
        deps.store.state.set(name, key)
    return key


def use_board(route: RouteId, board_id: str, boards: Boards, mappings: StoredMappings, deps: Deps) -> BoardBinding:
    """Columns that the board does not have are added; its items are read before the next run writes."""
    taken = [other for other, binding in deps.store.bindings.all().items() if binding.board_id == board_id]
    if taken and taken != [route]:
        raise ConfigError(
            f"Board {board_id} is in use for {ROUTES[taken[0]].title}.", hint="Give each route a board of its own."
        )
    found = boards.describe(board_id)
    specs = _specs(route, LinesPlacement.BOARD, mappings, deps)
    info = boards.add_columns(board_id, specs, key=deps.new_id())
    binding = BoardBinding(route, board_id, found.name, found.url or info.url, found.group_id, LinesPlacement.BOARD)
    bind(binding, deps)
    connect_boards(boards, mappings, deps)
    return binding


def bind(binding: BoardBinding, deps: Deps) -> None:
    """The route goes to this board from now on; what is known of another one's items is forgotten."""
    route = binding.route
    with deps.store.unit():
        before = deps.store.bindings.all().get(route)
        if before is None or before.board_id != binding.board_id:
            deps.store.items.forget_route(route)
        deps.store.bindings.save(binding)
        deps.store.state.set(f"creating:{route}", None)
        deps.store.state.set(remap_flag(route), True)
        text = f"{ROUTES[route].title} go to board {binding.name} ({binding.board_id})."
        deps.store.audit.append([AuditEntry(deps.clock(), AuditEvent.CHANGED, route=route, text=text)])


def connect_boards(boards: Boards, mappings: StoredMappings, deps: Deps) -> None:
    """Adds the connecting columns that were left out while the board they point to did not exist."""
    for route, binding in deps.store.bindings.all().items():
        columns = referred(mappings.whole(route))
        wanted = [spec for spec in _specs(route, binding.placement, mappings, deps) if spec.id in columns]
        if wanted and not _has_all(boards.describe(binding.board_id), wanted):
            boards.add_columns(binding.board_id, wanted, key=deps.new_id())
            deps.store.state.set(remap_flag(route), True)


def _has_all(board: BoardInfo, columns: Sequence[ColumnSpec]) -> bool:
    return all(column.id in board.columns for column in columns)


def _specs(route: RouteId, placement: LinesPlacement, mappings: StoredMappings, deps: Deps) -> list[ColumnSpec]:
    bindings = deps.store.bindings.all()
    mapping = for_boards(mappings.whole(route), placement, bindings.keys())
    targets = REFERENCES[route]
    relation_boards = {ref: bindings[target].board_id for ref, target in targets.items() if target in bindings}
    return column_specs(mapping, relation_boards)
