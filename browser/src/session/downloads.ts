import type { Session } from "./session";

/** Has the server make the file of a download button; gives its address. Throws an Error with words for the user. */
export async function fetchDownload(session: Session, widget: string): Promise<string> {
  const address = `_stcore/download/${session.key}?widget=${encodeURIComponent(widget)}`;
  const headers = { "X-Xsrf-Token": String(session.status.options["server.xsrfToken"] ?? "") };
  const response = await fetch(new URL(address, document.baseURI), { method: "POST", headers }).catch(() => {
    throw new Error("The connection was lost. Try again.");
  });
  const said = await response.json().catch(() => ({}));
  if (typeof said.url === "string") return said.url;
  throw new Error(said.error ?? `The server could not make the file (${response.status}).`);
}
