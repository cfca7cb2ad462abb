"""Write the page of the words that `import` understands, from the vocabularies it reads with.

Run it after a change to one of them: python docs/make_words.py
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, get_args

from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.outcome_phrases import PHRASES, STATUS_ALONE, WordKind
from pcc_actions.minutes.role_words import ROLES

PAGE: Final = Path(__file__).resolve().parent / "import-words.md"

HEAD: Final = (
    "# The words that `import` understands\n\n"
    "This page is written from the vocabularies that `import` reads with: "
    "[what it does with them](import.md#an-action-log-that-you-have-already).\n\n"
    "## Headings of an action log\n\n"
    "A heading is compared word by word; case, brackets, plurals, strokes and stops do not count. "
    "It is understood where it has one of the words of a column, or all the words of a pair (in "
    "any order), and beside them nothing but small words and those of the last row. What is under "
    "any other heading is told by its cells, or with `--map`, whose words stand over the tables.\n"
)
OUTCOMES: Final = (
    "\n## Phrases that say what became of an action\n\n"
    "A phrase closes an action only where it is understood as a whole: a word of the first three "
    "rows counts with none of those below it in the same sentence, unless they are said of "
    "something else. Of these words alone in a Status cell no update is kept: {alone}.\n\n"
    "| what it says | words |\n|---|---|\n"
)
SAYS: Final = {
    WordKind.COMPLETES: "reported complete",
    WordKind.CLOSES: "discharged",
    WordKind.WITHDRAWS: "withdrawn",
    WordKind.OPEN: "outstanding",
    WordKind.TO_CLOSE: "closes nothing by itself: “agreed to close” does",
    WordKind.NEGATES: "turned round",
    WordKind.IN_PART: "only a part of it",
    WordKind.TO_COME: "yet to come",
    WordKind.CONDITION: "on a condition: asked",
    WordKind.PROPOSES: "a proposal or a question: asked",
    WordKind.CAN: "possible: asked",
    WordKind.COLOUR: "a rating beside such a word",
}
"""What the kinds of words say; the others only join these to a sentence."""


def page() -> str:
    """The whole page."""
    alone = ", ".join(sorted(STATUS_ALONE))
    return "".join((HEAD, *_headings(), OUTCOMES.format(alone=alone), *_outcomes()))


def _headings() -> Iterator[str]:
    told = {each.role for each in ROLES}
    roles: list[Role] = [each for each in get_args(Role) if each in told]
    for role in roles:
        mine = [each for each in ROLES if each.role == role]
        own = sorted({word for each in mine for word in each.own})
        pairs = sorted({" + ".join(sorted(pair)) for each in mine for pair in each.pairs})
        beside = sorted({word for each in mine for word in each.with_it} - set(own))
        yield f"\n### {role}\n\n| | |\n|---|---|\n"
        yield from (
            f"| {name} | {_listed(words)} |\n"
            for name, words in (("words", own), ("pairs", pairs), ("beside them", beside))
            if words
        )


def _outcomes() -> Iterator[str]:
    return (f"| {said} | {_listed(PHRASES[kind])} |\n" for kind, said in SAYS.items())


def _listed(words: Iterable[str]) -> str:
    return ", ".join(word.replace("|", "\\|") for word in words)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
