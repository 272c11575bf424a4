/** The value as JSON carries it, in an object of its own. Throws a TypeError for one that refers to itself. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? "null");
}

/** Whether two values are the same in JSON. */
export function sameJson(one: unknown, other: unknown): boolean {
  return (JSON.stringify(one) ?? "null") === (JSON.stringify(other) ?? "null");
}

/** The value in objects, and bytes in a buffer, of its own. */
export function copyOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return value.map(copyOf);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)]));
}
