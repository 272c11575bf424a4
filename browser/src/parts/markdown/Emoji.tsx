import { lazily, useLazy } from "../lazy";

const emojis = lazily(async () => (await import("gemoji")).nameToEmoji);

/** The emoji of a shortcode; the shortcode itself while the table is on its way, and where it names none. */
export function Emoji({ name }: { name: string }) {
  const table = useLazy(emojis);
  return table && Object.hasOwn(table, name) ? table[name] : `:${name}:`;
}
