"""What a spreadsheet would take for a formula, kept from being one, and told from text again."""

from pcc_actions.core.patterns import pattern

# A spreadsheet drops spaces, and some an apostrophe, before a formula; the signs count in
# East Asian full width too.
_START = pattern("['\\s]*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def guarded(cell: str) -> str:
    """A cell as a spreadsheet may read it: an apostrophe before the start of a formula.

    Text that has apostrophes of its own before such a start gets one more, so that
    `unguarded` gives every text back (OWASP, CSV Injection).
    """
    return f"'{cell}" if _START.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _START.match(cell, 1) else cell
