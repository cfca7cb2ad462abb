"""Keys that are pressed alone, and what people type with them, by a clock that is set by hand."""

from collections.abc import Iterator, Sequence

import pytest

from pcc_actions.terminal.key_presses import APART, KeyPresses, LineAfterKey, PressedKey, Returned

KEYS = {"c": "complete", "d": "discharge", "f": "defer", "u": "undo", "": "skip", "?": "help"}
AT_ONCE, LATER = APART / 2, APART


def ticking(pauses: Sequence[float]) -> Iterator[float]:
    """The times at which a question is shown and then answered, with these pauses before each."""
    now = 0.0
    yield now
    for pause in pauses:
        now += pause
        yield now


def pressed(letters: str, *pauses: float, after: str = "") -> list[str | None]:
    """What each letter is taken for, `\\r` being Return, typed after as many pauses."""
    times = ticking(pauses or [AT_ONCE] * len(letters))
    before = PressedKey(after, KEYS) if after else None
    presses = KeyPresses(KEYS, before, lambda: next(times))
    return [presses.key("" if each == "\r" else each) for each in letters]


@pytest.mark.parametrize(
    ("letters", "keys"),
    [("c", ["c"]), ("\r", [""]), ("x", [None]), ("?", ["?"]), ("help", [None, None, None, "?"]),
     ("xd", [None, None]), ("x\r", [None, None]), ("x\rd", [None, None, "d"])],
)  # fmt: skip
def test_letters_typed_in_one_go_are_a_word(letters: str, keys: list[str | None]) -> None:
    assert pressed(letters) == keys


def test_letters_after_a_pause_are_keys_again() -> None:
    assert pressed("xd", AT_ONCE, LATER) == [None, "d"]
    assert pressed("x\r", AT_ONCE, LATER) == [None, ""]


@pytest.mark.parametrize(
    ("after", "letters", "keys"),
    [("c", "omplete\r", [None] * 8), ("c", "\r", [None]), ("c", "\r\r", [None, ""]),
     ("u", "ndo", [None] * 3), ("u", "d", ["d"]), ("d", "efer\r", [None] * 5)],
)  # fmt: skip
def test_what_comes_at_once_after_a_key_belongs_to_it(
    after: str, letters: str, keys: list[str | None]
) -> None:
    assert pressed(letters, after=after) == keys


def test_what_comes_after_a_pause_does_not() -> None:
    assert pressed("\r", LATER, after="c") == [""]
    assert pressed("d", LATER, after="u") == ["d"]


def test_keys_without_words_are_keys() -> None:
    times = ticking([AT_ONCE] * 3)
    presses = KeyPresses("cd", PressedKey("d", {}), lambda: next(times))
    assert [presses.key(each) for each in ("", "x", "c")] == [None, None, None]


def returned(
    *lines: str, key: str = "d", pause: float = AT_ONCE, begun: str = ""
) -> list[Returned]:
    times = ticking([pause] * len(lines))
    after_key = LineAfterKey(PressedKey(key, KEYS), begun, lambda: next(times))
    return [after_key.returned(each) for each in lines]


def test_the_rest_of_the_word_is_no_answer_however_slowly_it_is_typed() -> None:
    assert returned("ischarge", pause=LATER) == [Returned.BELONGS_TO_KEY]
    assert returned("ISCHARGE") == [Returned.BELONGS_TO_KEY]
    assert returned("efer", pause=LATER) == [Returned.MEANT_ANOTHER_KEY]
    assert returned("Heard.") == [Returned.ANSWER]


@pytest.mark.parametrize(("line", "key"), [("efer", "f"), ("ischarge", None), ("Heard.", None)])
def test_a_line_tells_which_key_was_meant(line: str, key: str | None) -> None:
    assert LineAfterKey(PressedKey("d", KEYS), "", lambda: 0.0).other_meant(line) == key


def test_one_return_too_soon_is_no_answer() -> None:
    assert returned("", "") == [Returned.BELONGS_TO_KEY, Returned.ANSWER]
    assert returned("", pause=LATER) == [Returned.ANSWER]
    assert returned("4/4", begun="4/4") == [Returned.BELONGS_TO_KEY]
    assert returned("", begun="4/4") == [Returned.ANSWER]


def test_after_the_word_one_return_is_an_answer() -> None:
    assert returned("ischarge", "") == [Returned.BELONGS_TO_KEY, Returned.ANSWER]


@pytest.mark.parametrize(
    ("letters", "ended"), [("\r", False), ("x", False), ("x\r", True), ("x\r\r", False)]
)
def test_a_return_that_did_nothing_is_known(letters: str, ended: bool) -> None:
    now = iter([AT_ONCE] * 9)
    presses = KeyPresses(KEYS, None, lambda: next(now))
    for each in letters:
        presses.key("" if each == "\r" else each)
    assert presses.ended is ended


@pytest.mark.parametrize(("line", "ended"), [("", True), ("omplete", True), ("EI", False)])
def test_a_line_that_belonged_to_the_key_is_known(line: str, ended: bool) -> None:
    after = LineAfterKey(PressedKey("c", KEYS), "", lambda: 0.0)
    after.returned(line)
    assert after.ended is ended
