"""st.switch_page: go to another page of the app."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..errors import StreamlitAPIException
from .control import SwitchPage
from .query_values import bound_parameter, check_length, parameters_of
from .routes import Route, find_route
from .run import Run
from .scope import Scope, current
from .steer import closing, raise_at_once, where_called
from .threads import outside_run


def switch_page(
    page: str | Path | Route, *, query_params: Mapping[str, Any] | Iterable[tuple[str, Any]] | None = None
) -> None:
    """Go to another page of the app at once: nothing behind the call is executed.

    The URL names the new page, and the browser's Back button leads to the present one. In a callback it ends that
    callback; the others of the same event still run. Outside a server (`python app.py`) it does nothing.

    Parameters
    ----------
    page
        What `st.Page` gave, or the path of a page's file as seen from the main script's folder.
    query_params
        Query parameters that the page gets; lists repeat a parameter. All others leave the URL, but for those that
        widgets around all pages are bound to.

    Raises
    ------
    StreamlitPageNotFoundError
        When the app has no such page.
    StreamlitAPIException
        For a page elsewhere, for a query parameter that cannot be set, and in a parallel fragment while the whole
        script runs.

    Examples
    --------
    >>> import ostinato as st
    >>> def start():
    ...     if st.button("Show the report"):
    ...         st.switch_page(report, query_params={"year": 2026})
    >>> def report():
    ...     st.write("Report of", st.query_params["year"])
    >>> report = st.Page(report)
    >>> st.navigation([start, report]).run()
    """
    parameters = {} if query_params is None else parameters_of(query_params)
    here = current.get()
    target = find_route(page)
    if target.external_url is not None:
        raise StreamlitAPIException(
            f"`st.switch_page` expected a page of the app, got {target.external_url!r}. "
            "Only the user can go elsewhere: show `st.page_link`."
        )
    if here is None:
        outside_run()
        return
    _check_place(here)
    parameters |= _kept(here.run, parameters)
    check_length(parameters)
    raise_at_once(here, SwitchPage(target.url_path, parameters, where_called(), closing(here.fragment)))


def _check_place(here: Scope) -> None:
    fragment = here.fragment
    while fragment is not None:
        if fragment.detached:
            raise StreamlitAPIException(
                f"`st.switch_page` cannot be called in the parallel fragment `{fragment.name}` while the whole script "
                "runs. Call it in reaction to a widget of the fragment, or leave out `parallel=True`."
            )
        fragment = fragment.parent


def _kept(run: Run, parameters: Mapping[str, Any]) -> dict[str, list[str]]:
    """Parameters that stay in the URL on every page: how it is embedded, and values of widgets around all pages."""
    with run.lock:
        bound = run.state.bound_by("")
        for name in parameters:
            if name in bound:
                raise bound_parameter(name)
        return run.state.location.lasting(bound)
