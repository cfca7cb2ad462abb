"""New actions, as a person records them."""

import pytest

from pcc_actions.cli import new_destination
from pcc_actions.core.changes.programme import NewTopic
from tests.cli.desk import at_desk
from tests.cli.programmes import with_topics
from tests.cli.running import Pcc


def test_a_new_meeting_is_recorded_with_its_action(pcc: Pcc) -> None:
    done = pcc("add", "3.15/02/2023", "Visit", "--owner", "EI", "--board", "GPB", "--new-meeting")
    assert done.ok.out.startswith("Meeting GPB 15/02/2023 added.\n3.15/02/2023 (GPB) recorded")


def test_the_default_board_takes_a_meeting_that_no_board_is_known_to_have_had(pcc: Pcc) -> None:
    text = pcc.log.read_text("utf-8").replace("[settings]\n", '[settings]\ndefault_board = "PAM"\n')
    pcc.log.write_text(text, "utf-8", newline="\n")
    added = ("add", "3.15/02/2023", "Visit", "--owner", "EI")
    assert "If there was a PAM meeting that day: pcc-actions add " in pcc(*added).err
    assert pcc(*added).err.endswith(" --new-meeting.\n")
    done = pcc(*added, "--new-meeting").ok
    assert "03.15/02/2023 (PAM) recorded" in done.out


def test_another_boards_next_meeting_is_a_date(pcc: Pcc) -> None:
    done = pcc("add", "4.26/01/2021", "Write", "--owner", "CC", "--due", "next gpb").ok
    assert "due 14/02/2023." in done.out
    default = pcc("add", "5.26/01/2021", "Write", "--owner", "CC", "--due", "next meeting").ok
    assert "due 23/02/2021 (next meeting)." in default.out


@pytest.mark.parametrize(("long", "warned"), [(600, False), (601, True)])
def test_a_whole_e_mail_as_the_text_is_warned_of(pcc: Pcc, long: int, warned: bool) -> None:
    done = pcc("add", "3.14/02/2023", "x" * long, "--owner", "EI").ok
    assert ("3.14/02/2023 is 601 characters long." in done.err) == warned


def test_the_topic_that_will_answer_it_is_recorded_by_its_own_name(pcc: Pcc) -> None:
    with_topics(pcc, NewTopic("Budget and precept", "GPB"), NewTopic("Budget", "PAM"))
    done = pcc("add", "3.14/02/2023", "Bring it", "--owner", "EI", "--topic", "PRECEPT").ok
    assert done.out.endswith("(next meeting), to be answered by “Budget and precept”.\n")
    assert 'topic = "Budget and precept"' in pcc.log.read_text("utf-8")


def test_a_topic_that_the_board_has_not_is_refused_with_the_nearest(pcc: Pcc) -> None:
    with_topics(pcc, NewTopic("Budget", "GPB"), NewTopic("Buildings", "GPB"))
    added = ("add", "3.14/02/2023", "Bring it", "--topic")
    assert pcc.refuses(5, *added, "Bugdet") == (
        "There is no topic of GPB called “Bugdet”. The nearest are “Budget” and “Buildings”. "
        "To plan it: pcc-actions programme add Bugdet --board GPB."
    )
    assert pcc.refuses(5, *added, "Bu") == (
        "“Bu” can mean “Budget” or “Buildings”. Type more of its name."
    )
    assert pcc.refuses(2, *added, " ").startswith("The name of the topic is empty")


@pytest.fixture
def both_met(pcc: Pcc) -> Pcc:
    return pcc.do("meeting add PAM 14/02/2023")


def test_two_boards_that_met_that_day_are_told_apart_by_the_style(both_met: Pcc) -> None:
    said = both_met.refuses(2, "add", "8.14/02/2023", "Visit the team")
    assert said == "More than one board met that day. Type GPB:8.14/02/2023 or PAM:8.14/02/2023."
    done = both_met("add", "08.14/02/2023", "Visit the team", "--owner", "EI").ok
    assert done.out.startswith("08.14/02/2023 (PAM) recorded")


@pytest.mark.parametrize("typed", ["pam", "PAM"])
def test_two_boards_that_met_that_day_are_asked_about_at_a_terminal(
    both_met: Pcc, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    asked = asked_at_terminal(monkeypatch, typed)
    done = both_met("add", "8.14/02/2023", "Visit the team", "--owner", "EI").ok
    assert asked == ["GPB and PAM met that day. Which is it of, GPB or PAM?"]
    assert done.out.startswith("08.14/02/2023 (PAM) recorded")


def test_a_board_that_did_not_meet_is_no_answer(
    both_met: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_at_terminal(monkeypatch, "")
    said = both_met.refuses(2, "add", "8.14/02/2023", "Visit the team")
    assert said == "Nothing was recorded. Say which board it was, with --board GPB."


def asked_at_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> list[str]:
    """Have somebody at a terminal who answers so; give what they are asked."""
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return typed

    monkeypatch.setattr(new_destination, "at_terminal", lambda: True)
    monkeypatch.setattr(new_destination, "answer", answer)
    return asked


def test_the_next_meeting_is_asked_for_where_none_is_known(pcc: Pcc) -> None:
    added = ("add", "3.04/04/2023", "Visit the team", "--owner", "OPCC")
    asked = "When does GPB meet next? pcc-actions meeting add GPB DATE\n"
    assert asked in pcc(*added, "--dry-run").ok.err
    assert asked in pcc(*added).ok.err
    stated = ("add", "4.04/04/2023", "Order tea", "--owner", "OPCC", "--due", "01/05/2023")
    assert "When does" not in pcc(*stated).ok.err
    known = ("add", "4.14/02/2023", "Order tea", "--owner", "OPCC")
    assert "When does" not in pcc(*known).ok.err


def test_where_no_meeting_is_recorded_the_line_for_one_is_shown(bare: Pcc) -> None:
    bare.do("init")
    said = bare.refuses(2, "add")
    assert said.startswith("Record the meeting first, as in: pcc-actions meeting add GPB ")
    bare.do(said.partition("pcc-actions ")[2].rstrip("."))
    assert "its reference first, as in: pcc-actions add" in bare.refuses(2, "add")


@pytest.mark.parametrize("words", [(), ("3.14/02/2023", "Visit the team")])
def test_where_no_board_is_recorded_the_line_for_one_is_shown(
    bare: Pcc, words: tuple[str, ...]
) -> None:
    bare.do("init", "board remove GPB", "board remove PAM")
    first = 'No board is recorded yet. Record it first: pcc-actions board add CODE "NAME".'
    assert bare.refuses(2, "add", *words) == first
    with at_desk(bare, "add", *words) as desk:
        assert " ".join(desk.ended()[1].split()) == f"Error: {first}"
    assert bare("board", "add", "CODE", "NAME").ok
    assert "pcc-actions meeting add CODE" in bare.refuses(2, "add")


@pytest.mark.parametrize("named", [["GPB 13.14/02/2023"], ["gpb", "13.14/02/2023"]])
def test_a_board_before_the_reference_needs_no_colon(pcc: Pcc, named: list[str]) -> None:
    pcc.do("meeting add PAM 14/02/2023")
    said = pcc("add", *named, "Visit the team", "--owner", "IF").ok.out
    assert said.startswith("13.14/02/2023 (GPB) recorded")
    assert "Visit the team" in pcc("show", *named).ok.out
    assert pcc("note", *named, "Rang").ok.out.startswith("13.14/02/2023, on ")
    other = pcc.refuses(2, "add", "XX 14.14/02/2023", "Visit")
    assert other.startswith("XX 14.14/02/2023 does not say which meeting")


def test_a_day_without_a_meeting_and_a_due_date_of_two_days_are_told_at_once(pcc: Pcc) -> None:
    said = pcc.refuses(2, "add", "3.15/02/2023", "Visit", "--due", "end of the year")
    assert "“end of the year” can be 31/03/2023, when the financial year ends, or" in said
    assert "--due 31/12/2023 --new-meeting --board CODE." in said
