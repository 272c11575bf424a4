import { encode } from "../wire/codec";
import { PROTOCOL } from "../wire/messages";
import type { Place } from "./place";

/** The first words on any connection: which session goes on, from which frame on, where the page is and what it is. */
export function hello(
  session: string | null,
  seq: number,
  { path, query }: Place,
  about: Readonly<Record<string, unknown>>,
): Uint8Array<ArrayBuffer> {
  return encode(["h", PROTOCOL, session, seq, path, query, about]);
}
