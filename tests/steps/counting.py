"""The steps of some work in pcc-actions, and where they are taken.

A step is a call of a function of Python, in whatever module, or a generator that goes on. Within
pcc_actions, whose modules are compiled with this counted, a step is also

- a turn of a loop or a comprehension,
- an element of a sequence that is searched (`x in`, index, count, remove), copied (`*`, `+`, a
  slice, list, tuple) or gone through by C (sorted, sum, min, max, set, dict, join),
- a hundred characters of a text that is searched, parted, replaced in, copied or hashed.

Not counted is what a search from a given place on goes through, which mostly is to the next
line; and what C does with long operands elsewhere: in libraries, in `map`, in `==` of two
sequences (but for the comparison of their elements, where that is a function of Python).
"""

import ast
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from itertools import count
from types import CodeType, FrameType, ModuleType
from typing import Any, Final

PACKAGE: Final = "pcc_actions"
CHARACTERS: Final = 100  # of a text, which are gone through in the time of one call or less
_TURN, _LONG, _ORDERED, _COUNT = "__turn__", "__long__", "__ordered__", "__count__"
_TAKES_ALL: Final = frozenset(
    "all any bytes dict enumerate frozenset list max min set sha256 sorted sum tuple zip".split()
)
_GOES_THROUGH: Final = frozenset(
    "casefold copy count decode encode find findall finditer fullmatch index lower match partition"
    " remove replace rfind rindex rpartition rsplit search sort split splitlines strip sub subn"
    " translate union upper".split()
)
_TAKES_IN: Final = frozenset("extend fromkeys join loads update".split())  # what they are given

Steps = Counter[str]  # by the function that took them: `pcc_actions/core/queries.py overdue`


class _Work:
    """The steps so far, by the code that took them."""

    def __init__(self) -> None:
        self.steps: Counter[CodeType] = Counter()

    def long(self, operand: Any) -> Any:
        """The operand itself, counted as long as it is."""
        if isinstance(operand, str | bytes):
            self.steps[sys._getframe(1).f_code] += len(operand) // CHARACTERS
        elif isinstance(operand, list | tuple | dict | set | frozenset | deque):
            self.steps[sys._getframe(1).f_code] += len(operand)
        return operand

    def ordered(self, operand: Any) -> Any:
        """The operand of `in`, counted where it is gone through: what has a hash is not."""
        if isinstance(operand, list | tuple | deque):
            self.steps[sys._getframe(1).f_code] += len(operand)
        elif isinstance(operand, str | bytes):
            self.steps[sys._getframe(1).f_code] += len(operand) // CHARACTERS
        return operand

    def part(self, whole: Any) -> Callable[..., int]:
        """What counts in a part of a text, which alone is gone through."""
        code = sys._getframe(1).f_code

        def counted_part(*given: Any) -> int:
            _, begin, *end = given
            self.steps[code] += ((end[0] if end else len(whole)) - begin) // CHARACTERS
            found: int = whole.count(*given)
            return found

        return counted_part

    def seen(self, frame: FrameType, event: str, _: Any) -> None:
        """A call, as the interpreter tells of it; what is done within is not asked for."""
        self.steps[frame.f_code] += 1


_WORK: Final = _Work()
_TURNS: Final[dict[str, Iterator[int]]] = {}  # by the place of each loop, what numbers its turns


@contextmanager
def counted() -> Iterator[Steps]:
    """The steps of what is done within, known when it is done."""
    found: Steps = Counter()
    _WORK.steps.clear()
    before, traced = _numbers(), sys.gettrace()
    sys.settrace(_WORK.seen)
    try:
        yield found
    finally:
        sys.settrace(traced)
        for code, count in _WORK.steps.items():
            if code.co_filename != __file__:
                found[f"{code.co_filename} {code.co_qualname}"] += count
        for place, number in _numbers().items():
            found[place] += number - before.get(place, 0) - 1


def _numbers() -> dict[str, int]:
    """The number of the turn after the last of each loop, which is thereby taken."""
    return {place: next(numbers) for place, numbers in _TURNS.items()}


def count_within_package() -> None:
    """Have each module of the package that is imported from now on tell of its own steps too."""
    assert PACKAGE not in sys.modules
    sys.meta_path.insert(0, _Finder())


class _Finder:
    """Finds the modules of the package, for a loader of ours."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.partition(".")[0] != PACKAGE:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


class _Loader(SourceFileLoader):
    """Loads a module that counts its turns and the operands that are long."""

    def get_code(self, fullname: str) -> CodeType:
        source = self.get_source(fullname)
        assert source is not None
        return with_steps(source, self.path)

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update(namespace())
        super().exec_module(module)


def with_steps(source: str, name: str) -> CodeType:
    """The code of a module that counts its turns and the operands that are long."""
    tree = ast.fix_missing_locations(_Counting(name).visit(ast.parse(source)))
    code: CodeType = compile(tree, name, "exec", dont_inherit=True)
    return code


def namespace() -> dict[str, Any]:
    """What the code of such a module asks for."""
    return {_TURN: _TURNS, _LONG: _WORK.long, _ORDERED: _WORK.ordered, _COUNT: _WORK.part}


class _Counting(ast.NodeTransformer):
    """The tree of a module with its turns and its long operands counted."""

    def __init__(self, name: str) -> None:
        self._name = name

    def _turn(self, at: ast.stmt | ast.expr) -> ast.expr:
        """What takes the number of a turn, which is never 0."""
        place = f"{self._name} line {at.lineno}, {at.col_offset}"
        _TURNS[place] = count(1)
        numbers = ast.Subscript(ast.Name(_TURN, ast.Load()), ast.Constant(place), ast.Load())
        return ast.Call(ast.Attribute(numbers, "__next__", ast.Load()), [], [])

    def visit_For(self, node: ast.For) -> ast.AST:
        self.generic_visit(node)
        node.body.insert(0, ast.Expr(self._turn(node)))
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        self.generic_visit(node)
        node.body.insert(0, ast.Expr(self._turn(node)))
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        self.generic_visit(node)
        node.ifs.insert(0, self._turn(node.target))
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is not None:
            node.value = self.visit(node.value)
        return node  # what a name is said to be is no work

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        node.defaults = [self.visit(each) for each in node.defaults]
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        node.comparators = [
            _call(_ORDERED, right) if isinstance(by, ast.In | ast.NotIn) else right
            for by, right in zip(node.ops, node.comparators, strict=True)
        ]
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        return _call(_LONG, node) if isinstance(node.op, ast.Add) else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        part = isinstance(node.slice, ast.Slice) and isinstance(node.ctx, ast.Load)
        return _call(_LONG, node) if part else node

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = _call(_LONG, node.value)
        return node

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        self.generic_visit(node)
        node.values = [
            _call(_LONG, value) if key is None else value
            for key, value in zip(node.keys, node.values, strict=True)
        ]
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        match node.func, len(node.args):
            case ast.Name(id=name), _ if name in _TAKES_ALL:
                node.args = _each_long(node.args)
            case ast.Attribute(attr=name), 1 if name in _TAKES_IN:
                node.args = _each_long(node.args)
            case ast.Attribute(attr="count"), 2 | 3:
                node.func = _call(_COUNT, node.func.value)
            case ast.Attribute(attr=name), 0 | 1 if name in _GOES_THROUGH:
                node.args = _each_long(node.args)
                node.func.value = _call(_LONG, node.func.value)
        return node


def _call(name: str, *given: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), [*given], [])


def _each_long(given: list[ast.expr]) -> list[ast.expr]:
    return [each if isinstance(each, ast.Starred) else _call(_LONG, each) for each in given]
