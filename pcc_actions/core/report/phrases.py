"""The phrases by which a paper of ours is known again: once, for who writes it and who reads it."""

from typing import Final

from pcc_actions.core.messages import AT_MEETING_AFTER, AT_NEXT_MEETING, status_name
from pcc_actions.core.model import STATUSES, Status

STATUS_TITLE: Final = "Status of actions"
MATTERS_TITLE: Final = "Matters arising"
PROGRAMME_TITLE: Final = "Work programme"
TO_COME: Final = "To come"
CAME: Final = "Came or dropped"
FOR_MEETING: Final = "For the meeting"
FOR_MINUTES: Final = "For the minutes of the meeting"

OWNERS_TITLE: Final = "Owners"
"""What stands over the key: the initials that the paper has, with names and posts."""

MEETING_OF: Final = "Meeting of "
"""How the heading of a meeting's actions begins, before its day."""

EXEMPT: Final = "Exempt: "
"""What stands before the ground, below the words of an action that is told in full."""

# Of an action under matters arising: "Outstanding - Two came. Due 31/03/2023, overdue 3 days."
SAID: Final = " - "
DUE: Final = "Due "
OVERDUE: Final = ", overdue "
BY_CUSTOM: Final = (AT_NEXT_MEETING, AT_MEETING_AFTER)
"""What may stand behind a due date that nobody stated."""

STATUS_WORDS: Final[dict[str, Status]] = {
    status_name(status).capitalize(): status for status in STATUSES
}
"""Each status as the update of an action begins with it."""
