"""What is said of topics."""

from functools import partial

import pytest

from pcc_actions.core.changes.programme import drop_topic, mark_topic_done, move_topic
from pcc_actions.core.model import Log
from pcc_actions.core.programme.words import (
    comes_words,
    moved_words,
    recurs_words,
)
from tests.builders import day
from tests.topics import befell, panel, planned, topic_stood

budget = partial(planned, panel(), "Budget")
CLOSED = befell(budget(), mark_topic_done, "Budget", "22/06/2023")


@pytest.mark.parametrize(
    ("log", "as_at", "words"),
    [
        (budget(), "01/07/2023", "to be timetabled"),
        (budget(due_words="in summer"), "01/07/2023", "to be timetabled: in summer"),
        (budget(due_words="To be timetabled upon completion."), "01/07/2023",
         "to be timetabled: upon completion"),
        (budget(due_words="To be timetabled."), "01/07/2023", "to be timetabled"),
        (budget(every="May"), "01/07/2023", "to be timetabled: May 2024"),
        (budget(due="22/11/2023"), "22/11/2023", "22/11/2023"),
        (budget(due="22/11/2023"), "23/11/2023", "promised for 22/11/2023, did not come"),
        (budget(every="May", last="10/05/2022"), "01/06/2023",
         "promised for May 2023, did not come"),
        (budget(every="May", last="10/05/2022", on="01/05/2023"), "31/05/2023",
         "to be timetabled: May 2023"),
        (budget(every=1), "01/07/2023", "at every meeting"),
        (budget(every=1, due="22/11/2023"), "01/07/2023", "at every meeting from 22/11/2023 on"),
        (CLOSED, "23/06/2023", "done 22/06/2023"),
        (befell(budget(), drop_topic, "Budget", "02/06/2023", "No"), "03/06/2023",
         "dropped 02/06/2023"),
    ],
)  # fmt: skip
def test_when_it_comes(log: Log, as_at: str, words: str) -> None:
    assert comes_words(topic_stood(log, "Budget", as_at)) == words


def test_how_often_it_comes() -> None:
    said = [
        recurs_words(topic_stood(budget(every=every), "Budget", "01/07/2023"))
        for every in (None, "June", 1, 2, 3)
    ]
    assert said == [
        "", "every June", "at every meeting", "at every 2nd meeting", "at every 3rd meeting",
    ]  # fmt: skip


def test_how_often_it_was_moved() -> None:
    log, said = budget(due="22/06/2023"), []
    for on, to in (("02/06/2023", "21/09/2023"), ("03/06/2023", "22/11/2023")):
        said.append(moved_words(topic_stood(log, "Budget", on)))
        log = befell(log, move_topic, "Budget", on, day(to), "Not ready")
        said.append(moved_words(topic_stood(log, "Budget", on)))
    log = befell(log, move_topic, "Budget", "04/06/2023", day("05/02/2024"), "Nobody to write it")
    said.append(moved_words(topic_stood(log, "Budget", "04/06/2023")))
    assert said == [
        "", "moved once: Not ready", "moved once: Not ready", "moved twice, last: Not ready",
        "moved 3 times, last: Nobody to write it",
    ]  # fmt: skip
