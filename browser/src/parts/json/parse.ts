/** A document in JSON: its keys in their order, its numbers as they are written. */
export type Json = null | boolean | string | Numeral | readonly Json[] | Fields;

/** A number as it is written: JavaScript's own numbers would cut long ones. */
export class Numeral {
  constructor(readonly text: string) {}
}

/** An object: JavaScript's own ones sort keys that look like numbers, and drop doubled ones. */
export class Fields {
  constructor(readonly entries: readonly (readonly [key: string, value: Json])[]) {}
}

/** A text is no JSON. */
export class JsonFault extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
    /** The line, up to the place of the mistake, and what follows there. */
    readonly before: string,
    readonly after: string,
  ) {
    super(message);
  }
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
// Python writes the last three, and JSON does not have them.
const WORDS = { true: true, false: false, null: null, NaN: 0, Infinity: 0, "-Infinity": 0 } as const;
const WORD = /true|false|null|NaN|-?Infinity/y;
const EXCERPT = 40;

/** Reads a text. Throws JsonFault where it is no JSON, RangeError where it is nested too deeply. */
export function parse(text: string): Json {
  let at = 0;

  function fault(expected: string, place = at): JsonFault {
    const got = place < text.length ? `found ${JSON.stringify(text[place])}` : "the text ends here";
    const start = text.lastIndexOf("\n", place - 1) + 1;
    const end = text.indexOf("\n", place);
    const line = text.slice(0, start).split("\n").length;
    const before = text.slice(Math.max(start, place - EXCERPT), place);
    const after = text.slice(place, Math.min(end < 0 ? text.length : end, place + EXCERPT));
    return new JsonFault(`expected ${expected}, ${got}`, line, place - start + 1, before, after);
  }

  function read(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function took(sign: string): boolean {
    read(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  }

  function value(): Json {
    read(SPACE);
    if (text[at] === "{") return fields();
    if (text[at] === "[") return items();
    if (text[at] === '"') return string();
    const word = read(WORD) as keyof typeof WORDS | undefined;
    if (word !== undefined) return WORDS[word] === 0 ? new Numeral(word) : WORDS[word];
    const number = read(NUMBER);
    if (number !== undefined) return new Numeral(number);
    throw fault("a value");
  }

  function string(): string {
    const start = at;
    at += 1;
    for (;;) {
      const end = text.indexOf('"', at);
      if (end < 0) throw fault('a closing "', text.length);
      at = end + 1;
      let slashes = 0;
      while (text[end - 1 - slashes] === "\\") slashes += 1;
      if (slashes % 2 === 0) break;
    }
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      throw fault("a string without line breaks and unknown escapes", start);
    }
  }

  function fields(): Fields {
    at += 1;
    const entries: [string, Json][] = [];
    if (took("}")) return new Fields(entries);
    do {
      read(SPACE);
      if (text[at] !== '"') throw fault('a key in "…"');
      const key = string();
      if (!took(":")) throw fault('":"');
      entries.push([key, value()]);
    } while (took(","));
    if (!took("}")) throw fault('"," or "}"');
    return new Fields(entries);
  }

  function items(): Json[] {
    at += 1;
    const list: Json[] = [];
    if (took("]")) return list;
    do list.push(value());
    while (took(","));
    if (!took("]")) throw fault('"," or "]"');
    return list;
  }

  const whole = value();
  read(SPACE);
  if (at < text.length) throw fault("nothing more");
  return whole;
}

/** The document as text, indented. */
export function written(value: Json, indent = ""): string {
  if (value instanceof Numeral) return value.text;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close, lines] =
    value instanceof Fields
      ? ["{", "}", value.entries.map(([key, one]) => `${JSON.stringify(key)}: ${written(one, inner)}`)]
      : ["[", "]", value.map((one) => written(one, inner))];
  return lines.length === 0 ? open + close : `${open}\n${inner}${lines.join(`,\n${inner}`)}\n${indent}${close}`;
}

export type Branches = readonly (readonly [key: string | number, value: Json])[];

/** The branches that a value holds: key and value of each; null: it is none. */
export function branches(value: Json): Branches | null {
  if (value instanceof Fields) return value.entries;
  return Array.isArray(value) ? value.map((one, place) => [place, one] as const) : null;
}
