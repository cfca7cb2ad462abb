from datetime import date

import pytest

from pcc_actions.minutes.cells import Became, became_by, newest_of, owners_of, told_by

NEWEST = {
    "07/03/2023: Completed.\n14/02/2023: Not yet started.": ("completed", date(2023, 3, 7)),
    "14/02/2023: Remains open.\n07/03/2023: Closed.": ("discharged", date(2023, 3, 7)),
    "Mar 23 – closed at the board.\nFeb 23 – in progress.": ("discharged", None),
    "06/03/23 EI: done, letter sent. 20/02/23 EI: in progress": ("completed", date(2023, 3, 6)),
    "• 7 March: Complete\n• 20 Feb: Ongoing": ("completed", None),
    "Update 07.03.23 - Ongoing. Update 14.02.23 - Closed.": ("outstanding", date(2023, 3, 7)),
    "07/03/2023: Nothing heard.\n14/02/2023: Closed.": ("outstanding", None),
}


@pytest.mark.parametrize("text", NEWEST)
def test_the_newest_of_dated_updates_says_what_became_of_it(text: str) -> None:
    found = newest_of(text)
    assert found is not None
    assert (found.status, found.day) == NEWEST[text]


def test_updates_without_days_or_with_one_have_no_newest() -> None:
    assert newest_of("Agreed 3 March - done") is None
    assert newest_of("Sent: yes. Read: no.") is None


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Head of Estates and Facilities", ("Head of Estates and Facilities",)),
        ("Head of Estates¶and Facilities", ("Head of Estates and Facilities",)),
        ("EI¶IF", ("EI", "IF")),
        ("Iris Field¶Owen Marsh", ("Iris Field", "Owen Marsh")),
        ("EI and IF", ("EI", "IF")),
        ("Iris Field and Owen Marsh", ("Iris Field", "Owen Marsh")),
        ("• EI¶• EI", ("EI",)),
        ("CFO (EI)", ("EI",)),
        ("CFO (EI)¶CEO (IF)", ("EI", "IF")),
        ("EI (CFO)", ("EI",)),
        ("Chief Executive [EI], Iris Field (IF)", ("EI", "IF")),
        ("Treasurer (OM) / IF (lead)", ("OM", "IF")),
        ("IF (Iris Field)", ("IF",)),
        ("Ada Stone (AS)", ("AS",)),
        ("Ada Stone (OPCC)", ("Ada Stone (OPCC)",)),
        ("Head of People (HR)", ("Head of People (HR)",)),
        ("Ada Stone (retired)", ("Ada Stone (retired)",)),
        ("EI, with IF, supported by Ada Stone", ("EI", "IF", "Ada Stone")),
        ("EI (lead), IF (support)", ("EI", "IF")),
        ("EI, TBC", ("EI",)),
        ("TBC", ()),
        ("N/A", ()),
        ("?", ()),
        ("-", ()),
        ("Not yet assigned", ()),
        ("", ()),
    ],
)
def test_the_owners_in_a_cell(cell: str, owners: tuple[str, ...]) -> None:
    assert owners_of(cell.split("¶"), {}) == owners


@pytest.mark.parametrize(
    ("words", "heading", "status"),
    [
        ("Y", "Complete? (Y/N)", "discharged"),
        ("x", "Done", "discharged"),
        ("No", "Closed", "outstanding"),
        ("100%", "Progress", "completed"),
        ("90%", "Progress", "outstanding"),
        ("Closed", "Status", "discharged"),
        ("Y", "Status", None),
        ("Yes", "Implemented?", "discharged"),
        ("Green", "RAG", None),
        ("C", "Open/Closed", "discharged"),
        ("O", "Open/Closed", "outstanding"),
        ("C", "Category", None),
        ("Yes", "Off list?", "discharged"),
        ("", "Status", None),
    ],
)
def test_a_status_in_words_a_sign_or_per_cent(words: str, heading: str, status: str) -> None:
    found = became_by(words, None, heading, "discharged")
    assert (found.status if found else None) == status


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Completed - awaiting evidence", None),
        ("Discharged - subject to the audit", None),
        ("Discharged - reinstated", None),
        ("Completed - Two came.", "completed"),
        ("Outstanding - Half of it is complete.", "outstanding"),
    ],
)
def test_a_status_in_front_counts_where_nothing_turns_it_round(
    words: str, status: str | None
) -> None:
    found = told_by(words)
    assert (found.status if found else None) == status


def test_a_box_is_ticked_or_not() -> None:
    assert became_by("", True, "Closed", "discharged") == Became("discharged", "Closed")
    assert became_by("", False, "Closed", "discharged") == Became("outstanding", "Closed")


def test_a_day_beside_a_ticked_box_is_that_of_the_closing() -> None:
    became = became_by("7/3/2023", True, "Done?", "completed")
    assert became == Became("completed", "7/3/2023", date(2023, 3, 7))
    assert became_by("half of it", True, "Done?", "completed") is None
    assert became_by("7/3/2023", False, "Done?", "completed") is None


def test_the_day_beside_a_closing_word_is_that_of_the_closing() -> None:
    assert told_by("Closed 07/03/2023") == Became(
        "discharged", "Closed 07/03/2023", date(2023, 3, 7)
    )
    assert told_by("Open: 07/03/2023") == Became("outstanding", "Open: 07/03/2023")
