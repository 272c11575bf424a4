"""What the HTML has a browser fetch at once: the code of the elements that the page will show."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from subprocess import run

import pytest

from ostinato.server.page import BUNDLE
from ostinato.server.preloads import Preloads, import_elements, kinds_in
from tests.server.live import COUNTER, Live, serving

SLIDER = "import ostinato as st\nif st.context.url:\n    st.slider('Age')\n"
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
        assert {"chunks.gen", "slider"} <= preloaded(live)


def test_a_page_that_was_opened_is_told_of_what_it_showed(tmp_path: Path) -> None:
    script = "import ostinato as st\ngetattr(st, 'sli' + 'der')('Age')\nif False:\n    st.multiselect('No', [])"
    with serving(tmp_path, script) as live:
        assert "multiselect" in preloaded(live)
        with live.client() as client:
            client.hello().settle()
        assert "slider" in preloaded(live)
        assert "multiselect" not in preloaded(live)


def test_an_app_whose_elements_all_come_with_the_start_is_told_of_nothing(tmp_path: Path) -> None:
    with serving(tmp_path, COUNTER) as live:
        assert preloaded(live) == set()


def test_every_file_that_is_named_exists(tmp_path: Path) -> None:
    with serving(tmp_path, "import ostinato as st\nst.date_input('D')\nst.chat_input()\nst.image([])") as live:
        named = re.findall(r'href="\./(static/[^"]+)"', live.get("/")[2].decode())
        assert len(named) > 10
        assert {live.get(f"/{name}")[0] for name in named} == {200}
        assert len(named) == len(set(named))


@pytest.mark.parametrize("text", ["", "not Python (", "\0", "st.text_input('Name')", "df.columns"])
def test_texts_that_name_no_chunk_ask_for_none(text: str) -> None:
    assert list(Preloads(BUNDLE).links(kinds_in(text))) == []


def test_without_a_build_nothing_is_named(tmp_path: Path) -> None:
    assert list(Preloads(tmp_path).links({"slider"})) == []
    (tmp_path / "manifest.json").write_text("{ half a fi")
    assert list(Preloads(tmp_path).links({"slider"})) == []


IMPORTED = """
import sys
from pathlib import Path
from ostinato.server.preloads import import_elements
print("ostinato.elements.color_picker" in sys.modules)
import_elements(Path(sys.argv[1]))
print("ostinato.elements.color_picker" in sys.modules)
"""


def test_elements_that_a_script_names_are_imported_before_it_runs(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import ostinato as st\nst.color_picker('Colour')\n")
    said = run([sys.executable, "-c", IMPORTED, str(app)], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "True"]
    import_elements(tmp_path / "gone.py")
