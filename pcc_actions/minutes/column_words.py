"""What headings of action logs call each column, as words, and how a heading is read by them.

A heading is read word by word, after folding case, brackets, plurals, strokes and stops. It
is of a role where it has one of the role's own words, or one of its pairs, and beside them
only words that may stand with these.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from pcc_actions.core.text.calendar_names import MONTH

Role = Literal[
    "reference", "action", "owner", "due", "first due", "status", "update", "meeting", "raised",
    "closed", "exempt", "board", "theme", "minute", "support",
]  # fmt: skip

SUBJECT: Final = 1
"""The rank of a heading that an agenda has too (Item, Description), below one that says it."""
PLAIN: Final = 2
CHIEF: Final = 3
"""The rank of a heading that is meant before a plain one: New date, Ref beside No."""


@dataclass(frozen=True, slots=True)
class HeadingRole:
    """What a heading says of its column.

    Of two columns of one role the higher `rank` is meant; the other is what `beside` says,
    or nothing: a Minute column beside a Reference, a Target date beside a New date.
    """

    role: Role
    rank: int = PLAIN
    beside: Role | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one role: its own, the pairs that are its own, and those that go with them."""

    role: Role
    own: frozenset[str] = frozenset()
    pairs: tuple[frozenset[str], ...] = ()
    with_it: frozenset[str] = frozenset()
    rank: int = PLAIN
    beside: Role | None = None

    def reads(self, words: frozenset[str]) -> bool:
        """Whether a heading of these words is of the role."""
        pairs = [pair for pair in self.pairs if pair <= words]
        mine = self.own.union(*pairs)
        return bool(words & self.own or pairs) and words <= mine | self.with_it | _SMALL


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _pairs(*each: str) -> tuple[frozenset[str], ...]:
    return tuple(map(_set, each))


_SMALL = _set("the a an of to be for in is are on at if any this our or")
_OF_MINUTES = _set("decision discussion resolution")
_DATED = "date day"

# In the order in which they are asked: what has a date in it, and what names a person, first.
_ROLES: Final = (
    _Words("exempt", _set("exempt exemption"), (), _set("ground from publication y n foi")),
    _Words(
        "closed",
        _set("closeddate dateclosed"),
        (
            *(
                _set(f"{day} {word}")
                for day in ("date", "day", "when", "on", "actual")
                for word in (
                    "closed",
                    "closure",
                    "completed",
                    "done",
                    "discharged",
                    "finished",
                    "resolved",
                )
            ),
            *_pairs("actual completion", "date signed", "actual date"),
        ),
        _set(f"{_DATED} when on action actual off task item"),
    ),
    _Words(
        "due",
        frozenset(),
        _pairs("date completion", "day completion", "date finish", "date end"),
        _set("action task item"),
        SUBJECT,
        "closed",
    ),
    _Words(
        "due",
        _set("duedate"),
        _pairs(
            "new date",
            "revised date",
            "updated date",
            "extended date",
            "current due",
            "new due",
            "revised due",
            "updated due",
            "extended due",
            "new deadline",
            "revised deadline",
            "extended deadline",
            "revised target",
            "new target",
            "current target",
            "revised completion",
            "new completion",
            "revised timescale",
            "forecast completion",
            "forecast date",
            "current deadline",
        ),
        _set(f"{_DATED} by due target completion deadline action when timescale"),
        CHIEF,
    ),
    _Words(
        "due",
        frozenset(),
        _pairs(
            "original due",
            "original date",
            "original deadline",
            "original target",
            "first due",
            "initial due",
            "initial date",
            "initial target",
            "original completion",
            "original timescale",
            "first target",
        ),
        _set(f"{_DATED} by due target completion deadline action"),
        SUBJECT,
        "first due",
    ),
    _Words(
        "due",
        _set("due deadline timescale timeline timeframe target when"),
        _pairs(
            "complete by",
            "completed by",
            "done by",
            "by date",
            "date completion",
            "completion by",
            "date delivery",
            "date agreed",
            "date expected",
            "date planned",
            "date proposed",
            "date required",
            "date implementation",
            "date end",
            "date finish",
            "date action",
            "date needed",
            "date complete",
            "date review",
            "deliver by",
            "time frame",
            "time scale",
            "time line",
            "expected completion",
            "planned completion",
            "estimated completion",
            "anticipated completion",
            "est completion",
            "date tobe",
        ),
        _set(
            f"{_DATED} by action task item target completion complete completed delivery agreed "
            "expected proposed planned estimated est anticipated implementation end tobe done "
            "closed finished delivered"
        ),
        PLAIN,
        "first due",
    ),
    _Words(
        "owner",
        _set(
            "owner lead who whom responsible responsibility person assignee holder accountable "
            "allocated assigned officer"
        ),
        _pairs(
            "action by",
            "action for",
            "by action",
            "taken by",
            "responsible party",
            "undertaken by",
            "carried by",
            "delegated",
        ),
        _set(
            "action exec executive named name task key joint director senior staff member "
            "designated nominated by taken initial board out project actionee post role "
            "responsible lead manager team party"
        ),
    ),
    _Words("owner", _set("name initial"), rank=SUBJECT),
    _Words("support", _set("support supporting supported"), (), _set("by officer lead owner")),
    _Words(
        "reference",
        _set("ref reference id urn refno"),
        (),
        _set("action task log unique no number #"),
        CHIEF,
    ),
    _Words(
        "reference",
        _set("# no number nr num serial code"),
        (),
        _set("action task log line row item point s sr sl"),
    ),
    _Words(
        "reference",
        _set("minute"),
        (),
        _set("ref reference # no number"),
        SUBJECT,
        "minute",
    ),
    _Words(
        "reference",
        _set("item ref reference # no number"),
        (),
        _set("agenda paper meeting report para paragraph"),
        SUBJECT,
    ),
    _Words(
        "status",
        _set("rag brag"),
        (),
        _set("status rating current overall colour code"),
        SUBJECT,
        "update",
    ),
    _Words(
        "status",
        _set(
            "status state closed complete completed completion done open discharged "
            "outcome actioned resolved"
        ),
        (),
        _set(
            "action rating current overall latest comment colour y n task yes no position "
            "progress code"
        ),
        PLAIN,
        "update",
    ),
    _Words(
        "update",
        _set(
            "update progress comment commentary note evidence response result position remark "
            "feedback narrative"
        ),
        _pairs("action taken", "work done"),
        _set(
            "action latest on since last meeting date current status further additional general "
            "board recent monthly quarterly key from next previous report made so far and task "
            "officer lead owner outcome"
        ),
    ),
    _Words(
        "meeting",
        _set("meeting"),
        (),
        _set(f"{_DATED} board source origin raised from title committee originating held name"),
    ),
    _Words(
        "raised",
        _set("raised"),
        _pairs(
            "date opened",
            "date logged",
            "date identified",
            "date created",
            "date added",
            "date assigned",
            "date allocated",
            "date set",
            "date entered",
            "date open",
        ),
        _set(f"{_DATED} on action when first task item"),
    ),
    _Words(
        "action",
        _set("action task"),
        (),
        _set(
            "tobe agreed required new point item detail title description needed arising taken "
            "planned proposed key outstanding name summary step next follow up recommended "
            "specific list from matter what text wording"
        ),
    ),
    _Words(
        "action",
        _set("description what matter detail issue recommendation todo do followup request title"),
        _pairs("follow up", "next step"),
        _set("item arising brief full up do of subject action discussed"),
        SUBJECT,
    ),
    _Words("minute", frozenset(), _pairs("minute decision")),
    _Words("board", _set("board committee")),
    _Words("theme", _set("theme")),
)

_bracket = re.compile(r"\(s\)|\([^()]*\)|\[[^\[\]]*\]", re.I)
_yes_no = re.compile(r"\by(?:es)?\s*/\s*no?\b", re.I)
_month = re.compile(rf"\b{MONTH}\b", re.I)  # of an update: Update May 2025
_word = re.compile(r"#|[a-z]+")
_to_be = re.compile(r"\bto be\b", re.I)
_sides = re.compile(r"\s*/\s*|\s+(?:and|&|\+)\s+|\s*&\s*", re.I)
_JOINT: Final[frozenset[Role]] = frozenset({"status", "update"})


def role_of(heading: str) -> HeadingRole | None:
    """What a heading says of its column; None where it leaves it open."""
    bare = _to_be.sub("tobe", _yes_no.sub(" ", _bracket.sub(" ", heading)))
    return _joint(_sides.split(bare)) or _read(bare)


def _joint(sides: list[str]) -> HeadingRole | None:
    """What a heading of several says: Action/Task, Status/Comment, Agreed action and lead."""
    if len(sides) < 2:
        return None
    told = [found for side in sides if _words(side) and (found := _read(side))]
    roles = {found.role for found in told}
    if any(_words(side) & _OF_MINUTES for side in sides) and len(told) < len(sides):
        return None
    if len(roles) == 1:  # also where the other side is in another language
        return max(told, key=lambda found: found.rank)
    if len(told) < len(sides):
        return None
    if "action" in roles and roles & {"owner", "reference", "due"}:
        return next(found for found in told if found.role == "action")
    if roles == _JOINT:
        return HeadingRole("status")
    return None


def _read(heading: str) -> HeadingRole | None:
    words = _words(heading)
    known = next((each for each in _ROLES if words and each.reads(words)), None)
    return HeadingRole(known.role, known.rank, known.beside) if known else _lone(words)


def _lone(words: frozenset[str]) -> HeadingRole | None:
    """A small word that is the whole heading."""
    return HeadingRole("owner") if words == {"by"} else None


def _words(heading: str) -> frozenset[str]:
    folded = _month.sub(" ", heading).casefold().replace(".", " ").replace("'", "").replace("’", "")
    return frozenset(map(_singular, _word.findall(folded)))


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return "no" if word == "nos" else word


def is_heading(text: str) -> bool:
    """Whether a text is short enough for a heading, and no figure."""
    return 0 < len(text) <= 60 and any(letter.isalpha() or letter == "#" for letter in text)


def roles_in(headings: Iterable[str]) -> list[HeadingRole | None]:
    """What each of some headings says of its column."""
    return [role_of(text) if is_heading(text) else None for text in headings]
