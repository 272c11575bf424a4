import type { Column } from "../column";
import type { Value } from "../rows";

export interface Choice {
  value: Value;
  label: string;
}

/** The options of a column, as values of its cells. */
export function choicesOf(column: Column): readonly Choice[] {
  return (column.options ?? []) as readonly Choice[];
}

/** Its cells are numbers, whatever they look like. */
export function isNumeric({ kind, type }: Column): boolean {
  return type === "number" || kind === "integer" || kind === "float" || kind === "decimal" || kind === "duration";
}

/** What a new row has in this column. */
export function defaultOf(column: Column): Value {
  return (column.default ?? null) as Value;
}

/** What a cell has when its content is deleted. Some truth values are stored where nothing else can be. */
export function emptyOf({ kind, nullable, required }: Column): Value {
  return kind === "boolean" && (required || !nullable) ? false : null;
}
