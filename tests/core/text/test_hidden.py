import re
import sys
import unicodedata

from pcc_actions.core.text.hidden import CONTROLS, HALVES, SEPARATORS, TURNING

EVERY = "".join(map(chr, range(sys.maxunicode + 1)))


def of(*categories: str) -> list[str]:
    return [each for each in EVERY if unicodedata.category(each) in categories]


def test_each_set_is_what_unicode_says_of_it() -> None:
    assert re.findall(f"[{CONTROLS}]", EVERY) == of("Cc")
    assert re.findall(f"[{SEPARATORS}]", EVERY) == of("Zl", "Zp")
    assert re.findall(f"[{HALVES}]", EVERY) == of("Cs")
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    found = [each for each in EVERY if unicodedata.bidirectional(each) in turning]
    assert re.findall(f"[{TURNING}]", EVERY) == found
