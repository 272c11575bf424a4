// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { themed } from "./themed";

function drawn(inner: string): SVGSVGElement {
  const box = document.createElement("div");
  box.innerHTML = `<svg viewBox="0 0 100 100"><g class="graph">${inner}</g></svg>`;
  const svg = box.querySelector("svg") as SVGSVGElement;
  themed(svg);
  return svg;
}

const fill = (svg: SVGSVGElement, of: string) => svg.querySelector(of)?.getAttribute("fill");
const stroke = (svg: SVGSVGElement, of: string) => svg.querySelector(of)?.getAttribute("stroke");

test("what has no colour of its own follows the text's", () => {
  const svg = drawn(`
    <g class="node"><ellipse fill="none" stroke="black" cx="5" cy="5"/><text>a</text></g>
    <g class="edge"><path fill="none" stroke="black" d="M1,2"/><polygon fill="black" stroke="black" points="1,2"/></g>
    <g class="node"><ellipse class="point" fill="black" stroke="black" cx="5" cy="5"/></g>`);
  expect(stroke(svg, ".node ellipse")).toBe("currentColor");
  expect(fill(svg, ".node ellipse")).toBe("none");
  expect(fill(svg, "text")).toBe("currentColor");
  expect(fill(svg, ".edge polygon")).toBe("currentColor");
  expect(fill(svg, ".point")).toBe("currentColor");
});

test("a node that is a link is a node", () => {
  const svg = drawn(
    `<g class="node"><g><a><ellipse fill="none" stroke="black" cx="5" cy="5"/><text>a</text></a></g></g>`,
  );
  expect([stroke(svg, "ellipse"), fill(svg, "text")]).toEqual(["currentColor", "currentColor"]);
});

test("colours of the author's stay, and letters on them can be read", () => {
  const svg = drawn(`
    <g class="node"><polygon fill="#000080" stroke="#ff0000" points="1,1 2,2"/><text x="1" y="2">dark</text></g>
    <g class="node" id="bright"><polygon fill="#ffffe0" stroke="black" points="1,1 2,2"/><text x="1" y="2">bright</text></g>
    <g class="node" id="own"><polygon fill="#ffffe0" stroke="black" points="1,1 2,2"/><text fill="#0000ff">own</text></g>`);
  expect(fill(svg, ".node polygon")).toBe("#000080");
  expect(stroke(svg, ".node polygon")).toBe("#ff0000");
  expect(fill(svg, ".node text")).toBe("#ffffff");
  expect(fill(svg, "#bright text")).toBe("#000000");
  expect(fill(svg, "#own text")).toBe("#0000ff");
});

test("what stands on a filled cluster can be read there", () => {
  const svg = drawn(`
    <g class="cluster"><polygon fill="#d3d3d3" stroke="#d3d3d3" points="0,0 0,50 50,50 50,0"/><text>group</text></g>
    <g class="node" id="in"><ellipse fill="none" stroke="black" cx="20" cy="20"/><text>in</text></g>
    <g class="node" id="out"><ellipse fill="none" stroke="black" cx="70" cy="20"/><text>out</text></g>`);
  expect((svg.querySelector("#in") as SVGElement).style.color).toBe("#000000");
  expect((svg.querySelector("#out") as SVGElement).style.color).toBe("");
});

test("a ground of the author's colours the whole graph", () => {
  const svg = drawn(`<polygon fill="#ffffff" stroke="none" points="0,0 1,1"/>`);
  expect(svg.style.color).toBe("#000000");
});

test("letters in the cells of a table go by the cell that they stand in", () => {
  const svg = drawn(`
    <g class="node">
      <polygon fill="#add8e6" points="0,0 0,10 50,10 50,0"/><text id="head" x="5" y="8">head</text>
      <polygon fill="none" stroke="black" points="0,10 0,20 50,20 50,10"/><text id="cell" x="5" y="18">cell</text>
      <polygon fill="#000080" points="60,0 60,10 80,10 80,0"/><text id="dark" x="65" y="8">dark</text>
    </g>`);
  expect(["#head", "#cell", "#dark"].map((name) => fill(svg, name))).toEqual(["#000000", "currentColor", "#ffffff"]);
});
