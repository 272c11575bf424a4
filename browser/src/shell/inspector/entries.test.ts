import { expect, test } from "vitest";
import { cause, record } from "../../testing/record";
import { type Entry, entryKey, timeline } from "./entries";

const tick = (number: number, name = "clock") => record(number, { causes: [cause("timer", { name, every: 1 })] });
const shown = (entries: Entry[]) =>
  entries.map((entry) =>
    entry.kind === "run" ? entry.run.number : `${entry.name}: ${entry.runs.map(({ number }) => number)}`,
  );

test("the newest run comes first", () => {
  expect(shown(timeline([record(1), record(2)]))).toEqual([2, 1]);
});

test("alike ticks between other runs are one entry, each timer's own", () => {
  const runs = [tick(1), tick(2), record(3), tick(4), tick(5, "prices"), tick(6), tick(7, "prices")];
  expect(shown(timeline(runs))).toEqual(["prices: 7,5", "clock: 6,4", 3, "clock: 2,1"]);
});

test("a tick that went wrong, or did more, is an entry of its own", () => {
  const failed = { ...tick(2), outcome: "error" as const };
  const merged = { ...tick(4), causes: [cause("timer", { name: "clock" }), cause("event")] };
  expect(shown(timeline([tick(1), failed, tick(3), merged, tick(5)]))).toEqual([5, 4, 3, 2, 1]);
});

test("an entry keeps its key while ticks are added to it", () => {
  const [single] = timeline([record(1), tick(2)]);
  const [several] = timeline([record(1), tick(2), tick(3)]);
  expect([single, several].map((entry) => entry && entryKey(entry))).toEqual([2, 2]);
});

test("a rerun is joined with the run below that led to it", () => {
  const causes = [cause("rerun", { where: "app.py:1" })];
  const runs = [record(1, { outcome: "rerun" }), record(2, { causes }), record(3)];
  const joined = timeline(runs).map((entry) => entry.kind === "run" && entry.joined);
  expect(joined).toEqual([false, true, false]);
});

test("a rerun whose cause the filter hides is joined with nothing", () => {
  const causes = [cause("rerun", { where: "app.py:1" })];
  const [entry] = timeline([record(1, { outcome: "rerun" }), record(2, { causes })], "reruns");
  expect(entry).toMatchObject({ run: { number: 2 }, joined: false });
});

test("filters show what they say", () => {
  const runs = [
    record(1, { causes: [cause("first")] }),
    record(2, { causes: [cause("event")], outcome: "rerun" }),
    record(3, { causes: [cause("rerun")] }),
    tick(4),
    record(5, { causes: [cause("navigation")], outcome: "error" }),
    record(6, { notes: [{ kind: "feedback", text: "", where: null }] }),
    record(7, { causes: [cause("file")], swallowed: "st.rerun" }),
  ];
  expect(shown(timeline(runs, "events"))).toEqual([6, 5, 2]);
  expect(shown(timeline(runs, "reruns"))).toEqual([3]);
  expect(shown(timeline(runs, "problems"))).toEqual([7, 6, 5]);
});
