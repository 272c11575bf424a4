import type { Answers } from "../wire/elements.gen";
import { isOwnMachine } from "./ownMachine";
import type { Session } from "./session";

/** A file that the server has: part of a widget's value. */
export type UploadInfo = Answers["file_uploader"][number];

/** Why a file did not arrive, in words for the user. */
export class UploadError extends Error {}

/** A file on its way. */
export interface Upload {
  /** Rejects with an UploadError; never settles once it was cancelled. */
  readonly done: Promise<UploadInfo>;
  cancel(): void;
}

/**
 * Bytes of one request. Proxies that buffer requests pass on whole ones only: that much is at stake. To a server on
 * this machine, which has none before it, a file goes up whole at first: Chromium reads it twice as fast than parts.
 */
const PART = 32 * 2 ** 20;
/** Attempts without a single further byte, while the session itself is connected. */
const ATTEMPTS = 6;
/** Milliseconds between two reports of how far it is: each is drawn, which takes from what carries the file. */
const REPORT = 150;
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 5_000;
const BROKEN_OFF = 0;

/** What one request brought: 0, the connection is gone; or what the server said. */
interface Reply {
  readonly status: number;
  /** Bytes that the server has. */
  readonly offset: number;
  readonly body: Partial<UploadInfo> & { readonly error?: string };
}

/**
 * Sends a file to the session's server, for a widget. When a connection is lost, it waits for the session's own to
 * come back, asks how much has arrived, and sends the rest.
 */
export function upload(
  session: Session,
  widget: string,
  file: Blob,
  name: string,
  progress: (sent: number) => void = () => {},
  whole = isOwnMachine(),
): Upload {
  const transfer = new Transfer(session, widget, file, name, progress, whole);
  return { done: transfer.run(), cancel: () => transfer.cancel() };
}

/** The user wants a file no more that has arrived, or was to. */
export function discard(session: Session, id: string): void {
  // Nothing depends on it: the server lets go of what no value names when the session ends.
  request(session, id, "DELETE").catch(() => {});
}

/** The content of a file that the server has. Throws when it has it no more. */
export async function uploaded(session: Session, id: string): Promise<Blob> {
  const answer = await request(session, id, "GET");
  if (!answer.ok) throw new UploadError(`The server gave no file (${answer.status}).`);
  return answer.blob();
}

class Transfer {
  private readonly id = crypto.getRandomValues(new Uint8Array(12)).reduce((text, byte) => text + hex(byte), "");
  private readonly owner: string | null;
  private under: XMLHttpRequest | null = null;
  private cancelled = false;
  private failures = 0;
  private reported = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly session: Session,
    private readonly widget: string,
    private readonly file: Blob,
    private readonly name: string,
    private readonly progress: (sent: number) => void,
    private whole: boolean,
  ) {
    this.owner = session.key;
  }

  cancel(): void {
    this.cancelled = true;
    this.under?.abort();
    discard(this.session, this.id);
  }

  async run(): Promise<UploadInfo> {
    const unsubscribe = this.session.changed.subscribe(() => this.linkChanged());
    try {
      for (let offset = 0; ; ) {
        const whole = this.whole;
        const reply = await this.put(offset);
        if (this.cancelled) return await new Promise(() => {});
        if (reply.status === 200 && reply.body.id !== undefined) return reply.body as UploadInfo;
        if (reply.offset > offset) this.failures = 0;
        const goesOn = wantsAnother(reply, offset) || (whole && isRefusedOnTheWay(reply));
        offset = goesOn ? reply.offset : await this.recover(reply);
      }
    } finally {
      unsubscribe();
    }
  }

  /** How much the server has, after something has gone wrong. Throws an UploadError when it cannot be mended. */
  private async recover({ status, body }: Reply): Promise<number> {
    if (status !== BROKEN_OFF && status < 500)
      throw new UploadError(body.error ?? `The server refused it (${status}).`);
    for (;;) {
      if (status === 507) throw new UploadError(body.error ?? "The server has no room for it.");
      this.failures += 1;
      if (this.failures > ATTEMPTS) throw new UploadError(body.error ?? "The connection was lost.");
      await pause(Math.min(FIRST_PAUSE * 2 ** (this.failures - 1), LONGEST_PAUSE));
      await this.connected();
      if (this.cancelled) return 0;
      const reply = await request(this.session, this.id, "HEAD").catch(() => null);
      if (reply?.status === 404) return 0;
      if (reply?.ok) return Number(reply.headers.get("upload-offset"));
    }
  }

  /** Waits for the session's connection. Throws when it has become another session: its server knows no such widget. */
  private async connected(): Promise<void> {
    while (this.session.status.link !== "CONNECTED" && !this.cancelled) {
      if (this.session.status.link === "DISCONNECTED_FOREVER") throw new UploadError("The connection was lost.");
      await new Promise<void>((resolve) => {
        const unsubscribe = this.session.changed.subscribe(() => {
          unsubscribe();
          resolve();
        });
      });
    }
    if (this.session.key !== this.owner) throw new UploadError("The session is over. Choose the file again.");
  }

  /** A request on a dead connection may hang for minutes: the session's own notices sooner. */
  private linkChanged(): void {
    if (this.session.status.link === "PINGING_SERVER") this.under?.abort();
  }

  private report(sent: number): void {
    const now = performance.now();
    if (now - this.reported < REPORT) return;
    this.reported = now;
    this.progress(sent);
  }

  private put(offset: number): Promise<Reply> {
    const part = this.whole ? this.file : this.file.slice(offset, offset + PART);
    this.whole = false;
    return new Promise((resolve) => {
      const xhr = new XMLHttpRequest();
      this.under = xhr;
      xhr.open("PUT", `${address(this.session, this.id)}?widget=${encodeURIComponent(this.widget)}`);
      xhr.setRequestHeader("X-Xsrf-Token", token(this.session));
      xhr.setRequestHeader("Upload-Name", encodeURIComponent(this.name));
      xhr.setRequestHeader("Upload-Length", String(this.file.size));
      xhr.setRequestHeader("Upload-Offset", String(offset));
      xhr.setRequestHeader("Content-Type", this.file.type || "application/octet-stream");
      xhr.upload.onprogress = (event) => this.report(offset + event.loaded);
      xhr.onloadend = () => {
        this.under = null;
        const said = xhr.status === BROKEN_OFF ? null : xhr.getResponseHeader("upload-offset");
        resolve({ status: xhr.status, offset: said === null ? offset : Number(said), body: json(xhr.responseText) });
      };
      xhr.send(part);
    });
  }
}

/** The server goes on with the file, perhaps from another place than this side believes. */
function wantsAnother({ status, offset }: Reply, sent: number): boolean {
  return status === 200 || (status === 409 && offset !== sent);
}

/** Somebody in between does not let so much pass at once: the server would say why. */
function isRefusedOnTheWay({ status, body }: Reply): boolean {
  return status >= 400 && status < 500 && body.error === undefined;
}

function request(session: Session, id: string, method: string): Promise<Response> {
  return fetch(address(session, id), { method, headers: { "X-Xsrf-Token": token(session) } });
}

function address(session: Session, id: string): string {
  return new URL(`_stcore/upload_file/${session.key}/${id}`, document.baseURI).href;
}

function token(session: Session): string {
  return String(session.status.options["server.xsrfToken"] ?? "");
}

/** What the server says; a proxy in between may say something else. */
function json(text: string): Reply["body"] {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
