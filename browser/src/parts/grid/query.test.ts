import { expect, test } from "vitest";
import { among, EVERYTHING, filtered, isEverything, type Query, sorted } from "./query";

test("of a query that counts on columns which the script has taken away, the rest stays", () => {
  const query: Query = filtered(filtered(sorted(EVERYTHING, "a"), "a", { min: 1 }), "b", { contains: "x" });
  const [a, b] = [{ name: "a" }, { name: "b" }];
  expect(among(query, [b, a])).toBe(query);
  expect(among(query, [a])).toEqual({ ...query, filters: { a: { min: 1 } } });
  expect(among(query, [b])).toEqual({ sort: null, search: "", filters: { b: { contains: "x" } } });
  expect(isEverything(among(query, []))).toBe(true);
});
