import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Inline } from "./Inline";

afterEach(cleanup);

const draw = (md: string, links?: boolean) => render(<Inline md={md} links={links} />).container;

it.each(["# 1", "- x", "1. name", "> x", "---", "| a |\n|--|", "    far in", "[ ] x"])(
  "leaves the block marker in %j as it stands",
  (label) => {
    expect(draw(label).querySelector("p")?.textContent?.trim()).toBe(label.trim());
  },
);

it("draws emphasis, code, icons and colours", () => {
  const label = draw("**a** *b* `c` :red[d] :material/home:");
  expect(label.querySelector("strong, em, code, .stMarkdownColoredText")).toBeTruthy();
  expect(screen.getByRole("img", { name: "home icon" })).toBeTruthy();
  expect(label.textContent).toBe("a b c d home");
});

it("never draws HTML", () => {
  expect(draw("<b>x</b> <img src=x onerror=hit()>").querySelector("b, img")).toBeNull();
});

it("links, unless it is pressed itself", () => {
  draw("[there](https://a.b)");
  expect(screen.getByRole("link", { name: "there" })).toBeTruthy();
  cleanup();
  expect(draw("[there](https://a.b)", false).textContent).toBe("there");
  expect(screen.queryByRole("link")).toBeNull();
});

it("makes a paragraph of what an empty line divides", () => {
  expect(draw("a\n\nb").querySelectorAll("p")).toHaveLength(2);
});
