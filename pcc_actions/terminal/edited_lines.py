"""Lines edited at a terminal: the only module with prompt_toolkit, which takes long to import."""

import sys
import time
from collections import defaultdict
from collections.abc import Collection, Iterator

from prompt_toolkit import PromptSession
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import History, InMemoryHistory
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output, create_output

from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.console import forgiving
from pcc_actions.terminal.key_presses import (
    Clock,
    KeyPresses,
    LineAfterKey,
    PressedKey,
    Returned,
    words_of,
)
from pcc_actions.terminal.questions import OtherKeyMeant, Question, before_line, in_lines

MENU = 6  # lines kept for completions, where there are any
ONE_KEY = " (one key, without Return):"
RETURN_ENDED = "That Return ended what was typed before it. Press it again if you mean it."


def terminal_of_this_process() -> tuple[Input, Output]:
    """The keyboard and the screen. Raises what prompt_toolkit does where there are none."""
    return create_input(sys.stdin), create_output(forgiving(sys.stdout))


class EditedLines:
    """A `LineEditor` with the cursor keys, completion, and the answers given before."""

    def __init__(self, keyboard: Input, screen: Output, clock: Clock = time.monotonic) -> None:
        self._keyboard, self._screen, self._clock = keyboard, screen, clock
        self._pressed: PressedKey | None = None  # what the last answer was, if that was a key
        self._earlier: defaultdict[str, History] = defaultdict(InMemoryHistory)

    def line(self, question: Question) -> str:
        """The line; what is understood stands above it while it is typed, and stays there."""
        after_key = self._line_after_key(question.begun)
        session: PromptSession[str] = PromptSession(
            lambda: self._message(question, session.default_buffer.text, after_key),
            history=self._earlier[question.name],
            completer=_Completer(question),
            complete_while_typing=False,
            reserve_space_for_menu=MENU if question.offered("") else 0,
            key_bindings=_line_keys(after_key),
            input=self._keyboard,
            output=self._screen,
        )
        _show_once_taken(question.default, session.default_buffer)
        return _typed(session, question.begun).strip() or question.default

    def key(self, words: str, keys: Collection[str]) -> str:
        """The key, which is shown behind the words; Return is not wanted, and does no harm."""
        presses = KeyPresses(keys, self._taken_key(), self._clock)
        asked = f"{words.removesuffix(':')}{ONE_KEY}"
        session: PromptSession[str] = PromptSession(
            lambda: f"{self._ended(presses)}{in_lines(asked, self._width)} ",
            key_bindings=_single_keys(presses),
            reserve_space_for_menu=0,
            input=self._keyboard,
            output=self._screen,
        )
        pressed = _typed(session)
        self._pressed = PressedKey(pressed, words_of(keys)) if pressed else None
        return pressed

    def _taken_key(self) -> PressedKey | None:
        """The key that the question comes after, once."""
        pressed, self._pressed = self._pressed, None
        return pressed

    def _line_after_key(self, begun: str) -> LineAfterKey | None:
        after = self._taken_key()
        return LineAfterKey(after, begun, self._clock) if after else None

    @property
    def _width(self) -> int:
        return self._screen.get_size().columns

    def _message(self, question: Question, typed: str, after_key: LineAfterKey | None) -> str:
        """What stands before the line: the question, or what the line means as far as it goes."""
        ended = self._ended(after_key)
        if question.understood is None:
            return f"{ended}{before_line(question.words, question.default, self._width)}"
        meaning = question.understood(typed.strip() or question.default)
        return f"{ended}{in_lines(f'{question.words}: {meaning}', self._width)}\n> "

    def _ended(self, typed: LineAfterKey | KeyPresses | None) -> str:
        """The line that says why a Return did nothing, where one did not."""
        return f"{in_lines(RETURN_ENDED, self._width)}\n" if typed and typed.ended else ""


def _show_once_taken(default: str, line: Buffer) -> None:
    """Have the default stand in the line once Return alone is pressed: it says what was taken."""
    take = line.accept_handler

    def taken(line: Buffer) -> bool:
        line.text = line.text if line.text.strip() else default
        return take is not None and take(line)

    line.accept_handler = taken


def _typed(session: "PromptSession[str]", begun: str = "") -> str:
    """What is typed into a session. Raises `KeyboardInterrupt` also where input ends."""
    # That a terminal does not tell where its cursor is would be said in the middle of a question.
    session.app.renderer.cpr_not_supported_callback = None
    try:
        return session.prompt(default=begun)
    except EOFError:
        raise KeyboardInterrupt from None


class _Completer(Completer):
    """What a question offers, as prompt_toolkit takes it."""

    def __init__(self, question: Question) -> None:
        self._offered = question.offered

    def get_completions(self, document: Document, event: CompleteEvent) -> Iterator[Completion]:
        for offer in self._offered(document.text_before_cursor):
            yield Completion(
                offer.word,
                start_position=-offer.begun,
                display=harmless(offer.word),
                display_meta=harmless(offer.beside),
            )


def _line_keys(after_key: LineAfterKey | None) -> KeyBindings:
    """The keys of a line: Tab, and what is pasted in several lines, which stands there in one."""
    keys = _return_after_key(after_key) if after_key else KeyBindings()

    @keys.add("tab")
    def _(event: KeyPressEvent) -> None:
        _complete(event.current_buffer)

    @keys.add(Keys.BracketedPaste)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(" ".join(event.data.split()))

    return keys


def _return_after_key(after_key: LineAfterKey) -> KeyBindings:
    """What Return does in a line after a key: it may still belong to that."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        line = event.current_buffer
        match after_key.returned(line.text):
            case Returned.ANSWER:
                line.validate_and_handle()
            case Returned.BELONGS_TO_KEY:
                line.text = after_key.begun
            case Returned.MEANT_ANOTHER_KEY:
                event.app.exit(exception=OtherKeyMeant(after_key.other_meant(line.text) or ""))

    return keys


def _complete(line: Buffer) -> None:
    """Put in the one completion there is, at once: Return may follow; show several to choose."""
    event = CompleteEvent(completion_requested=True)
    found = list(line.completer.get_completions(line.document, event))
    if line.complete_state:
        line.complete_next()
    elif len(found) == 1:
        line.apply_completion(found[0])
    else:
        line.start_completion(insert_common_part=True)


def _single_keys(presses: KeyPresses) -> KeyBindings:
    """The keys that are pressed alone: each ends the question, and every other does nothing."""
    bindings = KeyBindings()

    @bindings.add(Keys.Any)
    @bindings.add("enter")
    def _(event: KeyPressEvent) -> None:
        key = presses.key("" if event.data == "\r" else event.data.casefold())
        if key is not None:
            event.current_buffer.text = key
            event.app.exit(result=key)

    @bindings.add(Keys.BracketedPaste)
    def _(event: KeyPressEvent) -> None:
        """Nothing: words that somebody pasted are no answer."""

    return bindings
