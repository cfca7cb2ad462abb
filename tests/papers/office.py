"""LibreOffice, which turns a document into the pages that people would print, or a sheet."""

import subprocess
from pathlib import Path

from tests.tools import program

SECONDS = 120  # an office that starts for the first time, on a busy machine


def converted(document: Path, form: str = "pdf") -> Path:
    """Have LibreOffice write a document in another form beside it, in a home of its own.

    The form may have a filter behind it, and its options: `csv:Text`.
    """
    home = (document.parent / "office").as_uri()
    office = program("soffice", "libreoffice")
    command = [office, f"-env:UserInstallation={home}", "--headless", "--convert-to", form]
    command += ["--outdir", str(document.parent), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return document.with_suffix(f".{form.partition(':')[0]}")
