"""What a column of an action log can hold, and which of two headings of one role is meant."""

from typing import Final, Literal

Role = Literal[
    "reference", "action", "owner", "due", "first due", "status", "update", "meeting", "raised",
    "closed", "exempt", "board", "theme", "minute", "support", "owner and due",
]  # fmt: skip

SUBJECT: Final = 1
"""The rank of a heading that an agenda has too (Item, Description), below one that says it."""
PLAIN_HEADING: Final = 2
CHIEF_HEADING: Final = 3
"""The rank of a heading that is meant before a plain one: New date, Ref beside No."""
