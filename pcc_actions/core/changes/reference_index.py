"""Every reference that the actions of a log have or had, found without going through them."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from pcc_actions.core.model import Action
from pcc_actions.core.references.lookup import boards_of, references_of
from pcc_actions.core.references.parse import printed_parts, reference_key
from pcc_actions.core.text.similarity import comparable
from pcc_actions.errors import Refused

Item = tuple[str | None, date | None, str | None]

LAST: Final = 9999  # a longer number behind a reference would not be read as one


class ReferenceIndex:
    """The references of a log's actions, by board; it grows with the log."""

    def __init__(self, actions: Iterable[Action] = ()) -> None:
        self._having: dict[tuple[str, str], Action] = {}
        self._under: dict[tuple[str, Item], list[Action]] = {}
        self._worded: dict[tuple[str, Item], dict[str, Action]] = {}
        self._numbers: dict[tuple[str, Item], int] = {}
        for action in actions:
            self.add(action)

    def add(self, action: Action) -> None:
        """Count in an action that is recorded."""
        for board in boards_of(action):
            for reference in references_of(action):
                self._having[board, reference_key(reference)] = action
        under = (action.board, _item(action.reference))
        self._under.setdefault(under, []).append(action)
        if under in self._worded:
            self._worded[under].setdefault(comparable(action.text), action)

    def having(self, board: str, reference: str) -> Action | None:
        """The action that has a reference, or had it, under that board."""
        return self._having.get((board, reference_key(reference)))

    def same(self, board: str, reference: str, text: str) -> Action | None:
        """The action of the same item that has the same words."""
        under = (board, _item(reference))
        if under not in self._worded:
            worded = self._worded[under] = {}
            for action in self._under.get(under, ()):
                worded.setdefault(comparable(action.text), action)
        return self._worded[under].get(comparable(text))

    def free(self, board: str, reference: str, write: Callable[[int], str]) -> str:
        """The first reference under the same item that no action has, from the second on.

        `write` gives the reference of a number. Raises `Refused` where there are too many.
        """
        under = (board, _item(reference))
        number = self._numbers.get(under, 2)
        while self.having(board, write(number)):
            number += 1
        self._numbers[under] = number
        if number > LAST:
            raise Refused(
                f"{reference} and {LAST - 1:,} more are taken, and a longer number cannot be "
                "read. Give the action the reference of another item."
            )
        return write(number)


def _item(reference: str) -> Item:
    printed = printed_parts(reference)
    dated = printed.item is not None and printed.day is not None
    return printed.item, printed.day, None if dated else reference_key(reference)
