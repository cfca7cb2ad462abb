import pytest

from tests.minutes.spoken import minutes_in_markdown, minutes_of, sure_of

REFERENCES = """
    {heading}
    3/2022/P – Staff Survey
    The results had been sent to all staff. Discharged.
    5/2022/P – Estates plan
    Ada said that the plan was in hand.
    Members asked for more detail.
    6/2022/P – Uniform
    The trial had ended. It was agreed to close the reference.
    Action: OM to thank the trial's officers.
    {after}
    Ada will mend it.
"""


@pytest.mark.parametrize(
    ("heading", "after"),
    [
        ("Outstanding references", "4. Roof"),
        ("3. Outstanding references", "4. Roof"),
        ("115/23 Outstanding references", "116/23 Roof"),
    ],
)
def test_what_is_said_below_a_reference_is_said_of_it(heading: str, after: str) -> None:
    found = sure_of(REFERENCES.format(heading=heading, after=after))
    assert [(each.reference, each.text, each.status, each.update) for each in found[:3]] == [
        ("3/2022/P", "Staff Survey", "discharged",
         "The results had been sent to all staff. Discharged."),
        ("5/2022/P", "Estates plan", "outstanding",
         "Ada said that the plan was in hand. Members asked for more detail."),
        ("6/2022/P", "Uniform", "discharged",
         "The trial had ended. It was agreed to close the reference."),
    ]  # fmt: skip
    assert [each.text for each in found[3:]] == ["OM to thank the trial's officers."]


def test_an_item_numbered_as_its_heading_is_no_reference_of_the_list() -> None:
    found = sure_of("""
        115/23 Outstanding actions
        OM to weigh the bell.
        116/23 Roof
        The roof was seen.
    """)
    assert [each.text for each in found] == ["OM to weigh the bell."]


def test_a_reference_in_bold_is_an_entry_of_its_list() -> None:
    found = minutes_in_markdown("""
        ## Outstanding references

        **3/2022/P – Staff Survey**

        It was closed.
    """).actions
    assert [(each.text, each.status) for each in found] == [("Staff Survey", "discharged")]


@pytest.mark.parametrize(
    ("opens", "owners", "texts"),
    [
        ("Action: OM to:", ("OM",), ["hire the tent", "tell the neighbours"]),
        ("Actions: for OM", ("OM",), ["hire the tent", "tell the neighbours"]),
        ("Action for OM:", ("OM",), ["hire the tent", "tell the neighbours"]),
        ("Outstanding:", (), ["hire the tent", "tell the neighbours"]),
        ("Outstanding action from 25 July meeting:", (), ["hire the tent", "tell the neighbours"]),
        (
            "ACTION: OM to consider:",
            ("OM",),
            ["OM to consider: hire the tent; tell the neighbours"],
        ),
    ],
)
@pytest.mark.parametrize("points", ["• {}\n• {}", "- {}\n- {}", "1. {}\n2. {}"])
def test_points_below_what_opens_them(
    opens: str, owners: tuple[str, ...], texts: list[str], points: str
) -> None:
    lines = points.format("hire the tent", "tell the neighbours")
    found = sure_of(f"\n1. Fair\n{opens}\n{lines}\n2. Roof\nNothing was said.\n")
    assert [(each.text, each.owners) for each in found] == [(text, owners) for text in texts]


def test_the_next_item_is_no_point() -> None:
    found = sure_of("""
        1. Fair
        Actions:
        1. hire the tent
        2. Roof
        It was seen.
    """)
    assert [each.text for each in found] == ["hire the tent"]


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Action. OM to oil the bell.", ("OM",)),
        ("Action.\nOM to oil the bell.", ("OM",)),
        ("Action:\nThe letter will be sent again.", ()),
        ("Actions: for the Secretariat\nSend the letter.", ("Secretariat",)),
        ("Actions:\nOM – oil the bell", ("OM",)),
        ("Actions:\nAll – read the plan", ("All",)),
    ],
)
def test_a_label_whatever_stands_behind_it(line: str, owners: tuple[str, ...]) -> None:
    found = sure_of(f"\n1. Fair\n{line}\n2. Roof\nNothing was said.\n")
    assert [each.owners for each in found] == [owners]


def test_the_next_item_of_a_list_is_an_action_and_no_update() -> None:
    found = sure_of("""
        Outstanding actions
        • Rota: OM had sent it. RV to ask again.
        • Boards: the work was still outstanding.
        • Audit: an update was to come.
    """)
    assert [each.text.partition(":")[0] for each in found] == ["Rota", "Boards", "Audit"]


def test_a_title_with_its_reference_says_behind_a_colon_what_became_of_it() -> None:
    minutes = minutes_of("""
        Harbour Board
        Minutes of the meeting held on 14 February 2023
        Present: Owen Marsh (OM)

        3. Matters arising
        AP 2.1 Crane of the harbour: tested in May. Discharged.
        A2 Wall survey – not yet started

        4. Stores
        AP 4.1 OM to count the crates.
        A19-2: OM to paint the shed.
    """)
    assert [(a.reference, a.text, a.status, a.earlier) for a in minutes.actions] == [
        ("AP 2.1", "Crane of the harbour", "discharged", True),
        ("A2", "Wall survey", "outstanding", True),
        ("AP 4.1", "OM to count the crates.", "outstanding", False),
        ("A19-2", "OM to paint the shed.", "outstanding", False),
    ]


def test_a_sign_before_a_line_of_a_review_says_how_it_stands() -> None:
    minutes = minutes_in_markdown("""
        # Harbour call 2023-02-14

        ## Action items from last week

        - ✅ @edi: mend the crane
        - ✅ @iris: answer the letter
        - ⏳ @owen: write the guide – draft seen
    """)
    assert [(a.text, a.owners, a.status) for a in minutes.actions] == [
        ("mend the crane", ("@edi",), "completed"),
        ("answer the letter", ("@iris",), "completed"),
        ("write the guide", ("@owen",), "outstanding"),
    ]


def test_points_with_a_reference_under_open_and_closed_are_actions() -> None:
    minutes = minutes_in_markdown("""
        # Harbour: actions that are open and closed

        ## Open

        - **A18-2** Mend the crane. *Assignee:* Pike. *Due:* 2023-04-30. *Notes:* parts came.
        - **A19-2** Paint the shed. *Assignee:* Lane. *Due:* none.

        ## Closed

        - **A18-1** Sell the van. *Assignee:* Moor.
    """)
    assert [(a.reference, a.owners, a.due_words, a.status) for a in minutes.actions] == [
        ("A18-2", ("Pike",), "2023-04-30", "outstanding"),
        ("A19-2", ("Lane",), None, "outstanding"),
        ("A18-1", ("Moor",), None, "discharged"),
    ]
    assert minutes.actions[0].update == "parts came."


OWNERS_HEADINGS = """
    Present: Iris Field (IF), Owen Marsh (OM), Ada Stone, Rhoda Vale (RV).

    ## Actions

    {first}

    - send the plan
    - paint the wall by 4 April 2023

    {second}

    - mend the gate
"""


def test_a_heading_that_is_a_name_of_somebody_present_says_it_too() -> None:
    headings = {"first": "### Iris Field", "second": "### Ada Stone"}
    actions = minutes_in_markdown(OWNERS_HEADINGS.format(**headings)).actions
    assert [each.owners for each in actions] == [("Iris Field",), ("Iris Field",), ("Ada Stone",)]


@pytest.mark.parametrize(
    ("first", "second", "owners"),
    [
        ("### EI", "### Chief Finance Officer", ("EI", "Chief Finance Officer")),
        ("**IF:**", "**Secretary**", ("IF", "Secretary")),
        ("### Ada Stone (AS)", "### Clerk (RV)", ("AS", "RV")),
        ("OM", "EI / IF", ("OM", "EI", "IF")),
        ("### Estates", "### Fleet", ()),
    ],
)
def test_a_heading_in_a_list_of_actions_says_whose_those_below_it_are(
    first: str, second: str, owners: tuple[str, ...]
) -> None:
    minutes = minutes_in_markdown(OWNERS_HEADINGS.format(first=first, second=second))
    found = [each for each in minutes.actions if each.sure]
    assert [each.text for each in found][:2] == ["send the plan", "paint the wall by 4 April 2023"]
    named = [each.owners for each in found]
    assert named == [owners[:1], owners[:1], owners[1:]]
    assert len({each.item for each in found}) == (1 if owners else 2)
