"""Words that are typed for a command and are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.cli.command_table import COMMANDS
from pcc_actions.cli.other_words import ANSWERS, answer
from tests.cli.running import Pcc, ran

NAMES = [row.name for row in COMMANDS]
ASKED = (
    "delete", "remove", "edit", "change", "search", "find", "done", "close", "status", "print",
    "people", "open", "stats", "version", "config", "completion", "schema",
)  # fmt: skip


@pytest.mark.parametrize("word", ASKED)
def test_a_word_is_answered_by_what_does_it(word: str) -> None:
    for typed in ([word], [word.upper()], [word, "3.14/02/2023"], ["help", word]):
        done = ran(*typed)
        assert (done.code, done.out) == (2, "")
        assert "pcc-actions " in done.err
        assert "perhaps" not in done.err


def test_what_takes_back_is_named_for_what_takes_away() -> None:
    assert "pcc-actions undo; what the board dropped: withdraw" in ran("delete").err


def test_no_answered_word_is_a_command() -> None:
    assert not set(ANSWERS).intersection(NAMES)


def test_a_slip_is_answered_by_what_it_is_a_slip_of() -> None:
    assert answer("lsit", NAMES) == "There is no command lsit; perhaps list. See pcc-actions help."
    assert answer("dismiss", NAMES) == "There is no command dismiss. See pcc-actions help."


@given(st.sampled_from(NAMES), st.data())
def test_two_letters_exchanged_are_a_slip(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 2))
    slip = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    if slip != name and len(name) > 4:
        assert f"perhaps {name}" in answer(slip, NAMES)


@given(st.sampled_from([name for name in NAMES if name.isalpha()]), st.data())
def test_a_command_is_known_in_capitals_too(name: str, data: st.DataObject) -> None:
    capital = data.draw(st.lists(st.booleans(), min_size=len(name), max_size=len(name)))
    typed = "".join(c.upper() if up else c for c, up in zip(name, capital, strict=True))
    assert ran(typed, "--help").ok.out == ran(name, "--help").ok.out


@pytest.mark.parametrize("line", ["note", "meeting add", "", "person"])
def test_help_of_a_command(line: str) -> None:
    page = ran(*line.split(), "--help").ok.out
    assert ran("help", *line.split()).ok.out == page
    assert ran(*line.split(), "-h").ok.out == page


def test_help_of_no_command() -> None:
    assert ran("help", "rubbish").err.startswith("Error: There is no command rubbish.")


@pytest.mark.parametrize(
    "line", ["outstanding", "overdue", "list", "show 3.14/02/2023", "history", "help",
             "board list", "meeting list", "person list"]
)  # fmt: skip
def test_who_records_is_refused_where_nothing_is_recorded(four: Pcc, line: str) -> None:
    assert four.refuses(2, *line.split(), "--by", "EI") == (
        "--by says who records, and this records nothing. Leave it out."
    )
    assert four.refuses(2, "--by", "EI", *line.split()) == (
        "--by says who records, and this records nothing. Leave it out."
    )
    assert "--by" not in ran(*line.split(), "--help").ok.out
    assert ran("--by", "EI", *line.split(), "--help").ok


@pytest.mark.parametrize(
    "line", ["note 3.14/02/2023 Rang", "report GPB", "export -o a.csv --force"]
)
def test_who_records_is_taken_where_it_is_told(four: Pcc, line: str) -> None:
    assert four(*line.split(), "--by", "EI").ok
    assert four("--by", "EI", *line.split()).ok
