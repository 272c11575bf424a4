"""The table of all options: name, type, default, what it does."""

from __future__ import annotations

from collections.abc import Mapping

from .option import Kind, Option

_GENERAL = (
    Option("global.developmentMode", "bool", False, "Accepted for launchers that set it; changes nothing."),
    Option(
        "global.disableWidgetStateDuplicationWarning",
        "bool",
        False,
        "Silence the warning about a widget that has both a default value and a value set through its key.",
    ),
    Option(
        "global.showWarningOnDirectExecution",
        "bool",
        True,
        "Say how to serve the app when its script is started by `python` alone.",
    ),
    Option(
        "logger.level",
        "str",
        "info",
        "Least severe level that the framework's log shows.",
        choices=("error", "warning", "info", "debug"),
    ),
    Option(
        "logger.messageFormat",
        "str",
        "%(asctime)s %(message)s",
        "Format of a log line, in the syntax of Python's logging module.",
    ),
    Option("secrets.files", "str", None, "Files that st.secrets reads; later ones win.", multiple=True),
    Option("compat.streamlitAlias", "bool", True, "Make `import streamlit` give Ostinato to served scripts."),
)

_SESSION = (
    Option(
        "session.resume",
        "str",
        "off",
        "`reload`: reloading the page comes back to its session. `off`: it starts a new one.",
        choices=("off", "reload"),
    ),
    Option(
        "session.sleepTTL", "int", 86_400, "Seconds for which the state of a session is kept once it sleeps.", least=0
    ),
    Option(
        "session.store",
        "str",
        "memory",
        "Where sessions are kept: `memory`, or, so that they outlive their process, `sqlite:///sessions.db` or "
        "`redis://host:6379/0`.",
        secret=True,  # an address may hold a password
    ),
    Option("session.maxUploads", "int", 10_000, "Files that one session may hold at once.", least=1),
    Option("session.maxUploadSize", "int", 16_384, "Megabytes of all files that one session holds at once.", least=1),
)

_CLIENT = (
    Option(
        "client.disableDataExport",
        "bool",
        False,
        "Hide the download and copy controls of tables and charts. No protection: the data is in the browser.",
        live=True,
    ),
    Option(
        "client.showErrorDetails",
        "str",
        "full",
        "How much of an uncaught exception the page shows: all, no message, its type alone, or nothing.",
        choices=("full", "stacktrace", "type", "none"),
        synonyms={True: "full", False: "stacktrace"},
        live=True,
    ),
    Option(
        "client.showErrorLinks",
        "str",
        "auto",
        "Links beside an exception that ask others what it means; `auto`: on localhost only.",
        choices=("auto",),
        shapes=(bool,),
    ),
    Option(
        "client.showSidebarNavigation",
        "bool",
        True,
        "List the pages of a `pages/` folder in the sidebar.",
        live=True,
    ),
    Option(
        "client.toolbarMode",
        "str",
        "auto",
        "What the page's menu offers; `auto`: the developer's items on localhost only.",
        choices=("auto", "developer", "viewer", "minimal"),
        live=True,
    ),
)

_PAGE = (
    Option(
        "page.title",
        "str",
        None,
        "Title of the page until its script has run, and in previews of links to it. Unset: what st.set_page_config "
        "says at the script's top level, or the script's name.",
    ),
    Option("page.description", "str", None, "What search engines and previews of links say of the app."),
    Option(
        "page.image",
        "str",
        None,
        "Picture in previews of links to the app: its address, or a path below the app's own.",
    ),
    Option(
        "page.language",
        "str",
        "en",
        "Language of the app's texts, such as `de` or `ar`: for screen readers and hyphenation. Languages that are "
        "written from right to left lay the page out that way.",
    ),
)

_MAP = (
    Option(
        "map.style",
        "str",
        None,
        "What lies under the layers of maps: the address of a MapLibre style, or of tiles, such as "
        "`https://tiles.example.com/{z}/{x}/{y}.png`. Unset: a style that ships, and needs no network.",
    ),
    Option(
        "map.hosts",
        "str",
        [],
        "Further hosts that maps may load styles, tiles and data from, such as `basemaps.cartocdn.com`.",
        multiple=True,
    ),
)

_INSPECTOR = (
    Option(
        "client.inspector",
        "str",
        "auto",
        "Offer the account of every rerun on the page: always, never, or (`auto`) where client.toolbarMode offers the "
        "developer's items.",
        choices=("auto",),
        shapes=(bool,),
    ),
    Option(
        "server.inspectorToken",
        "str",
        None,
        "Bearer token with which other machines may read /_stcore/inspector. Unset: this machine alone.",
        secret=True,
    ),
)

_RUNNER = (
    Option("runner.magicEnabled", "bool", True, "Write an expression that stands on a line of its own to the page."),
    Option("runner.fastReruns", "bool", True, "Serve an event while the run before it still unwinds."),
    Option(
        "runner.maxConsecutiveReruns",
        "int",
        200,
        "Calls of st.rerun and st.switch_page in a row, at more than 60 a second, after which the page asks the user "
        "whether they shall go on.",
        least=1,
    ),
    Option(
        "runner.enforceSerializableSessionState",
        "bool",
        False,
        "Refuse values in st.session_state that cannot be saved.",
    ),
    Option(
        "runner.enumCoercion",
        "str",
        "nameOnly",
        "How members of an Enum that a rerun has defined anew are matched with the former ones.",
        choices=("off", "nameOnly", "nameAndValue"),
    ),
    Option("runner.parallelMaxWorkers", "int", None, "Threads that one run's parallel fragments share.", least=1),
    Option(
        "runner.cacheBackgroundRefreshTTLMultiplier",
        "float",
        2.0,
        "A cached value that is refreshed in the background is served for at most this many times its ttl.",
        least=1.0,
    ),
    Option("runner.connectionDefaultTTL", "float", None, "Seconds for which st.connection keeps a connection."),
    Option(
        "runner.cacheHashSeed",
        "int",
        0,
        "A part of every key of a cached value: with another number, all caches are empty.",
        least=0,
        most=2**32 - 1,
    ),
)

_SERVER = (
    Option("server.address", "str", None, "Address to listen on; `0.0.0.0`: all of them. Unset: localhost alone."),
    Option("server.port", "int", 8501, "Port to listen on; 0: any free one.", least=0, most=65535),
    Option("server.baseUrlPath", "str", "", "Path below which the app is served."),
    Option("server.headless", "bool", None, "Do not open a browser. Unset: true where Linux has no display."),
    Option("server.runOnSave", "bool", False, "Rerun at once when the script or a module of its folder is saved."),
    Option(
        "server.fileWatcherType",
        "str",
        "auto",
        "How changed files are noticed: by events where they come, always by events, always by looking, not at all.",
        choices=("auto", "watchdog", "poll", "none"),
    ),
    Option("server.folderWatchList", "str", [], "Further folders whose modules are watched.", multiple=True),
    Option("server.folderWatchBlacklist", "str", [], "Folders whose modules are not watched.", multiple=True),
    Option("server.cookieSecret", "str", None, "Key that signs cookies. Unset: a new one at each start.", secret=True),
    Option("server.allowedHosts", "str", [], "Host names to answer to; empty: any.", multiple=True),
    Option("server.enableCORS", "bool", True, "Refuse websockets of pages from other origins."),
    Option("server.corsAllowedOrigins", "str", [], "Other origins whose pages may connect.", multiple=True),
    Option("server.enableXsrfProtection", "bool", True, "Demand a token with each upload."),
    Option(
        "server.xsrfCookieSameSite",
        "str",
        "lax",
        "Accepted; Ostinato's token is in no cookie, so that uploads work in frames of other sites as well.",
        choices=("lax", "strict", "none"),
    ),
    Option("server.maxUploadSize", "int", 200, "Megabytes of one uploaded file.", least=0),
    Option("server.maxMessageSize", "int", 200, "Megabytes of one websocket message.", least=1),
    Option("server.maxCacheDataSize", "str", None, "Size of st.cache_data in memory, such as `500mb`; 0: no limit."),
    Option("server.enableWebsocketCompression", "bool", False, "Compress websocket messages."),
    Option("server.websocketPingInterval", "int", None, "Seconds between two pings. Unset: 30.", least=1),
    Option("server.disconnectedSessionTTL", "int", 120, "Seconds that a session outlives its connection.", least=0),
    Option("server.enableStaticServing", "bool", False, "Serve the `static` folder beside the script."),
    Option("server.sslCertFile", "str", None, "Certificate for HTTPS; needs server.sslKeyFile."),
    Option("server.sslKeyFile", "str", None, "Private key of the certificate; needs server.sslCertFile."),
    Option("server.scriptHealthCheckEnabled", "bool", False, "Answer whether the script runs without an error."),
    Option("server.enableExpensiveMemoryStats", "bool", False, "Measure sessions and caches in bytes."),
    Option("server.showEmailPrompt", "bool", True, "Accepted; Ostinato asks for no address."),
    Option("server.enableAgentApi", "bool", False, "Let programs use the app over HTTP."),
    Option("server.agentMaxSessions", "int", 100, "Sessions that programs may hold at once.", least=1),
    Option("server.agentPreviewRows", "int", 100, "Rows of a table that a program is sent at once.", least=0),
    Option("server.agentSessionTTL", "int", 900, "Seconds that a program's idle session is kept.", least=0),
    Option("server.agentWaitTimeout", "int", 30, "Seconds that a program's request waits for a run.", least=0),
    Option("browser.serverAddress", "str", "localhost", "Host name under which browsers reach the app."),
    Option(
        "browser.serverPort",
        "int",
        None,
        "Port on which browsers reach the app. Unset: server.port.",
        least=0,
        most=65535,
    ),
    Option("browser.gatherUsageStats", "bool", False, "Accepted; Ostinato gathers none."),
)

_COLORS = ("red", "orange", "yellow", "green", "blue", "violet", "gray")


def _themed(section: str) -> tuple[Option, ...]:
    """Theme options that the page and each variant of it have."""

    def of(name: str, description: str, kind: Kind = "str", *shapes: type) -> Option:
        return Option(f"{section}.{name}", kind, None, description, shapes=shapes)

    return (
        of("primaryColor", "Accent colour."),
        of("backgroundColor", "Colour behind the page."),
        of("secondaryBackgroundColor", "Colour behind widgets."),
        of("textColor", "Colour of text."),
        *(of(f"{color}Color", f"The palette's {color}.") for color in _COLORS),
        *(of(f"{color}BackgroundColor", f"Colour behind {color} text and alerts.") for color in _COLORS),
        *(of(f"{color}TextColor", f"Colour of {color} text.") for color in _COLORS),
        of("linkColor", "Colour of links."),
        of("linkUnderline", "Underline links.", "bool"),
        of("codeTextColor", "Colour of code."),
        of("codeBackgroundColor", "Colour behind code."),
        of("font", "Font families of text, in order of preference."),
        of("codeFont", "Font families of code."),
        of("codeFontSize", "Size of code, such as `0.875rem`."),
        of("codeFontWeight", "Weight of code.", "int"),
        of("headingFont", "Font families of headings."),
        of("headingFontSizes", "Sizes of h1 to h6, or one for all.", "str", list),
        of("headingFontWeights", "Weights of h1 to h6, or one for all.", "str", list, int),
        of("baseRadius", "Radius of corners, such as `0.5rem` or `full`."),
        of("buttonRadius", "Radius of the corners of buttons."),
        of("borderColor", "Colour of borders."),
        of("showWidgetBorder", "Draw a border around inputs that have no focus.", "bool"),
        of("dataframeBorderColor", "Colour of the lines of a table."),
        of("dataframeHeaderBackgroundColor", "Colour behind a table's header."),
        of("dataframeHeaderTextColor", "Colour of a table's header."),
        of("chartCategoricalColors", "Colours of a chart's series.", "str", list),
        of("chartSequentialColors", "Ten colours from low to high.", "str", list),
        of("chartDivergingColors", "Ten colours from one end through a middle to the other.", "str", list),
        of("paddingTop", "Space above the page's content."),
        of("paddingBottom", "Space below the page's content."),
    )


_THEME = (
    Option("theme.base", "str", None, "The theme to start from: `light`, `dark`, or a TOML file with a theme."),
    Option("theme.baseFontSize", "int", None, "Size of text in pixels.", least=1),
    Option("theme.baseFontWeight", "int", None, "Weight of text.", least=100, most=600),
    Option("theme.fontFaces", "str", None, "Fonts to load: tables with family, url, weight, style.", shapes=(list,)),
    Option("theme.metricValueFontSize", "str", None, "Size of the value of st.metric."),
    Option("theme.metricValueFontWeight", "int", None, "Weight of the value of st.metric.", least=100, most=900),
    Option("theme.showSidebarBorder", "bool", None, "Draw a line between sidebar and page."),
    *(
        option
        for variant in ("", ".light", ".dark", ".sidebar", ".light.sidebar", ".dark.sidebar")
        for option in _themed(f"theme{variant}")
    ),
)

OPTIONS: Mapping[str, Option] = {
    option.name: option
    for option in (*_GENERAL, *_SESSION, *_CLIENT, *_PAGE, *_MAP, *_INSPECTOR, *_RUNNER, *_SERVER, *_THEME)
}
