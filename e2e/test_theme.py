"""Theme options, as computed styles of a real page; the user's choice; what scripts are told of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.accessibility import barriers
from e2e.conftest import write_app
from e2e.tab import Tab, Visitor
from tests.cli.served import serve

SCRIPT = """
import ostinato as st
if st.query_params.get("mode"):
    st.text(st.context.theme.type)
st.title("One"); st.header("Two"); st.subheader("Three")
st.markdown("#### Four\\n##### Five\\n###### Six\\nA [link](https://example.com), `code`, **strong**")
for colour in ("red", "orange", "yellow", "green", "blue", "violet", "gray"):
    st.markdown(f":{colour}[text] :{colour}-background[ground]")
st.code("x")
st.text_input("Field"); st.button("Primary", type="primary"); st.button("Secondary")
st.error("Error")
with st.container(border=True, key="box"):
    st.text("boxed")
with st.sidebar:
    st.header("Side two"); st.text_input("Side field"); st.code("y"); st.button("Side button")
    st.markdown("[Side link](https://example.com)")
"""
Table = Mapping[str, tuple[Any, str, str, str]]
"""Option → its value, a selector, a property, and what that is then."""

MAIN = "[data-testid=stMain]"
SIDE = "[data-testid=stSidebar]"
FIELD = "[data-testid=stTextInputRootElement]"
BUTTON = "[data-testid=stBaseButton-secondary]"
CODE = "[data-testid=stCode]"
LINK = "a[href='https://example.com']"
HUES = ("red", "orange", "yellow", "green", "blue", "violet", "gray")


def hue(name: str, number: int, kind: str) -> tuple[Any, str, str, str]:
    """A palette's option, and where it shows."""
    place = f"{MAIN} [data-testid=stMarkdown]:has-text('text ground') >> nth={number} >> "
    part = "text=/^text$/" if kind == "color" else "text=/^ground$/"
    return f"#0{number}0{number}aa", place + part, kind, f"rgb({number}, {number}, 170)"


PAGE: Table = {
    "primaryColor": ("#aa0055", "[data-testid=stBaseButton-primary]", "background-color", "rgb(170, 0, 85)"),
    "backgroundColor": ("ivory", "body", "background-color", "rgb(255, 255, 240)"),
    "secondaryBackgroundColor": ("#eeeedd", f"{MAIN} {FIELD}", "background-color", "rgb(238, 238, 221)"),
    "textColor": ("#001122", "body", "color", "rgb(0, 17, 34)"),
    "borderColor": ("#123456", ".st-key-box", "border-top-color", "rgb(18, 52, 86)"),
    "linkColor": ("rgb(1, 2, 3)", f"{MAIN} {LINK}", "color", "rgb(1, 2, 3)"),
    "linkUnderline": (False, f"{MAIN} {LINK}", "text-decoration-line", "none"),
    "codeTextColor": ("#332211", f"{MAIN} {CODE}", "color", "rgb(51, 34, 17)"),
    "codeBackgroundColor": ("#f0f1f2", f"{MAIN} {CODE}", "background-color", "rgb(240, 241, 242)"),
    "codeFont": ("'Some Mono', monospace", f"{MAIN} {CODE} code", "font-family", '"Some Mono", ui-monospace'),
    "codeFontSize": ("13px", f"{MAIN} {CODE} code", "font-size", "13px"),
    "codeFontWeight": (300, f"{MAIN} {CODE} code", "font-weight", "300"),
    "font": ("Lato, serif", "body", "font-family", "Lato, Charter"),
    "headingFont": ("own", "h1", "font-family", "own"),
    "headingFontSizes": (["50px", "3rem"], "h1", "font-size", "50px"),
    "headingFontWeights": (["550"], "h1", "font-weight", "550"),
    "baseFontSize": (20, "html", "font-size", "20px"),
    "baseFontWeight": (300, "body", "font-weight", "300"),
    "baseRadius": ("3px", f"{MAIN} {FIELD}", "border-top-left-radius", "3px"),
    "buttonRadius": ("11px", f"{MAIN} {BUTTON}", "border-top-left-radius", "11px"),
    "showWidgetBorder": (False, f"{MAIN} {FIELD}", "border-top-color", "rgba(0, 0, 0, 0)"),
    "showSidebarBorder": (False, SIDE, "border-inline-end-color", "rgba(0, 0, 0, 0)"),
    "paddingTop": ("70px", "[data-testid=stMainBlockContainer]", "padding-top", "70px"),
    "paddingBottom": ("71", "[data-testid=stMainBlockContainer]", "padding-bottom", "71px"),
    "metricValueFontSize": ("60px", "html", "--o-metric", "60px"),
    "metricValueFontWeight": (350, "html", "--o-metric-weight", "350"),
    "dataframeBorderColor": ("#101112", "html", "--o-table-border", "#101112"),
    "dataframeHeaderBackgroundColor": ("#131415", "html", "--o-table-header", "#131415"),
    "dataframeHeaderTextColor": ("#161718", "html", "--o-table-header-text", "#161718"),
    "chartCategoricalColors": (["#111111", "#222222"], "html", "--o-chart-2", "#222222"),
    "chartSequentialColors": ([f"#33333{step}" for step in range(10)], "html", "--o-sequential-10", "#333339"),
    "chartDivergingColors": ([f"#44444{step}" for step in range(10)], "html", "--o-diverging-1", "#444440"),
    **{f"{name}TextColor": hue(name, number, "color") for number, name in enumerate(HUES)},
    **{f"{name}BackgroundColor": hue(name, number, "background-color") for number, name in enumerate(HUES)},
    **{f"{name}Color": (f"#00000{n}", "html", f"--o-{name}", f"#00000{n}") for n, name in enumerate(HUES)},
}
SIDEBAR: Table = {
    "sidebar.backgroundColor": ("#102030", SIDE, "background-color", "rgb(16, 32, 48)"),
    "sidebar.secondaryBackgroundColor": ("#203040", f"{SIDE} {FIELD}", "background-color", "rgb(32, 48, 64)"),
    "sidebar.textColor": ("#fefefe", SIDE, "color", "rgb(254, 254, 254)"),
    "sidebar.borderColor": ("#345678", f"{SIDE} {FIELD}", "border-top-color", "rgb(52, 86, 120)"),
    "sidebar.linkColor": ("#bbccdd", f"{SIDE} {LINK}", "color", "rgb(187, 204, 221)"),
    "sidebar.codeBackgroundColor": ("#223344", f"{SIDE} {CODE}", "background-color", "rgb(34, 51, 68)"),
    "sidebar.buttonRadius": ("9px", f"{SIDE} {BUTTON}", "border-top-left-radius", "9px"),
    "sidebar.font": ("Side", f"{SIDE} {BUTTON}", "font-family", "Side"),
    "sidebar.headingFontSizes": (["1px", "33px"], f"{SIDE} h2", "font-size", "33px"),
    "sidebar.paddingTop": ("31px", "[data-testid=stSidebarUserContent]", "padding-top", "31px"),
    "dark.backgroundColor": ("#010203", "body", "background-color", "rgb(1, 2, 3)"),
    "dark.textColor": ("#f1f2f3", "body", "color", "rgb(241, 242, 243)"),
    "light.backgroundColor": ("#fafbfc", "body", "background-color", "rgb(1, 2, 3)"),
    "dark.sidebar.primaryColor": ("#ffee00", SIDE, "--o-primary", "#ffee00"),
}

Open = Callable[..., Tab]


@pytest.fixture
def open_app(visitor: Visitor, tmp_path: Path) -> Iterator[Open]:
    """Serves the script with a theme of its own, and opens its page."""
    with ExitStack() as stack:

        def go(theme: str, path: str = "/", **settings: Any) -> Tab:
            configure(tmp_path, theme)
            served = stack.enter_context(serve(tmp_path, str(write_app(tmp_path, SCRIPT)), "--server.port", "0"))
            return visitor.tab(served.url, **settings).open(path)

        yield go


def configure(folder: Path, theme: str) -> None:
    file = folder / ".ostinato" / "config.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(theme)


def toml(table: Table) -> str:
    return "[theme]\n" + "".join(f"{option} = {json.dumps(value)}\n" for option, (value, *_) in table.items())


def expect_styles(tab: Tab, table: Table) -> None:
    for selector, style, wanted in (row[1:] for row in table.values()):
        expect(tab.page.locator(selector).first).to_have_css(style, re.compile(f"^{re.escape(wanted)}($|,)"))


def test_every_option_of_the_page_changes_what_is_seen(open_app: Open) -> None:
    expect_styles(open_app(toml(PAGE), color_scheme="light"), PAGE)


def test_the_sidebar_and_each_scheme_have_options_of_their_own(open_app: Open) -> None:
    expect_styles(open_app(toml(SIDEBAR), color_scheme="dark"), SIDEBAR)


def test_a_theme_changes_live_by_the_system_the_user_and_the_file(open_app: Open, tmp_path: Path) -> None:
    tab = open_app('[theme]\nbackgroundColor = "#101020"\n', "/?mode=1", color_scheme="light")
    body = tab.page.locator("body")
    told = tab.main("stText").first
    expect(body).to_have_css("background-color", "rgb(16, 16, 32)")
    # The background is dark: scripts are told so, however light the system is.
    expect(told).to_have_text("dark")
    tab.button("Main menu").click()
    expect(tab.page.get_by_role("menuitemradio", name="Custom")).to_be_checked()
    tab.page.get_by_role("menuitemradio", name="System").click()
    expect(told).to_have_text("light")
    expect(body).not_to_have_css("background-color", "rgb(16, 16, 32)")
    tab.page.emulate_media(color_scheme="dark")
    expect(told).to_have_text("dark")
    tab.page.get_by_role("menuitemradio", name="Custom").click()
    expect(body).to_have_css("background-color", "rgb(16, 16, 32)")
    # One colour was given; the others follow from it, and can all be read.
    assert not barriers(tab.page)
    configure(tmp_path, '[theme]\nbackgroundColor = "#fff0e0"\n')
    expect(body).to_have_css("background-color", "rgb(255, 240, 224)")
    expect(told).to_have_text("light")
    assert not barriers(tab.page)
    # The next visit begins as this one ends, before the server has said anything.
    tab.page.route_web_socket("**/stream", lambda socket: None)
    tab.page.reload()
    expect(body).to_have_css("background-color", "rgb(255, 240, 224)")
