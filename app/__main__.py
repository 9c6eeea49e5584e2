"""The entry point: no verb opens the desktop app, a verb goes to the command line."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

from app import logs, paths
from app.launcher import AppLauncher

BACKGROUND = "--background"


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code. `argv` is without the program's name; that of the process unless given."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    folders = paths.folders(os.environ)
    wants_window = not arguments or arguments == [BACKGROUND]
    log_file = logs.set_up(folders.log, console=True)
    logs.catch_crashes()
    launcher = AppLauncher(folders)
    if wants_window:
        logging.getLogger(__name__).info("Starting")
        return launcher.open_app(background=bool(arguments))
    # The window starts faster without click and rich.
    from app import cli  # noqa: PLC0415

    return cli.main(launcher, arguments, log_file=log_file)


if __name__ == "__main__":
    sys.exit(main())
