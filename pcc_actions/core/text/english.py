"""English sentences: lists, and what somebody typed in quotation marks."""

from collections.abc import Sequence


def quoted(text: str) -> str:
    """A text in quotation marks for a sentence: one line, harmless, at most 40 characters."""
    line = " ".join(text.split())
    line = line if len(line) <= 40 else line[:39] + "…"
    return f"“{''.join(c if c.isprintable() else '?' for c in line)}”"


def capitalised(words: str) -> str:
    """Words as a sentence or a heading begins; the rest of them stays as it is."""
    return words[:1].upper() + words[1:]


def joined(words: Sequence[str], last: str = "and") -> str:
    """Write a list as in a sentence: `EI, IF and CC`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def first_joined(words: Sequence[str], most: int) -> str:
    """The first of a list as in a sentence, and how many more there are: `EI and 2 more`."""
    more = [f"{len(words) - most} more"] if len(words) > most else []
    return joined([*words[:most], *more])


def ordinal(number: int) -> str:
    """Write a place in a row: `2nd`, `3rd`, `11th`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
