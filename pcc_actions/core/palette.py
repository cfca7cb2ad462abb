"""The colours of papers and workbooks, the same in each format, as red, green and blue.

Letters have a contrast of 7 to 1 or more with the ground they stand on (WCAG 2.2, 1.4.6).
"""

from typing import Final

INK: Final = "1B2733"  # running text
SOFT: Final = "4A5563"  # what stands beside it
DEEP: Final = "1B2F4B"  # headings, and the ground of the column names in Word
ALARM_INK: Final = "9B1C1C"  # what is late
RULE_INK: Final = "C3CAD4"  # between rows
WASH: Final = "E9EEF5"  # the ground of a group's heading, and of the figures
BARS: Final = "7093B7"  # what is not late in a chart

NAMED_INKS: Final = {
    "ink": INK, "soft": SOFT, "deep": DEEP, "alarm": ALARM_INK, "line": RULE_INK, "wash": WASH,
    "bars": BARS,
}  # fmt: skip
