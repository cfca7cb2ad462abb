"""What a page can hold of a text, whatever its format."""

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.sanitise import harmless

# Code points that are no characters (Unicode 23.7): HTML may hold none of them, and XML not
# U+FFFE and U+FFFF.
_LAST_TWO = "".join(f"{chr(end)}{chr(end + 1)}" for end in range(0xFFFE, 0x110000, 0x10000))
_NO_CHARACTER = pattern(f"[\ufdd0-\ufdef{_LAST_TWO}]")


def on_page(text: str) -> str:
    """A text as a page can hold it: `harmless`, what is no character as U+FFFD."""
    return _NO_CHARACTER.sub("\ufffd", harmless(text))
