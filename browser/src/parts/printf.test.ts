import { expect, test } from "vitest";
import { decimals, printf } from "./printf";

test.each([
  ["%d", 3.9, "3"],
  ["%d", -3.9, "-3"],
  ["%i items", 12, "12 items"],
  ["%f", 1.5, "1.500000"],
  ["%.1f%%", 99.44, "99.4%"],
  ["%+d", 5, "+5"],
  ["%05.1f", -2.25, "-02.3"],
  ["%-5d|", 42, "42   |"],
  ["%,d", 1234567, "1,234,567"],
  ["$%,.2f", 1234.5, "$1,234.50"],
  ["%e", 0.00012, "1.200000e-04"],
  ["%g", 0.00001, "1e-05"],
  ["%g", 123456, "123456"],
  ["%g", 1234567, "1.23457e+06"],
  ["%X", 255, "FF"],
  ["%o", 8, "10"],
  ["%b", 5, "101"],
  ["%.2f", -0.001, "0.00"],
  ["no place", 1, "no place"],
])("%s of %d is %s", (format, value, text) => {
  expect(printf(format, value)).toBe(text);
});

test.each([
  [1, 0],
  [0.01, 2],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])("%d has %d decimals", (value, digits) => {
  expect(decimals(value)).toBe(digits);
});
