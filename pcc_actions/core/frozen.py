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
            made.__init__ = _compiled_first(made, frozen)
            made.__eq__, made.__hash__ = _comparing(made)
            made.__repr__ = _shown
            made.__setattr__ = made.__delattr__ = _refuse
            return made

        return decorated

    def _compiled_first(made, frozen):
        def compile_and_make(self, *args, **kwargs):
            rows = [(each.name, each.type, each) for each in dataclasses.fields(made)]
            # Without words of its own it would be given its signature, which takes long to tell.
            names = ("__doc__", "__post_init__")
            own = {name: getattr(made, name) for name in names if hasattr(made, name)}
            like = dataclasses.make_dataclass(
                made.__name__, rows, namespace=own, repr=False, eq=False, frozen=frozen
            )
            made.__init__ = like.__init__
            self.__init__(*args, **kwargs)

        return compile_and_make

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
