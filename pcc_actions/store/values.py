"""Values and tables as they are written in the log, with nothing in them that hides text."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.hidden import CONTROLS, TURNING

_hiding = pattern(f"[{CONTROLS}{TURNING}]")  # tomli-w leaves the tab, and what is no ASCII

# What stands between quotation marks as it is: most of a long log, written without tomli-w
_plain = pattern(r"[ !#-\[\]-~]*")

_escape = pattern(r'\\[^"\\]')  # but for a quotation mark and the backslash itself


def is_all_visible(text: str) -> bool:
    """Whether surely no text of a file holds a character that nobody sees, or that misleads.

    Neither written out, where a sign that shows is one that Python calls printable, nor escaped.
    """
    lines = text.replace("\r\n", "").replace("\n", "")
    return lines.isprintable() and _escape.search(text) is None


def value_text(v: Any) -> str:
    """Write a value as TOML on one line.

    Text, numbers, days, moments (those in UTC end in `Z`), lists, and mappings as inline
    tables. Control characters and bidirectional overrides come out escaped.
    """
    if isinstance(v, str) and _plain.fullmatch(v):
        return f'"{v}"'
    if isinstance(v, Mapping):
        pairs = ", ".join(statement_text(key, each) for key, each in v.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(v, list | tuple):
        return f"[{', '.join(value_text(each) for each in v)}]"
    if isinstance(v, datetime):
        return v.isoformat().replace("+00:00", "Z")
    if isinstance(v, date):
        return v.isoformat()
    return _toml({"v": v}).removeprefix("v = ")


def statement_text(key: str, v: Any) -> str:
    """Write `key = value` without a line end; the key is quoted where it has to be."""
    return f"{_key_part(key)} = {value_text(v)}"


@lru_cache(maxsize=256)  # the same few keys stand in every action
def _key_part(key: str) -> str:
    """Write one part of a dotted key, bare where TOML allows it."""
    return _toml({key: 0}).removesuffix(" = 0")


def _toml(table: dict[str, Any]) -> str:
    import tomli_w

    line = tomli_w.dumps(table).removesuffix("\n")
    return _hiding.sub(lambda found: f"\\u{ord(found[0]):04X}", line)


def table_text(path: tuple[str, ...], array: bool, table: Mapping[str, Any]) -> str:
    """Write a table under the header `[path]` or `[[path]]`, or none where the path is empty.

    What are lists of tables come last, each table under a header of its own after a blank line.
    """
    under = {key: v for key, v in table.items() if path and are_tables(v)}
    title = ".".join(map(_key_part, path))
    head = [f"[[{title}]]" if array else f"[{title}]"] if path else []
    own = [statement_text(key, v) for key, v in table.items() if key not in under]
    parts = [table_text((*path, key), True, each) for key, v in under.items() for each in v]
    return "\n".join(["".join(f"{line}\n" for line in head + own), *parts])


def are_tables(v: Any) -> bool:
    """Whether a value is a list of tables, which stand each under a header of its own."""
    return isinstance(v, list | tuple) and bool(v) and all(isinstance(item, Mapping) for item in v)


def equal_values(left: Any, right: Any) -> bool:
    """Whether two values are written alike: `1`, `1.0` and `true` differ, `nan` is `nan`."""
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(
            equal_values(left[key], right[key]) for key in left
        )
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(equal_values, left, right))
    if type(left) is not type(right):
        return False
    return bool(left == right or (left != left and right != right))
