import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { insert, openApp } from "../../testing/app";
import { loaded, shortcutsLoaded } from "../../testing/loaded";
import { pick } from "../../testing/menu";
import { cause, record } from "../../testing/record";
import type { RunRecord } from "../../wire/record";

await loaded("expander");
await shortcutsLoaded();

const TEXT = insert(5, { $: "text", body: "a" });
const BUTTON = insert(6, { $: "button", label: "Save" }, { widget: "save", value: false });

/** Elements that were outlined, with the colour. happy-dom animates nothing. */
let outlined: [text: string | null, color: unknown][];

beforeEach(() => {
  outlined = [];
  localStorage.clear();
  HTMLElement.prototype.animate = function (frames) {
    outlined.push([this.textContent, (frames as Keyframe[])[0]?.outline]);
    return { cancel: () => {} } as Animation;
  };
});

const rerun = [cause("rerun", { where: "app.py:12 in refresh" })];
const save = [cause("event", { element: "button", label: "Save", old: "False", new: "True" })];
const CHAIN = [
  record(1, { causes: [cause("first")] }),
  record(2, { causes: save, outcome: "rerun", ops: 0 }),
  record(3, { causes: rerun }),
];

/** A page whose inspector is open, and has been told of these runs. */
async function inspected(records: RunRecord[] = []) {
  const app = openApp([TEXT, BUTTON], { options: { "client.inspector": true } });
  await userEvent.keyboard("i");
  await screen.findByTestId("stInspector");
  const tell = (...more: RunRecord[]) => act(() => app.server.say(["r", more, false]));
  tell(...records);
  return { ...app, tell };
}

const rows = () => screen.queryAllByRole("treeitem").map((row) => row.textContent ?? "");
const detail = () => within(screen.getByRole("region", { name: /^Run \d/ }));
const watches = (received: readonly unknown[]) => received.filter((message) => (message as string[])[0] === "i");

test("it watches while it is open, and gives the focus back", async () => {
  const { server } = await inspected();
  expect(watches(server.wire.received)).toEqual([["i", true]]);
  expect(document.activeElement).toBe(screen.getByTestId("stInspector"));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByTestId("stInspector")).toBeNull();
  expect(watches(server.wire.received)).toEqual([
    ["i", true],
    ["i", false],
  ]);
  expect(document.documentElement.dataset.inspector).toBeUndefined();
});

test("the menu opens it, its button closes it", async () => {
  openApp([], { options: { "client.inspector": true } });
  await pick(/Inspector/);
  await userEvent.click(await screen.findByRole("button", { name: "Close the inspector" }));
  expect(screen.queryByTestId("stInspector")).toBeNull();
});

test("its key does nothing where the server does not allow it", async () => {
  const { server } = openApp([]);
  await userEvent.keyboard("i");
  await new Promise((later) => setTimeout(later, 50));
  expect(screen.queryByTestId("stInspector")).toBeNull();
  expect(watches(server.wire.received)).toEqual([]);
});

test("a script's own shortcut comes before the inspector's", async () => {
  const { server } = openApp([insert(5, { $: "button", label: "In", shortcut: "i" }, { widget: "in", value: false })], {
    options: { "client.inspector": true },
  });
  await userEvent.keyboard("i");
  await new Promise((later) => setTimeout(later, 50));
  expect(server.events).toHaveLength(1);
  expect(screen.queryByTestId("stInspector")).toBeNull();
});

test("runs are listed newest first, and the newest is told about until another is chosen", async () => {
  const { tell } = await inspected(CHAIN);
  expect(rows().map((row) => row.slice(0, 8))).toEqual(["3st.reru", "2Button ", "1First l"]);
  expect(screen.getByRole("region", { name: "Run 3" })).toBeTruthy();
  tell(record(4));
  expect(screen.getByRole("region", { name: "Run 4" })).toBeTruthy();
  await userEvent.click(screen.getByRole("treeitem", { name: /First load/ }));
  tell(record(5));
  expect(screen.getByRole("region", { name: "Run 1" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Follow the newest/ }));
  expect(screen.getByRole("region", { name: "Run 5" })).toBeTruthy();
});

test("the cause chain leads from the click over the rerun, and to each of its runs", async () => {
  await inspected(CHAIN);
  const links = () =>
    detail()
      .getAllByRole("listitem")
      .map((link) => link.textContent);
  expect(links()).toEqual(["Button “Save”2 · 20 ms", "st.rerun at app.py:12 in refresh3 · 20 ms"]);
  await userEvent.click(detail().getByRole("button", { name: "Button “Save”" }));
  expect(screen.getByRole("region", { name: "Run 2" })).toBeTruthy();
  expect(links()).toHaveLength(2);
});

test("statements are told by their time, and their line can be copied", async () => {
  const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const statements = [
    { line: 1, end: 1, seconds: 0.000001, text: "import time" },
    { line: 2, end: 2, seconds: 0.015, text: "rows = load()" },
    { line: 3, end: 5, seconds: 0.003, text: "for row in rows:" },
  ];
  await inspected([record(1, { statements })]);
  const strip = within(screen.getByRole("toolbar", { name: "Statements by time" }));
  const pieces = [...strip.queryAllByRole("link"), ...strip.queryAllByRole("button")].map((one) =>
    one.getAttribute("aria-label"),
  );
  expect(pieces).toEqual([
    "Line 1: import time, 0 ms, <1 %",
    "Line 2: rows = load(), 15 ms, 75 %",
    "Lines 3–5: for row in rows:, 3.0 ms, 15 %",
  ]);
  await userEvent.click(detail().getByRole("button", { name: "Copy app.py:2" }));
  expect(written).toHaveBeenCalledWith("app.py:2");
});

test("session_state is told before and after", async () => {
  await inspected([record(1, { state: { turn: { before: null, after: "1" }, old: { before: "'a'", after: null } } })]);
  const cells = detail()
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells).toEqual([
    ["Key", "Before", "After"],
    ["turn", "not there", "1"],
    ["old", "'a'", "deleted"],
  ]);
});

test("callbacks, fragments and cached functions are told with what they cost", async () => {
  await inspected([
    record(1, {
      callbacks: [{ name: "saved", where: "app.py:7", seconds: 0.002 }],
      fragments: [{ id: "clock", name: "clock", seconds: 0.004 }],
      cache: { hits: 2, misses: 1, by: { load: [2, 1] } },
    }),
  ]);
  expect(detail().getByText("saved").parentElement?.textContent).toContain("2.0 ms");
  expect(detail().getByText("clock").parentElement?.textContent).toContain("4.0 ms");
  expect(detail().getByText("load").parentElement?.textContent).toContain("2 hits, 1 miss");
});

test("what is wrong with a run is told in the row and in the detail", async () => {
  const notes = [{ kind: "feedback" as const, text: "Give it a key.", where: "app.py:4" }];
  await inspected([record(1, { notes, interrupted: 7, swallowed: "st.rerun at app.py:9" })]);
  expect(rows()[0]).toContain("feedback loop");
  expect(detail().getByText("Give it a key.")).toBeTruthy();
  expect(detail().getByText(/swallowed st.rerun at app.py:9/)).toBeTruthy();
  expect(detail().getByRole("button", { name: "run 7" })).toBeTruthy();
});

test("a run that nobody watched says what is not known of it", async () => {
  await inspected([record(1, { watched: false })]);
  expect(detail().getByText(/nobody was looking/)).toBeTruthy();
});

test("ticks are one row until it is opened", async () => {
  const ticks = [1, 2, 3].map((number) => record(number, { causes: [cause("timer", { name: "clock", every: 1 })] }));
  await inspected(ticks);
  expect(rows().map((row) => row.slice(0, 18))).toEqual(["33 × timer of cloc"]);
  screen.getByRole("treeitem").focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getAllByRole("treeitem").map((row) => row.getAttribute("aria-level"))).toEqual(["1", "2", "2", "2"]);
  await userEvent.keyboard("{ArrowLeft}");
  expect(rows()).toHaveLength(1);
});

test("arrow keys go from run to run", async () => {
  await inspected(CHAIN);
  screen.getAllByRole("treeitem")[0]?.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getByRole("region", { name: "Run 2" })).toBeTruthy();
  expect(document.activeElement?.getAttribute("tabindex")).toBe("0");
  await userEvent.keyboard("{End}{ArrowDown}");
  expect(screen.getByRole("region", { name: "Run 1" })).toBeTruthy();
  await userEvent.keyboard("{Home}");
  expect(screen.getByRole("region", { name: "Run 3" })).toBeTruthy();
});

test("filter, pause and clear decide which runs are shown", async () => {
  const { tell } = await inspected(CHAIN);
  await userEvent.click(screen.getByRole("radio", { name: /Reruns/ }));
  expect(rows()).toHaveLength(1);
  await userEvent.click(screen.getByRole("radio", { name: /Problems/ }));
  expect(screen.getByText("No run is of this kind.")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "All" }));
  await userEvent.click(screen.getByRole("button", { name: "Pause" }));
  tell(record(4), record(5));
  expect(rows()).toHaveLength(3);
  expect(screen.getByText("Paused · 2 new")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Pause" }));
  expect(rows()).toHaveLength(5);
  await userEvent.click(screen.getByRole("button", { name: "Clear" }));
  expect(screen.getByText("No runs yet.")).toBeTruthy();
});

test("what a run touches is outlined, in a colour for new and one for changed", async () => {
  const { frame } = await inspected();
  frame([["s", 5, { body: "b" }], insert(7, { $: "text", body: "c" })]);
  expect(outlined).toEqual([
    ["b", "2px solid var(--o-orange)"],
    ["c", "2px solid var(--o-green)"],
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Outline changes" }));
  frame([["s", 5, { body: "d" }]]);
  expect(outlined).toHaveLength(2);
  expect(localStorage.getItem("ostinato.inspector.outline")).toBe("off");
});

test("a run that is chosen, and an element of its that is pointed at, show themselves on the page", async () => {
  const { frame, tell } = await inspected();
  frame([["s", 5, { body: "b" }]]);
  tell(record(1));
  tell(record(2, { ops: 0 }));
  outlined = [];
  await userEvent.click(screen.getAllByRole("treeitem")[1] as HTMLElement);
  expect(outlined.map(([text]) => text)).toEqual(["b"]);
  await userEvent.hover(detail().getByRole("button", { name: /changed Text b/ }));
  expect(outlined).toHaveLength(2);
});

test("the width is remembered by this browser", async () => {
  localStorage.setItem("ostinato.inspector.width", "500");
  await inspected();
  const handle = screen.getByRole("separator", { name: "Width of the inspector" });
  expect(handle.getAttribute("aria-valuenow")).toBe("500");
  handle.focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(localStorage.getItem("ostinato.inspector.width")).toBe("516");
  expect(document.documentElement.style.getPropertyValue("--o-inspector")).toBe("516px");
});
