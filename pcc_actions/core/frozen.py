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
            made.__init__ = _init(made)
            self.__init__(*args, **kwargs)

        return compile_and_make

    def _init(made):
        """`__init__` as that of the standard library, but for how it puts a value into its slot.

        What the slot has for it is four times as quick as `object.__setattr__`, which looks for
        the slot by its name, and at every class above first.
        """
        known, taken, lines = {}, ["self"], []
        for at, each in enumerate(dataclasses.fields(made)):
            known[f"put_{at}"] = getattr(made, each.name).__set__
            value = each.name
            if each.default_factory is not dataclasses.MISSING:
                known |= {f"none_{at}": dataclasses.MISSING, f"make_{at}": each.default_factory}
                value = f"make_{at}() if {each.name} is none_{at} else {each.name}"
            elif each.default is not dataclasses.MISSING:
                known[f"none_{at}"] = each.default
            taken.append(f"{each.name}=none_{at}" if f"none_{at}" in known else each.name)
            lines.append(f"put_{at}(self, {value})")
        after = ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
        exec(f"def __init__({', '.join(taken)}): {'; '.join([*lines, *after])}", known)
        known["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
        return known["__init__"]

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
