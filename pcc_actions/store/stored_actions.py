"""The actions of a log as it was saved, each made from its bytes when it is asked for."""

from collections.abc import Callable, Sequence

from pcc_actions.core.entries import EntryKind
from pcc_actions.core.model import Action
from pcc_actions.core.on_demand import Labels
from pcc_actions.core.references.lookup import references_of
from pcc_actions.store.doubtful import is_plain
from pcc_actions.store.entry_records import action_from
from pcc_actions.store.layout import Layout
from pcc_actions.store.parsing import ODD_SHAPES


class StoredActions:
    """Makes the actions of a log that nobody changed since it was saved.

    Where one is not as we write them, `carefully` reads all of them, or raises `BadFile`;
    `read_carefully` then says so. `made` are those that were made one by one, by their places.
    """

    def __init__(self, layout: Layout, carefully: Callable[[], Sequence[Action]]) -> None:
        self.layout, self._carefully = layout, carefully
        self.made: dict[int, Action] = {}
        self._every: Sequence[Action] | None = None
        self._labels: Sequence[Labels] | None = None
        self.read_carefully = False

    def __len__(self) -> int:
        return self.layout.count

    def one(self, place: int) -> Action:
        """The action at a place."""
        if self._every is not None:
            return self._every[place]
        self.make([place])
        return self.made[place]

    def make(self, places: Sequence[int]) -> None:
        """Make the actions at some places, so that they are there when they are asked for."""
        missing = [place for place in places if place not in self.made]
        if missing and self._every is None:
            self.made.update(zip(missing, self.some(missing), strict=True))

    def some(self, places: Sequence[int]) -> Sequence[Action]:
        """The actions at some places, parsed together."""
        return self._parsed(b"".join(map(self.layout.action, places)), places)

    def every(self) -> Sequence[Action]:
        """All actions."""
        if self._every is None:
            places = range(len(self))
            made = self._parsed(self.layout.actions(0, len(self)), places)
            self._every = [self.made.get(place, action) for place, action in enumerate(made)]
        return self._every

    def labels(self) -> Sequence[Labels]:
        """Every reference that each has or had, the present one first."""
        if self._labels is None:
            printed = self.layout.printed_references()
            self.make([place for place, reference in enumerate(printed) if reference is None])
            self._labels = [
                references_of(self.one(place)) if reference is None else (reference,)
                for place, reference in enumerate(printed)
            ]
        return self._labels

    def _parsed(self, data: bytes, places: Sequence[int]) -> Sequence[Action]:
        import tomli

        try:
            records = tomli.loads(data.decode()).get(EntryKind.ACTION, ())
            if all(is_plain(each, EntryKind.ACTION) for each in records):
                return [action_from(each) for each in records]
        except ODD_SHAPES:
            pass  # where another program sealed it: what is wrong is told by reading it whole
        self.read_carefully = True
        self._every = self._carefully()
        return [self._every[place] for place in places]
