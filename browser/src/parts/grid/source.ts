import type { Region, Rows, Value } from "./rows";

/** Some rows of a frame that came together. */
export interface Batch {
  /** Place of the first row that came, and behind the last. */
  readonly from: number;
  readonly to: number;
  /** How many rows there are in all, of those that are looked for. */
  readonly height: number;
  value(row: number, column: string): Value | undefined;
  position(row: number): number;
}

export type Fetch = (region: Region, signal: AbortSignal) => Promise<Batch>;

/** Rows of a tile, columns of a tile, and how many tiles are kept. */
const [ROWS, COLUMNS, KEPT] = [100, 32, 120];

/** Rows of one request; more of them would keep others waiting. */
const MOST = 1000;

/** As many as the server works on for one session. */
const FLIGHTS = 2;

interface Tile {
  readonly batch: Batch;
  readonly epoch: number;
}

interface Flight {
  readonly keys: ReadonlySet<string>;
  readonly abort: AbortController;
}

/**
 * A frame on the server, of which the browser holds tiles: those in view, and some that were. What scrolled by before it
 * came is not fetched any more. After a change the old tiles stay in view until the new ones are here.
 */
export class WindowSource implements Rows {
  private readonly tiles = new Map<string, Tile>();
  private readonly flights = new Set<Flight>();
  private readonly listeners = new Set<() => void>();
  private readonly blocks = new Map<string, number>();
  private fetch: Fetch | null = null;
  private wanted: Region | null = null;
  private epoch = 0;
  private closed = false;
  /** Rows are shown in the frame's order, all of them: where one stands is known before it is here. */
  private inOrder = false;

  constructor(
    readonly columns: readonly string[],
    private counted: number,
    private readonly failed: (error: unknown) => void,
  ) {
    for (const [place, column] of columns.entries()) this.blocks.set(column, Math.floor(place / COLUMNS));
  }

  get height(): number {
    return this.counted;
  }

  value(row: number, column: string): Value | undefined {
    return this.tile(row, this.blocks.get(column) ?? 0)?.batch.value(row, column);
  }

  position(row: number): number | undefined {
    for (let block = 0; block * COLUMNS < Math.max(1, this.columns.length); block += 1) {
      const tile = this.tile(row, block);
      if (tile) return tile.batch.position(row);
    }
    return this.inOrder && row < this.counted ? row : undefined;
  }

  upToDate(row: number): boolean {
    return this.tile(row, 0)?.epoch === this.epoch;
  }

  want(region: Region): void {
    this.wanted = region;
    const keys = new Set(this.missing(region, false));
    for (const flight of this.flights) {
      if (![...flight.keys].some((key) => keys.has(key))) flight.abort.abort();
    }
    this.start();
  }

  async load(from: number, to: number): Promise<void> {
    const region = { from: Math.max(0, from), to: Math.min(to, this.counted), columns: this.columns };
    const [windows, fetch] = [this.windows(this.missing(region, false)), this.fetch];
    if (!fetch) return;
    for (const window of windows) this.take(window, await fetch(this.region(window), new AbortController().signal));
    if (windows.length > 0) this.tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * The rows are others now: of another query, or of a frame that has changed. `first` are those that came along,
   * `inOrder`: all rows are shown, in the frame's order.
   */
  change(fetch: Fetch, height: number, first: Batch | null, inOrder = false): void {
    this.fetch = fetch;
    this.inOrder = inOrder;
    this.epoch += 1;
    this.counted = height;
    this.closed = false;
    for (const flight of this.flights) flight.abort.abort();
    if (first) this.give(first);
    this.tell();
    this.start();
  }

  /** Asks once more for what is in view. */
  retry(): void {
    this.start();
  }

  close(): void {
    this.closed = true;
    for (const flight of this.flights) flight.abort.abort();
  }

  private tile(row: number, block: number): Tile | undefined {
    const tile = this.tiles.get(`${Math.floor(row / ROWS)}:${block}`);
    return tile && row < tile.batch.to ? tile : undefined;
  }

  /** Tiles of a region that are not here, or not as they are now; without those that are on their way if asked for. */
  private missing({ from, to, columns }: Region, butComing: boolean): string[] {
    const blocks = new Set(columns.map((column) => this.blocks.get(column) ?? 0));
    const coming = butComing ? [...this.flights].filter(({ abort }) => !abort.signal.aborted) : [];
    const keys: string[] = [];
    for (const block of blocks) {
      for (let page = Math.floor(from / ROWS); page * ROWS < Math.min(to, this.counted); page += 1) {
        const key = `${page}:${block}`;
        if (this.tiles.get(key)?.epoch === this.epoch) this.touch(key);
        else if (!coming.some((flight) => flight.keys.has(key))) keys.push(key);
      }
    }
    return keys;
  }

  private start(): void {
    if (this.closed || !this.wanted || !this.fetch) return;
    for (const window of this.windows(this.missing(this.wanted, true))) {
      if (this.flights.size >= FLIGHTS) return;
      this.send(window, this.fetch);
    }
  }

  private send(window: Window, fetch: Fetch): void {
    const flight = { keys: new Set(window.keys), abort: new AbortController() };
    const epoch = this.epoch;
    this.flights.add(flight);
    fetch(this.region(window), flight.abort.signal).then(
      (batch) => {
        this.flights.delete(flight);
        if (this.closed || epoch !== this.epoch) return this.start();
        this.take(window, batch);
        this.tell();
        this.start();
      },
      (error) => {
        this.flights.delete(flight);
        // What failed is not tried again by itself: the view would ask for ever.
        if (this.closed) return;
        if (flight.abort.signal.aborted) this.start();
        else this.failed(error);
      },
    );
  }

  private take(window: Window, batch: Batch): void {
    this.counted = batch.height;
    for (const page of window.pages) this.keep(page, window.block, batch);
    const oldest = this.tiles.keys();
    while (this.tiles.size > KEPT) this.tiles.delete(oldest.next().value as string);
  }

  /** Whole pages of a batch. A page that it has only a part of is fetched, unless the frame ends there. */
  private give(batch: Batch): void {
    for (let page = 0; page * ROWS < batch.to; page += 1) {
      const whole = Math.min((page + 1) * ROWS, this.counted) <= batch.to;
      for (const block of new Set(this.blocks.values())) if (whole) this.keep(page, block, batch);
    }
  }

  private keep(page: number, block: number, batch: Batch): void {
    this.tiles.delete(`${page}:${block}`);
    this.tiles.set(`${page}:${block}`, { batch, epoch: this.epoch });
  }

  private touch(key: string): void {
    const tile = this.tiles.get(key) as Tile;
    this.tiles.delete(key);
    this.tiles.set(key, tile);
  }

  private region({ pages, block }: Window): Region {
    const [first, last] = [pages[0] as number, pages.at(-1) as number];
    const columns = this.columns.slice(block * COLUMNS, (block + 1) * COLUMNS);
    return { from: first * ROWS, to: (last + 1) * ROWS, columns };
  }

  /** Neighbouring tiles come in one request. */
  private windows(keys: readonly string[]): Window[] {
    const windows: Window[] = [];
    for (const key of keys) {
      const [page = 0, block = 0] = key.split(":").map(Number);
      const last = windows.at(-1);
      if (last && last.block === block && last.pages.at(-1) === page - 1 && last.pages.length * ROWS < MOST) {
        last.pages.push(page);
        last.keys.push(key);
      } else windows.push({ pages: [page], keys: [key], block });
    }
    return windows;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

interface Window {
  readonly pages: number[];
  readonly keys: string[];
  readonly block: number;
}
