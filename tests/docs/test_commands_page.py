"""The page of every command: what the program prints when it is asked for help."""

import re
import runpy
from collections.abc import Mapping

from tests.docs.pages import ROOT, text_of


def by_command(page: str) -> Mapping[str, list[str]]:
    """The words under each heading: where a line breaks is the business of Rich's release."""
    parts = re.split(r"^#+ (.+)$", page, flags=re.MULTILINE)
    return {heading: body.split() for heading, body in zip(parts[1::2], parts[2::2], strict=True)}


def test_the_page_of_every_command_is_what_they_print() -> None:
    page = runpy.run_path(str(ROOT / "docs" / "make_help.py"))["page"]()
    there = by_command(text_of("docs/commands.md"))
    assert there == by_command(page), "stale: run python docs/make_help.py"
    assert "--new-meeting" in there["add"]


def test_another_word_of_help_is_seen() -> None:
    page = "# Every command\n\n## add\n\n```text\n Record an\n action.\n```\n"
    assert by_command(page) == by_command(page.replace("an\n action", "an action"))
    assert by_command(page) != by_command(page.replace("an\n action", "the\n action"))
