import { expect, test } from "vitest";
import type { Palette } from "../figure/palette";
import { coloured, numbers } from "./colours";

const palette = { named: { primary: "#0b7285" } } as unknown as Palette;
const at = (index: number) => ({ index });
type Accessor = (object: unknown, info: { index: number }) => unknown;

test("hexadecimal digits are numbers", () => {
  expect([numbers("#fff"), numbers("#fa08"), numbers("0b7285"), numbers("#0b728580")]).toEqual([
    [255, 255, 255],
    [255, 170, 0, 136],
    [11, 114, 133],
    [11, 114, 133, 128],
  ]);
});

test("a layer may be in a colour of the theme's, other properties stay", () => {
  expect(coloured({ getFillColor: "primary", getText: "primary" }, null, palette)).toEqual({
    getFillColor: [11, 114, 133],
    getText: "primary",
  });
});

test("what is not selected fades, whether colours are one or many", () => {
  const one = coloured({ getFillColor: [1, 2, 3] }, [1], palette).getFillColor as Accessor;
  const many = coloured({ getColor: () => "#ff000080" }, [1], palette).getColor as Accessor;
  expect([one({}, at(1)), one({}, at(0))]).toEqual([
    [1, 2, 3],
    [1, 2, 3, 63.75],
  ]);
  expect([many({}, at(1)), many({}, at(0))]).toEqual([
    [255, 0, 0, 128],
    [255, 0, 0, 32],
  ]);
});
