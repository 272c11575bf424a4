import { resolveReferences } from "./typography";

const harmful = new Set(["javascript", "vbscript", "data", "blob", "file"]);

/** The address that a link may lead to, or null where it could run code in this page. */
export function safeLink(address: string): string | null {
  const resolved = resolveReferences(address).trim();
  return harmful.has(schemeOf(resolved)) ? null : resolved;
}

/** The address that an image may come from, or null. */
export function safeImage(address: string): string | null {
  const resolved = resolveReferences(address).trim();
  const scheme = schemeOf(resolved);
  const inline = /^data:image\/[\w.+-]+[;,]/i.test(resolved);
  return harmful.has(scheme) && !inline && scheme !== "blob" ? null : resolved;
}

/** Browsers skip control characters and white space inside a scheme, so they do not hide one here either. */
function schemeOf(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are skipped
  const bare = address.replace(/[\u0000-\u0020\u007f-\u009f]/g, "");
  return (/^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1] ?? "").toLowerCase();
}
