"""Every public name has a page, and the examples on it run."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import ostinato as st
from ostinato.options import OPTIONS
from ostinato.testing.v1 import AppTest

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = {page.stem: page for folder in ("elements", "api") for page in (DOCS / folder).glob("*.md")}
AREAS = ("bottom", "sidebar")
"""They are containers: their functions have pages."""
COLUMNS = [f"column_config.{name}" for name in st.column_config.__all__]
COMPONENTS = sorted((DOCS / "components").glob("components.*.md"))
NAMES = [name for name in sorted(st.__all__) if not inspect.ismodule(getattr(st, name)) and name not in AREAS]
SHOWN = {"exception": ["division by zero"]}
"""Exceptions that an example is there to show."""


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_has_a_page_whose_examples_run(name: str) -> None:
    app = AppTest.from_string(examples(PAGES[name])).run()
    assert [raised.message for raised in app.exception] == SHOWN.get(name, [])


@pytest.mark.parametrize("name", COLUMNS)
def test_every_type_of_column_has_a_page_whose_examples_run(name: str) -> None:
    app = AppTest.from_string(examples(DOCS / "columns" / f"{name}.md")).run()
    assert not app.exception


def test_every_kind_of_component_has_a_page() -> None:
    modules = {"v1": st.components.v1, "v2": st.components.v2}
    names = {f"components.{version}.{name}" for version, module in modules.items() for name in module.__all__}
    assert names == {page.stem for page in COMPONENTS}


@pytest.mark.parametrize("page", COMPONENTS, ids=lambda page: page.stem)
def test_every_component_has_an_example_that_is_python(page: Path) -> None:
    compile(examples(page), page.name, "exec")


def test_the_options_are_described() -> None:
    listed = set(re.findall(r"^\| `([\w.]+)`", (DOCS / "configuration.md").read_text("utf-8"), re.MULTILINE))
    assert listed == set(OPTIONS)


def examples(page: Path) -> str:
    """The code under "Examples"."""
    _, _, below = page.read_text("utf-8").partition("## Examples")
    script = "\n".join(re.findall(r"```python\n(.*?)```", below, re.DOTALL))
    assert script, "the docstring has no example"
    return script
