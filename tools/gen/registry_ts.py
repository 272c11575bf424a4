"""browser/src/wire/registry.gen.ts: the component that draws each element."""

from __future__ import annotations

from .catalog import Catalog, Kind
from .typescript import MARK, comment


def text(catalog: Catalog) -> str:
    return (
        MARK
        + _imports(catalog.kinds)
        + 'import type { Drawn } from "../parts/element";\n'
        + 'import { later } from "../parts/later";\n'
        + 'import type { Elements } from "./elements.gen";\n\n'
        + comment("Tag → component. Those of lazy structs load when a page first uses them.")
        + "export const registry = {\n"
        + "".join(map(_entry, catalog.kinds))
        + "} satisfies { [K in keyof Elements]: Drawn<K> };\n"
    )


def _imports(kinds: tuple[Kind, ...]) -> str:
    eager = (kind for kind in kinds if not kind.struct.lazy)
    return "".join(f'import {{ {_name(kind)} }} from "../elements/{kind.tag}";\n' for kind in eager)


def _entry(kind: Kind) -> str:
    name = _name(kind)
    if kind.struct.lazy:
        load = f'import("../elements/{kind.tag}").then((chunk) => chunk.{name})'
        return f"  {kind.tag}: later(() => {load}),\n"
    return f"  {name},\n" if name == kind.tag else f"  {kind.tag}: {name},\n"


def _name(kind: Kind) -> str:
    """The tag in camel case: what the TSX file exports."""
    first, *others = kind.tag.split("_")
    return first + "".join(map(str.capitalize, others))
