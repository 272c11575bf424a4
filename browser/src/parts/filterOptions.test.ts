import { expect, test } from "vitest";
import { filterOptions } from "./filterOptions";

const CITIES = ["Lisbon", "New York", "Berlin", "Newcastle", "Los Angeles", "Kenya West"];
const found = (query: string, mode: Parameters<typeof filterOptions>[2]) =>
  filterOptions(CITIES, query, mode).map((index) => CITIES[index]);

test("an empty search finds all, in their order", () => {
  expect(found("", "fuzzy")).toEqual(CITIES);
});

test("contains and prefix do not look at the case and keep the order", () => {
  expect(found("li", "contains")).toEqual(["Lisbon", "Berlin"]);
  expect(found("new", "prefix")).toEqual(["New York", "Newcastle"]);
});

test("fuzzy finds letters in their order, starts of words first", () => {
  expect(found("ny", "fuzzy")).toEqual(["Kenya West", "New York"]);
  expect(found("la", "fuzzy")).toEqual(["Los Angeles"]);
  expect(found("new", "fuzzy").slice(0, 2)).toEqual(["New York", "Newcastle"]);
  expect(found("zz", "fuzzy")).toEqual([]);
});
