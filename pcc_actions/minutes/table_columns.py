"""What the columns of a table are, told from their headings."""

import re
from dataclasses import dataclass

from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import one_line

_ROLES = {
    "action": r"(?:agreed |new |required )?actions?(?: (?:points?|items?|required|agreed"
    r"|to be taken"
    r"|description))?|tasks?",
    "owner": r"(?:action )?(?:owners?|lead|leads|responsible|responsibility|assigned to|by)"
    r"|(?:by )?who(?:m)?|(?:action|lead) (?:owner|officer)|person responsible"
    r"|responsible (?:person|officer)",
    "due": r"(?:due|target|completion|action)(?: date)?|deadline|(?:by )?when|timescales?|date due"
    r"|due by|by",
    "status": r"status|rag(?: status| rating)?|state|open/closed",
    "update": r"updates?|progress|outcome|comments?|position|response|result|latest update"
    r"|(?:progress|status|action) update|update/status|progress/update|notes",
    "reference": r"ref(?:erence)?(?: no| number)?|no|nos|number|#|id|item(?: no| number)?"
    r"|action (?:no|number|ref|id)|minute(?: no| ref| number)?|agenda item",
}
_PATTERNS = {role: re.compile(pattern, re.I) for role, pattern in _ROLES.items()}

_OTHERS = re.compile(
    r"(?:key )?(?:discussions?|items?|subject|topic|title|details?|matters?|minutes?|decisions?"
    r"|summary"
    r"|description|issue|notes?|date(?: raised)?|meeting)(?:[ /&]+\w+){0,3}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The number of each column of a table, from 0, that has a part in actions."""

    count: int
    action: int
    reference: int | None = None
    owner: int | None = None
    due: int | None = None
    status: int | None = None
    update: int | None = None

    @property
    def is_list(self) -> bool:
        """Whether each row is an action, not an item of the minutes with its action beside it."""
        told = (self.owner, self.due, self.status, self.update)
        return any(column is not None for column in told) or (
            self.reference is not None and self.count == 2
        )

    @property
    def is_followed(self) -> bool:
        """Whether the rows are actions of earlier meetings, with what became of them."""
        return self.is_list and (self.status is not None or self.update is not None)

    @property
    def is_arising(self) -> bool:
        """Whether these are the columns of matters arising: Item, Action and Update."""
        return self.count == 3 and self.reference is not None and self.update is not None


def columns_of(row: Block) -> Columns | None:
    """Read the row that heads a table; None where no column is for actions."""
    roles: dict[str, int] = {}
    for number, cell in enumerate(row.cells):
        role = _role(one_line(" ".join(block.text for block in cell)))
        if role and role not in roles:
            roles[role] = number
    if "action" not in roles:
        return None
    owner, due, status = roles.get("owner"), roles.get("due"), roles.get("status")
    return Columns(
        len(row.cells),
        roles["action"],
        roles.get("reference"),
        owner,
        due,
        status,
        roles.get("update"),
    )


def _role(heading: str) -> str | None:
    words = heading.strip(" .:*?").replace(".", "")
    return next((role for role, form in _PATTERNS.items() if form.fullmatch(words)), None)


def heads_table(row: Block) -> bool:
    """Whether a row holds headings alone, one of them for actions."""
    cells = [one_line(" ".join(block.text for block in cell)) for cell in row.cells]
    filled = [cell for cell in cells if cell]
    known = [_role(cell) or _OTHERS.fullmatch(cell) for cell in filled]
    return bool(filled) and all(known) and any(_role(cell) == "action" for cell in filled)
