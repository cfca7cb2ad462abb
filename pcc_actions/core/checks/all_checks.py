"""Every check of a log, and all that they find.

A fault is something that cannot be right; a remark is something to look at. The order of
`CHECKS` is the order of the findings.
"""

from collections.abc import Callable, Iterator
from datetime import date

from pcc_actions.core.checks import characters, faults, minutes, owners, programme, remarks, themes
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, faults_first
from pcc_actions.core.model import Log

Check = Callable[[Checked], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    faults.unknown_board,
    faults.same_name,
    faults.impossible_event,
    faults.future_event,
    faults.early_closing,
    faults.closed_but_open,
    faults.not_borne_out,
    characters.hidden_characters,
    faults.holders,
    faults.nameless_owner,
    characters.broken_path,
    owners.no_owner,
    owners.unknown_owner,
    owners.left_post,
    remarks.no_known_meeting,
    minutes.no_meeting_of_minute,
    remarks.near_identical,
    remarks.odd_due,
    remarks.no_next_meeting,
    remarks.invisible_characters,
    remarks.bare_discharge,
    remarks.closed_elsewhere,
    minutes.no_minute_reference,
    remarks.long_overdue,
    remarks.often_deferred,
    remarks.marked_all_the_same,
    remarks.unknown_event,
    themes.theme_spelt_otherwise,
    programme.did_not_come,
    programme.no_meeting_of_topic,
    programme.no_meeting_of_month,
    programme.no_such_topic,
)


def findings(log: Log, as_at: date, *, all_visible: bool = False) -> list[Finding]:
    """Everything there is to say of the log as at a day, faults first.

    `all_visible` is known of a log of which no text holds a character that nobody sees.
    """
    checked = Checked(log, as_at, all_visible=all_visible)
    said = [finding for check in CHECKS for finding in check(checked)]
    return sorted(said, key=faults_first)
