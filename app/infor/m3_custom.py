"""A list transaction of the user's own choice as the source of a route."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.discovery import CustomSource
from app.domain.errors import ConfigError
from app.infor.allow import check_transaction
from app.infor.catalog import CatalogField, ListSource

_FIELD_HINT = "Take fields from the transaction's own (MRS001MI/LstFields)."


def check_custom(custom: CustomSource) -> None:
    """Raises ConfigError for what does not read, or cannot make records."""
    check_transaction(custom.program, custom.transaction)
    what = f"{custom.program}/{custom.transaction}"
    if custom.program == "EXPORTMI":
        raise ConfigError(
            f"{what} gives rows of text and cannot be a source of its own.",
            hint="Ask the M3 administrator for a transaction of MDBREADMI (MRS010) or CMS100MI (CMS015) on the table.",
        )
    if not custom.key or not custom.fields:
        raise ConfigError(f"The source {what} needs a key and at least one field.", hint=_FIELD_HINT)
    codes = [custom.start, custom.modified, *custom.key, *custom.inputs, *(field.code for field in custom.fields)]
    if odd := [code for code in codes if code and not (code.isascii() and code.isalnum() and code.isupper())]:
        raise ConfigError(f"{odd[0]!a} is not a field of {what}.", hint=_FIELD_HINT)
    if custom.start and len(custom.key) > 1:
        raise ConfigError(
            f"{what} cannot be continued from a key of {len(custom.key)} fields.", hint="Leave the start field empty."
        )


def list_source(custom: CustomSource) -> ListSource:
    return ListSource(
        custom.program,
        custom.transaction,
        key=custom.key[0],
        start=custom.start,
        modified=custom.modified,
        fixed=custom.inputs,
        also=custom.key,
    )


def custom_fields(custom: CustomSource, described: Sequence[CatalogField]) -> tuple[CatalogField, ...]:
    """The route's canonical fields that the source fills, titled as in the catalog, then the user's own."""
    known = {field.name: field for field in described}
    made = []
    for one in custom.fields:
        like = known.get(one.name)
        title, kind = (like.title, like.kind) if like else (one.title or one.code, one.kind)
        is_whole, is_zero_blank = (like.is_whole, like.is_zero_blank) if like else (False, False)
        made.append(CatalogField(one.name, one.title or title, one.code, kind, "", is_whole, is_zero_blank))
    return tuple(made)
