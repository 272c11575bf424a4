"""What is told of a page before its script runs, to who reads its HTML alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from ostinato.server.head import title_in
from tests.server.live import serving


def html(folder: Path, script: str = "", **options: Any) -> str:
    with serving(folder, script, **options) as live:
        return live.get("/")[2].decode()


def test_previews_of_links_show_title_description_and_picture(tmp_path: Path) -> None:
    options = {"page__title": 'Sales "now" <b>', "page__description": "What & where", "page__image": "app/static/a.png"}
    page = html(tmp_path, **options)
    told = dict(re.findall(r'<meta (?:name|property)="([\w:]+)" content="([^"]*)" />', page))
    assert "<title>Sales &quot;now&quot; &lt;b&gt;</title>" in page
    assert told["og:title"] == "Sales &quot;now&quot; &lt;b&gt;"
    assert told["description"] == told["og:description"] == "What &amp; where"
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/app/static/a\.png", told["og:image"])
    assert told["twitter:card"] == "summary_large_image"


def test_without_settings_the_title_is_the_scripts_own_as_it_stands_in_the_file(tmp_path: Path) -> None:
    with serving(tmp_path, "import ostinato as st\nst.set_page_config(page_title='Mine')") as live:
        assert b"<title>Mine</title>" in live.get("/")[2]
        (tmp_path / "app.py").write_text("this is no Python")
        assert b"<title>app</title>" in live.get("/any/page")[2]
        (tmp_path / "app.py").unlink()
        assert live.get("/")[0] == 200


@pytest.mark.parametrize(
    ("script", "title"),
    [
        ("st.set_page_config('First', layout='wide')", "First"),
        ("set_page_config(page_icon='x', page_title='Named')", "Named"),
        ("st.set_page_config(page_title='One')\nst.set_page_config(page_title='Two')", "Two"),
        ("st.set_page_config(page_title=name)", None),
        ("if private:\n    st.set_page_config(page_title='Secret')", None),
        ("st.title('Other')", None),
        ("\0", None),
    ],
)
def test_a_title_is_known_that_every_run_sets(script: str, title: str | None) -> None:
    assert title_in(script) == title


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("en", '<html lang="en">'),
        ("ar-EG", '<html lang="ar-EG" dir="rtl">'),
        ("he", '<html lang="he" dir="rtl">'),
        ('"><script>', '<html lang="&quot;&gt;&lt;script&gt;">'),
    ],
)
def test_the_language_decides_the_direction(tmp_path: Path, language: str, opening: str) -> None:
    assert opening in html(tmp_path, page__language=language)
