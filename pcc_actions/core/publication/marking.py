"""What stands at the top and the bottom of every page of a paper."""

from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.errors import Refused

NOT_FOR_PUBLICATION: Final = "NOT FOR PUBLICATION"
LONGEST_MARKING: Final = 100  # characters: more would take the place of the paper

_seen = pattern("[A-Za-z0-9]")  # some characters count as letters, and show nothing


def page_marking(marking: str | None, *, include_exempt: bool) -> str | None:
    """The words for every page: the marking, None where there is none.

    With exempt actions told they say too that it is not for publication. Raises `Refused`
    where exempt actions are to be told and there is no marking, for one that nobody would
    see, and for one longer than `LONGEST_MARKING`.
    """
    if marking and not _seen.search(marking):
        raise Refused("The marking has no letter that shows. Give one such as OFFICIAL.")
    if marking and len(marking) > LONGEST_MARKING:
        raise Refused(
            f"The marking is longer than {LONGEST_MARKING} characters. Give a shorter one."
        )
    if not include_exempt:
        return marking or None
    if not marking:
        raise Refused(
            "A paper or file with exempt actions needs a marking: add one, as in "
            "--marking OFFICIAL-SENSITIVE, or leave out --include-exempt."
        )
    if NOT_FOR_PUBLICATION.casefold() in marking.casefold():
        return marking
    return f"{marking} - {NOT_FOR_PUBLICATION}"


def list_marking(marking: str | None, *, include_exempt: bool) -> str | None:
    """The same for a list that is printed, which may tell exempt actions without a marking too."""
    return page_marking(marking, include_exempt=include_exempt and bool(marking))
