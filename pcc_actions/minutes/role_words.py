"""The words of the headings of action logs, by what their column holds: plain data.

A role has words and pairs of words that are its own, and words that may stand beside them.
"""

from dataclasses import dataclass
from typing import Final

from pcc_actions.minutes.column_role import CHIEF_HEADING, PLAIN_HEADING, SUBJECT, Role


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The words of one role: its own, the pairs that are its own, and those that go with them."""

    role: Role
    own: frozenset[str] = frozenset()
    pairs: tuple[frozenset[str], ...] = ()
    with_it: frozenset[str] = frozenset()
    rank: int = PLAIN_HEADING
    beside: Role | None = None

    def reads(self, words: frozenset[str]) -> bool:
        """Whether a heading of these words is of the role."""
        pairs = [pair for pair in self.pairs if pair <= words]
        mine = self.own.union(*pairs)
        return bool(words & self.own or pairs) and words <= mine | self.with_it | _SMALL


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _pairs(words: str) -> tuple[frozenset[str], ...]:
    return tuple(map(_set, words.split(",")))


_SMALL = _set("the a an of to be for in is are was were on at as if any this our or it")
OF_MINUTES: Final = _set("decision discussion resolution")
_DATED = "date day"

# In the order in which they are asked: what has a date in it, and what names a person, first.
ROLES: Final = (
    RoleWords("exempt", _set("exempt exemption"), (), _set("ground from publication y n foi")),
    RoleWords(
        "closed",
        _set("closeddate dateclosed"),
        (
            *(
                _set(f"{day} {word}")
                for day in "date day when on actual".split()
                for word in "closed closure completed done discharged finished resolved".split()
            ),
            *_pairs("actual completion, date signed, actual date"),
        ),
        _set(f"{_DATED} when on action actual off task item"),
    ),
    RoleWords(
        "due",
        frozenset(),
        _pairs("date completion, day completion, date finish, date end"),
        _set("action task item"),
        SUBJECT,
        "closed",
    ),
    RoleWords(
        "due",
        _set("duedate"),
        _pairs(
            "new date, revised date, updated date, extended date, current due, new due, "
            "revised due, updated due, extended due, new deadline, revised deadline, "
            "extended deadline, revised target, new target, current target, revised completion, "
            "new completion, revised timescale, forecast completion, forecast date, "
            "current deadline"
        ),
        _set(
            f"{_DATED} by due target completion deadline action when timescale implementation "
            "delivery review"
        ),
        CHIEF_HEADING,
    ),
    RoleWords(
        "due",
        frozenset(),
        _pairs(
            "original due, original date, original deadline, original target, first due, "
            "initial due, initial date, initial target, original completion, original timescale, "
            "first target"
        ),
        _set(f"{_DATED} by due target completion deadline action implementation delivery review"),
        SUBJECT,
        "first due",
    ),
    RoleWords("due", _set("revised"), rank=CHIEF_HEADING),
    RoleWords("due", _set("original"), rank=SUBJECT, beside="first due"),
    RoleWords("due", frozenset(), _pairs("agreed date"), _set("action"), SUBJECT, "raised"),
    RoleWords(
        "due",
        _set("due deadline timescale timeline timeframe target when eta"),
        _pairs(
            "complete by, completed by, done by, finish by, finished by, needed by, by date, "
            "date completion, completion by, "
            "date delivery, date expected, date planned, date proposed, "
            "date required, date implementation, date end, date finish, date action, date needed, "
            "date complete, date review, deliver by, time frame, time scale, time line, "
            "expected completion, planned completion, estimated completion, "
            "anticipated completion, est completion, date tobe"
        ),
        _set(
            f"{_DATED} by action task item target completion complete completed delivery agreed "
            "expected proposed planned estimated est anticipated implementation end tobe done "
            "closed finish finished delivered needed month quarter review next"
        ),
        PLAIN_HEADING,
        "first due",
    ),
    RoleWords(
        "owner",
        _set(
            "owner lead who whos whom whose responsible responsibility person assignee holder "
            "accountable allocated assigned officer sro sponsor"
        ),
        _pairs(
            "action by, action for, by action, taken by, responsible party, undertaken by, "
            "carried by, delegated, actioned by"
        ),
        _set(
            "action exec executive named name task key joint director senior staff member "
            "designated nominated by taken initial board out project actionee post role "
            "responsible lead manager team party agency partner organisation body job tobe "
            "governor trustee councillor cllr clinical operational strategic delivery portfolio "
            "service business policy department directorate division district force school"
        ),
    ),
    RoleWords("owner", _set("name initial agency partner organisation"), rank=SUBJECT),
    RoleWords("support", _set("support supporting supported"), (), _set("by officer lead owner")),
    RoleWords(
        "reference",
        _set("ref reference id urn refno"),
        (),
        _set("action task log unique no number # ap register"),
        CHIEF_HEADING,
    ),
    RoleWords(
        "reference",
        _set("# no number nr num serial code"),
        (),
        _set("action task log line row item point rec recommendation s sr sl ap register"),
    ),
    RoleWords(
        "reference",
        _set("minute min"),
        (),
        _set("ref reference # no number"),
        SUBJECT,
        "minute",
    ),
    RoleWords(
        "reference",
        _set("item ref reference # no number"),
        (),
        _set("agenda paper meeting report para paragraph"),
        SUBJECT,
    ),
    RoleWords(
        "status",
        _set("rag brag"),
        (),
        _set("status rating current overall colour code"),
        SUBJECT,
        "update",
    ),
    RoleWords(
        "status",
        frozenset(),
        _pairs("where we, how stand, where stand, how going, state play"),
        _set("now its current latest today"),
        SUBJECT,
        "update",
    ),
    RoleWords(
        "status",
        _set(
            "status state closed complete completed completion done open discharged "
            "outcome actioned resolved implemented"
        ),
        _pairs("off list, take off, come off"),
        _set(
            "action rating current overall latest comment colour y n task yes no position "
            "progress code"
        ),
        PLAIN_HEADING,
        "update",
    ),
    RoleWords(
        "update",
        _set(
            "update progress comment commentary note evidence response result position remark "
            "feedback narrative"
        ),
        _pairs("action taken, work done, what happened, report back, reported back, feed back"),
        _set(
            "action latest on since last meeting date current status further additional general "
            "log board recent monthly quarterly key from next previous report made so far and task "
            "officer lead owner outcome summary overview"
        ),
    ),
    RoleWords(
        "meeting",
        _set("meeting"),
        _pairs("date committee, date board, date panel"),
        _set(
            f"{_DATED} board source origin original raised from title committee panel originating "
            "held name"
        ),
    ),
    RoleWords(
        "raised",
        _set("raised"),
        _pairs(
            "date opened, date logged, date identified, date created, date added, date assigned, "
            "date allocated, date set, date entered, date open"
        ),
        _set(f"{_DATED} on action when first task item log list register"),
    ),
    RoleWords(
        "action",
        _set("action task job"),
        (),
        _set(
            "tobe agreed required new point item detail title description needed arising taken "
            "planned proposed key outstanding name summary step next follow up recommended "
            "specific undertaken improvement corrective remedial mitigating management activity "
            "list from matter what text wording"
        ),
    ),
    RoleWords(
        "action",
        _set("description what matter detail issue recommendation todo do followup request title"),
        _pairs("follow up, next step, need doing, need done, need happen, thing do, thing done"),
        _set("item arising brief full up do of subject action discussed agreed what"),
        SUBJECT,
    ),
    RoleWords("minute", frozenset(), _pairs("minute decision")),
    RoleWords("board", _set("board committee")),
    RoleWords("theme", _set("theme")),
)
