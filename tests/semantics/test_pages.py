"""st.Page, st.navigation and the pages/ folder. Rules L01 to L15, I04, I09, I16, I31, H11."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ostinato as st
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.elements.app import error
from tests.session.tab import Tab


def two_pages(log: list[str]) -> None:
    """A script with two pages, and widgets around both."""
    import ostinato as st

    def home() -> None:
        log.append("home")
        st.text_input("Name", key="name")
        st.text_input("Keyless")

    def report() -> None:
        log.append("report")
        st.text_input("Name", key="name")
        st.text_input("Keyless")

    st.text(f"before: {sorted(st.session_state)}")
    st.text_input("Common", key="common")
    st.text_input("Common keyless")
    page = st.navigation([home, report])
    log.append("navigation")
    page.run()
    st.text("after")


def opened(path: str, *args: Any, script: Any = two_pages) -> AppTest:
    """The app as a browser shows it that was given this path."""
    at = AppTest.from_function(script, args=args)
    at._path = path
    return at.run()


def settings(at: AppTest) -> Any:
    """What the page as a whole was told."""
    return at._session.tree.page.element


def test_L01_navigation_returns_the_page_of_the_url_and_runs_nothing_by_itself() -> None:
    log: list[str] = []
    at = AppTest.from_function(two_pages, args=(log,)).run()
    assert log == ["navigation", "home"]
    at.switch_page("report").run()
    assert log == ["navigation", "home", "navigation", "report"]


def test_L01_a_second_navigation_in_one_run_raises_nothing() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        st.navigation([home])
        st.navigation([home], position="top").run()

    at = AppTest.from_function(app).run()
    assert (at.text.values, len(at.exception)) == (["home"], 0)
    assert settings(at).navigation == "top"


@pytest.mark.parametrize("which", ["another", "twice", "without navigation"])
def test_L02_only_the_returned_page_can_be_run_and_only_once(which: str) -> None:
    def app(which: str) -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def report() -> None:
            st.text("report")

        pages = [st.Page(home), st.Page(report)]
        if which == "without navigation":
            pages[0].run()
        page = st.navigation(pages)
        page.run()
        (page if which == "twice" else pages[1]).run()

    at = AppTest.from_function(app, args=(which,)).run()
    assert "Run the page that `st.navigation` returned" in at.exception[0].message


def test_L03_code_around_run_frames_every_page() -> None:
    at = AppTest.from_function(two_pages, args=([],)).run()
    for page in ("report", "home"):
        at.switch_page(page).run()
        assert [at.main[0].value, at.main[-1].value] == ["before: ['common']", "after"]


def test_L04_a_path_that_is_no_page_shows_the_default_page_and_says_so() -> None:
    log: list[str] = []
    at = opened("nowhere", log)
    assert log == ["navigation", "home"]
    assert (settings(at).missing, settings(at).current) == ("nowhere", "")
    at.switch_page("report").run()
    assert (settings(at).missing, settings(at).current) == (None, "report")


def test_L04_in_an_app_of_one_page_too() -> None:
    def app() -> None:
        import ostinato as st

        st.text("only")

    at = opened("nowhere", script=app)
    assert at.text.values == ["only"]


def test_L05_pages_that_are_left_out_cannot_be_reached() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")
            if st.button("go"):
                st.switch_page(secret)

        def hidden() -> None:
            st.text("secret")

        secret = st.Page(hidden, url_path="secret")
        st.navigation([home]).run()

    assert opened("secret", script=app).text.values == ["home"]
    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["home"]
    with pytest.raises(ValueError, match="no page 'secret'"):
        at.switch_page("secret")


def test_L06_hidden_pages_can_be_reached_but_are_not_listed() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def notes() -> None:
            st.text("notes")

        st.navigation([home, st.Page(notes, visibility="hidden")]).run()

    at = opened("notes", script=app)
    assert at.text.values == ["notes"]
    assert [page["hidden"] for page in settings(at).pages] == [False, True]
    assert settings(at).navigation == "sidebar"


def test_L07_a_path_has_no_slash_inside() -> None:
    with pytest.raises(StreamlitAPIException, match="'a/b'"):
        st.Page(two_pages, url_path="a/b")
    assert st.Page(two_pages, url_path="/a/").url_path == "a"


def test_L07_the_path_of_the_default_page_is_empty_and_its_own_name_leads_to_it() -> None:
    assert st.Page(two_pages, default=True, url_path="start").url_path == ""
    at = opened("home", [])
    assert (settings(at).current, settings(at).missing) == ("", None)
    assert at._session.state.location.path == ""


def test_L08_paths_of_files_start_at_the_main_script(tmp_path: Path) -> None:
    (tmp_path / "views").mkdir()
    (tmp_path / "views" / "2_📈_My_sales.py").write_text(
        "import ostinato as st\nst.text(__file__)\nst.text(__name__)\nst.text('outer' in globals())"
    )
    (tmp_path / "app.py").write_text(
        "import ostinato as st\nouter = 1\npage = st.navigation(['views/2_📈_My_sales.py'])\n"
        "st.text([page.title, page.icon, page.url_path])\npage.run()\nimport sys; st.text(sys.modules['__main__'].__file__)"
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    file = str(tmp_path / "views" / "2_📈_My_sales.py")
    assert at.text.values == ["['My sales', '📈', '']", file, "__main__", "False", str(tmp_path / "app.py")]


def test_L09_the_list_of_pages_may_change_between_runs() -> None:
    def app() -> None:
        import ostinato as st

        def login() -> None:
            if st.button("in"):
                st.session_state.known = True
                st.rerun()

        def report() -> None:
            st.text("report")
            if st.button("out"):
                st.session_state.known = False
                st.rerun()

        def home() -> None:
            st.text("home")

        st.navigation([home, report] if st.session_state.get("known") else [login]).run()

    at = AppTest.from_function(app).run()
    assert at.button[0].label == "in"
    assert at.button[0].click().run().text.values == ["home"]
    at.switch_page("report").run()
    at.button[0].click().run()
    assert (at.button[0].label, settings(at).missing) == ("in", None)
    assert at._session.state.location.path == ""


def test_L09_who_opens_a_page_before_the_login_gets_there_after_it() -> None:
    def app() -> None:
        import ostinato as st

        def login() -> None:
            if st.button("in"):
                st.session_state.known = True
                st.rerun()

        def home() -> None:
            st.text("home")

        def report() -> None:
            st.text("report")

        st.navigation([home, report] if st.session_state.get("known") else [login]).run()

    at = opened("report", script=app)
    assert at.button[0].label == "in"
    assert at.button[0].click().run().text.values == ["report"]


def test_L12_set_page_config_wins_over_the_title_and_icon_of_the_page() -> None:
    def app(when: str) -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        if when == "before":
            st.set_page_config(page_title="Own")
        page = st.navigation([st.Page(home, icon="🏠")])
        if when == "after":
            st.set_page_config(page_title="Own")
        page.run()

    titles = {when: settings(AppTest.from_function(app, args=(when,)).run()).title for when in ("", "before", "after")}
    assert titles == {"": "home", "before": "Own", "after": "Own"}
    assert settings(AppTest.from_function(app, args=("after",)).run()).icon == "🏠"


def test_L13_a_page_is_an_instance_of_st_Page_and_its_source_must_match() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def other() -> None:
            st.text("other")

        page = st.Page(home)
        assert isinstance(st.navigation([page]), st.Page)
        assert st.navigation([page]) is page
        st.page_link(st.Page(other, url_path="home"), label="Wrong")

    at = AppTest.from_function(app).run()
    assert "belongs to another page" in at.exception[0].message


def test_L14_pages_elsewhere_are_listed_with_their_address() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        st.navigation([st.Page("https://example.com/x", title="Our Docs!"), home]).run()

    at = AppTest.from_function(app).run()
    elsewhere, home = settings(at).pages
    assert (elsewhere["url"], elsewhere["path"], home["default"]) == ("https://example.com/x", "our-docs", True)
    assert opened("our-docs", script=app).text.values == ["home"]


def test_sections_position_and_length_of_the_list_are_told() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text("home")

        def report() -> None:
            st.text("report")

        report_page = st.Page(report, title="Report", icon="📈", help="All of it")
        st.navigation({"": [home], "More": [report_page]}, position="top", expanded=3).run()

    told = settings(AppTest.from_function(app).run())
    assert (told.navigation, told.expanded, told.current) == ("top", 3, "")
    assert told.pages[1] == {
        "title": "Report",
        "icon": "📈",
        "path": "report",
        "section": "More",
        "hidden": False,
        "url": None,
        "help": "All of it",
        "default": False,
    }


def test_T04_tests_name_pages_by_file_and_by_path(tmp_path: Path) -> None:
    (tmp_path / "report.py").write_text("import ostinato as st\nst.text('report')")
    (tmp_path / "app.py").write_text(
        "import ostinato as st\ndef home(): st.text('home')\n"
        "st.navigation([home, st.Page('report.py', url_path='all')]).run()"
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    assert at.switch_page("report.py").run().text.values == ["report"]
    assert at.switch_page("home").run().text.values == ["home"]
    assert at.switch_page("all").run().text.values == ["report"]
    with pytest.raises(ValueError, match=r"nope\.py"):
        at.switch_page("nope.py")


# --- state -----------------------------------------------------------------------------------------------------------


def test_I04_I09_widgets_of_a_page_go_at_the_start_of_the_next_pages_run() -> None:
    at = AppTest.from_function(two_pages, args=([],)).run()
    at.text_input(key="name").set_value("typed")
    at.text_input[3].set_value("typed").run()
    at.switch_page("report").run()
    assert at.text[0].value == "before: ['common']"
    assert at.text_input.values == ["", "", "", ""]
    at.switch_page("home").run()
    assert at.text_input.values == ["", "", "", ""]


def test_I16_widgets_around_the_pages_keep_their_state() -> None:
    at = AppTest.from_function(two_pages, args=([],)).run()
    at.text_input[0].set_value("with key")
    at.text_input[1].set_value("without").run()
    at.switch_page("report").run()
    assert at.text_input.values[:2] == ["with key", "without"]


def test_I16_a_widget_around_the_pages_is_never_taken_for_a_pages_widget_in_its_place() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.text_input("Same")

        def report() -> None:
            st.text("report")

        page = st.navigation([home, report])
        page.run()
        if page.title == "report":
            st.text_input("Same")

    at = AppTest.from_function(app).run()
    at.text_input[0].set_value("typed").run()
    at.switch_page("report").run()
    assert at.text_input[0].value == ""


def test_H11_session_state_outlives_the_page() -> None:
    def app() -> None:
        import ostinato as st

        def home() -> None:
            st.session_state.kept = "yes"

        def report() -> None:
            st.text(st.session_state.kept)

        st.navigation([home, report]).run()

    assert AppTest.from_function(app).run().switch_page("report").run().text.values == ["yes"]


@pytest.mark.parametrize(("persist", "kept"), [(None, ""), ("page", ""), ("session", "typed")])
def test_I31_what_persists_for_the_session_comes_back_with_its_page(persist: Any, kept: str) -> None:
    def app(persist: Any) -> None:
        import ostinato as st

        def home() -> None:
            st.text_input("Name", key="name", persist_state=persist)

        def report() -> None:
            st.text(sorted(st.session_state))

        st.navigation([home, report]).run()

    at = AppTest.from_function(app, args=(persist,)).run()
    at.text_input[0].set_value("typed").run()
    at.switch_page("report").run()
    assert at.text.values == ["['name']" if kept else "[]"]
    assert at.switch_page("home").run().text_input[0].value == kept


@pytest.mark.parametrize("parallel", [False, True])
def test_fragments_of_a_page_keep_their_widgets_when_they_run_alone(parallel: bool) -> None:
    def app(parallel: bool) -> None:
        import time

        import ostinato as st

        @st.fragment
        def inner() -> None:
            st.text_input("Inner", key="inner")
            st.text_input("Keyless")

        @st.fragment(parallel=parallel)
        def outer() -> None:
            time.sleep(0.05 if parallel else 0)
            st.button("again")
            inner()

        def home() -> None:
            outer()

        st.navigation([home]).run()

    at = AppTest.from_function(app, args=(parallel,)).run()
    at.text_input[0].set_value("typed")
    at.text_input[1].set_value("typed").run()
    assert at.button[0].click().run().text_input.values == ["typed", "typed"]
    assert at.button[0].click().run().text_input.values == ["typed", "typed"]
    assert at.run().text_input.values == ["typed", "typed"]


def test_E33_a_fragment_of_a_page_that_was_left_ticks_no_more() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment(run_every=0.05)
        def clock() -> None:
            st.session_state.ticks = st.session_state.get("ticks", 0) + 1

        def home() -> None:
            clock()

        def report() -> None:
            st.text("report")

        st.navigation([home, report]).run()

    at = AppTest.from_function(app).run().wait(0.3)
    assert at.session_state["ticks"] > 1
    at.switch_page("report").run()
    before = at.session_state["ticks"]
    assert at.wait(0.3).session_state["ticks"] == before


def test_the_former_pages_content_is_gone_as_soon_as_the_next_page_is_drawn() -> None:
    def app() -> None:
        import time

        import ostinato as st

        def home() -> None:
            st.text("home")
            if st.button("go"):
                st.switch_page(slow)

        def wait() -> None:
            time.sleep(0.3)
            st.text("slow")

        slow = st.Page(wait, url_path="slow")
        st.text("above")
        st.navigation([home, slow]).run()

    tab = Tab(app).load()
    tab.click("go")
    tab.wait(lambda: tab.texts == ["above"])
    assert tab.settle().texts == ["above", "slow"]


# --- the pages/ folder -----------------------------------------------------------------------------------------------


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
    at.run()
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


# --- errors ----------------------------------------------------------------------------------------------------------


def page() -> None:
    """A page."""


class Callable:
    """Something that can be called and has no name."""

    def __call__(self) -> None:
        """Nothing."""


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: st.Page("nope.py"), StreamlitPageNotFoundError),
        (lambda: st.Page(5), StreamlitInvalidParameterTypeError),  # type: ignore[arg-type]
        (lambda: st.Page(Callable(), url_path="c"), StreamlitMissingRequiredParameterError),
        (lambda: st.Page(page, url_path=" "), StreamlitMissingRequiredParameterError),
        (lambda: st.Page(page, title=" _ "), StreamlitMissingRequiredParameterError),
        (lambda: st.Page(page, visibility="never"), StreamlitValueError),  # type: ignore[arg-type]
        (lambda: st.Page(page, icon=":shark:"), StreamlitAPIException),
        (lambda: st.Page("https://example.com"), StreamlitMissingRequiredParameterError),
        (lambda: st.Page("https://example.com", title="X", default=True), StreamlitIncompatibleParametersError),
    ],
)
def test_a_page_that_cannot_be_says_why(make: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        make()


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        ("st.navigation([])", StreamlitMissingRequiredParameterError),
        ("st.navigation({'A': []})", StreamlitMissingRequiredParameterError),
        ("st.navigation('app.py')", StreamlitInvalidParameterTypeError),
        ("st.navigation([5])", StreamlitInvalidParameterTypeError),
        ("st.navigation([print], position='left')", StreamlitValueError),
        ("st.navigation([print], expanded='yes')", StreamlitInvalidParameterTypeError),
        ("st.navigation([print], expanded=-1)", StreamlitValueError),
        ("st.navigation([print, st.Page(len, url_path='print')])", StreamlitAPIException),
        ("st.navigation([st.Page(print, default=True), st.Page(len, default=True)])", StreamlitAPIException),
        ("st.navigation([st.Page('https://example.com', title='X')])", StreamlitAPIException),
    ],
)
def test_a_list_of_pages_that_cannot_be_says_why(call: str, kind: type[Exception]) -> None:
    assert error(call) is kind


def test_outside_a_run_pages_are_inert() -> None:
    found = st.navigation([st.Page(page)])
    found.run()
    assert found.title == "page"
