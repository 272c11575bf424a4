"""The pages of an app: st.navigation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from ..elements.page import Page as PageBlock
from ..errors import (
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..pages.page import Page, as_page
from ..parameters.choice import one_of
from ..script.place import Place
from ..script.routes import Route
from ..script.run import Run
from ..script.scope import current
from ..script.threads import outside_run

__all__ = ["navigation"]

APP_LEVEL = ("navigation",)
"""Functions of st that places do not have."""

PageLike: TypeAlias = Page | str | Path | Callable[[], object]
Sections: TypeAlias = Mapping[str, Sequence[PageLike]]
Position: TypeAlias = Literal["sidebar", "top", "hidden"]


def navigation(
    at: Place,
    pages: Sequence[PageLike] | Sections,
    *,
    position: Position = "sidebar",
    expanded: bool | int = False,
) -> Page:
    """Say which pages the app has; return the one that the URL names. Nothing of it runs until its `run` is called.

    Call it once a run, from the main script. What the main script does before and after `run` frames every page, and
    widgets there keep their state when the page changes. The list may differ from run to run: pages that it leaves
    out cannot be reached.

    Parameters
    ----------
    pages
        A list of pages, or a dictionary of such lists by the headers of their sections ("": without a header). Each
        is what `st.Page` gave, the path of a Python file, or a function.
    position
        Where the pages are listed: "sidebar", "top" (in a bar above the page), or "hidden".
    expanded
        Whether a list of many pages in the sidebar shows all of them at first, or how many.

    Returns
    -------
    Page
        The page to run: the one that the URL names, else the default page.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without any page.
    StreamlitAPIException
        For two pages with one URL path, two default pages, and for a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> def overview():
    ...     st.write("All at a glance")
    >>> def settings():
    ...     st.toggle("Dark charts")
    >>> page = st.navigation({"": [overview], "Account": [st.Page(settings, icon="🔧")]}, position="top")
    >>> st.title(page.title)
    >>> page.run()
    """
    one_of("position", position, ("sidebar", "top", "hidden"))
    _check_expanded(expanded)
    sections = _sections(pages)
    listed = [page for section in sections.values() for page in section]
    scope = current.get()
    if scope is None:
        outside_run()
        return listed[0]
    run = scope.run
    with run.lock:
        run.check()
        run.host.on_navigation()
        run.routes.register(listed)
        run.routes.of_folder = False
        page, missing = arrive(run)
        run.routes.offer(page)
        at.configure(PageBlock, settings(run, sections, page, position, expanded, missing))
    assert isinstance(page, Page), "all of them were listed"
    return page


def arrive(run: Run) -> tuple[Route, str | None]:
    """The page that the URL names, else the default page and the path that is no page's."""
    location, routes = run.state.location, run.routes
    path, page = location.path, routes.at(location.path)
    missing = None
    if page is None:
        page = routes.default
        assert page is not None, "an app has at least one page"
        missing = None if routes.had(path) else path
    if missing is None and path != page.url_path:  # the default page's own name, or a page that is there no more
        location.go(page.url_path, location.parameters, push=routes.at(path) is None)
    run.state.enter(page.prefix)
    return page, missing


def open_from_folder(run: Run, pages: Sequence[Page], *, listed: bool) -> Route:
    """Before a run of an app that names no pages itself: the page that the URL names, of those that its files make."""
    with run.lock:
        if not run.routes.of_folder or run.routes.default is not pages[0]:
            run.routes.register(pages)
            run.routes.of_folder = True
        if len(pages) == 1 and not run.state.location.path:
            return pages[0]
        page, missing = arrive(run)
        run.page = page.prefix if len(pages) > 1 else ""
        if run.routes.turns_to(page):
            for area in run.tree.page.children:
                run.tree.clear_rest(area)
        position: Position = "sidebar" if listed and len(pages) > 1 else "hidden"
        run.settings.update(settings(run, {"": pages}, page, position, False, missing))
        run.tree.configure(PageBlock(**run.settings))
        return page


def settings(
    run: Run,
    sections: Mapping[str, Sequence[Page]],
    page: Route,
    position: Position,
    expanded: bool | int,
    missing: str | None,
) -> dict[str, Any]:
    """The fields of the page's struct that tell of its pages. Title and icon are the page's, unless the script sets
    its own."""
    return {
        "title": page.title,
        "icon": page.icon or None,
        **run.settings,
        "pages": tuple(_entry(each, section) for section, several in sections.items() for each in several),
        "current": page.url_path,
        "navigation": position,
        "expanded": expanded,
        "missing": missing,
    }


def _entry(page: Page, section: str) -> dict[str, str | bool | None]:
    return {
        "title": page.title,
        "icon": page.icon,
        "path": page.url_path,
        "section": section,
        "hidden": page.visibility == "hidden",
        "url": page.external_url,
        "help": page.help,
        "default": page.url_path == "",
    }


def _sections(pages: object) -> dict[str, list[Page]]:
    """The pages by the headers of their sections."""
    if isinstance(pages, Mapping):
        sections = {str(header): [as_page(page) for page in several] for header, several in pages.items()}
    elif isinstance(pages, Sequence) and not isinstance(pages, (str, bytes)):
        sections = {"": [as_page(page) for page in pages]}
    else:
        raise StreamlitInvalidParameterTypeError(
            "pages", type(pages).__name__, ["a list of pages", "a dictionary of lists of pages"]
        )
    if not any(sections.values()):
        raise StreamlitMissingRequiredParameterError("pages", detail="Pass at least one page: `st.navigation([home])`.")
    return sections


def _check_expanded(expanded: object) -> None:
    if not isinstance(expanded, int):
        raise StreamlitInvalidParameterTypeError("expanded", type(expanded).__name__, ["bool", "int"])
    if expanded < 0:
        raise StreamlitValueError(
            "expanded", ["True", "False", "a number of pages, 0 or more"], detail=f"Got {expanded}."
        )
