"""src/ostinato/_generated/public.py: the names of st that write to the page."""

from __future__ import annotations

from .catalog import Catalog
from .container import MARK


def text(catalog: Catalog) -> str:
    names = [function.name for function in catalog.functions]
    listed = "".join(f'    "{name}",\n' for name in sorted([*names, "bottom", "sidebar"]))
    bound = "".join(f"{f.name} = {'root' if f.app_level else 'main'}.{f.name}\n" for f in catalog.functions)
    return (
        f'{MARK}"""The functions of the main container, and the sidebar, as st offers them."""\n\n'
        "from __future__ import annotations\n\n"
        "from .container import Container, Root\n\n"
        "main = Container.main()\n"
        "root = Root.main()\n"
        "sidebar = Container.sidebar()\n"
        "bottom = Container.bottom()\n\n"
        f"{bound}\n"
        f"__all__ = [\n{listed}]\n"
    )
