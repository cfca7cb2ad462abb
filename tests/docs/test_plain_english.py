"""The pages of the people who use it are in plain English: short sentences, no jargon."""

import re
from collections.abc import Iterator

import pytest

from tests.docs.pages import prose

# The pages of who knows Word and e-mail, and no programming.
NAMES = (
    "README", "start-here", "windows", "minute-taker", "chief-executive", "secretariat", "import",
    "sharing", "where-it-lies", "glossary", "accessibility", "performance",
)  # fmt: skip
THEIRS = ["README.md", *(f"docs/{name}.md" for name in NAMES)]
MOST_WORDS = 30  # in a sentence
# With how it is called on these pages. What they have to name, such as JSON, is explained there.
JARGON = {
    "argument": "what you type after the command",
    "boolean": "yes or no",
    "boot": "start",
    "cli": "the command",
    "config": "settings",
    "database": "the log",
    "default": "unless you say otherwise, usual",
    "directory": "folder",
    "exception": "what went wrong",
    "execute": "run",
    "flag": "option",
    "hash": "seal",
    "idempotent": "may be run again",
    "integer": "number",
    "invoke": "run",
    "iso": "with the year first",
    "null": "nothing",
    "parameter": "what you type after the command",
    "parse": "read",
    "parser": "what reads it",
    "process": "program",
    "regex": "words",
    "repository": "folder",
    "runtime": "while it runs",
    "stderr": "the screen",
    "stdin": "what you type",
    "stdout": "the screen",
    "string": "words",
    "subcommand": "command",
    "syntax": "how it is typed",
    "traceback": "what went wrong",
    "utf": "(only where it is the name of how a file is saved)",
    "variable": "name",
}  # fmt: skip
# The name under which Notepad saves; what is kept out of a document's reach.
ALLOWED = {("docs/windows.md", "utf"), ("docs/import.md", "process")}


def sentences(text: str) -> Iterator[str]:
    """The sentences of a page, of its tables too; a command in one counts as a word."""
    text = re.sub(r"`[^`\n]+`", "CODE", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    for line in re.split(r"\n+(?=[-*|#>\d])|\n\n+", text):
        for cell in re.split(r" \| |^\| | \|$", line) if "|" in line else [line]:
            yield from (each.strip() for each in re.split(r"(?<=[.!?:;”])\s+", cell))


def words(text: str) -> list[str]:
    return re.findall(r"[\w’'./-]*\w", text)


def long_ones(text: str) -> list[str]:
    return [each for each in sentences(text) if len(words(each)) > MOST_WORDS]


def jargon(text: str) -> set[str]:
    said = {word.casefold() for word in re.findall(r"[A-Za-z]+", text)}
    return {word for word in JARGON if {word, f"{word}s", f"{word}es"} & said}


@pytest.mark.parametrize("page", THEIRS)
def test_sentences_are_short(page: str) -> None:
    assert long_ones(prose(page)) == []


@pytest.mark.parametrize("page", THEIRS)
def test_no_word_is_one_of_programmers_alone(page: str) -> None:
    said = {word for each in sentences(prose(page)) for word in jargon(each)}
    assert {word: JARGON[word] for word in said if (page, word) not in ALLOWED} == {}


def test_such_words_are_seen() -> None:
    assert jargon("Pass two strings to the parser.") == {"string", "parser"}
    assert jargon("A board has minutes, and defers what it cannot settle.") == set()


def test_a_long_sentence_is_seen_in_a_list_and_in_a_table() -> None:
    long, enough = (" ".join(["word"] * count) for count in (MOST_WORDS, MOST_WORDS - 1))
    page = f"Short.\n\n- {long} `code code`.\n- {enough} `code code`.\n\n| {long} end | {long} |\n"
    assert [len(words(each)) for each in long_ones(page)] == [MOST_WORDS + 1] * 2
