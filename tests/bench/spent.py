"""What a piece of work takes of its process: time, CPU and memory. Imports none of the product, as the floor must."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Spent:
    """What one run took, start-up, sign-in and boards left out."""

    wall_s: float = 0.0
    cpu_s: float = 0.0
    idle_mib: float = 0.0
    """Before the run."""
    peak_mib: float = 0.0
    """Of the whole process."""
    read: int = 0
    created: int = 0
    updated: int = 0
    failed: int = 0
    infor_calls: int = 0
    monday_calls: int = 0
    write_calls: int = 0
    outcome: str = "ok"

    @property
    def run_mib(self) -> float:
        """What the run added."""
        return self.peak_mib - self.idle_mib


def measured(work: Callable[[], Spent]) -> Spent:
    """The work, whose own figures are kept, with the CPU of all threads of this process and its memory."""
    idle = psutil.Process().memory_info().rss
    cpu, wall = time.process_time(), time.perf_counter()
    done = work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return replace(done, wall_s=wall, cpu_s=cpu, idle_mib=idle / MIB, peak_mib=peak_bytes() / MIB)


def peak_bytes() -> int:
    """Resident memory at its highest.

    On Linux from the kernel's own line: ru_maxrss of a child begins with what its parent had when it was made.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def child(module: str, *arguments: str) -> Any:
    """What a module of ours, run as a process, writes as JSON."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout)
