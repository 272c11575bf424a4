import type { Options } from "./offer";

/** The theme among an app's options, as its config.toml has it. */
export function themeToml(options: Options): string {
  const sections = new Map<string, string[]>([["theme", []]]);
  const set = Object.entries(options).filter(([name, value]) => name.startsWith("theme.") && value !== null);
  for (const [name, value] of set.sort(([one], [other]) => one.localeCompare(other))) {
    const end = name.lastIndexOf(".");
    const section = name.slice(0, end);
    const lines = sections.get(section) ?? [];
    lines.push(`${name.slice(end + 1)} = ${written(value)}`);
    sections.set(section, lines);
  }
  const tables = [...sections].filter(([, lines]) => lines.length > 0);
  return tables.map(([section, lines]) => `[${section}]\n${lines.join("\n")}\n`).join("\n");
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key} = ${written(item)}`)
      .join(", ")} }`;
  }
  // Texts, numbers and booleans look the same in JSON.
  return JSON.stringify(value);
}
