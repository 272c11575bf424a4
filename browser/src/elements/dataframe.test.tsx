import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as arrow from "apache-arrow";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { dataframe } from "./dataframe";

type Fields = Elements["dataframe"];

const column = (name: string, fields: Partial<Fields["columns"][number]> = {}) => ({
  name,
  label: name,
  kind: "text",
  type: "text" as const,
  index: false,
  editable: false,
  ...fields,
});

function draw(fields: Partial<Fields> = {}) {
  const table = arrow.tableFromArrays({ city: ["Rome", "Oslo"], __row__: Int32Array.from([0, 1]) });
  const head = arrow.tableToIPC(table, "stream");
  const shown: Partial<Fields> = { frame: "f", rows: 2, columns: [column("city"), column("land")], head, ...fields };
  return stage(dataframe, "dataframe", shown, { value: { rows: [], columns: [], cells: [] } });
}

const box = () => screen.getByTestId("stDataFrameResizable");
const buttons = () =>
  screen.getAllByTestId("stBaseButton-elementToolbar").map((button) => button.getAttribute("aria-label"));

test("its height is that of its rows, up to ten of them, unless the script says so", () => {
  draw();
  expect(box().style.height).toBe("108px");
});

test.each([
  [{ rows: 0 }, "73px"],
  [{ rows: 5000 }, "388px"],
  [{ rows: 20, height: "content" as const }, "738px"],
  [{ rows: 2, height: 500 }, "500px"],
  [{ rows: 2, row_height: 50 }, "138px"],
  [{ rows: 2, columns: [column("a", { group: "of a" })] }, "138px"],
])("with %j it is %s high", (fields, height) => {
  // What did not come along is on its way.
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  draw(fields);
  expect(box().style.height).toBe(height);
});

test("its name is part of the name of each of its buttons", () => {
  draw({ alt: "Cities" });
  expect(screen.getByRole("region", { name: "Cities" })).toBeTruthy();
  expect(buttons()).toEqual(["Show/hide columns: Cities", "Download: Cities", "Search: Cities", "Fullscreen: Cities"]);
});

test("what may not be taken away cannot be downloaded, and an empty frame has nothing to look for", () => {
  draw({ export: false, rows: 0 });
  expect(buttons()).toEqual(["Show/hide columns", "Fullscreen"]);
});

test("columns are shown and hidden from a list, which Escape closes", async () => {
  draw();
  const button = screen.getByRole("button", { name: "Show/hide columns" });
  await userEvent.click(button);
  const all = screen.getByRole<HTMLInputElement>("checkbox", { name: "All columns" });
  await userEvent.click(screen.getByRole("checkbox", { name: "land" }));
  expect([all.checked, all.indeterminate]).toEqual([false, true]);
  await userEvent.click(all);
  expect(all.checked).toBe(true);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test("a search is asked for in a field of its own, and is over when that is closed", async () => {
  draw();
  await userEvent.click(screen.getByRole("button", { name: "Search" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Search the data" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("textbox")).toBeNull();
});
