"""The most memory that a command held, as the system counts it."""

import subprocess
import sys

from tests.benchmarks.measure import MOST, Work, ready, whole

# On Linux what the kernel counts for a program (ru_maxrss) begins with what the one that started
# it held. So a bare Python starts it: less than that, about 8 MB, cannot be told.
_STARTER = """
import os, sys
null = [(os.POSIX_SPAWN_OPEN, at, os.devnull, os.O_RDWR, 0) for at in range(3)]
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=null)
print(os.wait4(child, 0)[2].ru_maxrss)
"""
UNIT = 1 if sys.platform == "darwin" else 1024


def peak(work: Work) -> int | None:
    """The most bytes that it held; nothing on Windows, which does not tell."""
    if sys.platform == "win32":
        return None
    with ready(work) as folder:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _STARTER, *work.words],
            cwd=folder, env=whole(work.environment), timeout=MOST, check=True,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )  # fmt: skip
    return int(done.stdout) * UNIT
