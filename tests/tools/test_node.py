from __future__ import annotations

import pytest

from tools.node import is_new_enough


@pytest.mark.parametrize("said", ["v20.19.0", "v20.20.2", "v22.12.0", "v24.1.0"])
def test_lines_that_the_bundler_runs_on(said: str) -> None:
    assert is_new_enough(said)


@pytest.mark.parametrize("said", ["v18.20.0", "v20.18.3", "v21.9.0", "v22.11.0", "", "no version"])
def test_lines_that_it_does_not_run_on(said: str) -> None:
    assert not is_new_enough(said)
