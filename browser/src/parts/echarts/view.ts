import { sameJson } from "../components/json";
import type { Part } from "../plotly/figure";
import { list, type Option } from "./option";

/** What users change of a drawn chart, and where ECharts notes it. */
const CHANGED = { dataZoom: ["start", "end"], legend: ["selected"], series: ["zoom", "center"] } as const;
type Kind = keyof typeof CHANGED;

/**
 * An option object that takes the place of another, with what the user has zoomed, moved and hidden in that one: `drawn`
 * tells what. Where the script itself says something else now, that holds.
 */
export function asViewed(now: Option, before: Option, drawn: () => Option): Option {
  if (!changeable(now) || !changeable(before)) return now;
  const seen = drawn();
  const viewed = (kind: Kind) =>
    list(now[kind]).map((part, at) => partAsViewed(kind, part, list(before[kind])[at], list(seen[kind])[at]));
  const kinds = (Object.keys(CHANGED) as Kind[]).filter((kind) => now[kind] !== undefined);
  return { ...now, ...Object.fromEntries(kinds.map((kind) => [kind, viewed(kind)])) };
}

function partAsViewed(kind: Kind, part: Part, before: Part | undefined, seen: Part | undefined): Part {
  if (!before || !seen || before.type !== part.type || (kind === "series" && !part.roam)) return part;
  // A zoom is told in more than one way.
  const said = kind === "dataZoom" ? Object.keys({ ...before, ...part }) : CHANGED[kind];
  if (said.some((name) => !sameJson(before[name], part[name]))) return part;
  return { ...part, ...Object.fromEntries(CHANGED[kind].map((name) => [name, seen[name]])) };
}

/** Whether there is anything in it that users can change. */
function changeable({ dataZoom, legend, series }: Option): boolean {
  return dataZoom !== undefined || legend !== undefined || list(series).some(({ roam }) => roam);
}
