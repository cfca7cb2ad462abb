"""The values of a record, as two copies of a log have them and as both had them before."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, Final, NamedTuple

from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.interleaving import interleaved

NOT_KNOWN: Final = object()  # in the place of what both had before
Order = Callable[[Any], Any]  # by which the last of two values is told


def three_way(base: Any, ours: Any, theirs: Any, *, order: Order = repr) -> Any:
    """The value that was changed; where both changed it, the last of the two by `order`.

    Nothing (None) comes before any value. Which copy is ours does not matter.
    """
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    return max((each for each in (ours, theirs) if each is not None), key=order)


def is_clash(base: Any, ours: Any, theirs: Any) -> bool:
    """Whether both copies changed a value, and not to the same."""
    unchanged = (base, None) if base is NOT_KNOWN else (base,)
    return ours != theirs and ours not in unchanged and theirs not in unchanged


class Copies(NamedTuple):
    """One record as it is on two copies and was before, None where it is not there.

    `base` is `NOT_KNOWN` where nothing is known of what both had.
    """

    base: Any
    ours: Any
    theirs: Any

    @property
    def only_one(self) -> Any:
        """The record where only one of the copies has it, else None."""
        return None if self.ours and self.theirs else self.ours or self.theirs

    def values(self, names: tuple[str, ...]) -> "Copies":
        """What some fields of it have: the value of one, or those of several."""
        get = attrgetter(*names)
        base = self.base if self.base is NOT_KNOWN or self.base is None else get(self.base)
        return Copies(base, get(self.ours), get(self.theirs))


def records_of(name: str, copies: Copies) -> "list[tuple[str, Copies]]":
    """Each record of a mapping, of that name in a log or in its settings, that either copy has."""
    base, ours, theirs = (_mapping(each, name) for each in copies)
    keys = interleaved([*ours], [*theirs], {key: key for key in (*ours, *theirs)})
    known = NOT_KNOWN if copies.base is NOT_KNOWN else None
    return [(key, Copies(base.get(key, known), ours.get(key), theirs.get(key))) for key in keys]


def _mapping(holder: Any, name: str) -> Mapping[str, Any]:
    found = {} if holder in (None, NOT_KNOWN) else getattr(holder, name)
    return found if isinstance(found, Mapping) else {each.name: each for each in found}


def merged_values(
    record: str, copies: Copies, groups: Iterable[tuple[str, ...]]
) -> tuple[dict[str, Any], list[Clash]]:
    """The values of a record that both copies have, and the clashes; a group changes as one."""
    kept: dict[str, Any] = {}
    clashes = []
    for names in groups:
        values = copies.values(names)
        one = three_way(*values)
        kept |= {names[0]: one} if len(names) == 1 else dict(zip(names, one, strict=True))
        if is_clash(*values):
            clashes.append(_clash(record, names[0], one, values))
    return kept, clashes


def _clash(record: str, field: str, kept: Any, values: Copies) -> Clash:
    left = values.theirs if kept == values.ours else values.ours
    return Clash(ClashCode.SAME_RECORD, field=field, record=record, kept=kept, left=left)
