"""Steps that a mapping can put between a field and its column: a closed list, by name, each pure and exact.

A step takes the field's value and its arguments, all text. It raises InvalidCell where the value does not suit it.
Nothing (None, blank text) stays nothing and reaches no step, except `default`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact

from app.domain.countries import NAMES, country_code
from app.domain.records import Value
from app.domain.values import EXACT, InvalidCell, date_of, digits_of, number_of, shown, text_of

Args = Mapping[str, str]
Step = Callable[[Value, Args], Value]


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    title: str
    default: str | None = None
    """None where the user must give it."""


@dataclass(frozen=True, slots=True)
class Transform:
    """One entry of the list that the mapping editor offers."""

    name: str
    title: str
    doc: str
    accepts: frozenset[str]
    """Kinds of values (`SourceField.kind`) that it takes."""
    gives: str
    """text, number or date; empty: what it was given."""
    run: Step
    parameters: tuple[Parameter, ...] = ()


def transform(name: str, value: Value, args: Args) -> Value:
    """The value after the step. Raises InvalidCell for an unknown step, a bad argument or an unsuitable value."""
    step = TRANSFORMS.get(name)
    if step is None:
        raise InvalidCell(f"There is no step named {shown(name)}.")
    if not text_of(value).strip() and step is not TRANSFORMS["default"]:
        return None
    given = {parameter.name: args.get(parameter.name, parameter.default) for parameter in step.parameters}
    missing = [name for name, argument in given.items() if argument is None]
    if missing:
        raise InvalidCell(f"The step {shown(step.title)} needs {shown(missing[0])}.")
    return step.run(value, {name: argument for name, argument in given.items() if argument is not None})


def _whole(args: Args, name: str, lowest: int = 0, highest: int = 10_000) -> int:
    number = number_of(args[name])
    if number is None or number != number.to_integral_value() or not lowest <= number <= highest:
        raise InvalidCell(f"{shown(args[name])} is not a whole number from {lowest} to {highest:,} ({name}).")
    return int(number)


def _required_number(value: Value) -> Decimal:
    number = number_of(value)
    if number is None:
        raise InvalidCell("A number is needed, and there is none.")
    digits_of(number)
    return number


def _text(value: Value, _args: Args) -> Value:
    return text_of(value)


def _upper(value: Value, _args: Args) -> Value:
    return text_of(value).upper()


def _lower(value: Value, _args: Args) -> Value:
    return text_of(value).lower()


def _title(value: Value, _args: Args) -> Value:
    return " ".join(word[:1].upper() + word[1:].lower() for word in text_of(value).split(" "))


def _trim(value: Value, _args: Args) -> Value:
    return " ".join(text_of(value).split())


def _first_chars(value: Value, args: Args) -> Value:
    return text_of(value)[: _whole(args, "n", lowest=1)].rstrip()


def _last_chars(value: Value, args: Args) -> Value:
    return text_of(value)[-_whole(args, "n", lowest=1) :].lstrip()


def _prefix(value: Value, args: Args) -> Value:
    return args["before"] + text_of(value)


def _suffix(value: Value, args: Args) -> Value:
    return text_of(value) + args["after"]


def _join(value: Value, args: Args) -> Value:
    return args["separator"].join(part for part in (text_of(value), args["with"]) if part.strip())


def _replace(value: Value, args: Args) -> Value:
    if not args["find"]:
        raise InvalidCell("The text to find is empty.")
    return text_of(value).replace(args["find"], args["by"])


def _strip_leading_zeros(value: Value, _args: Args) -> Value:
    text = text_of(value)
    return text.lstrip("0") or text[-1:]


def _date(value: Value, _args: Args) -> Value:
    return date_of(value)


def _number(value: Value, _args: Args) -> Value:
    return number_of(value)


def _days_between(value: Value, args: Args) -> Value:
    day, since = date_of(value), date_of(args["since"])
    if day is None or since is None:
        return None
    lowest = number_of(args["at_least"])
    days = Decimal((day - since).days)
    return days if lowest is None else max(days, lowest)


def _multiply(value: Value, args: Args) -> Value:
    return EXACT.multiply(_required_number(value), _required_number(args["by"]))


def _divide(value: Value, args: Args) -> Value:
    """Exact where the result ends within 28 digits, else rounded to `places`."""
    number, by = _required_number(value), _required_number(args["by"])
    if not by:
        raise InvalidCell("A number cannot be divided by 0.")
    try:
        return Context(prec=28, traps=[Inexact]).divide(number, by)
    except Inexact:
        return _rounded(EXACT.divide(number, by), _whole(args, "places", highest=20))


def _negate(value: Value, _args: Args) -> Value:
    return _required_number(value).copy_negate()


def _abs(value: Value, _args: Args) -> Value:
    return _required_number(value).copy_abs()


def _round(value: Value, args: Args) -> Value:
    return _rounded(_required_number(value), _whole(args, "places", highest=20))


def _rounded(number: Decimal, places: int) -> Decimal:
    """Half away from zero, as invoices are rounded."""
    return number.quantize(Decimal(1).scaleb(-places), context=EXACT)


def _default(value: Value, args: Args) -> Value:
    return value if text_of(value).strip() else args["value"]


def _phone(value: Value, _args: Args) -> Value:
    text = text_of(value).strip()
    digits = "".join(char for char in text if char in "0123456789")
    if text.startswith("00"):
        return "+" + digits[2:]
    return "+" + digits if "+" in text[:2] else digits


def _country_name(value: Value, _args: Args) -> Value:
    code = country_code(text_of(value))
    if code is None:
        raise InvalidCell(f"{shown(text_of(value))} is not a country's ISO code.")
    return NAMES[code]


_ANY = frozenset({"text", "number", "date"})
_WORDS = frozenset({"text", "number"})
_DAYS = frozenset({"text", "date"})
_N = (Parameter("n", "Characters"),)
_BY = Parameter("by", "By")

_ALL = (
    Transform("text", "As text", "The value as it is written, numbers in full digits.", _ANY, "text", _text),
    Transform("upper", "Upper case", "“bolt” becomes “BOLT”.", _WORDS, "text", _upper),
    Transform("lower", "Lower case", "“BOLT” becomes “bolt”.", _WORDS, "text", _lower),
    Transform("title", "Capitalise words", "“HEX BOLT” becomes “Hex Bolt”.", _WORDS, "text", _title),
    Transform("trim", "Trim blanks", "No blanks at the ends, one between words.", _WORDS, "text", _trim),
    Transform("first_chars", "First characters", "Keeps the first n characters.", _ANY, "text", _first_chars, _N),
    Transform("last_chars", "Last characters", "Keeps the last n characters.", _ANY, "text", _last_chars, _N),
    Transform("prefix", "Put before", "Puts a text before.", _ANY, "text", _prefix, (Parameter("before", "Text"),)),
    Transform("suffix", "Put after", "Puts a text after.", _ANY, "text", _suffix, (Parameter("after", "Text"),)),
    Transform(
        "join",
        "Join with",
        "Joins the field with another, such as {description}; blank ones leave no separator.",
        _ANY,
        "text",
        _join,
        (Parameter("with", "With"), Parameter("separator", "Between them", " ")),
    ),
    Transform(
        "replace",
        "Replace",
        "Replaces every occurrence of a text by another.",
        _WORDS,
        "text",
        _replace,
        (Parameter("find", "Find"), Parameter("by", "Replace by", "")),
    ),
    Transform(
        "strip_leading_zeros", "No leading zeros", "“000120” becomes “120”.", _WORDS, "text", _strip_leading_zeros
    ),
    Transform("date", "As date", "Reads 20261124 or 2026-11-24 as a day; zeros are no date.", _DAYS, "date", _date),
    Transform("number", "As number", "Reads “-12.50” as a number, exactly.", _WORDS, "number", _number),
    Transform(
        "days_between",
        "Days since",
        "Days from another date, such as {due_date}, to this one; nothing where either is missing.",
        _DAYS,
        "number",
        _days_between,
        (Parameter("since", "Since"), Parameter("at_least", "Not less than", "")),
    ),
    Transform("multiply", "Multiply", "Multiplies exactly.", _WORDS, "number", _multiply, (_BY,)),
    Transform(
        "divide",
        "Divide",
        "Divides exactly; where the result does not end, it is rounded to the places given.",
        _WORDS,
        "number",
        _divide,
        (_BY, Parameter("places", "Decimal places", "6")),
    ),
    Transform("negate", "Change sign", "-12.50 becomes 12.50, and the reverse.", _WORDS, "number", _negate),
    Transform("abs", "Without sign", "-12.50 becomes 12.50.", _WORDS, "number", _abs),
    Transform(
        "round",
        "Round",
        "Rounds to decimal places; a half goes away from zero.",
        _WORDS,
        "number",
        _round,
        (Parameter("places", "Decimal places", "2"),),
    ),
    Transform(
        "default",
        "If blank",
        "A value to use where the field is blank.",
        _ANY,
        "",
        _default,
        (Parameter("value", "Value"),),
    ),
    Transform("phone", "Phone digits", "“(+46) 8-123 45” becomes “+46812345”.", _WORDS, "text", _phone),
    Transform("country_name", "Country name", "“SE” becomes “Sweden”.", frozenset({"text"}), "text", _country_name),
)

TRANSFORMS: Mapping[str, Transform] = {entry.name: entry for entry in _ALL}
