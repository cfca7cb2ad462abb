"""The lines of .gitattributes: ours put in and taken out, all others left byte for byte."""

from typing import Final

from pcc_actions.core.patterns import pattern

_SPECIAL: Final = pattern(r"([*?\[\\])")  # what means more than itself in git's patterns
_TO_QUOTE: Final = pattern(r'["\s\x00-\x1f\x7f]')


def attributes_line(name: str, attributes: str) -> bytes:
    """The line that gives attributes to one file of the folder, whatever its name.

    As gitattributes(5) has it: what is special is escaped, and a name with a space is quoted as
    in C. The slash before it keeps the line from files of the name in folders below.
    """
    path = "/" + _SPECIAL.sub(r"\\\1", name)
    if _TO_QUOTE.search(path):
        path = f'"{"".join(map(_in_c, path))}"'
    return f"{path} {attributes}".encode()


def _in_c(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return f"\\{ord(character):03o}" if ord(character) < ord(" ") else character


def with_line(data: bytes | None, line: bytes) -> bytes:
    """The file with a line at its end, which overrules those before it; None is no file.

    Where the last line was not ended, this one is not either: `without_line` tells by it how the
    file was.
    """
    if data is None:
        return line + b"\n"
    end = b"\r\n" if b"\r\n" in data else b"\n"
    if not data:
        return line
    return data + line + end if data.endswith(b"\n") else data + end + line


def without_line(data: bytes, line: bytes) -> bytes | None:
    """The file as it was before `with_line`; None where that made it, and nothing else is in it."""
    lines = data.splitlines(keepends=True)
    rest = [each for each in lines if each.rstrip(b"\r\n") != line]
    if len(rest) == len(lines):
        return data
    if not rest:
        return None if data.endswith(b"\n") else b""
    unended = lines[-1] == line
    return b"".join([*rest[:-1], rest[-1].rstrip(b"\r\n")] if unended else rest)
