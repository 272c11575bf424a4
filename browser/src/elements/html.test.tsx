// The sanitiser needs a parser that follows the HTML standard; happy-dom's does not.
// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { html } from "./html";

const draw = (fields: Parameters<typeof stage<"html">>[2]) => stage(html, "html", fields, {});
const place = () => screen.getByTestId("stHtml");

test("HTML is drawn without what could run", () => {
  draw({ body: '<p onclick="hit()">a <script>hit()</script><b>b</b></p>' });
  expect(place().innerHTML).toBe("<p>a <b>b</b></p>");
});

test("what only looks like an event handler stays", () => {
  draw({
    body: '<p title="a > b onclick=1" onclick=hit() data-on="2" once>on x = 1 <i onblur="a>b" class="c">d</i></p>',
  });
  expect(place().innerHTML).toBe('<p title="a &gt; b onclick=1" data-on="2">on x = 1 <i class="c">d</i></p>');
});

test("HTML that changes is drawn anew", () => {
  const { change } = draw({ body: "<i>one</i>" });
  change({ body: "<i>two</i>" });
  expect(place().innerHTML).toBe("<i>two</i>");
});

test("style sheets alone take no place", () => {
  draw({ body: "<style>p { color: red }</style>\n<!-- why -->" });
  expect(place().dataset.bare).toBe("true");
  expect(place().querySelector("style")).toBeTruthy();
});

test("style sheets beside something to see do", () => {
  draw({ body: "<style>p { color: red }</style><p>x</p>" });
  expect(place().dataset.bare).toBeUndefined();
});

test("scripts stand there to run when the script allows them, with the page's nonce", () => {
  const own = document.createElement("script");
  own.nonce = "abc";
  own.setAttribute("nonce", "abc");
  document.head.append(own);
  draw({ body: '<p onclick="hit()">a</p><script type="text/x">1 + 1</script>', scripts: true });
  const script = place().querySelector("script");
  expect([script?.textContent, script?.type, script?.nonce]).toEqual(["1 + 1", "text/x", "abc"]);
  expect(place().querySelector("p")?.hasAttribute("onclick")).toBe(true);
  own.remove();
});
