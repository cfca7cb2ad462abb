"""What some tests look with: a browser, an office, readers of PDF, libraries, strace.

Where one is missing the test is skipped with a reason; where PCC_ACTIONS_TOOLS is
`required`, as in .ci/run, it fails.
"""

import os
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest


def program(*names: str) -> str:
    """Give the path of the first of these programs that is installed."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found if found else _missing(f"{names[0]} is not installed")


@cache
def tracer() -> str:
    """Give the path of strace, where it may follow a process, as it may not everywhere."""
    strace = program("strace")
    tried = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False)
    return _missing("strace may not follow a process here") if tried.returncode else strace


def library(name: str) -> None:
    """See to it that a library of Python is there before it is imported."""
    if find_spec(name) is None:
        _missing(f"{name} is not installed")


def node_file(name: str) -> Path:
    """Give a file of a package that npm installed in the folder PCC_ACTIONS_NODE_MODULES."""
    folder = os.environ.get("PCC_ACTIONS_NODE_MODULES")
    path = Path(folder or "node_modules") / name
    return path if path.is_file() else _missing(f"{name} is not in PCC_ACTIONS_NODE_MODULES")


def _missing(reason: str) -> NoReturn:
    if os.environ.get("PCC_ACTIONS_TOOLS") == "required":
        pytest.fail(reason)
    pytest.skip(reason)
