"""Work programmes read from a text, as these tests put them."""

import textwrap

from pcc_actions.minutes.extracted import Minutes
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import FactName
from tests.minutes.spoken import minutes_in_markdown, minutes_of

HEAD = """
# Harbour Police and Crime Panel
Minutes of the meeting held on 12 March 2024

"""


def programme(text: str) -> Minutes:
    """A work programme in Markdown, below the head of minutes of 12 March 2024."""
    return minutes_in_markdown(HEAD + textwrap.dedent(text))


def programme_in_text(text: str) -> Minutes:
    """The same in plain text, where `|` parts the columns as tabs do."""
    plain = HEAD.replace("# ", "") + textwrap.dedent(text).replace("|", "\t")
    return minutes_of(plain)


def topics(text: str) -> list[ExtractedTopic]:
    """The topics of a work programme in Markdown."""
    return list(programme(text).topics)


def names(read: Minutes) -> list[str]:
    """The names of the topics, in their order."""
    return [topic.name for topic in read.topics]


def codes(topic: ExtractedTopic) -> dict[str, str]:
    """The facts of a topic that are asked about, with why."""
    return {fact.name.value: fact.code.value for fact in topic.facts if not fact.sure}


def value(topic: ExtractedTopic, name: FactName) -> str | None:
    """The value of a fact of a topic."""
    return next(fact.value for fact in topic.facts if fact.name is name)
