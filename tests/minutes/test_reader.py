import pytest

from tests.minutes.spoken import minutes_in_markdown, sure_of

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
