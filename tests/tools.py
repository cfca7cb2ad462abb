"""Programs that some tests look at papers with: a browser, an office, readers of PDF.

Where one is missing the test is skipped with a reason; where PCC_ACTIONS_TOOLS is
`required`, as in .ci/run, it fails.
"""

import os
import shutil
from pathlib import Path

import pytest


def program(*names: str) -> str:
    """Give the path of the first of these programs that is installed."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    return found if found else _missing(f"{names[0]} is not installed")


def node_file(name: str) -> Path:
    """Give a file of a package that npm installed in the folder PCC_ACTIONS_NODE_MODULES."""
    folder = os.environ.get("PCC_ACTIONS_NODE_MODULES")
    path = Path(folder or "node_modules") / name
    return path if path.is_file() else Path(_missing(f"{name} is not in PCC_ACTIONS_NODE_MODULES"))


def _missing(reason: str) -> str:
    if os.environ.get("PCC_ACTIONS_TOOLS") == "required":
        pytest.fail(reason)
    pytest.skip(reason)
