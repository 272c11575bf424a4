import type { PickingInfo } from "@deck.gl/core";
import { sanitise } from "../sanitise";

/** What a tooltip says: false: nothing; true: all that is known; or a text or HTML with {fields} in it. */
export type Tooltip = boolean | { readonly html?: string; readonly text?: string; readonly style?: object } | null;

const LOOK = {
  background: "var(--o-bg-raised)",
  color: "var(--o-text)",
  border: "1px solid var(--o-border)",
  borderRadius: "var(--o-radius-m)",
  boxShadow: "var(--o-shadow-2)",
  padding: "var(--o-space-2) var(--o-space-3)",
  font: "var(--o-text-s) / 1.5 var(--o-font)",
  maxWidth: "min(20rem, 80%)",
  zIndex: "1",
} as const;
/** Fields that are shown where the script does not say which. */
const MOST = 12;

/** The tooltip of what the pointer is on, for deck.gl to show. */
export function tooltipOf({ object, x, y, viewport }: PickingInfo, tooltip: Tooltip) {
  if (!object || !tooltip) return null;
  const fields = { ...object, ...(object.properties ?? {}) } as Record<string, unknown>;
  const given = tooltip === true ? {} : tooltip;
  // Towards the middle, where there is room for it.
  const shift = [x > (viewport?.width ?? 0) / 2, y > (viewport?.height ?? 0) / 2].map((far) => (far ? "-100%" : "0px"));
  const transform = `translate(calc(${x}px + ${shift[0]}), calc(${y}px + ${shift[1]}))`;
  const style = { ...LOOK, ...given.style, transform };
  if (given.html) return { html: clean(filled(given.html, fields, escaped)), style };
  const text = given.text ? filled(given.text, fields, String) : listed(fields);
  return text ? { text, style: { ...style, whiteSpace: "pre-line" } } : null;
}

function filled(template: string, fields: Record<string, unknown>, spell: (text: string) => string): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, path: string) => {
    const value = at(fields, path.trim());
    return value === undefined ? whole : spell(shown(value));
  });
}

/** What stands in a field, or in one inside it: "place.name". */
function at(fields: Record<string, unknown>, path: string): unknown {
  if (path in fields) return fields[path];
  return path
    .split(".")
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], fields);
}

function listed(fields: Record<string, unknown>): string {
  const simple = Object.entries(fields).filter(([, value]) => value === null || typeof value !== "object");
  const lines = simple.slice(0, MOST).map(([name, value]) => `${name}: ${shown(value)}`);
  return lines.join("\n");
}

function shown(value: unknown): string {
  if (typeof value === "number") return value.toLocaleString(undefined, { maximumFractionDigits: 4 });
  return value !== null && typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function clean(html: string): string {
  const box = document.createElement("div");
  box.append(sanitise(html));
  return box.innerHTML;
}
