/** Answers that the server has not served yet, by widget: they outrank what older frames say. */
export class Values {
  private readonly pending = new Map<string, { event: number; value: unknown }>();
  private readonly held = new Map<string, { form: string | null; value: unknown }>();

  /** An answer that starts no run: it goes when its form is submitted, or with the next event where it has none. */
  hold(widget: string, value: unknown, form: string | null = null): void {
    this.held.set(widget, { form, value });
    this.pending.set(widget, { event: Number.POSITIVE_INFINITY, value });
  }

  /** The held answers that an event is about to carry: those without a form, and those of the submitted one. */
  release(submitted: string | null = null): Record<string, unknown> {
    const released: Record<string, unknown> = {};
    for (const [widget, { form, value }] of this.held) {
      if (form !== null && form !== submitted) continue;
      released[widget] = value;
      this.held.delete(widget);
    }
    return released;
  }

  /** Forgets held answers of widgets that have left the page: what stands there later begins anew. */
  forget(onPage: ReadonlySet<string>): void {
    for (const widget of this.held.keys()) {
      if (onPage.has(widget)) continue;
      this.held.delete(widget);
      this.pending.delete(widget);
    }
  }

  /** These answers travel in the event of this number. */
  sent(values: Readonly<Record<string, unknown>>, event: number): void {
    for (const widget in values) this.pending.set(widget, { event, value: values[widget] });
  }

  /** The same once more, to a server that has not served that event. What the user has done since outranks it. */
  resent(values: Readonly<Record<string, unknown>>, event: number): void {
    for (const widget in values) {
      if ((this.pending.get(widget)?.event ?? 0) < event) this.pending.set(widget, { event, value: values[widget] });
    }
  }

  /** The server has served all events up to this number: what it says of their widgets holds. */
  served(event: number): void {
    for (const [widget, answer] of this.pending) if (answer.event <= event) this.pending.delete(widget);
  }

  /** What a widget shows when a frame says `value`. */
  readonly present = (widget: string, value: unknown): unknown => {
    const answer = this.pending.get(widget);
    return answer ? answer.value : value;
  };

  clear(): void {
    this.pending.clear();
    this.held.clear();
  }
}
