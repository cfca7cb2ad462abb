"""Files that are archives, taken apart: Word documents and workbooks."""

from io import BytesIO
from zipfile import ZipFile


def parts(whole: bytes) -> dict[str, bytes]:
    """Give each part of a file, by its name."""
    with ZipFile(BytesIO(whole)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def unzipped(whole: bytes) -> bytes:
    """Give all parts of a file, and their names, behind one another."""
    return b"\n".join(name.encode() + part for name, part in parts(whole).items())
