import pytest

from tests.minutes.spoken import HEAD, minutes_in_markdown, minutes_of


def closed(line: str) -> list[tuple[str | None, str, bool]]:
    minutes = minutes_of(f"{HEAD}\n    2. Matters arising\n\n    {line}\n")
    return [(a.reference, a.status, a.earlier) for a in minutes.actions]


@pytest.mark.parametrize(
    ("line", "references", "status"),
    [
        (
            "References 3.03/01/2023 and 4.03/01/2023 were discharged",
            ["3.03/01/2023", "4.03/01/2023"],
            "discharged",
        ),
        ("Actions 3, 4 and 7 discharged", ["3", "4", "7"], "discharged"),
        ("It was agreed that references 01/21/06/2022 & 090/18 be closed.", None, "discharged"),
        ("The board agreed to discharge actions 3 and 4.", ["3", "4"], "discharged"),
        ("Actions 3 and 4 - Complete", ["3", "4"], "completed"),
        ("Actions AP3 and AP4 have been withdrawn. All was well.", ["AP3", "AP4"], "withdrawn"),
    ],
)
def test_a_bare_list_closes_each_that_it_names(
    line: str, references: list[str] | None, status: str
) -> None:
    named = references or ["01/21/06/2022", "090/18"]
    assert closed(line) == [(reference, status, True) for reference in named]


@pytest.mark.parametrize(
    "line",
    [
        "Actions 3 and 4 would be discharged once the plan is agreed",
        "Actions 3 and 4 remain outstanding",
        "Actions 3 and 4 were discussed",
    ],
)
def test_what_is_not_closed_is_not_told(line: str) -> None:
    assert closed(line) == []


def test_what_else_stands_beside_a_list_is_read() -> None:
    minutes = minutes_of(
        f"{HEAD}\n\n    Actions 3 and 4 were closed. All other actions were discharged."
    )
    assert [action.reference for action in minutes.actions] == ["3", "4"]
    assert "does not name" in minutes.findings[0].sentence


def test_bare_outcomes_of_several_references_are_as_many_actions() -> None:
    minutes = minutes_of(f"""{HEAD}
    1.14/02/2023 Matters arising

    3.03/01/2023 - Discharged
    4.03/01/2023 - Discharged
    5.03/01/2023 - ongoing
    """)
    assert [(a.reference, a.status) for a in minutes.actions] == [
        ("3.03/01/2023", "discharged"),
        ("4.03/01/2023", "discharged"),
        ("5.03/01/2023", "outstanding"),
    ]
    assert minutes.findings == ()


@pytest.mark.parametrize("bullet", ["• ", ""])
def test_lines_of_a_review_with_a_reference_are_actions_of_its_item(bullet: str) -> None:
    minutes = minutes_of(f"""{HEAD}
    1.14/02/2023 Review of actions
    {bullet}3.03/01/2023 - OM to send the plan. Discharged.
    {bullet}4.03/01/2023 AS to write - ongoing

    2.14/02/2023 Finance

    Action: RV to pay.
    """)
    assert [(a.reference, a.item, a.owners, a.status) for a in minutes.actions] == [
        ("3.03/01/2023", "1.14/02/2023", ("OM",), "discharged"),
        ("4.03/01/2023", "1.14/02/2023", ("AS",), "outstanding"),
        ("2.14/02/2023", "2.14/02/2023", ("RV",), "outstanding"),
    ]
    assert minutes.findings == ()


def test_the_references_of_a_list_with_updates_are_not_odd() -> None:
    table = """
        # Board of 14 February 2023

        | Ref | Action | Owner | Update |
        |---|---|---|---|
        | 3.03/01/2023 | Send the plan | OM | Deferred to 30/04/2023 |
        | 4.03/01/2023 | Write to the trust | AS | Carried forward to the April meeting |
    """
    minutes = minutes_in_markdown(table)
    assert minutes.findings == ()
    assert [(a.reference, str(a.due), a.due_words) for a in minutes.actions] == [
        ("3.03/01/2023", "2023-04-30", "Deferred to 30/04/2023"),
        ("4.03/01/2023", "None", "the April meeting"),
    ]
    odd = minutes_of("Board of 14 February 2023\n\n3.03/01/2023 Finance\n\nAll well.")
    assert "has not the day" in odd.findings[0].sentence


@pytest.mark.parametrize("reference", ["3.14/02/2023", "01/21/06/2023", "090/18"])
@pytest.mark.parametrize(
    "form", ["Action {}: OM to write.", "Reference {} - OM to write.", "Action: {} - OM to write."]
)
def test_a_reference_is_taken_whole(reference: str, form: str) -> None:
    minutes = minutes_of(f"{HEAD}\n    2. Review of actions\n\n    {form.format(reference)}\n")
    assert [(a.reference, a.owners, a.text) for a in minutes.actions] == [
        (reference, ("OM",), "OM to write.")
    ]


def test_what_puts_an_action_off_gives_the_new_due() -> None:
    minutes = minutes_of(
        f"{HEAD}\n    Action: OM to write by 1 March 2023 - deferred to 30/04/2023"
    )
    assert [str(a.due) for a in minutes.actions] == ["2023-04-30"]


def test_only_people_and_bodies_commit_themselves() -> None:
    minutes = minutes_of(f"""{HEAD}
    3. Force

    CC advised that other police forces will join. This will ensure that all are safe.
    Whilst figures are low this year they will increase. The force said they will arrange it.
    """)
    assert [(a.text, a.owners) for a in minutes.actions] == [
        ("The force said they will arrange it.", ())
    ]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Actions 3 and 4 to be closed", "outstanding"),
        ("Actions 3 and 4 can be closed", "outstanding"),
        ("The board agreed that actions 3 and 4 can be closed", "discharged"),
    ],
)
def test_a_list_that_is_only_to_be_closed_is_not_closed(line: str, status: str) -> None:
    assert closed(line) == [("3", status, True), ("4", status, True)]


def test_only_what_may_be_a_list_is_asked_for_its_condition(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def counted(text: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr("pcc_actions.minutes.closures.is_conditional", counted)
    named = "References 3.03/01/2023 and 4.03/01/2023 were discharged"
    assert len(closed(f"The board met in the hall. {named}.")) == 2
    assert asked == [f"{named}."]
