import { onTestFinished, vi } from "vitest";

/** One request that carries a part of a file. */
interface Put {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Blob;
  /** The browser has sent so many bytes of it. */
  progress(loaded: number): void;
  answer(status: number, body: object, offset?: number): Promise<void>;
  /** The connection breaks. */
  breaks(): Promise<void>;
  readonly aborted: boolean;
}

/** The server's end of uploads: keeps the requests, and answers them as the test wants. */
export class UploadServer {
  readonly puts: Put[] = [];
  /** Requests without a body, as "METHOD url". */
  readonly others: string[] = [];
  /** How much it has of a file; null: nothing at all. */
  has: number | null = null;
  /** What it gives of a complete file; null: nothing. */
  content: Blob | null = null;

  constructor() {
    const server = this;
    vi.stubGlobal(
      "XMLHttpRequest",
      class {
        readonly headers: Record<string, string> = {};
        readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
        onloadend = () => {};
        status = 0;
        responseText = "";
        aborted = false;
        private said: number | null = null;
        private url = "";

        open(_method: string, url: string): void {
          this.url = url;
        }
        setRequestHeader(name: string, value: string): void {
          this.headers[name.toLowerCase()] = value;
        }
        getResponseHeader(): string | null {
          return this.said === null ? null : String(this.said);
        }
        abort(): void {
          this.aborted = true;
          this.onloadend();
        }
        send(body: Blob): void {
          const request = this;
          const end = async (): Promise<void> => {
            request.onloadend();
            await vi.waitFor(() => {});
          };
          server.puts.push({
            url: this.url,
            headers: this.headers,
            body,
            progress: (loaded) => request.upload.onprogress?.({ loaded }),
            answer: (status, said, offset) => {
              Object.assign(request, { status, responseText: JSON.stringify(said), said: offset ?? null });
              return end();
            },
            breaks: end,
            get aborted() {
              return request.aborted;
            },
          });
        }
      },
    );
    vi.stubGlobal("fetch", async (url: string | URL, { method }: { method: string }) => {
      this.others.push(`${method} ${String(url).replace(/^.*_stcore/, "_stcore")}`);
      if (method === "GET") return new Response(this.content, { status: this.content === null ? 404 : 200 });
      const status = this.has === null ? 404 : 200;
      return new Response(null, { status, headers: { "upload-offset": String(this.has ?? 0) } });
    });
    onTestFinished(() => void vi.unstubAllGlobals());
  }

  /** The newest part. */
  get put(): Put {
    return this.puts.at(-1) as Put;
  }

  /** The newest file is complete. */
  arrived(name = "a.txt", size = this.put.body.size): Promise<void> {
    return this.put.answer(200, { id: `id of ${name}`, name, type: "text/plain", size }, size);
  }
}
