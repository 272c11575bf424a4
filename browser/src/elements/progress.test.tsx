import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";

await loaded("progress");

test("a progress bar tells its share and its text", () => {
  const { frame } = openApp([insert(5, { $: "progress", value: 40, text: "Loading" })]);
  const bar = screen.getByRole("progressbar", { name: "Loading" });
  expect(bar.getAttribute("aria-valuenow")).toBe("40");
  frame([["s", 5, { value: 55 }]]);
  expect(bar.getAttribute("aria-valuenow")).toBe("55");
});
