"""What a caching decorator is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Literal, NamedTuple, TypeAlias

from ..hashing import HashFuncs

TTL: TypeAlias = float | timedelta | str | None
CacheScope: TypeAlias = Literal["global", "session"]
RefreshMode: TypeAlias = Literal["foreground", "background"]


class Settings(NamedTuple):
    """The parameters of one decorator. Those that are given to both kinds of cache come first."""

    ttl: float | None
    max_entries: int | None
    spinner: str | bool
    show_time: bool
    hash_funcs: HashFuncs
    per_session: bool
    background: bool
    max_size: int | None = None
    validate: Callable[[Any], Any] | None = None
    on_release: Callable[[Any], Any] | None = None
