"""Which call is which: the function with its code, and the content of what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from types import CellType, CodeType, FunctionType, MethodType
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary, ref

from ..errors import UnhashableParamError, UserHashError
from ..hashing import ATOMS, Digest, HashFuncFailed, HashFuncs, Unhashable, code_digest, full_name

VARIADIC = 0x04
"""The flag of a code object that takes `*args`."""


class Identity(NamedTuple):
    """A function, with its code."""

    digest: bytes
    name: str
    place: tuple[str, str, str, int]
    """Its module, its name there, its file, and the seed of the digests."""
    code: ref[CodeType] | None

    def is_former_version_of(self, other: Identity) -> bool:
        """Whether this is the same function before an edit: nothing holds this code any more."""
        return self.place == other.place and self.digest != other.digest and self.code is not None and not self.code()


class Callee:
    """A function, as far as its calls have to be told from one another and from those of other functions."""

    def __init__(self, function: Callable[..., Any], name: str, funcs: HashFuncs) -> None:
        self._name = name
        self._function = function
        self._funcs = funcs
        self._names, self._others = _parameters(function)
        self._self = function.__self__ if isinstance(function, MethodType) else None
        self._plain = isinstance(function, FunctionType) and not function.__closure__

    def identity(self, seed: int) -> Identity:
        """The function: its name, file and code, and the functions that it has captured."""
        function = self._function
        digest = Digest()
        digest.add(seed)
        _add_function(digest, function, set())
        code = None if isinstance(function, type) else _code(function)
        file = "" if code is None else code.co_filename
        place = (function.__module__, function.__qualname__, file, seed)
        return Identity(digest.result(), self._name, place, None if code is None else ref(code))

    def key(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bytes:
        """One call: the constants that the function has captured, and the arguments, however they are passed.

        Raises UnhashableParamError, UserHashError.
        """
        digest = Digest(self._funcs)
        for name, value in sorted(self._named(args, kwargs), key=_name):
            digest.add(name)
            try:
                digest.add(value)
            except Unhashable as found:
                raise UnhashableParamError(self._name, name, _kind(value), _kind(found.args[0])) from found.__cause__
            except HashFuncFailed as failed:
                raise UserHashError(self._name, name, _kind(failed.args[0]), failed.__cause__) from failed.__cause__
        if not self._plain:
            self._add_captured(digest)
        return digest.result()

    def _named(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The arguments that count, each under its parameter's name."""
        for index, value in enumerate(args):
            name = self._names[index] if index < len(self._names) else f"{self._others}[{index - len(self._names)}]"
            if not name.startswith("_"):
                yield name, value
        for name, value in kwargs.items():
            if not name.startswith("_"):
                yield name, value

    def _add_captured(self, digest: Digest) -> None:
        for name, cell in _cells(self._function):
            if _is_constant(value := _content(cell)):
                digest.add((name, value))
        if self._self is not None:
            apart = Digest(self._funcs)
            try:
                apart.add(self._self)
            except Unhashable:  # as its author left it out, by decorating the bound method
                return
            digest.buffer(apart.result())


def _name(named: tuple[str, Any]) -> str:
    return named[0]


def _kind(value: object) -> str:
    return full_name(type(value)).removeprefix("builtins.")


def _parameters(function: Callable[..., Any]) -> tuple[tuple[str, ...], str]:
    """Names of the positional parameters, and of the one that takes the others."""
    if isinstance(function, type):
        return _bound_parameters(getattr(function, "__init__", None))
    if isinstance(function, MethodType):
        return _bound_parameters(function.__func__)
    return _names_of(getattr(function, "__code__", None))


def _bound_parameters(function: object) -> tuple[tuple[str, ...], str]:
    names, others = _names_of(getattr(function, "__code__", None))
    return names[1:], others


def _names_of(code: CodeType | None) -> tuple[tuple[str, ...], str]:
    if code is None:
        return (), "argument"
    names = code.co_varnames
    others = names[code.co_argcount + code.co_kwonlyargcount] if code.co_flags & VARIADIC else "argument"
    return names[: code.co_argcount], others


def _add_function(digest: Digest, function: Any, seen: set[int]) -> None:
    """A function or class, with the functions that it has captured: a wrapper is told by what it wraps."""
    seen.add(id(function))
    digest.add((function.__module__, function.__qualname__))
    for code in _codes(function):
        digest.add(code.co_filename)
        digest.buffer(code_digest(code))
    for _, cell in _cells(function):
        captured = _content(cell)
        captured = getattr(captured, "__wrapped__", captured)
        if isinstance(captured, FunctionType | type) and id(captured) not in seen:
            _add_function(digest, captured, seen)


def _codes(function: Any) -> list[CodeType]:
    if isinstance(function, type):
        return [member.__code__ for member in vars(function).values() if isinstance(member, FunctionType)]
    code = _code(function)
    return [] if code is None else [code]


def _code(function: Any) -> CodeType | None:
    """A function's code; of an object that wraps a function, that function's."""
    code: CodeType | None = getattr(function, "__code__", None)
    wrapped = getattr(function, "__wrapped__", None)
    return code if code is not None or wrapped is None else _code(wrapped)


def _cells(function: Any) -> list[tuple[str, CellType]]:
    """The variables of an enclosing function that this one reads. Those that it sets are its own account of itself."""
    cells = getattr(function, "__closure__", None)
    if not cells:
        return []
    code = function.__code__
    own = _rebound.get(code)
    if own is None:
        own = _rebound[code] = frozenset(_stored(code))
    return [(name, cell) for name, cell in zip(code.co_freevars, cells, strict=True) if name not in own]


_rebound: WeakKeyDictionary[CodeType, frozenset[str]] = WeakKeyDictionary()
"""Names of outer variables that a function, or one inside it, sets."""


def _stored(code: CodeType) -> Iterator[str]:
    from dis import get_instructions  # late: only functions inside functions need it

    for instruction in get_instructions(code):
        if instruction.opname in ("STORE_DEREF", "DELETE_DEREF"):
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _stored(constant)


def _content(cell: CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # the variable has no value yet
        return None


def _is_constant(value: object) -> bool:
    if isinstance(value, tuple | frozenset):
        return all(map(_is_constant, value))
    return type(value) in ATOMS or isinstance(value, Enum)
