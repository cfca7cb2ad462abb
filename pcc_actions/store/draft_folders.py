"""The folders of drafts and of what was left, and the drafts that nobody goes on with."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from pcc_actions.store.sidecar import sidecar

DRAFTS: Final = "drafts"
LEFT: Final = "left"
KEPT_FOR: Final = timedelta(days=30)
"""How long a draft is kept that nobody goes on with."""


def remove_old_drafts(log: Path, at: datetime) -> None:
    """Remove whatever has stood among the drafts for 30 days, as far as that can be done."""
    oldest = (at - KEPT_FOR).timestamp()
    with suppress(OSError):  # where there are none, or others may not look into them
        for file in (sidecar(log) / DRAFTS).iterdir():
            if file.lstat().st_mtime < oldest:
                file.unlink(missing_ok=True)
