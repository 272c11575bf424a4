"""Where the code that is executing now writes to: its run, and the innermost `with` block."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, NamedTuple

from ..tree.node import Node

if TYPE_CHECKING:
    from .fragments import Fragment
    from .recorder import Recorder
    from .run import Run


class Scope(NamedTuple):
    """One level of `with`. Scopes are values: threads and tasks that share a run keep levels of their own."""

    run: Run
    block: Node
    outer: Scope | None = None
    fragment: Fragment | None = None
    """The innermost fragment whose body is executing."""
    recorder: Recorder | None = None
    """Where a cached function's elements are noted, so that a hit can draw them again. None outside of one."""

    @property
    def page(self) -> str:
        """Prefix of widget identities: a fragment's is that of the page that it was called on."""
        return self.run.page if self.fragment is None else self.fragment.page


current: ContextVar[Scope | None] = ContextVar("ostinato_scope", default=None)
"""None outside a run: then st.* calls do nothing and widgets return their defaults."""
