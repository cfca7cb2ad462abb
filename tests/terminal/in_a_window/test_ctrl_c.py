"""Ctrl-C at every question that there is: nothing is recorded by halves."""

import sys
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from pcc_actions.store.draft_folders import DRAFTS
from pcc_actions.store.sidecar import lock
from tests.cli.desk import at_desk
from tests.cli.running import Pcc, Templates
from tests.terminal.in_a_window.prompts import (
    PROMPTS,
    Prompt,
    in_any_lines,
    sites,
    sites_of_the_program,
)
from tests.terminal.window import CTRL_C, window

# What the windows are like, one after the other: so many columns, and in which environment.
LOOKS: Final[tuple[tuple[int, dict[str, str]], ...]] = (
    (60, {}),
    (80, {"NO_COLOR": "1"}),
    (200, {}),
    (60, {"TERM": "dumb"}),
    (80, {"LC_ALL": "C"}),
)
every_prompt = pytest.mark.parametrize(
    "prompt", PROMPTS, ids=[f"{each.site}-{number}" for number, each in enumerate(PROMPTS)]
)


def kept(pcc: Pcc) -> dict[str, bytes]:
    """All that stands in the folder, but what was answered of a document, which is kept."""
    return {name: data for name, data in pcc.kept().items() if DRAFTS not in Path(name).parts}


def test_the_table_has_every_question_of_the_program() -> None:
    asked, listed = Counter(sites_of_the_program()), Counter(each.site for each in PROMPTS)
    assert set(listed) - set(asked) == set(), "these ask nothing any more"
    assert asked - listed == Counter(), "these are not in tests/terminal/in_a_window/prompts.py"


@pytest.mark.parametrize(
    "asking",
    [
        "from pcc_actions.cli.prompts import answer\ndef f():\n    return answer('Who?')",
        "from pcc_actions.cli.prompts import agreed as a\ndef f():\n    a('So?', False)",
        "from pcc_actions.terminal.plain_lines import typed_after as a\ndef f():\n    a('Who? ')",
        "import typer\ndef f():\n    return typer.prompt('Who?')",
        "def f():\n    return input('Who? ')",
        "def f(answers):\n    return lambda: answers.typed('Who')",
    ],
)
def test_a_question_is_found_in_the_code(asking: str) -> None:
    assert [*sites(asking, "cli/a.py")] == ["cli/a.py:f"]


def test_what_is_only_called_so_asks_nothing() -> None:
    assert [*sites("def answer():\n    return 1\ndef f():\n    return answer()", "cli/a.py")] == []


@pytest.mark.parametrize(
    "prompt", {each.site: each for each in PROMPTS}.values(), ids=lambda one: one.site
)
def test_nothing_is_recorded_where_a_question_is_interrupted(
    prompt: Prompt, tmp_path: Path, templates: Templates
) -> None:
    pcc = prompt.set_up(tmp_path, templates)
    before = kept(pcc)
    with at_desk(pcc, *prompt.arguments, columns=100, **prompt.environment) as child:
        for number, (question, typed) in enumerate(prompt.before, 1):
            child.expect(in_any_lines(question))
            if number == len(prompt.before):
                child.meanwhile(lambda: prompt.meanwhile(pcc))
            child.sendline(typed)
        for question in filter(None, (prompt.question, prompt.after_ctrl_c)):
            child.expect(in_any_lines(question))
            child.sendintr()
        code, printed = child.ended()
    assert code == 130, printed
    assert printed.count("Error: ") == 1
    assert kept(pcc) == before


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows")
@every_prompt
def test_ctrl_c_at_every_question(prompt: Prompt, tmp_path: Path, templates: Templates) -> None:
    pcc = prompt.set_up(tmp_path, templates)
    before = kept(pcc)
    columns, looks = LOOKS[PROMPTS.index(prompt) % len(LOOKS)]
    given = {**looks, **prompt.environment}
    with window(pcc, *prompt.arguments, columns=columns, lines=40, **given) as screen:
        for number, (question, typed) in enumerate(prompt.before, 1):
            screen.asked(question)
            if number == len(prompt.before):
                prompt.meanwhile(pcc)
            screen.answer(question, typed)
        if prompt.after_ctrl_c:
            screen.answer(prompt.question, CTRL_C)
        screen.asked(prompt.after_ctrl_c or prompt.question)
        code = screen.interrupt()
        screen.shows_whole("Error: Interrupted.")
    assert code == 130
    assert screen.text.count("Error: ") == 1
    assert "Traceback" not in screen.text
    assert kept(pcc) == before
    with lock(pcc.log, seconds=0):
        pass
