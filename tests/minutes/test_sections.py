import pytest

from pcc_actions.minutes.sections import listing, section_of
from tests.minutes.spoken import minutes_in_markdown, minutes_of, told


@pytest.mark.parametrize(
    ("heading", "earlier"),
    [
        ("Actions", False),
        ("ACTION POINTS", False),
        ("Summary of actions", False),
        ("7. Action items", False),
        ("Agreed actions:", False),
        ("Actions from previous meetings", True),
        ("Review actions from previous meeting", True),
        ("Past Actions", True),
        ("Updates of outstanding Action points:", True),
        ("Action updates for the meeting held on 22.12.21.", True),
        ("Rolling action log", True),
        ("Public Outstanding References", True),
    ],
)
def test_a_heading_over_a_list_of_actions(heading: str, earlier: bool) -> None:
    section = listing(heading)
    assert section is not None
    assert section.earlier == earlier


@pytest.mark.parametrize(
    "heading",
    [
        "Actions and Matters Arising",
        "Minutes and Actions from Last Meeting",
        "Action plan",
        "Action Notes and Decision Record",
        "Review of action following the consultation",
        "Further action regarding the survey",
        "Class action",
        "The action log was updated.",
    ],
)
def test_a_heading_over_something_else(heading: str) -> None:
    assert listing(heading) is None


def test_headings_below_say_more() -> None:
    below = [section_of(("Action items", name)) for name in ("Done (from May)", "Closed", "Old")]
    assert [(s.earlier, s.status) for s in below if s] == [
        (True, "completed"),
        (True, "discharged"),
        (True, "outstanding"),
    ]
    assert section_of(("Finance",)) is None


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Discharged", "discharged"),
        ("DISCHARGED since the last meeting", "discharged"),
        ("closed", "discharged"),
        ("done", "completed"),
        ("Complete", "completed"),
        ("COMPLETED", "completed"),
        ("Doneness", None),
        ("Decisions", None),
    ],
)
def test_a_heading_below_says_what_became_of_all_under_it(heading: str, status: str | None) -> None:
    section = section_of(("Action items", heading))
    assert section
    assert section.status == status


def test_what_stands_under_discharged_is_discharged() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024

        ## Action items

        ### Discharged

        - Iris Field to price the office
        - 3.14/02/2024 Iris Field to arrange a visit
    """)
    assert {action.status for action in minutes.actions} == {"discharged"}


def test_a_closing_list_holds_nothing_but_actions() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024

        ## Action items
        1. Ryan: find the keys
        2. Jack: What is our policy?
        3. Invite Ralph along. Dave Hyde to invite.
        - RFC was checked
            - it has no policy
        - None

        ## Dates
        - Spring fair
    """)
    assert told(list(minutes.actions)) == [
        ("Ryan: find the keys", ("Ryan",)),
        ("Jack: What is our policy?", ("Jack",)),
        ("Invite Ralph along. Dave Hyde to invite.", ("Dave Hyde",)),
        ("RFC was checked", ()),
    ]
    assert minutes.actions[3].update == "it has no policy"


def test_check_boxes_give_the_status_and_attendance_gives_none() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024
        ## Action items
        * [ ] Ryan to open a ticket
        ### Done (from the last minutes)
        * [X] Naomi to hold the vote (this was completed)
        ### Old
        * [ ] Tiago, Matthias to Present the plan
        ### New
        ## Attended by
        * [x] Rhoda Vale, Northshire
        * [ ] Owen Marsh, Northshire
    """)
    assert [(a.text, a.status, a.earlier, a.owners) for a in minutes.actions] == [
        ("Ryan to open a ticket", "outstanding", False, ("Ryan",)),
        ("Naomi to hold the vote", "completed", True, ("Naomi",)),
        ("Tiago, Matthias to Present the plan", "outstanding", True, ("Tiago", "Matthias")),
    ]


def test_in_a_review_an_entry_has_to_show_itself() -> None:
    minutes = minutes_of("""
        Updates of outstanding Action points:

        AP125 SL to ask the partners for help - ONGOING.

        AP135 MR / BB to resend the letter. A copy has been sent - CLOSED.

        There is about a million of them.

        Discussion took place around a poster.

        37/2019/P – works complete and the hall is usable.
    """)
    assert [(a.reference, a.owners, a.status) for a in minutes.actions] == [
        ("AP125", ("SL",), "outstanding"),
        ("AP135", ("MR", "BB"), "discharged"),
        ("37/2019/P", (), "outstanding"),
    ]
    assert all(action.earlier for action in minutes.actions)


def test_a_review_names_an_action_and_goes_on_with_its_update() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024
        ## Review of actions from previous meetings
        1. **Action 1.1: DS to ask for the new survey maps.** They have come. _Closed_
        2. **Action 1.2: CG to ask about the drains and ponds.** _Ongoing_ A plan is needed.
    """)
    assert [(a.reference, a.text, a.status) for a in minutes.actions] == [
        ("1.1", "DS to ask for the new survey maps.", "discharged"),
        ("1.2", "CG to ask about the drains and ponds.", "outstanding"),
    ]


def test_a_list_item_may_be_the_heading_of_the_items_below_it() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024
        - Past actions
            - CH to get a supply of masks - done
        - Feedback
            - CH to write the form
    """)
    assert [(a.text, a.sure) for a in minutes.actions] == [
        ("CH to get a supply of masks", True),
        ("CH to write the form", False),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "**3. Reports of the working group that looks into the state of the harbour wall.**",
        "**Reports of the working group that looks into the state of the harbour wall**",
    ],
)
def test_a_long_title_in_bold_ends_a_list_of_actions(title: str) -> None:
    minutes = minutes_in_markdown(f"""
        # Harbour Board of 9 May 2024

        Actions from the last meeting:

        - IF to ask for the survey maps.

        {title}

        - The wall was seen twice this spring.
    """)
    assert told([a for a in minutes.actions if a.sure]) == [
        ("IF to ask for the survey maps.", ("IF",))
    ]


def test_a_long_line_in_bold_that_gives_work_is_no_title() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 May 2024

        Actions agreed:

        **IF to ask the port office for all of the survey maps of the wall**

        **OM to write to the county**
    """)
    assert [a.text for a in minutes.actions if a.sure] == [
        "IF to ask the port office for all of the survey maps of the wall",
        "OM to write to the county",
    ]


@pytest.mark.parametrize(
    ("heading", "status", "of"),
    [
        ("Outstanding:", "outstanding", ""),
        ("Outstanding for Action: (Clerk)", "outstanding", "Clerk"),
        ("Outstanding action from 25 July meeting:", "outstanding", ""),
        ("ACTIONS TO BE TAKEN", None, ""),
        ("Actions to take forward", None, ""),
        ("Job list", None, ""),
        ("Follow-up actions", None, ""),
        ("To do", None, ""),
        ("Actions: for Secretariat", None, "Secretariat"),
        ("Action log – 14 May 2013", None, ""),
    ],
)
def test_a_list_of_actions_by_other_names(heading: str, status: str | None, of: str) -> None:
    section = listing(heading)
    assert section is not None
    assert (section.status, section.of) == (status, of)


def test_every_entry_of_a_list_of_what_is_outstanding_is_an_action() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 May 2024

        **Resolved:**

        1. The gate was mended.

        **Outstanding: (Clerk)**

        2. **Wall**: A survey was promised. OM to chase.
        3. Key list

        1. **Village hall**

        The hall was let to the choir.
    """)
    assert [(a.text, a.owners, a.status, a.earlier) for a in minutes.actions if a.sure] == [
        ("Wall: A survey was promised. OM to chase.", ("OM",), "outstanding", True),
        ("Key list", ("Clerk",), "outstanding", True),
    ]


def test_a_heading_may_say_whose_all_actions_are() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 May 2024

        Actions: for Secretariat

        - write to the county
        - OM to ask the trust
    """)
    assert told([a for a in minutes.actions if a.sure]) == [
        ("write to the county", ("Secretariat",)),
        ("OM to ask the trust", ("OM",)),
    ]


def test_action_alone_on_a_line_labels_the_next_paragraph_only() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 May 2024

        The wall was seen.

        Action:

        Minutes of the visit for the next meeting.

        OM will be there.
    """)
    assert told([a for a in minutes.actions if a.sure]) == [
        ("Minutes of the visit for the next meeting.", ())
    ]


@pytest.mark.parametrize("heading", ["Closed actions", "Actions closed", "Completed actions:"])
def test_a_line_over_points_says_what_became_of_all_of_them(heading: str) -> None:
    minutes = minutes_of(f"""
        Board of 14 February 2023
        Action log
        Ongoing
        - OM to order chairs
        {heading}
        - OM to order tables
    """)
    assert [a.status == "outstanding" for a in minutes.actions] == [True, False]


def test_a_bold_line_over_points_closes_those_below_it_and_none_above() -> None:
    minutes = minutes_in_markdown("""
        **Action log**

        - OM to order chairs

        **Discharged**

        - OM to order tables
    """)
    assert [(a.text, a.status) for a in minutes.actions] == [
        ("OM to order chairs", "outstanding"),
        ("OM to order tables", "discharged"),
    ]


def test_a_heading_is_read_once_for_all_the_lines_below_it() -> None:
    listing.cache_clear()
    for _ in range(10):
        assert section_of(("Estate", "Actions"))
    assert listing.cache_info().misses == 1
