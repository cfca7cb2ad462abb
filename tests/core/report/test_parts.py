from dataclasses import replace
from datetime import date

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Point, Report, Section
from tests.builders import day, moment


def row(*words: str) -> PaperRow:
    return PaperRow(tuple((PaperLine((each,)),) if each else () for each in words))


def test_a_line_writes_its_days_as_the_uk_does() -> None:
    assert (
        str(PaperLine(("Deferred on ", date(2023, 3, 7), ": late")))
        == "Deferred on 07/03/2023: late"
    )


def test_the_texts_of_a_row_have_a_line_break_between_lines() -> None:
    two = PaperRow(((PaperLine(("one",)), PaperLine((day("07/03/2023"),))), ()))
    assert two.texts == ("one\n07/03/2023", "")


def test_a_section_gives_the_rows_of_all_its_groups_in_order() -> None:
    first, second, third = row("1"), row("2"), row("3")
    groups = (Group(PaperLine(("A",)), (first, second)), Group(PaperLine(("B",)), (third,)))
    assert list(Section("Overdue", ("Reference",), "None.", groups).rows) == [first, second, third]


def report(*figures: tuple[str, int]) -> Report:
    made = moment("07/03/2023")
    return Report(
        "Title", "", "Board", made, None, (), figures, "", (), (),
        (Point(day("07/03/2023"), 2, 1),),
    )  # fmt: skip


def test_the_figures_are_one_line() -> None:
    figures = (("Outstanding", 9), ("Overdue", 2), ("Discharged since 14/02/2023", 0))
    line = "Outstanding: 9; overdue: 2; discharged since 14/02/2023: 0"
    assert report(*figures).figures_line == line
    assert report().figures_line == ""


def test_an_only_section_has_no_heading_beside_the_title_of_the_paper() -> None:
    one = Section("Matters arising", ("Item",), "None.", ())
    assert not replace(report(), sections=(one,)).sections_headed
    assert replace(report(), sections=(one, one)).sections_headed
