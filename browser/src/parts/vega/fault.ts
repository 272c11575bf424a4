import type { Spec } from "./layout";
import type { Datasets } from "./view";

const MARKS =
  "arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail".split(
    " ",
  );
const VIEWS = ["layer", "concat", "hconcat", "vconcat"] as const;

/** What is wrong with a chart, for who has written it, where Vega would draw nothing or stumble. null: nothing known. */
export function fault(spec: Spec, data: Datasets): string | null {
  const mark = views(spec)
    .map(markOf)
    .find((name) => name !== undefined && !MARKS.includes(String(name)));
  if (mark !== undefined) return `Vega-Lite has no mark “${mark}”. Its marks are: ${MARKS.join(", ")}.`;
  return missing(spec, data);
}

function views(spec: Spec): Spec[] {
  const inner = VIEWS.flatMap((field) => (Array.isArray(spec[field]) ? (spec[field] as Spec[]) : []));
  return [spec, ...inner.flatMap(views)];
}

function markOf({ mark }: Spec): unknown {
  return typeof mark === "object" && mark !== null ? (mark as { type?: unknown }).type : mark;
}

/** Charts that transform their data may name columns that come to be in there, and are left alone. */
function missing(spec: Spec, data: Datasets): string | null {
  const name = (spec.data as { name?: string } | null | undefined)?.name;
  const first = data[name ?? ""]?.[0];
  if (!first || JSON.stringify(spec).includes('"transform":')) return null;
  const absent = [...new Set(fields(spec.encoding))].filter((field) => !/[.[\]\\]/.test(field) && !(field in first));
  if (absent.length === 0) return null;
  const known = Object.keys(first).map((column) => `“${column}”`);
  return (
    `The data have no column ${absent.map((field) => `“${field}”`).join(", ")}. They have: ${known.join(", ")}. ` +
    "Name one of these as `field`."
  );
}

function fields(encoding: unknown): string[] {
  const channels = Object.values(Object(encoding) as Record<string, unknown>).flat();
  return channels
    .map((channel) => (channel as { field?: unknown } | null)?.field)
    .filter((field) => typeof field === "string");
}
