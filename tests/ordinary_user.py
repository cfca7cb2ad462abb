"""A folder whose mode holds: the test is an ordinary user, also where root runs it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Imported by now: to an ordinary user root's own Python may be closed.
import filelock
import pydantic

IMPORTED = (filelock, pydantic)
NOBODY = 65534


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """Give a folder of an ordinary user while the test is that user. POSIX only."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(os.getuid())
            for each in (folder, *folder.rglob("*")):
                each.chmod(0o700)
