"""st.cache_data: values, of which each caller gets a copy."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar, Literal, ParamSpec, TypeAlias, TypedDict, TypeVar, Unpack, overload

from ..errors import UnserializableReturnValueError
from ..state.session_state import SessionState
from . import check
from .caches import Caches
from .disk import Disk, user_folder
from .entries import Entries, Entry
from .frozen import Constant, Pickled, freeze
from .function import CachedFunction
from .hashing import full_name
from .options import option
from .settings import TTL, CacheScope, RefreshMode, Settings
from .sizes import bytes_of

logger = logging.getLogger("ostinato")

P = ParamSpec("P")
R = TypeVar("R")
Persist: TypeAlias = Literal["disk"] | bool | None


class CachedData(CachedFunction[P, R]):
    """A function that is decorated with st.cache_data."""

    shared: ClassVar[bool] = False

    def __init__(self, function: Callable[P, R], settings: Settings, caches: Caches, disk: Disk) -> None:
        super().__init__(function, settings, caches)
        self._disk = disk if settings.persist else None

    def _keep(self, value: Any) -> Constant | Pickled:
        try:
            return freeze(value, self._main(), whole=self._disk is not None)
        except Exception as error:
            raise UnserializableReturnValueError(self.name, full_name(type(value))) from error

    def _put(self, entries: Entries, key: bytes, entry: Entry) -> None:
        super()._put(entries, key, entry)
        most = option("server.maxCacheDataSize")
        if most:
            self._caches.shrink(bytes_of(most))
        if self._disk is not None:
            self._disk.save(entries.of.digest, key, self._file(entry))

    def _restore(self, entries: Entries, key: bytes) -> None:
        data = None if self._disk is None else self._disk.load(entries.of.digest, key)
        if data is not None:
            super()._put(entries, key, self._entry(data))

    def _forget(self, entries: Entries, key: bytes | None) -> None:
        super()._forget(entries, key)
        if self._disk is not None:
            self._disk.delete(entries.of.digest, key)
