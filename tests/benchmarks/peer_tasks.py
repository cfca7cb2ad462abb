"""Tasks in the files of other tools, the same as the actions of a log."""

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import whole

FIRST = date(1980, 1, 2)  # Taskwarrior ends on a day before it
AFTER = timedelta(days=30)  # after which a task is due, and after which a done one was done


def todo_txt(one_file: bool) -> Callable[[LogShape, Path], None]:
    """Fill todo.txt, the done ones moved to done.txt as both tools do it, or all in one file."""

    def fill(shape: LogShape, folder: Path) -> None:
        done = (_done_line(shape, at) for at in range(shape.actions - shape.outstanding))
        (folder / ("todo.txt" if one_file else "done.txt")).write_text("".join(done))
        with (folder / "todo.txt").open("a") as file:
            file.writelines(_open_line(shape, at) for at in _outstanding(shape))
        (folder / "settings").write_text(
            "[topydo]\nfilename = todo.txt\narchive_filename = done.txt\n"
        )
        files = ("TODO_FILE=todo.txt", "DONE_FILE=done.txt", "REPORT_FILE=report.txt")
        (folder / "todo.cfg").write_text(
            "".join(f"export {each}\n" for each in ("TODO_DIR=.", *files))
        )

    return fill


def _outstanding(shape: LogShape) -> range:
    return range(shape.actions - shape.outstanding, shape.actions)


def _open_line(shape: LogShape, at: int) -> str:
    return f"{shape.day(at)} {shape.text(at)} @CC due:{shape.day(at) + AFTER}\n"


def _done_line(shape: LogShape, at: int) -> str:
    return f"x {shape.day(at) + AFTER} {_open_line(shape, at)}"


def calendars(shape: LogShape, folder: Path) -> None:
    """Fill a folder of a calendar with a file for each task, as todoman keeps them."""
    (folder / "calendar" / "board").mkdir(parents=True)
    for at in range(shape.actions):
        task = "\r\n".join(_calendar(shape, at))
        (folder / "calendar" / "board" / f"{at}.ics").write_bytes(f"{task}\r\n".encode())
    (folder / "todoman").mkdir()
    (folder / "todoman" / "config.py").write_text(f'path = "{folder}/calendar/*"\n')


def _calendar(shape: LogShape, at: int) -> Iterator[str]:
    day, due = shape.day(at), shape.day(at) + AFTER
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//tasks//EN")
    yield from ("BEGIN:VTODO", f"UID:{at}@example.org", f"DTSTAMP:{_moment(day)}")
    yield from (
        f"CREATED:{_moment(day)}",
        f"SUMMARY:{shape.text(at)}",
        f"DUE;VALUE=DATE:{due:%Y%m%d}",
    )
    if shape.is_outstanding(at):
        yield "STATUS:NEEDS-ACTION"
    else:
        yield from ("STATUS:COMPLETED", f"COMPLETED:{_moment(due)}", "PERCENT-COMPLETE:100")
    yield from ("END:VTODO", "END:VCALENDAR")


def _moment(day: date) -> str:
    return f"{day:%Y%m%d}T091200Z"


def taskwarrior(program: str) -> Callable[[LogShape, Path], None]:
    """Fill Taskwarrior with what it imports, the done ones as done."""

    def fill(shape: LogShape, folder: Path) -> None:
        (folder / "taskrc").write_text("confirmation=off\nverbose=nothing\n")
        tasks = folder / "tasks.json"
        tasks.write_text(json.dumps([_task(shape, at) for at in range(shape.actions)]))
        home = {"HOME": str(folder), "TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder)}
        words = (program, "import", str(tasks))
        subprocess.run(words, env=whole(home), check=True, capture_output=True)
        tasks.unlink()

    return fill


def _task(shape: LogShape, at: int) -> dict[str, str]:
    day = max(shape.day(at), FIRST)
    due = day + AFTER
    task = {
        "uuid": str(UUID(int=at + 1)),
        "description": shape.text(at),
        "entry": _moment(day),
        "due": _moment(due),
        "status": "pending",
    }
    if shape.is_outstanding(at):
        return task
    return {**task, "status": "completed", "end": _moment(due)}
