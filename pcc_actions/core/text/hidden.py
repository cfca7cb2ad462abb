"""Characters that can mislead a reader or a terminal, as parts of a set in a pattern.

Each writer takes those that its format cannot hold or does not escape by itself.
"""

from typing import Final

CONTROLS: Final = "\x00-\x1f\x7f-\x9f"
"""Category Cc, which is closed in Unicode: line breaks and tabs among them."""

SEPARATORS: Final = "\u2028\u2029"
"""Line breaks that no text file has, and some programs follow."""

HALVES: Final = "\ud800-\udfff"
"""Halves of surrogate pairs, which UTF-8 cannot hold."""

INVISIBLE: Final = "\u00ad\u180e\u200b-\u200f\u2060\ufeff"
"""What nobody sees, so that two names alike are not: spaces without a width, joiners, marks."""

TURNING: Final = "\u202a-\u202e\u2066-\u2069"
"""What turns the direction of writing around it (Unicode Standard Annex 9)."""
