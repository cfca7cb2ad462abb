"""The decorator `dataclass` for what is frozen and has slots, quicker as a module is imported.

That of the standard library compiles six methods of a class there and then, in half a
millisecond. Here they are shared by all classes, and `__init__` is compiled as the first is made:
a run makes few of the things that there are classes of.
"""

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from dataclasses import MISSING
    from operator import attrgetter

    def dataclass(*, frozen, slots):
        """What `dataclasses.dataclass` does; of the methods, what they do."""

        def decorated(cls):
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            made.__init__ = _compiled_first(made)
            made.__eq__, made.__hash__ = _comparing(made)
            made.__repr__ = _shown
            made.__setattr__ = made.__delattr__ = _refuse
            return made

        return decorated

    def _compiled_first(made):
        def compile_and_make(self, *args, **kwargs):
            made.__init__ = _compiled(made)
            self.__init__(*args, **kwargs)

        return compile_and_make

    def _compiled(made):
        """The `__init__` that fills each slot with what is given, or with its default."""
        rows = dataclasses.fields(made)
        words = ", ".join(each.name for each in rows)
        lines = [f"def __init__(self, {words}):", *map(_filling, rows)]
        if hasattr(made, "__post_init__"):
            lines.append("self.__post_init__()")
        names = {f"_fill_{each.name}": getattr(made, each.name).__set__ for each in rows}
        names |= {f"_new_{each.name}": each.default_factory for each in rows}
        exec("\n ".join(lines), names)
        init = names["__init__"]
        init.__qualname__ = f"{made.__qualname__}.__init__"
        init.__defaults__ = tuple(value for value in map(_default, rows) if value is not MISSING)
        return init

    def _filling(row):
        """The line that fills the slot of a field."""
        name = row.name
        if row.default_factory is MISSING:
            return f"_fill_{name}(self, {name})"
        return f"_fill_{name}(self, _new_{name}() if {name} is _new_{name} else {name})"

    def _default(row):
        """What stands where nothing is given: of what is made anew each time, what makes it."""
        return row.default_factory if row.default is MISSING else row.default

    def _comparing(made):
        values = attrgetter(*(each.name for each in dataclasses.fields(made) if each.compare))

        def is_same(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        return is_same, lambda self: hash(values(self))

    def _shown(self):
        shown = [each.name for each in dataclasses.fields(self) if each.repr]
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({values})"

    def _refuse(self, name, *value):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
