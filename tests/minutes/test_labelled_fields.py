import pytest

from pcc_actions.minutes.labelled_fields import fields_in
from tests.minutes.spoken import sure_of


@pytest.mark.parametrize(
    ("text", "wording", "fields"),
    [
        ("Send it. Lead: Head of Estates. Due: 3 May 2024", "Send it.",
         {"owner": "Head of Estates", "due": "3 May 2024"}),
        ("Send it – Owner: EI | Status: Closed", "Send it", {"owner": "EI", "status": "Closed"}),
        ("Send it (by hand), By when: ASAP", "Send it (by hand)", {"due": "ASAP"}),
        ("Deadline: end of May.", "", {"due": "end of May"}),
        ("Send it. By: 31st May 2024", "Send it.", {"due": "31st May 2024"}),
        ("Send it. By: next meeting", "Send it.", {"due": "next meeting"}),
        ("Send it. By: July", "Send it.", {"due": "July"}),
        ("Send it. By: Clerk", "Send it.", {"owner": "Clerk"}),
        ("Send it to: the depot", "Send it to: the depot", {}),
        ("Roof: mend it", "Roof: mend it", {}),
        ("Note: send it", "Note: send it", {}),
    ],
)  # fmt: skip
def test_what_stands_under_labels_behind_the_wording(
    text: str, wording: str, fields: dict[str, str]
) -> None:
    assert fields_in(text) == (wording, fields)


@pytest.mark.parametrize(
    "lines",
    [
        "Action: send the rota. Owner: Ada Stone and the Treasurer. Due: 7 March 2023",
        "Action: send the rota\nOwner: Ada Stone and the Treasurer\nDue: 7 March 2023",
        "Action: send the rota\n\nBy whom: Ada Stone and the Treasurer\n\nBy when: 7 March 2023",
        "Actions\n• send the rota – Owner: Ada Stone and the Treasurer – Due: 7 March 2023",
    ],
)
def test_on_the_line_or_on_lines_of_their_own(lines: str) -> None:
    found = sure_of(f"\n1. Stores\n{lines}\n2. Roof\nNothing was said.\n")
    assert [(a.text.rstrip("."), a.owners, str(a.due)) for a in found] == [
        ("send the rota", ("Ada Stone", "Treasurer"), "2023-03-07")
    ]


def test_a_status_under_a_label_is_what_became_of_it() -> None:
    found = sure_of("""
        1. Stores
        Action: OM to send the rota.
        Update: it was sent.
        Status: Closed
    """)
    assert [(a.status, a.update) for a in found] == [("discharged", "it was sent. Closed")]


def test_without_an_action_above_it_a_line_is_none() -> None:
    assert sure_of("\n1. Stores\nOwner: Ada Stone\nDue: 7 March 2023\n") == []
