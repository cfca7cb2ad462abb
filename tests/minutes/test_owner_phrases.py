import pytest

from pcc_actions.minutes.owner_phrases import leading, owners_in
from tests.minutes.spoken import sure_of

PEOPLE = {"if": "IF", "iris field": "IF", "iris": "IF", "om": "OM", "ahop": "AHop"}


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("OPCC / WKP to finalise the agenda", ("OPCC", "WKP")),
        ("NA, MS, HK and CR to meet", ("NA", "MS", "HK", "CR")),
        ("PM, CC and Clerk to try it", ("PM", "CC", "Clerk")),
        ("Naomi to arrange the vote", ("Naomi",)),
        ("Naomi will arrange the vote", ("Naomi",)),
        ("Ryan: Figure out the rota", ("Ryan",)),
        ("AA/CG: Create a plan", ("AA", "CG")),
        ("AA/CG/DS We should work with them", ("AA", "CG", "DS")),
        ("All - what does it mean", ("All",)),
        ("All review the reply", ("All",)),
        ("All attendees to liaise with Olaf", ("All attendees",)),
        ("OM send the letter", ("OM",)),
        ("OM (when able) to write it", ("OM",)),
        ("Community Safety Team (KS) to provide copies", ("Community Safety Team (KS)",)),
        (
            "Supt Reed / OPCC lead on Justice and Equality (AS) to meet",
            ("Supt Reed", "OPCC lead on Justice and Equality (AS)"),
        ),
        ("Cllr A Stone was asked to place the order", ("Cllr A Stone",)),
        ("Send the letters (press team)", ("press team",)),
        ("Meeting to understand the reasons – PF.SM", ("PF", "SM")),
        ("two members to take part in the review: Rhoda and Owen", ("Rhoda", "Owen")),
        ("A trip to see it will be arranged. NS", ("NS",)),
        ("Minutes to be circulated by the Clerk", ("Clerk",)),
        ("Karen moved it, Sue seconded, Karen will write", ("Karen",)),
        ("Invite Ralph along. Dave Hyde to invite.", ("Dave Hyde",)),
    ],
)
def test_the_owners_of_a_marked_action(text: str, owners: tuple[str, ...]) -> None:
    assert owners_in(text, PEOPLE)[0] == owners


@pytest.mark.parametrize(
    "text",
    [
        "CAR to be included in the deep dive",
        "Report to include the figures",
        "Send letters to external members",
        "Talk to Todd",
        "Access to Parks",
        "Consensus is that we will not share it",
        "If the trust agrees it should be published",
        "He will monitor it",
        "Comments, concerns, timeline?",
        "A comms plan is considered by the PIG",
        "",
    ],
)
def test_no_owner_is_made_up(text: str) -> None:
    assert owners_in(text, PEOPLE)[0] == ()


def test_brackets_at_the_end_leave_the_wording() -> None:
    assert owners_in("Start it (press team)", PEOPLE) == (("press team",), "Start it")


def test_in_running_text_only_an_undertaking_names_an_owner() -> None:
    assert leading("OM: we should wait", PEOPLE, marked=False)[0] == ()
    assert leading("OM will wait", PEOPLE, marked=False) == (("OM",), 8)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Will Stone to write the paper", ("Will Stone",)),
        ("Will to write the paper", ("Will",)),
        ("Ada Stone, Owen Marsh and Will Vale to meet", ("Ada Stone", "Owen Marsh", "Will Vale")),
        ("Ada Stone and Owen Marsh to meet", ("Ada Stone", "Owen Marsh")),
        ("Head of Estates and Facilities to meet them", ("Head of Estates and Facilities",)),
        ("Rhoda in charge of the list", ("Rhoda",)),
        ("iris to write the paper", ("iris",)),
    ],
)
def test_whole_names_own_what_follows_them(text: str, owners: tuple[str, ...]) -> None:
    assert owners_in(text, PEOPLE) == (owners, text)


@pytest.mark.parametrize(
    ("text", "owners", "left"),
    [
        ("Send the map [new for Ada Stone/Map PMs]", ("Ada Stone", "Map PMs"), "Send the map"),
        ("Send the map (ongoing for all members)", ("all members",), "Send the map"),
        ("Send the map (Owner: Ada Stone)", ("Ada Stone",), "Send the map"),
        ("Send the map (Appendix B)", (), None),
        ("Send the map (open map team)", ("open map team",), "Send the map"),
        ("That the Clerk write to the county", ("Clerk",), None),
        ("For the Clerk to write to the county", ("Clerk",), None),
        ("That Ada Stone be thanked", (), None),
        ("Harbour wall: OM to ask for a survey", ("OM",), None),
        ("Audit: A report would be sent round by OM.", ("OM",), None),
        ("Pike: find a survey", ("Pike",), None),
        ("Office: The Chair asked Ada Stone to write", ("Ada Stone",), None),
        ("OM and EI would be making a list", ("OM", "EI"), None),
        ("OM is to be ready", ("OM",), None),
        ("The wall is to be mended", (), None),
        ("Upon a note from the Panel, OM to write", ("OM",), None),
    ],
)
def test_an_owner_may_stand_in_any_part_of_an_action(
    text: str, owners: tuple[str, ...], left: str | None
) -> None:
    assert owners_in(text, PEOPLE) == (owners, left or text)


@pytest.mark.parametrize(
    ("line", "text", "owners", "due"),
    [
        ("Send the budget (OM, by 10 October 2023)", "Send the budget", ("OM",),
         "by 10 October 2023"),
        ("Send the budget (Treasurer; before the next meeting)", "Send the budget",
         ("Treasurer",), "before the next meeting"),
        ("Send the budget (by 10 October 2023)", "Send the budget", (), "by 10 October 2023"),
        ("Send the budget [Keeper of Stores / Registrar]", "Send the budget",
         ("Keeper of Stores", "Registrar"), None),
        ("Keeper of Stores, Clerk: send it", "send it", ("Keeper of Stores", "Clerk"), None),
        ("All: read the plan before the next meeting", "read the plan before the next meeting",
         ("All",), "before the next meeting"),
        ("Send the budget (second draft)", "Send the budget (second draft)", (), None),
        ("Send the plan (by hand)", "Send the plan (by hand)", (), None),
    ],
)  # fmt: skip
def test_brackets_and_signs_that_hold_only_whose_it_is_and_when(
    line: str, text: str, owners: tuple[str, ...], due: str | None
) -> None:
    found = sure_of(f"\nActions\n• {line}\n")
    assert [(a.text, a.owners, a.due_words) for a in found] == [(text, owners, due)]
