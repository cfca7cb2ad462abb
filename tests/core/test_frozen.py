"""What is frozen and has slots, made as by the decorator of the standard library."""

import dataclasses
from dataclasses import FrozenInstanceError, field, fields, replace
from inspect import signature

import pytest

from pcc_actions.core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """An example."""

    name: str
    days: tuple[int, ...] = ()
    seen: dict[str, int] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("no name")

    @property
    def long(self) -> bool:
        return len(self.days) > 1


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The same by the standard library."""

    name: str
    days: tuple[int, ...] = ()
    seen: dict[str, int] = field(default_factory=dict, compare=False)


def test_it_is_made_compared_and_shown_as_any_dataclass() -> None:
    kept = Kept("a", days=(1, 2))
    assert (kept.name, kept.days, kept.seen, kept.long) == ("a", (1, 2), {}, True)
    assert kept == Kept("a", (1, 2), {"x": 1}) != Kept("a")
    other: object = Standard("a", (1, 2))
    assert kept != other
    assert len({kept, Kept("a", (1, 2))}) == 1
    assert repr(kept) == repr(Standard("a", (1, 2))).replace("Standard", "Kept")
    assert replace(kept, days=()) == Kept("a")
    assert [each.name for each in fields(Kept)] == ["name", "days", "seen"]
    assert Kept("a").seen is not Kept("a").seen
    assert Kept("a", seen={"x": 1}).seen == {"x": 1}
    assert Kept.__match_args__ == Standard.__match_args__
    with pytest.raises(ValueError, match="no name"):
        Kept("")
    with pytest.raises(TypeError, match=r"^Kept\.__init__\(\) missing .* 'name'$"):
        Kept()  # type: ignore[call-arg]  # as a mistake would be made


def test_nothing_of_it_can_be_altered_or_added() -> None:
    kept = Kept("a")
    with pytest.raises(FrozenInstanceError):
        kept.name = "b"  # type: ignore[misc]  # as a mistake would be made
    with pytest.raises(FrozenInstanceError):
        del kept.name
    with pytest.raises(FrozenInstanceError):
        kept.more = 1  # type: ignore[attr-defined]  # as a mistake would be made
    assert not hasattr(kept, "__dict__")


@dataclass(frozen=True, slots=True)
class Wider(Kept):
    """One that is more."""

    more: int = 3


def test_one_that_is_more_has_the_fields_of_the_other() -> None:
    assert Wider("a", more=4) == replace(Wider("a"), more=4) != Wider("a")
    assert repr(Wider("a")) == "Wider(name='a', days=(), seen={}, more=3)"
    with pytest.raises(ValueError, match="no name"):
        Wider("")


def test_its_making_is_compiled_when_the_first_is_made() -> None:
    @dataclass(frozen=True, slots=True)
    class Late:
        """Another example."""

        name: str

    uncompiled = Late.__init__
    assert fields(Late)
    assert Late.__init__ is uncompiled
    assert Late("a") == Late("a")
    compiled = Late.__init__
    assert compiled is not uncompiled
    assert Late("b") != Late("a")
    assert Late.__init__ is compiled


def test_it_is_given_what_one_of_the_standard_library_is_given() -> None:
    assert Kept("a").seen is not Kept("a").seen
    given, standard = signature(Kept).parameters, signature(Standard).parameters
    assert [*given] == [*standard]
    assert given["days"].default == standard["days"].default == ()
    with pytest.raises(TypeError, match=r"Kept\.__init__\(\) missing 1 required"):
        Kept()  # type: ignore[call-arg]  # as a mistake would be made
    with pytest.raises(TypeError, match=r"Kept\.__init__\(\) got an unexpected keyword"):
        Kept("a", day=())  # type: ignore[call-arg]  # as a mistake would be made
