import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { metric } from "./metric";

const draw = (fields: Partial<Elements["metric"]>) =>
  stage(metric, "metric", { label: "Visitors", value: "1284", ...fields }, {});
const text = (part: string) => screen.getByTestId(part).textContent;

test("label, value and change are shown, and the label names them", () => {
  draw({ delta: "-3", delta_arrow: "down", delta_color: "red", delta_description: "since *Monday*" });
  expect(screen.getByRole("figure", { name: "Visitors" })).toBeTruthy();
  expect([text("stMetricLabel"), text("stMetricValue"), text("stMetricDelta")]).toEqual(["Visitors", "1284", "-3"]);
  expect(text("stMetricDeltaDescription")).toBe("since Monday");
  expect(screen.getByRole("img", { name: "Down" })).toBeTruthy();
});

test.each([
  ["localized", "1234.5", "1,234.5"],
  ["dollar", "-0.5", "-$0.50"],
  ["percent", "0.256", "25.6%"],
  ["compact", "1234567", "1.2M"],
  ["%.1f kg", "2.25", "2.3 kg"],
  ["dollar", "5 apples", "5 apples"],
  [null, "1234.5", "1234.5"],
])("format %s writes %s as %s", (format, value, shown) => {
  draw({ value, format });
  expect(text("stMetricValue")).toBe(shown);
});

test("a label out of sight names the figure still", () => {
  draw({ label_visibility: "collapsed", help: "Help" });
  expect(screen.queryByTestId("stTooltipIcon")).toBeNull();
  expect(screen.getByRole("figure", { name: "Visitors" })).toBeTruthy();
});

test("a chart tells what it shows, and its values to the pointer", async () => {
  draw({ chart: [1, null, 5], chart_type: "bar", format: "%.1f" });
  const chart = await screen.findByRole("img", { name: "Bar chart of 3 values from 1.0 to 5.0, the last one 5.0" });
  chart.getBoundingClientRect = () => new DOMRect(0, 0, 300, 50);
  fireEvent.pointerMove(chart, { clientX: 290 });
  expect(chart.textContent).toBe("5.0");
  fireEvent.pointerMove(chart, { clientX: 150 });
  expect(chart.textContent).toBe("");
});
