"""The topics of work programmes that were read, beside those that must be."""

from collections.abc import Iterator, Sequence

from tests.corpus.fields import differs, iso
from tests.corpus.labels import Topic
from tests.corpus.pairing import Read


def topics_wrong(labels: Sequence[Topic], read: Sequence[Read]) -> Iterator[str]:
    """What is wrong in the topics of a document, a line each; they stand in its order."""
    left = [*read]
    for label in labels:
        at = next((at for at, each in enumerate(left) if each["topic"] == label.topic), None)
        if at is None:
            yield f"“{label.topic}”: not found"
        else:
            yield from _wrong(label, left.pop(at))
    for each in left:
        how = "read as a topic, and is none" if each["sure"] else "asked about, and is no topic"
        yield f"“{each['topic']}”: {how}"


def _wrong(label: Topic, read: Read) -> Iterator[str]:
    told = {
        "due": (iso(label.due), read["due"]),
        "timing": (label.due_words, read["due_words"]),
        "every": (label.every, read["every"]),
        "last": (iso(label.last), read["last"]),
        "came": (iso(label.came), read["came"]),
        "owners": ([*label.owners], read["owners"]),
        "asked": (label.asked, read["plan"] == "ask"),
    }
    if label.exempt is not True:
        told["exempt"] = (label.exempt, read["exempt"])
    elif not read["exempt"]:
        yield f"“{label.topic}”: exempt: {differs(None, 'any ground')}"
    for name, (right, given) in told.items():
        if right != given:
            yield f"“{label.topic}”: {name}: {differs(given, right)}"
    if label.text is not None and label.text not in (read["text"] or ""):
        yield f"“{label.topic}”: text: {differs(read['text'], label.text)}"
