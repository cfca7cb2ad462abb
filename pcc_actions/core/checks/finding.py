"""What a check gives: something to say about the data, a value and not an exception."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pcc_actions.core.model import Log


@dataclass(frozen=True, slots=True)
class Finding:
    """Something `check` says about the data: a value, not an exception.

    `place` is that of the action in the log and `name` the key it is about, where it
    is about one; the store tells the line from them.
    """

    kind: Literal["fault", "remark"]
    sentence: str
    place: int | None = None
    name: str | None = None


Check = Callable[[Log, date], Iterator[Finding]]
