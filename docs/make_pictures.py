"""Draw the pictures of the docs, from the sample: commands, dialogues and the status paper.

Run it after a change to the sample or to the look of a list, a dialogue or a paper:
python docs/make_pictures.py, or with the names of the pictures: python docs/make_pictures.py review
It needs a terminal to be opened (not on Windows) for the dialogues, and pdftoppm (of
poppler-utils) and Chromium for the pictures of the paper.
"""

import hashlib
import html
import io
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from recorded_terminal import ENTER, PROGRAM, WIDTH, Dialogue, Terminal, environment
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "outstanding": ["outstanding", "--as-at", "07/03/2023"],
    "import": ["import", "minutes.txt", "--dry-run"],
}
DIALOGUES = {
    "import-asked": Dialogue(
        ["import", "minutes.txt"],
        [(r"t/e/l/a \[t\]: ", ENTER), (r"t/e/l/a \[t\]: ", f"l{ENTER}")],
        until=r"t/e/l/a \[t\]: ",
        since="1 of 5",
    ),
    "review": Dialogue(
        ["review", "GPB", "--owner", "TW"],
        [
            (r"without Return\): +", "f"),
            ("> ", f"end of June{ENTER}"),
            ("Why: ", f"One station needs another valuer.{ENTER}"),
            (r"without Return\): +", "d"),
            ("A note, or Return: ", f" {ENTER}"),  # Return alone would belong to the key
            ("Minute that says so, or Return: ", f"1.04/04/2023{ENTER}"),
        ],
    ),
    "sitting": Dialogue(
        ["add"],
        [
            (r"Board and meeting .*: ", ENTER),
            (r"all, some, none\? .*: ", f"all{ENTER}"),
            (r"Discharged: .*: ", ENTER),
            ("Item .*: ", f"3{ENTER}"),
            ("Action: ", f"Bring the capital programme to the board{ENTER}"),
            ("Owners: ", f"HB{ENTER}"),
            ("> ", f"end of May{ENTER}"),
            ("Item .*: ", f"4{ENTER}"),
            ("Action: ", f"Explain what vetting brings in{ENTER}"),
            ("Owners: ", f"JN{ENTER}"),
            (r"did you mean JM .*: ", f"JM{ENTER}"),
            ("> ", ENTER),
            ("Item .*: ", ENTER),
            ("Record all of it.*: ", f"y{ENTER}"),
        ],
        before=[["meeting", "add", "GPB", "16/05/2023"]],
    ),
}

LAPTOP = "actions-LAPTOP.toml"
# Sentences are laid out in lines at a terminal only: a command at the end of one stays whole.
AT_A_TERMINAL = """
import sys
sys.stdout.isatty = sys.stderr.isatty = lambda: True
"""


@dataclass(frozen=True)
class Scene:
    """Commands typed one after the other where a copy of the log has come back from a laptop.

    `recorded` is what was recorded in the log while the copy was away, `apart` in the copy.
    """

    title: list[str]
    recorded: list[list[str]]
    apart: list[list[str]]
    typed: list[list[str]]


SCENES = {
    "merge": Scene(
        ["merge", LAPTOP],
        [["defer", "3.14/02/2023", "04/05/2023", "The team is moving offices", "--by", "IF"]],
        [
            ["defer", "3.14/02/2023", "16/05/2023", "Two dates offered", "--by", "RM"],
            ["discharge", "12.06/12/2022", "Agreed by e-mail", "--by", "RM"],
            ["add", "7.14/02/2023", "Send members the vetting figures", "--owner", "OF",
             "--by", "RM"],
        ],
        [
            ["outstanding", "--owner", "OF"],
            ["merge", LAPTOP, "--dry-run"],
            ["merge", LAPTOP],
            ["outstanding", "--owner", "OF"],
        ],
    ),
}  # fmt: skip

CELL = 12.2  # what Rich draws one column as
NO_BREAK = "\xa0"  # the space that Rich draws

# Dark on white, each colour at least 5:1 against it.
PAPER, INK = (255, 255, 255), (32, 33, 36)
COLOURS = [INK, (176, 0, 32), (19, 104, 52), (138, 84, 0), (20, 80, 160), (120, 40, 120)]
THEME = TerminalTheme(PAPER, INK, [*COLOURS, (0, 100, 110), (90, 90, 90)])

# Rich's own template fetches a font from the network; this one takes what the reader has.
TEMPLATE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>TITLE</title>
<style>
.{unique_id}-matrix {{
font-family: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-heading {{ font-family: sans-serif; font-size: 18px; fill: #5f6368; }}
{styles}
</style>
<rect width="100%" height="100%" rx="8" fill="#ffffff" stroke="#c4c7c5" stroke-width="2"/>
<text class="{unique_id}-heading" x="50%" y="27" text-anchor="middle">TITLE</text>
<g class="{unique_id}-matrix" transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
{matrix}
</g>
</svg>
"""

_text = re.compile(r'<text class="([^"]+)" x="([\d.]+)" (y="[^"]+") [^>]*>([^<]*)</text>')
_words = re.compile(r"[^\xa0\n]+(?:\xa0[^\xa0\n]+)*")  # up to a gap of two spaces


def ran(arguments: list[str], folder: str | Path = ROOT / "docs") -> str:
    """What a command prints as at a terminal with colours, run on the log of a folder or above."""
    asked = {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm"}
    command = [sys.executable, "-c", AT_A_TERMINAL + PROGRAM, *arguments]
    return subprocess.run(
        command,
        env=environment() | asked,
        cwd=folder,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # as a terminal has both
    ).stdout.decode()


def played(dialogue: Dialogue) -> Text:
    """Answer a command at a terminal, on a copy of the sample; give its screen at the end."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "actions.toml", folder)
        shutil.copy(ROOT / "docs" / "minutes.txt", folder)
        for done in dialogue.before:
            ran(done, folder)
        return Terminal(dialogue.arguments, folder).after(dialogue)


def seen(scene: Scene) -> Text:
    """A copy of the sample with the other copy beside it, and a screen of what is typed there."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as laptop:
        for place, lines in ((folder, scene.recorded), (laptop, scene.apart)):
            shutil.copy(ROOT / "actions.toml", place)
            for line in lines:
                ran(line, place)
        shutil.copy(Path(laptop) / "actions.toml", Path(folder) / LAPTOP)
        screen = Text()
        for line in scene.typed:
            screen.append(f"$ pcc-actions {shlex.join(line)}\n", "bold")
            screen.append_text(Text.from_ansi(f"{ran(line, folder)}\n"))
        return screen


def shown(name: str) -> tuple[list[str], Text]:
    """What a picture shows: the command that it is of, and the screen."""
    if name in SCENES:
        return SCENES[name].title, seen(SCENES[name])
    if name in DIALOGUES:
        return DIALOGUES[name].arguments, played(DIALOGUES[name])
    return PICTURES[name], Text.from_ansi(ran(PICTURES[name]))


def picture(name: str) -> str:
    """The picture of that name as SVG."""
    arguments, text = shown(name)
    screen = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    screen.print(text, end="")
    template = TEMPLATE.replace("TITLE", html.escape(f"pcc-actions {' '.join(arguments)}"))
    drawn = screen.export_svg(theme=THEME, code_format=template, unique_id=name)
    return _text.sub(words_apart, drawn)


def words_apart(line: re.Match[str]) -> str:
    """Give each run of words a place of its own: not every viewer keeps a row of spaces."""
    style, left, height, escaped = line.groups()
    content = html.unescape(escaped)
    return "".join(
        f'<text class="{style}" x="{float(left) + run.start() * CELL:g}" {height} '
        f'textLength="{len(run[0]) * CELL:g}">{html.escape(run[0].replace(NO_BREAK, " "))}</text>\n'
        for run in _words.finditer(content)
    )


REPORT = ["report", "GPB", "--meeting", "07/03/2023"]
FIGURES = ["figures", "GPB", "--as-at", "07/03/2023"]
PAPERS = {"paper": REPORT, "paper-phone": REPORT, "figures": FIGURES}
IHDR_ENDS = 33  # of a PNG: its own mark, and the chunk that every one begins with
SEAL = b"Paper\x00"  # the keyword of the chunk that says of which paper it is


def paper(arguments: list[str], path: Path) -> Path:
    """Make a paper of the sample."""
    ran([*arguments, "-o", str(path)])
    return path


def draw_papers() -> None:
    """Draw the first page of the status paper, its web page on a telephone, and the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pdf = paper(REPORT, folder / "status.pdf")
        first = ["pdftoppm", "-png", "-r", "80", "-singlefile", str(pdf)]
        subprocess.run([*first, str(ROOT / "docs" / "paper")], check=True)
        shoot(paper(REPORT, folder / "status.html"), "paper-phone", (500, 1290))
        shoot(paper(FIGURES, folder / "figures.html"), "figures", (900, 990))
    for each, arguments in PAPERS.items():
        path = ROOT / "docs" / f"{each}.png"
        path.write_bytes(sealed(path.read_bytes(), arguments))


def sealed(png: bytes, arguments: list[str]) -> bytes:
    """The picture with a chunk that says which words the paper had when it was drawn."""
    chunk = b"tEXt" + SEAL + words_of(arguments)
    length, check = struct.pack(">I", len(chunk) - 4), struct.pack(">I", zlib.crc32(chunk))
    return png[:IHDR_ENDS] + length + chunk + check + png[IHDR_ENDS:]


def words_of(arguments: list[str]) -> bytes:
    """The digest of what a paper says now."""
    return hashlib.sha256(ran(arguments).encode()).hexdigest().encode()


def shoot(page: Path, name: str, size: tuple[int, int]) -> None:
    """Draw what a browser shows of a web page in a window of a size in pixels."""
    browser = ["chromium", "--headless=new", "--no-sandbox", "--hide-scrollbars"]
    shot = f"--screenshot={ROOT / 'docs' / name}.png"
    window = "--window-size={},{}".format(*size)
    user = f"--user-data-dir={page.parent / 'user'}"
    subprocess.run([*browser, user, window, shot, page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    wanted = sys.argv[1:] or [*PICTURES, *DIALOGUES, *SCENES]
    if not sys.argv[1:]:
        draw_papers()
    for each in wanted:
        path = ROOT / "docs" / f"{each}.svg"
        path.write_text(picture(each), encoding="utf-8", newline="\n")
        print(f"Drawn: {path}")
