// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { type Given, Running } from "./running";

const GIVEN: Given = {
  name: "probe",
  key: "ostinato-component-7",
  parentElement: document.createElement("div"),
  setStateValue: () => {},
  setTriggerValue: () => {},
};

/** A promise that the test keeps when it likes. */
function promised() {
  let keep = (_value: unknown) => {};
  const promise = new Promise((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

function running(draw: unknown) {
  const problems: unknown[] = [];
  const load = vi.fn(async () => ({ default: draw }));
  return { problems, load, started: new Running(GIVEN, (error) => problems.push(error), load) };
}

test("the default export is called with the data, and again with others", async () => {
  const draw = vi.fn();
  const { started, problems } = running(draw);
  await started.show("probe.js", { a: 1 });
  await started.show("probe.js", { a: 2 });
  expect(draw.mock.calls).toEqual([[{ ...GIVEN, data: { a: 1 } }], [{ ...GIVEN, data: { a: 2 } }]]);
  expect(problems).toEqual([null, null]);
});

test("data that are replaced before they have arrived are not drawn", async () => {
  const draw = vi.fn();
  const { started } = running(draw);
  const late = promised();
  const first = started.show("probe.js", late.promise);
  await started.show("probe.js", 2);
  late.keep(1);
  await first;
  expect(draw.mock.calls.map(([{ data }]) => data)).toEqual([2]);
});

test("all that its calls have made is cleaned up when it leaves the page, and nothing is drawn after that", async () => {
  const cleaned: unknown[] = [];
  const draw = vi.fn(
    ({ data }) =>
      () =>
        cleaned.push(data),
  );
  const { started } = running(draw);
  await started.show("probe.js", 1);
  await started.show("probe.js", 2);
  const late = started.show("probe.js", 3);
  expect(cleaned).toEqual([]);
  started.stop();
  await late;
  expect(cleaned).toEqual([1, 2]);
});

test("what it makes after it has left the page is cleaned up at once", async () => {
  const made = promised();
  const cleanup = vi.fn();
  const draw = vi.fn(() => made.promise);
  const { started } = running(draw);
  const shown = started.show("probe.js", 1);
  await vi.waitFor(() => expect(draw).toHaveBeenCalled());
  started.stop();
  made.keep(cleanup);
  await shown;
  expect(cleanup).toHaveBeenCalledTimes(1);
});

test("a cleanup that fails keeps the others from nothing", async () => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  const cleanup = vi.fn();
  const { started } = running(({ data }: { data: unknown }) => data);
  await started.show("probe.js", () => {
    throw new Error("broken");
  });
  await started.show("probe.js", cleanup);
  started.stop();
  expect(cleanup).toHaveBeenCalled();
  expect(complain.mock.calls[0]?.[0]).toContain("probe could not be cleaned up");
});

test.each([
  ["no function", undefined, "no default export that is a function"],
  ["a function that throws", () => Promise.reject(new Error("oh no")), "oh no"],
])("%s is reported", async (_, draw, message) => {
  const { started, problems } = running(draw);
  await started.show("probe.js", 1);
  expect(String(problems.at(-1))).toContain(message);
});

test("a module that cannot be loaded is reported, and not reported any longer when another one is there", async () => {
  const { started, problems, load } = running(() => {});
  load.mockRejectedValueOnce(new Error("not found"));
  await started.show("missing.js", 1);
  expect(String(problems.at(-1))).toContain("not found");
  await started.show("probe.js", 1);
  expect(problems.at(-1)).toBeNull();
});
