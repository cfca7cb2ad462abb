"""What was typed after a command: parted, refused where it stands twice, and asked for whole.

What is missing is answered with the whole line, ready to copy, its gap in capitals.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

import typer

from pcc_actions.cli.session import meeting_day, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.parted_words import PartedWords, plainly_parted
from pcc_actions.errors import Refused

Which = Callable[[Action], bool]


class Subject(NamedTuple):
    """The actions that a command can be about, and what is said where the log has none.

    `also` says what else could be asked for where no action is named.
    """

    which: Which
    none: str
    also: str = ""


ANY: Final = Subject(
    lambda action: True,
    "The log holds no action yet. The minutes are read with pcc-actions import FILE.",
)
IS_OUTSTANDING: Final = Subject(
    lambda action: action.status in OUTSTANDING, "Nothing is outstanding in this log."
)
IS_DONE: Final = Subject(
    lambda action: action.status != "outstanding",
    "Nothing in this log is reported complete, discharged or withdrawn.",
)


def parted_words(
    ctx: typer.Context,
    words: Sequence[str] | None,
    meeting: str | None,
    subject: Subject,
    *gaps: str,
    all_named: bool = False,
) -> PartedWords:
    """The references that were named, and the words after them.

    `all_named` says that options gave all else that the command takes. Raises `Refused` where
    nothing was typed, with the line for one of the actions that the command can be about;
    `gaps` are what has to be said of them.
    """
    if not words:
        raise _which_one(ctx, subject, gaps)
    day = meeting_day(meeting, session(ctx).now.today)
    parted = _parted(ctx, words, day, all_named=all_named)
    refuse_other_meeting(parted.references, day)
    return parted


def _parted(
    ctx: typer.Context, words: Sequence[str], day: date | None, *, all_named: bool
) -> PartedWords:
    if len(words) == 1:  # whatever the log holds
        return PartedWords(tuple(words), ())
    return plainly_parted(words) or _parted_by_log(ctx, words, day, all_named=all_named)


def _parted_by_log(
    ctx: typer.Context, words: Sequence[str], day: date | None, *, all_named: bool
) -> PartedWords:
    from pcc_actions.core.references.typed_words import WordsFirst, part_words

    try:
        return part_words(session(ctx).unsaid(), words, day, all_named=all_named)
    except WordsFirst as error:
        line = whole_line(ctx, instead=(words, error.turned))
        raise Refused(f"{error.sentence.removesuffix('.')}: {line}.") from None


def refuse_other_meeting(references: Sequence[str], day: date | None) -> None:
    """Raise `Refused` where a meeting is given of which no reference is: it would be ignored."""
    if day is None or not name_their_meeting(references):
        return
    from pcc_actions.core.references.forgiving import forgiven
    from pcc_actions.core.references.parse import parse_reference

    for words in references:
        each = parse_reference(forgiven(words))
        if each.day not in (None, day) or each.day_month not in (None, (day.day, day.month)):
            raise Refused(
                f"--meeting is for references without a date, and {words} has one. Leave one of "
                "the two out."
            )


def name_their_meeting(references: Sequence[str]) -> bool:
    """Whether every reference says itself of which meeting it is."""
    from pcc_actions.core.references.forgiving import forgiven
    from pcc_actions.core.references.parse import parse_reference

    typed = (parse_reference(forgiven(each)) for each in references)
    return all(each.day or each.day_month for each in typed)


def _which_one(ctx: typer.Context, subject: Subject, gaps: Sequence[str]) -> Refused:
    """Show the line: where nothing else is missing the reference is its gap, else one is there."""
    log = session(ctx).unsaid()
    reference = some_reference(log, subject)
    if gaps:
        return Refused(f"Say which action, as in: {whole_line(ctx, *gaps, reference=reference)}.")
    line = whole_line(ctx, reference="REFERENCE")
    return Refused(f"Say which action, such as {reference}: {line}. {subject.also}".rstrip())


def incomplete(
    ctx: typer.Context, references: Sequence[str], meeting: str | None, asked: str, *gaps: str
) -> Refused:
    """What is said where something is missing after the references.

    Raises `NotFound` where one of them is none: then that is what is to be said.
    """
    from pcc_actions.core.references.lookup import find_action

    log, day = session(ctx).unsaid(), meeting_day(meeting, session(ctx).now.today)
    for each in references:
        find_action(log, each, day)
    return Refused(f"Say {asked}, as in: {whole_line(ctx, *gaps)}.")


def some_reference(log: Log, subject: Subject) -> str:
    """The reference of the latest action that a command can be about, whatever board has it.

    Raises `Refused` where there is none.
    """
    action = next((each for each in reversed(log.actions) if subject.which(each)), None)
    if action is None:
        raise Refused(f"Say which action. {subject.none}")
    same = [each for each in log.actions if each.reference == action.reference]
    if len(same) == 1:
        return action.reference
    from pcc_actions.core.references.lookup import full_reference

    return full_reference(action.board, action.reference)


def only_references(
    ctx: typer.Context, words: Sequence[str] | None, meeting: str | None, subject: Subject
) -> tuple[str, ...]:
    """The references that were named. Raises `Refused` for any other word."""
    parted = parted_words(ctx, words, meeting, subject, all_named=True)
    return (*parted.references, *parted.rest)


def one_reference(
    ctx: typer.Context,
    words: Sequence[str] | None,
    meeting: str | None,
    subject: Subject,
    *gaps: str,
) -> str:
    """The one reference that was named. Raises `Refused` for another word, or another one."""
    parted = parted_words(ctx, words, meeting, subject, *gaps, all_named=True)
    more = (*parted.references[1:], *parted.rest)
    if more:
        from pcc_actions.core.text.english import quoted

        raise Refused(
            f"This is done to one action at a time: leave out {quoted(' '.join(more))}, or put "
            "words that belong together in quotation marks."
        )
    return parted.references[0]


def one_of_two(
    typed: str | None, option: str | None, name: str, after: str = "the references"
) -> str | None:
    """What was said, after the references or with an option. Raises `Refused` for both."""
    if typed and option is not None:
        raise Refused(
            f"What follows {after} (“{typed}”) and {name} say the same thing twice. Leave "
            "one of the two out."
        )
    return typed or option


def one_name(typed: str | None, option: str | None) -> str | None:
    """The whole name, typed by itself or with `--name`. Raises `Refused` for both."""
    if typed is not None and option is not None:
        raise Refused("The name stands there twice. Leave --name out.")
    return option if typed is None else typed


def words_or_note(
    ctx: typer.Context,
    words: Sequence[str] | None,
    meeting: str | None,
    note: str | None,
    subject: Subject,
    *gaps: str,
) -> tuple[tuple[str, ...], str | None]:
    """The references that were named and the note, typed after them or with `--note`.

    Raises `Refused` for both.
    """
    given = note is not None
    parted = parted_words(ctx, words, meeting, subject, *([] if given else gaps), all_named=given)
    return parted.references, one_of_two(" ".join(parted.rest), note, "--note")


def required_note(
    ctx: typer.Context,
    words: Sequence[str] | None,
    meeting: str | None,
    note: str | None,
    subject: Subject,
    gap: str,
) -> tuple[tuple[str, ...], str]:
    """The references that were named and the note. Raises `Refused` where there is none."""
    references, said = words_or_note(ctx, words, meeting, note, subject, gap)
    if said is None:
        raise incomplete(ctx, references, meeting, "what is to be recorded", gap)
    return references, said
