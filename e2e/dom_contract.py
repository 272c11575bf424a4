"""Names in the page that other people's style sheets and browser tests rely on."""

from __future__ import annotations

from typing import NamedTuple


class Promise(NamedTuple):
    """What a call draws: a node that carries its test id as a class too, and what is found inside."""

    call: str
    test_id: str
    inside: tuple[str, ...] = ()


def test_id(name: str) -> str:
    return f'[data-testid="{name}"]'


LABEL, TIP = test_id("stWidgetLabel"), test_id("stTooltipHoverTarget")
TEXT = test_id("stMarkdownContainer")

ELEMENTS = (
    Promise("title('T', help='?')", "stHeading", ("h1#t", "h1 a[href='#t']", "h1 svg", TIP)),
    Promise("header('H', divider=True)", "stHeading", ("h2#h", "h2 a[href='#h']")),
    Promise("subheader('S', anchor=False)", "stHeading", ("h3",)),
    Promise("markdown('*m*', help='?')", "stMarkdown", (TEXT, f"{TEXT} em", TIP)),
    Promise("markdown('```\\ncode\\n```')", "stMarkdown", (f"{test_id('stMarkdownPre')} code",)),
    Promise("markdown('![alt](/favicon.png)')", "stMarkdown", (f"{TEXT} img[alt='alt']",)),
    Promise("write('w')", "stMarkdown", (f"{TEXT} p",)),
    Promise("caption('c')", "stMarkdown", (test_id("stCaptionContainer"),)),
    Promise("divider()", "stMarkdown", ("hr",)),
    Promise("text('t', help='?')", "stText", (TIP,)),
    Promise("code('x = 1')", "stCode", ("pre", "code", "button")),
    Promise("html('<div id=own>h</div>')", "stHtml", ("div#own",)),
    Promise(
        "metric('m', 5, -1, help='?', chart_data=[1, 2])",
        "stMetric",
        (
            f"{test_id('stMetricLabel')} {TIP}",
            test_id("stMetricValue"),
            f"{test_id('stMetricDelta')} {test_id('stMetricDeltaIcon-Down')}",
            test_id("stMetricChart"),
        ),
    ),
    Promise("json({'a': 1})", "stJson"),
    Promise("table({'a': [1]})", "stTable", (f"table{test_id('stTableStyledTable')} th", "td")),
    Promise(
        "image('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', caption='c')",
        "stImage",
        ("img", test_id("stImageCaption"), test_id("stFullScreenFrame"), test_id("stElementToolbarButton")),
    ),
    Promise("audio(None)", "stAudio", ()),
    Promise("video(None, subtitles='WEBVTT')", "stVideo", ("track",)),
    Promise("error('e')", "stAlert", (test_id("stAlertContentError"), f"[role=alert] {TEXT}")),
    Promise("warning('w')", "stAlert", (test_id("stAlertContentWarning"), f"[role=alert] {TEXT}")),
    Promise("info('i', icon='🎈')", "stAlert", (test_id("stAlertContentInfo"), test_id("stAlertDynamicIcon"))),
    Promise("success('s')", "stAlert", (test_id("stAlertContentSuccess"), test_id("stAlertContainer"))),
    Promise("exception(ValueError('v'))", "stException", (test_id("stExceptionMessage"),)),
    Promise("button('b', key='k b')", "stButton", (f"button{test_id('stBaseButton-secondary')}",)),
    Promise("button('p', type='primary')", "stButton", (f"button{test_id('stBaseButton-primary')}", TEXT)),
    Promise("button('t', type='tertiary', help='?')", "stButton", (test_id("stBaseButton-tertiary"), TIP)),
    Promise("button('d', disabled=True)", "stButton", ("button:disabled",)),
    Promise(
        "form('f').form_submit_button('s', help='?')",
        "stFormSubmitButton",
        (f"button{test_id('stBaseButton-secondaryFormSubmit')}", TEXT, TIP),
    ),
    Promise(
        "form('p').form_submit_button('s', type='primary')",
        "stFormSubmitButton",
        (test_id("stBaseButton-primaryFormSubmit"),),
    ),
    Promise("chat_input('Say')", "stChatInput", ("textarea", test_id("stChatInputSubmitButton"))),
    Promise(
        "audio_input('a', help='?')",
        "stAudioInput",
        ("button", test_id("stAudioInputWaveSurfer"), test_id("stAudioInputWaveformTimeCode"), LABEL, TIP),
    ),
    Promise("camera_input('c', help='?')", "stCameraInput", (f"button{test_id('stCameraInputButton')}", LABEL, TIP)),
    Promise("text_input('n', help='?')", "stTextInput", ("input[type=text]", f"label{LABEL}", TIP)),
    Promise("text_input('off', disabled=True)", "stTextInput", ("input:disabled",)),
    Promise("text_area('n', help='?')", "stTextArea", ("textarea", f"label{LABEL}", TIP)),
    Promise(
        "number_input('n', help='?')",
        "stNumberInput",
        ("input", f"label{LABEL}", TIP, test_id("stNumberInputStepUp"), test_id("stNumberInputStepDown")),
    ),
    Promise("slider('n', help='?')", "stSlider", (LABEL, TIP, test_id("stSliderThumbValue"), "input[type=range]")),
    Promise("slider('n', 0, 9, (1, 2))", "stSlider", (f"{test_id('stSliderThumbValue')} >> nth=1",)),
    Promise("select_slider('n', ['a', 'b'], help='?')", "stSlider", (LABEL, TIP, test_id("stSliderThumbValue"))),
    Promise("date_input('n', help='?')", "stDateInput", ("input", f"label{LABEL}", TIP)),
    Promise("date_input('n', disabled=True)", "stDateInput", ("input:disabled",)),
    Promise("time_input('n', help='?')", "stTimeInput", ("input", f"label{LABEL}", TIP)),
    Promise("datetime_input('n', help='?')", "stDateTimeInput", ("input", f"label{LABEL}", TIP)),
    Promise("color_picker('n', help='?')", "stColorPicker", (test_id("stColorPickerBlock"), f"label{LABEL}", TIP)),
    Promise("feedback('stars', default=1)", "stFeedback", (f"button{test_id('stFeedbackButtonActive')} >> nth=1",)),
    Promise("pagination(9)", "stPagination", (f"button{test_id('stPaginationPageActive')}", "nav")),
    Promise(
        "multiselect('n', ['a'], 'a', help='?')",
        "stMultiSelect",
        ("input[role=combobox]", f"label{LABEL}", TIP, test_id("stMultiSelectTagsContainer"), "[data-tag]"),
    ),
    Promise("menu_button('m', ['a'], help='?')", "stMenuButton", (f"button{test_id('stMenuButtonButton')}", TIP)),
    Promise("selectbox('n', ['a'], help='?')", "stSelectbox", ("input", f"label{LABEL}", TIP)),
    Promise("pills('n', ['a'], default='a', help='?')", "stButtonGroup", ("button[role=radio]", LABEL, TIP)),
    Promise("segmented_control('n', ['a'], selection_mode='multi')", "stButtonGroup", ("button[aria-pressed]", LABEL)),
    Promise("link_button('l', '/a')", "stLinkButton", ("a[href='/a'][target='_blank']",)),
    Promise("radio('n', ['a', 'b'], help='?')", "stRadio", ("label input[type=radio] >> nth=1", LABEL, TIP)),
    Promise("checkbox('n', help='?')", "stCheckbox", ("label input[type=checkbox]", LABEL, TIP)),
    Promise("toggle('n', disabled=True)", "stCheckbox", ("label input[type=checkbox]:disabled", LABEL)),
    Promise(
        "page_link('https://example.com/', label='l', icon='🎈', help='?')",
        "stPageLink",
        (f"a{test_id('stPageLink-NavLink')}[href='https://example.com/']", test_id("stIconEmoji"), TIP),
    ),
    Promise("progress(30, 'p')", "stProgress", ("[role=progressbar][aria-valuenow='30']",)),
    Promise("empty()", "stEmpty"),
)
"""Each stands inside an stElementContainer."""

BLOCKS = (
    Promise("container(key='own')", "stVerticalBlock"),
    Promise("columns(2)[0]", "stHorizontalBlock", (f"{test_id('stColumn')}.stColumn >> nth=1",)),
    Promise(
        "tabs(['one', 'two'])[0]",
        "stTabs",
        (f"{test_id('stTab')}[role=tab] >> nth=1", "[role=tab][aria-selected=true]", "[role=tabpanel]"),
    ),
    Promise(
        "expander('e', icon='🎈')",
        "stExpander",
        ("details summary", test_id("stExpanderDetails"), test_id("stExpanderIcon")),
    ),
    Promise("status('s')", "stExpander", ("details summary", test_id("stExpanderIconSpinner"))),
    Promise(
        "chat_message('user')", "stChatMessage", (test_id("stChatMessageContent"), test_id("stChatMessageAvatarUser"))
    ),
    Promise("form('own')", "stForm", (test_id("stVerticalBlock"),)),
)

SHELL = (
    '[data-testid="stApp"].stApp[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]',
    'div[data-testid="stAppViewContainer"].stAppViewContainer[data-layout="narrow"]',
    '[data-testid="stHeader"].stAppHeader [data-testid="stToolbar"] [data-testid="stMainMenu"].stMainMenu button',
    'main[data-testid="stMain"].stMain [data-testid="stMainBlockContainer"].stMainBlockContainer',
    'section[data-testid="stSidebar"].stSidebar [data-testid="stSidebarContent"]',
    '[data-testid="stSidebarUserContent"] [data-testid="stText"]',
    '[data-testid="stStatusWidget"]',
    'link[rel~="icon"]',
)


PAGES = {
    "sidebar": (
        'nav[data-testid="stSidebarNav"] ul[data-testid="stSidebarNavItems"] a[data-testid="stSidebarNavLink"]',
        '[data-testid="stSidebarNavLinkContainer"] a[aria-current="page"]',
        'button[data-testid="stNavSectionHeader"]',
        'button[data-testid="stSidebarNavViewButton"]:text-is("View 4 more")',
        '[data-testid="stSidebarNavSeparator"]',
        '[data-testid="stSidebarHeader"] a[data-testid="stLogoLink"] [data-testid="stSidebarLogo"].stLogo',
    ),
    "top": (
        'nav[data-testid="stTopNav"] [data-testid="stTopNavLinkContainer"] a[data-testid="stTopNavLink"]',
        'button[data-testid="stTopNavSection"]',
        '[data-testid="stTopNavPopover"] a[data-testid="stTopNavDropdownLink"]',
    ),
}
"""The list of pages, by its place."""


def pages(position: str) -> str:
    """An app of many pages, in sections."""
    return f"""
import ostinato as st
def page(number):
    return st.Page(lambda: None, title=f"P{{number}}", url_path=f"p{{number}}")
st.logo("🎼", link="https://example.com/")
st.sidebar.text("aside")
st.navigation({{"": [page(0)], "More": [page(number) for number in range(1, 14)]}}, position={position!r}).run()
"""


def script() -> str:
    """Everything that was promised, each in a container that is found by its number."""
    lines = ["import ostinato as st", "st.sidebar.text('aside')"]
    for number, promise in enumerate((*ELEMENTS, *BLOCKS)):
        lines.append(f"with st.container(key='place {number}'): shown = st.{promise.call}")
        if promise in BLOCKS:
            lines.append("shown.text('in it')")
    return "\n".join(lines)
