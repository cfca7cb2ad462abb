"""The words after a command on a topic: where its name ends, in quotation marks or without."""

from collections.abc import Sequence

import pytest

from pcc_actions.core.model import Log
from pcc_actions.core.programme.typed_words import SeveralReadings, TopicWords, part_topic_words
from pcc_actions.errors import NotFound
from tests.builders import empty_log
from tests.topics import panel, planned


def named(*names: str) -> Log:
    log = panel()
    for name in names:
        log = planned(log, name)
    return log


SEVERAL = named("Stop and search", "Budget", "Budget report", "Re-vetting")


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        (["Stop and search", "Not", "needed"], "Stop and search", ("Not", "needed")),
        (["Stop", "and", "search", "Not", "needed"], "Stop and search", ("Not", "needed")),
        (["stop", "Not needed"], "stop", ("Not needed",)),
        (["re-vet"], "re-vet", ()),
        (["Budget", "Not needed"], "Budget", ("Not needed",)),
        (["Budget", "was", "late"], "Budget", ("was", "late")),
    ],
)
def test_the_name_is_the_longest_beginning_that_one_topic_has(
    words: list[str], name: str, rest: tuple[str, ...]
) -> None:
    assert part_topic_words(SEVERAL, words, None) == TopicWords(name, rest)


def test_two_names_that_begin_alike_are_asked_about() -> None:
    with pytest.raises(SeveralReadings) as told:
        part_topic_words(SEVERAL, ["Budget", "report", "is", "late"], None)
    assert told.value.sentence == (
        "The topic can be “Budget” or “Budget report”. Put its name together in quotation marks."
    )
    assert told.value.readings == (
        TopicWords("Budget", ("report", "is", "late")),
        TopicWords("Budget report", ("is", "late")),
    )


def test_what_has_to_follow_tells_where_the_name_ends() -> None:
    def is_said(rest: Sequence[str]) -> bool:
        return rest[:1] == ("is",)

    found = part_topic_words(SEVERAL, ["Budget", "report", "is", "late"], None, is_said)
    assert found == TopicWords("Budget report", ("is", "late"))


def test_what_nothing_fits_behind_is_a_name_still() -> None:
    found = part_topic_words(SEVERAL, ["Stop", "and", "search", "late"], None, lambda rest: False)
    assert found == TopicWords("Stop and search", ("late",))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["e", "was late"], "“e” can mean "),
        (["Bud"], "“Bud” can mean “Budget” of PCP or “Budget report” of PCP."),
        (["Drones", "are", "late"], "There is no topic called “Drones are late”."),
        (["Drones or so", "late"], "There is no topic called “Drones or so late”."),
    ],
)
def test_a_name_of_none_or_of_several_is_refused(words: list[str], said: str) -> None:
    with pytest.raises(NotFound, match=said):
        part_topic_words(SEVERAL, words, None)


def test_the_board_tells_two_topics_of_one_name_apart() -> None:
    log = planned(SEVERAL, "Budget", board="GPB")
    with pytest.raises(NotFound, match="“Budget” of PCP or “Budget” of GPB"):
        part_topic_words(log, ["Budget", "late"], None)
    assert part_topic_words(log, ["Budget", "late"], "GPB").rest == ("late",)


def test_a_log_without_topics_says_so() -> None:
    with pytest.raises(NotFound, match="no topic is in the log yet"):
        part_topic_words(empty_log(), ["Budget"], None)
