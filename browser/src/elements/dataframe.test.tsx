import { screen, waitFor } from "@testing-library/react";
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

const cities = arrow.tableFromArrays({ city: ["Rome", "Oslo"], __row__: Int32Array.from([0, 1]) });
const head = arrow.tableToIPC(cities, "stream");

function draw(fields: Partial<Fields> = {}) {
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

/** The server has let go of the frame until the test says otherwise. */
function letGo() {
  const kept = { here: false };
  const fetch = vi.fn(async (_url: URL) =>
    kept.here
      ? new Response(new Uint8Array(head), { headers: { "X-Rows": "2" } })
      : new Response(JSON.stringify({ error: "The page shows newer data by now." }), { status: 410 }),
  );
  vi.stubGlobal("fetch", fetch);
  return { kept, fetch };
}

test("a frame that the server has let go of is brought back by another run, and asked for again", async () => {
  const { kept, fetch } = letGo();
  const page = draw({ head: null });
  await waitFor(() => expect(page.answers()).toEqual([undefined])); // no value: the script runs as it is
  expect(fetch).toHaveBeenCalledOnce();
  kept.here = true;
  page.rerun();
  await waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
  expect(fetch.mock.calls[1]?.[0].href).toBe(fetch.mock.calls[0]?.[0].href);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a frame that another run does not bring back is told of, and the script is left alone", async () => {
  const { fetch } = letGo();
  const page = draw({ head: null });
  await waitFor(() => expect(page.answers()).toHaveLength(1));
  page.rerun();
  expect((await screen.findByRole("alert")).textContent).toBe("The page shows newer data by now.");
  page.rerun();
  expect(page.answers()).toHaveLength(1);
  expect(fetch).toHaveBeenCalledTimes(2);
});
