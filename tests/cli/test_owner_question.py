import pytest

from pcc_actions.cli.asked import WentBack
from pcc_actions.cli.owner_question import NamedPeople, offers, owners_asked, reporter_asked
from pcc_actions.core.model import Log
from pcc_actions.terminal.questions import Question
from tests.builders import add_people, day, empty_log, raised, with_person
from tests.cli.typing_at import Typed, typed

ON = day("07/03/2023")


@pytest.fixture
def log() -> Log:
    log = add_people(empty_log(), IF="Iris Field", TW="Tom Wren")
    log = with_person(log, "HB", "Hazel Brook", "Head of Finance")
    return raised(log, "3.14/02/2023", "Visit the team", "OPCC")


def of(log: Log, editor: Typed) -> tuple[str, ...]:
    return owners_asked(editor, Question("Owners"), log, ON).names


def test_owners_are_kept_under_their_keys(log: Log) -> None:
    assert of(log, typed("tom wren, head of finance / opcc")) == ("TW", "HB", "OPCC")


def test_nobody(log: Log) -> None:
    assert of(log, typed("")) == ()


def test_back(log: Log) -> None:
    with pytest.raises(WentBack):
        of(log, typed("<"))


@pytest.mark.parametrize("meant", ["y", "IF", "iris field"])
def test_an_unknown_one_may_be_another_who_is_near(meant: str, log: Log) -> None:
    editor = typed("IG, TW", meant)
    assert of(log, editor) == ("IF", "TW")
    question = editor.asked[1]
    assert question.words == "IG is not known here: a new person, or did you mean IF (Iris Field)?"
    assert question.default == "new"
    assert [each.word for each in question.offered("t")] == ["TW"]


def test_several_may_be_meant_by_one_and_some_of_them_unknown(log: Log) -> None:
    assert of(log, typed("IG", "TW IH", "HB")) == ("TW", "HB")


@pytest.mark.parametrize("new", ["", "new", "NEW"])
def test_an_unknown_one_may_be_new(new: str, log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    assert of(log, typed("IG", new)) == ("IG",)
    said = capsys.readouterr().out
    assert said == '“IG” is kept as typed. Who that is: pcc-actions person add IG "NAME".\n'


def test_a_new_one_may_have_the_whole_name(log: Log) -> None:
    named = owners_asked(typed("IG, OM, TW", "new Ines Grey", "new Olive Moss"),
                         Question("Owners"), log, ON)  # fmt: skip
    assert named.names == ("IG", "OM", "TW")
    people = named.recorded(log).people
    assert [people[key].name for key in ("IG", "OM")] == ["Ines Grey", "Olive Moss"]


def test_what_is_no_answer_to_it_is_said(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    assert of(log, typed("IG", "n", "?", "new")) == ("IG",)
    said = capsys.readouterr().out
    assert said.startswith("Type who is meant, or new.\nReturn keeps it as it is, for a new")


def test_a_reporter_is_asked_about_alike(log: Log) -> None:
    def reporter(*lines: str) -> NamedPeople:
        return reporter_asked(typed(*lines), Question("Who"), log, ON)

    assert reporter("") == NamedPeople()
    assert reporter("TW") == NamedPeople(("TW",))
    assert reporter("IG", "y") == NamedPeople(("IF",))
    assert reporter("IG", "Zq", "") == NamedPeople(("Zq",))
    assert reporter("IG", "<", "HB") == NamedPeople(("HB",))
    assert reporter("IG", "new Ines Grey") == NamedPeople(("IG",), {"IG": "Ines Grey"})


def test_back_from_an_unknown_one_asks_for_the_owners_again(log: Log) -> None:
    editor = typed("IG", "<", "IF")
    assert of(log, editor) == ("IF",)
    assert [each.words for each in editor.asked][::2] == ["Owners", "Owners"]


def test_an_unknown_one_near_to_nobody_is_not_said_to_be_anybody(log: Log) -> None:
    editor = typed("Zq9", "y", "new")
    assert of(log, editor) == ("Zq9",)
    words = "Zq9 is not known here: a new person, or whom did you mean?"
    assert [each.words for each in editor.asked[1:]] == [words, words]


def test_a_shared_name_is_asked_about(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    log = with_person(log, "HB", "Hal Birch")
    assert of(log, typed("HB", "3", "x", "2")) == ("HB2",)
    assert capsys.readouterr().out == (
        "“HB” can mean:\n  1  Hazel Brook (HB)\n  2  Hal Birch (HB2)\n"
        + 2 * "Type a number from 1 to 2, or < to go back.\n"
    )


def test_one_who_has_left_is_told_of(log: Log, capsys: pytest.CaptureFixture[str]) -> None:
    log = with_person(log, "JM", "Jasper Moss", until=day("01/01/2023"))
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


def test_who_has_left_is_completed_by_name_and_post_and_not_by_the_day(log: Log) -> None:
    log = with_person(log, "JM", "Jasper Moss", "Clerk", until=day("01/01/2023"))
    offered = offers(log, ON)
    assert [each.beside for each in offered("clerk")] == ["Jasper Moss, Clerk until 01/01/2023"]
    assert [*offered("clerk until")] == []
