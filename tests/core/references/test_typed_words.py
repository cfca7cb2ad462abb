"""Which of the words after a command name actions, and which say something of them."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import places_of
from pcc_actions.core.references.parted_words import PartedWords
from pcc_actions.core.references.typed_words import (
    WordsFirst,
    joined_reference,
    part_words,
)
from pcc_actions.errors import Refused
from tests.builders import day, empty_log, raised

REF, OTHER = "3.14/02/2023", "11.14/02/2023"
MEETING = day("14/02/2023")


def logged() -> Log:
    return raised(raised(empty_log(), REF, "Set up a visit", "EI"), OTHER, "Book the room", "EI")


def with_board(style: str, *references: str) -> Log:
    log = add_meeting(add_board(logged(), "AUD", "Audit", style), "AUD", day("02/05/2022"))
    for each in references:
        log = raised(log, each, f"Do {each}", board="AUD", meeting="02/05/2022")
    return log


def parted(words: str, log: Log | None = None, meeting: date | None = None) -> list[list[str]]:
    """Give what came of words that are parted by commas where a shell has them apart."""
    made = part_words(log or logged(), words.split(" | "), meeting)
    return [[*made.references], [*made.rest]]


def test_each_word_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_for = []

    def counted(log: Log, word: str, meeting: date | None) -> list[int]:
        looked_for.append(word)
        return places_of(log, word, meeting)

    monkeypatch.setattr("pcc_actions.core.references.typed_words.places_of", counted)
    assert parted(f"{REF} | {OTHER} | Agreed") == [[REF, OTHER], ["Agreed"]]
    assert len(looked_for) == len({*looked_for}) > 0


@pytest.mark.parametrize(
    ("words", "references", "rest"),
    [
        (REF, [REF], []),
        (f"{REF} | Rang them", [REF], ["Rang them"]),
        (f"{REF} | {OTHER} | Rang them", [REF, OTHER], ["Rang them"]),
        (f"{REF} | Rang | them | twice", [REF], ["Rang", "them", "twice"]),
        (f"{REF} | end of April | Team moving", [REF], ["end of April", "Team moving"]),
        (f"{REF} | 30/04/2023 | Team moving", [REF], ["30/04/2023", "Team moving"]),
        (f"{REF} | 1.4.23 | Team moving", [REF], ["1.4.23", "Team moving"]),
        (f"{REF} | 1.4", [REF], ["1.4"]),
        (f"{REF} | EI | IF", [REF], ["EI", "IF"]),
        (f"{REF} | 5 | people | came", [REF], ["5", "people", "came"]),
        (f"{REF} | 5 | people | on | 14/02", [REF], ["5", "people", "on", "14/02"]),
        ("3 | 14/02/2023 | Rang", ["3 14/02/2023"], ["Rang"]),
        (f"{OTHER} | 3. | 14-02-2023 | Rang", [OTHER, "3. 14-02-2023"], ["Rang"]),
        (f"Ref | {REF} | Rang", [f"Ref {REF}"], ["Rang"]),
        ("Ref: | 3 | 14/02/2023 | Rang", ["Ref: 3 14/02/2023"], ["Rang"]),
        (f"GPB: | {REF} | Rang", [f"GPB: {REF}"], ["Rang"]),
        (f"{REF} | Ref | to | the | minutes", [REF], ["Ref", "to", "the", "minutes"]),
        (f"“{REF}”, | {OTHER}. | Rang", [f"“{REF}”,", f"{OTHER}."], ["Rang"]),
        ("rubbish | Rang", ["rubbish"], ["Rang"]),
        (f"{REF} |  | Rang", [REF], ["", "Rang"]),
    ],
)
def test_references_end_at_the_first_word_that_is_none(
    words: str, references: list[str], rest: list[str]
) -> None:
    assert parted(words) == [references, rest]


@pytest.mark.parametrize("mistyped", ["9.14/02/2023", "9.14/02", "3.31/02/2023", "9", "3a"])
def test_a_mistyped_reference_is_no_note(mistyped: str) -> None:
    assert parted(f"{REF} | {mistyped}") == [[REF, mistyped], []]


def test_after_a_meeting_every_item_is_a_reference() -> None:
    assert parted("3 | 11 | Rang", meeting=MEETING) == [["3", "11"], ["Rang"]]
    assert parted("3 | 9 | Rang", meeting=MEETING) == [["3", "9"], ["Rang"]]
    assert parted("3 | 14/02/2023 | Rang", meeting=MEETING) == [["3 14/02/2023"], ["Rang"]]
    assert parted("3 | 30/04/2023 | Why", meeting=MEETING) == [["3"], ["30/04/2023", "Why"]]
    assert parted("9 | 30/04/2023 | Why", meeting=MEETING) == [["9"], ["30/04/2023", "Why"]]


def test_a_serial_reference_is_one_unless_it_is_a_date() -> None:
    log = with_board("{serial:03}/{yy}", "90/22")
    assert parted(f"{REF} | 090/22 | Why", log) == [[REF, "090/22"], ["Why"]]
    assert parted(f"{REF} | 091/22 | Why", log) == [[REF, "091/22"], ["Why"]]
    assert parted(f"{REF} | 30/04 | Why", log) == [[REF], ["30/04", "Why"]]


def test_a_date_that_is_an_action_too_is_asked_about_unless_it_stands_first() -> None:
    log = with_board("{serial}/{yy}", "9/11")
    with pytest.raises(Refused, match=r"“9/11” is .* a date too.*--to.*--note"):
        parted(f"{REF} | 9/11 | Why", log)
    assert parted("9/11 | Why", log) == [["9/11"], ["Why"]]
    given = part_words(log, [REF, "9/11"], all_named=True)
    assert given == PartedWords((REF, "9/11"), ())


def test_where_references_are_free_a_word_with_a_figure_is_one() -> None:
    log = with_board("free", "AP136", "AP 7")
    assert parted("AP136 | AP137 | Why", log) == [["AP136", "AP137"], ["Why"]]
    assert parted("AP136 | 31/03/2023 | Why", log) == [["AP136"], ["31/03/2023", "Why"]]
    assert parted("AP136 | s.31", log) == [["AP136"], ["s.31"]]
    assert parted("AP136 | Q1 figures", log) == [["AP136"], ["Q1 figures"]]
    assert parted("AP | 7 | Why", log) == [["AP 7"], ["Why"]]
    assert parted("Ref | AP136 | Why", log) == [["Ref AP136"], ["Why"]]


def test_a_number_that_is_one_action_and_begins_another_is_asked_about() -> None:
    log = with_board("{serial}", "3")
    assert parted("3 | Why", log) == [["3"], ["Why"]]
    with pytest.raises(Refused, match="“3 14/02/2023” is one action's reference, and “3” another"):
        parted("3 | 14/02/2023 | Why", log)


@pytest.mark.parametrize("after", [OTHER, "9.14/02/2023", "03.14/2/23"])
def test_a_reference_after_other_words_is_refused(after: str) -> None:
    with pytest.raises(Refused, match=f"“{re.escape(after)}” is a reference after other words"):
        parted(f"{REF} | Rang about | {after}")


def test_the_reference_of_a_new_action() -> None:
    assert joined_reference(["3", "14/02/2023", "Visit"]) == ("3 14/02/2023", ("Visit",))
    assert joined_reference(["Ref", REF, "Visit"]) == (f"Ref {REF}", ("Visit",))
    assert joined_reference([REF, "14/02/2023"]) == (REF, ("14/02/2023",))
    assert joined_reference(["AP136"]) == ("AP136", ())


NOTES = st.text(st.characters(categories=["L", "P", "Zs"], exclude_characters="|"), min_size=1)


@given(st.lists(st.sampled_from([REF, OTHER, "3.14/02", "GPB:3.14/2/23"]), min_size=1), NOTES)
def test_no_word_is_lost_whatever_is_said(references: list[str], note: str) -> None:
    made = part_words(logged(), [*references, note])
    assert (made.references, made.rest) == (tuple(references), (note,))


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        (f"Rang them | {REF}", f"{REF} | Rang them"),
        (f"Rang | them | {REF} | {OTHER} | twice", f"{REF} | {OTHER} | Rang | them | twice"),
        (f"30/04/2023 | {REF} | Team moving", f"{REF} | 30/04/2023 | Team moving"),
        ("Rang them | 3", "3 | Rang them"),
    ],
)
def test_words_before_their_reference_are_turned_round(words: str, turned: str) -> None:
    with pytest.raises(WordsFirst) as found:
        parted(words, meeting=MEETING)
    assert found.value.turned == tuple(turned.split(" | "))


def test_where_only_references_are_named_none_is_words() -> None:
    only = part_words(logged(), ["Rang them", REF], all_named=True)
    assert only.references == ("Rang them", REF)


@pytest.mark.parametrize("words", ["Rang | them", f"9.14/02/2023 | {REF}", f"3.14/02/203 | {REF}"])
def test_a_reference_that_is_not_found_stays_the_first(words: str) -> None:
    assert parted(words)[0][0] == words.split(" | ")[0]
