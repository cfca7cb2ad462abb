import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.core.model import STATUSES, Log
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.documents.plain_text import read_text_document
from pcc_actions.documents.web_page import read_html
from pcc_actions.minutes.extracted import Minutes
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.spoken import LOG, minutes_in_markdown, minutes_of

_WORDS = (
    "Action ACTION: Actions Action: AB CC to will the next meeting closed done . \n \t - – "
    "( ) [ ] 12 3.14/02/2023 | ** agreed that be Update by 1 May and / , : Complete # > * "
    "AP12 Item Ref Exempt"
).split(" ")
any_text = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(_WORDS), max_size=80).map(" ".join),
)


@given(any_text)
@settings(deadline=None)
def test_any_text_at_all_is_read(text: str) -> None:
    for reader in (read_text_document, read_markdown):
        minutes = read_minutes(reader(text, "minutes.txt"), LOG)
        assert isinstance(minutes, Minutes)
        for action in minutes.actions:
            assert action.text.strip()
            assert action.where
            assert action.status in STATUSES


@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from(["heading", "paragraph", "item"]),
            any_text,
            st.just("line 1"),
            st.integers(0, 3),
            st.sampled_from([(), ((0, 8),), ((0, 500),)]),
            st.sampled_from([None, True, False]),
        ),
        max_size=6,
    )
)
@settings(deadline=None)
def test_any_blocks_are_read(blocks: list[Block]) -> None:
    row = Block("row", "", "table 1, row 1", cells=(tuple(blocks), ()), table=1)
    assert isinstance(read_minutes(Document("x", (*blocks, row)), Log()), Minutes)


@pytest.mark.slow
def test_a_long_document_is_read_in_time_that_grows_with_its_length() -> None:
    for piece in ("Action: OM to write by May. ", "- [x] OM to do it\n", "AB / ", "(Action ", "* "):
        text = piece * (100_000 // len(piece))
        started = time.process_time()
        read_minutes(read_markdown(text, "x"), LOG)
        read_minutes(read_text_document(text, "x"), LOG)
        assert time.process_time() - started < 8  # a machine under load; quadratic took minutes


def test_what_no_label_marks_is_offered_as_unsure() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        4. Finance
        The PCC thanked the team and said he will arrange a visit in the Spring.
        The Clerk agreed to write to the bank. The force offered to provide the figures.
        It was agreed that the post would be advertised in the village.
        Will they arrange a visit?
        It rained.
        Decision: The chair will sign the lease.
    """)
    assert [(a.text, a.sure, a.due_words) for a in minutes.actions] == [
        (
            "The PCC thanked the team and said he will arrange a visit in the Spring.",
            False,
            "in the Spring",
        ),
        ("The Clerk agreed to write to the bank.", False, None),
        ("The force offered to provide the figures.", False, None),
        ("It was agreed that the post would be advertised in the village.", False, None),
    ]


def test_what_stands_before_a_label_may_imply_another_action() -> None:
    minutes = minutes_of("Board\n\nAda will call the bank. Action: OM to write to the trust.")
    assert [(a.text, a.sure) for a in minutes.actions] == [
        ("Ada will call the bank.", False),
        ("OM to write to the trust.", True),
    ]


def test_bold_sentences_are_actions_where_the_document_says_so() -> None:
    says = "Any actions arising are highlighted in bold text.\n\n"
    text = (
        "# Board of 9 May 2024\n\n{}1. **Item 3 – Notes**\n\n**OM to ask for it.** It is **new**.\n"
    )
    with_it = minutes_in_markdown(text.format(says)).actions
    assert [(a.text, a.sure) for a in with_it] == [("OM to ask for it.", True)]
    without = minutes_in_markdown(text.format("")).actions
    assert [(a.text, a.sure) for a in without] == [("OM to ask for it.", False)]


def test_items_and_places_are_told() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023

        2. Estates

        Action: OM to mend it.

        6.1 The roof leaks.

        Action: AS to look at it.

        Any Other Business

        Action: RV to order tea.
    """)
    assert [(a.item, a.where) for a in minutes.actions] == [
        ("2", ("line 6",)),
        ("6.1", ("line 10",)),
        ("Any Other Business", ("line 14",)),
    ]


def test_an_action_log_heading_makes_what_is_below_it_earlier() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        2. Matters arising from the previous meeting
        Action: OM to mend it - done.
        3. Estates
        Action: AS to look at it.
    """)
    assert [(a.earlier, a.status) for a in minutes.actions] == [
        (True, "completed"),
        (False, "outstanding"),
    ]


def test_a_run_in_list_of_actions_has_its_outcome_below_it() -> None:
    item = "Minutes were agreed. Actions 1. Figures to be sent to the office –"
    outcome = "<ul><li>• Provided - Action Discharged</li></ul>"
    minutes = minutes_of(
        f"Number\tItem\tAction\n01.26/01/2021\t{item} {outcome}\t\n02.26/01/2021\tAll well.\t\n"
    )
    (action,) = minutes.actions
    assert (action.reference, action.status) == ("01.26/01/2021", "discharged")
    assert action.text == "Figures to be sent to the office –"


def test_an_action_point_is_one_wherever_it_stands() -> None:
    minutes = minutes_of("Board of 14 February 2023\n\nAP1: OM to write a note.\n\nAPR 12 is due")
    assert [(a.reference, a.text, a.owners) for a in minutes.actions] == [
        ("AP1", "OM to write a note.", ("OM",))
    ]


def test_a_numbered_list_under_its_heading_is_of_actions() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        3. Estates
        Actions agreed:
        1) OM to brief the panel
        2) Ada Stone to send the plan
        4. Fleet
    """)
    assert [(a.text, a.owners, a.item) for a in minutes.actions] == [
        ("OM to brief the panel", ("OM",), "3"),
        ("Ada Stone to send the plan", ("Ada Stone",), "3"),
    ]


def test_a_label_with_nothing_around_it_is_no_action() -> None:
    assert minutes_of("ACTION OM:").actions == ()


def test_a_point_with_a_reference_is_no_update_on_the_action_above_it() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        Previous actions
        3.03/01/2023 – OM to order chairs.
        - 4.03/01/2023 – OM to order tables. Closed.
    """)
    assert [(a.reference, a.status) for a in minutes.actions] == [
        ("3.03/01/2023", "outstanding"),
        ("4.03/01/2023", "discharged"),
    ]


def test_the_line_below_an_earlier_action_says_how_it_stands() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        Review of actions
        3.03/01/2023 – OM to order chairs.
        Withdrawn at the wish of the chair.
        4.03/01/2023 – OM to order tables.
        Progress: the joiner was ill.
        The hall was closed in May.
        5.03/01/2023 – OM to order lamps.
        Ada Stone to ask for a price.
    """)
    assert [(a.reference, a.text, a.update) for a in minutes.actions] == [
        ("3.03/01/2023", "OM to order chairs.", "Withdrawn at the wish of the chair."),
        ("4.03/01/2023", "OM to order tables.", "the joiner was ill."),
        ("5.03/01/2023", "OM to order lamps.", None),
        (None, "Ada Stone to ask for a price.", None),
    ]


def test_all_that_follows_a_mere_title_is_said_of_it_until_somebody_is_to_do_something() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        Outstanding references
        4.03/01/2023 – Tables
        Progress: the joiner was ill.
        The hall was closed in May.
        5.03/01/2023 – Lamps
        OM to ask for a price.
    """)
    assert [(a.reference, a.text, a.update) for a in minutes.actions if a.sure] == [
        ("4.03/01/2023", "Tables", "the joiner was ill. The hall was closed in May."),
        ("5.03/01/2023", "Lamps", None),
        (None, "OM to ask for a price.", None),
    ]


def test_a_line_with_a_box_of_its_own_says_nothing_of_the_one_before() -> None:
    actions = minutes_in_markdown("""
        # Actions from the last meeting

        - [ ] OM to move the shed
        - [x] ~~AS to paint it~~ (dropped, it is of brick)
    """).actions
    assert [(action.text, action.status) for action in actions] == [
        ("OM to move the shed", "outstanding")
    ]


def test_a_reference_and_who_is_to_do_something_is_an_action_under_any_heading() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023
        Furniture
        3.03/01/2023 – Ada Stone to order chairs.
        4.03/01/2023 Chairs were discussed.
    """)
    assert [a.reference for a in minutes.actions if a.sure] == ["3.03/01/2023"]


def test_a_review_without_references_says_who_was_to_do_what_and_what_became_of_it() -> None:
    minutes = minutes_in_markdown("""
        # Board of 14 February 2023

        ## 1. From last time

        - Iris to renew the lease – **done**
        - Owen to ask about the roof – not done, carried over
        - The chair asked Ada to mend the gate – it is green

        Ada to paint the door – complete

        Ada to paint the wall – it is green

        ## 2. Estates

        - Iris to buy a lamp – it is green
    """)
    assert [(a.text, a.owners, a.status) for a in minutes.actions if a.sure] == [
        ("Iris to renew the lease", ("Iris",), "completed"),
        ("Owen to ask about the roof", ("Owen",), "outstanding"),
        ("Ada to paint the door", ("Ada",), "completed"),
    ]


def test_a_row_that_is_an_item_has_its_number_whatever_titles_stand_in_it() -> None:
    page = """<h1>Minutes of the meeting held on 14 February 2023</h1><table>
        <tr><td>No.</td><td>Item</td></tr>
        <tr><td>43.</td><td><p><b>Budget</b></p><p>It was seen.</p><p><b>Actions</b></p>
        <ul><li>Clerk to send the figures.</li></ul></td></tr>
        <tr><td>44.</td><td><p><b>Crane</b></p><p><b>Action</b></p>
        <ul><li>Chair to mend the crane.</li></ul></td></tr></table>"""
    minutes = read_minutes(read_html(page, "page.html"), LOG)
    assert [(a.text, a.item) for a in minutes.actions] == [
        ("Clerk to send the figures.", "43"),
        ("Chair to mend the crane.", "44"),
    ]


def test_the_discussion_of_an_item_is_no_item_by_itself() -> None:
    minutes = minutes_in_markdown("""
        # Board of 14 February 2023

        ## 1. Fleet

        **Discussion**

        All was said.

        **Actions**

        - Iris to wash the van

        ## 3. Estates

        **Decisions**

        - None

        **Actions**

        - Owen to paint the door

        **Any other business**

        **Actions**

        - Ada to shut it
    """)
    assert [(a.text, a.item) for a in minutes.actions if a.sure] == [
        ("Iris to wash the van", "1"),
        ("Owen to paint the door", "3"),
        ("Ada to shut it", "Any other business"),
    ]


def test_a_sentence_that_begins_with_a_count_is_no_item() -> None:
    minutes = minutes_of("""
        Board of 14 February 2023

        5. JUNIORS

        35 signed up already.

        Action: OM to write to all of them.
    """)
    assert [action.item for action in minutes.actions] == ["5"]
