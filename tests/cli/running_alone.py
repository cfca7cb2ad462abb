"""The command in a process of its own."""

import os
import sys
from pathlib import Path

import pcc_actions

HERE = str(Path(pcc_actions.__file__).parents[1])
COMMAND = [sys.executable, "-m", "pcc_actions"]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": HERE, "PYTHONIOENCODING": "utf-8", **more}
