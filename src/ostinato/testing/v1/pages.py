"""The pages of an app under test, by what a test calls them."""

from __future__ import annotations

import os
from pathlib import Path

from ...pages.names import name_of
from ...script.routes import Routes


def path_of(name: str, main: str, routes: Routes) -> str:
    """The path in the URL of a page that a test names.

    Parameters
    ----------
    name
        The page's file as seen from the main script's folder; or its path in the URL, for a page that is a function.
    main
        The main script's file.
    routes
        The pages that the app has named; empty before its first run.

    Raises
    ------
    ValueError
        When the app has no such page.
    """
    file = Path(os.path.abspath(Path(main).parent / name))
    if routes.default is None and file.is_file():
        return "" if file == Path(os.path.abspath(main)) else name_of(file).words or file.stem
    page = routes.of_file(file) or (routes.at(name) if name else None)
    if page is None:
        known = ", ".join(repr(str(page.source) if isinstance(page.source, Path) else page.pathname) for page in routes)
        raise ValueError(
            f"The app has no page {name!r}: expected a file relative to {str(Path(main).parent)!r}, or a path in the "
            f"URL. It has: {known or 'none yet; call run() first'}."
        )
    return "" if page is routes.default else page.pathname
