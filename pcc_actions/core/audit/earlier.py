"""An earlier version of a log, wherever it was found, and what undo shows among several."""

from collections.abc import Collection, Iterable
from typing import Final

from pcc_actions.core.frozen import dataclass

_UNTOLD: Final = -1  # the revision of a text without a closing line: it is before all others


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """A version of a log as it was kept or committed.

    `revision` is None where no closing line tells it; `called` is what a sentence calls it, as
    in "kept version 7". `text` is the same of two versions whose texts are the same, their
    closing lines aside. One that is not `read` is known by them alone. `own` says that it was
    saved as a text of its own, and not put back: so it is kept.
    """

    revision: int | None
    called: str
    text: str
    read: bool = True
    own: bool = False


class Timeline:
    """The versions of a log in the order of their revisions."""

    def __init__(self, versions: Iterable[EarlierVersion]) -> None:
        self._versions = sorted(versions, key=order_of)
        self._own = {each.revision for each in self._versions if each.own}

    def taken_back_at(self, texts: Collection[str]) -> int | None:
        """The revision at which undo took back what stood in these texts alone; None where none.

        That shows where a text that does not hold it was there before its last version, and is
        there again after that, with nothing that tells it to have been saved as its own: by hand
        the last thing recorded is taken out so too. A text that cannot be read surely does not
        hold it where it is older than the first that does.
        """
        held = [order_of(each) for each in self._versions if each.text in texts]
        before = {
            each.text
            for each in self._versions
            if each.text not in texts and order_of(each) < held[-1 if each.read else 0]
        }
        later = (
            each
            for each in self._versions
            if order_of(each) > held[-1] and each.revision not in self._own
        )
        return next((each.revision for each in later if each.text in before), None)


def order_of(version: EarlierVersion) -> int:
    """What versions are sorted by: the revision."""
    return _UNTOLD if version.revision is None else version.revision
