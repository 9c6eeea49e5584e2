"""The verb for items whose record CloudSuite no longer has: kept, archived, or archived once although many."""

from __future__ import annotations

import click

from app.cli_output import print_table, say
from app.cli_session import ROUTE, Exit, Session
from app.domain.errors import ConfigError
from app.domain.routes import ROUTES, Removal, RouteId
from app.sync.facade import Facade

ALLOW = "allow"


@click.command()
@click.argument("route", type=ROUTE, required=False)
@click.argument("choice", type=click.Choice([*(one.value for one in Removal), ALLOW]), required=False)
@click.pass_obj
def removals(session: Session, route: RouteId | None, choice: str | None) -> int:
    """What becomes of items whose record CloudSuite no longer has.

    Without arguments: how each route stands. keep: the item stays as it is. archive: it is archived in monday. allow:
    the next run may archive more at once than is done unasked.
    """
    with session.facade() as facade:
        if route is None:
            heads = [one for one in ROUTES.values() if one.parent is None]
            print_table(["Route", "Items"], [[one.title, facade.removal(one.id).value] for one in heads])
        elif choice is None:
            click.echo(facade.removal(route).value)
        elif choice == ALLOW:
            _allow(route, facade)
        else:
            facade.set_removal(route, Removal(choice))
            say(f"{ROUTES[route].title}: {choice}, from the next run on.")
    return Exit.DONE


def _allow(route: RouteId, facade: Facade) -> None:
    if facade.removal(route) is Removal.KEEP:
        raise ConfigError(
            f"Items of {ROUTES[route].title} are kept.", hint=f"First: ml-connector removals {route} archive."
        )
    facade.allow_removals(route)
    say(f"{ROUTES[route].title}: the next run archives the items of all records that are gone.")
