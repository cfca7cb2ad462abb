import pytest

from pcc_actions.core.model import Status
from pcc_actions.minutes.facts import FactCode, FactName
from pcc_actions.minutes.outcomes import (
    alone,
    anywhere,
    closes_others,
    ending,
    split_outcome,
)
from tests.minutes.spoken import minutes_of, sure_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Discharged - captured by the office.", "discharged"),
        ("CLOSED", "discharged"),
        ("Complete", "completed"),
        ("Done.", "completed"),
        ("[Closed]", "discharged"),
        ("Action Complete", "completed"),
        ("Action carried forwards", "outstanding"),
        ("C/Fwd", "outstanding"),
        ("remains outstanding", "outstanding"),
        ("In progress - draft due", "outstanding"),
        ("No longer required", "withdrawn"),
        ("The closed session was noted", None),
        ("RESOLVED – That the report be noted", None),
        ("Completed forms were handed in", None),
        ("x" * 500, None),
    ],
)
def test_a_line_that_says_only_what_became_of_it(text: str, status: Status | None) -> None:
    assert alone(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The board noted that this reference could be closed.", "discharged"),
        ("Subject to those requests the reference could be closed.", None),
        ("Members agreed to close it.", "discharged"),
        ("It was noted that this remains outstanding.", "outstanding"),
        ("The paper has been completed.", None),  # the paper, which may not be the action
        ("It is not yet completed.", "outstanding"),
        ("Costs confirmed – Complete", "completed"),
        ("It is no longer required.", "withdrawn"),
        ("A briefing was being arranged.", None),
        ("", None),
    ],
)
def test_a_progress_note_is_read_as_a_whole(text: str, status: Status | None) -> None:
    assert anywhere(text) == status


def test_a_short_segment_may_end_in_its_outcome() -> None:
    assert ending("Provided - Action Discharged") == "discharged"
    assert ending("the shop that we all know has now been closed") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OM to buy masks - 5 boxes - done", ("OM to buy masks", "5 boxes - done", "completed")),
        (
            "OM to write. A letter has been sent - CLOSED.",
            ("OM to write.", "A letter has been sent - CLOSED.", "discharged"),
        ),
        (
            "OM is to clarify it. Update 18.01.22 – Complete",
            ("OM is to clarify it.", "Update 18.01.22 – Complete", "completed"),
        ),
        (
            "Plan for the rota carried forward to May",
            ("Plan for the rota carried forward to May", "carried forward to May", "outstanding"),
        ),
        ("OM to report on closed cases", ("OM to report on closed cases", None, None)),
    ],
)
def test_an_entry_is_cut_where_its_update_begins(
    text: str, expected: tuple[str, str | None, Status | None]
) -> None:
    assert split_outcome(text, reviewed=False) == expected


def test_in_a_review_a_dash_alone_begins_the_update() -> None:
    text = "OM to talk to the bank - OM not present"
    assert split_outcome(text, reviewed=True) == ("OM to talk to the bank", "OM not present", None)
    assert split_outcome(text, reviewed=False) == (text, None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "All other relevant updates were given and actions were discharged.",
        "Other two actions closed (see above).",
        "The remaining four actions have been completed.",
    ],
)
def test_actions_closed_without_a_name_are_asked_about(sentence: str) -> None:
    assert closes_others(sentence)
    minutes = minutes_of(f"Actions from the last meeting\n\nOM to write\n\n{sentence}")
    assert [action.status for action in minutes.actions] == ["outstanding"]
    assert "does not name" in minutes.findings[0].sentence


@pytest.mark.parametrize(
    "sentence", ["No actions were discharged.", "OM to close the actions tracker", "All is done."]
)
def test_other_sentences_close_no_others(sentence: str) -> None:
    assert not closes_others(sentence)


def test_the_line_below_an_action_says_what_became_of_it() -> None:
    found = sure_of("""
        • ACTION OM: Change the locks
          • Action carried forwards
        • ACTION OM: Sort the shed
          • Action complete
        • ACTION AS: Send the forms
        • Forms done
    """)
    assert [(a.text, a.status, a.update) for a in found] == [
        ("Change the locks", "outstanding", "Action carried forwards"),
        ("Sort the shed", "completed", "Action complete"),
        ("Send the forms", "outstanding", None),
    ]


def test_a_closing_on_a_condition_is_asked_about() -> None:
    minutes = minutes_of("""
        Outstanding references

        Reference 1 – Date of the review

        • The chair noted that this reference remained outstanding and the due date should be
          amended to March 2019.

        Reference 2 – Forum

        • Subject to those requests being met, the reference could be closed.

        Reference 3 – Newsletter

        • It was noted that this reference could be closed.
    """)
    assert [(a.reference, a.text, a.status, a.due_words) for a in minutes.actions] == [
        ("1", "Date of the review", "outstanding", "amended to March 2019"),
        ("2", "Forum", "outstanding", None),
        ("3", "Newsletter", "discharged", None),
    ]
    assert "on a condition" in minutes.findings[0].sentence


def test_a_closing_that_cannot_be_told_is_asked_about_with_its_words() -> None:
    action = sure_of("""
        Actions from the last meeting

        OM to change the locks - Completed for the hall, the shed to follow
    """)[0]
    assert action.status == "outstanding"
    assert [(f.name, f.code, f.value, f.words) for f in action.facts] == [
        (
            FactName.STATUS,
            FactCode.NOT_UNDERSTOOD,
            "completed",
            "Completed for the hall, the shed to follow",
        )
    ]


@pytest.mark.parametrize(
    ("update", "status"),
    [
        ("Closed. The office was closed over half-term.", "discharged"),
        ("Completed. Work on it remains open.", "outstanding"),
        ("Completed. It will be closed in May.", None),
        ("JC had sent the figures. Discharged.", "discharged"),
    ],
)
def test_the_last_word_wins(update: str, status: Status | None) -> None:
    assert anywhere(update) == status


def test_a_title_with_its_own_outcome_closes_no_action_above_it() -> None:
    text = "RV - Duty of Care OM - Shed Key Policy - already completed"
    assert split_outcome(text, reviewed=False)[2] == "outstanding"


@pytest.mark.parametrize(
    ("entry", "text", "update", "status"),
    [
        ("OM to oil the bell [Closed]", "OM to oil the bell", "[Closed]", "discharged"),
        ("OM to ask. He did. (Done)", "OM to ask. He did.", "(Done)", "completed"),
        ("Bell - the loud one - to be oiled [Closed]", "Bell - the loud one - to be oiled",
         "[Closed]", "discharged"),
        ("OM to call. Ongoing. Now complete.", "OM to call.", "Ongoing. Now complete.",
         "completed"),
        ("Start the count (open standards team)", "Start the count (open standards team)", None,
         None),
        ("OM to buy it. 5 boxes - done", "OM to buy it.", "5 boxes - done", "completed"),
    ],
)  # fmt: skip
def test_the_last_word_of_an_entry_wins(
    entry: str, text: str, update: str | None, status: str | None
) -> None:
    assert split_outcome(entry, reviewed=False) == (text, update, status)


def test_in_matters_arising_a_line_with_a_reference_says_what_became_of_it() -> None:
    found = sure_of("""
        1. Notes
        Matters arising
        3.03/01/2023 – RV had sent the figures. Discharged.
        4.03/01/2023: The rota was with members - closed
    """)
    assert [(a.reference, a.text, a.status) for a in found] == [
        ("3.03/01/2023", "RV had sent the figures.", "discharged"),
        ("4.03/01/2023", "The rota was with members", "discharged"),
    ]
