"""The pages/ folder beside the main script. Rule L15."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.pages.folder import LOOK
from ostinato.testing.v1 import AppTest
from tests.semantics.paged import settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    body = "import ostinato as st\nst.text('{0}')\nst.text(__file__)\nst.text_input('Name', key='name')\n"
    (tmp_path / "Start_here.py").write_text(body.format("main"))
    (pages / "10_later.py").write_text(body.format("later"))
    (pages / "2_📈_Sales_report.py").write_text(body.format("sales"))
    (pages / "Unnumbered.py").write_text(body.format("unnumbered"))
    (pages / "__init__.py").write_text("")
    return tmp_path


def test_L15_each_file_of_the_pages_folder_is_a_page(folder: Path) -> None:
    at = AppTest.from_file(folder / "Start_here.py").run()
    assert [(p["title"], p["icon"], p["path"]) for p in settings(at).pages] == [
        ("Start here", "", ""),
        ("Sales report", "📈", "Sales_report"),
        ("later", "", "later"),
        ("Unnumbered", "", "Unnumbered"),
    ]
    assert (settings(at).navigation, settings(at).title) == ("sidebar", "Start here")
    at.text_input[0].set_value("typed").run()
    at.switch_page("pages/2_📈_Sales_report.py").run()
    assert at.text.values == ["sales", str(folder / "pages" / "2_📈_Sales_report.py")]
    assert (at.text_input[0].value, settings(at).current) == ("", "Sales_report")


def test_L15_a_file_that_is_added_becomes_a_page(folder: Path) -> None:
    at = AppTest.from_file(folder / "Start_here.py").run()
    (folder / "pages" / "Added.py").write_text("import ostinato as st\nst.text('added')")
    at.wait(LOOK).run()
    assert at.switch_page("pages/Added.py").run().text.values == ["added"]


def test_L15_a_page_of_the_folder_opens_by_its_path_and_a_missing_one_is_told(folder: Path) -> None:
    at = AppTest.from_file(folder / "Start_here.py").switch_page("pages/10_later.py").run()
    assert at.text[0].value == "later"
    at._path = "nowhere"
    at.run()
    assert (at.text[0].value, settings(at).missing) == ("main", "nowhere")


def test_L15_the_folder_counts_no_more_once_navigation_is_used(folder: Path) -> None:
    (folder / "app.py").write_text(
        "import ostinato as st\nst.text('frame')\nst.navigation(['pages/10_later.py', 'pages/Unnumbered.py']).run()"
    )
    at = AppTest.from_file(folder / "app.py")
    at._path = "Sales_report"
    at.run()
    assert at.text.values[:2] == ["frame", "later"]
    assert settings(at).missing == "Sales_report"


def test_L15_also_where_another_module_calls_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(folder)
    (folder / "framing.py").write_text(
        "import ostinato as st\ndef show():\n    st.navigation(['pages/10_later.py', 'pages/Unnumbered.py']).run()"
    )
    (folder / "app.py").write_text("import framing\nframing.show()")
    at = AppTest.from_file(folder / "app.py").run()
    assert at.text[0].value == "later"
    assert [page["title"] for page in settings(at).pages] == ["later", "Unnumbered"]


def test_the_list_of_the_folders_pages_can_be_hidden(folder: Path) -> None:
    (folder / "app.py").write_text("import ostinato as st\nst.set_option('client.showSidebarNavigation', False)")
    at = AppTest.from_file(folder / "app.py").run().run()
    assert settings(at).navigation == "hidden"


def test_a_page_that_is_no_python_shows_its_error_and_recovers(folder: Path) -> None:
    page = folder / "pages" / "Unnumbered.py"
    page.write_text("import ostinato as st\nst.text(")
    at = AppTest.from_file(folder / "Start_here.py").switch_page("pages/Unnumbered.py").run()
    assert "never closed" in at.exception[0].message
    page.write_text("import ostinato as st\nst.text('mended')")
    assert at.run().text.values == ["mended"]
