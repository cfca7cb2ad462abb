"""Whatever befell topics: no word of an exempt one is on a paper, every word of an open one is."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshots
from pcc_actions.core.report.all_boards import all_boards_paper, requests_of_all
from pcc_actions.core.report.parts import PaperRow, Report
from pcc_actions.core.report.programme_paper import all_programmes_paper, over_a_year
from pcc_actions.errors import Refused
from pcc_actions.papers.docx.paper import docx_paper
from pcc_actions.papers.paper_html import html_paper
from pcc_actions.papers.paper_markdown import markdown_paper
from pcc_actions.papers.paper_text import text_paper
from tests.builders import day, did, moment, raised
from tests.core.report.papers import manner
from tests.core.report.programmes import correct_to, exempt, own_paper, status, topic, with_meetings
from tests.papers.progress import untold
from tests.papers.zipped import unzipped

FIRST, TODAY = day("14/02/2023"), day("30/04/2023")
FORMATS: tuple[Callable[[Report], str], ...] = (
    html_paper,
    markdown_paper,
    text_paper,
    lambda report: unzipped(docx_paper(report, untold)).decode("utf-8", "replace"),
    repr,
)
OWNERS = ("EI", "CC")
MEETINGS = ("14/02/2023", "07/03/2023", "04/04/2023", "02/05/2023", "05/09/2023")

days = st.dates(FIRST, TODAY)
meetings = st.sampled_from(MEETINGS)
TopicChange = Callable[[Log, Provenance], Log]


def word(number: int, of: str) -> str:
    """Give the word of one topic that stands in one of its fields, and nowhere else."""
    return f"Zq{of}{number}qz"


@dataclass(frozen=True)
class Drawn:
    """A topic, what becomes of it on which days, and whether an action names it."""

    coming: dict[str, Any]
    is_exempt: bool
    fates: list[tuple[str, object]]
    named: bool


fates = st.one_of(
    st.tuples(st.just("moved"), meetings | st.none()),
    st.tuples(st.just("renamed"), st.none()),
    st.tuples(st.sampled_from(["done", "dropped", "reopened"]), st.none()),
    st.tuples(st.just("lifted"), st.none()),
)
comings: st.SearchStrategy[dict[str, Any]] = st.one_of(
    meetings.map(lambda due: {"due": due}),
    st.sampled_from(["May", 1, 2]).map(lambda every: {"every": every}),
    st.just({"due_words": ""}),
    st.just({}),
)
topics = st.builds(Drawn, comings, st.booleans(), st.lists(fates, max_size=3), st.booleans())
programmes = st.lists(topics, min_size=1, max_size=4)


def change_of(number: int, fate: str, given_too: object) -> TopicChange:
    """Give what the fate of a topic records, with its words in every note."""
    note, place = word(number, "why"), number
    changes: dict[str, TopicChange] = {
        "moved": lambda log, when: move_topic(
            log, place, when, day(given_too) if isinstance(given_too, str) else None, note
        ),
        "renamed": lambda log, when: correct_topic(
            log, place, when, TopicCorrections(topic=word(number, "later")), note
        ),
        "done": lambda log, when: mark_topic_done(log, place, when, note, word(number, "minute")),
        "dropped": lambda log, when: drop_topic(log, place, when, note),
        "reopened": lambda log, when: reopen_topic(log, place, when, note),
        "lifted": lambda log, when: exempt(log, place, when, None),
    }
    return changes[fate]


def logged(drawn: list[Drawn]) -> Log:
    """Give the log of topics that each have a word of their own in every field."""
    log = with_meetings()
    for number, each in enumerate(drawn):
        its = partial(word, number)
        coming = {**each.coming, **({"due_words": its("timing")} if "due_words" in each.coming
                                    else {})}  # fmt: skip
        log = topic(
            log, its("name"), text=its("text"), owners=(its("owner"),), theme=its("theme"),
            source=its("source"), exempt="FOIA s.31" if each.is_exempt else None, **coming,
        )  # fmt: skip
        if each.named:
            log = raised(log, f"{number + 1}.14/02/2023", f"Do {number}", "EI")
            log = did(log, correct_to(its("name")), f"{number + 1}.14/02/2023", "15/02/2023")
        for later, (fate, given_too) in enumerate(each.fates):
            on = FIRST + timedelta(days=9 * (later + 1))
            when = Provenance("IF", moment("30/04/2023") + timedelta(minutes=later), TODAY, on)
            with suppress(Refused):
                log = change_of(number, fate, given_too)(log, when)
    return log


def papers_of(log: Log, as_at: str, **more: Any) -> Iterator[Report]:
    yield status(log, as_at, **more)
    yield own_paper(log, as_at, **more)
    asked = requests_of_all(log, day(as_at))
    yield all_boards_paper(log, asked, manner(**more))
    yield all_programmes_paper(log, [*map(over_a_year, asked)], manner(**more))
    yield own_paper(log, as_at, "EI", **more)


def snapshots(log: Log, as_at: str) -> list[tuple[int, TopicSnapshot]]:
    return [*enumerate(topic_snapshots(log, day(as_at)))]


@given(programmes, days)
def test_no_word_of_an_exempt_topic_is_on_a_public_paper(drawn: list[Drawn], on: date) -> None:
    log, as_at = logged(drawn), f"{on:%d/%m/%Y}"
    kept = [number for number, each in snapshots(log, as_at) if each.ground]
    for report in papers_of(log, as_at):
        for form in FORMATS:
            made = form(report)
            assert [number for number in kept if f"{number}qz" in made] == []


@given(programmes, days, st.booleans())
def test_every_word_of_an_open_topic_stands_in_its_order(
    drawn: list[Drawn], on: date, in_full: bool
) -> None:
    log, as_at = logged(drawn), f"{on:%d/%m/%Y}"
    marking = "OFFICIAL-SENSITIVE" if in_full else None
    report = own_paper(log, as_at, include_exempt=in_full, marking=marking)
    rows = [row for section in report.sections for row in section.rows]
    for number, each in snapshots(log, as_at):
        if each.status == "planned" and (in_full or not each.ground):
            assert told_of(number, each) in [words_of(row, number) for row in rows]
    for form in FORMATS:
        made, place = form(report), 0
        for planted in re.findall(r"Zq\w+qz", " ".join(" ".join(row.texts) for row in rows)):
            place = made.find(planted, place)
            assert place >= 0, planted


def words_of(row: PaperRow, number: int) -> list[str]:
    """Give the words of a topic that a row has, in their order."""
    return re.findall(rf"Zq\w+{number}qz", " ".join(row.texts))


def told_of(number: int, each: TopicSnapshot) -> list[str]:
    """Give the words that the row of a planned topic is to have, in their order."""
    timing = [each.due_words] if each.due_words else []
    why = [word(number, "why")] if each.moves else []
    return [each.topic, word(number, "text"), word(number, "owner"), *timing, *why]


def test_the_words_would_be_seen() -> None:
    drawn = [Drawn({"due": "07/03/2023"}, True, [("moved", "04/04/2023")], True)]
    log = logged(drawn)
    for report in papers_of(log, "20/03/2023", include_exempt=True, marking="OFFICIAL-SENSITIVE"):
        if "EI owns" not in report.subtitle:
            for form in FORMATS:
                assert all(word(0, each) in form(report) for each in ("name", "text", "why"))
    opened = replace(drawn[0], is_exempt=False)
    assert word(0, "name") in text_paper(own_paper(logged([opened]), "20/03/2023"))
