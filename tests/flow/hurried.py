"""`python -m tests.flow.hurried`: the product as it is, but pauses before another try are over almost at once."""

from __future__ import annotations

import sys
from unittest import mock

from app.__main__ import main
from app.net.cancel import CancelFlag

PAUSE_S = 0.01

if __name__ == "__main__":
    wait = CancelFlag.wait
    with mock.patch.object(CancelFlag, "wait", lambda cancel, seconds: wait(cancel, min(seconds, PAUSE_S))):
        sys.exit(main())
