"""Patterns that are compiled when they are first used: a run uses few of those that there are."""

import re
from typing import Any, AnyStr, cast


class _Uncompiled:
    """A pattern that takes its methods from the compiled one, each when it is first asked for."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, value)  # from then on it is found without coming here
        return value


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern as `re.compile` makes it, but not until it is used."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(text, flags))
