"""Ostinato turns a plain Python script into a web app: `import ostinato as st`, then `ostinato run app.py`.

How a click becomes a changed page, in folder names:

    browser/  → the user clicks; the new value goes up the websocket          (wire/messages.py: Event)
    server/   → hands the message to the session of this tab
    session/  → writes the value into state/ and asks for a run, with a cause
    script/   → runs the callbacks, then the whole script, on a thread
    elements/ → each st.… call makes a frozen struct and puts it into the tree
    tree/     → compares it with what stood there: an operation, or nothing
    session/  → collects the operations and sends them as one frame            (wire/messages.py: Frame)
    browser/  → applies the frame: what did not change is not drawn again
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from . import errors
from ._generated import public as _public
from .cache.data import cache_data
from .cache.resource import cache_resource
from .pages.page import Page
from .script.context import Context
from .script.options import get_option, set_option
from .script.proxies import SessionStateProxy
from .script.query_params import QueryParamsProxy
from .script.steer import rerun, stop
from .script.switch_page import switch_page

if TYPE_CHECKING:
    from . import column_config, components, connections, typing
    from ._generated.public import *
    from .cli.application import App
    from .connections.connection import connection
    from .script.secrets_proxy import secrets
    from .script.user import login, logout, user
else:
    _late = {
        "App": ".cli.application",
        "connection": ".connections.connection",
        "login": ".script.user",
        "logout": ".script.user",
        "secrets": ".script.secrets_proxy",
        "user": ".script.user",
    }

    def __getattr__(name):
        """What not every script needs is imported at its first use: elements, components and the like."""
        if name in ("column_config", "components", "connections", "typing"):
            return import_module(f".{name}", __name__)
        home = import_module(_late[name], __name__) if name in _late else _public
        value = globals()[name] = getattr(home, name)
        return value


del globals()["cache"]  # the package: apps that ask for the decorator of that name, long gone, must not find one

__version__ = "0.1.0"

context = Context()
query_params = QueryParamsProxy()
session_state = SessionStateProxy()

__all__ = [
    *_public.__all__,
    "App",
    "Page",
    "cache_data",
    "cache_resource",
    "column_config",
    "components",
    "connection",
    "connections",
    "context",
    "errors",
    "get_option",
    "login",
    "logout",
    "query_params",
    "rerun",
    "secrets",
    "session_state",
    "set_option",
    "stop",
    "switch_page",
    "typing",
    "user",
]
