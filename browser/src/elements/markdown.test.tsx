import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { markdown } from "./markdown";

const draw = (fields: Parameters<typeof stage<"markdown">>[2]) => stage(markdown, "markdown", fields, {});

test("a text stands in its container", () => {
  draw({ body: "some *text*" });
  expect(screen.getByTestId("stMarkdown").contains(screen.getByTestId("stMarkdownContainer"))).toBe(true);
  expect(screen.getByTestId("stMarkdownContainer").innerHTML).toBe("<p>some <em>text</em></p>");
});

test("a changed text is drawn anew", () => {
  const { change } = draw({ body: "one" });
  change({ body: "**two**" });
  expect(screen.getByTestId("stMarkdownContainer").textContent).toBe("two");
});

test("a caption says that it is one", () => {
  draw({ body: "small", caption: true });
  expect(screen.getByTestId("stCaptionContainer").textContent).toBe("small");
});

test("help stands behind the last word", () => {
  draw({ body: "one\n\ntwo *three*", help: "more" });
  const help = screen.getByRole("button", { name: /help/i });
  expect(help.closest("p")?.textContent).toContain("two three");
});

test("text that may not wrap keeps its block markers and tells itself whole", () => {
  draw({ body: "# one *two*", wrap: false });
  expect(screen.queryByRole("heading")).toBeNull();
  expect(screen.getByTitle("# one *two*").textContent).toBe("# one two");
});

test("text is aligned as the script says", () => {
  draw({ body: "x", text_alignment: "center" });
  expect(screen.getByTestId("stMarkdownContainer").style.textAlign).toBe("center");
});
