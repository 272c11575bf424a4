"""What the HTML has a browser fetch at once: the code of the elements that the page will show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ostinato.server.page import BUNDLE
from ostinato.server.preloads import Preloads, kinds_in
from tests.server.live import COUNTER, Live, serving

SLIDER = "import ostinato as st\nif st.context.url:\n    st.slider('Age')\n"
APPS = Path(__file__).parents[2] / "benchmarks" / "apps"
LINK = r'<link rel="modulepreload" crossorigin href="\./static/js/([\w.]+)\.[\w-]+\.js">'


def preloaded(live: Live, path: str = "/") -> set[str]:
    """Names of the chunks that are fetched before anything asks for them, beside those of the start."""
    html = live.get(path)[2].decode()
    start = (BUNDLE / "index.html").read_text()
    named = set(re.findall(LINK, html))
    assert named >= set(re.findall(LINK, start))
    return named - set(re.findall(LINK, start))


def test_a_page_that_nobody_has_opened_is_told_of_what_its_script_names(tmp_path: Path) -> None:
    with serving(tmp_path, SLIDER) as live:
        assert {"chunks.gen", "numbers"} <= preloaded(live)


def test_a_page_that_was_opened_is_told_of_what_it_showed(tmp_path: Path) -> None:
    script = "import ostinato as st\ngetattr(st, 'sli' + 'der')('Age')\nif False:\n    st.multiselect('No', [])"
    with serving(tmp_path, script) as live:
        assert "choices" in preloaded(live)
        with live.client() as client:
            client.hello().settle()
        assert "numbers" in preloaded(live)
        assert "choices" not in preloaded(live)


def test_an_app_whose_elements_all_come_with_the_start_is_told_of_nothing(tmp_path: Path) -> None:
    with serving(tmp_path, COUNTER) as live:
        assert preloaded(live) == set()


def test_every_file_that_is_named_exists(tmp_path: Path) -> None:
    with serving(tmp_path, "import ostinato as st\nst.date_input('D')\nst.chat_input()\nst.image([])") as live:
        named = re.findall(r'href="\./(static/[^"]+)"', live.get("/")[2].decode())
        assert len(named) > 7
        assert {live.get(f"/{name}")[0] for name in named} == {200}
        assert len(named) == len(set(named))


def test_a_page_with_one_of_each_input_asks_for_few_files() -> None:
    kinds = kinds_in(APPS.joinpath("inputs.py").read_text())
    assert {"multiselect", "chat_input", "audio_input", "datetime_input"} <= kinds
    assert len(list(Preloads(BUNDLE).links(kinds))) <= 16


@pytest.mark.parametrize(
    ("function", "kind"), [("dataframe", "dataframe"), ("bar_chart", "vega_lite_chart"), ("map", "pydeck_chart")]
)
def test_functions_that_only_compose_are_known_by_the_element_that_they_show(function: str, kind: str) -> None:
    assert kinds_in(f"import ostinato as st\nst.{function}(data)") == {kind}
    assert any(f"/{kind}." in link for link in Preloads(BUNDLE).links({kind}))


def test_what_shows_many_kinds_of_values_asks_for_no_chunk() -> None:
    assert kinds_in("import ostinato as st\nst.write(data)") == frozenset()


@pytest.mark.parametrize("text", ["", "not Python (", "\0", "st.text_input('Name')", "df.columns"])
def test_texts_that_name_no_chunk_ask_for_none(text: str) -> None:
    assert list(Preloads(BUNDLE).links(kinds_in(text))) == []


def test_without_a_build_nothing_is_named(tmp_path: Path) -> None:
    assert list(Preloads(tmp_path).links({"slider"})) == []
    (tmp_path / "elements.json").write_text("{ half a fi")
    assert list(Preloads(tmp_path).links({"slider"})) == []
