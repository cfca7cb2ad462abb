"""What two topics of one board must not share: a name, however it is written."""


def name_key(name: str) -> str:
    """A topic's name as it is compared: without capitals, and with single spaces."""
    return " ".join(name.casefold().split())
