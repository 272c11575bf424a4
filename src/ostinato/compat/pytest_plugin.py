"""pytest runs with `import streamlit` giving Ostinato: the flag --streamlit-alias, or the ini option.

[tool.pytest]
ostinato_streamlit_alias = true
"""

from __future__ import annotations

import pytest

from .alias import StreamlitAlias

_ALIAS = pytest.StashKey[StreamlitAlias]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag and the ini option."""
    what = "make `import streamlit` give Ostinato"
    parser.getgroup("ostinato").addoption("--streamlit-alias", action="store_true", help=what)
    parser.addini("ostinato_streamlit_alias", what, type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Install the alias before any test module is imported."""
    if config.getoption("--streamlit-alias") or config.getini("ostinato_streamlit_alias"):
        config.stash[_ALIAS] = StreamlitAlias()
        config.stash[_ALIAS].install()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the alias back."""
    if _ALIAS in config.stash:
        config.stash[_ALIAS].remove()
