"""The text of a log, told from its bytes; what is not UTF-8 is told by its line."""

import re
from pathlib import Path
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.errors import BadFile

# Its mark, or every other byte of what it begins with a NUL.
_utf_16: Final = pattern(rb"\xff\xfe|\xfe\xff|(?:[^\0]\0){2}|(?:\0[^\0]){2}", re.DOTALL)


def text_of(path: Path, data: bytes) -> str:
    r"""What a file says as UTF-8, byte for byte: CRLF stays, and a byte-order mark is `\ufeff`.

    Raises BadFile where it is not UTF-8.
    """
    if _utf_16.match(data):
        raise BadFile(f'{path} was saved as "Unicode" (UTF-16).', "Save it as UTF-8 and try again.")
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise BadFile(
            f"{path}, line {line}: the file is damaged: it holds NUL bytes, which stand in no "
            "text.",
            "Put back its newest kept version with pcc-actions undo, or a backup.",
        )
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadFile(
            f"{path}, line {line}: a character that is not UTF-8.",
            "Save the file as UTF-8, or type that line again.",
        ) from None
