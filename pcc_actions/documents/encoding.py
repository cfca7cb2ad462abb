"""The text of a file, by the encoding that it is in."""

import re

_charset = re.compile(rb"""<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """The text of a file: by its byte-order mark, UTF-8, its own word, or Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    named = _charset.search(data[:4096])
    for encoding in ("utf-8-sig", named[1].decode("ascii") if named else "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")
