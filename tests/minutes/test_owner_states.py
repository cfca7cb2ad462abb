import pytest

from pcc_actions.minutes.owner_states import OwnerState, owner_state_of
from tests.minutes.spoken import sure_of

PEOPLE = {"at": "AT", "anna": "AT", "anna tull": "AT"}


@pytest.mark.parametrize(
    ("text", "owners", "status"),
    [
        ("AT Done; JS carried forward", ("AT", "JS"), "outstanding"),
        ("AT done, JS done", ("AT", "JS"), "completed"),
        ("AT, JS done", ("AT", "JS"), "completed"),
        ("AT (closed)", ("AT",), "discharged"),
        ("Done (AT)", ("AT",), "completed"),
        ("Completed by AT", ("AT",), "completed"),
        ("Anna Tull - not yet started", ("Anna Tull",), "outstanding"),
        ("EI / IF ongoing", ("EI", "IF"), "outstanding"),
        ("No longer required", (), "withdrawn"),
    ],
)
def test_owners_and_what_became_of_it(text: str, owners: tuple[str, ...], status: str) -> None:
    found = owner_state_of(text, PEOPLE)
    assert found is not None
    assert (found.owners, found.status) == (owners, status)


@pytest.mark.parametrize(
    "text",
    ["AT", "AT, JS", "AT to send the rota", "Send the rota. Done", "AT done; letter sent", "",
     "Open standards team to ask", "Start the count (open standards team)", "AT done JS ongoing",
     "done, AT", "; ".join(["AT done"] * 13)],
)  # fmt: skip
def test_any_other_text(text: str) -> None:
    assert owner_state_of(text, PEOPLE) is None


def test_behind_a_label_they_belong_to_the_paragraph_above() -> None:
    found = sure_of("""
        1. Stores
        The rota was looked at. Ada will send the new rota to the depot.
        ACTION: AS Done; RV carried forward
        2. Roof
        It was agreed that the roof be mended.
        ACTION: OM – complete
        3. Bell
        OM to weigh the bell.
        ACTION: No longer required
    """)
    assert [(each.text, each.owners, each.status, each.update) for each in found] == [
        ("Ada will send the new rota to the depot.", ("AS", "RV"), "outstanding",
         "AS Done; RV carried forward"),
        ("It was agreed that the roof be mended.", ("OM",), "completed", "OM – complete"),
        ("OM to weigh the bell.", ("OM",), "withdrawn", "No longer required"),
    ]  # fmt: skip
    assert all(each.earlier for each in found)


def test_a_state_is_a_state_whoever_is_named_twice() -> None:
    assert owner_state_of("AT done; AT ongoing", PEOPLE) == OwnerState(("AT",), "outstanding")
