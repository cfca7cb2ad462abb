"""A board's work programme as a paper of its own: its head, its notes and its days."""

from dataclasses import replace

import pytest

from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.report.all_boards import requests_of_all
from pcc_actions.core.report.parts import Report
from pcc_actions.core.report.programme_paper import all_programmes_paper, over_a_year
from pcc_actions.errors import Refused
from tests.builders import day, empty_log
from tests.core.report.papers import for_gpb, manner
from tests.core.report.programmes import AS_AT, own_paper, sample, topic


def of_all(log: Log) -> Report:
    asked = requests_of_all(log, day(AS_AT))
    return all_programmes_paper(log, [*map(over_a_year, asked)], manner())


def test_the_head() -> None:
    log = replace(sample(), settings=Settings(body="Office of the Commissioner"))
    made = own_paper(log, marking="OFFICIAL")
    assert (made.title, made.subtitle, made.author) == (
        "Work programme: Governance & Performance Board",
        "For the meeting of 04/04/2023, as at 20/03/2023",
        "Office of the Commissioner",
    )
    assert [(name, str(line)) for name, line in made.facts] == [
        ("Body", "Office of the Commissioner"),
        ("Board", "Governance & Performance Board (GPB)"),
        ("Meeting", "04/04/2023"),
        ("As at", "20/03/2023"),
        ("Since", "20/03/2022"),
        ("Log revision", "42"),
        ("Prepared by", "Iris Field"),
    ]
    assert (made.marking, made.portrait, made.figures, made.trend) == ("OFFICIAL", True, (), ())


def test_the_notes_count_what_is_to_come() -> None:
    assert own_paper(sample()).notes == (
        "9 topics of GPB as at 20/03/2023: 1 promised and did not come, 2 at the meeting of "
        "04/04/2023, 3 at other meetings, 1 to be timetabled, 2 at every meeting.",
        "Nothing is planned yet for the meetings of GPB on 06/06/2023 and 04/07/2023.",
        "1 topic is withheld as exempt: no words of it stand here.",
    )


def test_the_key_has_the_owners_shown() -> None:
    made = own_paper(sample(), owner="CC")
    assert [(owner, str(words)) for owner, words in made.owners] == [("CC", "Ada Crane")]
    assert [owner for owner, _ in own_paper(sample()).owners] == ["CC", "EI", "TW"]


def test_the_paper_of_one_owner_counts_nothing() -> None:
    made = own_paper(sample(), owner="CC")
    assert made.subtitle == "For the meeting of 04/04/2023, as at 20/03/2023: what CC owns"
    assert made.notes == (
        "Exempt topics are neither here nor counted: one owner's paper would tell whose they are.",
    )


def test_of_all_boards_the_titles_name_the_board() -> None:
    made = of_all(topic(sample(), "Vetting", board="PAM"))
    assert (made.title, made.subtitle) == ("Work programme: all boards", "As at 20/03/2023")
    assert [name for name, _ in made.facts][:2] == ["GPB", "PAM"]
    assert [each.title for each in made.sections] == [
        "GPB: To come",
        "GPB: Came or dropped since 20/03/2022",
        "PAM: To come",
        "PAM: Came or dropped since 20/03/2022",
    ]
    assert "1 topic of PAM as at 20/03/2023: 1 to be timetabled." in made.notes


def test_without_topics_it_says_so() -> None:
    none = "No topic is on the work programme of {} as at 20/03/2023."
    for made, boards in ((own_paper(empty_log()), ["GPB"]), (of_all(empty_log()), ["GPB", "PAM"])):
        (section,) = made.sections
        assert (section.groups, section.nothing) == ((), "No topic is planned.")
        assert made.notes == tuple(map(none.format, boards))
    assert own_paper(empty_log(), owner="CC").notes == ()
    assert none.format("PAM") in of_all(sample()).notes


def test_exempt_words_need_a_marking() -> None:
    with pytest.raises(Refused, match="needs a marking"):
        own_paper(sample(), include_exempt=True)
    assert "Covert" in repr(own_paper(sample(), include_exempt=True, marking="OFFICIAL-SENSITIVE"))
    assert "Covert" not in repr(own_paper(sample()))


@pytest.mark.parametrize(
    ("as_at", "since"),
    [
        ("20/03/2023", "20/03/2022"),
        ("29/02/2024", "28/02/2023"),
        ("28/02/2024", "28/02/2023"),
    ],
)
def test_the_year_up_to_a_day(as_at: str, since: str) -> None:
    assert over_a_year(for_gpb(sample(), as_at)).since == day(since)


def test_the_first_year_has_none_before_it() -> None:
    asked = replace(for_gpb(sample(), AS_AT), as_at=day("20/03/2023").replace(year=1))
    made = over_a_year(asked)
    assert made.since is not None
    assert made.since.isoformat() == "0001-01-01"
