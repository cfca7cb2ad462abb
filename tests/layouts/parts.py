"""What layouts are made of: headings, lines, tables, and an action in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.corpus.builders.markup import Cell, Heading, Item, Paragraph, Part, Run, Table
from tests.layouts.facts import Action, Facts, uk
from tests.layouts.sentences import BODY, DECISIONS, PAYEES


@dataclass(frozen=True)
class Layout:
    """A document as a layout has it: its parts, and what it prints of its actions.

    `options` are those of the command. `meeting` says whether the document names its day.
    """

    parts: tuple[Part, ...]
    printed: tuple[Action, ...]
    options: tuple[str, ...] = ()
    says_meeting: bool = True
    unruled: bool = False


def bold(text: str) -> Paragraph:
    """A line all in bold."""
    return Paragraph((Run(text, bold=True),))


def line(text: str) -> Paragraph:
    """A paragraph."""
    return Paragraph((Run(text),))


def head(text: str, level: int = 2) -> Heading:
    """A heading."""
    return Heading((Run(text),), level)


def bullet(text: str) -> Item:
    """A point with a bullet."""
    return Item((Run(text),), 1, False)


def point(text: str) -> Item:
    """A numbered point."""
    return Item((Run(text),), 1, True)


def cell(text: str) -> Cell:
    """A cell of one line."""
    return Cell(((Run(text),),) if text else ())


def table(*rows: Sequence[str], heads: int = 1) -> Table:
    """A table, its first rows headings."""
    return Table(tuple(tuple(cell(text) for text in row) for row in rows), heads)


def opening(draw: Random, facts: Facts) -> list[Part]:
    """The head of minutes: body, day, and who was there, in one of several ways."""
    day = facts.meeting
    long = f"{day.day} {day:%B %Y}"
    dated = draw.choice(
        (
            f"Minutes of the meeting held on {long}",
            f"Minutes of the meeting held on {day:%A} {long} at 10.00",
            f"Notes of meeting, {uk(day)}",
            f"Date: {long}",
        )
    )
    return [head(BODY, 1), line(dated), *_attendance(draw, facts)]


def _attendance(draw: Random, facts: Facts) -> list[Part]:
    names = [f"{name} ({initials})" for initials, name in facts.people]
    way = draw.randrange(3)
    if way == 0:
        return [line(f"Present: {', '.join(names)}")]
    if way == 1:
        return [head("Present"), *map(bullet, names)]
    rows = [(name, initials) for initials, name in facts.people]
    return [head("Attendance"), table(("Name", "Initials"), *rows)]


def discussion(draw: Random, facts: Facts) -> list[Part]:
    """What is said of no action: an item of talk, in lines or bullets."""
    said = draw.sample(facts.chatter, 2)
    return list(map(draw.choice((line, bullet)), said))


def distraction(draw: Random) -> list[Part]:
    """A part of minutes that has no action in it: decisions, payments."""
    way = draw.randrange(4)
    if way == 0:
        return [head("Decisions"), *map(bullet, DECISIONS)]
    if way == 1:
        return [head("Payments"), table(("Payee", "Description", "Amount"), *PAYEES)]
    if way == 2:
        rows = [(str(number), said) for number, said in enumerate(DECISIONS, 1)]
        return [head("Decisions taken"), table(("No", "Decision"), *rows)]
    return []


def said_owners(draw: Random, owners: Sequence[str]) -> str:
    """Owners as a sentence or a cell names them."""
    return draw.choice((" and ", " / ", ", ")).join(owners)


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return text[0].upper() + text[1:]


def sentence(draw: Random, action: Action) -> str:
    """An action in a sentence: IF to draft a plan by 07/03/2023."""
    due = f" {action.due.sentence}" if action.due else ""
    owners = said_owners(draw, action.owners)
    return f"{owners} to {action.text}{due}." if owners else f"{capital(action.text)}{due}."


def raised(facts: Facts, *, references: bool = False, exempt: bool = False) -> tuple[Action, ...]:
    """All actions as this meeting raised them: nothing has become of them yet."""
    without = {"meeting": facts.meeting, "outcome": None}
    without |= {} if references else {"reference": None}
    return only(facts.actions, **without, **({} if exempt else {"exempt": False}))


def only(actions: Iterable[Action], **without: object) -> tuple[Action, ...]:
    """Actions without what a layout has no place for."""
    return tuple(replace(action, **without) for action in actions)  # type: ignore[arg-type]
