"""A digest of a value over all of its content, never a sample of it.

Every part is written with its type and its length, so that two different values never write the same bytes. The hashes
are cryptographic: what a visitor uploads or types cannot be made to meet another visitor's key.
"""

from __future__ import annotations

import copyreg
import io
import marshal
import os
from collections.abc import Callable, Collection, Mapping
from hashlib import blake2b
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType, NoneType
from typing import Any
from weakref import WeakKeyDictionary

ATOMS = frozenset({NoneType, bool, int, float, complex, str, bytes, type(...)})
"""Types that hold no reference and that marshal writes exactly."""
LARGE = 1 << 16
"""Bytes from which on the faster of the two hashes is worth its import."""
HUGE = 1 << 22
"""Bytes from which on several processors read it."""
VALUES = frozenset({"numpy", "pandas", "polars", "pyarrow"})
"""Packages whose objects are plain values, whether their classes say so or not."""
PLAIN = 2
"""The format of marshal that is the same for equal values: later ones tell of interning and of shared references."""

HashFuncs = Mapping[str, Callable[[Any], Any]]
"""By a type's full name: what gives something to hash in the place of a value."""
NO_FUNCS: HashFuncs = {}


class Unhashable(Exception):
    """A value whose content cannot be told. The value is the first argument."""


class HashFuncFailed(Exception):
    """A function of `hash_funcs` raised: the cause. The value that it was given is the first argument."""


class Digest:
    """Takes values, gives 16 bytes."""

    __slots__ = ("_funcs", "_hash", "_open")

    def __init__(self, funcs: HashFuncs = NO_FUNCS) -> None:
        self._hash = blake2b(digest_size=16)
        self._funcs = funcs
        self._open: dict[int, int] = {}
        """Containers that are being read, by id: one that contains itself is named instead of entered."""

    def result(self) -> bytes:
        return self._hash.digest()

    def add(self, value: object) -> None:
        """Take a value. Raises Unhashable, HashFuncFailed."""
        kind = type(value)
        if self._funcs and (func := self._funcs.get(full_name(kind))) is not None:
            self._by_func(func, value)
        elif kind in ATOMS:
            self._atom(value)
        elif id(value) in self._open:
            self._tag("within itself", self._open[id(value)])
        else:
            self._open[id(value)] = len(self._open)
            try:
                self._open_value(kind, value)
            except RecursionError:
                raise Unhashable(value) from None
            finally:
                del self._open[id(value)]

    def buffer(self, data: bytes | memoryview) -> None:
        """Take bytes without a type."""
        self._hash.update(len(data).to_bytes(8, "little"))
        if len(data) < LARGE:
            self._hash.update(data)
        else:
            from .mapped import digest  # late: most scripts hash little

            self._hash.update(digest(data, _digest_of_large))

    def _open_value(self, kind: type, value: Any) -> None:
        write = _WRITERS.get(kind) or _BY_NAME.get(full_name(kind)) or _special(value)
        if write is not None:
            write(self, value)
        elif kind in copyreg.dispatch_table or _tells_how(kind):
            self._reduced(kind, value)
        elif isinstance(value, Mapping):
            self._tag("mapping", full_name(kind))
            self._dict(dict(value))
        else:
            raise Unhashable(value)

    def _tag(self, *parts: Any) -> None:
        self._hash.update(marshal.dumps(parts, PLAIN))

    def _atom(self, value: Any) -> None:
        if isinstance(value, (str, bytes)) and len(value) >= LARGE:
            self._tag("long", type(value).__name__)
            self.buffer(value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass"))
        else:
            self._hash.update(marshal.dumps(value, PLAIN))

    def _by_func(self, func: Callable[[Any], Any], value: object) -> None:
        try:
            stands_for = func(value)
        except Exception as error:
            raise HashFuncFailed(value) from error
        self._tag("hash_funcs", full_name(type(value)))
        plain = Digest()
        plain.add(stands_for)
        self.buffer(plain.result())

    def _items(self, items: list[Any] | tuple[Any, ...]) -> None:
        self._tag(type(items).__name__, len(items))
        if not self._funcs and set(map(type, items)) <= ATOMS:
            self.buffer(marshal.dumps(items, PLAIN))
            return
        for item in items:
            self.add(item)

    def _dict(self, items: dict[Any, Any]) -> None:
        self._tag("dict")
        self._items(list(items.keys()))
        self._items(list(items.values()))

    def _set(self, items: Collection[object]) -> None:
        self._tag(type(items).__name__, len(items))
        digests = []
        for item in items:
            one = Digest(self._funcs)
            one._open = self._open
            one.add(item)
            digests.append(one.result())
        self.buffer(b"".join(sorted(digests)))

    def _array(self, array: Any) -> None:
        """A NumPy array: read where it stands, without a copy unless it is a view with gaps."""
        dtype, flags = array.dtype, array.flags
        turned = flags.f_contiguous and not flags.c_contiguous
        self._tag("array", repr(dtype), array.shape, turned)
        if dtype.hasobject or dtype.kind == "T":
            self._items(array.ravel().tolist())
        elif dtype.itemsize:
            self.buffer(memoryview(array.ravel(order="K" if turned else "C").view("u1")))

    def _masked(self, array: Any) -> None:
        """A pandas array with missing values. What stands in its memory where they are is anything."""
        self._tag("masked", str(array.dtype))
        self._array(array.isna())
        self._array(array.to_numpy(array.dtype.numpy_dtype, na_value=0))

    def _function(self, function: FunctionType) -> None:
        self._tag("function", function.__module__, function.__qualname__)
        self.buffer(code_digest(function.__code__))
        self.add((function.__defaults__, function.__kwdefaults__))
        for cell in function.__closure__ or ():
            try:
                content = cell.cell_contents
            except ValueError:  # a variable that has no value yet
                self._tag("empty")
            else:
                self.add(content)

    def _reduced(self, kind: type, value: Any) -> None:
        """What pickling would make of the value: how it is built, from what, and its state."""
        try:
            reduce: Callable[[Any], Any] | None = copyreg.dispatch_table.get(kind)
            parts = value.__reduce_ex__(5) if reduce is None else reduce(value)
        except Exception as error:
            raise Unhashable(value) from error
        self._tag("reduced", full_name(kind))
        if isinstance(parts, str):
            self._tag(parts)
            return
        for part in parts[:3]:  # what builds it, from what, and its state
            self.add(_without_memory(part) if kind.__module__.startswith("pandas") else part)
        for members in parts[3:5]:  # of a list, of a dictionary
            self.add(None if members is None else list(members))

    def _class(self, kind: type) -> None:
        self._tag("class", full_name(kind))

    def _module(self, module: ModuleType) -> None:
        self._tag("module", module.__name__)

    def _builtin(self, function: BuiltinFunctionType) -> None:
        owner = function.__self__
        self._tag("builtin", function.__module__, function.__qualname__)
        if owner is not None and not isinstance(owner, ModuleType):
            self.add(owner)

    def _bytearray(self, data: bytearray) -> None:
        self._tag("bytearray")
        self.buffer(bytes(data))

    def _memoryview(self, view: memoryview) -> None:
        self._tag("memoryview", view.format, view.shape)
        self.buffer(view.cast("B") if view.c_contiguous else view.tobytes())

    def _pickle_buffer(self, buffer: Any) -> None:
        self.buffer(buffer.raw())

    def _in_memory(self, file: Any) -> None:
        """A file in memory, such as an upload: its name, its content, and where reading goes on."""
        self._tag("file", full_name(type(file)), str(getattr(file, "name", "")), file.tell())
        self.buffer(file.getbuffer())

    def _text_in_memory(self, file: io.StringIO) -> None:
        self._tag("file", full_name(type(file)), file.tell())
        self._atom(file.getvalue())

    def _file(self, file: io.IOBase) -> None:
        """An open file: which one, when it was changed last, and where reading goes on."""
        try:
            found = os.fstat(file.fileno())
            self._tag("file", str(getattr(file, "name")), found.st_mtime_ns, found.st_size, file.tell())  # noqa: B009
        except (OSError, ValueError, AttributeError) as error:
            raise Unhashable(file) from error


def _digest_of_large(data: bytes | memoryview) -> bytes:
    from blake3 import blake3

    return blake3(data, max_threads=blake3.AUTO if len(data) >= HUGE else 1).digest()


_WRITERS: dict[type, Callable[[Digest, Any], None]] = {
    list: Digest._items,
    tuple: Digest._items,
    dict: Digest._dict,
    set: Digest._set,
    frozenset: Digest._set,
    FunctionType: Digest._function,
    BuiltinFunctionType: Digest._builtin,
    ModuleType: Digest._module,
    bytearray: Digest._bytearray,
    memoryview: Digest._memoryview,
}
_BY_NAME: dict[str, Callable[[Digest, Any], None]] = {
    "numpy.ndarray": Digest._array,
    **{
        name: Digest._masked
        for kind in ("Boolean", "Floating", "Integer")
        for name in (f"pandas.arrays.{kind}Array", f"pandas.core.arrays.{kind.lower()}.{kind}Array")
    },
    "pickle.PickleBuffer": Digest._pickle_buffer,
    "ostinato.files.uploaded_file.UploadedFile": Digest._in_memory,
}
"""Of modules that need not be imported for it."""


def _special(value: object) -> Callable[[Digest, Any], None] | None:
    """What writes values of these families, subclasses included."""
    if isinstance(value, type):
        return Digest._class
    if not isinstance(value, io.IOBase):
        return None
    if isinstance(value, io.BytesIO):
        return Digest._in_memory
    return Digest._text_in_memory if isinstance(value, io.StringIO) else Digest._file


def _tells_how(kind: type) -> bool:
    """Whether instances of a class consist of what pickling finds in them. An ordinary one may stand for anything."""
    if kind.__module__.partition(".")[0] in VALUES or hasattr(kind, "__dataclass_fields__"):
        return True
    methods = ("__reduce_ex__", "__reduce__", "__getstate__")
    return any(getattr(kind, method) is not getattr(object, method) for method in methods)


def _without_memory(state: Any) -> Any:
    """A state without what pandas remembers of its own computations: looking at a frame must not change its key."""
    if isinstance(state, dict):
        return {name: part for name, part in state.items() if name != "_cache"}
    if isinstance(state, tuple):
        cleared = (_without_memory(part) if isinstance(part, dict) else part for part in state)
        return [part for part in cleared if not isinstance(part, dict) or part]
    return state


def full_name(kind: type) -> str:
    """A class's module and name."""
    return f"{kind.__module__}.{kind.__qualname__}"


_codes: WeakKeyDictionary[CodeType, bytes] = WeakKeyDictionary()
"""Digests of code objects. Each run makes a script's functions anew, from the same code."""


def code_digest(code: CodeType) -> bytes:
    """What a function does: its instructions, constants and names; not where it stands, nor its comments."""
    known = _codes.get(code)
    if known is None:
        known = _codes[code] = _code_digest(code)
    return known


def _code_digest(code: CodeType) -> bytes:
    digest = Digest()
    digest.buffer(code.co_code)
    digest.add((code.co_names, code.co_varnames, code.co_freevars, code.co_argcount, code.co_kwonlyargcount))
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            digest.buffer(code_digest(constant))
        else:
            digest.add(constant)
    return digest.result()
