/** What a component's function is called with, but for its data. */
export interface Given {
  readonly name: string;
  readonly key: string;
  readonly parentElement: ShadowRoot | HTMLElement;
  readonly setStateValue: (name: string, value: unknown) => void;
  readonly setTriggerValue: (name: string, value: unknown) => void;
}

/** Loads the module of one component on the page, and calls its function whenever there are other data. */
export class Running {
  private turn = 0;
  private stopped = false;
  private readonly cleanups: (() => unknown)[] = [];

  constructor(
    private readonly given: Given,
    /** Is told what went wrong, and with null that nothing does. */
    private readonly report: (error: unknown) => void,
    private readonly load: (url: string) => Promise<{ default?: unknown }> = (url) => import(/* @vite-ignore */ url),
  ) {}

  async show(url: string, data: unknown): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    try {
      const [module, arrived] = await Promise.all([this.load(url), data]);
      if (turn !== this.turn) return;
      this.report(null);
      await this.call(module.default, arrived);
    } catch (error) {
      if (turn === this.turn) this.report(error);
    }
  }

  /** The component leaves the page. Each call of its function has made what it cleans up, so all of that goes. */
  stop(): void {
    this.turn += 1;
    this.stopped = true;
    for (const cleanup of this.cleanups) this.cleanUp(cleanup);
  }

  private async call(draw: unknown, data: unknown): Promise<void> {
    if (typeof draw !== "function") throw new Error("Its JavaScript has no default export that is a function.");
    const made: unknown = await draw({ ...this.given, data });
    if (typeof made !== "function") return;
    const cleanup = made as () => unknown;
    if (this.stopped) this.cleanUp(cleanup);
    else this.cleanups.push(cleanup);
  }

  private cleanUp(cleanup: () => unknown): void {
    try {
      cleanup();
    } catch (error) {
      console.error(`The component ${this.given.name} could not be cleaned up:`, error);
    }
  }
}
