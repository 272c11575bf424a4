"""The guide to caching does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ostinato.compat.alias import StreamlitAlias
from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "caching.md").read_text("utf-8")
SHOWN = {
    "squares": "computed 1 times",
    "title": "the books",
    "greeting": "Hello you",
    "report": "1000",
    "connect": "42",
    "fetch": "42",
}
APPS = dict(zip(SHOWN, re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL), strict=True))

pytestmark = pytest.mark.usefixtures("empty_caches")


@pytest.mark.parametrize("name", SHOWN)
def test_an_app_of_the_guide_runs_again_from_its_cache(name: str) -> None:
    alias = StreamlitAlias()
    alias.install()
    try:
        at = AppTest.from_string(APPS[name]).run()
        assert not at.exception
        assert SHOWN[name] in at.markdown[-1].value
        at.run()
    finally:
        alias.remove()
    assert not at.exception
    assert SHOWN[name] in at.markdown[-1].value
    cache = at.runs[-1].cache
    assert cache is not None
    assert (cache.hits, cache.misses) == (1, 0)
