"""The records of a head, told by its lines, beside what the parser makes of the whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.errors import BadFile
from pcc_actions.store import head_records as module
from pcc_actions.store.head_records import head_records
from pcc_actions.store.parsing import parsed

LOG = Path("actions.toml")
TOP = 'schema_version = 1\n\n[boards.GPB]\nname = "Board"\n\n'
ONE = '[[meetings]]\nboard = "GPB"\ndate = 2023-02-14\n\n'
TWO = '[[meetings]]\nboard = "P/M"\ndate = 2023-03-07\n\n'
MOVED = "[[meetings.moved]]\nfrom = 2023-03-01\nto = 2023-03-07\n\n"
PIECES = [
    ONE,
    TWO,
    MOVED,
    ONE.replace("date", "# by post\ndate"),
    ONE.replace("board =", "  board ="),
    ONE.replace('"GPB"', "'GPB'"),
    ONE.replace('"GPB"', '"G\\u0050B"'),
    ONE.replace("\n\n", '\nplace = "Hall"\n\n'),
    ONE.rstrip() + "\n",
    "  " + ONE,
    "[meetings.cancelled]\non = 2023-03-01\n\n",
    "[[meetings.cancelled_apart]]\non = 2023-03-01\n\n",
    "# [[meetings]]\n",
    '[people.CC]\nname = "Chief Constable"\n\n',
    "[settings]\ndefault_board = 'GPB'\n\n",
    "[[programme]]\ntopic = 'Fleet'\n\n",
]


def outcome(read: object, text: str) -> object:
    assert callable(read)
    try:
        return read(LOG, text)
    except BadFile as error:
        return str(error)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.booleans())
def test_they_are_what_the_parser_makes_of_the_head(pieces: list[str], windows: bool) -> None:
    text = "".join((TOP, *pieces))
    text = text.replace("\n", "\r\n") if windows else text
    assert outcome(head_records, text) == outcome(parsed, text)


@pytest.mark.parametrize("windows", [False, True])
def test_of_plain_meetings_only_the_last_is_parsed(
    windows: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = TOP + ONE + TWO + ONE + MOVED + TWO + ONE
    texts: list[str] = []

    def noted(path: Path, text: str) -> dict[str, object]:
        texts.append(text)
        return parsed(path, text)

    monkeypatch.setattr(module, "parsed", noted)
    found = head_records(LOG, text.replace("\n", "\r\n") if windows else text)
    assert [each["board"] for each in found["meetings"]] == ["GPB", "P/M", "GPB", "P/M", "GPB"]
    assert [each.replace("\r", "") for each in texts] == [TOP + ONE + MOVED + ONE]


@pytest.mark.parametrize(
    "wrong",
    [
        ONE.replace("02-14", "02-31") + TWO,
        ONE + "oops\n" + TWO,
        ONE.replace("GPB", "G\x01B") + TWO,
        "meetings = []\n" + ONE + TWO,
    ],
)
def test_what_is_not_as_toml_is_written_is_told_with_its_line(wrong: str) -> None:
    text = "a = 1\n" + wrong
    with pytest.raises(BadFile) as raised:
        head_records(LOG, text)
    assert str(raised.value) == outcome(parsed, text)


def test_meetings_that_are_written_as_one_list_are_read() -> None:
    text = "meetings = [{ board = 'GPB', date = 2023-02-14 }]\n"
    assert head_records(LOG, text) == parsed(LOG, text)
