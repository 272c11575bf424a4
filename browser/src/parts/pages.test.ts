import { expect, test } from "vitest";
import { shownPages } from "./pages";

const gap = null;

test.each([
  [1, 5, 7, [1, 2, 3, 4, 5]],
  [1, 20, 7, [1, 2, 3, 4, 5, gap, 20]],
  [4, 20, 7, [1, 2, 3, 4, 5, gap, 20]],
  [5, 20, 7, [1, gap, 4, 5, 6, gap, 20]],
  [16, 20, 7, [1, gap, 15, 16, 17, gap, 20]],
  [17, 20, 7, [1, gap, 16, 17, 18, 19, 20]],
  [20, 20, 7, [1, gap, 16, 17, 18, 19, 20]],
  [10, 20, 6, [1, gap, 10, 11, gap, 20]],
  [10, 20, 5, [1, gap, 10, gap, 20]],
  [10, 20, 1, [1, gap, 10, gap, 20]],
  [3, 6, 5, [1, gap, 3, gap, 6]],
])("page %d of %d in %d places", (present, last, places, shown) => {
  expect(shownPages(present, last, places)).toEqual(shown);
});

test("the present page always shows, and no more than the places are taken", () => {
  for (const last of [1, 6, 9, 30]) {
    for (let places = 5; places < 12; places += 1) {
      for (let present = 1; present <= last; present += 1) {
        const shown = shownPages(present, last, places);
        const pages = shown.filter((page) => page !== gap);
        expect(pages).toContain(present);
        expect(pages).toEqual([...new Set(pages)].sort((one, other) => one - other));
        expect(shown.length).toBeLessThanOrEqual(places);
      }
    }
  }
});
