"""One paper over several logs, as data."""

from datetime import UTC, date, datetime

from pcc_actions.core.report.joined import JoinedOptions, joined_paper
from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from tests.builders import day

MADE = datetime(2023, 3, 10, 9, tzinfo=UTC)
OPTIONS = JoinedOptions("Status of actions", day("10/03/2023"), MADE, "OFFICIAL", "Iris Field", "")


def section(title: str, *references: str) -> Section:
    rows = tuple(PaperRow(((PaperLine((each,)),),)) for each in references)
    groups = (Group(PaperLine(("GPB",)), rows),) if rows else ()
    return Section(title, ("Reference",), "There is none.", groups)


def paper(since: date, overdue: int, *sections: Section) -> Report:
    return Report(
        "Status of actions: all boards", "As at 10/03/2023", "", MADE, None, (),
        (("Overdue", overdue), (f"Discharged since {since:%d/%m/%Y}", 1)),
        "One was outstanding.", ("A note.",), sections,
        owners=(("EI", PaperLine(("Ella Ives",))),),
    )  # fmt: skip


NORTH = paper(day("01/03/2023"), 2, section("Overdue", "3.14/02/2023"), section("Not yet due"))
SOUTH = paper(day("02/03/2023"), 0, section("Overdue"), section("Not yet due"))


def test_sections_notes_and_owners_are_under_their_bodies() -> None:
    made = joined_paper([("North", NORTH), ("South", SOUTH)], OPTIONS)
    assert made.title == "Status of actions: 2 logs"
    assert [each.title for each in made.sections] == ["North: Overdue", "South: Overdue"]
    assert made.notes[:2] == ("North: One was outstanding.", "North: A note.")
    assert [owner for owner, _ in made.owners] == ["EI (North)", "EI (South)"]
    assert made.marking == "OFFICIAL"


def test_figures_add_up_whichever_day_each_is_counted_from() -> None:
    made = joined_paper([("North", NORTH), ("South", SOUTH)], OPTIONS)
    assert dict(made.figures) == {"Overdue": 2, "Discharged": 2}
    assert str(dict(made.facts)["South"]) == "Overdue: 0; discharged since 02/03/2023: 1"


def test_what_is_left_out_is_the_first_note() -> None:
    left_out = JoinedOptions("Status of actions", OPTIONS.as_at, MADE, None, "", "1 log is not.")
    assert joined_paper([("North", NORTH)], left_out).notes[0] == "1 log is not."
