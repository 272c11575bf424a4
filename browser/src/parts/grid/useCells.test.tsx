import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Rows } from "./rows";
import type { GridTheme } from "./theme";
import { useCells } from "./useCells";
import { keyed } from "./view";

const column = { name: "a", label: "a", kind: "text", type: "text" as const, index: false, editable: false };
const rows = {
  height: 1,
  value: (_row: number, name: string) => (name === "a" ? "here" : undefined),
  position: () => 0,
};

test("a column that is hidden while the pointer is over it leaves an empty cell behind", () => {
  const ground = {
    columns: keyed([column]),
    rows: rows as unknown as Rows,
    theme: { glide: {} } as GridTheme,
    placeholder: null,
    search: "",
    style: () => ({}),
    version: 0,
  };
  const { result } = renderHook(() => useCells(ground));
  expect(result.current([0, 0]).data.text).toBe("here");
  expect(result.current([1, 0]).data.text).toBe("");
});
