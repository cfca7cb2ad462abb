"""The people a document names, beside those whom the log has."""

from collections.abc import Iterable, Iterator

from pcc_actions.core.model import Log
from pcc_actions.core.text.owner_names import owner_form
from pcc_actions.core.text.similarity import same_words
from pcc_actions.minutes.extracted import HEAD, DocumentFinding, DocumentFindingCode

Attendees = tuple[tuple[str, str], ...]


def new_people(people: Attendees, log: Log) -> Attendees:
    """Those whom the log does not have under their initials."""
    return tuple(
        (initials, name)
        for initials, name in people
        if not any(
            same_words(each.name, name) and owner_form(each.initials) == owner_form(initials)
            for each in log.people.values()
        )
    )


def shared_initials(people: Attendees, log: Log) -> Iterator[DocumentFinding]:
    """A remark for each pair of initials that two people share."""
    known = [(each.initials, each.name) for each in log.people.values()]
    for initials in dict.fromkeys(initials for initials, _ in people):
        names = _names(initials, [*known, *people])
        if len(names) > 1 and set(names) != set(_names(initials, known)):
            who = " and ".join(names)
            yield DocumentFinding(
                DocumentFindingCode.INITIALS_SHARED,
                HEAD,
                f"{who} share the initials {initials}; say which of them is meant.",
            )


def _names(initials: str, people: Iterable[tuple[str, str]]) -> list[str]:
    by_name = {name.casefold(): name for own, name in people if own == initials}
    return list(by_name.values())
