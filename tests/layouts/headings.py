"""The headings of columns and parts: those that the package knows, and those of the field."""

from random import Random
from typing import Final

from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.role_words import ROLES

_FIELD: Final[dict[str, tuple[str, ...]]] = {
    "reference": ("Ref", "Ref.", "Action ref", "Minute ref.", "Reference number", "Ref No"),
    "action": (
        *("Action", "Actions", "Action agreed", "Agreed action", "Action required", "Task"),
        *("ACTION POINT", "Action to be taken", "Details of action"),
    ),
    "subject": (
        *("Item", "Description", "What", "Details", "Matter", "Issue", "To do", "Follow-up"),
    ),
    "owner": (
        *("Owner", "Lead", "Who", "By whom", "Action Owner(s)", "Lead Officer", "Responsible"),
        *("Assigned to", "Person responsible", "Lead/Owner", "Action by", "Name", "WHO"),
    ),
    "due": (
        *("Due", "Due date", "By when", "Deadline", "Target date", "Target completion date"),
        *("When", "Timescale", "Date due", "Complete by", "To be completed by"),
    ),
    "status": ("Status", "Current status", "Open/Closed", "Action status", "Outcome"),
    "update": (
        *("Update", "Progress", "Comments", "Comments/Update", "Progress update", "Notes"),
        *("Latest position", "Update since last meeting"),
    ),
    "meeting": ("Meeting", "Meeting date", "Date of meeting", "Raised at (meeting)"),
    "raised": ("Date raised", "Raised", "Date opened"),
    "closed": ("Date closed", "Date completed", "Closed on", "Completed on"),
    "exempt": ("Exempt", "Exempt?", "Exemption", "Exempt (Y/N)"),
    "theme": ("Theme",),
}
_ALONE: Final = frozenset("whom state # nr serial code".split())
"""Words of the vocabulary that head no column by themselves."""

OVER_NEW: Final = (
    *("Actions", "Action points", "Summary of actions", "Actions agreed", "ACTIONS", "Action list"),
    *("Actions arising", "New actions", "List of actions", "Actions from this meeting"),
)
OVER_EARLIER: Final = (
    *("Actions from the last meeting", "Review of actions", "Previous actions", "Action log"),
    *("Update on actions", "Outstanding actions", "Matters arising and action log"),
)


def heading(draw: Random, role: str) -> str:
    """A heading for a column, of the field or of the package."""
    return draw.choice((*_FIELD[role], *_FIELD[role], *_of_package(role)))


def _of_package(role: str) -> tuple[str, ...]:
    known: list[Role] = [each.role for each in ROLES]
    if role not in known or role in ("action", "subject", "reference"):
        return ()
    own = {word for each in ROLES if each.role == role for word in each.own}
    return tuple(word.capitalize() for word in sorted(own - _ALONE) if word.isalpha())
