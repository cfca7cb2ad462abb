"""What is wrong with a line that is no TOML, in the words of whoever typed it.

Of what stands in the line only its key and a date are told again: the words of an action
may be exempt.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.fields import names_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.errors import Refused
from pcc_actions.store.keys import (
    BOARD_KEYS,
    CHANGE_KEYS,
    EVENT_KEYS,
    MEETING_KEYS,
    PERSON_KEYS,
    SETTINGS_KEYS,
)

_KEYS: Final = frozenset(
    (
        *names_of(ACTION_FIELDS.recorded),
        *names_of(TOPIC_FIELDS.recorded),
        *EVENT_KEYS,
        *CHANGE_KEYS,
        *MEETING_KEYS,
        *BOARD_KEYS,
        *PERSON_KEYS,
    )
) | frozenset(SETTINGS_KEYS)
_ESCAPE: Final = r"\\(?:[btnfr\"\\]|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})"
_STRING: Final = rf"\"(?:[^\"\\]|{_ESCAPE})*\"|'[^']*'"

_key = pattern(r"\s*([\w-]+)\s*=(?!=)")
_strings = pattern(_STRING)
_curly = pattern("[\u2018-\u201f\u00ab\u00bb]")  # single, double and angled ones
_escape = pattern(_ESCAPE)
_day = pattern(
    r"(?<![\w:.-])(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,9}[ -]\d{2,4})(?![\w:-])"
)
_constant = pattern(r"(?:true|false|inf|nan)\b")
_word = pattern(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _TypedLine:
    """A line as it was typed: its key if it has one of ours, its value, and that without texts."""

    key: str
    value: str
    bare: str


def what_is_typed(line: str) -> str:
    """Say what is wrong with a line, a sentence's end; empty where nothing usual is."""
    named = _key.match(line)
    key, value = (named[1], line[named.end() :].strip()) if named else (None, line.strip())
    bare = _strings.sub('""', value).partition("#")[0].rstrip()
    typed = _TypedLine(key if key in _KEYS else "", value, bare)
    kinds = _ANYWHERE if key is None else (*_ANYWHERE, *_AFTER_KEY)
    return next(filter(None, (kind(typed) for kind in kinds)), "")


def plain_date(words: str) -> date | None:
    """The day that somebody wrote, in whatever form; None where it is none."""
    try:
        return parse_date(words)
    except Refused:
        return None


def _backslash(typed: _TypedLine) -> str:
    in_quotes = typed.value.partition('"')[2]
    if "\\" not in _escape.sub("", in_quotes) or "'" in typed.value.partition('"')[0]:
        return ""
    return (
        f"{_of(typed)}a backslash in double quotes stands for something else; put a path in single "
        "quotes, as in 'C:\\Minutes', or write / for each \\"
    )


def _curly_quotes(typed: _TypedLine) -> str:
    if not _curly.search(typed.bare):
        return ""
    return f'{_of(typed)}curly quotes stand round a text; type straight ones: "'


def _quote_within(typed: _TypedLine) -> str:
    rest = typed.bare.removeprefix('""').rstrip(",")
    if typed.bare.startswith('""') and rest.endswith('"') and _word.search(rest):
        return f'{_of(typed)}a quotation mark within a text ends it; type \\" for it, or ’'
    return ""


def _open_quote(typed: _TypedLine) -> str:
    rest = typed.bare.removeprefix('""')
    if '"' in rest.replace('""', ""):
        return f"{_of(typed)}the quotation mark before or behind a text is missing"
    return ""


def _other_date(typed: _TypedLine) -> str:
    for written in _day.findall(typed.bare):
        day = plain_date(written)
        if day is None and not _word.search(written):
            return f"{_of(typed)}{written} is no day of the calendar"
        if day is not None and day.isoformat() != written:
            return f"{_of(typed)}a date has the year first here: {day.isoformat()}, not {written}"
    return ""


def _no_quotes(typed: _TypedLine) -> str:
    within = typed.bare.lstrip("[ ")
    if not _word.match(within) or _constant.match(within):
        return ""
    example = '["EI", "IF"]' if typed.bare.startswith("[") or typed.key == "owners" else '"GPB"'
    return f"{_of(typed)}a text stands in straight quotes, as in {example}"


def _of(typed: _TypedLine) -> str:
    return f"{typed.key}: " if typed.key else ""


_Kind = Callable[[_TypedLine], str]
_ANYWHERE: Final[tuple[_Kind, ...]] = (_backslash, _curly_quotes)  # in the line of a list too
_AFTER_KEY: Final[tuple[_Kind, ...]] = (_quote_within, _open_quote, _no_quotes, _other_date)
