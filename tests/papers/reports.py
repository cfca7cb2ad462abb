"""Papers as a secretariat has them made, of a small log, and papers with any text in them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from pcc_actions.core.changes.actions import complete, defer, discharge, exempt, note, withdraw
from pcc_actions.core.model import Log
from pcc_actions.core.report.build import PaperOptions, matters_arising, status_paper
from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.request import paper_request
from pcc_actions.core.report.rows import MATTERS_COLUMNS, OUTSTANDING_COLUMNS
from pcc_actions.core.report.topic_rows import TOPIC_COLUMNS
from tests.builders import add_people, day, did, empty_log, raised, with_person

AS_AT = day("04/04/2023")
MADE = datetime(2023, 4, 4, 9, tzinfo=UTC)
PLANTED = "Zebrawood"
MARKING = "OFFICIAL"


def sample() -> Log:
    """Give a log with actions for each section of a paper, and an exempt one that is overdue."""
    log = add_people(empty_log(), CC="Ada Crane", EI="Edith Irons & Co", ZZ="Nobody here")
    log = raised(log, "3.14/02/2023", "Visit the establishment team & its lead", "EI", "IF")
    log = raised(log, "3.14/02/2023", "Say what the rural crime team has done", "CC")
    log = raised(log, "5.14/02/2023", "Show the opening hours at every station", "TW")
    log = raised(log, "7.14/02/2023", "Send members the corrected tables of crime", "LP")
    log = raised(log, "9.14/02/2023", "Look into a reception shared with the fire service", "TW")
    log = planted(log)
    words = "on completion of re-vetting"
    log = raised(log, "4.07/03/2023", "Appoint a lead for fleet", "Head of Fleet", due_words=words)
    log = did(log, defer, "3.14/02/2023", "01/03/2023", day("21/03/2023"), "The team is moving.")
    log = did(log, defer, "3.14/02/2023", "20/03/2023", day("28/03/2023"), "No room is free yet")
    log = did(log, note, "3.14/02/2023", "21/03/2023", "Rooms were asked for, and a day in April.")
    log = did(log, complete, "5.14/02/2023", "31/03/2023", "All stations were visited.", "TW")
    log = did(log, discharge, "7.14/02/2023", "07/03/2023", "Members have them.", "1.07/03/2023")
    return did(log, withdraw, "9.14/02/2023", "07/03/2023", "Other rooms were found.")


def planted(log: Log) -> Log:
    """Add an exempt action with one word in every field that a person fills in, its owner known."""
    log = with_person(log, PLANTED, f"{PLANTED} name", f"{PLANTED} post")
    ground = f"FOIA s.31 {PLANTED}"
    log = raised(
        log, "6.14/02/2023", PLANTED, PLANTED, theme=PLANTED, due_words=PLANTED, source=PLANTED
    )
    log = did(log, defer, "6.14/02/2023", "01/03/2023", day("02/03/2023"), PLANTED)
    log = did(log, note, "6.14/02/2023", "02/03/2023", PLANTED, PLANTED)
    return did(log, exempt, "6.14/02/2023", "02/03/2023", ground, PLANTED)


def manner(include_exempt: bool) -> PaperOptions:
    by = "Iris Field, Minute-taker"
    return PaperOptions(by, MADE, 12, MARKING, include_exempt=include_exempt)


def paper(log: Log, *, include_exempt: bool = False) -> Report:
    return status_paper(log, paper_request(log, "GPB", AS_AT), manner(include_exempt))


def matters(log: Log, *, include_exempt: bool = False) -> Report:
    held = day("07/03/2023")  # when some were closed
    what = paper_request(log, "GPB", AS_AT, since=held, minutes=True)
    return matters_arising(log, what, manner(include_exempt))


def long_paper(count: int) -> Report:
    """Give the sample's paper with an overdue action, its dates and its update, so many times."""
    report = paper(sample())
    overdue = report.sections[1]
    group = overdue.groups[0]
    groups = (replace(group, rows=group.rows[:1] * 10),) * (count // 10)
    return replace(report, sections=(report.sections[0], replace(overdue, groups=groups)))


TEXTS = st.text(st.characters(exclude_categories=[]), max_size=60)
WORDS = st.lists(st.text("abcé漢XYZ0123456789.,'-", min_size=1, max_size=12), min_size=1).map(
    " ".join
)


def _lines(texts: st.SearchStrategy[str]) -> st.SearchStrategy[PaperLine]:
    days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
    return st.builds(
        lambda text, more, alarm: PaperLine((text, *more), alarm),
        texts,
        st.lists(days, max_size=1),
        st.booleans(),
    )


def _rows(columns: tuple[str, ...], texts: st.SearchStrategy[str]) -> st.SearchStrategy[PaperRow]:
    cell = st.lists(_lines(texts), max_size=3).map(tuple)
    reference = texts.map(lambda text: (PaperLine((text,)),))
    return st.tuples(reference, *[cell] * (len(columns) - 1)).map(PaperRow)


def _sections(
    columns: tuple[str, ...], texts: st.SearchStrategy[str]
) -> st.SearchStrategy[Section]:
    rows = st.lists(_rows(columns, texts), min_size=1, max_size=3).map(tuple)
    groups = st.lists(st.builds(Group, _lines(texts), rows), max_size=3).map(tuple)
    below = st.lists(texts, max_size=2).map(tuple)
    return st.builds(Section, texts, st.just(columns), texts, groups, below)


def any_report(texts: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[Report]:
    """Draw papers that say anything anywhere."""
    either = _sections(OUTSTANDING_COLUMNS, texts) | _sections(TOPIC_COLUMNS, texts)
    several = st.lists(either, min_size=2, max_size=4)
    single = st.lists(_sections(MATTERS_COLUMNS, texts), min_size=1, max_size=1)
    return st.builds(
        Report,
        title=texts,
        subtitle=texts,
        author=texts,
        made=st.just(MADE),
        marking=st.none() | texts,
        facts=st.lists(st.tuples(st.just("Board"), _lines(texts)), max_size=3).map(tuple),
        figures=st.lists(st.tuples(st.just("Overdue"), st.integers(0, 99)), max_size=2).map(tuple),
        movement=texts,
        notes=st.lists(texts, max_size=2).map(tuple),
        sections=(several | single).map(tuple),
        owners=st.lists(st.tuples(texts, _lines(texts)), max_size=3).map(tuple),
    )
