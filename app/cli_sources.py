"""The verbs for where M3's records are read from: another list transaction in place of the standard source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from app.cli_output import print_json, print_table, say
from app.cli_session import AS_JSON, ROUTE, Exit, Session
from app.domain.discovery import CustomField, CustomSource, MiField, SourceFinding, Tenant
from app.domain.errors import ConfigError
from app.domain.records import Json
from app.domain.routes import ROUTES, RouteId
from app.sync.facade import Facade

TRANSACTION = "PROGRAM/TRANSACTION"


@click.group(invoke_without_command=True)
@click.pass_context
def sources(context: click.Context) -> int:
    """Which transactions of M3 the routes are read from; without a verb, list."""
    return Exit.DONE if context.invoked_subcommand else int(context.invoke(sources_list, as_json=False))


@sources.command("list")
@AS_JSON
@click.pass_obj
def sources_list(session: Session, as_json: bool) -> int:
    """Each route's source, and what CloudSuite refuses or does not have, with the way out."""
    session.json = as_json
    with session.facade() as facade:
        chosen, tenant, pending = facade.custom_sources(), facade.discovered(), facade.pending_batches()
    found = tenant.sources if tenant else ()
    if as_json:
        routes: dict[str, Json] = {route.value: _source_json(chosen.get(route)) for route in RouteId}
        print_json({"routes": routes, "pending_batches": pending, "found": [_finding_json(one) for one in found]})
        return Exit.DONE
    print_table(["Route", "Read from"], [[ROUTES[one].title, _read_from(one, chosen, tenant)] for one in RouteId])
    print_table(
        ["Route", "Source", "Place", "Stands", "Why", "Way out"],
        [[ROUTES[one.route].title, one.name, one.place, one.standing, one.reason, one.hint] for one in found],
        title="What CloudSuite offers",
    )
    click.echo(f"Pending invoice batches (APS450MI): {'read' if pending else 'left out'}")
    return Exit.DONE


def _read_from(route: RouteId, chosen: Mapping[RouteId, CustomSource], tenant: Tenant | None) -> str:
    own = chosen.get(route)
    name = f"{own.program}/{own.transaction}" if own else ""
    if own and not own.is_beside:
        return name
    places = dict.fromkeys(one.place for one in tenant.sources) if tenant else ()
    used = dict.fromkeys(found.name for place in places if tenant and (found := tenant.used(route, place)))
    standard = ", ".join(used) or ("nothing that this account is offered" if tenant else "the standard source")
    return f"{standard}, and {name} beside" if own else standard


@sources.command("show")
@click.argument("route", type=ROUTE)
@click.option("--fields-of", metavar=TRANSACTION, help="Also the fields that this transaction takes and gives.")
@AS_JSON
@click.pass_obj
def sources_show(session: Session, route: RouteId, fields_of: str | None, as_json: bool) -> int:
    """A route's own source, the ready ones that this tenant has, and a transaction's fields."""
    session.json = as_json
    with session.facade() as facade:
        chosen, ready = facade.custom_sources().get(route), facade.preset_sources(route)
        inputs, outputs = facade.describe_transaction(*_named(fields_of)) if fields_of else ((), ())
    if as_json:
        print_json(
            {
                "route": route.value,
                "source": _source_json(chosen),
                "ready": [_source_json(one) for one in ready],
                "inputs": [_field_json(one) for one in inputs],
                "outputs": [_field_json(one) for one in outputs],
            }
        )
        return Exit.DONE
    click.echo(f"{ROUTES[route].title}: {_told(chosen) if chosen else 'the standard source'}")
    for one in ready:
        click.echo(f"Ready to be set: {_told(one)}")
    if fields_of:
        rows = [[way, one.name, one.title, one.kind, one.length] for way, one in _ways(inputs, outputs)]
        print_table(["", "Field", "Title", "Kind", "Length"], rows, title=fields_of)
    return Exit.DONE


def _ways(inputs: Sequence[MiField], outputs: Sequence[MiField]) -> list[tuple[str, MiField]]:
    return [*(("in *" if one.is_mandatory else "in", one) for one in inputs), *(("out", one) for one in outputs)]


@sources.command("set")
@click.argument("route", type=ROUTE)
@click.argument("transaction", metavar=TRANSACTION)
@click.option(
    "--key", "keys", multiple=True, metavar="FIELD", help="Field that makes the record's key; may be repeated."
)
@click.option("--modified", metavar="FIELD", help="Field with the day of the last change.")
@click.option("--value", "values", multiple=True, metavar="NAME=FIELD", help="What fills a field of the route.")
@click.option("--input", "inputs", multiple=True, metavar="FIELD=VALUE", help="An input that is always the same.")
@click.option("--start", metavar="FIELD", help="Input from which a long list goes on, in the order of its one key.")
@click.option("--beside/--instead", "is_beside", default=None, help="Beside the standard source, or in its place.")
@AS_JSON
@click.pass_obj
def sources_set(
    session: Session,
    route: RouteId,
    transaction: str,
    keys: tuple[str, ...],
    modified: str | None,
    values: tuple[str, ...],
    inputs: tuple[str, ...],
    start: str | None,
    is_beside: bool | None,
    as_json: bool,
) -> int:
    """Read a route from another list transaction of M3. A ready one (see show) needs nothing but its name."""
    session.json = as_json
    program, name = _named(transaction)
    with session.facade() as facade:
        ready = [one for one in facade.preset_sources(route) if (one.program, one.transaction) == (program, name)]
        like = ready[0] if ready else CustomSource(route, program, name, (), ())
        wanted = CustomSource(
            route,
            program,
            name,
            key=keys or like.key,
            fields=_fields(route, values, facade) if values else like.fields,
            inputs=dict(_pair(one) for one in inputs) or like.inputs,
            start=like.start if start is None else start,
            modified=like.modified if modified is None else modified,
            is_beside=like.is_beside if is_beside is None else is_beside,
        )
        facade.set_custom_source(route, wanted)
    _say_or_print(f"{ROUTES[route].title} are read from {_told(wanted)} from the next run on.", route, wanted, as_json)
    return Exit.DONE


def _fields(route: RouteId, values: Sequence[str], facade: Facade) -> tuple[CustomField, ...]:
    """With the kind and the title that the route's field of that name has."""
    known = {field.name: field for field in facade.source_fields(route)}
    made = []
    for name, code in map(_pair, values):
        like = known.get(name)
        made.append(CustomField(name, code, like.kind, like.title) if like else CustomField(name, code))
    return tuple(made)


@sources.command("reset")
@click.argument("route", type=ROUTE)
@AS_JSON
@click.pass_obj
def sources_reset(session: Session, route: RouteId, as_json: bool) -> int:
    """Read a route from its standard source again."""
    session.json = as_json
    with session.facade() as facade:
        facade.set_custom_source(route, None)
    said = f"{ROUTES[route].title} are read from the standard source from the next run on."
    _say_or_print(said, route, None, as_json)
    return Exit.DONE


@sources.command("pending-batches")
@click.argument("wanted", type=click.Choice(["on", "off"]), required=False)
@AS_JSON
@click.pass_obj
def sources_pending_batches(session: Session, wanted: str | None, as_json: bool) -> int:
    """Invoices that are entered and not in the ledger yet (APS450MI): read them or not; without on or off, say."""
    session.json = as_json
    with session.facade() as facade:
        if wanted:
            facade.set_pending_batches(wanted=wanted == "on")
        pending = facade.pending_batches()
    if as_json:
        print_json({"pending_batches": pending})
    else:
        click.echo(f"Pending invoice batches (APS450MI): {'read' if pending else 'left out'}")
    return Exit.DONE


def _say_or_print(sentence: str, route: RouteId, source: CustomSource | None, as_json: bool) -> None:
    if as_json:
        print_json({"route": route.value, "source": _source_json(source)})
    else:
        say(sentence)


def _named(transaction: str) -> tuple[str, str]:
    program, slash, name = transaction.partition("/")
    if not (program and slash and name):
        raise ConfigError(f"{transaction!a} is not {TRANSACTION}.", hint="Such as MDBREADMI/LstMPHEAD00.")
    return program.upper(), name


def _pair(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not (name and sign and value):
        raise click.UsageError(f"{given!r} is not NAME=FIELD, such as po_number=IAPUNO.")
    return name, value


def _told(source: CustomSource) -> str:
    """`MDBREADMI/LstMPHEAD00, key IAPUNO, last change IALMDT`."""
    parts = [f"{source.program}/{source.transaction}", f"key {', '.join(source.key)}"]
    parts += [f"last change {source.modified}"] if source.modified else []
    parts += ["beside the standard source"] if source.is_beside else []
    return ", ".join(parts)


def _source_json(source: CustomSource | None) -> Json:
    return source.to_json() if source else None


def _field_json(field: MiField) -> Json:
    return {"name": field.name, "title": field.title, "kind": field.kind, "is_mandatory": field.is_mandatory}


def _finding_json(one: SourceFinding) -> Json:
    return {
        "route": one.route.value,
        "source": one.name,
        "place": one.place,
        "standing": one.standing.value,
        "reason": one.reason,
        "hint": one.hint,
        "lists": list(one.lists),
    }
