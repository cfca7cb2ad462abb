"""The facts that a document is to print, drawn from a seed: its actions and its meeting."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.layouts.outcomes import STATED, Outcome
from tests.layouts.sentences import CHATTER, DEEDS, PEOPLE, POSTS, PURPOSES, TITLES, VERBS


@dataclass(frozen=True)
class Due:
    """When an action is due: in a sentence, in a cell, and the day where it is one.

    `day` is None where the words are no date; any day may then be made of them.
    """

    sentence: str
    cell: str
    day: date | None


@dataclass(frozen=True)
class Action:
    """An action as a document prints it: a layout takes away what it has no place for.

    `meeting` is the one that raised it. `exempt` says that the document keeps it from
    publication, `title` what its item is called.
    """

    text: str
    title: str
    owners: tuple[str, ...]
    meeting: date
    reference: str | None = None
    due: Due | None = None
    outcome: Outcome | None = None
    exempt: bool = False

    @property
    def statuses(self) -> tuple[str, ...]:
        """Each status that may be read, the first where nothing is said."""
        return self.outcome.statuses if self.outcome else ("outstanding",)


@dataclass(frozen=True)
class Facts:
    """What one document says: of which meeting it is, who was there, and its actions."""

    meeting: date
    former: date
    following: date
    people: tuple[tuple[str, str], ...]
    actions: tuple[Action, ...]
    chatter: tuple[str, ...]

    def of(self, meeting: date) -> tuple[Action, ...]:
        """The actions that a meeting raised."""
        return tuple(action for action in self.actions if action.meeting == meeting)


def facts_of(draw: Random) -> Facts:
    """The facts that a seed draws: 1 to 12 actions, some of the former meeting."""
    meeting = date(2022, 1, 4) + timedelta(days=draw.randrange(900))
    former = meeting - timedelta(days=draw.choice((28, 35, 42)))
    people = tuple(draw.sample(PEOPLE, 5))
    texts = draw.sample(sorted({f"{verb} {deed}" for verb in VERBS for deed in DEEDS}), 12)
    titles = draw.sample(TITLES, 12)
    count = draw.randint(1, 12)
    earlier = draw.randint(0, count)
    actions = tuple(
        _action(
            draw, people, text, title, f"{number + 2}.", former if number <= earlier else meeting
        )
        for number, (text, title) in enumerate(zip(texts[:count], titles, strict=False), 1)
    )
    return Facts(
        meeting,
        former,
        meeting + timedelta(days=28),
        people,
        actions,
        tuple(draw.sample(CHATTER, len(CHATTER))),
    )


def _action(
    draw: Random, people: tuple[tuple[str, str], ...], text: str, title: str, item: str, day: date
) -> Action:
    purpose = draw.choice(PURPOSES) if draw.random() < 0.4 else ""
    return Action(
        f"{text}{purpose}",
        title,
        _owners(draw, people),
        day,
        f"{item}{uk(day)}",
        _due(draw, day),
        draw.choice(STATED) if draw.random() < 0.8 else None,
        exempt=draw.random() < 0.15,
    )


def _owners(draw: Random, people: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    kind = draw.random()
    if kind < 0.6:
        return (draw.choice(people)[0],)
    if kind < 0.8:
        return tuple(initials for initials, _ in draw.sample(people, 2))
    return (draw.choice(people)[1],) if kind < 0.9 else (draw.choice(POSTS),)


def _due(draw: Random, day: date) -> Due | None:
    on = day + timedelta(days=draw.randint(20, 120))
    long = f"{on.day} {on:%B %Y}"
    return draw.choice(
        (
            None,
            Due(f"by {uk(on)}", uk(on), on),
            Due(f"by {long}", long, on),
            Due("by the next meeting", "Next meeting", None),
            Due(f"by the end of {on:%B}", f"End of {on:%B}", None),
            Due("as soon as possible", "ASAP", None),
        )
    )


def uk(day: date) -> str:
    """A day as minutes print it: 07/03/2023."""
    return f"{day:%d/%m/%Y}"
