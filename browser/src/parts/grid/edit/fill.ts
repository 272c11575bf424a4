import type { Block, CellEdit } from "../edit";
import type { Value } from "../rows";

/** The edits that repeat a block of cells all over another one, whichever way that reaches beyond it. */
export function filled(
  from: Block,
  to: Block,
  columns: readonly string[],
  read: (row: number, column: string) => Value | undefined,
): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = to.y; row < to.y + to.height; row += 1) {
    for (let place = to.x; place < to.x + to.width; place += 1) {
      if (within(row, from.y, from.height) && within(place, from.x, from.width)) continue;
      const source = columns[repeated(place, from.x, from.width)];
      const column = columns[place];
      const value = source === undefined ? undefined : read(repeated(row, from.y, from.height), source);
      if (column !== undefined && value !== undefined) edits.push({ row, column, value });
    }
  }
  return edits;
}

function within(place: number, start: number, size: number): boolean {
  return start <= place && place < start + size;
}

function repeated(place: number, start: number, size: number): number {
  return start + ((((place - start) % size) + size) % size);
}
