"""The guide's apps are the ones in examples/, and they do what the guide says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ostinato.compat.alias import StreamlitAlias
from ostinato.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "guide" / "reruns.md").read_text("utf-8")
VARIANTS = {"header_rerun": "Foo", "header_callback": "Bar", "header_container": "Fiz"}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_guide_shows_the_example_as_it_is(name: str) -> None:
    source = (ROOT / "examples" / f"{name}.py").read_text("utf-8")
    code = source.partition('"""\n\n')[2]
    assert code in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(autouse=True)
def streamlit_is_ostinato(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)  # some write where they run
    alias = StreamlitAlias()
    alias.install()
    yield
    alias.remove()


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.py")), ids=lambda example: example.stem)
def test_every_example_is_listed_and_runs(example: Path) -> None:
    assert f"| [{example.name}]({example.name}) |" in (ROOT / "examples" / "README.md").read_text("utf-8")
    assert not AppTest.from_file(example, default_timeout=30).run().exception


@pytest.mark.parametrize(("name", "text"), VARIANTS.items())
def test_one_click_changes_the_header(name: str, text: str) -> None:
    at = AppTest.from_file(ROOT / "examples" / f"{name}.py").run()
    assert at.header[0].value == "Title"
    assert at.button[0].click().run().header[0].value == text
    assert at.run().header[0].value == text
