"""Texts from which words were removed that must not be kept."""

import re
from typing import Any

REDACTED = "[redacted]"  # in the place of the words


def is_redacted_from(clean: Any, value: Any) -> bool:
    """Whether a text, or each of several, may be another one without some words.

    So is one of which nothing was removed; of what is no text only that.
    """
    if isinstance(clean, tuple) and isinstance(value, tuple):
        return len(clean) == len(value) and all(map(is_redacted_from, clean, value))
    if not isinstance(clean, str) or not isinstance(value, str) or REDACTED not in clean:
        return bool(clean == value)
    parts = map(re.escape, clean.split(REDACTED))
    return re.fullmatch(".*".join(parts), value, re.DOTALL) is not None
