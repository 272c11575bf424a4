import { expect, test } from "vitest";
import { firstWidth } from "./layout";

const column = (width: number, grow?: number) => ({ id: "", title: "", width, ...(grow !== undefined && { grow }) });

test.each([
  ["its share of what is left", [column(56, 56), column(112, 112)], 336, 112],
  ["no more than its own where nothing is left", [column(56, 56), column(360, 360)], 336, 56],
  ["its own where it does not grow", [column(56), column(112, 112)], 336, 56],
  ["nothing where there is none", [], 336, 0],
])("the first column has %s", (_, columns, room, width) => {
  expect(firstWidth(columns, room)).toBe(width);
});
