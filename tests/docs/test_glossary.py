"""The glossary: one word for one idea, so that no word stands in it twice."""

import re
from collections import Counter

from tests.docs.pages import text_of


def twice(page: str) -> set[str]:
    """The words that have two rows."""
    words = re.findall(r"^\| (?!word \|)([^|]+) \| ", page, re.MULTILINE)
    return {word for word, count in Counter(words).items() if count > 1}


def test_no_word_stands_there_twice() -> None:
    assert twice(text_of("docs/glossary.md")) == set()


def test_a_word_that_stands_there_twice_is_seen() -> None:
    page = "| word | meaning |\n| item | a point |\n\n| word | meaning |\n| item | a thing |\n"
    assert twice(page) == {"item"}
