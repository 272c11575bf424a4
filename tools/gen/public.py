"""src/ostinato/_generated/public.py: the names of st that write to the page."""

from __future__ import annotations

from .catalog import Catalog
from .container import MARK


def text(catalog: Catalog) -> str:
    names = [function.name for function in catalog.functions]
    listed = "".join(f'    "{name}",\n' for name in sorted([*names, "bottom", "sidebar"]))
    bound = "".join(f"    {f.name} = {'root' if f.app_level else 'main'}.{f.name}\n" for f in catalog.functions)
    return (
        f'{MARK}"""The functions of the main container, and the sidebar, as st offers them."""\n\n'
        "from __future__ import annotations\n\n"
        "from typing import TYPE_CHECKING\n\n"
        "from .container import Container, Root\n\n"
        "main = Container.main()\n"
        "root = Root.main()\n"
        "sidebar = Container.sidebar()\n"
        "bottom = Container.bottom()\n\n"
        f"if TYPE_CHECKING:\n{bound}"
        "else:\n\n"
        "    def __getattr__(name):\n"
        "        if name not in __all__:\n"
        "            raise AttributeError(f\"module 'ostinato' has no attribute {name!r}\", name=name)\n"
        "        return getattr(root if name in vars(Root) else main, name)\n\n\n"
        f"__all__ = [\n{listed}]\n"
    )
