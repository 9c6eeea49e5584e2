"""CloudSuite is read-only: what may be asked of it, checked before any socket is opened.

An allow-list, so that a name nobody thought of is refused. Names and paths are taken as they are: anything that is
encoded, has dots, semicolons or backslashes in it, or is spelled in another case is not on the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.domain.errors import ConfigError

_PROGRAM = r"[A-Z][A-Z0-9]{2,14}"
_READS = r"(?:Get|Lst|List|Sel|Search)[A-Za-z0-9_]{0,40}"
_IDO = r"[A-Za-z][A-Za-z0-9_.]{0,79}"

_TRANSACTION = re.compile(rf"(?P<program>{_PROGRAM})/(?P<transaction>{_READS})", re.ASCII)
_EXPORTMI = frozenset({"Select", "SelectPad", "LstFields", "Search"})

_PATHS = (
    re.compile(rf"M3/m3api-rest/(?:v2/)?execute/(?P<mi>{_PROGRAM}/{_READS})", re.ASCII),
    re.compile(rf"CSI/IDORequestService/ido/(?:load|info)/{_IDO}", re.ASCII),
    re.compile(rf"CSI/IDORequestService/MGRESTService\.svc/json/(?!method/|token/){_IDO}/adv", re.ASCII),
    re.compile(r"CSI/IDORequestService/(?:ido|MGRESTService\.svc/json)/configurations", re.ASCII),
)
_IDO_PARAMETERS = frozenset(
    {"properties", "props", "filter", "orderby", "recordcap", "rowcap", "loadtype", "bookmark", "readonly"}
)
"""Without clm and clmparam: they run a method of the IDO in place of the load."""
_PARAMETER = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}", re.ASCII)

_OPTION_VALUE = re.compile(r"[A-Za-z0-9_,.-]{0,4000}", re.ASCII)

BULK_PATH = "M3/m3api-rest/v2/execute"
"""The only address that is ever posted to; its transactions are checked one by one."""


def check_transaction(program: str, transaction: str) -> None:
    """Raises ConfigError for any MI transaction but Get, Lst, List, Sel and Search."""
    found = _TRANSACTION.fullmatch(f"{program}/{transaction}")
    if found is None or (program == "EXPORTMI" and transaction not in _EXPORTMI):
        raise _refused(f"{program}/{transaction}")


def check_path(path: str, parameters: Iterable[str]) -> None:
    """For GET, below the tenant. Raises ConfigError for what does not read, or could be read as something else."""
    for pattern in _PATHS:
        found = pattern.fullmatch(path)
        if found is None:
            continue
        if "mi" in pattern.groupindex:
            check_transaction(*found["mi"].split("/"))
        break
    else:
        raise _refused(path)
    # A name such as _method could make some servers take GET for something else.
    for name in parameters:
        if _PARAMETER.fullmatch(name) is None or (path.startswith("CSI/") and name not in _IDO_PARAMETERS):
            raise _refused(f"{path} with the parameter {name}")


def check_options(path: str, options: Mapping[str, str]) -> None:
    """For matrix parameters (`;maxrecs=0`) of REST v1, which stand in the path. Raises ConfigError for a name or value
    that is not plain, since it could end the parameter and begin another path."""
    for name, value in options.items():
        if _PARAMETER.fullmatch(name) is None or _OPTION_VALUE.fullmatch(value) is None:
            raise _refused(f"{path};{name}={value}")


def _refused(what: str) -> ConfigError:
    return ConfigError(
        f"{what!a} is not a reading call; ml-connector only reads from CloudSuite.",
        hint="Choose a transaction whose name begins with Get, Lst, List, Sel or Search.",
    )
