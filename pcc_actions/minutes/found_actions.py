"""The actions of a document found so far, and which of them what follows may be said of."""

from pcc_actions.minutes.extracted import ExtractedAction


class FoundActions(list[ExtractedAction]):
    """The actions in the order in which they were found; none found before is taken away."""

    def __init__(self) -> None:
        super().__init__()
        self._searched = 0
        self._marked = -1

    def last_marked(self) -> int:
        """The place of the last action that is marked as one, and not only implied."""
        for index in range(self._searched, len(self)):
            if self[index].sure:
                self._marked = index
        self._searched = len(self)
        return self._marked
