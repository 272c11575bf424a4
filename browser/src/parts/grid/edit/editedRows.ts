import type { Range } from "../ranges";
import type { Region, Rows, Value } from "../rows";
import { type Edits, editedValue, type RowId } from "./edits";

/** Rows of a frame with what was edited: cells have their new values, deleted rows are gone, new ones stand last. */
export class EditedRows implements Rows {
  constructor(
    private readonly rows: Rows,
    private readonly edits: () => Edits,
    private readonly changed: (listener: () => void) => () => void,
  ) {}

  get height(): number {
    return this.kept + this.edits().added.length;
  }

  value(row: number, column: string): Value | undefined {
    const id = this.id(row);
    if (id === undefined) return undefined;
    const edited = editedValue(this.edits(), id, column);
    if (edited !== undefined) return edited;
    return id < 0 ? null : this.rows.value(this.below(row), column);
  }

  position(row: number): number | null | undefined {
    const id = this.id(row);
    return id === undefined || id >= 0 ? id : null;
  }

  upToDate(row: number): boolean {
    return row >= this.kept || this.rows.upToDate(this.below(row));
  }

  /** What names the row; undefined: not known yet. */
  id(row: number): RowId | undefined {
    const { added, deleted } = this.edits();
    if (row >= this.kept) return added[row - this.kept];
    // Where rows may go, they stand in the frame's order: nothing needs to be here to know which one it is.
    if (deleted.length > 0) return this.below(row);
    return this.rows.position(row) ?? undefined;
  }

  /** Whether all of these rows have names already. */
  knows(from: number, to: number): boolean {
    for (let row = from; row < to; row += 1) if (this.id(row) === undefined) return false;
    return true;
  }

  want({ from, to, columns }: Region): void {
    const last = Math.min(to, this.kept) - 1;
    if (from > last) this.rows.want({ from: 0, to: 0, columns });
    else this.rows.want({ from: this.below(from), to: this.below(last) + 1, columns });
  }

  async load(from: number, to: number): Promise<void> {
    const last = Math.min(to, this.kept) - 1;
    if (from <= last) await this.rows.load(this.below(from), this.below(last) + 1);
  }

  /** The rows below that these stand on, with deleted ones between them. New rows stand on none. */
  under(rows: readonly Range[]): Range[] {
    return rows.flatMap(([start, stop]): Range[] => {
      const last = Math.min(stop, this.kept) - 1;
      return start > last ? [] : [[this.below(start), this.below(last) + 1]];
    });
  }

  /** Those of them that are new. */
  fresh(rows: readonly Range[]): RowId[] {
    const { added } = this.edits();
    return rows.flatMap(([start, stop]) => added.slice(Math.max(0, start - this.kept), Math.max(0, stop - this.kept)));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const [below, above] = [this.rows.subscribe(listener), this.changed(listener)];
    return () => {
      below();
      above();
    };
  };

  /** How many of the frame's rows are left. */
  private get kept(): number {
    return Math.max(0, this.rows.height - this.edits().deleted.length);
  }

  /** Which of the rows below a row is: as many further as were deleted before it. */
  private below(row: number): number {
    const { deleted } = this.edits();
    let [low, high] = [0, deleted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      // Of the rows up to this deleted one, so many are left.
      if ((deleted[middle] as number) - middle <= row) low = middle + 1;
      else high = middle;
    }
    return row + low;
  }
}
