"""What comes of a text put in the place of a log: refused with file and line, or read."""

import re
from collections.abc import Iterator
from time import process_time
from typing import Final

from pcc_actions.errors import Failure
from pcc_actions.store.read_log import read_log
from tests.cli.running import Done, Pcc
from tests.faults.judging import UNTHOUGHT
from tests.store.logs import now

SECONDS: Final = 2.0
LOOKS: Final = ("outstanding",)
RECORDS: Final = ("note", "3.14/02/2023", "--note", "Rang them")

# Of what is no text at all no line can be told.
_where: Final = re.compile(r"line \d+|UTF-16|is not whole|were taken out|is empty")
_unthought = re.compile(f"{UNTHOUGHT.pattern}|The system failed")


def judged(pcc: Pcc, data: bytes, *, invalid: bool = False) -> Iterator[str]:
    """Put a text in the place of the log, look at it, record something; give what is wrong.

    `invalid` says that it has to be refused.
    """
    pcc.log.write_bytes(data)
    for line in (LOOKS, RECORDS):
        begun = process_time()
        done = pcc(*line)
        took = process_time() - begun
        if took > SECONDS:
            yield f"{line[0]} took {took:.1f} s"
        yield from _said(pcc, line[0], done, invalid=invalid)
        if (done.code or line is LOOKS) and pcc.log.read_bytes() != data:
            yield f"{line[0]} changed the file, code {done.code}"
            return
    yield from () if pcc.log.read_bytes() == data else _recorded(pcc)


def _said(pcc: Pcc, command: str, done: Done, *, invalid: bool) -> Iterator[str]:
    if _unthought.search(done.err) or done.code not in (0, 1, 2, 3, 4, 5):
        yield f"{command}: code {done.code}, and said: {done.err}"
    if invalid and done.code != 3:
        yield f"{command}: code {done.code}, and not 3"
    if done.code != 3:
        return
    errors = [each for each in done.err.splitlines() if not each.startswith("Warning: ")]
    if done.out or len(errors) != 1 or not errors[0].startswith("Error: "):
        yield f"{command}: not one error: {done.out}{done.err}"
    elif not (pcc.log.name in errors[0] and _where.search(errors[0])):
        yield f"{command}: neither file nor line: {done.err}"
    elif len(re.findall(r"[.?!](?= [A-Z]|$)", errors[0])) > 2:
        yield f"{command}: too many sentences: {done.err}"


def _recorded(pcc: Pcc) -> Iterator[str]:
    try:
        if not read_log(pcc.log, now()).sealed:
            yield "what was recorded is not sealed"
    except Failure as trouble:
        yield f"what was recorded cannot be read: {trouble.sentence}"
