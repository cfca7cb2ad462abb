import pytest

from pcc_actions.cli.asked import WentBack
from pcc_actions.cli.owner_question import offers, owners_asked
from pcc_actions.core.changes.people import add_person
from pcc_actions.core.model import Log
from pcc_actions.terminal.questions import Question
from tests.builders import add_people, day, empty_log, raised
from tests.cli.typing_at import Typed, typed

ON = day("07/03/2023")


@pytest.fixture
def log() -> Log:
    log = add_people(empty_log(), IF="Iris Field", TW="Tom Wren")
    log = add_person(log, "HB", "Hazel Brook", "Head of Finance")
    return raised(log, "3.14/02/2023", "Visit the team", "OPCC")


def of(log: Log, editor: Typed) -> tuple[str, ...]:
    return owners_asked(editor, Question("Owners"), log, ON)


def test_owners_are_kept_under_their_keys(log: Log) -> None:
    assert of(log, typed("tom wren, head of finance / opcc")) == ("TW", "HB", "OPCC")


def test_nobody(log: Log) -> None:
    assert of(log, typed("")) == ()


def test_back(log: Log) -> None:
    with pytest.raises(WentBack):
        of(log, typed("<"))


def test_an_unknown_one_may_be_another_who_is_near(log: Log) -> None:
    editor = typed("IG, TW", "m")
    assert of(log, editor) == ("IF", "TW")
    assert editor.keys_asked == [
        "“IG” is not known here: n a new owner, m you mean IF (Iris Field), < back:"
    ]


def test_an_unknown_one_may_be_new(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    assert of(log, typed("IG", "n")) == ("IG",)
    said = capsys.readouterr().out
    assert said == '“IG” is kept as typed. Who that is: pcc-actions person add IG "NAME".\n'


def test_back_from_an_unknown_one_asks_for_the_owners_again(log: Log) -> None:
    editor = typed("IG", "<", "IF")
    assert of(log, editor) == ("IF",)
    assert len(editor.asked) == 2


def test_an_unknown_one_near_to_nobody_is_not_said_to_be_anybody(log: Log) -> None:
    editor = typed("Zq9", "n")
    assert of(log, editor) == ("Zq9",)
    assert editor.keys_asked == ["“Zq9” is not known here: n a new owner, < back:"]


def test_a_shared_name_is_asked_about(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    log = add_person(log, "HB", "Hal Birch")
    assert of(log, typed("HB", "3", "x", "2")) == ("HB2",)
    assert capsys.readouterr().out == (
        "“HB” can mean:\n  1  Hazel Brook (HB)\n  2  Hal Birch (HB2)\n"
        + 2 * "Type a number from 1 to 2, or < to go back.\n"
    )


def test_one_who_has_left_is_told_of(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    log = add_person(log, "JM", "Jasper Moss", until=day("01/01/2023"))
    assert of(log, typed("JM")) == ("JM",)
    assert capsys.readouterr().out == "JM is Jasper Moss until 01/01/2023.\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("i", [("IF", "Iris Field", 1)]),
        ("TW / ha", [("HB", "Hazel Brook, Head of Finance", 2)]),
        ("TW, head", [("HB", "Hazel Brook, Head of Finance", 4)]),
        ("o", [("OPCC", "", 1)]),
        ("x", []),
    ],
)
def test_what_completes_an_owner(line: str, found: list[tuple[str, str, int]], log: Log) -> None:
    assert [(each.word, each.beside, each.begun) for each in offers(log, ON)(line)] == found


def test_all_are_offered_where_nothing_is_typed(log: Log) -> None:
    assert [each.word for each in offers(log, ON)("")] == ["HB", "IF", "OPCC", "TW"]
