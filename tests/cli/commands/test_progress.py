"""What happens to actions, and the ways to name them."""

import pytest

from tests.cli.running import Pcc

WAYS = (
    "3.14/02/2023",
    "03.14/2/23",
    "Ref 3.14/02/2023",
    "GPB:3.14/02/2023",
    "3.14/02",
    "3. 14-02-2023",
)


@pytest.mark.parametrize("typed", WAYS)
def test_a_reference_is_taken_in_many_forms(four: Pcc, typed: str) -> None:
    assert four("note", typed, "--note", "Rang them").ok.out.startswith("3.14/02/2023, on ")


def test_after_a_meeting_the_item_is_enough(four: Pcc) -> None:
    done = four("note", "3", "11", "--meeting", "14/2/23", "--note", "Rang", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: noted.\n11.14/02/2023, on 01/03/2023: noted.\n"
    assert "Rang" in four("show", "3", "--meeting", "14/2/23").ok.out
    assert "Rang" in four("history", "3", "--meeting", "14/2/23").ok.out


def test_the_same_reference_twice_is_done_once(four: Pcc) -> None:
    done = four("complete", "3.14/02", "03.14/2/23", "--note", "Done", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: reported complete.\n"


def test_who_reported_it(four: Pcc) -> None:
    done = four("complete", "3.14/02", "--note", "Done", "--reported-by", "EI", "--on", "1/3/23")
    assert done.ok.out == "3.14/02/2023, on 01/03/2023: reported complete (reported by EI).\n"


@pytest.mark.parametrize(
    ("typed", "warned"),
    [
        (
            "Iris Feild",
            "Warning: “Iris Feild” is not known, and is kept as typed. The nearest is IF (Iris "
            "Field): if that is meant, pcc-actions undo; if not, pcc-actions person add INITIALS "
            '"Iris Feild".\n',
        ),
        ("iris field", ""),
        ("EI", ""),
    ],
)
def test_an_unknown_reporter_is_warned_of_once(typed: str, warned: str, four: Pcc) -> None:
    four.do("person add IF 'Iris Field'")
    done = four("note", "3.14/02/2023", "11.14/02/2023", "Begun", "--reported-by", typed).ok
    assert done.err == warned
    assert four("note", "3.14/02/2023", "Half done", "--reported-by", typed).ok.err == ""


def test_where_nobody_is_kept_no_reporter_is_unknown(four: Pcc) -> None:
    assert four("complete", "3.14/02/2023", "--reported-by", "Hazel Brook").ok.err == ""
