"""The columns that a route's mapping needs on its board, and those that are not there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.expressions import REFERENCES
from app.domain.mapping import RouteMapping, column_specs
from app.domain.ports import BoardInfo, ColumnSpec
from app.domain.routes import RouteId
from app.domain.status import BoardBinding


def wanted_columns(mapping: RouteMapping, bindings: Mapping[RouteId, BoardBinding]) -> list[ColumnSpec]:
    """Of a mapping that is cut to the boards there are (`for_boards`)."""
    targets = REFERENCES[mapping.route]
    relation_boards = {ref: bindings[target].board_id for ref, target in targets.items() if target in bindings}
    return column_specs(mapping, relation_boards)


def missing_columns(board: BoardInfo, wanted: Sequence[ColumnSpec]) -> list[ColumnSpec]:
    return [column for column in wanted if column.id not in board.columns]
