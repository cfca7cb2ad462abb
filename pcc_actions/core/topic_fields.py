"""The fields of a topic of the work programme, one table.

Whoever stores, replays, corrects, withholds or exports a topic takes the names from here.
"""

from enum import StrEnum
from typing import Final

from pcc_actions.core.fields import Field, FieldTable, FieldType, OfWithheld, Origin


class TopicHeading(StrEnum):
    """What a column of topics is called in a spreadsheet, in the order of the columns."""

    TOPIC = "Topic"
    BOARD = "Board"
    STATUS = "Status"
    COMES = "Comes"
    PLANNED_FOR = "Planned for"
    TIMING = "Timing"
    EVERY = "Every"
    LAST = "Last came"
    TEXT = "What it should hold"
    OWNER = "Owner"
    TIMES_MOVED = "Times moved"
    ACTIONS = "Actions"
    CLOSED = "Done or dropped"
    MINUTE = "Minute"
    THEME = "Theme"
    UPDATE = "Update"
    EXEMPT = "Exempt"
    SOURCE = "Source"
    FORMERLY = "Formerly"
    HISTORY = "History"


# In the order in which the file has them; what follows from the rest stands where JSON has it.
TOPIC_FIELDS: Final = FieldTable((
    Field(
        "topic", FieldType.TEXT, Origin.BY_NAMES, "the name of the topic", required=True,
        borne_out=True, by_correct=True, of_withheld=OfWithheld.REPLACED,
        heading=TopicHeading.TOPIC,
    ),
    Field(
        "board", FieldType.BOARD, Origin.BY_NAMES, "the board", required=True, borne_out=True,
        needed=True, of_withheld=OfWithheld.WHOLE, heading=TopicHeading.BOARD,
    ),
    Field(
        "status", FieldType.STATUS, Origin.BY_STATUS, "the status", borne_out=True, needed=True,
        of_withheld=OfWithheld.WHOLE, heading=TopicHeading.STATUS, default="planned",
    ),
    Field(
        "comes", FieldType.DAY, Origin.BY_REPLAY, of_withheld=OfWithheld.WHOLE,
        heading=TopicHeading.COMES, for_people=True,
    ),
    Field("comes_by", FieldType.BASIS, Origin.BY_REPLAY, of_withheld=OfWithheld.WHOLE),
    Field("did_not_come", FieldType.FLAG, Origin.BY_REPLAY, of_withheld=OfWithheld.WHOLE),
    Field(
        "due", FieldType.DAY, Origin.BY_RAISING, "the meeting it is planned for", borne_out=True,
        by_correct=True, event="moved", heading=TopicHeading.PLANNED_FOR,
    ),
    Field(
        "due_words", FieldType.TEXT, Origin.BY_RAISING, "the timing in words", borne_out=True,
        by_correct=True, heading=TopicHeading.TIMING,
    ),
    Field(
        "every", FieldType.RECURRENCE, Origin.BY_RAISING, "how often it comes", borne_out=True,
        by_correct=True, needed=True, heading=TopicHeading.EVERY,
    ),
    Field(
        "last", FieldType.DAY, Origin.BY_RAISING, "the day on which it last came", borne_out=True,
        by_correct=True, heading=TopicHeading.LAST,
    ),
    Field("moves", FieldType.NUMBER, Origin.BY_REPLAY, heading=TopicHeading.TIMES_MOVED),
    Field(
        "text", FieldType.TEXT, Origin.BY_RAISING, "what the topic should hold", borne_out=True,
        by_correct=True, heading=TopicHeading.TEXT,
    ),
    Field(
        "owners", FieldType.TEXTS, Origin.BY_RAISING, "the owners", borne_out=True,
        by_correct=True, heading=TopicHeading.OWNER,
    ),
    Field(
        "closed", FieldType.DAY, Origin.BY_STATUS, borne_out=True, heading=TopicHeading.CLOSED,
    ),
    Field(
        "minute", FieldType.TEXT, Origin.BY_EVENT, "the reference of the minute", borne_out=True,
        heading=TopicHeading.MINUTE,
    ),
    Field(
        "exempt", FieldType.TEXT, Origin.BY_RAISING, "the ground of exemption", borne_out=True,
        event="exempted", of_withheld=OfWithheld.REPLACED, heading=TopicHeading.EXEMPT,
    ),
    Field(
        "theme", FieldType.TEXT, Origin.BY_RAISING, "the theme", borne_out=True, by_correct=True,
        heading=TopicHeading.THEME,
    ),
    Field(
        "source", FieldType.TEXT, Origin.BY_RAISING, "the source", heading=TopicHeading.SOURCE,
        for_people=True,
    ),
    Field("latest_update", FieldType.TEXT, Origin.BY_REPLAY, heading=TopicHeading.UPDATE),
    Field(
        "formerly", FieldType.TEXTS, Origin.BY_NOTHING, "an earlier name",
        heading=TopicHeading.FORMERLY,
    ),
    Field(
        "actions", FieldType.TEXTS, Origin.BY_REPLAY, heading=TopicHeading.ACTIONS,
        for_people=True,
    ),
    Field(
        "history", FieldType.EVENTS, Origin.BY_NOTHING, heading=TopicHeading.HISTORY,
        for_people=True,
    ),
))  # fmt: skip
