import type { Session } from "./session";

/** A frame that the server has let go of: only another run of the script brings it back. */
export class GoneError extends Error {}

/** Asks the server for something about a frame that the page shows. Rejects with what it says is wrong. */
export async function askFrame(
  session: Session,
  frame: string,
  what: string,
  wanted: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Response> {
  const url = new URL(`_stcore/frames/${session.key}/${frame}${what}`, document.baseURI);
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) url.searchParams.set(name, value);
  const headers = { "X-Xsrf-Token": String(session.status.options["server.xsrfToken"] ?? "") };
  const response = await fetch(url, signal ? { headers, signal } : { headers }).catch((error) => {
    if (signal?.aborted) throw error;
    throw new Error("The connection was lost. Try again.");
  });
  if (response.ok) return response;
  const said = await response.json().catch(() => ({}));
  if (response.status === 410) throw new GoneError(said.error);
  throw new Error(said.error ?? `The server could not read the data (${response.status}).`);
}
