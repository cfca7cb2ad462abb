"""The dashes that are typed or pasted where a hyphen is meant."""

from typing import Final

PLAIN_DASHES: Final = str.maketrans("\u2010\u2011\u2012\u2013\u2014", "-----")
