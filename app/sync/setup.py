"""The boards that the routes go to: made anew with the mapping's columns, or existing ones put to use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.errors import BoardRefused, ConfigError
from app.domain.mapping import for_boards
from app.domain.ports import Boards, ColumnSpec
from app.domain.routes import DELIVERY_ORDER, ROUTES, LinesPlacement, RouteId, lines_of
from app.domain.status import AuditEntry, AuditEvent, BoardBinding
from app.sync.columns import missing_columns, wanted_columns
from app.sync.deps import Deps
from app.sync.mappings import StoredMappings
from app.sync.pull import ask_remap


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
            try:
                bind(_create(route, lines, workspace_id, boards, mappings, deps), deps)
            except BoardRefused:
                # monday would say no again under the same key, also to a request that was put right.
                deps.store.state.set(f"creating:{route}", None)
                raise
        made.append(deps.store.bindings.all()[route])
    complete_boards(boards, mappings, deps)
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
    """Columns that the board does not have are added; its items are read before the next run writes. Lines that go
    below the route's items move along."""
    bindings = deps.store.bindings.all()
    taken = [other for other, binding in bindings.items() if binding.board_id == board_id]
    if taken and taken != [route]:
        raise ConfigError(
            f"Board {board_id} is in use for {ROUTES[taken[0]].title}.", hint="Give each route a board of its own."
        )
    if taken:
        complete_boards(boards, mappings, deps)
        return bindings[route]
    require_unconnected(route, bindings, mappings)
    found = boards.describe(board_id)
    boards.add_columns(board_id, _specs(route, LinesPlacement.BOARD, mappings, deps), key=deps.new_id())
    binding = BoardBinding(route, board_id, found.name, found.url, found.group_id, LinesPlacement.BOARD)
    lines = lines_of(route)
    if lines in bindings and bindings[lines].placement is LinesPlacement.SUBITEMS:
        below = boards.create_subitem_board(
            board_id, _specs(lines, LinesPlacement.SUBITEMS, mappings, deps), key=deps.new_id()
        )
        bind(replace(bindings[lines], board_id=below.id, url=below.url, indexed=False), deps)
    bind(binding, deps)
    complete_boards(boards, mappings, deps)
    return binding


def require_unconnected(route: RouteId, bindings: Mapping[RouteId, BoardBinding], mappings: StoredMappings) -> None:
    """monday ties a connecting column to the board it was made for. Raises ConfigError where a board is tied to this
    route's present one."""
    tied = [other for other in mappings.connected(route) if other in bindings] if route in bindings else []
    if tied:
        raise ConfigError(
            f"Board “{bindings[tied[0]].name}” is connected to the board that {ROUTES[route].title} go to now.",
            hint=f"Take the connecting column out of the mapping of {tied[0]} first; then choose another board.",
        )


def bind(binding: BoardBinding, deps: Deps) -> None:
    """The route goes to this board from now on; what is known of another one's items is forgotten."""
    route = binding.route
    with deps.store.unit():
        before = deps.store.bindings.all().get(route)
        if before is None or before.board_id != binding.board_id:
            deps.store.items.forget_route(route)
        deps.store.bindings.save(binding)
        deps.store.state.set(f"creating:{route}", None)
        ask_remap(route, deps.store, deps.new_id())
        text = f"{ROUTES[route].title} go to board {binding.name} ({binding.board_id})."
        deps.store.audit.append([AuditEntry(deps.clock(), AuditEvent.CHANGED, route=route, text=text)])


def complete_boards(boards: Boards, mappings: StoredMappings, deps: Deps) -> None:
    """Adds what bound boards lack: columns that a person removed, that the mapping gained, or that connect to a board
    which did not exist before."""
    for route, binding in deps.store.bindings.all().items():
        wanted = _specs(route, binding.placement, mappings, deps)
        if missing := missing_columns(boards.describe(binding.board_id), wanted):
            boards.add_columns(binding.board_id, missing, key=deps.new_id())
            with deps.store.unit():
                forget_columns(route, [column.id for column in missing], deps)
                ask_remap(route, deps.store, deps.new_id())


def forget_columns(route: RouteId, columns: Sequence[str], deps: Deps) -> None:
    """A new column is empty, whatever we wrote to the one before it."""
    after = ""
    while items := deps.store.items.after(route, after, 500):
        emptied = [
            replace(item, cells={column: value for column, value in item.cells.items() if column not in columns})
            for item in items
        ]
        deps.store.items.save(emptied, deps.clock())
        after = items[-1].key


def _specs(route: RouteId, placement: LinesPlacement, mappings: StoredMappings, deps: Deps) -> list[ColumnSpec]:
    bindings = deps.store.bindings.all()
    return wanted_columns(for_boards(mappings.whole(route), placement, bindings.keys()), bindings)
