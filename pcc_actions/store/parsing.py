"""The text of a log parsed: trusted where its seal is ours, validated where somebody edited it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.doubtful import DoubtfulKey, doubtful_keys
from pcc_actions.store.records import log_from
from pcc_actions.store.upgrade import READ_AS_THEY_ARE, upgraded

if TYPE_CHECKING:
    from pcc_actions.store.blocks import LogBlock

# What making the model of another shape raises.
ODD_SHAPES: Final = (LookupError, TypeError, ValueError, AttributeError, ArithmeticError)
DEEPEST = 50  # levels of tables and lists; ours are four


def parsed(path: Path, text: str) -> dict[str, Any]:
    """The tables of a text; raises `BadFile` with the line where it is not as TOML is written."""
    import tomli

    try:
        return tomli.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:  # also a number too long for Python
        from pcc_actions.store import diagnostics

        raise diagnostics.not_toml(path, text, error) from error


def trusted(path: Path, text: str, whole: Mapping[str, Any]) -> Log:
    """The log of a sealed file; where another program sealed it, `BadFile` says what is wrong."""
    try:
        return log_from(whole)
    except ODD_SHAPES:
        return log_from(validated(path, text, seal.body(text), whole).whole)


class Validated(NamedTuple):
    """A parsed file whose shape is right, brought up to this format, and its doubtful keys."""

    whole: Mapping[str, Any]
    doubts: Sequence[DoubtfulKey]


def validated(path: Path, text: str, above: str, whole: Mapping[str, Any]) -> Validated:
    """A parsed file that somebody edited; `above` is its text without its closing line.

    Raises `BadFile` with the line where it is not right.
    """
    from pcc_actions.store.blocks import agree, split
    from pcc_actions.store.usual_shape import has_usual_shape

    found = Validated(whole, ())
    if not has_usual_shape(whole):
        current = _with_right_shape(path, text, split(above), whole)
        found = Validated(current, tuple(doubtful_keys(current)))
    torn = agree(above, whole)
    if torn is not None:
        from pcc_actions.store import diagnostics

        raise diagnostics.torn(path, text, torn)
    return found


def _with_right_shape(
    path: Path, text: str, blocks: "Sequence[LogBlock]", whole: Mapping[str, Any]
) -> Mapping[str, Any]:
    """A parsed file brought up to this format. Raises `BadFile` where its shape is not right."""
    from pcc_actions.store import diagnostics
    from pcc_actions.store.line_numbers import line_of
    from pcc_actions.store.schema import first_error

    if _too_deep(whole):
        raise diagnostics.too_deep(path, text)
    current = upgraded(whole)
    version = current.get("schema_version")
    if type(version) is int and version not in READ_AS_THEY_ARE:
        line = line_of(blocks, ["schema_version"])
        raise diagnostics.unknown_format(path, line, version)
    error = first_error(current)
    if error is not None:
        raise diagnostics.misshapen(path, text, blocks, error)
    return current


def _too_deep(whole: Mapping[str, Any]) -> bool:
    """Whether values stand deeper within one another than can be safely walked through."""
    level: list[Any] = [whole]
    for _ in range(DEEPEST):
        level = [each for value in level for each in _within(value)]
        if not level:
            return False
    return True


def _within(value: Any) -> Iterator[Any]:
    inner = value.values() if isinstance(value, dict) else value
    return (each for each in inner if isinstance(each, dict | list))


def kept_log(path: Path, text: str) -> Log | None:
    """The log that a kept version holds, None where it cannot be read."""
    try:
        return log_from(upgraded(parsed(path, text)))
    except (BadFile, *ODD_SHAPES):
        return None
