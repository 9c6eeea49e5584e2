"""`python -m tests.flow.hurried`: the product as it is, but pauses before another try are over almost at once."""

from __future__ import annotations

import sys
from unittest.mock import patch

from app.__main__ import main
from app.cli_session import Interrupt
from app.net.cancel import CancelFlag

PAUSE_S = 0.01

if __name__ == "__main__":
    of_connecting, of_syncing = CancelFlag.wait, Interrupt.wait
    with (
        patch.object(CancelFlag, "wait", lambda self, seconds: of_connecting(self, min(seconds, PAUSE_S))),
        patch.object(Interrupt, "wait", lambda self, seconds: of_syncing(self, min(seconds, PAUSE_S))),
    ):
        sys.exit(main())
