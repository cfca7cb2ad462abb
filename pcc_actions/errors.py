"""Every failure: a sentence for the person, and the exit code that goes with it."""

from typing import Final

INSTALL: Final = 'pip install "pcc-actions[office]"'  # what brings the libraries of the extra


class Failure(Exception):
    """Something the person has to know: what is wrong, where, and what to do.

    The message is one or two whole sentences in plain English; `exit_code` is what
    the command ends with.
    """

    exit_code = 2

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Refused(Failure):
    """What was asked for is wrong, or cannot be: exit code 2.

    `asked` is the sentence for somebody who is asked for it at a terminal, where it is another:
    without the advice that is for a command line.
    """

    def __init__(self, sentence: str, asked: str | None = None) -> None:
        super().__init__(sentence)
        self.asked = asked or sentence


class Unknown(Refused):
    """Somebody or something that was named is not known to the log, so that it has nothing of it.

    Where several logs are asked, it is wrong only if none of them knows it.
    """


class WrongDay(Refused):
    """A day on which what was said cannot have happened: why not, and which day is `wanted`.

    Somebody who is asked for the day is not told of the `option` by which a command is given
    another; `otherwise` ends both sentences. `fault` is for whoever cannot give another.
    """

    def __init__(
        self, fault: str, wanted: str, otherwise: str = "", option: str = " with --on"
    ) -> None:
        super().__init__(f"{fault} {wanted}{option}{otherwise}.", f"{fault} {wanted}{otherwise}.")
        self.fault = fault


class BadFile(Failure):
    """The file cannot be read or written, or what stands in it is invalid: exit code 3.

    `fault` says what is wrong and where, without the advice on what to do.
    """

    exit_code = 3

    def __init__(self, fault: str, advice: str = "") -> None:
        super().__init__(f"{fault} {advice}".rstrip())
        self.fault = fault


class Conflict(Failure):
    """Somebody else changed or holds the file: exit code 4."""

    exit_code = 4


class NotFound(Failure):
    """No such reference, or more than one: exit code 5."""

    exit_code = 5


class NoneSuch(NotFound):
    """Nothing at all goes by a name, which is no error where another log has it."""


class Interrupted(Failure):
    """Somebody left while they were asked: exit code 130."""

    exit_code = 130
