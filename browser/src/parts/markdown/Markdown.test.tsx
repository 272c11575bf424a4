// KaTeX refuses the quirks mode that happy-dom reports.
// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Markdown } from "./Markdown";

afterEach(cleanup);

const draw = (body: string, props: { html?: boolean; anchors?: boolean } = {}) =>
  render(<Markdown body={body} {...props} />).container;

describe("text", () => {
  it("draws text without markup as one paragraph", () => {
    expect(draw("Just words, 10 of them.").querySelector("p")?.textContent).toBe("Just words, 10 of them.");
  });

  it("draws emphasis, strikethrough and code", () => {
    const page = draw("*a* **b** ~~c~~ `d`");
    expect(["em", "strong", "del", "code"].map((tag) => page.querySelector(tag)?.textContent)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("resolves character references, and leaves them as they are in code", () => {
    const page = draw("a &mdash; &lt;b&gt; &#38; &nosuch; `&amp;`");
    expect(page.textContent).toBe("a — <b> & &nosuch; &amp;");
  });

  it("turns signs that stand alone into one character", () => {
    expect(draw("a <- b -> c <-> d -- e >= f <= g ~= h").textContent).toBe("a ← b → c ↔ d — e ≥ f ≤ g ≈ h");
  });

  it("leaves signs inside words and code alone", () => {
    expect(draw("a->b x>=1 `->` **->**").textContent).toBe("a->b x>=1 -> →");
  });

  it("breaks a line at two spaces and at a backslash only", () => {
    expect(draw("a\nb  \nc\\\nd").querySelectorAll("br")).toHaveLength(2);
  });
});

describe("blocks", () => {
  it("draws a table with the alignment of its columns", () => {
    draw("| a | b |\n|---|--:|\n| 1 | 2 |");
    const table = screen.getByRole("table");
    expect(within(table).getByRole("columnheader", { name: "b" }).style.textAlign).toBe("right");
    expect(within(table).getByRole("cell", { name: "2" }).style.textAlign).toBe("right");
  });

  it("draws task lists as boxes that cannot be ticked", () => {
    draw("- [ ] open\n- [x] done");
    const [open, done] = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect([open?.checked, done?.checked, done?.disabled]).toEqual([false, true, true]);
  });

  it("starts an ordered list at its own number", () => {
    draw("5. five\n6. six");
    expect(screen.getByRole("list").getAttribute("start")).toBe("5");
  });

  it("draws fenced code with a button that copies it", () => {
    const page = draw("```js\nlet x\n```");
    expect(page.querySelector("code.language-js")?.textContent).toBe("let x");
    expect(screen.getByRole("button", { name: "Copy to clipboard" })).toBeTruthy();
  });

  it("names a heading by its text and links to it", () => {
    draw("## Größe & Zahl: *x.y*");
    const heading = screen.getByRole("heading", { level: 2, name: "Größe & Zahl: x.y" });
    expect(heading.id).toBe("groesse-and-zahl-x-y");
    expect(screen.getByRole("link", { name: "Link to heading" }).getAttribute("href")).toBe(`#${heading.id}`);
  });

  it("keeps the heading's id where its link is not wanted", () => {
    draw("# Title", { anchors: false });
    expect(screen.getByRole("heading", { name: "Title" }).id).toBe("title");
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("directives", () => {
  it("colours text and nests", () => {
    const page = draw(":red[outer :blue[inner] *em*]");
    const outer = page.querySelector<HTMLElement>(".stMarkdownColoredText");
    expect(outer?.style.color).toBe("var(--o-red-text)");
    expect(outer?.querySelector<HTMLElement>(".stMarkdownColoredText")?.textContent).toBe("inner");
    expect(outer?.textContent).toBe("outer inner em");
  });

  it("draws backgrounds, badges and small text", () => {
    const page = draw(":blue-background[a] :green-badge[:material/check: b] :small[c]");
    expect(page.querySelector<HTMLElement>(".stMarkdownColoredBackground")?.style.backgroundColor).toBe(
      "var(--o-blue-bg)",
    );
    expect(within(page.querySelector(".stMarkdownBadge") as HTMLElement).getByRole("img").textContent).toBe("check");
    expect(page.textContent).toContain("c");
  });

  it.each([
    ["red", "red"],
    ["orange", "orange"],
    ["yellow", "yellow"],
    ["green", "green"],
    ["blue", "blue"],
    ["violet", "violet"],
    ["gray", "gray"],
    ["grey", "gray"],
  ])("knows %s as text, background and badge", (name, token) => {
    const page = draw(`:${name}[a] :${name}-background[b] :${name}-badge[c]`);
    const [text, background, badge] = [...page.querySelectorAll<HTMLElement>("p > span")].map(({ style }) => style);
    expect(text?.color).toBe(`var(--o-${token}-text)`);
    expect(background?.backgroundColor).toBe(`var(--o-${token}-bg)`);
    expect([badge?.color, badge?.backgroundColor]).toEqual([text?.color, background?.backgroundColor]);
  });

  it("knows the primary colour, rainbows and shimmer", () => {
    const page = draw(":primary[a] :primary-badge[b] :rainbow[c] :rainbow-background[d] :shimmer[e]");
    const [primary, , rainbow, background, shimmer] = page.querySelectorAll<HTMLElement>("p > span");
    expect(primary?.style.color).toBe("var(--o-primary)");
    expect(rainbow?.style.backgroundImage).toContain("linear-gradient");
    expect(background?.style.backgroundImage).toContain("linear-gradient");
    expect(shimmer?.className).toContain("stMarkdownShimmer");
  });

  it("takes colours of the author's own", () => {
    const page = draw(':color[x]{foreground="#d50000" background="navy"}');
    const { style } = page.querySelector<HTMLElement>(".stMarkdownColoredBackground") as HTMLElement;
    expect([style.color, style.backgroundColor]).toEqual(["rgb(213, 0, 0)", "navy"]);
  });

  it("contains links and balanced brackets", () => {
    const page = draw(":red[a [link](https://x.y) [b] c]");
    expect(page.querySelector(".stMarkdownColoredText")?.textContent).toBe("a link [b] c");
  });

  it("leaves unknown names and doubled colons as text", () => {
    expect(draw(":foo[bar] ::red[x] :red-text[y]").textContent).toBe(":foo[bar] ::red[x] :red-text[y]");
  });
});

describe("shortcodes, formulas, footnotes", () => {
  it("draws emoji, and leaves unknown shortcodes and clock times", async () => {
    const page = draw(":tada: :+1: :no_such: 10:30:45 :constructor: key:x:value no:x:");
    await waitFor(() => expect(page.textContent).toBe("🎉 👍 :no_such: 10:30:45 :constructor: key:x:value no❌"));
  });

  it("draws formulas, and leaves amounts of money", async () => {
    const page = draw("$x^2$ but $5 and $10\n\n$$\ny\n$$");
    await waitFor(() => expect(page.querySelectorAll(".katex")).toHaveLength(2));
    expect(page.querySelectorAll(".katex-display")).toHaveLength(1);
    expect(page.querySelector("p")?.textContent).toContain("but $5 and $10");
  });

  it("shows a formula with a mistake as it was written", async () => {
    const page = draw("$\\bad{$");
    await waitFor(() => expect(page.querySelector(".katex-error")?.textContent).toBe("\\bad{"));
  });

  it("takes escaped dollars as dollars", () => {
    expect(draw("\\$x\\$").textContent).toBe("$x$");
  });

  it("numbers footnotes by their first reference and links both ways", () => {
    draw("b[^b] a[^a] b[^b] c[^c]\n\n[^a]: first\n[^b]: *second*");
    const notes = within(screen.getByRole("region", { name: "Footnotes" })).getAllByRole("listitem");
    expect(notes.map((note) => note.id)).toEqual(["user-content-fn-b", "user-content-fn-a"]);
    expect(screen.getAllByRole("link", { name: "Footnote 1" })).toHaveLength(2);
    expect(screen.getByRole("link", { name: "Back to reference b-2" }).getAttribute("href")).toBe(
      "#user-content-fnref-b-2",
    );
    expect(screen.getByTestId("stMarkdownContainer").textContent).toContain("c[^c]");
  });
});

describe("links and images", () => {
  it("opens links in a tab of their own that knows nothing of this one", () => {
    draw("[there](https://a.b 'tip') and www.c.d");
    for (const link of screen.getAllByRole("link")) {
      expect(link.getAttribute("target")).toBe("_blank");
      expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    }
    expect(screen.getByRole("link", { name: "there" }).title).toBe("tip");
  });

  it("stays on the page for fragments", () => {
    draw("[up](#title)");
    expect(screen.getByRole("link").hasAttribute("target")).toBe(false);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)",
    "&#1;javascript:alert(1)",
    "vbscript:x",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://a.b/c",
  ])("makes no link of %s", (address) => {
    draw(`[x](<${address}>) <${address}>`);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("takes images from safe addresses only", () => {
    draw("![a](https://a.b/c.png) ![b](data:image/png;base64,AA) ![c](javascript:x) ![d](data:text/html,x)");
    expect(screen.getAllByRole("img").map((image) => image.getAttribute("alt"))).toEqual(["a", "b"]);
  });
});
