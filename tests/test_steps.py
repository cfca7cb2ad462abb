"""The steps of each command grow as the log does, and no faster.

The lines are those of tests/steps/lines.py, at logs in which everything is many. What is counted
is said in tests/steps/counting.py.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import CodeType
from typing import Final

import pytest

from tests.cli.running import RECORDER
from tests.steps.counting import counted, namespace, with_steps

ROOT: Final = Path(__file__).parents[1]
GROWTH: Final = 4.4  # of four times as many actions

LINEAR: Final = {
    "a loop": "for each in given:\n    pass",
    "a comprehension": "{each: [each] for each in given}",
    "a dict": "there = {each: each for each in given}\n[each for each in given if each in there]",
    "one copy": "(*given, 1)",
    "a search from where the last ended": "for at in given:\n    text.find('x', at)",
    "a count from where the last ended": "for at in given:\n    text.count('x', at, at + 1)",
}
PAIRWISE: Final = {
    "a loop in a loop": "for a in given:\n    for b in given:\n        pass",
    "a loop in a loop of another function": "def other():\n    for b in given:\n        pass\n"
    "for a in given:\n    other()",
    "a comprehension in a loop": "for a in given:\n    [b for b in given if b == a]",
    "the first that is alike": "for a in given:\n    next((b for b in given if b == a), None)",
    "a search of a list": "[a for a in given if a not in given]",
    "an index": "[given.index(a) for a in given]",
    "a copy for each": "grown = ()\nfor a in given:\n    grown = (*grown, a)",
    "a sum for each": "grown = []\nfor a in given:\n    grown = grown + [a]",
    "a slice for each": "for a in given:\n    given[a:]",
    "the smallest for each": "for a in given:\n    min(given)",
    "a count of lines for each": "for a in given:\n    text.count('x', 0, a * 100)",
    "a text for each": "for a in given:\n    text.split('x')",
}


def steps_of(code: CodeType, size: int) -> int:
    given = {**namespace(), "given": list(range(size)), "text": "x" + 99 * " " * size}
    with counted() as steps:
        exec(code, given)
    return sum(steps.values())


def growth(source: str) -> float:
    code = with_steps(source, "<here>")
    return steps_of(code, 400) / steps_of(code, 100)


@pytest.mark.parametrize("source", LINEAR.values(), ids=LINEAR)
def test_the_steps_of_one_pass_grow_as_what_is_given(source: str) -> None:
    assert growth(source) < GROWTH


@pytest.mark.parametrize("source", PAIRWISE.values(), ids=PAIRWISE)
def test_the_steps_of_comparing_each_with_each_grow_faster(source: str) -> None:
    assert growth(source) > 2 * GROWTH


def too_many(few: int, many: int) -> bool:
    """Whether the steps at a log of four times as many actions are more than they may be."""
    return many > GROWTH * few


def grown_too_fast(small: int, large: int, words: str) -> list[str]:
    """The lines whose steps grow faster than the log, with the functions that most of it is in."""
    command = [sys.executable, "-m", "tests.steps", str(small), str(large), words]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **RECORDER},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines
    return [
        f"{line}: {where(few, many)}"
        for line, few, many in lines
        if too_many(sum(few.values()), sum(many.values()))
    ]


def where(few: dict[str, int], many: dict[str, int]) -> str:
    """The functions with most of the steps that are too many."""
    over = {name: steps - GROWTH * few.get(name, 0) for name, steps in many.items()}
    return ", ".join(sorted(over, key=lambda name: -over[name])[:5])


def test_the_steps_of_the_commonest_commands_grow_as_the_log() -> None:
    assert grown_too_fast(200, 800, "quick") == []


@pytest.mark.slow
def test_the_steps_of_every_command_grow_as_the_log() -> None:
    assert grown_too_fast(240, 960, "every") == []


@pytest.mark.by_hand
def test_the_steps_of_every_command_grow_as_a_log_of_many_years() -> None:
    assert grown_too_fast(1000, 4000, "every") == []


def test_steps_that_are_too_many_are_named() -> None:
    assert not too_many(1000, 4400)
    assert too_many(1000, 4401)
    assert where({"a": 10, "b": 1}, {"a": 40, "b": 16, "c": 9}) == "b, c, a"
