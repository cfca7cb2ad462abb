"""The statements of a TOML text, with the place of each: enough to edit one and leave the rest.

The rules are those of TOML 1.0 (toml.io); a text that breaks them is still cut into statements
and never refused: what is wrong with it a whole parse tells better.
"""

from typing import Literal, NamedTuple

from pcc_actions.core.patterns import pattern

_BARE = r"[A-Za-z0-9_-]++"
_BASIC = r'"(?!"")(?:[^"\\\n]++|\\[^\n])*+"'
_LITERAL = r"'(?!'')[^'\n]*+'"
_KEY = rf"(?:{_BARE}|{_BASIC}|{_LITERAL})"
_PATH = rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+"
# No value can begin like this, so not even an array that was left open goes on past it.
_SURE = r"(?!(?:true|false|inf|nan)\b)(?=[A-Za-z_])"
_AFTER_BRACKET = r"(\[)?+[ \t]*+({}{})[ \t]*+\](?(1)\])[ \t]*+(?:#[^\n]*+)?\r?(?=\n|\Z)"
_ATOM = rf"[^\"'#\[\]{{}}\n]++|{_BASIC}|{_LITERAL}"
_FLAT = rf"\[(?:{_ATOM})*+\]"
_INLINE = rf"\{{(?:{_ATOM}|{_FLAT})*+\}}"
_LONG_BASIC = r'"""(?:(?:[^"\\]++|\\[\s\S]|"(?!""))*+"{3,5}|[\s\S]*+)'
_LONG_LITERAL = r"'''(?:(?:[^']++|'(?!''))*+'{3,5}|[\s\S]*+)"

_header = pattern(r"[ \t]*+\[" + _AFTER_BRACKET.format("", _PATH))
_sure_header = pattern(r"[ \t]*+\[" + _AFTER_BRACKET.format(_SURE, _PATH))
_bracket_line = pattern(rf"\n[ \t]*+\[(?:{_AFTER_BRACKET.format(_SURE, _PATH)})?")
_SIMPLE_VALUE = rf"(?:{_ATOM}|{_FLAT}|{_INLINE})*+(?:#[^\n]*+)?"
_simple = pattern(rf"[ \t]*+(?:({_BARE})[ \t]*+={_SIMPLE_VALUE}|(#[^\n]*+)|(\r?))(?:\n|\Z)")
_assigned = pattern(rf"[ \t]*+({_PATH})[ \t]*+=")
_bracket = pattern(r"[ \t]*+\[")
_odd = pattern("[\"' \t]")
_part = pattern(_KEY)
_run = pattern(
    rf"(?:[^\"'#\[\]{{}}\n]++|{_LONG_BASIC}|{_LONG_LITERAL}|\"(?:[^\"\\\n]++|\\[^\n])*+\"?"
    rf"|'[^'\n]*+'?|#[^\n]*+)*+"
)


StatementKind = Literal["header", "key", "blank", "comment"]
_KINDS: tuple[StatementKind, ...] = (
    "blank",
    "key",
    "comment",
    "blank",
)  # by the group that matched


class Statement(NamedTuple):
    """One statement, blank line or comment line: `text[start:end]`, its line end included.

    `path` is the dotted path of a header or a key, unquoted, and empty where it cannot be made
    out; `array` says that a header stands in double brackets.
    """

    kind: StatementKind
    path: tuple[str, ...]
    array: bool
    start: int
    end: int


class Header(NamedTuple):
    """A header line: the offset of its line, its dotted path, and whether it is `[[...]]`."""

    start: int
    path: tuple[str, ...]
    array: bool


def statements(text: str) -> list[Statement]:
    """Cut a text into its statements; put together they are the text again.

    A byte-order mark is a blank statement of its own. Never raises.
    """
    found = [Statement("blank", (), False, 0, 1)] if text.startswith("\ufeff") else []
    at, size, simple = len(found), len(text), _simple.match
    while at < size:
        line = simple(text, at)
        if line is None:
            statement = _statement(text, at)
            end = statement.end
        else:
            end, key = line.end(), line[1]
            path = () if key is None else (key,)
            statement = Statement(_KINDS[line.lastindex or 0], path, False, at, end)
        found.append(statement)
        at = end
    return found


def headers(text: str) -> list[Header]:
    """Find the header lines of a text, in their order.

    Where no string and no array can hide a header the lines that begin with a bracket are
    enough, which is many times faster; else the text is cut into its statements.
    """
    if '"""' not in text and "'''" not in text:
        quick = _quick_headers(text)
        if quick is not None:
            return quick
    return [
        Header(statement.start, statement.path, statement.array)
        for statement in statements(text)
        if statement.kind == "header" and statement.path
    ]


def newline(text: str) -> str:
    r"""Tell the line end of a text by its first line: `\r\n` or `\n`."""
    end = text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def _quick_headers(text: str) -> list[Header] | None:
    paths: dict[str, tuple[str, ...]] = {}
    found = []
    after_mark = text.startswith("\ufeff")
    for line in _bracket_line.finditer("\n" + text[after_mark:]):
        raw = line[2]
        if raw is None:  # a value or something malformed: only the slow way can tell
            return None
        if raw not in paths:
            paths[raw] = _parts(raw)
        found.append(Header(line.start() + after_mark, paths[raw], line[1] is not None))
    return found


def _statement(text: str, start: int) -> Statement:
    header = _header.match(text, start)
    if header is not None:
        end = min(header.end() + 1, len(text))
        return Statement("header", _parts(header[2]), header[1] is not None, start, end)
    if _bracket.match(text, start):
        return Statement("header", (), False, start, text.find("\n", start) + 1 or len(text))
    key = _assigned.match(text, start)
    path = () if key is None else _parts(key[1])
    return Statement("key", path, False, start, _value_end(text, start))


def _value_end(text: str, start: int) -> int:
    at, depth = start, 0
    while True:
        at = _run_end(text, at)
        mark = text[at : at + 1]
        at += 1
        if not mark:
            return len(text)
        if mark == "\n":
            if depth == 0 or _sure_header.match(text, at):
                return at
        else:
            depth = depth + 1 if mark in "[{" else max(depth - 1, 0)


def _run_end(text: str, at: int) -> int:
    run = _run.match(text, at)
    return at if run is None else run.end()


def _parts(path: str) -> tuple[str, ...]:
    if path.isascii() and not _odd.search(path):
        return tuple(path.split("."))
    return tuple(_unquoted(part) for part in _part.findall(path))


def _unquoted(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    if key[0] != '"':
        return key
    import tomli

    try:
        return str(tomli.loads(f"key = {key}")["key"])
    except tomli.TOMLDecodeError:
        return key
