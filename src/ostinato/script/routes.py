"""The pages of an app as the engine knows them: which there are, which one the URL names, which one may run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import CoroutineType, ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitPageNotFoundError
from .main_module import fresh_main
from .scope import current
from .threads import outside_run

if TYPE_CHECKING:
    from .run import Run

Source: TypeAlias = Path | Callable[[], object] | str
"""What a page is made of: a file, a function, or the URL of a page elsewhere."""


class Route:
    """One page. It belongs to no session: modules may make pages once for all of them."""

    def __init__(self, source: Source, pathname: str, *, title: str, icon: str = "", default: bool = False) -> None:
        self._source = source
        self._pathname = pathname
        self._title = title
        self._icon = icon
        self._default = default

    @property
    def title(self) -> str:
        """Its name in the list of pages."""
        return self._title

    @property
    def icon(self) -> str:
        """Its icon in the list of pages; empty: none."""
        return self._icon

    @property
    def source(self) -> Source:
        """What it is made of."""
        return self._source

    @property
    def pathname(self) -> str:
        """Its own name among the app's pages, also of the default page."""
        return self._pathname

    @property
    def default(self) -> bool:
        """It is to be shown where the URL names no page."""
        return self._default

    @property
    def url_path(self) -> str:
        """Its path in the URL; empty: it is the default page."""
        scope = current.get()
        default = self if scope is None else scope.run.routes.default
        is_default = self._default or (scope is not None and default is not None and self.is_same(default))
        return "" if is_default else self._pathname

    @property
    def external_url(self) -> str | None:
        """The address of a page elsewhere; None: it is a page of this app."""
        return self._source if isinstance(self._source, str) else None

    @property
    def prefix(self) -> str:
        """What the identities of its widgets begin with."""
        return f"{self._pathname}/"

    def is_same(self, other: Route) -> bool:
        """Whether both are the same page of the app, though made in different runs."""
        return self._pathname == other._pathname

    def run(self) -> Any:
        """Draw the page, here and now.

        Returns
        -------
        None
            Or, for a page that awaits in an entry file that awaits too, what is to be awaited: `await page.run()`.

        Raises
        ------
        StreamlitAPIException
            For a page that `st.navigation` did not return in this run, and at a second call.

        Examples
        --------
        >>> import ostinato as st
        >>> def home():
        ...     st.title("Home")
        >>> page = st.navigation([home])
        >>> page.run()
        """
        scope = current.get()
        if scope is None:
            outside_run()
            return None
        run = scope.run
        with run.lock:
            run.check()
            run.routes.start(self)
            if run.routes.turns_to(self):
                run.tree.clear_rest(scope.block)
        with self._turn(run):
            drawn, main = self._begin(run), sys.modules["__main__"]
        return run.settle(self._finish(run, drawn, main)) if isinstance(drawn, CoroutineType) else None

    def _begin(self, run: Run) -> object:
        """Execute the page; of one that awaits, make the coroutine."""
        if isinstance(self._source, str):
            return None
        if not isinstance(self._source, Path):
            return self._source()
        code = run.host.page(self._source).code()
        main = fresh_main(str(self._source), run.host.on_bare_expression, None)
        return eval(code, main.__dict__)

    async def _finish(self, run: Run, drawn: CoroutineType[Any, Any, Any], main: ModuleType) -> None:
        with self._turn(run):
            sys.modules["__main__"] = main
            await drawn

    @contextmanager
    def _turn(self, run: Run) -> Iterator[None]:
        """While this page is drawn, widgets are its own, and `__main__` may be its file."""
        page, main = run.page, sys.modules["__main__"]
        run.page = self.prefix
        try:
            yield
        finally:
            run.page, sys.modules["__main__"] = page, main


class Routes:
    """The pages of one session, as st.navigation or the pages/ folder named them last."""

    def __init__(self) -> None:
        self._pages: dict[str, Route] = {}
        self._known: set[str] = set()
        """Paths that some run of the session had a page for."""
        self._startable: Route | None = None
        self._drawn: str | None = None
        self.default: Route | None = None
        self.of_folder = False

    def __iter__(self) -> Iterator[Route]:
        return iter(self._pages.values())

    def register(self, pages: Sequence[Route]) -> None:
        """The app has these pages from now on. Raises StreamlitAPIException when they do not make an app."""
        own = [page for page in pages if page.external_url is None]
        if not own:
            raise StreamlitAPIException(
                "`st.navigation` expected at least one page of the app's own, got URLs alone. Add a file or a function."
            )
        named = [page for page in own if page.default]
        if len(named) > 1:
            titles = ", ".join(repr(page.title) for page in named)
            raise StreamlitAPIException(
                f"`st.navigation` expected at most one page with `default=True`, got {len(named)}: {titles}. "
                "Leave `default` out for the others."
            )
        self._pages = _by_pathname(pages)
        self.default = named[0] if named else own[0]
        self._known.update(self._pages)

    def at(self, path: str) -> Route | None:
        """The page that the URL names by `path`."""
        if not path:
            return self.default
        page = self._pages.get(path)
        return page if page is not None and page.external_url is None else None

    def had(self, path: str) -> bool:
        """Whether it was a page once in this session."""
        return path in self._known

    def prefix_at(self, path: str) -> str:
        """What the identities begin with of widgets on the page that is shown for `path`; empty: no page is known."""
        page = self.at(path) or self.default
        return "" if page is None else page.prefix

    def of_file(self, file: Path) -> Route | None:
        """The page that the file is."""
        return next((page for page in self if page.source == file), None)

    def named(self, pathname: str) -> Route | None:
        """The page of that name."""
        return self._pages.get(pathname)

    def offer(self, page: Route) -> None:
        """This one, and no other, may be run, once."""
        self._startable = page

    def start(self, page: Route) -> None:
        """A page is run. Raises StreamlitAPIException unless it is the one on offer."""
        if self._startable is not page:
            raise StreamlitAPIException(
                f"The page {page.title!r} cannot be run here. Run the page that `st.navigation` returned, and only "
                "once: `st.navigation(pages).run()`."
            )
        self._startable = None

    def turns_to(self, page: Route) -> bool:
        """Note which page is drawn; True when the one before was another."""
        former, self._drawn = self._drawn, page.pathname
        return former is not None and former != page.pathname


def _by_pathname(pages: Sequence[Route]) -> dict[str, Route]:
    found: dict[str, Route] = {}
    for page in pages:
        other = found.setdefault(page.pathname, page)
        if other is not page:
            raise StreamlitAPIException(
                f"Two pages have the URL path {page.pathname!r}: {other.title!r} and {page.title!r}. The path comes "
                "from the name of the file or function, also for hidden pages and the default page. Give one of them "
                "another `url_path` in `st.Page`."
            )
    return found


def find_route(page: object) -> Route:
    """The page that a script means: one of `st.Page`, or the path of its file.

    Raises StreamlitPageNotFoundError when the app has no such page, StreamlitInvalidParameterTypeError for what is
    neither. A page that `st.navigation` has not been given yet is taken as it is: the next run may have it.
    """
    scope = current.get()
    if isinstance(page, Route):
        known = None if scope is None else scope.run.routes.named(page.pathname)
        if known is not None and not _same_source(known.source, page.source):
            raise StreamlitPageNotFoundError(
                page.title,
                remedy=f"The URL path {page.pathname!r} belongs to another page, {known.title!r}. "
                "Name the page that `st.navigation` got.",
            )
        return page
    if not isinstance(page, (str, Path)):
        raise StreamlitInvalidParameterTypeError("page", type(page).__name__, ["st.Page", "str", "Path"])
    if scope is None:
        return Route(Path(page), "", title=str(page))
    found = scope.run.routes.of_file(beside_script(page))
    if found is None:
        raise StreamlitPageNotFoundError(str(page), str(beside_script("")), scope.run.routes.of_folder)
    return found


def is_shown(page: Route) -> bool:
    """Whether the URL names this page."""
    scope = current.get()
    if scope is None or page.external_url is not None:
        return False
    path = scope.run.state.location.path
    shown = scope.run.routes.at(path)
    return page.url_path == path if shown is None else page.is_same(shown)


def beside_script(name: str | Path) -> Path:
    """The file that a script names: relative paths start at the main script's folder."""
    scope = current.get()
    main = getattr(sys.modules["__main__"], "__file__", None) if scope is None else scope.run.host.path
    return Path(os.path.abspath(Path(main or "").parent / name))


def _same_source(one: Source, other: Source) -> bool:
    """Functions are made anew by each run: they are the same when their code is."""
    return getattr(one, "__code__", one) == getattr(other, "__code__", other)
