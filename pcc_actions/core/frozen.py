"""The decorator `dataclass` for what is frozen and has slots, quicker as a module is imported.

That of the standard library compiles six methods of a class there and then, in half a
millisecond; a run makes few of the things that there are classes of.
"""

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    _COMPILED = ("__init__", "__repr__", "__eq__", "__hash__")

    def dataclass(*, frozen, slots):
        """What `dataclasses.dataclass` does, but methods are compiled as the first is made."""

        def decorated(cls):
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)

            def compile_and_make(self, *args, **kwargs):
                compiled = vars(_compiled(made, frozen=frozen))
                for name in _COMPILED:
                    setattr(made, name, compiled[name])
                self.__init__(*args, **kwargs)

            made.__init__, made.__setattr__, made.__delattr__ = compile_and_make, _refuse, _refuse
            return made

        return decorated

    def _compiled(made, *, frozen):
        """A class of the same fields, with all methods of a dataclass."""
        rows = [(each.name, each.type, each) for each in dataclasses.fields(made)]
        after = {"__post_init__": made.__post_init__} if hasattr(made, "__post_init__") else {}
        return dataclasses.make_dataclass(made.__name__, rows, namespace=after, frozen=frozen)

    def _refuse(self, name, *value):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
