"""browser/src/wire/elements.gen.ts: props, answers and defaults of every element."""

from __future__ import annotations

import inspect

import msgspec

from .catalog import Catalog, Kind
from .typescript import MARK, comment, type_of, value_of


def text(catalog: Catalog) -> str:
    return MARK + "\n".join([_elements(catalog.kinds), _answers(catalog.kinds), _defaults(catalog.kinds)])


def _elements(kinds: tuple[Kind, ...]) -> str:
    return (
        comment("Props of each element by its tag: the fields of its struct, with defaults filled in.")
        + "export interface Elements {\n"
        + "".join(map(_props, kinds))
        + "}\n"
    )


def _props(kind: Kind) -> str:
    docs = kind.field_docs()
    description = comment(inspect.getdoc(kind.struct) or kind.tag, "  ")
    if not kind.fields():
        return f"{description}  {kind.tag}: Record<never, never>;\n"
    lines = [description, f"  {kind.tag}: {{\n"]
    for field in kind.fields():
        if field.name in docs:
            lines.append(comment(docs[field.name], "    "))
        lines.append(f"    {field.encode_name}: {type_of(field.type)};\n")
    return "".join(lines) + "  };\n"


def _answers(kinds: tuple[Kind, ...]) -> str:
    answers = "".join(
        f"  {kind.tag}: {type_of(kind.struct.value_type)};\n" for kind in kinds if kind.struct.value_type is not None
    )
    return comment("What the browser may answer, by the element's tag.") + f"export interface Answers {{\n{answers}}}\n"


def _defaults(kinds: tuple[Kind, ...]) -> str:
    return (
        comment("Values of the fields that a message leaves out.")
        + "export const defaults: { [K in keyof Elements]: Partial<Elements[K]> } = {\n"
        + "".join(map(_default_props, kinds))
        + "};\n"
    )


def _default_props(kind: Kind) -> str:
    lines = [f"    {f.encode_name}: {value_of(_default(f))},\n" for f in kind.fields() if not f.required]
    return f"  {kind.tag}: {{\n{''.join(lines)}  }},\n" if lines else f"  {kind.tag}: {{}},\n"


def _default(field: msgspec.structs.FieldInfo) -> object:
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
