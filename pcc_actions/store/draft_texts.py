"""The texts in a draft of either kind, or in what was left: what somebody typed or named."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

from pcc_actions.store.drafts import SENSELESS, bytes_of_draft, draft_from, is_rows_left
from pcc_actions.store.sitting_drafts import sitting_from

_NO_TEXTS: Final = frozenset({"at", "day"})  # moments and days are no words of anybody


def texts_of(data: bytes) -> list[str] | None:
    """What somebody typed or named in the bytes of such a file; None where they make no sense.

    The names of keys and the digests are no words of anybody.
    """
    value = _told(data)
    return None if value is None else [*_texts(value)]


def with_texts(data: bytes, change: Callable[[str], str]) -> bytes | None:
    """The bytes of such a file with a change made to each text; None where they make no sense."""
    value = _told(data)
    if value is None:
        return None
    changed = _mapped(value, change)
    return data if changed == value else bytes_of_draft(changed)


def _told(data: bytes) -> dict[str, Any] | None:
    """The draft in the bytes of a file, empty for nothing but digests, None for neither."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, list):
        return {} if is_rows_left(value) else None
    return value if any(_is_made(made, value) for made in (draft_from, sitting_from)) else None


def _is_made(made: Callable[[Any], Any], value: Any) -> bool:
    try:
        made(value)
    except SENSELESS:
        return False
    return True


def _texts(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each, key)
    elif isinstance(value, str) and key not in _NO_TEXTS:
        yield value


def _mapped(value: Any, change: Callable[[str], str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _mapped(each, change, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_mapped(each, change, key) for each in value]
    return change(value) if isinstance(value, str) and key not in _NO_TEXTS else value
