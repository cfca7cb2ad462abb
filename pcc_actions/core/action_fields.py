"""The fields of an action, one table.

Whoever stores, replays, corrects, withholds or exports an action takes the names from here.
A field that is added is stored and put into JSON at once; nothing is told of it where
the action is withheld unless its row says so, and it stands in a spreadsheet once it has a heading.
"""

from enum import StrEnum
from typing import Final

from pcc_actions.core.fields import Field, FieldTable, FieldType, OfWithheld, Origin


class ColumnHeading(StrEnum):
    """What a column of a spreadsheet is called, in the order of the columns."""

    REFERENCE = "Reference"
    BOARD = "Board"
    ACTION = "Action"
    OWNER = "Owner"
    STATUS = "Status"
    STANDING = "Standing"
    RAISED = "Raised"
    DUE = "Due"
    DUE_IN_WORDS = "Due in words"
    DUE_BASIS = "Due basis"
    FIRST_DUE = "First due"
    TIMES_DEFERRED = "Times deferred"
    DAYS_OVERDUE = "Days overdue"
    COMPLETED_ON = "Completed on"
    CLOSED = "Closed"
    MINUTE = "Minute"
    THEME = "Theme"
    TOPIC = "Topic"
    UPDATE = "Update"
    EXEMPT = "Exempt"
    SOURCE = "Source"
    FORMERLY = "Formerly"
    HISTORY = "History"


# In the order in which the file has them; what follows from the rest stands where JSON has it.
ACTION_FIELDS: Final = FieldTable((
    Field(
        "reference", FieldType.TEXT, Origin.BY_NAMES, "the reference", required=True,
        borne_out=True, by_correct=True, needed=True, of_withheld=OfWithheld.WHOLE,
        heading=ColumnHeading.REFERENCE,
    ),
    Field(
        "board", FieldType.BOARD, Origin.BY_NAMES, "the board", required=True, borne_out=True,
        by_correct=True, needed=True, of_withheld=OfWithheld.WHOLE,
        heading=ColumnHeading.BOARD,
    ),
    Field(
        "text", FieldType.TEXT, Origin.BY_RAISING, "the text of the action", required=True,
        borne_out=True, by_correct=True, of_withheld=OfWithheld.REPLACED,
        heading=ColumnHeading.ACTION,
    ),
    Field(
        "owners", FieldType.TEXTS, Origin.BY_RAISING, "the owners", required=True, borne_out=True,
        by_correct=True, event="reassigned", heading=ColumnHeading.OWNER,
    ),
    Field(
        "raised", FieldType.DAY, Origin.BY_MEETING, required=True, borne_out=True,
        by_correct=True, of_withheld=OfWithheld.WHOLE, heading=ColumnHeading.RAISED,
    ),
    Field(
        "due", FieldType.DAY, Origin.BY_RAISING, borne_out=True, by_correct=True,
        event="deferred", heading=ColumnHeading.DUE,
    ),
    Field(
        "due_basis", FieldType.BASIS, Origin.BY_REPLAY, heading=ColumnHeading.DUE_BASIS,
    ),
    Field(
        "due_words", FieldType.TEXT, Origin.BY_RAISING, "the due date in words", borne_out=True,
        by_correct=True, heading=ColumnHeading.DUE_IN_WORDS,
    ),
    Field(
        "first_due", FieldType.DAY, Origin.BY_REPLAY, heading=ColumnHeading.FIRST_DUE,
    ),
    Field(
        "deferrals", FieldType.NUMBER, Origin.BY_REPLAY, heading=ColumnHeading.TIMES_DEFERRED,
    ),
    Field(
        "status", FieldType.STATUS, Origin.BY_STATUS, "the status", required=True, borne_out=True,
        needed=True, of_withheld=OfWithheld.WHOLE, heading=ColumnHeading.STATUS,
    ),
    Field(
        "standing", FieldType.COMPUTED, Origin.BY_REPLAY, of_withheld=OfWithheld.WHOLE,
        heading=ColumnHeading.STANDING, for_people=True,
    ),
    Field("overdue", FieldType.FLAG, Origin.BY_REPLAY),
    Field(
        "days_overdue", FieldType.NUMBER, Origin.BY_REPLAY, heading=ColumnHeading.DAYS_OVERDUE,
        for_people=True,
    ),
    Field(
        "completed_on", FieldType.DAY, Origin.BY_EVENT, borne_out=True,
        heading=ColumnHeading.COMPLETED_ON, in_show=True,
    ),
    Field(
        "closed", FieldType.DAY, Origin.BY_STATUS, borne_out=True, heading=ColumnHeading.CLOSED,
    ),
    Field(
        "minute", FieldType.TEXT, Origin.BY_EVENT, "the reference of the minute", borne_out=True,
        heading=ColumnHeading.MINUTE, in_show=True,
    ),
    Field(
        "exempt", FieldType.TEXT, Origin.BY_RAISING, "the ground of exemption", borne_out=True,
        event="exempted", of_withheld=OfWithheld.REPLACED, heading=ColumnHeading.EXEMPT,
        in_show=True,
    ),
    Field(
        "theme", FieldType.TEXT, Origin.BY_RAISING, "the theme", borne_out=True, by_correct=True,
        heading=ColumnHeading.THEME, in_show=True,
    ),
    Field(
        "topic", FieldType.TEXT, Origin.BY_RAISING, "the topic it is answered by", borne_out=True,
        by_correct=True, heading=ColumnHeading.TOPIC,
    ),
    Field(
        "source", FieldType.TEXT, Origin.BY_RAISING, "the source", heading=ColumnHeading.SOURCE,
        for_people=True, in_show=True,
    ),
    Field(
        "latest_update", FieldType.TEXT, Origin.BY_REPLAY, heading=ColumnHeading.UPDATE,
    ),
    Field(
        "formerly", FieldType.TEXTS, Origin.BY_NOTHING, "an earlier reference", needed=True,
        heading=ColumnHeading.FORMERLY,
    ),
    Field(
        "history", FieldType.EVENTS, Origin.BY_NOTHING, heading=ColumnHeading.HISTORY,
        for_people=True,
    ),
))  # fmt: skip

# JSON has the board first, and last what was added to it last.
_IN_JSON: Final = {"board": -1, "formerly": 1, "topic": 2}
JSON_FIELDS: Final = tuple(
    sorted(
        (field for field in ACTION_FIELDS.fields if field.type is not FieldType.COMPUTED),
        key=lambda field: _IN_JSON.get(field.name, 0),
    )
)
_BY_HEADING: Final = {field.heading: field for field in ACTION_FIELDS.fields}
COLUMNS: Final = tuple((heading, _BY_HEADING[heading]) for heading in ColumnHeading)
