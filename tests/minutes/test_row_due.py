"""When the action of a row is due, with years and without."""

import pytest

from tests.builders import day
from tests.minutes.test_log_rows import codes, read


@pytest.mark.parametrize(
    ("target", "new", "due", "first"),
    [
        ("28/02/2023", "31/03/2023", "31/03/2023", "28/02/2023"),
        ("28 Feb", "31/03/2023", "31/03/2023", "28/02/2023"),
        ("28/02", "31 March", "31/03/2023", "28/02/2023"),
        ("28th of February", "", "28/02/2023", None),
        ("28/02/2023", "TBC", "28/02/2023", None),
        ("28/02/2023", "28/02/2023", "28/02/2023", None),
    ],
)
def test_a_first_due_date_is_kept_with_its_year_or_without(
    target: str, new: str, due: str, first: str | None
) -> None:
    (action,) = read(
        f"Ref,Action,Target date,New date\n3.14/02/2023,Price the vans,{target},{new}\n"
    )
    assert (action.due, action.first_due) == (day(due), day(first) if first else None)


@pytest.mark.parametrize("new", ["28/02/2023", "in the spring"])
def test_a_new_due_date_that_undoes_the_first_is_asked_about(new: str) -> None:
    (action,) = read(
        f"Ref,Action,Target date,New date\n3.14/02/2023,Price the vans,31/03/2023,{new}\n"
    )
    assert codes(action)["due"] == "several"
    assert action.due_words == f"31/03/2023; {new}"


def test_a_first_due_with_the_month_first_is_asked_about_beside_a_new_date() -> None:
    rows = "3.14/02/2023,Price it,02/28/2023,04/04/2023\n4.14/02/2023,Mend it,,2023-05-05\n"
    first, second = read(f"Ref,Action,Target date,New date\n{rows}")
    assert (codes(first)["due"], first.first_due_words) == ("month-first", "02/28/2023")
    assert codes(second)["due"] == "sure"


@pytest.mark.parametrize("target", ["on completion of re-vetting", "March 2023"])
def test_a_first_due_in_words_is_kept_beside_a_new_date(target: str) -> None:
    (action,) = read(
        f"Ref,Action,Target date,New date\n3.14/02/2023,Price the vans,{target},04/04/2023\n"
    )
    assert (action.due, action.first_due, action.first_due_words) == (
        day("04/04/2023"), None, target,
    )  # fmt: skip


def test_words_in_the_place_of_other_words_keep_them() -> None:
    (action,) = read("Ref,Action,Target date,New date\n3.14/02/2023,Price it,Spring,Summer\n")
    assert (action.due_words, action.first_due_words) == ("Summer", "Spring")


def test_a_comment_that_names_the_month_undoes_no_new_date_of_the_row() -> None:
    head = "Ref,Action,Target date,New date,Status/Comment"
    (action,) = read(f"{head}\n7,Price it,June,14 Aug,Moved to August\n")
    assert (action.due_words, action.first_due_words) == ("14 Aug", "June")


def test_a_due_in_words_is_kept_beside_the_day_to_which_it_was_put_off() -> None:
    (action,) = read(
        "Ref,Action,Due,Status\n3.14/02/2023,Price it,after the audit,Deferred to 04/04/2023\n"
    )
    assert (action.due, action.first_due_words) == (day("04/04/2023"), "after the audit")


@pytest.mark.parametrize(
    ("due", "status", "now", "first"),
    [
        ("31 March (was 28 February)", "Open", "31/03/2023", "28/02/2023"),
        ("28/02/2023", "Deferred to 4 April", "04/04/2023", "28/02/2023"),
        ("28 Feb", "Deferred to 04/04/2023", "04/04/2023", "28/02/2023"),
        ("28/02/2023", "Extended to the end of April 2023", "30/04/2023", "28/02/2023"),
    ],
)
def test_what_has_no_year_counts_from_the_meeting_of_its_row(
    due: str, status: str, now: str, first: str
) -> None:
    for head, cells in (("Ref", "3.14/02/2023"), ("Meeting date", "14/02/2023")):
        (action,) = read(f"{head},Action,Due,Status\n{cells},Price the vans,{due},{status}\n")
        assert (action.due, action.first_due) == (day(now), day(first))


def test_a_first_due_date_without_a_year_is_of_the_year_before_the_new_one() -> None:
    (action,) = read("No,Action,Target date,New date\n7,Price the vans,28 Dec,31/01/2023\n")
    assert (action.due, action.first_due) == (day("31/01/2023"), day("28/12/2022"))
