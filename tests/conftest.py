"""What any test may need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import ostinato as st


@pytest.fixture(autouse=True, scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing touches the cache folder of the one who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def empty_caches() -> Iterator[None]:
    """The caches, which all sessions of the process share, are empty before the test and after it."""
    _clear()
    yield
    _clear()


def _clear() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()


def pytest_make_parametrize_id(val: object) -> str | None:
    """Names of tests without places in memory: several processes must agree on them."""
    return type(val).__name__ if " at 0x" in repr(val) else None
