"""How the benchmarks take time: the least of several runs, in processor time, so that other programs count little."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable


def best(function: Callable[[], object], runs: int = 5) -> float:
    """The shortest of several runs, in seconds of this process."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return min(times)


def started(code: str) -> float:
    """Seconds that a new interpreter takes for some code."""
    measured = f"import time; started = time.perf_counter()\n{code}\nprint(time.perf_counter() - started)"
    runs = (subprocess.run([sys.executable, "-c", measured], check=True, capture_output=True) for _ in range(7))
    return min(float(run.stdout) for run in runs)
