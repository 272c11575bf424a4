import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { stage } from "../../testing/stage";
import { block } from "../element";
import { Figure } from "./Figure";

const sheet = () => ({
  columns: ["fruit", "kilos"],
  rows: Array.from({ length: 300 }, (_, index) => [`Fruit ${index}`, index / 3]),
});

function draw(more: object = {}, options: Record<string, unknown> = {}) {
  const figure = () => (
    <Figure kind="stVegaLiteChart" label="Kilos of fruit" height="content" sheet={sheet} {...more}>
      {(full) => <p>{full ? "large" : "small"}</p>}
    </Figure>
  );
  return stage(block("vega_lite_chart", figure), "vega_lite_chart", {}, { value: {}, options });
}

test("its data are a table of the first rows, and the chart comes back", async () => {
  draw();
  await userEvent.click(screen.getByRole("button", { name: "Show data" }));
  const table = screen.getByRole("region", { name: "Data of Kilos of fruit" });
  expect(within(table).getAllByRole("row")).toHaveLength(201);
  expect(screen.getByText("The first 200 of 300 rows")).toBeTruthy();
  expect(screen.getByRole("button", { name: "CSV" })).toBeTruthy();
  expect(fireEvent.copy(table)).toBe(true);
  expect(within(table).getByText("0.333333")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show chart" }));
  expect(screen.queryByRole("table")).toBeNull();
});

test("where data must not be taken away, they are shown and no more", async () => {
  draw({}, { "client.disableDataExport": true });
  await userEvent.click(screen.getByRole("button", { name: "Show data" }));
  expect(screen.queryByRole("button", { name: "CSV" })).toBeNull();
  expect(fireEvent.copy(screen.getByRole("table"))).toBe(false);
});

test("filling the screen it is the same chart, in a dialog that Escape closes", async () => {
  HTMLElement.prototype.showPopover = vi.fn();
  HTMLElement.prototype.hidePopover = vi.fn();
  draw();
  const chart = screen.getByText("small");
  await userEvent.click(screen.getByRole("button", { name: "Fullscreen" }));
  expect(screen.getByRole("dialog", { name: "Kilos of fruit" })).toBeTruthy();
  expect(screen.getByText("large")).toBe(chart);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByText("small")).toBe(chart);
});

test("an action that fails says why", async () => {
  const run = () => Promise.reject(new Error("The picture is too large."));
  draw({ actions: [{ label: "Download as PNG", icon: null, run }] });
  await userEvent.click(screen.getByRole("button", { name: "Download as PNG" }));
  expect((await screen.findByRole("alert")).textContent).toBe("The picture is too large.");
});

test("what is wrong with a chart stands in its place", () => {
  draw({ error: "There is no column “a”." });
  expect(screen.getByRole("alert").textContent).toBe("There is no column “a”.");
  expect(screen.queryByRole("button", { name: "Show data" })).toBeNull();
});

test("what is selected is taken back by a button, and by Escape before that closes anything", async () => {
  const clear = vi.fn();
  draw({ clear });
  await userEvent.click(screen.getByRole("button", { name: "Clear selection" }));
  await userEvent.keyboard("{Escape}");
  expect(clear).toHaveBeenCalledTimes(2);
});

test("a chart of nothing says so, and one that is printed says what it was drawn for", () => {
  draw({ empty: "There is nothing to draw." });
  expect(screen.getByText("There is nothing to draw.")).toBeTruthy();
  dispatchEvent(new Event("beforeprint"));
  expect(screen.getByTestId("stFullScreenFrame").dataset.drawn).toBe("light");
});
