import { Decoder, Encoder } from "@msgpack/msgpack";
import type { Down, Up } from "./messages";

/** Messages to bytes and back. An own decoder, kept: it remembers the field names it has seen. */
const encoder = new Encoder();
const decoder = new Decoder();

export function encode(message: Up): Uint8Array<ArrayBuffer> {
  return encoder.encode(message);
}

export function decode(bytes: ArrayBuffer): Down {
  return decoder.decode(bytes) as Down;
}
