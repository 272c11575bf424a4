import { Signal } from "../tree/signal";

/** A message at the edge of the page. */
export interface Toast {
  /** Number of the node that brought it. */
  readonly id: number;
  readonly body: string;
  readonly icon: string | null;
  /** Seconds; null: until the user dismisses it. */
  readonly duration: number | null;
}

/** The messages in view. They belong to the page: the server's tree forgets them once it has told of them. */
export class Toasts {
  readonly changed = new Signal();
  private shown: readonly Toast[] = [];
  private newest = 0;

  get all(): readonly Toast[] {
    return this.shown;
  }

  /** Shows a new message, or changes one that is in view. One that has gone does not come back. */
  show(toast: Toast): void {
    if (toast.id > this.newest) {
      this.newest = toast.id;
      this.become([...this.shown, toast]);
    } else {
      this.become(this.shown.map((one) => (one.id === toast.id ? toast : one)));
    }
  }

  dismiss(id: number): void {
    this.become(this.shown.filter((one) => one.id !== id));
  }

  /** Another session begins, which numbers its nodes anew. */
  clear(): void {
    this.newest = 0;
    this.become([]);
  }

  private become(shown: readonly Toast[]): void {
    this.shown = shown;
    this.changed.emit();
  }
}
