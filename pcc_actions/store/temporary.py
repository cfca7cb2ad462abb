"""The names of the files that are written beside another, to take its place whole.

They say whose they are: one left behind by a save that was cut short can be told from one that is
being written.
"""

import os
from zlib import crc32

from pcc_actions.core.patterns import pattern

# Those of release 0.1.0 did not say whose they were.
_name = pattern(r"\.pcc-actions-(?:[0-9a-f]{8}-)?[0-9a-f]{16}\.tmp")


def name_for(name: str) -> str:
    """A name that no other file has, for what is to take the place of the file so named."""
    return f".pcc-actions-{_whose(name)}-{os.urandom(8).hex()}.tmp"


def is_one(name: str) -> bool:
    """Whether a file so named was written to take the place of another."""
    return _name.fullmatch(name) is not None


def is_for(name: str, other: str) -> bool:
    """Whether a file so named was written to take the place of that other one."""
    return is_one(name) and name.startswith(f".pcc-actions-{_whose(other)}-")


def _whose(name: str) -> str:
    """A figure for a file's name: the name itself may be as long as any can be."""
    return f"{crc32(os.fsencode(name)):08x}"
