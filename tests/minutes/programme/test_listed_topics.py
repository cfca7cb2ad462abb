"""Topics in lists below the day of a meeting, and in lines that begin with one."""

import pytest

from tests.minutes.programme.programmes import codes, names, programme, programme_in_text


def test_points_below_a_day_are_its_topics() -> None:
    read = programme("""
        ## Forward plan

        **18 June 2024**

        - Annual report (CFO)
        - Rural crime (part of the plan)

        **To be scheduled**

        - Vetting

        ## Other business

        - 18 June 2024: nothing
    """)
    assert [(t.name, str(t.due), t.owners, t.sure) for t in read.topics] == [
        ("Annual report", "2024-06-18", ("CFO",), True),
        ("Rural crime (part of the plan)", "2024-06-18", (), True),
        ("Vetting", "None", (), True),
    ]


@pytest.mark.parametrize("sign", [":", " – ", " - "])
def test_a_line_may_begin_with_its_day(sign: str) -> None:
    read = programme_in_text(f"""
        12. Forward plan

        18 June 2024{sign}Annual report; Vetting (CC)
        Sept 2024{sign}Rural crime

        13. Any other business
    """)
    assert [(t.name, str(t.due or t.month), t.owners) for t in read.topics] == [
        ("Annual report", "2024-06-18", ()),
        ("Vetting", "2024-06-18", ("CC",)),
        ("Rural crime", "2024-09", ()),
    ]


def test_a_sign_that_parts_nothing_makes_no_topic() -> None:
    read = programme_in_text("""
        12. Forward plan

        18 June 2024: Annual report; ; Vetting;

        13. Any other business
    """)
    assert names(read) == ["Annual report", "Vetting"]
    assert read.findings == ()


def test_a_long_paragraph_that_begins_with_a_day_is_no_topic() -> None:
    read = programme_in_text(f"""
        12. Forward plan

        18 June 2024: {"the members spoke at length of the plan and " * 8}agreed it

        13. Any other business
    """)
    assert names(read) == []


def test_points_without_a_meeting_over_them_are_no_topics() -> None:
    assert names(programme("## Forward plan\n\n- The Chair spoke of the plan\n")) == []


def test_points_are_read_as_before_outside_a_programme() -> None:
    assert names(programme("## Dates\n\n**18 June 2024**\n\n- Annual report\n")) == []


def test_points_of_a_list_of_topics_may_end_with_their_day() -> None:
    read = programme("""
        ## Items for future meetings

        - Estates strategy (September 2024)
        - Cyber security – 3 December 2024
        - Vetting
    """)
    assert [(t.name, str(t.due or t.month), codes(t)) for t in read.topics] == [
        ("Estates strategy", "2024-09", {}),
        ("Cyber security", "2024-12-03", {}),
        ("Vetting", "None", {"topic": "several"}),
    ]
