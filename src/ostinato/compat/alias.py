"""`import streamlit` gives Ostinato: the very same modules under both names."""

from __future__ import annotations

import importlib
import importlib.util
import logging
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from .names import STREAMLIT_MODULES

log = logging.getLogger("ostinato.compat")

PROCESSES = str(Path(__file__).parent / "processes")
"""Where tests find `streamlit`, and processes that a script starts: they get `sys.path`, but no finders."""


class StreamlitAlias(MetaPathFinder, Loader):
    """Finds `streamlit` and its modules before any installed package can be found.

    Examples
    --------
    >>> alias = StreamlitAlias()
    >>> alias.install()
    >>> import streamlit, ostinato
    >>> streamlit is ostinato
    True
    >>> alias.remove()
    """

    def install(self) -> None:
        """Put the alias in force. A streamlit that was imported before gives way, with a warning."""
        known = sys.modules.get("streamlit")
        if known is not None and known is not sys.modules.get("ostinato"):
            log.warning(
                "streamlit was imported before Ostinato took its name: modules that hold it keep it. "
                "Import it after the app is started, or set compat.streamlitAlias to false."
            )
        _forget()
        sys.meta_path.insert(0, self)
        sys.path.insert(1, PROCESSES)  # the first place is the script's folder, or whoever's it was
        # `from streamlit import runtime` looks for an attribute first, and then among Ostinato's own modules.
        importlib.import_module("streamlit.runtime")

    def remove(self) -> None:
        """Take the alias back: `import streamlit` finds what is installed."""
        sys.meta_path.remove(self)
        if PROCESSES in sys.path:  # scripts may have set it anew
            sys.path.remove(PROCESSES)
        _forget()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] != "streamlit":
            return None
        own = STREAMLIT_MODULES.get(fullname)
        if own is None or importlib.util.find_spec(own) is None:
            raise ModuleNotFoundError(
                f"{fullname} is not part of Ostinato, which serves this app under Streamlit's name. Use Ostinato's "
                "public functions instead, or run this app with Streamlit (compat.streamlitAlias = false).",
                name=fullname,
            )
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to the import system to make a module, which `exec_module` replaces."""

    def exec_module(self, module: ModuleType) -> None:
        # The import system hands out what stands in sys.modules after this call. Giving it Ostinato's module in
        # create_module instead would make it write the alias's spec over the module's own.
        sys.modules[module.__name__] = importlib.import_module(STREAMLIT_MODULES[module.__name__])


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "streamlit"]:
        del sys.modules[name]
