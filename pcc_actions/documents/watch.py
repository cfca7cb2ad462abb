"""How whoever asked for a document follows its reading, and ends it where it takes too long."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

Thing = TypeVar("Thing")

Stage = Literal["page", "reading", "joining", "planning"]

Watch = Callable[[Stage, int, int], None]
"""Is told the stage, how many of it are done and of how many, 0 where nobody knows that.

It raises `BadFile` where the time is up, and is asked between one step and the next.
"""


def unwatched(stage: Stage, done: int, of: int) -> None:
    """Follow nothing, and take any time."""


def followed(things: Sequence[Thing], stage: Stage, watch: Watch) -> Iterator[Thing]:
    """One thing after the other, each told before; raises what `watch` does."""
    for done, thing in enumerate(things):
        watch(stage, done, len(things))
        yield thing
