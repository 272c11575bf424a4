import { type Upload, UploadError, type UploadInfo } from "../../session/uploads";
import { Signal } from "../../tree/signal";
import type { Chosen } from "./chosen";

/** How many files go up at once. Further ones wait: the page needs connections for other things, too. */
const AT_ONCE = 3;

/** A file that is not part of the widget's value yet. */
export interface Pending {
  readonly key: string;
  readonly chosen: Chosen;
  /** Bytes that have gone up. */
  readonly sent: number;
  /** What the server has, complete. */
  readonly info: UploadInfo | null;
  readonly error: string | null;
  /** Trying again may help. */
  readonly retry: boolean;
}

/** What a list of uploads needs of its widget. */
interface Widget {
  readonly start: (chosen: Chosen, progress: (sent: number) => void) => Upload;
  readonly discard: (id: string) => void;
  /** Why a file is not taken; null: it is. */
  readonly refusal: (chosen: Chosen) => string | null;
  /** The present value, answers that the server has not confirmed included. */
  readonly value: () => readonly UploadInfo[];
  readonly answer: (value: UploadInfo[]) => void;
  readonly many: boolean;
}

/** The files of one widget on their way up. Once none is under way, those that arrived become part of its value. */
export class UploadList {
  readonly changed = new Signal();
  pending: readonly Pending[] = [];
  private readonly uploads = new Map<string, Upload>();
  private waiting: string[] = [];
  private count = 0;

  constructor(private readonly widget: Widget) {}

  /** Whether any file is on its way. */
  get busy(): boolean {
    return this.waiting.length > 0 || this.uploads.size > 0;
  }

  /** Takes files that the user has chosen. Where one is all that goes, it takes the place of an earlier choice. */
  add(all: readonly Chosen[]): void {
    const taken = this.widget.many ? all : all.slice(0, 1);
    if (!this.widget.many && taken.length > 0) for (const { key } of this.pending) this.remove(key);
    const added = taken.map((chosen) => this.entry(chosen, this.widget.refusal(chosen)));
    for (const chosen of all.slice(taken.length)) added.push(this.entry(chosen, "Only one file goes here."));
    this.pending = [...this.pending, ...added];
    this.queue(added.filter(({ error }) => error === null).map(({ key }) => key));
  }

  /** Tries again what has failed. */
  retry(key: string): void {
    this.change(key, { sent: 0, error: null });
    this.queue([key]);
  }

  /** The user wants a file no more that is no part of the value. */
  remove(key: string): void {
    const gone = this.pending.find((one) => one.key === key);
    if (gone?.info) this.widget.discard(gone.info.id);
    this.uploads.get(key)?.cancel();
    this.uploads.delete(key);
    this.waiting = this.waiting.filter((one) => one !== key);
    this.pending = this.pending.filter((one) => one.key !== key);
    this.proceed();
  }

  /** The user wants a file of the value no more. */
  take(id: string): void {
    this.widget.answer(this.widget.value().filter((info) => info.id !== id));
    this.widget.discard(id);
  }

  /** The widget is gone. */
  close(): void {
    for (const upload of this.uploads.values()) upload.cancel();
    for (const { info } of this.pending) if (info) this.widget.discard(info.id);
    this.uploads.clear();
    this.waiting = [];
    this.pending = [];
  }

  private entry(chosen: Chosen, error: string | null): Pending {
    this.count += 1;
    return { key: String(this.count), chosen, sent: 0, info: null, error, retry: false };
  }

  private queue(keys: readonly string[]): void {
    this.waiting.push(...keys);
    this.proceed();
  }

  private proceed(): void {
    while (this.uploads.size < AT_ONCE && this.waiting.length > 0) this.begin(this.waiting.shift() as string);
    if (!this.busy) this.commit();
    this.changed.emit();
  }

  private begin(key: string): void {
    const { chosen } = this.pending.find((one) => one.key === key) as Pending;
    const upload = this.widget.start(chosen, (sent) => {
      this.change(key, { sent });
      this.changed.emit();
    });
    this.uploads.set(key, upload);
    upload.done.then(
      (info) => this.ended(key, upload, { info, sent: info.size }),
      (error: unknown) => this.ended(key, upload, { error: reason(error), retry: true }),
    );
  }

  private ended(key: string, upload: Upload, result: Partial<Pending>): void {
    if (this.uploads.get(key) !== upload) return;
    this.uploads.delete(key);
    this.change(key, result);
    this.proceed();
  }

  /** Those that arrived become the user's answer, in one run for all. */
  private commit(): void {
    const arrived = this.pending.flatMap(({ info }) => (info === null ? [] : [info]));
    if (arrived.length === 0) return;
    this.pending = this.pending.filter(({ info }) => info === null);
    const former = this.widget.value();
    if (!this.widget.many) for (const { id } of former) this.widget.discard(id);
    this.widget.answer(this.widget.many ? [...former, ...arrived] : arrived.slice(-1));
  }

  private change(key: string, fields: Partial<Pending>): void {
    this.pending = this.pending.map((one) => (one.key === key ? { ...one, ...fields } : one));
  }
}

function reason(error: unknown): string {
  return error instanceof UploadError ? error.message : "The file could not be read.";
}
