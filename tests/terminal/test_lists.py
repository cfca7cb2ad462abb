"""Lists in the terminal: nothing cut, nothing broken, at any width and with any text."""

import re
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.lists import print_list
from tests.builders import all_stood, day, stood
from tests.growth import least_seconds
from tests.terminal.printed import AS_AT, COUNT, Terminal, lines, printed, sample

LOG = sample()
FOUND = all_stood(LOG, "07/03/2023")
ONE = stood(LOG, "3.14/02/2023", "07/03/2023")


def listed(found: list[Snapshot], width: int = 100, **more: object) -> str:
    boards = bool(more.get("boards"))
    return printed(partial(print_list, found, AS_AT, COUNT, boards=boards), width)


@pytest.mark.parametrize("width", [100, 60, 20])
def test_a_list_in_a_pipe(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(listed(FOUND, width, boards=True)) == snapshot


def test_rows_of_two_lines_where_one_has_no_room(snapshot: SnapshotAssertion) -> None:
    text = listed(FOUND, 80, boards=True).splitlines()
    assert text[0].split() == ["Reference", "Board", "Status", "Due"]
    assert text[1].split() == ["Owner", "Action"]
    assert text == snapshot


def test_how_an_action_stands_is_seen_before_its_text() -> None:
    for width in (40, 60, 80):
        text = listed([ONE], width, boards=True)
        assert text.index("due in 24") < text.index(ONE.text[:12])


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_no_line_ends_in_a_blank(width: int) -> None:
    for group in (None, "owner"):
        show = partial(print_list, FOUND, AS_AT, COUNT, group=group, boards=True)
        for stream in (None, Terminal()):
            text = printed(show, width, stream=stream)
            assert not re.search(r"(?m) (\x1b\[0m)*$", text)


def test_signs_of_two_columns_stand_in_line_on_two_lines() -> None:
    one = replace(ONE, owners=("漢字", "EI"), text="漢" * 70)
    text = listed([one, FOUND[1]], 80).splitlines()
    below = [line for line in text if line.startswith("  漢字, EI")]
    assert cell_len(below[0].split("漢漢")[0]) == text[0].index("Status")


@pytest.mark.parametrize("width", [100, 40])
def test_a_list_under_headings(width: int, snapshot: SnapshotAssertion) -> None:
    show = partial(print_list, FOUND, AS_AT, COUNT, group="owner")
    assert lines(printed(show, width)) == snapshot


def test_an_empty_list_is_a_sentence() -> None:
    sentence = "Nothing is outstanding as at 07/03/2023."
    for group in (None, "owner"):
        show = partial(print_list, [], AS_AT, sentence, group=group)
        assert printed(show) == f"{sentence}\n"


@pytest.mark.parametrize("width", [*range(20, 132, 4), 200])
def test_no_reference_and_no_date_breaks(width: int) -> None:
    text = listed(FOUND, width, boards=True)
    for one in FOUND:
        assert re.search(rf"(?m)(^|\s){re.escape(one.reference)}(\s|$)", text)
    dates = re.findall(r"(?<![\d./])\d\d/\d\d/\d{4}(?!\S)", text)
    assert {"31/03/2023", "23/02/2021"} <= set(dates)
    # Any other row of digits and strokes would be what is left of one that broke.
    whole = {*(one.reference for one in FOUND), *dates, "07/03/2023:"}
    assert {word for word in text.split() if re.match(r"[\d./]+/", word)} <= whole


def test_a_reference_with_a_space_stays_whole() -> None:
    one = replace(ONE, reference="Annex 12 b")
    for width in range(20, 120, 5):
        assert "Annex 12 b" in listed([one], width)


def test_a_long_reference_leaves_room_for_the_text() -> None:
    one = replace(ONE, reference="20240822-BM-001-" + "x" * 40)
    text = lines(listed([one], 100))
    assert text[0].startswith(one.reference)
    assert text[1] == f"  {one.text}"


def test_an_owner_too_long_for_its_column_folds() -> None:
    one = replace(ONE, owners=("x" * 30, "Assistant Chief Constable (Operations)"))
    text = listed([one], 120)
    assert sum(line.count("x") for line in text.splitlines()) == 30
    assert text.startswith("Reference")
    assert {"Assistant", "Chief", "Constable", "(Operations)"} <= set(text.split())


WORDS = st.text(
    st.one_of(st.characters(), st.sampled_from("ab é漢字👮‍♀️\u202e\x1b[]\\:|\u0301")), max_size=120
)


@given(WORDS, st.integers(20, 200), st.booleans())
@example("x" * 200, 20, True)
@example("漢" * 100, 33, False)
@example("👮‍♀️" * 50, 60, False)
@example("[/] [link=x] :100: [bold]a[/bold] \\[", 100, False)
def test_nothing_is_cut_and_no_line_is_too_long(text: str, width: int, boards: bool) -> None:
    one = replace(ONE, text=text)
    shown = listed([one, FOUND[1]], width, boards=boards)
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    assert _inked(shown, harmless(text)) == _inked(harmless(text), harmless(text))


def _inked(shown: str, text: str) -> list[str]:
    """Give, in their order, the rare characters of a text that stand in what is shown."""
    rare = {each for each in text if not each.isspace() and not each.isascii()} - {"─", "\u202f"}
    return [each for each in shown if each in rare]


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=30), max_size=20), st.integers(20, 200))
def test_every_word_is_there_in_its_order(words: list[str], width: int) -> None:
    one = replace(ONE, text=" ".join(word.upper() + "Q" for word in words), owners=(), theme=None)
    shown = listed([one], width).split("6 outstanding")[0]
    shown = re.sub("Reference|Action|Owner|Due|Status", "", shown)
    assert "".join(re.findall("[A-HQ]", shown)) == one.text.replace(" ", "")


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u2028"])
@pytest.mark.parametrize("width", [100, 40])
def test_stored_text_does_nothing_to_a_terminal(character: str, width: int) -> None:
    evil = f"a{character}b"
    one = replace(
        ONE, text=evil, owners=(evil,), exempt=evil, reference=evil, board=evil, due=None,
        due_basis="words", due_words=evil,
    )  # fmt: skip
    for group in (None, "board", "theme"):
        show = partial(print_list, [one], AS_AT, COUNT, group=group, boards=True)
        text = printed(show, width)
        assert character not in text.replace("\n", "")
        assert text.count("a\ufffdb") >= 5


def test_colour_only_at_a_terminal_and_with_words() -> None:
    show = partial(print_list, FOUND, AS_AT, COUNT)
    assert "\x1b[" not in printed(show)
    assert "\x1b[1;31mOVERDUE 742 days" in printed(show, stream=Terminal())
    assert "\x1b[1;31mOVERDUE 742 days" in printed(show, 40, stream=Terminal())
    assert "\x1b[1;31mOVERDUE" in printed(show, FORCE_COLOR="1")
    assert "31m" not in printed(show, stream=Terminal(), NO_COLOR="1")
    assert "\x1b[" not in printed(show, stream=Terminal(), TERM="dumb")


def test_the_table_at_a_terminal_is_that_of_a_pipe() -> None:
    show = partial(print_list, FOUND, AS_AT, COUNT)
    at_terminal = re.sub(r"\x1b\[[\d;]*m", "", printed(show, stream=Terminal()))
    assert at_terminal == printed(show)


def test_due_today_is_said_in_magenta() -> None:
    one = replace(ONE, due=AS_AT, deferrals=0)
    show = partial(print_list, [one], AS_AT, COUNT)
    said = printed(show, stream=Terminal())
    # Of 8, 256 or all colours, as the first terminal of the process had.
    assert re.search("\x1b\\[(?:35|38;5;164|38;2;208;0;208)mdue today", said)


def test_a_line_break_typed_into_the_file_is_a_space() -> None:
    one = replace(ONE, text="Book the\r\nroom\n\tby Friday")
    assert "Book the room  by Friday" in listed([one])


def test_500_rows_are_quick() -> None:
    found = [replace(ONE, reference=f"{number}.14/02/2023") for number in range(500)]
    listed(found[:1])
    assert least_seconds(lambda: listed(found)) < 3  # 0.2 s on a quiet machine


def test_as_at_counts_the_days() -> None:
    show = partial(print_list, [ONE], day("30/03/2023"), COUNT)
    assert {"due in 1 day,", "2nd date"} <= set(re.split(r"\s{2,}|\n", printed(show)))
