from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server.live import Live, serving


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A server that the tests of one module share; each client has a session of its own."""
    with serving(tmp_path_factory.mktemp("app")) as live:
        yield live
