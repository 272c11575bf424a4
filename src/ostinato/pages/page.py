"""One page of an app: st.Page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from ..errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
)
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..script.routes import Route, Source, beside_script
from ..state.query import MOST_PATH
from .names import Name, name_of, words_of

_SCHEMES = ("http://", "https://")


class Page(Route):
    """A page for `st.navigation`.

    Parameters
    ----------
    page
        What it shows: the path of a Python file, as seen from the main script's folder; a function without
        parameters; or the http or https URL of a page elsewhere.
    title
        Its name in the list of pages and in the browser's tab. Default: from the file's or function's name.
    icon
        One emoji, or a Material symbol such as ":material/home:". Default: an emoji that the file's name begins with.
    url_path
        Its path in the URL, without slashes inside. Default: the file's or function's name. The default page has "".
    default
        Whether it is shown where the URL names no page. Without any, it is the first page of the list.
    visibility
        "visible", or "hidden": not in the list of pages, but there for URLs, links and `st.switch_page`.
    help
        Markdown that shows while the pointer is on it in the list of pages.

    Raises
    ------
    StreamlitPageNotFoundError
        When there is no such file.
    StreamlitMissingRequiredParameterError
        Without a title or a path in the URL, where none can be derived.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> def overview():
    ...     st.title("Overview")
    >>> def details():
    ...     st.title("Details")
    >>> st.navigation([st.Page(overview, icon="🏠"), st.Page(details, title="More")]).run()
    """

    def __init__(
        self,
        page: str | Path | Callable[[], object],
        *,
        title: str | None = None,
        icon: str | None = None,
        url_path: str | None = None,
        default: bool = False,
        visibility: Literal["visible", "hidden"] = "visible",
        help: str | None = None,
    ) -> None:
        one_of("visibility", visibility, ("visible", "hidden"))
        source = _source(page)
        if isinstance(source, str) and default:
            raise StreamlitIncompatibleParametersError(
                "page=<external URL>", "default=True", explanation="The default page must be one of the app's own."
            )
        name = _name(source, title)
        shown = _title(title, "" if isinstance(source, str) else name.title, source)
        super().__init__(
            source,
            _pathname(url_path, name.words, bool(default)),
            title=shown,
            icon=icon_of(icon) or name.icon,
            default=bool(default),
        )
        self._visibility = visibility
        self._help = help

    @property
    def visibility(self) -> Literal["visible", "hidden"]:
        """Whether it stands in the list of pages."""
        return self._visibility

    @property
    def help(self) -> str | None:
        """What shows while the pointer is on it in the list of pages."""
        return self._help

    @property
    def is_external(self) -> bool:
        """Whether it is a page elsewhere."""
        return self.external_url is not None


def as_page(page: object) -> Page:
    """The page that an item of a list of pages stands for: itself, a file, a function.

    Raises StreamlitInvalidParameterTypeError for anything else, and what `Page` raises.
    """
    if isinstance(page, Page):
        return page
    if isinstance(page, (str, Path)) or callable(page):
        return Page(page)
    raise StreamlitInvalidParameterTypeError(
        "pages",
        type(page).__name__,
        ["str", "Path", "a function", "st.Page"],
        detail="Wrap what it shows in `st.Page`.",
    )


def has_address(page: str) -> bool:
    """Whether it is the URL of a page elsewhere."""
    return page.startswith(_SCHEMES)


def _source(page: object) -> Source:
    if isinstance(page, str) and has_address(page):
        return page
    if isinstance(page, (str, Path)):
        file = beside_script(page)
        if not file.is_file():
            raise StreamlitPageNotFoundError(
                str(page),
                remedy=f"Expected a Python file at {str(file)!r}; relative paths start at the main script's folder.",
            )
        return file
    if callable(page):
        return page
    raise StreamlitInvalidParameterTypeError("page", type(page).__name__, ["str", "Path", "a function"])


def _name(source: Source, title: str | None) -> Name:
    """What a page is called where it is not said."""
    if isinstance(source, Path):
        return name_of(source)
    if isinstance(source, str):
        return Name(None, "", words_of(title or ""))
    return Name(None, "", str(getattr(source, "__name__", "")))


def _title(title: str | None, inferred: str, source: Source) -> str:
    found = inferred if title is None or title == "" else str(title)
    if not found.replace("_", " ").strip():
        raise StreamlitMissingRequiredParameterError(
            "title", detail=f"No title can be derived from {source!r}: give the page one."
        )
    return found


def _pathname(url_path: str | None, inferred: str, default: bool) -> str:
    if url_path is None:
        path = inferred
    else:
        path = str(url_path).strip().strip("/")
        if not path and default:
            path = inferred
    if "/" in path:
        raise StreamlitAPIException(
            f"The `url_path` {url_path!r} expected one part of a URL, without `/` inside: pages are not nested. "
            f"Write {path.replace('/', '_')!r}, for example."
        )
    if len(path) > MOST_PATH:
        raise StreamlitAPIException(f"The `url_path` expected at most {MOST_PATH} characters, got {len(path)}.")
    if not path:
        raise StreamlitMissingRequiredParameterError(
            "url_path", detail='Only the default page may do without: give the page a path, such as "report".'
        )
    return path
