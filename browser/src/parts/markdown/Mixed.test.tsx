// The sanitiser needs a parser that follows the HTML standard; happy-dom's does not.
// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Markdown } from "./Markdown";

afterEach(cleanup);

/** Draws Markdown with HTML in it; the words "the end" show that it is there. */
async function draw(body: string): Promise<HTMLElement> {
  const { container } = render(<Markdown body={`${body}\n\nthe end <b>!</b>`} html />);
  await waitFor(() => expect(container.textContent).toContain("the end !"));
  return container;
}

it("shows HTML as text where it is not allowed", () => {
  const { container } = render(<Markdown body={"a <b>x</b>\n\n<div onclick='x()'>y</div>"} />);
  expect(container.querySelector("b, [onclick]")).toBeNull();
  expect(container.textContent).toBe("a <b>x</b><div onclick='x()'>y</div>");
});

describe("HTML that is allowed", () => {
  it("may hold Markdown", async () => {
    const page = await draw('<div class="q" style="color: red">\n\n**yes** :red[c]\n\n</div>');
    expect(page.querySelector(".q strong")?.textContent).toBe("yes");
    expect(page.querySelector<HTMLElement>(".q")?.style.color).toBe("red");
    expect(page.querySelector(".q .stMarkdownColoredText")?.textContent).toBe("c");
  });

  it("may stand inside a line", async () => {
    const page = await draw("a <kbd>*b*</kbd> c &lt;i&gt;");
    expect(page.querySelector("kbd em")?.textContent).toBe("b");
    expect(page.textContent).toContain("c <i>");
  });

  it("keeps style sheets, at the start too", async () => {
    const page = await draw("<style>.q { color: red }</style>");
    expect(page.querySelector("style")?.textContent).toContain("color: red");
  });

  it("opens links in a tab of their own", async () => {
    await draw('<a href="https://a.b">k</a>');
    expect(screen.getByRole("link", { name: "k" }).getAttribute("rel")).toBe("noopener noreferrer");
  });

  it("follows a changed text", async () => {
    const { container, rerender } = render(<Markdown body="<b>one</b> *x*" html />);
    await waitFor(() => expect(container.querySelector("b")?.textContent).toBe("one"));
    rerender(<Markdown body="<b>two</b> **y**" html />);
    expect(container.querySelector("b")?.textContent).toBe("two");
    expect(container.textContent).toBe("two y");
  });

  it.each([
    ["a script", "<script>hit()</script>"],
    ["an event handler", '<img src="x" onerror="hit()">'],
    ["a handler in SVG", '<svg onload="hit()"><animate onbegin="hit()"/></svg>'],
    ["a script address", '<a href="javascript:hit()">x</a>'],
    ["a hidden script address", '<a href="java&#9;script:hit()">x</a>'],
    ["a form that runs", '<form action="javascript:hit()"><button formaction="javascript:hit()">x</button></form>'],
    ["a frame of this site", '<iframe srcdoc="<script>hit()</script>"></iframe>'],
    ["a frame that runs", '<iframe src="javascript:hit()"></iframe>'],
    ["an object", '<object data="javascript:hit()"></object><embed src="javascript:hit()">'],
    ["a base address", '<base href="https://evil.example">'],
    ["a refresh", '<meta http-equiv="refresh" content="0;url=javascript:hit()">'],
    ["markup that changes when it is parsed twice", '<math><mtext><table><mglyph><style><img src=x onerror="hit()">'],
  ])("never runs %s", async (_, body) => {
    const page = await draw(`${body}\n`);
    const harmful = "script, iframe, object, embed, base, meta, [onerror], [onload], [onbegin], [srcdoc]";
    expect(page.querySelector(harmful)).toBeNull();
    for (const node of page.querySelectorAll("*"))
      for (const { name, value } of node.attributes) expect(`${name}=${value}`).not.toMatch(/=\s*java\s*script:/i);
  });
});
