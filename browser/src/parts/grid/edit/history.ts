/** So many steps back. */
const MOST = 100;

/** A value, those that it was before, and those that it was before going back. */
export class History<T> {
  private past: readonly T[] = [];
  private future: readonly T[] = [];

  constructor(private value: T) {}

  get now(): T {
    return this.value;
  }

  put(next: T): void {
    this.past = [...this.past, this.value].slice(-MOST);
    this.future = [];
    this.value = next;
  }

  /** There is no way back to what was before. */
  begin(anew: T): void {
    this.past = [];
    this.future = [];
    this.value = anew;
  }

  /** Whether there was something to go back to. */
  back(): boolean {
    const before = this.past.at(-1);
    if (before === undefined) return false;
    this.future = [...this.future, this.value];
    this.past = this.past.slice(0, -1);
    this.value = before;
    return true;
  }

  forth(): boolean {
    const after = this.future.at(-1);
    if (after === undefined) return false;
    this.past = [...this.past, this.value];
    this.future = this.future.slice(0, -1);
    this.value = after;
    return true;
  }
}
