"""Small PDFs, written by hand: words at places, bold or not, and ruled lines."""

from collections.abc import Iterable, Sequence
from pathlib import Path

WIDTH, HEIGHT = 595, 842  # A4, in points


def words(text: str, x: float, y: float, size: float = 11, bold: bool = False) -> bytes:
    """Write words at a place from the left and from the top of the page."""
    font = "/FB" if bold else "/FR"
    coded = text.encode("cp1252").hex()
    return f"BT {font} {size} Tf {x} {HEIGHT - y} Td <{coded}> Tj ET\n".encode()


def prose(lines: Iterable[str], x: float, y: float, pitch: float = 13, **how: bool) -> bytes:
    """Write lines one below the other."""
    return b"".join(words(t, x, y + i * pitch, **how) for i, t in enumerate(lines))


def rule(x0: float, y0: float, x1: float, y1: float) -> bytes:
    """Draw a line."""
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n".encode()


def grid(across: Sequence[float], down: Sequence[float]) -> bytes:
    """Draw the lines of a table."""
    level = b"".join(rule(across[0], y, across[-1], y) for y in down)
    return level + b"".join(rule(x, down[0], x, down[-1]) for x in across)


def document(
    *pages: bytes, page: str = "", filters: str = "", trailer: str = "", extra: Sequence[bytes] = ()
) -> bytes:
    """Put pages together into a PDF; `page` and `trailer` are more keys of theirs.

    The objects of `extra` are numbered from 5.
    """
    fonts = "/Font << /FR 3 0 R /FB 4 0 R >>"
    first = 5 + len(extra)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        *extra,
    ]
    drawings = " /XObject << /X 5 0 R >>" if extra else ""
    for i, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] {page}"
            f" /Resources << {fonts}{drawings} >> /Contents {first + 2 * i + 1} 0 R >>".encode()
        )
        objects.append(stream(content, filters))
    return _file(objects, trailer)


def stream(content: bytes, keys: str = "") -> bytes:
    """Write a stream object."""
    return f"<< {keys} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def save(path: Path, *pages: bytes, **how: str) -> Path:
    """Write a PDF to a file and give its path."""
    path.write_bytes(document(*pages, **how))  # type: ignore[arg-type]  # `extra` goes no such way
    return path


def _font(name: str) -> bytes:
    coding = "/Encoding /WinAnsiEncoding"
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {coding} >>".encode()


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    written, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    return (
        written
        + (
            f"xref\n0 {count}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\n"
            f"startxref\n{len(written)}\n%%EOF\n"
        ).encode()
    )
