"""A value as st.cache_data keeps it: what its caller does to it, or to a copy of it, does not reach it.

A value is pickled. Its arrays stay out of the pickle (protocol 5) in `Buffers`, which copies share as long as they only
read; frames of Polars, whose columns nobody can write to, are kept and cloned. What the script itself defines is looked
up in the run that asks, so that an object has the class that this run knows, whatever runs beside it.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable, Sequence
from functools import reduce
from types import FunctionType
from typing import Any

from ..hashing import ATOMS
from .buffers import Buffers
from .entries import Names

CLONED = ("DataFrame", "LazyFrame", "Series")
"""Classes of Polars whose `clone` shares what cannot be changed."""


class Constant:
    """A value that nobody can change is its own copy."""

    __slots__ = ("_value", "size")

    def __init__(self, value: Any) -> None:
        self._value = value
        self.size = sys.getsizeof(value)

    def thaw(self, main: Names) -> Any:
        return self._value

    def release(self) -> None:
        """Nothing holds on to a value."""


class Pickled:
    """A value as its pickle, and what stays out of it."""

    __slots__ = ("_buffers", "_kept", "_pickle", "size")

    def __init__(self, pickled: bytes, buffers: Sequence[memoryview | bytes], kept: Sequence[Any] = ()) -> None:
        self._pickle = pickled
        self._buffers = Buffers(buffers)
        self._kept = kept
        self.size = len(pickled) + self._buffers.size + sum(map(_estimated, kept))

    def __reduce__(self) -> tuple[type[Pickled], tuple[bytes, list[bytes]]]:
        return Pickled, (self._pickle, [bytes(buffer) for buffer in self._buffers.copies()])

    def thaw(self, main: Names) -> Any:
        return _Unpickler(self._pickle, self._buffers.copies(), self._kept, main).load()

    def release(self) -> None:
        """Its memory goes with the last copy."""


def freeze(value: Any, main: Names, *, whole: bool = False) -> Constant | Pickled:
    """Keep a value as it is now. Raises whatever pickling it raises.

    `whole`: leave nothing out but buffers, so that the result can outlive the process.
    """
    if type(value) in ATOMS:
        return Constant(value)
    pickler = _Pickler(main, whole)
    pickler.dump(value)
    return Pickled(pickler.file.getvalue(), [buffer.raw() for buffer in pickler.buffers], pickler.kept)


class _Pickler(pickle.Pickler):
    def __init__(self, main: Names, whole: bool) -> None:
        self.file = io.BytesIO()
        self.buffers: list[pickle.PickleBuffer] = []
        self.kept: list[Any] = []
        self._main = main
        self._whole = whole
        super().__init__(self.file, 5, buffer_callback=self.buffers.append)

    def reducer_override(self, obj: Any) -> Any:
        kind = type(obj)
        library = kind.__module__
        if library == "numpy" and kind.__name__ == "ndarray":
            return _array(obj)
        if library.startswith("polars.") and kind.__name__ in CLONED and not self._whole and not _holds_objects(obj):
            self.kept.append(obj.clone())
            return _kept, (len(self.kept) - 1,)
        if isinstance(obj, type | FunctionType) and obj.__module__ == "__main__" and self._defines(obj):
            return _of_script, (obj.__qualname__,)
        return NotImplemented

    def _defines(self, thing: type | FunctionType) -> bool:
        try:
            return _found(self._main, thing.__qualname__) is thing
        except (KeyError, AttributeError):
            return False


class _Unpickler(pickle.Unpickler):
    def __init__(self, pickled: bytes, buffers: Sequence[memoryview], kept: Sequence[Any], main: Names) -> None:
        super().__init__(io.BytesIO(pickled), buffers=buffers)
        self._kept = kept
        self._main = main

    def find_class(self, module: str, name: str) -> Any:
        if module == __name__:
            if name == _kept.__name__:
                return lambda index: self._kept[index].clone()
            if name == _of_script.__name__:
                return lambda path: _found(self._main, path)
        return super().find_class(module, name)


def _kept(index: int) -> Any:
    """Stands in a pickle for an object that is kept beside it."""


def _of_script(path: str) -> Any:
    """Stands in a pickle for a class or function that the script defines."""


def _found(names: Names, path: str) -> Any:
    first, *others = path.split(".")
    return reduce(getattr, others, names[first])


def _array(array: Any) -> Any:
    """How an array is pickled so that its content stays out of the pickle, if pickling by itself would not do it."""
    if array.dtype.hasobject or array.dtype.kind == "T":
        return NotImplemented
    if array.dtype.kind in "mM":  # dates have no buffer; the numbers that they stand for have
        return _viewed, (array.view("i8"), array.dtype)
    if not (array.flags.c_contiguous or array.flags.f_contiguous):
        return array.copy().__reduce_ex__(5)
    return NotImplemented


def _viewed(array: Any, dtype: Any) -> Any:
    return array.view(dtype)


def _holds_objects(frame: Any) -> bool:
    """Whether columns of Python objects are in it: those can be changed."""
    schema: Callable[[], Any] | None = getattr(frame, "collect_schema", None)
    types = [frame.dtype] if schema is None else schema().dtypes()
    return any("Object" in str(dtype) for dtype in types)


def _estimated(frame: Any) -> int:
    estimate = getattr(frame, "estimated_size", None)
    return 0 if estimate is None else int(estimate())
