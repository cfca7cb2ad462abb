"""A sequence whose items are made when they are first asked for, and what was changed of it.

Of a log of many years a command looks at few actions: none of the others is made for it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar, overload

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Labels = tuple[str, ...]  # what an item is known by: the first now, the others formerly


class Maker(Protocol[T_co]):
    """What makes the items of a sequence, each once."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def one(self, place: int) -> T_co:
        """The item at a place."""
        ...

    def every(self) -> Sequence[T_co]:
        """All of them, which is quicker than one by one."""
        ...

    def labels(self) -> Sequence[Labels]:
        """What each is known by, told without making them."""
        ...


class OnDemand(Sequence[T], Generic[T]):
    """The items of a maker, some of them replaced, and some added after the last."""

    __slots__ = ("_added", "_maker", "_replaced")

    def __init__(
        self, maker: Maker[T], replaced: Mapping[int, T] | None = None, added: tuple[T, ...] = ()
    ) -> None:
        self._maker, self._replaced, self._added = maker, replaced or {}, added

    def __len__(self) -> int:
        return len(self._maker) + len(self._added)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        at = range(len(self))[place]
        if at >= len(self._maker):
            return self._added[at - len(self._maker)]
        return self._replaced[at] if at in self._replaced else self._maker.one(at)

    def __iter__(self) -> Iterator[T]:
        for place, item in enumerate(self._maker.every()):
            yield self._replaced.get(place, item)
        yield from self._added

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return next(other_places(self, other), None) is None

    def with_items(self, items: Mapping[int, T]) -> "OnDemand[T]":
        """The sequence with other items at some places, from 0."""
        made = len(self._maker)
        replaced = {place: item for place, item in items.items() if place < made}
        added = (items.get(place, item) for place, item in enumerate(self._added, made))
        return OnDemand(self._maker, {**self._replaced, **replaced}, tuple(added))

    def with_last(self, item: T) -> "OnDemand[T]":
        """The sequence with an item after the last."""
        return OnDemand(self._maker, self._replaced, (*self._added, item))

    def labels(self, of: Callable[[T], Labels]) -> Sequence[Labels]:
        """What each is known by; `of` tells it of one that was replaced or added."""
        found = list(self._maker.labels())
        for place, item in self._replaced.items():
            found[place] = of(item)
        return [*found, *map(of, self._added)]

    def touched_since(self, earlier: Any) -> list[int] | None:
        """The places where it may differ from another of one maker; None for any other."""
        if not isinstance(earlier, OnDemand) or earlier._maker is not self._maker:
            return None
        least = min(len(self), len(earlier))
        added = range(len(self._maker), least)
        return sorted(self._replaced.keys() | earlier._replaced.keys() | {*added})


def other_places(now: Sequence[T], earlier: Sequence[T]) -> Iterator[int]:
    """The places that both have, in order, at which one has another item than the other."""
    if now is earlier:
        return iter(())
    touched = now.touched_since(earlier) if isinstance(now, OnDemand) else None
    if touched is None:
        pairs = enumerate(zip(now, earlier, strict=False))
        # Most are the very same, which is told at once: to compare all they hold takes longer.
        return (place for place, (one, other) in pairs if one is not other and one != other)
    return (place for place in touched if now[place] != earlier[place])


def with_item(items: Sequence[T], place: int, item: T) -> Sequence[T]:
    """The items with another one at a place."""
    if isinstance(items, OnDemand):
        return items.with_items({range(len(items))[place]: item})
    return (*items[:place], item, *items[place + 1 :])


def with_items(items: Sequence[T], others: Mapping[int, T]) -> Sequence[T]:
    """The items with others at some places, from 0: copied once, however many."""
    if isinstance(items, OnDemand):
        return items.with_items(others)
    return tuple(others.get(place, item) for place, item in enumerate(items))


def with_last(items: Sequence[T], item: T) -> Sequence[T]:
    """The items with one more after the last."""
    return items.with_last(item) if isinstance(items, OnDemand) else (*items, item)
