export type Unsubscribe = () => void;

/** Tells its listeners that something changed; what it is now, they read themselves. */
export class Signal {
  private readonly listeners = new Set<() => void>();

  /** An own function, so that it can be handed to useSyncExternalStore as it is. */
  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  emit(): void {
    for (const listener of this.listeners) listener();
  }
}
