"""The guide to components does what it says."""

from __future__ import annotations

import importlib
import re
import runpy
import tomllib
from pathlib import Path

import pytest

from ostinato.testing.v1 import AppTest

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "guide" / "components.md").read_text("utf-8")
RATING, PACKAGED, FRAMED, TESTED = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
(MANIFEST,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)


def test_the_rating_of_the_guide_keeps_its_stars_and_thanks_once() -> None:
    at = AppTest.from_string(RATING).run()
    at.get("bidi_component")[0].set_state("stars", 5).run()
    assert at.get("bidi_component")[0].data == {"most": 5, "stars": 5}
    at.get("bidi_component")[0].trigger("sent").run()
    assert (at.text.values, at.success.values) == (["5 of 5"], ["Thank you!"])
    at.run()
    assert (at.text.values, at.success.values) == (["5 of 5"], [])


def test_the_manifest_of_the_guide_names_the_component_of_its_package() -> None:
    (declared,) = tomllib.loads(MANIFEST)["tool"]["streamlit"]["component"]["components"]
    assert f'component("acme.{declared["name"]}"' in PACKAGED


def test_the_slider_of_the_guide_is_shown_once_its_front_end_is_there(tmp_path: Path) -> None:
    source = FRAMED.replace("/path/of/its/front_end", str(tmp_path))
    assert "has no front end" in AppTest.from_string(source).run().exception[0].message
    (tmp_path / "index.html").touch()
    at = AppTest.from_string(source).run()
    assert at.get("component_instance")[0].args == {
        "label": "How much",
        "low": 0,
        "high": 10,
        "key": "much",
        "default": 5,
    }


def test_the_test_of_the_guide_passes(tmp_path: Path) -> None:
    file = tmp_path / "guide_test.py"
    file.write_text(TESTED, "utf-8")
    runpy.run_path(str(file))["test_it_counts"]()


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_every_public_function_has_a_page_whose_examples_run(version: str) -> None:
    for name in importlib.import_module(f"ostinato.components.{version}").__all__:
        page = DOCS / "components" / f"components.{version}.{name}.md"
        _, _, examples = page.read_text("utf-8").partition("## Examples")
        script = "\n".join(re.findall(r"```python\n(.*?)```", examples, re.DOTALL))
        assert script, name
        assert not AppTest.from_string(script).run().exception
