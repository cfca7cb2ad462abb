"""The whole corpus read and compared."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.comparison import Result, compared
from tests.corpus.documents import Entry
from tests.corpus.labels import labels_of
from tests.corpus.reading import read_document


def results_of(entries: Iterable[Entry]) -> dict[str, Result]:
    """How each document was read, by its name."""
    with TemporaryDirectory() as folder:
        return {entry.name: result_of(entry, Path(folder)) for entry in entries}


def result_of(entry: Entry, folder: Path) -> Result:
    """How a document was read; it is made in the folder where it is only described.

    One with topics is read on the day of its meeting: those that are past today are asked about.
    """
    labels = labels_of(entry.labels)
    on = labels.meeting if labels.topics else None
    return compared(labels, read_document(entry.made(folder), labels.options, on))
