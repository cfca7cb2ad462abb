"""What no text of a log may hold, in each of its texts."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.checks import characters
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import FaultCode, Finding
from pcc_actions.core.model import Board, Cancelled, Holder
from tests.builders import changed, moment, typed_over
from tests.core.checks.logs import AS_AT, REF, said, sound, with_event

HIDDEN = "a\u202eb"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("reference", HIDDEN), ("text", HIDDEN), ("owners", ("EI", HIDDEN)), ("due_words", HIDDEN),
        ("exempt", HIDDEN), ("theme", HIDDEN), ("source", HIDDEN), ("formerly", (HIDDEN,)),
    ],
)  # fmt: skip
def test_a_hidden_character_in_a_key(name: str, value: Any) -> None:
    log = replace(sound(), actions=(replace(sound().actions[0], **{name: value}),))
    found = list(characters.hidden_characters(Checked(log, AS_AT)))
    assert [(each.index, each.name) for each in found] == [(0, name)]
    assert f"has a hidden character in its {name}: U+202E" in found[0].sentence


@pytest.mark.parametrize(
    "more",
    [
        {"note": HIDDEN}, {"by": HIDDEN}, {"reported_by": HIDDEN}, {"minute": HIDDEN},
        {"values": {"text": HIDDEN}}, {"changes": changed(text=(HIDDEN, "b"))},
        {"changes": changed(owners=(("EI",), (HIDDEN,)))},
    ],
)  # fmt: skip
def test_a_hidden_character_in_the_history(more: dict[str, Any]) -> None:
    log = with_event(sound(), REF, "noted", "05/03/2023", **more)
    found = list(characters.hidden_characters(Checked(log, AS_AT)))
    assert [(each.index, each.name) for each in found] == [(0, "history")]


def test_a_hidden_character_in_the_head() -> None:
    assert said(characters.hidden_characters, sound()) == []
    board = Board("GPB", "Governance \x1b[31m Board", "{item}.{date}")
    log = replace(sound(), boards={"GPB": board})
    assert said(characters.hidden_characters, log) == [
        "There is a hidden character in board 'GPB': U+001B (ESC)."
    ]
    person = replace(sound().people["EI"], email="e\x07i@example.org")
    log = replace(sound(), people={"EI": person})
    assert said(characters.hidden_characters, log) == [
        "There is a hidden character in person 'EI': U+0007 (BEL)."
    ]
    person = replace(sound().people["EI"], held=(Holder("Ada\x07 Crane"),))
    log = replace(sound(), people={"EI": person})
    assert len(said(characters.hidden_characters, log)) == 1
    move = replace(sound().meetings[1].moved[0], note=HIDDEN)
    said_by = Cancelled(AS_AT, moment("01/03/2023"), HIDDEN)
    for meeting in (
        replace(sound().meetings[1], moved=(move,)),
        replace(sound().meetings[1], cancelled=said_by),
        replace(sound().meetings[1], cancelled_apart=(said_by,)),
    ):
        log = replace(sound(), meetings=(meeting,))
        assert len(said(characters.hidden_characters, log)) == 1


@pytest.mark.parametrize(
    ("name", "value"), [("reference", "3.14/02/2023\u200b"), ("owners", ("E\u200bI",))]
)
def test_what_nobody_sees_in_a_name(name: str, value: Any) -> None:
    log = replace(sound(), actions=(replace(sound().actions[0], **{name: value}),))
    assert said(characters.hidden_characters, log)[0].endswith("U+200B (zero width space).")
    words = replace(sound(), actions=(replace(sound().actions[0], text="Visit\u200d them"),))
    assert said(characters.hidden_characters, words) == []


def test_a_path_with_its_backslashes_taken_for_something_else() -> None:
    assert said(characters.broken_path, typed_over(sound(), REF, source=r"C:\new\temp.docx")) == []
    for source in ("C:\new.docx", "C:\temp.docx"):
        assert list(
            characters.broken_path(Checked(typed_over(sound(), REF, source=source), AS_AT))
        ) == [
            Finding(
                FaultCode.BROKEN_PATH,
                "3.14/02/2023 has a tab or a line break in its source, as a path with \\ in double "
                "quotes gets. Put it in single quotes.",
                0,
                "source",
            )
        ]
