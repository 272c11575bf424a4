import { sameJson } from "../components/json";
import { isPart } from "../plotly/figure";
import type { Option } from "./option";

/** What of the new option object differs; null: the old one has something that the new one lacks, and must go. */
export function patch(old: Option, now: Option): Option | null {
  if (!covers(now, old)) return null;
  return Object.fromEntries(Object.entries(now).filter(([name, part]) => !same(old[name], part)));
}

/** Whether all that `old` sets is set in `now`, too. Values and data count as one. */
function covers(now: unknown, old: unknown): boolean {
  if (isPart(old)) {
    if (!isPart(now)) return false;
    return Object.keys(old).every((name) => name in now && (name === "source" || covers(now[name], old[name])));
  }
  if (!Array.isArray(old) || !isPart(old[0])) return !isPart(now);
  return (
    Array.isArray(now) &&
    now.length >= old.length &&
    old.every((part, place) => covers(now[place], part) && part.type === now[place]?.type)
  );
}

function same(old: unknown, now: unknown): boolean {
  return typeof now !== "function" && old !== undefined && sameJson(old, now);
}
