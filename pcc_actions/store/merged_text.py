"""The text of two copies of a log brought together, written from the blocks of both."""

from dataclasses import replace

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.merging.merge import Merged, merged
from pcc_actions.core.model import Log
from pcc_actions.store import seal
from pcc_actions.store.blocks import LogBlock
from pcc_actions.store.document import Blocks, LogDocument, with_log
from pcc_actions.store.keys import ORDER
from pcc_actions.store.lines import newline
from pcc_actions.store.merged_head import NAMED, in_merged_order, with_rest_of_head
from pcc_actions.store.merged_lists import LISTS, merged_blocks
from pcc_actions.store.reading import Reading


@dataclass(frozen=True, slots=True)
class MergedText:
    """The bytes of a merged log, the revision it is, and what the merge did."""

    merged: Merged
    data: bytes
    revision: int

    @property
    def log(self) -> Log:
        """The merged log."""
        return self.merged.log


def merged_text(base: Reading | None, ours: Reading, theirs: Reading) -> MergedText:
    """Bring two copies of a log together; `base` is what both had before, None where not known.

    Ours is as it is where nothing comes to it. Comments and keys that we do not know are kept of
    both. The revision is one more than the higher of the two.
    """
    found = merged(None if base is None else base.log, ours.log, theirs.log)
    line_end = newline(ours.text)
    before = None if base is None else _document(base, line_end)
    document = _merged(found.log, before, _document(ours, line_end), _document(theirs, line_end))
    if ours.sealed and document.text == seal.body(ours.text):
        return MergedText(found, ours.data, ours.revision)
    revision = max(ours.revision, theirs.revision) + 1
    data = seal.sealed_data(document.text.encode(), revision, len(found.log.actions))
    return MergedText(found, data, revision)


def _document(reading: Reading, line_end: str) -> LogDocument:
    """The blocks of a log, with what was edited by hand entered in its history."""
    document = with_log(LogDocument(reading.blocks, reading.typed), reading.log)
    if newline(reading.text) == line_end:
        return document
    blocks = tuple(replace(block, text=_ended(block.text, line_end)) for block in document.blocks)
    return LogDocument(blocks, document.log)


def _ended(text: str, line_end: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", line_end)


def _merged(
    log: Log, base: LogDocument | None, ours: LogDocument, theirs: LogDocument
) -> LogDocument:
    """Our head with what came to it, and of each list the blocks of both."""
    head = replace(ours.log, settings=log.settings, boards=log.boards, people=log.people)
    blocks = with_log(ours, head).blocks
    blocks = with_rest_of_head(blocks, base.blocks if base else (), theirs.blocks)
    for named in NAMED:
        of_kind = in_merged_order(blocks, named, [*getattr(log, named)], theirs.blocks)
        blocks = _in_place(blocks, named, of_kind)
    for kind in LISTS:
        blocks = _in_place(blocks, kind.name, [*merged_blocks(kind, log, base, ours, theirs)])
    return with_log(LogDocument(blocks, log), log)


def _in_place(blocks: Blocks, kind: str, wanted: list[LogBlock]) -> Blocks:
    """The blocks with others of a kind, where those stood or where their kind stands in a log."""
    places = [at for at, block in enumerate(blocks) if block.kind == kind]
    earlier = [at for at, block in enumerate(blocks) if _rank(block.kind) < _rank(kind)]
    first = places[0] if places else (earlier or [-1])[-1] + 1
    others = [block for block in blocks[first:] if block.kind != kind]
    return (*blocks[:first], *wanted, *others)


def _rank(kind: str) -> int:
    return ORDER.index(kind) if kind in ORDER else len(ORDER)
