"""The colours of what is to be looked at, as Rich names a style; words stand beside each.

A terminal may be white or black: each has a contrast of 4.5 to 1 with both (WCAG 2.2, 1.4.3).
"""

from typing import Final

ALARM: Final = "bold #ee0000"  # what is late
NOW: Final = "#d000d0"  # what falls on the day, or changes what is recorded
DONE: Final = "#008900"  # what is reported complete, or new
