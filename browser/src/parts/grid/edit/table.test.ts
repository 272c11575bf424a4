// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { fromText, readTable } from "./table";

test.each<[string, string, string[][]]>([
  ["one value", "a", [["a"]]],
  [
    "cells between tabs",
    "a\tb\n1\t2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "empty cells",
    "a\t\n\tb",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  [
    "lines as Windows ends them",
    "a\tb\r\n1\t2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "quoted cells that hold tabs, lines and quotes",
    'x\t"a\tb\n""c"""\ny\tz',
    [
      ["x", 'a\tb\n"c"'],
      ["y", "z"],
    ],
  ],
  ["a quote in the middle", 'a "b"\tc', [['a "b"', "c"]]],
  [
    "lines with a comma each as texts",
    "Vienna, Austria\nBern, Switzerland",
    [["Vienna, Austria"], ["Bern, Switzerland"]],
  ],
])("reads %s", (_, text, table) => {
  expect(fromText(text)).toEqual(table);
});

test("prefers the table of a web page, line breaks in cells included", () => {
  const html = "<table><tr><th> a </th><td>b<br>c</td></tr><tr><td>1</td><td></td></tr></table>";
  const getData = (type: string) => (type === "text/html" ? html : "a\tb c");
  expect(readTable({ getData })).toEqual([
    ["a", "b\nc"],
    ["1", ""],
  ]);
});

test.each<[string, string, string[][]]>([
  [
    "breaks the source's lines anywhere, and keeps several spaces apart",
    "<tr><td>one long\r\n  text<br>\r\n    its second line</td><td>a<span>\u00a0\u00a0</span>b</td></tr>",
    [["one long text\nits second line", "a  b"]],
  ],
  ["has paragraphs in cells", "<tr><td><p>a</p>\n<p>b</p></td><td>&nbsp;</td></tr>", [["a\nb", ""]]],
  [
    "has cells that reach over others",
    '<tr><td colspan="2" rowspan="2">ab</td><td>c</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td></tr>',
    [
      ["ab", "", "c"],
      ["", "", "d"],
      ["e", "f", "g"],
    ],
  ],
])("reads a table that %s", (_, rows, table) => {
  expect(readTable({ getData: (type) => (type === "text/html" ? `<table>${rows}</table>` : "") })).toEqual(table);
});

test("takes the text of a page without a table", () => {
  const getData = (type: string) => (type === "text/html" ? "<p>a</p>" : "a");
  expect(readTable({ getData })).toEqual([["a"]]);
});
