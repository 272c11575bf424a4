// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { identified, type Naming, titled } from "./naming";
import { patch } from "./patch";

function drawing(inner: string, attributes = ""): SVGSVGElement {
  const box = document.createElement("div");
  box.innerHTML = `<svg ${attributes}>${inner}</svg>`;
  return box.querySelector("svg") as SVGSVGElement;
}

function shown(inner: string, attributes = ""): SVGSVGElement {
  const svg = drawing(inner, attributes);
  document.body.replaceChildren(svg);
  return svg;
}

const node = (name: string, at: string, number = 1, label = name) =>
  `<g id="node${number}" class="node"><title>${name}</title><ellipse cx="${at}"/><text x="${at}">${label}</text></g>`;
const edge = (name: string, number: number, way: string) =>
  `<g id="edge${number}" class="edge"><title>${name}</title><path d="${way}"/></g>`;

function becomes(svg: SVGSVGElement, inner: string, naming: Naming = titled): void {
  const next = drawing(inner);
  const wanted = next.innerHTML;
  patch(svg, next, naming);
  expect(svg.innerHTML).toBe(wanted);
}

test("nodes and edges that stay keep their elements, wherever they come to", () => {
  const svg = shown(
    `<g class="graph">${node("a", "1")}${node("b", "2", 2)}${edge("a-&gt;b", 1, "M1")}${node("c", "3", 3)}</g>`,
  );
  const [a, b, c] = svg.querySelectorAll(".node");
  const [between, letters] = [svg.querySelector(".edge"), b?.querySelector("text")?.firstChild];
  becomes(
    svg,
    `<g class="graph">${node("d", "0")}${node("b", "5", 2, "B")}${node("a", "6", 3)}${edge("a-&gt;b", 4, "M2")}</g>`,
  );
  expect(svg.querySelectorAll(".node")[1]).toBe(b);
  expect(svg.querySelectorAll(".node")[2]).toBe(a);
  expect(svg.querySelector(".edge")).toBe(between);
  expect(b?.querySelector("text")?.firstChild).toBe(letters);
  expect(letters?.nodeValue).toBe("B");
  expect(c?.isConnected).toBe(false);
});

test("edges of one name are told apart by their order", () => {
  const svg = shown(edge("a-&gt;b", 1, "M1") + edge("a-&gt;b", 2, "M2"));
  const edges = [...svg.querySelectorAll(".edge")];
  becomes(svg, edge("a-&gt;b", 1, "M3") + edge("x-&gt;y", 2, "M4") + edge("a-&gt;b", 3, "M5"));
  expect(svg.children[0]).toBe(edges[0]);
  expect(svg.children[2]).toBe(edges[1]);
});

test("a node keeps its element into a group that is new, and out of one that is gone", () => {
  const svg = shown(`<g class="old">${node("a", "1")}</g>${node("b", "2", 2)}`);
  const [a, b] = svg.querySelectorAll(".node");
  becomes(svg, `${node("a", "1")}<g class="new"><g>${node("b", "2", 2)}</g></g>`);
  expect(svg.querySelector("g")).toBe(a);
  expect(svg.querySelector(".new .node")).toBe(b);
});

test("attributes come and go, those with a namespace too", () => {
  const link = (address: string) => `<g class="node"><title>a</title><a xlink:href="${address}"><text>a</text></a></g>`;
  const svg = shown(link("https://one.example"), 'viewBox="0 0 1 1" height="3"');
  const anchor = svg.querySelector("a");
  patch(svg, drawing(link("https://two.example"), 'viewBox="0 0 2 2" width="4"'), titled);
  expect(svg.querySelector("a")).toBe(anchor);
  expect(anchor?.getAttribute("xlink:href")).toBe("https://two.example");
  expect(anchor?.attributes.length).toBe(1);
  expect(svg.getAttributeNames().sort()).toEqual(["viewBox", "width"]);
  expect(svg.getAttribute("viewBox")).toBe("0 0 2 2");
});

test("a part that is drawn with another shape gets a new element for it", () => {
  const svg = shown(`<g class="node"><title>a</title><ellipse rx="1"/><text>a</text></g>`);
  const text = svg.querySelector("text");
  becomes(svg, `<g class="node"><title>a</title><polygon points="1,2"/><text>a</text></g>`);
  expect(svg.querySelector("text")).toBe(text);
});

test("the focus and selected letters last, in a node that moves", () => {
  const linked = (name: string) =>
    `<g class="node"><title>${name}</title><a href="#" tabindex="0"><text>${name} and more</text></a></g>`;
  const svg = shown(linked("first") + linked("second"));
  const second = svg.querySelectorAll<SVGAElement>("a")[1] as SVGAElement;
  const letters = second.querySelector("text")?.firstChild as Text;
  second.focus();
  getSelection()?.setBaseAndExtent(letters, 2, letters, 6);
  becomes(svg, linked("second") + linked("third") + linked("first"));
  expect(document.activeElement).toBe(second);
  expect(`${getSelection()}`).toBe("cond");
});

test("parts of Mermaid's diagrams go by what its texts call them, not by their number or the drawing's", () => {
  const part = (attributes: string) => drawing(`<g ${attributes}/>`).firstElementChild as Element;
  const name = (attributes: string) => identified(part(attributes));
  expect(name(`id="o-mermaid-7-flowchart-A-3"`)).toBe(name(`id="o-mermaid-12-flowchart-A-0"`));
  expect(name(`id="o-mermaid-7-flowchart-A-3"`)).not.toBe(name(`id="o-mermaid-7-flowchart-B-3"`));
  expect(name(`id="o-mermaid-7-L_A_B_0" data-id="L_A_B_0"`)).toBe(name(`id="o-mermaid-8-L_A_B_1" data-id="L_A_B_1"`));
  expect(name(`id="root-1" data-id="John"`)).toBe(name(`id="root-2" data-id="John"`));
  expect(name(`id="o-mermaid-7_flowchart-v2-pointEnd"`)).toBe(name(`id="o-mermaid-8_flowchart-v2-pointEnd"`));
  expect(name(`class="nodes"`)).toBeNull();
  expect(name(`id="node-20"`)).toBeNull();
});
