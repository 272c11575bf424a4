/** Version of the messages between a page and the one around it; part of each. */
const VERSION = 1;

/** A message: what it is called, and what belongs to it. */
export type Message = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The way to the page around this one and back. Pages of origins that the server does not allow are not heard. */
export class Channel {
  private readonly host: string | null;

  constructor(
    allowed: readonly string[],
    private readonly inner: Window = window,
  ) {
    const origin = originAround(inner);
    this.host = origin !== null && isAllowed(origin, allowed, inner.location.origin) ? origin : null;
  }

  tell(type: string, content: Readonly<Record<string, unknown>> = {}): void {
    if (this.host !== null) this.inner.parent.postMessage({ stCommVersion: VERSION, type, ...content }, this.host);
  }

  /** Returns what ends it. */
  listen(heard: (message: Message) => void): () => void {
    const receive = ({ source, origin, data }: MessageEvent) => {
      if (source !== this.inner.parent || origin !== this.host) return;
      if (data?.stCommVersion === VERSION && typeof data.type === "string") heard(data);
    };
    this.inner.addEventListener("message", receive);
    return () => this.inner.removeEventListener("message", receive);
  }
}

/** The origins that the server allows; none when it does not say. */
export async function allowedOrigins(base: string): Promise<readonly string[]> {
  try {
    const { allowedOrigins } = await (await fetch(new URL("_stcore/host-config", base))).json();
    return Array.isArray(allowedOrigins) ? allowedOrigins : [];
  } catch {
    return [];
  }
}

/** A page of this one's own origin can do anything with it anyway. */
export function isAllowed(origin: string, allowed: readonly string[], own: string): boolean {
  return origin === own || allowed.includes(origin) || allowed.includes("*");
}

/** The origin of the page around this one; null when the browser does not tell. */
function originAround({ location, document }: Window): string | null {
  const [nearest] = location.ancestorOrigins ?? [];
  if (nearest) return nearest === "null" ? null : nearest;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}
