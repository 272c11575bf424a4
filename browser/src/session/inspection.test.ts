import { expect, test, vi } from "vitest";
import { record } from "../testing/record";
import type { Op, RunState } from "../wire/messages";
import type { RunRecord } from "../wire/record";
import { Inspection } from "./inspection";

const change = (node: number): Op => ["s", node, {}];

/** An inspection that is told what the test says. */
function inspecting() {
  const inspection = new Inspection();
  return {
    inspection,
    welcome: (resumed: boolean) => inspection.heard(["w", "session", resumed, 0, {}]),
    frame: (ops: Op[], reset = false, state: RunState = "idle") => inspection.heard(["f", 1, state, 0, ops, reset]),
    records: (records: RunRecord[], more = false) => inspection.heard(["r", records, more]),
    numbers: () => inspection.view.runs.map(({ number }) => number),
    touched: (number: number) => [...(inspection.touched(number)?.nodes ?? [])],
  };
}

test("a record that is sent again takes the place of the first one", () => {
  const { inspection, records } = inspecting();
  records([record(1), record(2)]);
  records([record(1, { superseded_by: 2 })]);
  expect(inspection.view.runs.map(({ superseded_by }) => superseded_by)).toEqual([2, null]);
});

test("the newest 200 runs are kept", () => {
  const { records, numbers, frame, touched } = inspecting();
  frame([change(5)]);
  records([record(1)]);
  expect(touched(1)).toHaveLength(1);
  records(Array.from({ length: 250 }, (_, index) => record(index + 2)));
  expect([numbers().length, numbers()[0], numbers().at(-1)]).toEqual([200, 52, 251]);
  expect(touched(1)).toEqual([]);
});

test("what frames touch is the work of the run whose record follows them", () => {
  const { frame, records, touched } = inspecting();
  frame([change(5)]);
  records([record(1)]);
  frame([change(6)]);
  frame([change(7)]);
  records([record(2)]);
  expect(touched(1)).toEqual([[5, "changed"]]);
  expect(touched(2)).toEqual([
    [6, "changed"],
    [7, "changed"],
  ]);
});

test("of a chain's runs it is the newest that sent something", () => {
  const { frame, records, touched } = inspecting();
  frame([change(5)]);
  records([record(1, { ops: 0 }), record(2, { ops: 1 }), record(3, { ops: 0 })]);
  expect([touched(1), touched(2), touched(3)]).toEqual([[], [[5, "changed"]], []]);
});

test("records that come in several messages are one account", () => {
  const { frame, records, touched } = inspecting();
  frame([change(5)]);
  records([record(1)], true);
  records([record(2)]);
  expect([touched(1), touched(2)]).toEqual([[], [[5, "changed"]]]);
});

test("what a run has sent so far is not the work of the one before it, on whose account it may be for a while", () => {
  const { frame, records, touched } = inspecting();
  records([record(1, { ops: 0 })]);
  frame([change(5)], false, "running");
  records([record(1, { ops: 1 })]);
  frame([change(6)]);
  records([record(1, { ops: 0 }), record(2, { ops: 2 })]);
  expect([touched(1).length, touched(2).length]).toEqual([0, 2]);
});

test("a late frame adds to what its run has touched", () => {
  const { frame, records, touched } = inspecting();
  frame([["i", 5, 1, 0, { $: "text" }, null, null, null, null]]);
  records([record(1)]);
  frame([change(5), change(6)]);
  records([record(1, { bytes: 80 })]);
  expect(new Map(touched(1) as [number, string][])).toEqual(
    new Map([
      [5, "inserted"],
      [6, "changed"],
    ]),
  );
});

test("a page that is built anew has other nodes", () => {
  const { frame, records, touched } = inspecting();
  frame([change(5)]);
  records([record(1)]);
  frame([["i", 0, 0, 0, { $: "page" }, null, null, null, null]], true);
  expect(touched(1)).toEqual([]);
});

test("each frame that touches something is told, but not the page as a whole", () => {
  const { inspection, frame } = inspecting();
  const heard = vi.fn();
  inspection.touching.subscribe(heard);
  frame([change(5)]);
  expect([...inspection.latest.nodes]).toEqual([[5, "changed"]]);
  frame([]);
  frame([change(5)], true);
  expect(heard).toHaveBeenCalledOnce();
});

test("a pause holds back what comes, and tells how much", () => {
  const { inspection, records, numbers } = inspecting();
  records([record(1)]);
  inspection.pause(true);
  records([record(2), record(3)]);
  expect(numbers()).toEqual([1]);
  expect(inspection.view).toMatchObject({ paused: true, waiting: 2 });
  inspection.pause(false);
  expect(numbers()).toEqual([1, 2, 3]);
  expect(inspection.view).toMatchObject({ paused: false, waiting: 0 });
});

test("what was cleared away does not come back", () => {
  const { inspection, records, numbers, welcome } = inspecting();
  records([record(1), record(2)]);
  inspection.clear();
  expect(numbers()).toEqual([]);
  welcome(true);
  records([record(1), record(2), record(3)]);
  expect(numbers()).toEqual([3]);
});

test("a connection that comes back leaves the runs, another session has its own", () => {
  const { inspection, records, numbers, welcome } = inspecting();
  records([record(1), record(2)]);
  inspection.clear();
  records([record(3)]);
  welcome(true);
  expect(numbers()).toEqual([3]);
  welcome(false);
  records([record(1)]);
  expect(numbers()).toEqual([1]);
});
