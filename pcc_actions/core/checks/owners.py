"""Remarks on who owns actions and topics: nobody, somebody unknown, or somebody who has left.

A topic may well have no owner.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, Placed, RemarkCode
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.holders import has_left, person_words
from pcc_actions.core.messages import counted
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.text.command_line import command_word
from pcc_actions.core.text.english import joined

_OPEN_NOUNS: Final = {EntryKind.ACTION: "outstanding action", EntryKind.TOPIC: "planned topic"}


def no_owner(checked: Checked) -> Iterator[Finding]:
    """Remark on actions that nobody owns."""
    for index, state in checked.actions:
        if not state.owners:
            yield Finding(RemarkCode.NO_OWNER, f"{state.reference} has no owner.", index, "owners")


def unknown_owner(checked: Checked) -> Iterator[Finding]:
    """Remark on owners who are not among the people, once each."""
    owned: dict[str, list[Placed]] = defaultdict(list)
    for place, state in checked.stood:
        for owner in dict.fromkeys(state.owners):
            owned[owner].append(place)
    known = KnownPeople(checked.log.people, checked.as_at)
    for owner, places in owned.items():
        if not known.meant(owner):
            yield places[0].finding(
                RemarkCode.UNKNOWN_OWNER,
                f"{owner} owns {_counted(places)} but is not among the people.",
                "owners",
            )


def left_post(checked: Checked) -> Iterator[Finding]:
    """Remark on people whose last day is past and who still own what is open, once each."""
    known = KnownPeople(checked.log.people, checked.as_at)
    owned: dict[str, list[Placed]] = defaultdict(list)
    for place, state in checked.stood:
        if state.status not in lifecycle_of(place.entry).closed:
            for owner in dict.fromkeys(map(known.kept, state.owners)):
                owned[owner].append(place)
    for key, places in owned.items():
        person = checked.log.people.get(key)
        if person is not None and has_left(person, checked.as_at):
            names = (known.unmistakable(person), known.successor(person) or "OWNER")
            before, after = map(command_word, names)
            yield places[0].finding(
                RemarkCode.LEFT_POST,
                f"{key} ({person_words(person, checked.as_at)}) still owns "
                f"{_counted(places, open_only=True)}. Hand over: pcc-actions assign "
                f"--from {before} --to {after}.",
                "owners",
            )


def _counted(places: Sequence[Placed], *, open_only: bool = False) -> str:
    """How many actions and topics there are: `2 outstanding actions and 1 planned topic`."""
    nouns = _OPEN_NOUNS if open_only else {kind: kind.noun for kind in EntryKind}
    numbers = Counter(place.of for place in places)
    return joined([counted(numbers[kind], nouns[kind]) for kind in EntryKind if numbers[kind]])
