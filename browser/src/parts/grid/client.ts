import { tableFromIPC, type Vector } from "apache-arrow";
import { askFrame } from "../../session/frames";
import type { Session } from "../../session/session";
import { reader } from "./decode";
import { asParameter, type Query } from "./query";
import type { Range } from "./ranges";
import type { Region, Value } from "./rows";
import { unquoted } from "./short";
import type { Batch } from "./source";

/** The column of a window that tells each row's place in the frame. */
const POSITION = "__row__";

export interface Statistics {
  readonly count: number;
  readonly nulls: number;
  readonly distinct: number | null;
  readonly min: number | string | null;
  readonly max: number | string | null;
  readonly mean: number | null;
  readonly histogram: { readonly edges: readonly (number | string)[]; readonly counts: readonly number[] } | null;
  readonly top: readonly (readonly [string, number])[] | null;
}

/** Columns whose moments are told on the clock of a zone. */
export type Zones = ReadonlyMap<string, string | null>;

/** Asks the server for parts of a frame. */
export class FrameClient {
  constructor(
    private readonly session: Session,
    readonly frame: string,
    private readonly zones: Zones,
    /** Whether windows bring all of long texts. */
    private readonly whole: boolean,
  ) {}

  async window(region: Region, query: Query, signal: AbortSignal): Promise<Batch> {
    const range = { start: String(region.from), stop: String(region.to), columns: JSON.stringify(region.columns) };
    const whole = this.whole ? "true" : undefined;
    const response = await this.ask("", { ...range, query: asParameter(query), whole }, signal);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return batch(bytes, region.from, Number(response.headers.get("X-Rows") ?? region.to), this.zones);
  }

  async statistics(column: string, query: Query, signal: AbortSignal): Promise<Statistics> {
    return (await this.ask("/statistics", { column, query: asParameter(query) }, signal)).json();
  }

  /** Places in the frame of the rows in view, in their order. */
  async positions(query: Query, signal?: AbortSignal): Promise<readonly number[]> {
    const found = await (await this.ask("/positions", { query: asParameter(query) }, signal)).json();
    return found.positions;
  }

  /** All rows of a query; with what was edited, if an editor is named. */
  async file(format: "csv" | "parquet", columns: readonly string[], query: Query, edited?: string): Promise<Blob> {
    const wanted = { columns: JSON.stringify(columns), query: asParameter(query), edited };
    return (await this.ask(`/export.${format}`, wanted)).blob();
  }

  /** Text of some rows of a query, counted in its order: lines of cells with tabs between them. */
  async cells(rows: readonly Range[], columns: readonly string[], query: Query, signal?: AbortSignal): Promise<string> {
    const wanted = { rows: JSON.stringify(rows), columns: JSON.stringify(columns), query: asParameter(query) };
    return (await this.ask("/cells", wanted, signal)).text();
  }

  /** All of a text of which a window has a part. */
  async text(row: number, column: string, query: Query): Promise<string> {
    return unquoted(await this.cells([[row, row + 1]], [column], query));
  }

  async styles(rows: readonly number[], signal: AbortSignal): Promise<Styles> {
    return (await this.ask("/styles", { rows: rows.join(",") }, signal)).json();
  }

  private ask(what: string, wanted: Record<string, string | undefined>, signal?: AbortSignal): Promise<Response> {
    return askFrame(this.session, this.frame, what, wanted, signal);
  }
}

/** What a pandas Styler makes of some rows. */
export interface Styles {
  readonly rows: readonly number[];
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>;
  readonly css: Readonly<Record<string, readonly (Readonly<Record<string, string>> | null)[]>>;
}

/** Rows of a window, decoded when they are first looked at. */
export function batch(bytes: Uint8Array, from: number, height: number, zones: Zones): Batch {
  const table = tableFromIPC(bytes);
  const readers = new Map<string, ((index: number) => Value) | null>();
  const column = (name: string) => {
    const known = readers.get(name);
    if (known !== undefined) return known;
    const vector = table.getChild(name) as Vector | null;
    const made = vector && kept(reader(vector, zones.get(name) ?? null), vector.length);
    readers.set(name, made);
    return made;
  };
  const places = table.getChild(POSITION) as Vector | null;
  return {
    from,
    to: from + table.numRows,
    height,
    value: (row, name) => column(name)?.(row - from),
    position: (row) => Number(places?.get(row - from) ?? row),
  };
}

/** A reader that reads every value once. */
function kept(read: (index: number) => Value, length: number): (index: number) => Value {
  const values: Value[] = new Array(length);
  return (index) => {
    const known = values[index];
    if (known !== undefined) return known;
    const value = read(index);
    values[index] = value;
    return value;
  };
}
