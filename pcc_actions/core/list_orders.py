"""The orders in which a list may stand, by their names."""

from typing import Literal

SortBy = Literal["urgency", "slipped", "age", "due", "reference", "owner", "board", "raised"]
