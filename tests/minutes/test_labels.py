import pytest

from tests.minutes.spoken import minutes_in_markdown, sure_of, told


@pytest.mark.parametrize(
    ("line", "text", "owners"),
    [
        ("Action: OM to write to the trust.", "OM to write to the trust.", ("OM",)),
        ("ACTION – OM to write to the trust.", "OM to write to the trust.", ("OM",)),
        ("ACTION OM to write to the trust.", "OM to write to the trust.", ("OM",)),
        ("Action OM send the letter to the trust.", "OM send the letter to the trust.", ("OM",)),
        ("ACTION OM: write to the trust", "write to the trust", ("OM",)),
        ("Action new members: write a short note", "write a short note", ("new members",)),
        ("ACTION ALL: read the draft plan", "read the draft plan", ("ALL",)),
        (
            "Actions – Northshire Police to share the list",
            "Northshire Police to share the list",
            ("Northshire Police",),
        ),
        ("Action Point: OM to write to the trust.", "OM to write to the trust.", ("OM",)),
        ("• Action required: OM to write", "OM to write", ("OM",)),
        ("Costs were discussed. Action: OM to enquire", "OM to enquire", ("OM",)),
        ("[Action: OM to enquire]", "OM to enquire", ("OM",)),
        ("ACTION write to the trust", "write to the trust", ()),
        ("Notes: ACTION: comments and timeline", "comments and timeline", ()),
        ("ACTION for OM: write to the trust", "write to the trust", ("OM",)),
        ("TODO(@irisf, @edi-i): write to the trust", "write to the trust", ("@irisf", "@edi-i")),
        ("To-do: OM to write", "OM to write", ("OM",)),
        (">> OM to write to the trust", "OM to write to the trust", ("OM",)),
        ("→ OM – write to the trust", "write to the trust", ("OM",)),
        ("=> Write to the trust (OM, by May)", "Write to the trust", ("OM",)),
        ("Action (OM): Arrange a visit to the Panel", "Arrange a visit to the Panel", ("OM",)),
        ("Action (OM): Ask for a note to the company", "Ask for a note to the company", ("OM",)),
        ("Action: write it [Clerk to the Board]", "write it", ("Clerk to the Board",)),
    ],
)
def test_a_label_marks_an_action(line: str, text: str, owners: tuple[str, ...]) -> None:
    assert told(sure_of(line)) == [(text, owners)]


@pytest.mark.parametrize(
    "line",
    [
        "Action regarding the visits is to be resolved.",
        "Action on the annex",
        "Action Plan: the plan was noted.",
        "Action log: updated",
        "To-do list: it was seen",
        "→ the harbour was seen",
        "Sales -> profits",
        "Action taken: the lock was changed.",
        "Action Fraud: two reports were received.",
        "The action log was updated.",
        "No action is needed before any action is taken by the board.",
        "The audit action: on track.",
        "Levels are well below the action levels - all is well.",
        "Decision: The paper was noted.",
        "RESOLVED – That the report be received.",
        "Q1. What action is being taken by the force?",
        "actions-based planning",
        "ACTION",
        "Action:",
    ],
)
def test_the_word_alone_marks_none(line: str) -> None:
    assert sure_of(line) == []


def test_a_label_after_its_paragraph_says_only_who() -> None:
    text = """
        1. Premises
        The lease was discussed. Owen will ask for a survey. Rain is forecast.
        ACTION: OM/AS
        2. Money
        Accounts were tabled. The bank will be told of the move.
        [Action: Treasurer]
    """
    assert told(sure_of(text)) == [
        ("Owen will ask for a survey.", ("OM", "AS")),
        ("The bank will be told of the move.", ("Treasurer",)),
    ]


def test_a_label_that_says_only_who_needs_no_sign() -> None:
    found = sure_of("""
        1. Premises
        Clerk to offer plot 9. (Action IF)
        Owen to ask for a survey. [ACTION OM, AS] Rain is forecast.
        2. Money
        The bank will be told of the move. ACTION AS
        3. Fraud
        A talk was given (action fraud team).
    """)
    assert told(found) == [
        ("Clerk to offer plot 9.", ("IF",)),
        ("Owen to ask for a survey.", ("OM", "AS")),
        ("The bank will be told of the move.", ("AS",)),
    ]


def test_a_label_may_name_somebody_whom_the_text_before_it_names() -> None:
    found = sure_of("""
        1. Figures
        The Registrar should bring figures.
        Action: Registrar
        2. Fair
        Cllr Moor and Cllr Marsh to meet the contractor. ACTION: CLLR MOOR / CLLR MARSH
        3. Roof
        The roof leaks, and a survey was wanted.
        Action: Survey
    """)
    assert told(found) == [
        ("The Registrar should bring figures.", ("Registrar",)),
        ("Cllr Moor and Cllr Marsh to meet the contractor.", ("CLLR MOOR", "CLLR MARSH")),
        ("Survey", ()),
    ]


def test_a_second_label_gives_the_owners_of_the_first() -> None:
    found = sure_of("Action: A review is to be made by the Force and OPCC. Action: OM/AS/RV")
    assert told(found) == [("A review is to be made by the Force and OPCC.", ("OM", "AS", "RV"))]


def test_one_label_may_hold_actions_of_several_owners() -> None:
    found = sure_of(
        "Action: Clerk to confirm the date. OM to pass on the names. This helps the planners."
    )
    assert told(found) == [
        ("Clerk to confirm the date.", ("Clerk",)),
        ("OM to pass on the names. This helps the planners.", ("OM",)),
    ]
    found = sure_of("Actions: OM to sort the shed, AS to call the bank, RV to update the page")
    assert [action.owners for action in found] == [("OM",), ("AS",), ("RV",)]


def test_a_plural_label_marks_every_sentence_and_also_keeps_the_owner() -> None:
    found = sure_of("ACTIONS: Clerk to list the wishes. Also contact the editor of the leaflet.")
    assert told(found) == [
        ("Clerk to list the wishes.", ("Clerk",)),
        ("Also contact the editor of the leaflet.", ("Clerk",)),
    ]


def test_an_action_ends_where_the_next_item_runs_on() -> None:
    found = sure_of("ACTIONS: Clerk to order it. 12. PHONE BOXES– update. A reply has come.")
    assert told(found) == [("Clerk to order it.", ("Clerk",))]


def test_an_action_ends_at_a_line_that_ends_its_sentence() -> None:
    minutes = minutes_in_markdown("""
        # Board
        ACTION: Rhoda to ask the bank
        about fees.
        Ada has the papers.
        ACTION: Owen will share the poll.
    """)
    found = [action for action in minutes.actions if action.sure]
    assert told(found) == [
        ("Rhoda to ask the bank about fees.", ("Rhoda",)),
        ("Owen will share the poll.", ("Owen",)),
    ]


def test_a_number_in_the_label_is_the_reference() -> None:
    found = sure_of("""
        JM – Action 7 relates to the lease. It is not yet resolved.
        Action 11 – Discussion of the form. Agreed to be closed.
        Regarding Action 20230103-BM-001, the chief officer read out a reply.
        Action 12: OM to write to the trust.
    """)
    assert [(a.reference, a.owners, a.status, a.earlier) for a in found] == [
        ("7", ("JM",), "outstanding", True),
        ("11", (), "discharged", True),
        ("20230103-BM-001", (), "outstanding", True),
        ("12", ("OM",), "outstanding", False),
    ]


def test_owners_may_stand_before_a_numbered_label_or_in_brackets_after_it() -> None:
    found = sure_of("OM – Action 13 – Force framework – in draft")
    assert (found[0].reference, found[0].owners) == ("13", ("OM",))
    found = sure_of("A further update is to be sent by 27/05/2023 (Action 16 – RV)")
    assert (found[0].reference, found[0].owners, str(found[0].due)) == (
        "16",
        ("RV",),
        "2023-05-27",
    )


def test_a_bare_number_points_to_the_list_at_the_end() -> None:
    minutes = minutes_in_markdown("""
        # Board of 9 May 2024
        The data are old. **Action 2.1** They were shown to all.
        The grid is new. **Action 2.2**

        ## Actions
        * 2.1 OM to ask for new data.
    """)
    found = [action for action in minutes.actions if action.sure]
    assert [(a.reference, a.text, len(a.where)) for a in found] == [
        ("2.1", "OM to ask for new data.", 2),
        ("2.2", "The grid is new.", 1),
    ]


def test_labels_that_run_on_in_a_paragraph_part_each_action_from_its_update() -> None:
    actions = sure_of(
        "1) Action: Number of the port on the website. Update: The Clerk has asked. 2) Action: OM "
        "to ask for costs. Response from the County by email: They are not known. Further Action "
        "Agreed: That the Clerk write again. 3) Action: Map of the wall. Response: It was lost. "
        "Further Action Agreed: IF to draw one."
    )
    assert [(a.text, a.owners, a.update) for a in actions] == [
        ("Number of the port on the website.", (), "The Clerk has asked."),
        ("OM to ask for costs.", ("OM",), "They are not known."),
        ("That the Clerk write again.", ("Clerk",), None),
        ("Map of the wall.", (), "It was lost."),
        ("IF to draw one.", ("IF",), None),
    ]


def test_one_action_is_not_cut_at_the_owner_in_its_middle() -> None:
    assert told(sure_of("Action: Upon a note from the panel, OM to send the figures.")) == [
        ("Upon a note from the panel, OM to send the figures.", ("OM",))
    ]


def test_a_numbered_action_may_have_its_owner_in_brackets_at_the_end() -> None:
    assert told(sure_of("ACTION 10: Views of the county on the wall. (OM)")) == [
        ("Views of the county on the wall.", ("OM",))
    ]


def test_several_run_on_each_with_what_was_said_of_it() -> None:
    found = sure_of("""
        1. Stores
        ACTION: OM to send the rota. Update: it was sent in May. Further action agreed: AS to
        count the crates. ACTION: RV to ask again. Response – no answer yet.
    """)
    assert [(each.text, each.owners, each.update) for each in found] == [
        ("OM to send the rota.", ("OM",), "it was sent in May."),
        ("AS to count the crates.", ("AS",), None),
        ("RV to ask again.", ("RV",), "no answer yet."),
    ]


@pytest.mark.parametrize(
    "label",
    ["Action from the last meeting", "Outstanding action",
     "Outstanding action from 25 July meeting", "Actions from 14 May", "Previous action"],
)  # fmt: skip
def test_a_label_may_say_that_the_action_is_earlier(label: str) -> None:
    found = sure_of(f"\n1. Stores\nThe stores were seen. {label}: OM to send the rota.\n")
    assert [(each.text, each.owners, each.earlier) for each in found] == [
        ("OM to send the rota.", ("OM",), True)
    ]


def test_words_behind_a_bold_number_are_of_the_action_and_no_pointer() -> None:
    found = minutes_in_markdown("""
        Present: Owen Marsh (OM)

        The panel noted the plan.

        **ACTION 23/15** OM to bring the plan of the harbour.
    """).actions
    assert [(a.reference, a.text) for a in found if a.sure] == [
        ("23/15", "OM to bring the plan of the harbour.")
    ]


def test_a_code_behind_an_arrow_or_a_label_is_the_reference_of_a_new_action() -> None:
    found = sure_of("""
        1. Stores
        ➡ CX18 – Write the letters again (OM, June 2023)
        Action: CX19 - AS to count the crates.
    """)
    assert [(a.reference, a.text, a.owners, a.earlier) for a in found] == [
        ("CX18", "Write the letters again", ("OM",), False),
        ("CX19", "AS to count the crates.", ("AS",), False),
    ]
