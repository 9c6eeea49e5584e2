"""The verbs that set the product up: connect, boards, mapping."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from app.cli_output import print_connection, print_table, say
from app.cli_session import ROUTE, Exit, Session
from app.domain.errors import ConfigError
from app.domain.mapping import ColumnMapping, RouteMapping
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.status import BoardBinding

MAX_READ = 2_000_000
"""Bytes of a file that are looked at: an .ionapi file has one or two thousand, a mapping some ten thousand."""

EXISTING_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.group()
def connect() -> None:
    """Sign in to CloudSuite and to monday.com."""


@connect.command("infor")
@click.argument("file", type=EXISTING_FILE, metavar="FILE.ionapi")
@click.option("--product", type=click.Choice(["auto", "m3", "csi"]), default="auto", help="Product line.")
@click.option("--company", metavar="N", help="M3 company, such as 100.")
@click.option("--division", metavar="D", help="M3 division, such as AAA.")
@click.option("--csi-config", metavar="NAME", help="Mongoose configuration of a CSI site.")
@click.option(
    "--csi-zone", "csi_zones", multiple=True, metavar="NAME=ZONE", help="Time zone of a CSI site, if not yours."
)
@click.pass_obj
def connect_infor(
    session: Session,
    file: Path,
    product: str,
    company: str | None,
    division: str | None,
    csi_config: str | None,
    csi_zones: tuple[str, ...],
) -> int:
    """Sign in with the .ionapi file that your Infor administrator gave you."""
    with file.open("rb") as opened:
        raw = opened.read(MAX_READ)
    with session.facade() as facade:
        for given in csi_zones:
            config, _, zone = given.rpartition("=")
            facade.set_site_zone(config or csi_config or "", zone)
        status = facade.connect_infor(
            raw, file.name, product=product, company=company, division=division, csi_config=csi_config
        )
    print_connection(status)
    return Exit.DONE


@connect.command("monday")
@click.option(
    "--token-stdin",
    is_flag=True,
    required=True,
    expose_value=False,
    help="Read the token from standard input (one line).",
)
@click.option("--api-url", metavar="URL", help="Another address of monday's API; http:// for this computer only.")
@click.pass_obj
def connect_monday(session: Session, api_url: str | None) -> int:
    """Sign in with your API token (monday.com: your picture, Developers, API token)."""
    token = read_token()
    with session.facade() as facade:
        status = facade.connect_monday(token, api_url=api_url)
    print_connection(status)
    return Exit.DONE


def read_token() -> str:
    """One line, never an argument: command lines can be read by every program on the computer."""
    if sys.stdin.isatty():
        return str(click.prompt("monday.com API token", hide_input=True, err=True)).strip()
    token = sys.stdin.readline().strip().removeprefix("\ufeff")
    if not token:
        raise ConfigError("No token came on standard input.", hint="Pipe it in: one line with nothing else.")
    return token


@click.group()
def boards() -> None:
    """Where the records go."""


@boards.command("create")
@click.option(
    "--lines",
    type=click.Choice([one.value for one in LinesPlacement]),
    help="Lines as subitems, or on a board of their own.",
)
@click.option("--route", "routes", type=ROUTE, multiple=True, help="Only this one; may be repeated.")
@click.option("--workspace", "workspace_id", metavar="ID", help="The monday workspace to make them in.")
@click.pass_obj
def boards_create(session: Session, lines: str | None, routes: tuple[RouteId, ...], workspace_id: str | None) -> int:
    """Make the boards that are not there yet."""
    placement = None if lines is None else LinesPlacement(lines)
    with session.facade() as facade:
        print_boards(facade.create_boards(routes, lines=placement, workspace_id=workspace_id))
    return Exit.DONE


@boards.command("use")
@click.argument("route", type=ROUTE)
@click.argument("board_id")
@click.pass_obj
def boards_use(session: Session, route: RouteId, board_id: str) -> int:
    """Send a route to a board that exists; missing columns are added."""
    with session.facade() as facade:
        print_boards([facade.use_board(route, board_id)])
    return Exit.DONE


def print_boards(bindings: list[BoardBinding]) -> None:
    rows = [[ROUTES[one.route].title, one.name, one.board_id, one.placement.value, one.url] for one in bindings]
    print_table(["Route", "Board", "Id", "Lines as", "Address"], rows)


@click.group()
def mapping() -> None:
    """Which field of CloudSuite goes to which column."""


@mapping.command("show")
@click.argument("route", type=ROUTE)
@click.pass_obj
def mapping_show(session: Session, route: RouteId) -> int:
    """Show a route's columns and where their values come from."""
    with session.facade() as facade:
        print_mapping(facade.mapping(route))
    return Exit.DONE


def print_mapping(shown: RouteMapping) -> None:
    click.echo(f"{ROUTES[shown.route].title}: the item is called {shown.name}")
    rows = [
        [column.column, column.title, column.type, _source(column), column.transform, column.labels, column.owner.value]
        for column in shown.columns
    ]
    print_table(["Column", "Title", "Type", "From", "Transform", "Labels", "Owner"], rows)
    for one in shown.filters:
        click.echo(f"Only where {one.field} {one.op} {', '.join(one.values)}".rstrip())
    if shown.group_by:
        click.echo(f"In groups by {shown.group_by}")


def _source(column: ColumnMapping) -> str:
    return f"{column.field} or {column.otherwise}" if column.otherwise else column.field


@mapping.command("export")
@click.argument("route", type=ROUTE)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.pass_obj
def mapping_export(session: Session, route: RouteId, file: Path | None) -> int:
    """Write a route's mapping as TOML, to FILE or standard output."""
    with session.facade() as facade:
        text = facade.export_mapping(route)
    if file is None:
        click.echo(text, nl=not text.endswith("\n"))
        return Exit.DONE
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"{file} cannot be written: {error.strerror}.", hint="Choose another folder.") from None
    say(f"Written to {file}.")
    return Exit.DONE


@mapping.command("import")
@click.argument("route", type=ROUTE)
@click.argument("file", type=EXISTING_FILE, required=False)
@click.pass_obj
def mapping_import(session: Session, route: RouteId, file: Path | None) -> int:
    """Check a mapping and use it from now on; from FILE or standard input."""
    raw = sys.stdin.buffer.read(MAX_READ) if file is None else file.read_bytes()[:MAX_READ]
    name = "standard input" if file is None else file.name
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(f"{name} is not a text file in UTF-8.", hint="Save it as UTF-8 and try again.") from None
    with session.facade() as facade:
        kept = facade.import_mapping(route, text, name)
    say(f"{ROUTES[route].title}: {len(kept.columns)} columns are used from the next run on.")
    return Exit.DONE
