import { Signal } from "../../../tree/signal";
import type { Column } from "../column";
import type { Below, Block, CellAt, CellEdit, EditModel } from "../edit";
import type { GridHandle } from "../handle";
import type { Range } from "../ranges";
import type { Rows, Value } from "../rows";
import { defaultOf, emptyOf } from "./column";
import { editedLines, newLines } from "./copied";
import { EditedRows } from "./editedRows";
import {
  type Delta,
  deltaOf,
  type Edits,
  editedValue,
  editsOf,
  NOTHING,
  ofOwnRows,
  pendingRows,
  type RowEdit,
  type RowId,
  sameValue,
  withCells,
  withNumbers,
  withoutRows,
  withRows,
} from "./edits";
import { filled } from "./fill";
import { History } from "./history";
import { fitted, judge, judged } from "./judge";
import { cellText } from "./parse";
import { pasted, spread } from "./paste";
import { readTable } from "./table";
import { placeAnew, placeOf, type Trace, traceOf } from "./track";

/** What the script says of an editor, and where the answers go. */
export interface Terms {
  readonly columns: readonly Column[];
  readonly num_rows: "fixed" | "dynamic" | "add" | "delete";
  readonly disabled: boolean;
  /** Names the data that cells are edited of. */
  readonly basis: string;
  readonly answer: (delta: Delta) => void;
}

/** A cell that is being edited. */
export interface OpenCell {
  /** Another one each time: an editor begins anew. */
  readonly opening: number;
  readonly at: CellAt;
  readonly value: Value;
  readonly typed: string | null;
  /** What the row is known by while the data are these, and when they are others. */
  readonly row: RowId;
  readonly trace: Trace;
  readonly basis: string;
  readonly height: number;
}

/** Columns and rows to go from a cell when it has been edited. */
export type Step = readonly [columns: -1 | 0 | 1, rows: -1 | 0 | 1];

/**
 * The edits of one editor. They outlive reruns, other data and the connection: what the server says of them replaces
 * what it was told, and nothing else.
 */
export class Editing implements EditModel {
  readonly changed = new Signal();
  /** Another cell is being edited, or none. */
  readonly turned = new Signal();
  readonly scrolled = new Signal();
  open: OpenCell | null = null;
  grid: GridHandle | null = null;
  private readonly history = new History<Edits>(NOTHING);
  private readonly columns = new Map<string, Column>();
  private required: readonly string[] = [];
  private rows: EditedRows | null = null;
  private openings = 0;
  private told: Delta = deltaOf(NOTHING, []);
  /** What is in the open editor; undefined: nothing was changed. */
  private draft: Value | undefined;
  /** What was entered and has no cell to be in any more. */
  private lost: string | null = null;
  private unhear = () => {};

  constructor(
    private terms: Terms,
    readonly tools?: EditModel["tools"],
  ) {
    this.know(terms.columns);
  }

  /** A run has ended: what the script says now, and the edits that it has seen. */
  follow(terms: Terms, { edited_rows, added_rows, deleted_rows }: Delta): void {
    const before = this.terms;
    const value = { edited_rows, added_rows, deleted_rows };
    this.terms = terms;
    const former = this.open && this.columns.get(this.open.at.column);
    if (terms.columns !== before.columns) this.know(terms.columns);
    if (this.open && !(this.editable(this.open.at.column) && this.isAs(former))) this.abandon();
    const anew = terms.basis !== before.basis;
    if (anew || !sameValue(value, this.told)) {
      const now = anew ? ofOwnRows(this.edits) : this.edits;
      this.history.begin(editsOf(withNumbers(value, this.columns), now, this.required));
      this.told = value;
    } else if (
      terms.columns === before.columns &&
      terms.num_rows === before.num_rows &&
      terms.disabled === before.disabled
    ) {
      return;
    }
    this.changed.emit();
  }

  get edits(): Edits {
    return this.history.now;
  }

  get adds(): boolean {
    return !this.terms.disabled && (this.terms.num_rows === "dynamic" || this.terms.num_rows === "add");
  }

  get deletes(): boolean {
    return !this.terms.disabled && (this.terms.num_rows === "dynamic" || this.terms.num_rows === "delete");
  }

  get keepsOrder(): boolean {
    return this.terms.num_rows !== "fixed" || this.edits.deleted.length > 0;
  }

  column(name: string): Column | undefined {
    return this.columns.get(name);
  }

  // --- what the grid asks ---

  over(rows: Rows): Rows {
    this.rows = new EditedRows(rows, () => this.edits, this.changed.subscribe);
    this.unhear();
    this.unhear = rows.subscribe(() => this.track());
    return this.rows;
  }

  attach(grid: GridHandle): () => void {
    this.grid = grid;
    return () => {
      this.grid = null;
      // What was entered so far stays, as after a press elsewhere.
      this.finish(this.draft);
    };
  }

  moved(): void {
    this.scrolled.emit();
  }

  editable(column: string): boolean {
    return !this.terms.disabled && this.columns.get(column)?.editable === true;
  }

  fault(row: number, column: string): string | null {
    const [id, of] = [this.rows?.id(row), this.columns.get(column)];
    if (id === undefined || !of) return null;
    const value = editedValue(this.edits, id, column);
    return value === undefined && id >= 0 ? null : judge(value ?? null, of);
  }

  // --- what the user does ---

  activate(at: CellAt, typed: string | null): void {
    const { rows } = this;
    const [value, row] = [rows?.value(at.row, at.column), rows?.id(at.row)];
    if (!rows || value === undefined || row === undefined || !this.editable(at.column)) return;
    if (this.columns.get(at.column)?.type === "checkbox") {
      if (typed === null) this.edited([{ ...at, value: value !== true }]);
      return;
    }
    this.openings += 1;
    const trace = traceOf(rows, at.row, this.terms.columns);
    const { basis } = this.terms;
    [this.lost, this.draft] = [null, undefined];
    this.open = { opening: this.openings, at, value, typed, row, trace, basis, height: rows.height };
    this.turned.emit();
  }

  /** What is in the open editor so far. */
  write(draft: Value): void {
    this.draft = draft;
  }

  /** Ends the editing of a cell; undefined leaves it as it was. Without a step the user has gone elsewhere. */
  finish(value: Value | undefined, step?: Step): void {
    this.draft = value;
    this.track();
    const { open } = this;
    if (!open) return;
    if (open.basis !== this.terms.basis) {
      this.abandon();
      return;
    }
    this.close();
    if (value !== undefined) {
      this.change(withCells(this.edits, this.changeOf(open.row, open.at.column, open.value, value)));
    }
    if (step) this.go(open.at, step);
  }

  edited(edits: readonly CellEdit[]): void {
    this.change(withCells(this.edits, this.changes(edits)));
  }

  async fill(from: Block, to: Block): Promise<void> {
    const { rows, grid } = this;
    if (!rows || !grid) return;
    const { basis } = this.terms;
    await rows.load(Math.min(from.y, to.y), Math.max(from.y + from.height, to.y + to.height));
    this.mustBe(basis);
    const names = grid.columns.map(({ name }) => name);
    this.edited(filled(from, to, names, (row, column) => rows.value(row, column)));
  }

  erase({ rows, cells }: { rows: readonly number[]; cells: readonly CellAt[] }): void {
    if (rows.length > 0) {
      if (this.deletes) this.remove(rows);
      return;
    }
    const empty = (at: CellAt) => ({ ...at, value: emptyOf(this.columns.get(at.column) as Column) });
    this.edited(cells.filter(({ column }) => this.editable(column)).map(empty));
  }

  /** Whole rows go. */
  remove(rows: readonly number[]): void {
    this.close();
    this.grid?.clearSelection();
    this.change(withoutRows(this.edits, this.ids(rows)));
  }

  async paste(at: CellAt, data: DataTransfer, columns: readonly string[]): Promise<void> {
    const { rows, grid } = this;
    // Read at once: what was copied is gone when the event is over.
    const table = spread(readTable(data), grid?.selection.current?.range);
    if (!rows) return;
    const { basis } = this.terms;
    const last = Math.min(rows.height, at.row + table.length);
    if (!rows.knows(at.row, last)) await rows.load(at.row, last);
    this.mustBe(basis);
    const targets = columns.map((name) => (this.editable(name) ? this.columns.get(name) : undefined));
    const next = pasted(table, at.row, targets, rows, this.edits, this.adds ? this.blank() : null);
    if (next) this.change(next);
  }

  async copied(shown: readonly Range[], columns: readonly string[], below: Below): Promise<string> {
    const { rows, edits } = this;
    if (!rows) return "";
    const [under, fresh] = [rows.under(shown), rows.fresh(shown)];
    const ids = under.flatMap(([start, stop]) =>
      Array.from({ length: stop - start }, (_, at) => below.place(start + at)),
    );
    const text = under.length > 0 ? await below.text(under) : "";
    return [...editedLines(text, ids, columns, edits), ...newLines(fresh, columns, edits)].join("\n");
  }

  get append(): (() => number) | undefined {
    if (!this.adds) return undefined;
    return () => {
      // A press on the line below the last row selects what it adds, but brings no focus.
      requestAnimationFrame(() => this.grid?.focus());
      return this.addRow();
    };
  }

  /** Adds a row, and goes to its first cell that can be edited. */
  begin(): void {
    const row = this.addRow();
    // Not before the grid knows of it.
    requestAnimationFrame(() => {
      const column = this.grid?.columns.findIndex(({ name }) => this.editable(name)) ?? 0;
      this.grid?.select(Math.max(0, column), row);
      this.grid?.focus();
    });
  }

  undo(): void {
    if (this.history.back()) this.publish();
  }

  redo(): void {
    if (this.history.forth()) this.publish();
  }

  /** What is not told to the server, and why. */
  get untold(): { pending: number; faults: readonly string[]; lost: string | null } {
    const { edits, required } = this;
    const faults = [...edits.faulty.values()].flatMap((cells) =>
      Object.entries(cells).flatMap(([name, value]) => {
        const column = this.columns.get(name);
        return column ? [`${column.label}: ${judge(value, column)}`] : [];
      }),
    );
    return { pending: pendingRows(edits, required).length, faults, lost: this.lost };
  }

  // --- how it is done ---

  private know(columns: readonly Column[]): void {
    this.columns.clear();
    for (const column of columns) this.columns.set(column.name, column);
    this.required = columns.filter(({ required, editable }) => required && editable).map(({ name }) => name);
  }

  /** Whether the column is edited as it was before. */
  private isAs(former: Column | null | undefined): boolean {
    const now = former && this.columns.get(former.name);
    return now?.type === former?.type && now?.kind === former?.kind;
  }

  private close(): void {
    if (!this.open) return;
    this.open = null;
    this.draft = undefined;
    this.turned.emit();
  }

  /** Follows the row of the open cell, which may stand elsewhere since the script or the server has moved it. */
  private track(): void {
    const { open, rows } = this;
    if (!open || !rows) return;
    const { basis } = this.terms;
    const same = open.basis === basis;
    const row = same ? placeOf(rows, open.row, open.at.row) : placeAnew(rows, open.trace, open.at.row, open.height);
    if (row === null) this.abandon();
    if (typeof row !== "number" || (same && row === open.at.row)) return;
    this.open = { ...open, at: { ...open.at, row }, row: rows.id(row) ?? open.row, basis };
    this.turned.emit();
  }

  /** Closes the editor of a cell that is no more, or takes nothing any more, and says what was in it. */
  private abandon(): void {
    const { open, draft } = this;
    if (!open) return;
    const column = this.columns.get(open.at.column);
    const text =
      draft === undefined || sameValue(draft, open.value) ? "" : column ? cellText(draft, column) : String(draft);
    this.close();
    this.lost = text === "" ? null : text;
    this.grid?.focus();
    this.changed.emit();
  }

  /** What was begun with other data must not go into these. */
  private mustBe(basis: string): void {
    if (basis !== this.terms.basis) throw new Error("The data have changed meanwhile. Try again.");
  }

  private change(next: Edits): void {
    this.lost = null;
    this.history.put(next);
    this.publish();
  }

  private publish(): void {
    const delta = deltaOf(this.edits, this.required);
    if (!sameValue(delta, this.told)) {
      this.told = delta;
      this.terms.answer(delta);
    }
    this.changed.emit();
  }

  /** Selects the cell that is a step away, if there is one, for the keys that follow; else this one, which has moved. */
  private go(from: CellAt, [columns, rows]: Step): void {
    const { grid } = this;
    if (!grid) return;
    const place = grid.columns.findIndex(({ name }) => name === from.column);
    const [column, row] = [place + columns, from.row + rows];
    if (row >= 0 && row < (this.rows?.height ?? 0) && grid.columns[column]) grid.select(column, row);
    else if (grid.selection.current && grid.selection.current.cell[1] !== from.row) grid.select(place, from.row);
    grid.focus();
  }

  private addRow(): number {
    this.change(withRows(this.edits, 1, this.blank()));
    return (this.rows?.height ?? 1) - 1;
  }

  private blank(): Record<string, Value> {
    return Object.fromEntries([...this.columns.values()].map((column) => [column.name, defaultOf(column)]));
  }

  private ids(rows: readonly number[]): RowId[] {
    return rows.flatMap((row) => this.rows?.id(row) ?? []);
  }

  /** Edits as they are kept: only where there is one, and each judged. */
  private changes(edits: readonly CellEdit[]): RowEdit[] {
    return edits.flatMap(({ row, column, value }) => {
      const id = this.rows?.id(row);
      return id === undefined ? [] : this.changeOf(id, column, this.rows?.value(row, column), value);
    });
  }

  private changeOf(row: RowId, column: string, before: Value | undefined, value: Value): RowEdit[] {
    const of = this.columns.get(column);
    if (!of || !this.editable(column)) return [];
    const meant = fitted(value, of);
    return sameValue(meant, before) ? [] : [judged(row, of, meant)];
  }
}
