import { expect, test } from "vitest";
import type { Kind, Node } from "../tree/node";
import { defaults } from "../wire/elements.gen";
import { defaultOf, read, written } from "./texts";

function node(kind: Kind, fields: object, value: unknown = null): Node {
  const props = { ...defaults[kind], ...fields } as Node["props"];
  return { id: 3, parent: 1, kind, props, key: "k", widget: "k", form: null, value, children: [] };
}

const DAY = 86_400_000_000;
const HOUR = 3_600_000_000;

const cases: [kind: Kind, fields: object, value: unknown, texts: string[]][] = [
  ["checkbox", {}, true, ["true"]],
  ["expander", {}, false, ["false"]],
  ["text_input", {}, "a b", ["a b"]],
  ["text_input", {}, "", [""]],
  ["text_area", {}, "one\ntwo", ["one\ntwo"]],
  ["number_input", {}, 0.1, ["0.1"]],
  ["number_input", {}, -7, ["-7"]],
  ["number_input", {}, 1e21, ["1e+21"]],
  ["selectbox", {}, "No 2", ["No 2"]],
  ["radio", {}, "M", ["M"]],
  ["tabs", {}, "Two x", ["Two x"]],
  ["button_group", {}, "M", ["M"]],
  ["button_group", { multi: true, options: ["L", "M"] }, ["L", "M"], ["L", "M"]],
  ["button_group", { multi: true }, [], [""]],
  ["multiselect", { options: ["L", "M"] }, ["M", "L"], ["M", "L"]],
  ["multiselect", { options: ["L", "M"] }, [], [""]],
  ["multiselect", { options: [], accept_new_options: true }, ["new"], ["new"]],
  ["select_slider", { options: ["S", "M x"] }, ["S", "M x"], ["S", "M x"]],
  ["date_input", {}, "2024-01-20", ["2024-01-20"]],
  ["date_input", { several: true }, ["2024-01-20", "2024-01-22"], ["2024-01-20", "2024-01-22"]],
  ["date_input", { several: true, default: ["2024-01-20"] }, [], [""]],
  ["time_input", {}, "09:30", ["09:30"]],
  ["datetime_input", {}, "2024-01-20T09:30", ["2024-01-20T09:30"]],
  ["color_picker", {}, "#ffaa00", ["#ffaa00"]],
  ["feedback", {}, 1, ["1"]],
  ["pagination", {}, 12, ["12"]],
  ["slider", { data: "int" }, [3], ["3"]],
  ["slider", { data: "float" }, [0.25, 0.5], ["0.25", "0.5"]],
  ["slider", { data: "date" }, [0, 19_742 * DAY], ["1970-01-01", "2024-01-20"]],
  ["slider", { data: "time" }, [9.5 * HOUR], ["09:30"]],
  ["slider", { data: "time" }, [9.5 * HOUR + 15_500_000], ["09:30:15.500000"]],
  ["slider", { data: "datetime" }, [19_742 * DAY + 5 * HOUR], ["2024-01-20T05:00"]],
  ["slider", { data: "datetime" }, [-1_000_000], ["1969-12-31T23:59:59"]],
];

test.each(cases)("a %s %o writes %o as %o, and reads it back", (kind, fields, value, texts) => {
  expect(written(node(kind, fields, value))).toEqual(texts);
  expect(read(node(kind, fields), texts)).toEqual(value);
});

test("no value is written as an empty text, where there is one by default", () => {
  const unrated = node("feedback", { options: "stars", default: 2 }, null);
  expect(written(unrated)).toEqual([""]);
  expect(read(unrated, [""])).toBeNull();
});

test("microseconds are written, too", () => {
  expect(written(node("slider", { data: "time" }, [HOUR + 1]))).toEqual(["01:00:00.000001"]);
});

test("of several texts the last one counts, but for a slider", () => {
  expect(read(node("text_input", {}), ["a", "b"])).toBe("b");
  expect(read(node("slider", { data: "int" }), ["1", "2"])).toEqual([1, 2]);
});

test("of what the URL says, that is chosen which can be", () => {
  const list = node("multiselect", { options: ["a", "b", "c"], max_selections: 2 });
  expect(read(list, ["a", "gone", "a"])).toEqual(["a"]);
  expect(read(list, ["c", "b", "a"])).toEqual(["c", "b"]);
  expect(read(list, ["gone"])).toBeUndefined();
});

test("an empty text means no value, where a value is no text", () => {
  for (const kind of ["number_input", "selectbox", "radio", "date_input", "time_input", "feedback"] as const)
    expect(read(node(kind, {}), [""])).toBeNull();
});

test.each<[Kind, object, string[]]>([
  ["text_input", {}, []],
  ["checkbox", {}, ["yes"]],
  ["expander", {}, [""]],
  ["number_input", {}, ["x"]],
  ["number_input", {}, ["Infinity"]],
  ["slider", { data: "int" }, [""]],
  ["slider", { data: "int" }, ["1", "x"]],
  ["slider", { data: "date" }, ["soon"]],
])("a %s %o can read nothing from %o", (kind, fields, texts) => {
  expect(read(node(kind, fields), texts)).toBeUndefined();
});

test.each<[Kind, object, unknown]>([
  ["checkbox", { default: true }, true],
  ["slider", { default: [20, 80] }, [20, 80]],
  ["expander", { expanded: true }, true],
  ["tabs", { labels: ["One", "Two"] }, "One"],
  ["tabs", { labels: ["One", "Two"], default: "Two" }, "Two"],
])("the default of a %s %o is %o", (kind, fields, value) => {
  expect(defaultOf(node(kind, fields))).toEqual(value);
});
