import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { text } from "./text";

const draw = (fields: Parameters<typeof stage<"text">>[2]) => stage(text, "text", fields, {});

test("text stands as it is, markup and all", () => {
  draw({ body: "*a*  <b>x</b>\n:red[y]" });
  expect(screen.getByTestId("stText").textContent).toBe("*a*  <b>x</b>\n:red[y]");
});

test("text may have help", () => {
  draw({ body: "x", help: "more" });
  expect(screen.getByTestId("stText").contains(screen.getByRole("button"))).toBe(true);
});

test("text that may not wrap tells itself whole", () => {
  draw({ body: "a long text", wrap: false });
  expect(screen.getByTitle("a long text")).toBe(screen.getByTestId("stText"));
});
