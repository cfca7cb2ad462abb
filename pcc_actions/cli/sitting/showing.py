"""What a sitting shows beside its questions: the table of all, and earlier actions."""

from dataclasses import replace

from pcc_actions.cli.sitting import words
from pcc_actions.core.sitting.course import Beside, Course, Field, is_half_typed
from pcc_actions.core.sitting.discharges import earlier_actions
from pcc_actions.core.sitting.plan import planned
from pcc_actions.terminal.say import say, warn


def show(course: Course, beside: Beside) -> None:
    """Print what belongs to a question: the table at the end, or what is for discharge."""
    if course.field is Field.END:
        print_table(course, beside)
    elif course.doubt is None and course.field is Field.FOR_DISCHARGE:
        print_earlier(course, beside, completed=True)


def show_help(course: Course, beside: Beside) -> None:
    """Print what can be typed now, and at a discharge of which actions."""
    if course.doubt is None and course.field is Field.DISCHARGE:
        print_earlier(course, beside)
    say(words.help_words(course, beside))


def show_so_far(course: Course, beside: Beside) -> None:
    """Print what was typed so far: the table, and behind it the action that is half typed."""
    sitting = course.sitting
    half = sitting.actions[-1] if is_half_typed(sitting) else None
    whole = sitting.without(sitting.count - 1) if half else sitting
    if whole.count:
        print_table(replace(course, sitting=whole), beside)
    if half:
        say(words.half_typed(half))


def print_table(course: Course, beside: Beside) -> None:
    """Print all that will be recorded, and why it cannot be."""
    from pcc_actions.terminal.sitting import print_sitting

    plan = planned(beside.log, course.sitting, beside.provenance)
    rows = [words.table_row(*each) for each in enumerate(plan.rows, 1)]
    print_sitting(words.title(course.sitting), rows, words.count_words(plan, course.sitting))
    if plan.problem:
        warn(plan.problem)


def print_earlier(course: Course, beside: Beside, *, completed: bool = False) -> None:
    """Print what earlier meetings left outstanding, or of it what is reported complete."""
    from pcc_actions.core.dates.schedule import Schedule
    from pcc_actions.core.history.snapshot import snapshot_of
    from pcc_actions.terminal.lists import print_list

    today, schedule = beside.provenance.today, Schedule(beside.log.meetings)
    earlier = earlier_actions(beside.log, course.sitting)
    stood = (snapshot_of(each, schedule, today) for each in earlier)
    listed = [each for each in stood if each and (not completed or each.status == "completed")]
    print_list(listed, today, words.earlier_words(course, len(listed), completed=completed))
