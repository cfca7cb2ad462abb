"""What happened, to one action and to all."""

from datetime import date, timedelta

from tests.cli.running import Pcc


def test_history_of_one_and_of_all(many: Pcc) -> None:
    one = many("history", "11.14/02/2023/2").ok.out
    assert "discharged" in one
    assert "burglary" not in one
    every = many("history").ok.out
    assert every.count("raised") == 6
    assert every.index("26/01/2021") < every.index("07/03/2023")
    assert "discharged" not in many("history", "--as-at", "06/03/2023").ok.out


def test_the_events_of_named_actions_are_numbered(many: Pcc) -> None:
    many.do("note 3.14/02 --on 20/02/2023 --note Seen", "note 3.14/02 --on 15/02/2023 --note Rang")
    rows = many("history", "3.14/02", "10.14/02").ok.out.splitlines()
    assert rows[0].split()[:3] == ["Reference", "Event", "Date"]
    found = [row.split()[:2] for row in rows if row.startswith(("3.14", "10.14"))]
    assert found == [
        ["3.14/02/2023", "1"], ["10.14/02/2023", "1"], ["3.14/02/2023", "3"], ["3.14/02/2023", "2"],
    ]  # fmt: skip
    assert "Event" not in many("history").ok.out.splitlines()[0]
    assert "1" in many("history", "3", "--meeting", "14/02/2023").ok.out


def test_what_is_asked_for_of_the_history(many: Pcc) -> None:
    said = many("history", "--since", "01/03/2023", "--until", "31/03/2023").ok.out
    assert "discharged" in said
    assert said.endswith("1 entry from 01/03/2023 to 31/03/2023.\n")
    assert "8 actions" not in said
    met = many("history", "--meeting", "07/03/2023").ok.out
    assert met.count("2023") > 1
    assert "discharged" in met
    assert "raised" not in met
    assert many("history", "--board", "pam").ok.out.count("raised") == 1
    assert many("history", "--owner", "CC").ok.out.count("raised") == 2
    assert many("history", "--recorded-by", "if").ok.out.count("raised") == 6
    none = many("history", "--since", "02/03/2023", "--until", "03/03/2023").ok.out
    assert none == "Nothing that was asked for happened from 02/03/2023 to 03/03/2023.\n"
    late = many("history", "--since", "last meeting", "--board", "GPB").ok.out
    assert late.endswith(f"happened from 04/04/2023 to {date.today():%d/%m/%Y}.\n")
    monday = date.today() - timedelta(date.today().weekday() + 7)
    assert f"{monday:%d/%m/%Y}" in many("history", "--since", "last week").ok.out


def test_what_a_meeting_decided_of_one_action(many: Pcc) -> None:
    many.do("note 3.14/02/2023 Seen --on 07/03/2023", "note 3.14/02/2023 Rang --on 08/03/2023")
    said = many("history", "3.14/02/2023", "--meeting", "07/03/2023").ok.out
    assert "Seen" in said
    assert "Rang" not in said
    assert said.endswith("1 entry at the meeting of 07/03/2023.\n")
    none = many("history", "3.14/02/2023", "--meeting", "04/04/2023").ok.out
    assert none == "Nothing that was asked for happened at the meeting of 04/04/2023.\n"
    day = many.refuses(2, "history", "3.14/02/2023", "--meeting", "01/01/2020")
    assert day.startswith("There is no meeting on 01/01/2020; nearest:")


def test_what_nobody_knows_is_an_error_and_never_an_empty_list(many: Pcc) -> None:
    for option, value in (
        ("--board", "XYZ"),
        ("--owner", "Nobody at all"),
        ("--recorded-by", "Nobody"),
        ("--meeting", "08/03/2023"),
        ("--since", "whenever"),
    ):
        assert many.refuses(2, "history", option, value)


def test_the_history_of_an_action_says_that_its_due_date_moved_with_the_meeting(four: Pcc) -> None:
    four.do("meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023 --note 'Half term'")
    said = (
        "On 01/03/2023 the due date of 3.14/02/2023 moved with the meeting from 07/03/2023 to "
        "14/03/2023: Half term."
    )
    for asked in ((), ("--since", "01/03/2023"), ("--until", "01/03/2023"), ("--board", "GPB")):
        out = " ".join(four("history", "3.14/02/2023", *asked).ok.out.split())
        assert out.count(said) == 1, asked
    for asked in (
        ("--since", "02/03/2023"), ("--until", "28/02/2023"), ("--as-at", "28/02/2023"),
        ("--board", "PAM"), ("--owner", "EI"), ("--recorded-by", "IF"),
    ):  # fmt: skip
        assert "moved with the meeting" not in four("history", "3.14/02/2023", *asked).ok.out
    assert "moved with the meeting" not in four("history").ok.out


def test_a_last_day_after_the_one_that_it_speaks_for_is_refused(four: Pcc) -> None:
    said = four.refuses(2, "history", "--until", "11/03/2023", "--as-at", "10/03/2023")
    assert said == (
        "--until 11/03/2023 is after 10/03/2023, the day of --as-at, and nothing later is told. "
        "Give an earlier --until, or a later --as-at."
    )
    assert four("history", "--until", "10/03/2023", "--as-at", "10/03/2023").code == 0
    assert "is still to come" in four.refuses(2, "history", "--until", "01/01/2199")
