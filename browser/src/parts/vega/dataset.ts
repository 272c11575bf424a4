import { type Changeset, changeset, type View } from "vega";
import type { Row } from "../arrow";

/**
 * One of a view's datasets. Rows that come in the place of others are written into those that the view holds: its marks
 * stay, and move. Vega itself would drop them all, and make new ones.
 */
export class Dataset {
  /** The view's own rows, in which it also notes what it works out. */
  private held: Row[] = [];
  /** What the script has put into them. */
  private readonly columns = new Set<string>();

  constructor(
    private readonly view: View,
    private readonly name: string,
    /** Whether what is in its rows tells marks apart: then no row can become another. */
    private readonly keyed: boolean,
  ) {}

  fill(rows: readonly Row[]): void {
    for (const row of rows) for (const column in row) this.columns.add(column);
    const { held, keyed } = this;
    const kept = keyed ? 0 : Math.min(held.length, rows.length);
    const changed = this.write(rows.slice(0, kept));
    const gone = held.splice(kept);
    const further = rows.slice(kept).map((row) => ({ ...row }));
    const changes: Changeset = changeset().remove(gone).insert(further);
    // One row names the columns, for all of them are looked at again.
    for (const column of changed) changes.modify(held[0], column, held[0]?.[column]);
    if (changed.size > 0) (changes as Reflowing).reflow();
    this.held = held.concat(further);
    this.view.change(this.name, changes);
  }

  /** Returns the columns in which something is another now. */
  private write(rows: readonly Row[]): Set<string> {
    const changed = new Set<string>();
    for (const column of this.columns) {
      let at = 0;
      for (const row of rows) {
        const own = this.held[at] as Row;
        at += 1;
        if (own[column] === row[column]) continue;
        own[column] = row[column];
        changed.add(column);
      }
    }
    return changed;
  }
}

/** Known to Vega, not to its types. */
interface Reflowing extends Changeset {
  reflow(): this;
}
