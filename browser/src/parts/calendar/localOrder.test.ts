import { expect, test } from "vitest";
import { localOrder } from "./localOrder";

test.each([
  ["en-US", "MM-DD-YYYY"],
  ["en-GB", "DD-MM-YYYY"],
  ["de-AT", "DD-MM-YYYY"],
  ["ja-JP", "YYYY-MM-DD"],
  ["th-TH", "YYYY-MM-DD"],
])("in %s dates are written as %s, counted as here", (locale, order) => {
  expect(localOrder(locale)).toBe(order);
});
