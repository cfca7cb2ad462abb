"""Opens a document of any kind, safely: it is read in a process of its own, held to limits."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import IO, Final

import pcc_actions
from pcc_actions.documents.block import Document
from pcc_actions.documents.limits import ANSWER, PATIENCE, too_large
from pcc_actions.documents.watch import Watch, unwatched
from pcc_actions.documents.wire import from_values
from pcc_actions.errors import BadFile
from pcc_actions.regular_files import NotRegular, open_elsewhere, opened

# The folder that pcc-actions was itself imported from, and never the one we are in: a file
# there named like a library would be run.
_CHILD: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    " from pcc_actions.documents.read_document import main; main()"
)


def open_document(
    path: Path,
    progress: Callable[[int], None] = lambda page: None,
    seconds: float = PATIENCE,
    watch: Watch = unwatched,
) -> Document:
    """Open a document of any kind; `progress` is told each page of a PDF once it is read.

    It is read in a child process, which is ended after so many seconds by the clock and, where
    the system has such limits, held to 512 MB of memory and 20 seconds of the processor. `watch`
    follows what is done with its answer.

    Raises `BadFile` for what is not there, is no file, is of no known kind or of another than
    it is named for, cannot be read, holds no text, or takes too much.
    """
    try:
        _refuse_what_never_ends(path)
    except FileNotFoundError as error:
        raise BadFile(f"There is no {path}. Check the name and the folder.") from error
    except PermissionError as error:
        advice = open_elsewhere(path, error) or "Ask whose it is for the right to."
        raise BadFile(f"You may not read {path}.", advice) from error
    except OSError as error:
        advice = "Copy it to another folder, and import that."
        raise BadFile(f"{path.name} cannot be opened: {error.strerror}.", advice) from error
    return _answer(path, progress, seconds, watch)


def _refuse_what_never_ends(path: Path) -> None:
    """Refuse all but a regular file: a pipe or a device may never give an end, or an answer."""
    try:
        with opened(path):
            return
    except IsADirectoryError as error:
        raise BadFile(
            f"{path} is a folder. Name the document in it that is to be imported."
        ) from error
    except NotRegular as error:
        raise BadFile(
            f"{path} is a pipe or a device, not a file. Save the document as a file, and import"
            " that."
        ) from error


def _answer(path: Path, progress: Callable[[int], None], seconds: float, watch: Watch) -> Document:
    home = str(Path(pcc_actions.__file__).parent.parent)
    command = [sys.executable, "-P", "-X", "utf8", "-c", _CHILD, home, str(path.absolute())]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        timer = Timer(seconds, child.kill)
        timer.daemon = True  # an interruption does not wait for it
        timer.start()
        try:
            return _document(child.stdout, path.name, progress, watch)
        except BaseException as error:
            if not isinstance(error, BadFile):  # we were interrupted; it goes on
                child.kill()
            raise
        finally:
            child.wait()
            timer.cancel()


def _document(
    lines: IO[bytes] | None,
    name: str,
    progress: Callable[[int], None],
    watch: Watch = unwatched,
) -> Document:
    """Read what the child says: its pages, and last the document or the failure.

    A child that was ended, by us or by the system, says nothing more.
    """
    while lines is not None and (line := lines.readline(ANSWER)):
        try:
            said = json.loads(line)
            if "blocks" in said:
                return from_values(said, watch)
        except ValueError:
            break
        if "failure" in said:
            raise BadFile(str(said["failure"]))
        progress(int(said["page"]))
    raise too_large(name)
