"""pcc-actions with a fault put back, to see that a test sees it."""

import shutil
from pathlib import Path

from tests.faults.tracing import PACKAGE


def with_fault(folder: Path, module: str, mended: str, faulty: str) -> Path:
    """Copy the package into a folder with one passage of a module replaced; give the folder."""
    shutil.copytree(PACKAGE / "pcc_actions", folder / "pcc_actions")
    file = folder / "pcc_actions" / module
    text = file.read_text(encoding="utf-8")
    assert text.count(mended) == 1, f"{module} has no longer: {mended}"
    file.write_text(text.replace(mended, faulty), encoding="utf-8")
    return folder
