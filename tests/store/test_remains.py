"""Where words still stand is told with the line, and what stands there."""

from pathlib import Path

import pytest

from pcc_actions.core.text.spellings import spellings
from pcc_actions.store.remains import Remains, Spot, remains
from tests.store.logs import LETTER, add_one, text

JO = spellings("Jo Brown")


def found(edited: str) -> list[Remains]:
    return remains(edited.encode(), JO)


SPOTS = {
    "an action": ("Write to the team", "Write to Jo Brown", Spot.ACTION, LETTER),
    "an event": ('note = "Agreed"', 'note = "Jo Brown"', Spot.ACTION, LETTER),
    "a board": ('"Performance Acc', '"Jo Brown', Spot.BOARD, "PAM"),
    "the code of a board": ("[boards.PAM]", '[boards."Jo Brown"]', Spot.BOARD, "Jo Brown"),
    "a meeting": ("2023-04-04\n", '2023-04-04\nx = "Jo Brown"\n', Spot.MEETING, "GPB 04/04/2023"),
    "a comment": ("2023-04-04\n", "2023-04-04\n# Jo Brown\n", Spot.COMMENT, ""),
    "the head": ("schema_version", 'x = "Jo Brown"\nschema_version', Spot.TEXT, ""),
    "a key": ('note = "Agreed"', 'note = "Agreed"\n"Jo Brown" = 1', Spot.KEY, ""),
    "a table": ("[boards.PAM]", '[x."Jo Brown"]\n[boards.PAM]', Spot.TEXT, ""),
}


@pytest.mark.parametrize(("before", "after", "spot", "name"), SPOTS.values(), ids=SPOTS)
def test_what_they_stand_in(three: Path, before: str, after: str, spot: Spot, name: str) -> None:
    there = text(three)
    at = there.index(before)
    edited = there[:at] + there[at:].replace(before, after, 1)
    line = edited[: edited.index("Jo Brown")].count("\n") + 1
    assert found(edited)[0] == Remains(line, spot, name)


def test_a_person(three: Path) -> None:
    [one] = found(f'{text(three)}\n[people.JB]\nname = "Jo Brown"\n')
    assert (one.spot, one.name) == (Spot.PERSON, "JB")


def test_a_map_of_columns(three: Path) -> None:
    kept = '[settings]\nmarking = "OFFICIAL"\n[[settings.maps]]\nname = "Jo Brown"\n\n[boards.GPB]'
    there = text(three).replace("[boards.GPB]", kept, 1)
    assert [each.spot for each in found(there)] == [Spot.MAP]
    assert [each.spot for each in found(there.replace("OFFICIAL", "Jo Brown"))] == [
        Spot.TEXT, Spot.MAP,
    ]  # fmt: skip


def test_the_header_of_an_action(three: Path) -> None:
    edited = text(three).replace("[[actions.history]]", "[[actions.history]] # Jo Brown", 1)
    assert found(edited)[0].spot is Spot.KEY


def test_every_place_in_its_order(three: Path) -> None:
    add_one(three, words="Ask Jo Brown")
    one, other = found(text(three))
    assert one.line < other.line
    assert {one.name, other.name} == {"6.14/02/2023"}
    assert not one.in_capitals


def test_other_capitals_are_told_apart(three: Path) -> None:
    add_one(three, words="Ask JO BROWN and Jo Brown")
    assert [each.in_capitals for each in found(text(three))] == [True, False] * 2


@pytest.mark.parametrize(
    "edited", ["Jo Brown <<<", "[[actions]]\nJo Brown", "[people]\nx = 'Jo Brown"]
)
def test_what_cannot_be_read_has_no_name(edited: str) -> None:
    [one] = found(edited)
    assert (one.line, one.name) == (edited.count("\n") + 1, "")


@pytest.mark.parametrize(
    "block",
    [
        "[[actions]]\ntext = 'Jo Brown'",
        "[[meetings]]\nboard = 'Jo Brown'",
        "[[meetings]]\nboard = 'Jo Brown'\ndate = 3",
        "[boards]\nx = 'Jo Brown'",
    ],
)
def test_what_has_no_name(block: str) -> None:
    [one] = found(block)
    assert one.name == ""


def test_nowhere(three: Path) -> None:
    assert found(text(three)) == []
    assert remains(b"", JO) == []


def test_in_another_encoding() -> None:
    assert remains("x = 1\ny = 'Jo Brown'".encode("utf-16"), JO)[0].line == 2
