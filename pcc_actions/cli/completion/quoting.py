"""A word that `safe` lets through, written for the very shell it is put into."""

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./_-")
_SINGLE_TO_POWERSHELL = "'’"


def is_plain(word: str) -> bool:
    """Whether a word means itself to every shell, without any quoting."""
    return _PLAIN.issuperset(word)


def for_bash(word: str, quote: str) -> str:
    """A word written for bash, which puts it in as it is; `quote` is the mark that is open."""
    if quote == '"':
        return word
    if quote == "'":
        return word.replace("'", r"'\''")
    return "".join(f"\\{each}" if each in " &()'" else each for each in word)


def for_powershell(word: str) -> str:
    """A word written for PowerShell, to which ’ closes a quotation as ' does."""
    doubled = "".join(2 * each if each in _SINGLE_TO_POWERSHELL else each for each in word)
    return word if is_plain(word) else f"'{doubled}'"
