import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { heading } from "./heading";

const draw = (fields: Partial<Parameters<typeof stage<"heading">>[2]>) =>
  stage(heading, "heading", { body: "My *Title*", level: 1, ...fields }, {});

test.each([1, 2, 3] as const)("level %i is a heading of that level, named by its words", (level) => {
  draw({ level });
  expect(screen.getByRole("heading", { level, name: "My Title" })).toBeTruthy();
});

test("its link is made from its words", () => {
  draw({});
  expect(screen.getByRole("heading").id).toBe("my-title");
  expect(screen.getByRole("link", { name: "Link to heading" }).getAttribute("href")).toBe("#my-title");
});

test("the script may name the link", () => {
  draw({ anchor: "here" });
  expect(screen.getByRole("link").getAttribute("href")).toBe("#here");
});

test("the script may leave the link out", () => {
  draw({ anchor: false });
  expect(screen.queryByRole("link")).toBeNull();
});

test("the icon and the help are no part of its name", () => {
  draw({ icon: ":material/home:", help: "more" });
  expect(screen.getByRole("heading", { name: "My Title" })).toBeTruthy();
  expect(screen.getByTestId("stHeadingIcon").textContent).toBe("home");
  expect(screen.getByRole("button")).toBeTruthy();
});

test("a divider has its colour", () => {
  draw({ divider: "green" });
  expect(screen.getByTestId("stHeadingDivider").style.backgroundColor).toBe("var(--o-green)");
});

test("a heading that may not wrap shows its first line", () => {
  draw({ body: "first\nsecond", wrap: false });
  expect(screen.getByRole("heading", { name: "first" })).toBeTruthy();
});
