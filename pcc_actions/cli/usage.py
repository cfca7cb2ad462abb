"""What Typer says of a wrong command line, in plain words."""

import re

# Typer's words, and ours for them. What is not here is said as Typer says it.
PLAIN = tuple(
    (re.compile(words, re.DOTALL), plain)
    for words, plain in (
        (r"Missing (?:argument|option) '(.+)'", r"\1 is missing"),
        (r"No such command '(.*)'\. Did you mean (.+)\?", r"There is no command \1; perhaps \2"),
        (r"No such command '(.*)'", r"There is no command \1"),
        (r"No such option: (\S+) \(Possible options: (.+)\)", r"There is no \1; perhaps \2"),
        (r"No such option: (\S+)", r"There is no \1"),
        (r"Option '(.+)' requires an argument", r"\1 needs something after it"),
        (r"Option '(.+)' does not take a value", r"\1 takes nothing after it"),
        (r"Invalid value for '(.+)': '(.*)' is not one of (.+)", r"\1 is one of \3, not “\2”"),
        (
            r"Got unexpected extra arguments? ?(?:\(s\) )?\((.*)\)",
            r"Unexpected “\1”. Put words that belong together in quotation marks",
        ),
    )
)


def plain(said: str) -> str:
    """What Typer says, in plain words where there are some, without its full stop."""
    said = said.strip().rstrip(".")
    for words, ours in PLAIN:
        if match := words.fullmatch(said):
            return match.expand(ours).replace("'", "")
    return said
