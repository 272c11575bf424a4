"""browser/src/wire/registry.gen.ts and chunks.gen.ts: the component that draws each element."""

from __future__ import annotations

from .catalog import Catalog, Kind
from .typescript import MARK, comment


def text(catalog: Catalog) -> str:
    return (
        MARK
        + _imports(catalog.kinds)
        + 'import type { Drawn } from "../parts/element";\n'
        + 'import { later } from "../parts/later";\n'
        + 'import type { Chunks } from "./chunks.gen";\n'
        + 'import type { Elements } from "./elements.gen";\n\n'
        + comment("Where the other elements are is no part of what a page starts with.")
        + 'const chunks = () => import("./chunks.gen").then((found) => found.chunks);\n\n'
        + "const lazy = <K extends keyof Chunks>(kind: K) =>\n"
        + "  later<K>(() => chunks().then((found) => found[kind]() as Promise<Drawn<K>>));\n\n"
        + comment("Tag → component. Those of lazy structs load when a page first uses them.")
        + "export const registry = {\n"
        + "".join(map(_entry, catalog.kinds))
        + "} satisfies { [K in keyof Elements]: Drawn<K> };\n"
    )


def chunks(catalog: Catalog) -> str:
    lazy = [kind for kind in catalog.kinds if kind.struct.lazy]
    return (
        MARK
        + comment("Tag → how to fetch what draws it, of the elements that are chunks of their own.")
        + "export const chunks = {\n"
        + "".join(f"  {kind.tag}: {_load(kind)},\n" for kind in lazy)
        + "};\n\n"
        + "export type Chunks = typeof chunks;\n"
    )


def _imports(kinds: tuple[Kind, ...]) -> str:
    eager = (kind for kind in kinds if not kind.struct.lazy)
    return "".join(f'import {{ {_name(kind)} }} from "../elements/{kind.tag}";\n' for kind in eager)


def _entry(kind: Kind) -> str:
    name = _name(kind)
    if kind.struct.lazy:
        return f'  {kind.tag}: lazy("{kind.tag}"),\n'
    return f"  {name},\n" if name == kind.tag else f"  {kind.tag}: {name},\n"


def _load(kind: Kind) -> str:
    return f'() => import("../elements/{kind.tag}").then((chunk) => chunk.{_name(kind)})'


def _name(kind: Kind) -> str:
    """The tag in camel case: what the TSX file exports."""
    first, *others = kind.tag.split("_")
    return first + "".join(map(str.capitalize, others))
