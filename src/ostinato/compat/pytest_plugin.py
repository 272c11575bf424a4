"""In tests `import streamlit` gives Ostinato where no Streamlit is installed, and everywhere if pytest is told so.

It is told with the flag --streamlit-alias, or with the ini option:

[tool.pytest]
ostinato_streamlit_alias = true
"""

from __future__ import annotations

import sys

import pytest

from .alias import PROCESSES, StreamlitAlias

_ALIAS = pytest.StashKey[StreamlitAlias]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag and the ini option."""
    what = "make `import streamlit` give Ostinato, though Streamlit be installed"
    parser.getgroup("ostinato").addoption("--streamlit-alias", action="store_true", help=what)
    parser.addini("ostinato_streamlit_alias", what, type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Install the alias before any test module is imported, or have it found behind all that is installed."""
    if config.getoption("--streamlit-alias") or config.getini("ostinato_streamlit_alias"):
        config.stash[_ALIAS] = StreamlitAlias()
        config.stash[_ALIAS].install()
    else:
        sys.path.append(PROCESSES)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the alias back."""
    if _ALIAS in config.stash:
        config.stash[_ALIAS].remove()
    elif PROCESSES in sys.path:
        sys.path.remove(PROCESSES)
