"""The page as a whole, its areas and its settings: st.set_page_config, st.sidebar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError, StreamlitInvalidURLError, StreamlitValueError
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..script.place import Place
from ..wire.element import Block

__all__ = ["set_page_config"]

APP_LEVEL = ("set_page_config",)
"""Functions of st that places do not have."""

SidebarState: TypeAlias = Literal["auto", "expanded", "collapsed", "locked"] | int
_SIDEBAR_STATES = ("auto", "expanded", "collapsed", "locked")
_MENU = {"get help": "Get help", "report a bug": "Report a bug", "about": "About"}
_SCHEMES = ("http://", "https://", "mailto:")


class Page(Block, frozen=True, kw_only=True, tag="page"):
    """The root, node 0: holds the areas. Its fields are the page's settings."""

    title: str | None = None
    icon: str | None = None
    layout: str = "centered"
    sidebar: str | int = "auto"
    """initial_sidebar_state: auto, expanded, collapsed, locked, or its width in pixels."""
    menu: dict[str, str | None] = {}
    """Menu entries: "Get help", "Report a bug" (URLs), "About" (Markdown); None hides one."""
    pages: tuple[dict[str, str | bool | None], ...] = ()
    """The app's pages: title, icon, path (below the base URL; "": the default page), section, hidden, url (of a page
    elsewhere), help, default."""
    current: str | None = None
    """Path of the page that is shown."""
    navigation: Literal["sidebar", "top", "hidden"] = "hidden"
    """Where the pages are listed."""
    expanded: bool | int = False
    """Whether a long list shows all pages at first, or how many."""
    logo: dict[str, str | None] | None = None
    """image and icon_image (addresses, or an emoji or icon), size, link."""
    theme: dict[str, Any] = {}
    """Theme options of this session alone, by dotted name; None: as if it were not set."""
    missing: str | None = None
    """The path that the browser asked for, when no page has it: the default page is shown in its place."""


class Main(Block, frozen=True, kw_only=True, tag="main"):
    """Node 1: the area that scripts write to by default."""


class Sidebar(Block, frozen=True, kw_only=True, tag="sidebar"):
    """Node 2: the area at the side; shown while it holds something."""


class Bottom(Block, frozen=True, kw_only=True, tag="bottom"):
    """Node 3: the area that stays in view below the main one; shown while it holds something."""


class Overlay(Block, frozen=True, kw_only=True, tag="overlay"):
    """Node 4: what lies over the page, whatever drew it: dialogs."""


def set_page_config(
    at: Place,
    page_title: str | None = None,
    page_icon: Any = None,
    layout: Literal["centered", "wide"] | None = None,
    initial_sidebar_state: SidebarState | None = None,
    menu_items: Mapping[str, str | None] | None = None,
) -> None:
    """Set how the page as a whole looks. Later calls in one run add to earlier ones; None leaves a setting as it is.

    Parameters
    ----------
    page_title
        Title of the browser's tab; by default the name of the script.
    page_icon
        Icon of the tab: an emoji, a shortcode such as ":shark:", "random" (any emoji), a Material symbol such as
        ":material/home:", or an image: its URL or path, its bytes, an array, a Pillow image.
    layout
        "centered" (a column of readable width) or "wide" (all of the window).
    initial_sidebar_state
        "auto" (open where there is room), "expanded", "collapsed", "locked" (open, and cannot be closed), or its
        width: 200 to 600 pixels.
    menu_items
        Entries of the page's menu: "Get help" and "Report a bug" (a URL each) and "About" (Markdown); None hides one.

    Raises
    ------
    StreamlitValueError
        For a layout, a sidebar state or a menu entry that is none of the above.
    StreamlitInvalidURLError
        For a menu entry that is no URL.
    MediaFileError
        For an icon's file that cannot be read.

    Examples
    --------
    >>> import ostinato as st
    >>> st.set_page_config(page_title="Sales", page_icon="📈", layout="wide")
    """
    settings: dict[str, Any] = {}
    if page_title is not None:
        settings["title"] = str(page_title)
    if page_icon is not None:
        settings["icon"] = _icon(at, page_icon)
    if layout is not None:
        one_of("layout", layout, ("centered", "wide"))
        settings["layout"] = layout
    if initial_sidebar_state is not None:
        settings["sidebar"] = _sidebar(initial_sidebar_state)
    if menu_items is not None:
        settings["menu"] = _menu(menu_items)
    at.configure(Page, settings)


def _icon(at: Place, icon: object) -> str:
    """The icon as the page takes it: an emoji, a name between colons, or an address."""
    if isinstance(icon, str) and icon.startswith(":material/"):
        return icon_of(icon) or ""
    if isinstance(icon, str) and not _is_picture(icon):
        return icon
    from ..parameters.pictures import picture  # late: most icons are no pictures

    return picture(at, icon, function="st.set_page_config")


def _is_picture(text: str) -> bool:
    """Whether it is an address, SVG, or the path of a file, rather than a few signs."""
    return text.lstrip().startswith("<") or (len(text) > 4 and not text.startswith(":") and "." in text)


def _sidebar(state: object) -> str | int:
    if isinstance(state, int) and not isinstance(state, bool) and state > 0:
        return min(600, max(200, state))
    if state in _SIDEBAR_STATES:
        return str(state)
    allowed = [*map(repr, _SIDEBAR_STATES), "a width in pixels"]
    raise StreamlitValueError("initial_sidebar_state", allowed, detail=f"Got {state!r}.")


def _menu(items: object) -> dict[str, str | None]:
    if not isinstance(items, Mapping):
        raise StreamlitInvalidParameterTypeError("menu_items", type(items).__name__, ["dict", "None"])
    menu = {}
    for name, target in items.items():
        entry = _MENU.get(str(name).lower())
        if entry is None:
            raise StreamlitValueError("menu_items", [repr(e) for e in _MENU.values()], detail=f"Got {name!r}.")
        if target is not None and entry != "About" and not str(target).startswith(_SCHEMES):
            raise StreamlitInvalidURLError(str(target))
        menu[entry] = None if target is None else str(target)
    return menu
